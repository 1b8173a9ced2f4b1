"""The words of a text: folded, each once, addresses and numbers left out, in any script."""

from notegen.markup.terms import Terms, terms


def test_words_are_folded_and_kept_in_the_order_of_their_first_use():
    assert terms(["The Crane, the crane; and the TIDE."]) == Terms(("the", "crane", "and", "tide"), ("the", "crane"))


def test_a_compound_is_one_word_and_marks_inside_a_word_stay():
    assert terms(["Kubernetes-Cluster in C++ und Node.js"]).all == ("kubernetes-cluster", "c++", "und", "node.js")


def test_addresses_numbers_and_particles_are_no_words():
    assert terms(["see https://pier.example/crane or ada@pier.example, 2016 42% is on"]).all == ("see",)


def test_what_is_written_without_blanks_parts_where_the_script_changes():
    assert terms(["コンテナの監視とKubernetesを使う"]).all == ("コンテナ", "監視", "kubernetes")


def test_a_long_text_gives_its_first_words_only():
    assert terms(["crane tide dock crane"], most=2) == Terms(("crane", "tide"), ("crane",))


def test_a_word_without_end_is_no_word():
    assert terms(["a" * 100_000, "crane"]).all == ("crane",)


def test_the_same_letters_are_the_same_word_however_they_are_encoded():
    assert terms(["Ｋｒａｎ Ha\u0308fen Kran Häfen"]) == Terms(("kran", "häfen"), ("kran", "häfen"))


def test_vowel_signs_do_not_part_a_word():
    assert terms(["हिन्दी שָׁלוֹם"]).all == ("हिन्दी", "שָׁלוֹם")

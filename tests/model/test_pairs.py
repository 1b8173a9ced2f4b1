"""Words of scripts without blanks."""

from notegen.model.pairs import pairs


def test_every_part_of_a_sentence_without_blanks_can_be_found():
    assert pairs(["監視システム and トマト"]) == ("監視", "視シ", "シス", "ステ", "テム", "トマ", "マト")


def test_half_width_forms_are_the_same_words():
    assert pairs(["ｼｽﾃﾑ"]) == pairs(["システム"])


def test_other_scripts_and_single_characters_make_none():
    assert pairs(["Straße, naïve, Привет, 한국어, 監 視", "c++"]) == ()


def test_a_long_text_keeps_the_first_pairs():
    assert pairs(["一二三四", "五六"], most=3) == ("一二", "二三", "三四")

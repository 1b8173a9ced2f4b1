"""Text of strangers is shown, not obeyed."""

from notegen.model.visible import visible


def test_control_and_direction_characters_are_written_out():
    assert visible("a\x1b[31m\x07\x9b\u202e\u2066\ufeff\ud800\U000e0041") == (
        "a\\x1b[31m\\x07\\x9b\\u202e\\u2066\\ufeff\\ud800\\U000e0041"
    )


def test_line_breaks_and_tabs_become_one_line():
    assert visible("a\r\n\tb\u2028c") == "a\\r\\n\\tb\\u2028c"


def test_words_in_any_script_stay():
    assert visible("Grüße, 日本 👩‍💻 שלום") == "Grüße, 日本 👩‍💻 שלום"

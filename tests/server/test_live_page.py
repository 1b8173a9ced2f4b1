"""What the preview adds to a page, and what the page's policy then says."""

from notegen.model.diagnostic import error, warning
from notegen.model.span import Span
from notegen.server.live_page import NEEDED, live, widened
from notegen.server.overlay import overlay

HERE = Span("notes/a.md", 3)


def test_the_policy_allows_the_additions_and_nothing_more():
    strict = "default-src 'none'; script-src 'none'; img-src 'self'; style-src 'self'"
    assert widened(strict) == (
        "default-src 'none'; script-src 'self'; img-src 'self'; style-src 'self'; connect-src 'self'"
    )


def test_a_policy_that_says_nothing_of_scripts_stays_silent():
    assert widened("frame-ancestors 'none'") == "frame-ancestors 'none'"


def test_the_policy_in_the_page_is_the_widened_one():
    policy = '<meta http-equiv="Content-Security-Policy" content="{}">'
    page = f"<head>{policy.format('default-src &#39;none&#39;')}</head><body></body>".encode()
    wide = "default-src &#x27;none&#x27;; " + "; ".join(f"{name} &#x27;self&#x27;" for name in NEEDED)
    script = '<script src="/_notegen/reload.js" data-build="run-1" defer></script>'
    assert live(page, "run-1", ()).decode() == f"<head>{policy.format(wide)}{script}</head><body></body>"


def test_a_page_without_a_head_gets_its_script_at_the_end():
    assert live(b"<p>bare</p>", "run-1", ()).endswith(b"defer></script>")


def test_a_fault_cannot_write_html_of_its_own():
    shown = overlay(
        (error("N101", Span("<b>.md"), "<img src=x onerror=alert(1)>", excerpt="</pre><script>", fix="<i>"),)
    )
    assert not any(tag in shown for tag in ("<img", "<script", "<i>", "<b>.md"))


def test_hidden_characters_of_a_fault_are_shown():
    shown = overlay((error("N101", HERE, "a\x1b[31m\u202eb"),))
    assert "a\\x1b[31m\\u202eb" in shown


def test_the_box_counts_what_it_does_not_show():
    shown = overlay(tuple(warning("N101", Span("a.md", n + 1), "x") for n in range(32)))
    assert shown.count("<li>") == 30
    assert "… and 2 more, in the terminal" in shown

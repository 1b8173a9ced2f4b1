"""What the preview adds to a page, and what the page's policy then says."""

from notegen.server.live_page import NEEDED, live, widened


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
    script = '<script src="/_notegen/preview.js" data-build="run-1" data-page="t" data-status="200"></script>'
    assert live(page, "run-1", "t", 200).decode() == f"<head>{policy.format(wide)}{script}</head><body></body>"


def test_a_page_without_a_head_gets_its_script_at_the_end():
    assert live(b"<p>bare</p>", "run-1", "t", 200).endswith(b"></script>")


def test_the_end_of_a_head_in_a_text_is_not_that_of_the_page():
    assert live(b"<head></head><pre></head></pre>", "run-1", "t", 200).endswith(b"</script></head><pre></head></pre>")

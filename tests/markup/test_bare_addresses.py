"""A bare address that is told by a pattern of ours is the one that linkify-it finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup.parser import parser
from notegen.markup.plain_addresses import WHOLE

LABEL = st.text("abcxn019-_", min_size=1, max_size=70)
HOST = st.lists(LABEL, min_size=1, max_size=6).map(".".join)
PATH = st.text("abXY09_-/.~", max_size=20).map(lambda path: path and f"/{path}")
BEHIND = st.sampled_from(["", " ", "\n", ".", ", and", "\t", "*", "?a=1", "#b", ":80/"])


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["http://", "https://", "HTTPS://"]), HOST, PATH, BEHIND)
def test_the_pattern_takes_what_linkify_takes(scheme: str, host: str, path: str, behind: str) -> None:
    text = scheme + host + path + behind
    if found := WHOLE.match(text):
        link = parser().links.match_at_start(text)
        assert link is not None
        assert str(link.url) == found[0]


def test_ordinary_addresses_are_told_by_it() -> None:
    for text in (
        "https://talks.example/2031/knots-and-bends/ and more",
        "http://quay.example",
        "https://a.b-c.example/x_y",
    ):
        assert WHOLE.match(text)
    for text in ("https://quay.example/x.", "https://quay.example/?q", "https://-quay.example", "https://localhost/"):
        assert WHOLE.match(text) is None

"""A bare address that is told by a pattern of ours is the one that linkify-it finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup.parser import parser
from notegen.markup.plain_addresses import WHOLE

LABEL = st.text("abcxn019-_", min_size=1, max_size=70)
HOST = st.lists(LABEL, min_size=1, max_size=6).map(".".join)
PATH = st.text("abXY09_-/.~", max_size=20).map(lambda path: path and f"/{path}")
QUERY = st.text("ab0=&_-?.", max_size=12).map(lambda query: query and f"?{query}")
BEHIND = st.lists(
    st.sampled_from(
        ["", " ", "\n", ".", ",", ", and", ". And", "\t", "*", "#b", "#", "c=2", "-", ":80/", ")", "a", "()"]
    ),
    max_size=4,
).map("".join)


@settings(max_examples=300)
@given(st.sampled_from(["http://", "https://", "HTTPS://"]), HOST, PATH, QUERY, BEHIND)
def test_the_pattern_takes_what_linkify_takes(scheme: str, host: str, path: str, query: str, behind: str) -> None:
    text = scheme + host + path + query + behind
    if found := WHOLE.match(text):
        link = parser().links.match_at_start(text)
        assert link is not None
        assert str(link.url) == found[0]


def test_ordinary_addresses_are_told_by_it() -> None:
    for text in (
        "https://talks.example/2031/knots-and-bends/ and more",
        "http://quay.example",
        "https://a.b-c.example/x_y",
        "https://quay.example/notes/1.html) is it",
        "https://quay.example/watch?v=a_B-9&t=1",
        "https://quay.example/notes/#slide=id.g22_0-1",
        "https://quay.example/x.",
        "https://quay.example, where",
    ):
        assert WHOLE.match(text)
    for text in ("https://quay.example/x.)", "https://quay.example/?q", "https://-quay.example", "https://localhost/"):
        assert WHOLE.match(text) is None

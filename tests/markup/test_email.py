"""E-mail addresses are not published: the name stays, the address goes."""

import pytest
from drawn import html, known
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup.email import holds_email, without_emails


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("copyright Ann Example ann@example.org", "copyright Ann Example"),
        ("Ann Example <ann@example.org>", "Ann Example"),
        ("Ann (ann.b+c@mail.example.org), Ben", "Ann, Ben"),
        ("Ann ([ann@example.org]) spoke", "Ann spoke"),
        ("ann@example.org", ""),
        ("mailto:ann@example.org is mine", "is mine"),
        ("Ask ann@example.org.", "Ask."),
        ("ann@exämple.org or jürgen@example.de", "or"),
        ("ann@example.org, ben@example.org", ","),
        ("ops/ann@example.org", "ops/"),
        ("git clone git@github.com:ann/notes", "git clone git@github.com:ann/notes"),
        ("ssh root@10.0.0.1", "ssh root@10.0.0.1"),
        ("https://ann:pw@example.org/x", "https://ann:pw@example.org/x"),
        ("@ann said lodash@4.17.21 and a @ b.c", "@ann said lodash@4.17.21 and a @ b.c"),
        ("ask @ann@social.example or ann%40example.org", "ask @ann@social.example or"),
        ("logo@2x.png getty@tty1.service x@localhost", "logo@2x.png getty@tty1.service x@localhost"),
    ],
)
def test_an_address_goes_and_all_else_stays(written, published):
    assert without_emails(written) == published


AROUND = st.text(" .,;()<>[]-_@x", max_size=12)


@settings(max_examples=200)
@given(AROUND, AROUND)
def test_no_surroundings_save_an_address(before, behind):
    assert "ann@example.org" not in without_emails(f"{before} ann@example.org {behind}")


@settings(max_examples=200)
@given(st.text("ab @.-<>()", max_size=30))
def test_only_what_holds_an_address_changes(text):
    left = without_emails(text)
    assert left == text or ("@" in text and len(left) < len(text))


@pytest.mark.parametrize(
    ("url", "holds"),
    [
        ("https://example.org/?to=ann@example.org", True),
        ("https://example.org/?to=ann%40example.org", True),
        ("mailto:ann@example.org", True),
        ("https://social.example/@ann@example.org", False),
        ("https://git@example.org/x", False),
    ],
)
def test_a_link_that_gives_an_address_away_is_known(url, holds):
    assert holds_email(url) is holds


def test_a_link_with_an_address_in_it_leaves_its_words():
    assert html("[Write](https://example.org/?to=ann%40example.org) us.") == "<p>Write us.</p>"


def test_addresses_go_from_words_links_titles_pictures_and_code():
    source = (
        '# Ann <ann@example.org>\n\n[Ann](mailto:ann@example.org "ann@example.org") <ann@example.org>, '
        'ann&#64;example.org `ann@example.org` ![ann@example.org](a.png "ann@example.org")\n\n'
        "```python\nx = 'ann@example.org'\n```\n\n    ann@example.org\n\n"
        '<a href="mailto:ann@example.org">Ann</a> <abbr title="ann@example.org">A</abbr> [x](y "ann@example.org")'
    )
    fragment = html(source)
    assert "example.org" not in fragment
    assert "example-org" not in fragment
    assert fragment.count("Ann") == 3
    assert "example.org" not in known(source).excerpt


def test_addresses_are_published_where_the_project_says_so():
    assert html("[Ann](mailto:ann@example.org) ben@example.org", publish_email=True) == (
        '<p><a href="mailto:ann@example.org">Ann</a> ben@example.org</p>'
    )


@pytest.mark.parametrize("form", ["text", "slides", "markdown"])
def test_no_form_of_a_text_publishes_addresses(form):
    assert "@" not in html("Talk of Ann ann@example.org\n\nmore", form=form)

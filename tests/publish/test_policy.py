"""What a browser may load and run on the site's pages, in the header and in each page."""

import re
from dataclasses import replace

import pytest
from makers import event, project, site
from planned import planned, rendered

from notegen.config.load import load_project
from notegen.publish.policy import directives, policy

PLAIN = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


def policy_of(**settings) -> str:
    """The policy of a site without a search index, as the header says it."""
    return policy(directives(site(), replace(project(**settings), search=False)))


def test_pages_may_have_the_files_of_the_site_and_nothing_else():
    assert policy_of() == PLAIN


def test_the_index_of_the_search_is_fetched_and_compiled():
    allowed = directives(site(), project())
    assert (allowed["script-src"], allowed["connect-src"]) == (("'self'", "'wasm-unsafe-eval'"), ("'self'",))


def test_pictures_from_elsewhere_are_allowed_only_where_they_are_shown():
    assert "; img-src 'self' https:; " in policy_of(remote_images="show")


def test_the_setting_widens_what_there_is_and_ends_none():
    widened = policy_of(csp=(("script-src", ("'self'", "https://a.example")), ("base-uri", ("'self'",))))
    assert widened == PLAIN.replace("script-src 'self'", "script-src 'self' https://a.example").replace(
        "base-uri 'none'", "base-uri 'self'"
    )


def test_a_directive_that_stands_for_another_begins_with_what_that_one_allows():
    assert policy_of(csp=(("script-src-elem", ("https://a.example",)),)).endswith(
        "; script-src-elem 'self' https://a.example"
    )


def test_a_source_cannot_end_the_directive_or_the_header():
    widened = policy_of(csp=(("img-src", ("https://a.example; script-src *\r\nX: 1",)),))
    assert widened.count(";") == PLAIN.count(";")
    assert "\n" not in widened


EXAMPLES = {
    "analytics": (
        "csp:\n  script-src: https://stats.example\n  connect-src: https://stats.example\n",
        ["script-src 'self' https://stats.example", "connect-src https://stats.example"],
    ),
    "a registration form": (
        "csp:\n  form-action: https://join.example/signup\n",
        ["form-action https://join.example/signup"],
    ),
    "a form in a frame": ("csp:\n  frame-src: [https://join.example]\n", ["frame-src https://join.example"]),
    "a font": ("csp:\n  font-src: self\n", ["font-src 'self'"]),
}


@pytest.mark.parametrize("what", EXAMPLES)
def test_the_examples_of_the_docs_reach_the_header_and_every_page(tmp_path, what):
    text, wanted = EXAMPLES[what]
    (tmp_path / "notes").mkdir()
    (tmp_path / "notegen.yml").write_text(text)
    where, faults = load_project(tmp_path, None, {"now": "2024-01-01"})
    assert faults == ()
    plan = planned(site(event("Docks")), replace(where, search=False))
    header = re.search("Content-Security-Policy: (.*)", rendered(plan, "/_headers"))[1]
    meta = re.search('Content-Security-Policy" content="(.*?)"', rendered(plan, "/"))[1].replace("&#39;", "'")
    assert set(header.split("; ")) - set(meta.split("; ")) == {"frame-ancestors 'none'"}
    assert set(wanted) <= set(header.split("; "))


def test_who_may_frame_the_site_is_said_in_the_header_alone():
    plan = planned(site(), csp=(("frame-ancestors", ("https://a.example",)),))
    assert "frame-ancestors" not in plan.frame.policy
    assert "frame-ancestors https://a.example\n" in rendered(plan, "/_headers")

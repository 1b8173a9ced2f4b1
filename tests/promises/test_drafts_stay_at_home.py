"""A draft is nowhere in the site: no page, no word, no name, no address; asked for, it is marked and in no list."""

import json
import re

import pytest
from owned_project import Owned

PUBLIC = {
    "notegen.yml": "title: Kai\nbase_url: https://kai.example.org/\nlanguages: [de]\n",
    "notes/2024-01-10-fog.md": "# Lockgate Evenings\n\n[more](plans.md) ![](plans.md)\n\n"
    "## Fog\n\nBy Ilse Ærø · [Slides](plans.md)\n\n- grey\n",
    "notes/tidecon/index.md": "---\ntitle: Tidecon\ndate: 2024-02-10\nvenue: Pier House\n---\nWind.\n",
    "notes/tidecon/01-sand.md": "# Sand\n\nBy Ben Quill\n\n- loose\n",
}
SECRET = "Zabernak"
"""A word of every draft here: in its title, text, tags, speaker, venue and address."""
FACTS = (
    f"title: {SECRET} evening\ngroup: {SECRET} group\nvenue: {SECRET} house\ntags: [{SECRET}]\n"
    f"aliases: [/old/{SECRET}/]\nseries: {SECRET} series\n"
)
BODY = f"\n## {SECRET} talk\n\nBy Nele {SECRET} ({SECRET} Ltd)\n\n- {SECRET}\n"
DRAFTS: dict[str, dict[str, str]] = {
    "draft: true": {"notes/2024-05-05-plans.md": f"---\n{FACTS}draft: true\n---{BODY}"},
    "Draft: yes, in capitals": {"notes/2024-05-05-plans.md": f"---\n{FACTS}DRAFT: Yes\n---{BODY}"},
    "published: false": {"notes/2024-05-05-plans.md": f"---\n{FACTS}published: false\n---{BODY}"},
    "status: draft": {"notes/2024-05-05-plans.md": f"---\n{FACTS}status: draft\n---{BODY}"},
    "TOML": {"notes/2024-05-05-plans.md": f'+++\ntitle = "{SECRET}"\ndraft = true\n+++{BODY}'},
    "a byte order mark": {"notes/2024-05-05-plans.md": f"\ufeff---\r\n{FACTS}draft: true\r\n---\r\n{BODY}"},
    "a folder of drafts": {"notes/_drafts/2024-05-05-plans.md": f"---\n{FACTS}---{BODY}"},
    "a note that others link to": {"notes/plans.md": f"---\n{FACTS}draft: true\n---{BODY}"},
    "a talk of a conference": {"notes/tidecon/02-plans.md": f"---\ndraft: true\n---\n# {SECRET}\n\nBy Nele {SECRET}\n"},
    "a translation": {"notes/2024-01-10-fog.de.md": f"---\ntitle: {SECRET}\ndraft: true\n---{BODY}"},
    "a page": {"notes/plans.md": f"---\ntitle: {SECRET}\nkind: page\ndraft: true\n---\n{SECRET}\n"},
    "a deck": {"notes/plans.md": f"---\ntitle: {SECRET}\nkind: deck\ndraft: true\n---\n# {SECRET}\n\n---\n\n# B\n"},
    "a dump": {"notes/_drafts/plans.txt": f"{SECRET}\n\nMarch 3, 2024\n\n• {SECRET}\n"},
    "a folder whose index is a draft": {
        "notes/plans/index.md": f"---\ntitle: {SECRET}\ndate: 2024-05-05\nvenue: Pier House\ndraft: true\n---\n",
        "notes/plans/01-talk.md": f"# {SECRET}\n\nBy Nele {SECRET}\n\n- {SECRET}\n",
        "notes/plans/deep/er/2024-05-06-more.md": f"# {SECRET}\n",
    },
    "the settings": {
        "notegen.yml": "title: Kai\ndefaults: {draft: true}\n",
        "notes/plans.md": f"---\n{FACTS}---{BODY}",
        "notes/2024-01-10-fog.md": "---\ndraft: false\n---\n# Lockgate Evenings\n\n## Fog\n\nBy Ilse Ærø\n\n- grey\n",
    },
    "another note of a published evening": {
        "notes/fog-again.md": f"---\ntitle: Lockgate Evenings\ndate: 2024-01-10\ndraft: true\ntags: {SECRET}\n---{BODY}"
    },
}


@pytest.mark.parametrize("how", DRAFTS)
def test_a_draft_is_nowhere_in_the_site(owned: Owned, how: str) -> None:
    owned.put(PUBLIC).put(DRAFTS[how])

    assert _leaks(owned.built()) == []


def test_a_note_that_becomes_a_draft_leaves_the_site(owned: Owned) -> None:
    owned.put(PUBLIC).put({"notes/2024-05-05-plans.md": f"---\n{FACTS}---{BODY}"})
    assert _leaks(owned.built()) != []

    owned.put(DRAFTS["draft: true"])

    assert _leaks(owned.built()) == []


def test_what_a_link_to_a_draft_would_have_copied_is_said(owned: Owned) -> None:
    said = owned.put(PUBLIC).put(DRAFTS["a note that others link to"]).build()

    assert 'warning N402 "plans.md" is a draft, or a note with an error; it is not copied' in said.err


def test_a_note_with_an_error_is_not_copied_for_a_link_either(owned: Owned) -> None:
    owned.put(PUBLIC).put({"notes/plans.md": f"---\ntitle: {SECRET}\n"})

    assert owned.build("--keep-going").status == 1
    assert _leaks(owned.site()) == []


def _leaks(site: dict[str, bytes]) -> list[str]:
    """Paths of files that hold the word, in their name or bytes, in any case."""
    word = SECRET.lower()
    return sorted(path for path, data in site.items() if word in path.lower() or word.encode() in data.lower())


@pytest.fixture
def shown(owned: Owned) -> dict[str, bytes]:
    """A site built with its draft."""
    return owned.put(PUBLIC).put(DRAFTS["draft: true"]).built("--drafts")


def test_a_draft_that_is_asked_for_has_its_pages_each_marked_and_not_indexed(shown: dict[str, bytes]) -> None:
    own = {path: data.decode() for path, data in shown.items() if path.startswith("2024/05-05-plans/")}

    assert sorted(own) == ["2024/05-05-plans/index.html", f"2024/05-05-plans/{SECRET.lower()}-talk/index.html"]
    for page in own.values():
        assert re.search(r'<meta name="robots" content="[^"]*noindex', page)
        assert "draft" in page.lower()


def test_pages_that_only_a_draft_made_are_not_indexed(shown: dict[str, bytes]) -> None:
    made = [
        path for path in _leaks(shown) if re.match(r"(?:speakers|groups|venues|organisations|tags|series)/.+/", path)
    ]

    assert len(made) >= 6
    assert [path for path in made if b"noindex" not in shown[path]] == []


def test_a_draft_that_is_asked_for_is_in_no_feed_calendar_sitemap_or_data(shown: dict[str, bytes]) -> None:
    listed = [path for path in _leaks(shown) if not path.endswith(".html") and path != ".notegen"]

    assert listed == []
    assert json.loads(shown["data/events.json"])
    assert b"<loc>" in shown["sitemap.xml"]

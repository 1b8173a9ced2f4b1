"""No text of a note is dropped in silence: every word is a fact or stands in one text, whatever notes lie beside it."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from story import Story

from notegen.model.event import Event, Talk

FORMS = (
    "# {} by Ann Lee\n",
    "# {}\n",
    "## {}\nBy Bob Ray\n",
    "### Cy Dee - Acme: {}\n",
    "{}\n",
    "- {}\n",
    "> {}\n",
    "Wed 11th February 2015 - {}\n",
    "Location: {}\n",
    "{}\n---\n",
    "Speaker: {}\n",
    "* Kaistraße 13\n* {}\n",
    "By {}\n",
    "Day 1: {}\n",
    "[{}](https://a.example)\n",
    "```\n{}\n```\n",
)
FRONTS = (
    "",
    "---\ntitle: Evening\n---\n",
    "---\nspeaker: Ann Lee\n---\n",
    "---\nkind: page\n---\n",
    "---\nevent: a.md\n---\n",
)
PATHS = ("a.md", "2014-06-09-b.md", "camp/index.md", "camp/c.md", "camp/d.md", "camp/2014-06-09-e.md", "deep/er/f.md")

bodies = st.lists(st.sampled_from(FORMS), min_size=1, max_size=5)
folders = st.dictionaries(st.sampled_from(PATHS), st.tuples(st.sampled_from(FRONTS), bodies), min_size=1, max_size=4)


@settings(max_examples=40)
@given(folders)
def test_every_word_of_every_note_is_still_there(folder):
    words: list[str] = []
    with tempfile.TemporaryDirectory() as root:
        story = Story(Path(root))
        for path, (front, forms) in folder.items():
            text = front
            for form in forms:
                words.append(f"Wort{len(words)}x")
                text += form.format(words[-1]) + "\n"
            story.note(path, text)
        site = story.load()
    told = " ".join(said for event in site.events for said in _said(event))
    assert [word for word in words if word not in told] == []


def _said(event: Event):
    yield from (text.source for text in event.texts)
    yield from _facts(event)
    for talk in event.talks:
        yield from (text.source for text in talk.texts)
        yield from _facts(talk)


def _facts(holder: Event | Talk):
    yield from (str(fact.value) for fact in holder.facts)

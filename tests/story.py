"""Tells a test as a story: a folder of notes, what was understood of it, and the site it becomes."""

import re
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from textwrap import dedent

from told import told

from notegen import pipeline
from notegen.config.load import load_project
from notegen.config.settings import Project
from notegen.load.opened import Opened
from notegen.markup.front_matter import split
from notegen.markup.outline import outline
from notegen.model.event import Event, Talk
from notegen.model.note import Section
from notegen.model.site import Site, Thing
from notegen.publish.renderers.data import export


@dataclass
class Story:
    """A project that grows note by note; each step gives the story back, so that steps can be chained."""

    root: Path
    """An empty folder."""
    overrides: dict[str, object] = field(default_factory=lambda: {"now": "2020-01-01", "search": False})
    """What the command line says; no search index, which would take most of the time."""

    def note(self, path: str, text: str = "# A note\n") -> "Story":
        """Writes a note; its text may be indented as the test is."""
        return self.file(f"notes/{path}", dedent(text).lstrip("\n"))

    def file(self, path: str, data: str | bytes) -> "Story":
        """Writes any file below the root."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return self

    def without(self, path: str) -> "Story":
        """Deletes a note."""
        (self.root / "notes" / path).unlink()
        return self

    def settings(self, text: str) -> "Story":
        """Writes notegen.yml."""
        return self.file("notegen.yml", dedent(text).lstrip("\n"))

    def with_drafts(self) -> "Story":
        """As `--drafts` does."""
        self.overrides["drafts"] = True
        return self

    @property
    def project(self) -> Project:
        """The project as the command line opens it; settings that cannot be used fail the test."""
        (self.root / "notes").mkdir(exist_ok=True)
        project, faults = load_project(self.root, None, self.overrides)
        assert project is not None, faults
        return project

    def load(self) -> Site:
        """What the notes mean."""
        return pipeline.load(self.project)

    def events(self) -> tuple[Event, ...]:
        """Every event, newest first."""
        return tuple(event for event in self.load().events if event.kind == "event")

    def event(self) -> Event:
        """The one event of the notes."""
        (event,) = self.events()
        return event

    def talks(self) -> list[str]:
        """`Title | Speaker (Organisation), Speaker` of every talk, in the order of the events."""
        return [in_a_line(talk) for event in self.events() for talk in event.talks]

    def things(self, kind: str) -> tuple[Thing, ...]:
        """The speakers, groups, tags …"""
        return tuple(thing for thing in self.load().things if thing.kind == kind)

    def faults(self) -> list[str]:
        """What was found wrong, one line each."""
        return told(self.load().diagnostics)

    def export(self) -> dict:
        """What `notegen export` prints."""
        project = self.project
        return export(pipeline.load(project), project)

    def build(self, **options) -> pipeline.Report:
        """Builds into `site/`."""
        return pipeline.build(self.project, **options)

    def rendered(self) -> set[str]:
        """Builds, and says which pages were made anew."""
        return {path for path, _ in self.build().reasons}

    def files(self) -> dict[str, bytes]:
        """The published site, its list of files left out."""
        site = self.root / "site"
        found = (file for file in sorted(site.rglob("*")) if file.is_file() and file.name != ".notegen")
        return {file.relative_to(site).as_posix(): file.read_bytes() for file in found}

    def page(self, url: str) -> str:
        """The words of a published page's main part, without marks."""
        html = (self.root / "site" / url.lstrip("/") / "index.html").read_text(encoding="utf-8")
        main = html[html.index("<main") : html.index("</main>")]
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


def in_a_line(talk: Talk) -> str:
    """A talk in a line."""
    people = (f"{s.name} ({', '.join(s.affiliations)})" if s.affiliations else s.name for s in talk.speakers)
    return " | ".join(part for part in (talk.title, ", ".join(people)) if part)


def opened(text: str, path: str = "a.md") -> Opened:
    """A note as the readers are given it."""
    front = split(dedent(text).lstrip("\n"), f"notes/{path}")
    return Opened(
        path, f"notes/{path}", front.fields, front.body, front.body_line, outline(front.body, front.body_line)
    )


def sections(text: str) -> tuple[Section, ...]:
    """The sections of a Markdown text, from its first heading on."""
    return tuple(section for section in outline(dedent(text).lstrip("\n"), 1) if section.level)

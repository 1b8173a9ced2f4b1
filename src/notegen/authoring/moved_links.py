"""Where the links of a note lead once it is imported: to other imported notes, and to files of its folder."""

import os
import posixpath
from pathlib import Path
from urllib.parse import quote, unquote

from notegen.authoring.relink import relinked
from notegen.authoring.sources import Sources
from notegen.config.settings import Project
from notegen.load.discover import NOTE_ENDINGS, lexical
from notegen.markup.links import is_elsewhere
from notegen.model.classes import replace
from notegen.model.event import Event, Text
from notegen.runtime.digest import digest_bytes
from notegen.runtime.plain_file import read_plain

FILES = "files"
"""The folder, beside the new notes, of files that lay outside the project."""


class MovedLinks:
    """Finds for each link of a source where it leads from the new notes; collects the files that must come along.

    A file inside the project is linked where it lies; one outside of it would not be published, so it is copied.
    """

    def __init__(self, sources: Sources, project: Project, to: Path, names: dict[str, str]) -> None:
        self._sources, self._project, self._to, self._names = sources, project, to, names
        self._folded = {path.casefold(): path for path in names}
        self.copies: dict[str, bytes] = {}
        """Path below the folder of the new notes → bytes."""

    def event(self, event: Event) -> Event:
        """The event with its texts, slides, recordings and links as they lead from its new note."""
        note = event.sources[0]
        talks = []
        for talk in event.talks:
            own = (talk.sources or (note,))[0]
            talks.append(
                replace(
                    talk,
                    slides=tuple(self.url(own, url) for url in talk.slides),
                    videos=tuple(self.url(own, url) for url in talk.videos),
                    links=tuple(replace(link, url=self.url(own, link.url)) for link in talk.links),
                    texts=tuple(map(self.text, talk.texts)),
                )
            )
        return replace(event, talks=tuple(talks), texts=tuple(map(self.text, event.texts)))

    def text(self, text: Text) -> Text:
        """A text with its links moved; a dump has none."""
        if text.form == "text":
            return text
        return replace(text, told=relinked(text.source, lambda url: self.url(text.note, url)))

    def url(self, note: str, url: str) -> str:
        """A link of `note` as it must be in the new one; as it is where its target is not known."""
        path, mark, fragment = url.partition("#")
        path, query_mark, query = path.partition("?")
        if not path or path.startswith("/") or is_elsewhere(url) or "\\" in path:
            return url
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(note), unquote(path)))
        forms = (wanted, *(wanted + ending for ending in NOTE_ENDINGS))
        moved = next((self._names[found] for form in forms if (found := self._folded.get(form.casefold()))), "")
        if moved:
            return moved
        moved = self._file(wanted)
        return quote(moved, safe="/~!$&'()*+,=:@-._") + query_mark + query + mark + fragment if moved else url

    def _file(self, wanted: str) -> str:
        """The file a link means, as it is reached from the new notes; empty where it is none that was named."""
        place = lexical(self._sources.base / wanted)
        root = lexical(self._project.root)
        inside = next((folder for folder in self._sources.folders if place.is_relative_to(folder)), None)
        if place.is_relative_to(root) and place.is_file():
            return Path(os.path.relpath(place, self._to)).as_posix() if self._to.is_relative_to(root) else ""
        if inside is None or Path(os.path.realpath(place)) != Path(os.path.realpath(inside)) / place.relative_to(
            inside
        ):
            return ""
        data = read_plain(place, self._project.settings.limits.asset_bytes)
        if data is None:
            return ""
        name = f"{FILES}/{place.name}"
        if self.copies.get(name, data) != data:
            name = f"{FILES}/{place.stem}-{digest_bytes(data)[:8]}{place.suffix}"
        self.copies[name] = data
        return name

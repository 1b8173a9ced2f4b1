"""The files of the preview: each is rendered when somebody first asks for it, so that a save need not wait for all."""

import threading
from collections.abc import Iterator, Mapping, Set
from typing import Self

from notegen.model.classes import dataclass, replace
from notegen.model.target import Target
from notegen.publish.render import render
from notegen.publish.renderer import Tools


@dataclass(frozen=True, slots=True)
class Planned:
    """A file that is not rendered yet."""

    target: Target
    """All that it is made of."""
    tools: Tools
    """What it is rendered with."""


_rendering = threading.Lock()
"""One for all: pages of one build and of the next may have a theme, and what it keeps of rows, in common."""


class Pages(Mapping[str, bytes]):
    """Output path → bytes; many threads may ask, one of them renders at a time.

    Asking raises what rendering does: theme.environment.TemplateFault for a faulty override, LookupError for a text
    that is gone with the build that it was made in, OSError for a file that is to be copied and is gone.
    """

    def __init__(self, files: Mapping[str, Planned | bytes], made: Mapping[str, bytes] | None = None) -> None:
        self.files = files
        """Each file: its bytes, or what they come of."""
        self._made = dict(made or {})

    def __getitem__(self, path: str) -> bytes:
        file = self.files[path]
        if isinstance(file, bytes):
            return file
        with _rendering:
            found = self._made.get(path)
            if found is None:
                found = render(file.target, file.tools).data
                if not file.target.file:
                    self._made[path] = found
        return found

    def __contains__(self, path: object) -> bool:
        return path in self.files

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)

    def with_others(self, files: Mapping[str, Planned | bytes]) -> Self:
        """The same with other files at these paths; what is rendered of the rest stays so."""
        with _rendering:
            made = {path: data for path, data in self._made.items() if path not in files}
        return type(self)({**self.files, **files}, made)

    def with_last_good(self, good: "Pages", broken: Set[str]) -> "Pages":
        """The same with the pages of `good` that are missing here and come of `broken` sources, their texts at hand."""
        kept: dict[str, Planned | bytes] = {}
        for path in good.files.keys() - self.files.keys() if broken else ():
            file = good.files[path]
            if isinstance(file, bytes):
                kept[path] = file
            elif broken & set(file.target.sources):
                texts = {digest: file.tools.content(digest) for digest in file.target.bodies}
                kept[path] = Planned(file.target, replace(file.tools, content=texts.get))
        return self.with_others(kept) if kept else self

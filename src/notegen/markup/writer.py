"""Writes HTML that is balanced whatever raw tags a note holds, so that no note can close an element of the page.

Two kinds of element share one stack: those Markdown makes, which are balanced by themselves, and raw ones, which end
at the latest with the Markdown element around them. A raw end tag that closes nothing of its own is left out.
The order of blocks, lines and table parts is kept as HTML wants it, so that reading the result moves nothing
(no foster parents, no elements opened again): that bounds the work of every later reader.
"""

import html
from functools import cache

from notegen.markup.elements import BLOCKS, PHRASING, VOID
from notegen.model.classes import dataclass

OURS = frozenset(("id", "data-frame", "data-allow", "data-shape"))
"""Attributes that no author writes: the sanitiser keeps them where they are marked."""

MAX_DEPTH = 220
"""Elements inside each other; raw tags beyond are left out, their text stays."""
MAX_PHRASING = 40
"""Marks inside each other (emphasis in emphasis …); deeper ones are not drawn, their text stays."""

_TABLE = frozenset(("table", "thead", "tbody", "tfoot", "tr"))
_ROWS = frozenset(("table", "thead", "tbody", "tfoot"))
_SECTIONS = frozenset(("thead", "tbody", "tfoot", "caption"))
_CELLS = frozenset(("td", "th"))
_LINES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption"))
_HOLDERS = {"li": frozenset(("ul", "ol")), "dt": frozenset(("dl",)), "dd": frozenset(("dl",))}
_SAME = {"li": frozenset(("li",)), "dt": frozenset(("dt", "dd")), "dd": frozenset(("dt", "dd"))}


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open."""

    name: str
    """As published; empty where it is not drawn."""
    source: str
    """As written, for its end tag."""
    made: bool
    """Whether Markdown made it."""
    phrasing: bool
    """Whether it stands in lines."""
    start: str
    """Its tag without attributes."""
    end: str
    """Its end tag."""


@cache
def _made(name: str) -> _Open:
    """An element that Markdown makes: making each one anew took a quarter of the time that writing takes."""
    return _Open(name, name, True, name in PHRASING, f"<{name}>", f"</{name}>")


@cache
def _not_drawn(name: str) -> _Open:
    """One that Markdown makes and that is not drawn here."""
    return _Open("", name, True, False, "", "")


def escaped(words: str) -> str:
    """Text as the sanitiser and `links.Finish` leave it: who makes it so at once has no need of them for it."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace('"', "&quot;").replace("\xa0", "&nbsp;")


class Writer:
    """Collects HTML; `nonce` marks classes and ids as ours until the sanitiser has seen them."""

    def __init__(self, nonce: str) -> None:
        self.nonce = nonce
        self.inline = False
        """Whether a line is being written, in which raw blocks cannot stand."""
        self.raw = False
        """Whether a tag of the note's own was given: then only a parser can say what all of it means."""
        self._out: list[str] = []
        self._stack: list[_Open] = []
        self._phrasing = 0

    def html(self) -> str:
        """All that was written, everything closed."""
        while self._stack:
            self._pop()
        return "".join(self._out)

    def is_open(self, name: str) -> bool:
        """Whether an element of this name is open."""
        return any(each.name == name for each in self._stack)

    def attributes(self, *, cls: str = "", **values: str) -> str:
        """Attributes as they stand in a tag; classes, an `id` and `data-…` are marked as ours."""
        if cls:
            values["class"] = " ".join([self.nonce + name for name in cls.split()])
        made = ""
        for name, value in values.items():
            mark = self.nonce if name in OURS else ""
            made += f' {name}="{mark}{html.escape(value)}"'
        return made

    def text(self, words: str) -> None:
        """Text, escaped."""
        if self.raw and words.strip():
            self._cell()
        self._out.append(escaped(words))

    def ready(self, markup: str) -> None:
        """Balanced HTML of our own making that stands in a line or in code."""
        if self.raw:
            self._cell()
        self._out.append(markup)

    def open(self, name: str, attributes: str = "") -> None:
        """An element that Markdown makes."""
        opened = _made(name)
        if self.raw:
            self._make_way(name)
        if opened.phrasing:
            if self._phrasing and not self._can_open(name):
                self._stack.append(_not_drawn(name))
                return
            self._phrasing += 1
        self._out.append(f"<{name}{attributes}>" if attributes else opened.start)
        self._stack.append(opened)

    def close(self, name: str, behind: str = "") -> None:
        """The end of an element that Markdown made, and what is written `behind` it; raw ones inside it end too."""
        while not self._stack[-1].made:
            self._pop()
        opened = self._stack.pop()
        assert opened.source == name, (opened, name)
        self._phrasing -= opened.phrasing
        self._out.append(opened.end)
        if behind:
            self.ready(behind)

    def _make_way(self, name: str) -> None:
        """Ends, or begins, what a raw tag before left in the way of an element."""
        if name in PHRASING:
            self._cell()
        else:
            self._end_line()
            if name not in _TABLE and name not in _CELLS:
                self._cell()

    def void(self, name: str, attributes: str = "") -> None:
        """`br`, `hr`, `img`, `wbr`."""
        if name == "hr":
            self._end_line()
        self._cell()
        self._out.append(f"<{name}{attributes}>")

    def tag(self, name: str, source: str, attributes: str) -> None:
        """A raw opening tag: `name` as it is published, `source` as its end tag will call it."""
        self.raw = True
        if name in VOID:
            if name != "hr" or not self.inline:
                self.void(name, attributes)
            else:
                self._break()
        elif name in PHRASING:
            self._open_raw_phrasing(name, source, attributes)
        elif self.inline:
            self._break()
        elif name in BLOCKS and len(self._stack) < MAX_DEPTH:
            self._open_raw_block(name, source, attributes)

    def end_tag(self, source: str) -> None:
        """A raw end tag."""
        place = len(self._stack) - 1
        while place >= 0 and not self._stack[place].made and self._stack[place].source != source:
            place -= 1
        if place >= 0 and not self._stack[place].made:
            self._pop_to(place)

    def _open_raw_phrasing(self, name: str, source: str, attributes: str) -> None:
        self._cell()
        if not self._can_open(name):
            return
        self._push(name, source, attributes)

    def _open_raw_block(self, name: str, source: str, attributes: str) -> None:
        self._end_line()
        if name in _HOLDERS:
            holder = self._nearest(_HOLDERS[name])
            if holder < 0:
                name = "div"
            elif (same := self._nearest(_SAME[name], after=holder)) >= 0:
                self._pop_to(same)
        elif name in _CELLS or name == "tr" or name in _SECTIONS:
            table = self._nearest(frozenset(("table",)))
            if table < 0:
                return
            within = _ROWS | {"tr"} if name in _CELLS else _ROWS if name == "tr" else frozenset(("table",))
            self._pop_to(self._nearest(within, after=table) + 1)
            if name in _CELLS and self._stack[-1].name != "tr":
                self._push("tr", "tr", "")
        if name not in _CELLS and name not in _TABLE - {"table"} and name != "caption":
            self._cell()
        self._push(name, source, attributes)

    def _can_open(self, name: str) -> bool:
        """Whether one more mark may begin here: links do not nest, and marks not without end."""
        return self._phrasing < MAX_PHRASING and (name != "a" or not self.is_open("a") or self._close_raw_link())

    def _close_raw_link(self) -> bool:
        """Ends an open raw link, since links cannot nest; false where Markdown made it."""
        place = self._nearest(frozenset(("a",)))
        if place < 0:
            return False
        self._pop_to(place)
        return True

    def _end_line(self) -> None:
        """Ends raw marks, paragraphs and headings before a block."""
        while (
            self._stack
            and not self._stack[-1].made
            and (self._stack[-1].name in PHRASING or self._stack[-1].name in _LINES)
        ):
            self._pop()

    def _cell(self) -> None:
        """A cell for what stands in a raw table outside of cells."""
        if self._stack and not self._stack[-1].made:
            if self._stack[-1].name in _ROWS:
                self._push("tr", "tr", "")
            if self._stack[-1].name == "tr":
                self._push("td", "td", "")

    def _break(self) -> None:
        """What a raw block tag inside a line comes down to."""
        if self._out and self._out[-1] != "<br>":
            self._out.append("<br>")

    def _nearest(self, names: frozenset[str], after: int = -1) -> int:
        """The innermost raw element of these names inside the Markdown element around; -1 where there is none."""
        for place in range(len(self._stack) - 1, after, -1):
            if self._stack[place].made:
                return -1
            if self._stack[place].name in names:
                return place
        return after if after >= 0 and self._stack[after].name in names else -1

    def _push(self, name: str, source: str, attributes: str) -> None:
        """A raw element."""
        self._out.append(f"<{name}{attributes}>")
        self._stack.append(_Open(name, source, False, name in PHRASING, "", f"</{name}>"))
        self._phrasing += name in PHRASING

    def _pop(self) -> None:
        top = self._stack.pop()
        self._phrasing -= top.phrasing
        self._out.append(top.end)

    def _pop_to(self, place: int) -> None:
        """Ends everything from `place` on."""
        while len(self._stack) > place:
            self._pop()

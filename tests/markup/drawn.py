"""Short ways to a rendered text, and a reader of HTML that judges what came out."""

import re
from html.parser import HTMLParser

from notegen.markup.html import Options, render
from notegen.model.event import Text
from notegen.model.site import Rendered

VOID = ("br", "hr", "img", "wbr")
ACTIVE = ("script", "iframe", "object", "embed", "style", "form", "svg", "math", "base", "meta", "link")


def text(source: str, *, form: str = "markdown", line: int = 1, prefix: str = "", **more) -> Text:
    return Text("a.md", line, form, source, prefix=prefix, **more)


def html(source: str, *, form: str = "markdown", prefix: str = "", **options) -> str:
    """The fragment, its numbered links written short: `note-link:0`."""
    fragment = render(text(source, form=form, prefix=prefix), "notes/a.md", Options(**options))[0]
    start = fragment.find("note-link:")
    return (fragment if start < 0 else fragment.replace(fragment[start + 10 : start + 23], "")).strip()


def plain_players(fragment: str) -> str:
    """The fragment with its players as the links they are without script."""
    return re.sub(r' data-(?:frame|allow|shape)="[^"]*"|</?span[^>]*>', "", fragment)


def known(source: str, *, form: str = "markdown", **options) -> Rendered:
    return render(text(source, form=form), "notes/a.md", Options(**options))[1]


def faults(source: str, *, line: int = 1, form: str = "markdown", **more):
    return render(text(source, form=form, line=line, **more), "notes/a.md", Options())[2]


class Judge(HTMLParser):
    """Reads HTML as strictly as an XML parser and lists what is wrong or active."""

    def __init__(self, fragment: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.wrong: list[str] = []
        self.words = ""
        self.feed(fragment)
        self.close()
        self.wrong += [f"<{name}> is never closed" for name in self.open]
        self.wrong += [f"id {name} twice" for name in self.ids if self.ids.count(name) > 1]

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        if tag in ACTIVE:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            if name == "id":
                self.ids.append(value)
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.wrong.append(f"<{tag} {name}>")
            bare = "".join(c for c in (value or "") if c > " ").lower()
            if name in ("href", "src") and bare.startswith(("javascript:", "data:", "vbscript:", "file:")):
                self.wrong.append(f"<{tag} {name}={value}>")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing of its own")

    def handle_data(self, data):
        self.words += data

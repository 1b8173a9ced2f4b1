"""Front matter as `new`, `init` and `import` write it, so that read_yaml reads the same values back."""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from notegen.config.plain_lines import BIDI, UNSAFE_VALUE
from notegen.model.patterns import seldom

if TYPE_CHECKING:
    from yaml.nodes import Node, ScalarNode

ONE_LINE = 90
"""A list of plain items that is no longer than this stands on one line."""

# Everything a plain scalar may hold without a thought: no sign of YAML's, nothing unseen, blanks only inside.
_PLAIN = seldom(r"https?://[\w./?=&%~+-]*[\w/]|\w(?:[\w .,;()/+&'’–—ß-]*[\w.)+!?])?")
_PLAIN_KEY = seldom(r"[A-Za-z_][\w-]*(?: [\w-]+){0,2}")
_WHOLE_LINES = seldom(r"[^\s\x85\u2028\u2029\ufeff](?:[^\n]*[^\s\ufeff])?(?:\n+[^\s][^\n]*)*\n?")


def write_front_matter(fields: Mapping[str, object], body: str) -> str:
    """A note: its front matter in the order given, then `body` byte for byte.

    Values are text, numbers, bools, dates, None, and lists and mappings of these. Control characters, which no
    front matter may hold, become U+FFFD, and CRLF becomes a line feed. Raises ValueError for a key that is not
    one short line.
    """
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    class InOurStyle(yaml.SafeDumper):
        """Writes each value in the style chosen here."""

        def represent_data(self, data: object) -> "Node":
            return _node(data)

    handler = YAMLHandler()
    written = handler.export(dict(fields), Dumper=InOurStyle, width=1 << 30, indent=2)
    return f"{handler.START_DELIMITER}\n{written}\n{handler.END_DELIMITER}\n{body}"


def _node(value: object) -> "Node":
    """A value as PyYAML's node, its style chosen."""
    if isinstance(value, Mapping):
        return _mapping(value, flow=not value)
    if isinstance(value, (list, tuple)):
        return _sequence(value)
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return _scalar("null")
    if isinstance(value, bool):
        return _scalar("true" if value else "false")
    if isinstance(value, (int, float, datetime.date)):
        return _scalar(value.isoformat() if isinstance(value, datetime.date) else str(value))
    return _text(str(value))


def _mapping(value: Mapping[Any, object], *, flow: bool) -> "Node":
    from yaml.nodes import MappingNode

    pairs = [(_key(str(key)), _node(inner)) for key, inner in value.items()]
    return MappingNode("tag:yaml.org,2002:map", pairs, flow_style=flow or not pairs)


def _sequence(value: "list[object] | tuple[object, ...]") -> "Node":
    """A list: on one line where all of it is short and plain, as tags are."""
    from yaml.nodes import ScalarNode, SequenceNode

    items = [_node(item) for item in value]
    plain = all(isinstance(item, ScalarNode) and item.style is None and "," not in item.value for item in items)
    flow = plain and sum(len(item.value) + 2 for item in items) <= ONE_LINE
    return SequenceNode("tag:yaml.org,2002:seq", items, flow_style=flow)


def _key(key: str) -> "ScalarNode":
    # PyYAML writes a longer key with `?`, which opens no front matter.
    if not key or len(key) > 100 or UNSAFE_VALUE.search(key) or "\n" in key or BIDI.search(key):
        raise ValueError("a key of front matter is one short line of text")
    # The first key opens the front matter, so it looks like one or stands in quotes.
    return _text(key) if _PLAIN_KEY.fullmatch(key) else _scalar(key, "'" if key.isprintable() else '"')


def _text(text: str) -> "ScalarNode":
    """Text, plain where YAML 1.1 and 1.2 readers alike see text (or a date) in it."""
    clean = UNSAFE_VALUE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\n" in clean:
        style = "|" if _WHOLE_LINES.fullmatch(clean) and _lines_end_in_text(clean) else '"'
        return _scalar(clean, style)
    if not _PLAIN.fullmatch(clean):
        return _scalar(clean, "'" if clean.isprintable() else '"')
    return _scalar(clean, None if _seen_as(clean).endswith((":str", ":timestamp")) else "'")


def _lines_end_in_text(text: str) -> bool:
    """Whether no line ends in blanks, and none holds what only an escape can write."""
    return all(line == line.rstrip() and line.isprintable() for line in text.split("\n"))


def _scalar(text: str, style: str | None = None) -> "ScalarNode":
    from yaml.nodes import ScalarNode

    # With the tag that YAML would find anyway, PyYAML writes none.
    return ScalarNode("tag:yaml.org,2002:str" if style else _seen_as(text), text, style=style)


def _seen_as(text: str) -> str:
    """The tag a YAML 1.1 reader gives `text` where it is plain."""
    from yaml.nodes import ScalarNode
    from yaml.resolver import Resolver

    resolver: Any = Resolver()
    tag: str = resolver.resolve(ScalarNode, text, (True, False))
    return tag

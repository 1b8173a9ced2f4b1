"""Former addresses written into a note's front matter: a new key, or one more item of the list that is there."""

from notegen.authoring.insert import insert
from notegen.authoring.lines import CannotInsert, put_lines, replace_line, text_of
from notegen.markup.front_matter import Split, split
from notegen.model.fields import folded
from notegen.model.note import Field
from notegen.model.patterns import seldom
from notegen.model.value import Items, Scalar, plain

_SPELLINGS = ("aliases", "redirect_from", "alias")
"""Keys that all count where several stand in one note, the best first."""

_PLAIN = seldom(r"/[\w./#-]*[\w/]")
_ITEM = seldom(r"(\s*-[ ]+)\S")
_LONGEST = 2000
"""Characters of a line in which the end of a list is looked for."""
_FLOW = seldom(r"([^\[]*\[)(.*?)([ \t]*\][ \t]*(?:#[^\]]*)?)\Z")


def with_aliases(data: bytes, aliases: tuple[str, ...]) -> bytes:
    """A note's bytes with `aliases` among its former addresses; nothing else differs, and the body not at all.

    Raises CannotInsert where no line can be put so that exactly this is the difference.
    """
    before = split(text_of(data), "note")
    stated = [text for field in before.fields for text in _stated(field)]
    new = tuple(alias for alias in dict.fromkeys(aliases) if alias not in stated)
    if not new:
        return data
    written = _grown(data, before, new) or _with_key(data, before, new)
    after = split(text_of(written), "note")
    same = [field for field in after.fields if field.key != "aliases"]
    listed = [text for field in after.fields for text in _stated(field)]
    if (
        _faults(after) != _faults(before)
        or after.body != before.body
        or _values(same) != _values([field for field in before.fields if field.key != "aliases"])
        or sorted(listed) != sorted((*stated, *new))
    ):
        raise CannotInsert("its front matter is written in a way that no alias can be added to")
    return written


def alias_line(aliases: tuple[str, ...]) -> str:
    """The line of YAML that states former addresses."""
    return f"aliases: [{', '.join(map(_quoted, aliases))}]"


def _stated(field: Field) -> list[str]:
    if field.key != "aliases":
        return []
    items = field.value.items if isinstance(field.value, Items) else (field.value,)
    return [item.text for item in items if isinstance(item, Scalar)]


def _values(fields: list[Field]) -> list[tuple[str, object]]:
    return [(field.written, plain(field.value)) for field in fields]


def _faults(parts: Split) -> list[tuple[str, str]]:
    return sorted((fault.code, fault.message) for fault in parts.diagnostics)


def _with_key(data: bytes, before: Split, new: tuple[str, ...]) -> bytes:
    """With a key of its own, in a spelling that the note does not use yet."""
    used = {folded(field.written) for field in before.fields}
    free = next((key for key in _SPELLINGS if folded(key) not in used), None)
    if free is None:
        raise CannotInsert("its front matter has former addresses under every key there is")
    if before.style == "toml":
        # Above every table, where a key is the note's own.
        return put_lines(data, 1, (f"{free} = [{', '.join(_double_quoted(alias) for alias in new)}]",))
    if before.has and not before.fields:
        raise CannotInsert("its front matter cannot be read")
    indent = min((field.span.column - 1 for field in before.fields), default=0)
    return insert(data, (alias_line(new).replace("aliases", free, 1),), "", indent).data


def _grown(data: bytes, before: Split, new: tuple[str, ...]) -> bytes | None:
    """With more items in a list that stands there, on lines of their own or on one line; None where there is none."""
    lists = [field for field in before.fields if field.key == "aliases" and folded(field.written) != "permalink"]
    for field in lists:
        if not isinstance(field.value, Items):
            continue
        lines = text_of(data).split("\n")
        last = field.value.items[-1].span.line if field.value.items else field.span.line
        if before.style == "yaml" and last > field.span.line and (item := _ITEM.match(lines[last - 1])):
            return put_lines(data, last, tuple(f"{item[1]}{_quoted(alias)}" for alias in new))
        line = lines[field.span.line - 1]
        if len(line) <= _LONGEST and (flow := _FLOW.match(line)):
            quote = _quoted if before.style == "yaml" else _double_quoted
            between = "" if not flow[2].strip() else " " if flow[2].rstrip().endswith(",") else ", "
            longer = flow[1] + flow[2] + between + ", ".join(map(quote, new)) + flow[3]
            return replace_line(data, field.span.line - 1, longer)
    return None


def _quoted(alias: str) -> str:
    return alias if _PLAIN.fullmatch(alias) else "'" + alias.replace("'", "''") + "'"


def _double_quoted(alias: str) -> str:
    return '"' + alias.replace("\\", "\\\\").replace('"', '\\"') + '"'

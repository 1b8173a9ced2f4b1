"""Jinja2 as we let it run: escaping always on, plain data only, and a bound on the work one page may cause.

Templates may come with a stranger's pull request. Jinja's own sandbox keeps them from Python; what it leaves open is
time and memory (loops in loops, macros that call themselves twice, strings that double). So every place that can
repeat is charged to one budget a page, by its size, never by the clock: the same template always meets the same end.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

from notegen.theme.rendering import charge, placing_filters
from notegen.theme.sources import find_template

TURN = 400
"""The price of one turn beside the characters it writes."""

MAX_ITEMS = 100_000
"""The longest list that a template can make by itself."""

KEPT_FILTERS = frozenset(
    "abs capitalize count d default dictsort e escape first float forceescape groupby int items last length list lower"
    " map max min reject rejectattr reverse round safe select selectattr sort string striptags title trim truncate"
    " unique upper urlencode wordcount".split()
)
"""Jinja's own filters that neither make much out of little nor depend on chance."""

KEPT_METHODS = frozenset(
    "capitalize casefold count endswith find get index isdigit items keys lower lstrip partition removeprefix"
    " removesuffix rpartition rsplit rstrip split splitlines startswith strip title upper values".split()
)
"""What templates may call on text and on mappings."""


class OwnFirst(BaseLoader):
    """Finds templates in the site's folder, then in the theme; remembers how the ones it found are shown."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.own: set[str] = set()
        self.shown: set[str] = set()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Jinja's door: (text, shown name, whether it is still current)."""
        source = find_template(template, self.folder)
        if source is None:
            raise TemplateNotFound(template)
        self.shown.add(source.shown)
        if source.own:
            self.own.add(source.shown)
        return source.text, source.shown, lambda: True


class Missing(StrictUndefined):
    """A name a template uses and nobody defines: an error at once, with the nearest right spelling."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        owner = self._undefined_obj
        fields = getattr(type(owner), "__dataclass_fields__", None)
        if fields is None:
            return f'"{self._undefined_name}" is not known here; docs/templates.md lists what this template is given'
        import difflib

        known = difflib.get_close_matches(str(self._undefined_name), fields, n=1)
        hint = f'; did you mean "{known[0]}"?' if known else ""
        return f'{type(owner).__name__} has no "{self._undefined_name}"{hint}'


HARMLESS: Mapping[type, frozenset[str]] = {
    LoopContext: frozenset("depth depth0 first index index0 last length revindex revindex0".split()),
    str: KEPT_METHODS & frozenset(dir(str)),
}
"""Type → what jinja's checks would allow anyway: asked for hundreds of times a page, and they take their time."""

TURNS = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block, nodes.AssignBlock)
"""The parts of a template that can be run more than once, or keep what they write."""


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment: jinja's immutable sandbox, narrower, and charged."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The fields of our frozen page values need no check: they are plain data, and nothing of them is hidden.

        Nor do what loops tell of themselves, and the methods of text that templates may call anyway.
        """
        if attribute in _fields_of(obj.__class__):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Text and mappings have the methods of KEPT_METHODS only: `format`, `ljust` and their like can fill memory."""
        if isinstance(obj, str | bytes | dict) and callable(value) and attr not in KEPT_METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Jinja lets `format` through, without the attributes; we do not, because a width can fill memory."""
        return None

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on small numbers, joining of bounded text and lists; nothing that multiplies text."""
        if operator == "+" and not isinstance(left, int | float):
            charge(_size(left) + _size(right))
            if not isinstance(left, str) and _size(left) + _size(right) > MAX_ITEMS:
                raise SecurityError(f"a list of more than {MAX_ITEMS:,} items")
        elif not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise SecurityError(f"{operator} is for numbers; join text with ~")
        elif operator == "**" or max(abs(left), abs(right)) > 2**63:
            raise SecurityError("a number too large")
        return super().call_binop(context, operator, left, right)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """Jinja's hook between parsing and compiling: here every place that can repeat gets its charge."""
        for loop in list(source.find_all(nodes.For)):
            if loop.test is not None:
                loop.test = nodes.And(_charged(TURN), loop.test)
        for turn in [source, *source.find_all(TURNS)]:
            charged = nodes.ExprStmt(_charged(TURN + _text_below(turn)))
            turn.body.insert(0, charged.set_lineno(turn.lineno))  # type: ignore[attr-defined]
        for parent in [source, *source.find_all(nodes.Node)]:
            for name_of_field, value in list(parent.iter_fields()):
                if isinstance(value, nodes.Concat):
                    setattr(parent, name_of_field, _joined(value))
                elif isinstance(value, list):
                    setattr(
                        parent, name_of_field, [_joined(one) if isinstance(one, nodes.Concat) else one for one in value]
                    )
        source.set_environment(self)
        return super()._generate(source, name, filename, defer_init)


@lru_cache(maxsize=256)
def _fields_of(kind: type) -> frozenset[str]:
    """The names of a dataclass's fields, hidden ones left out; the harmless of HARMLESS; of others none."""
    if kind in HARMLESS:
        return HARMLESS[kind]
    fields: Mapping[str, object] = getattr(kind, "__dataclass_fields__", {})
    return frozenset(name for name in fields if not name.startswith("_"))


def _charged(price: int) -> nodes.Filter:
    return nodes.Filter(nodes.Const(price), "charge", [], [], None, None)


def _joined(concat: nodes.Concat) -> nodes.Filter:
    """`a ~ b` as the filter `join`, which is charged by what it makes."""
    joined = nodes.Filter(nodes.List(concat.nodes), "join", [], [], None, None)
    return joined.set_lineno(concat.lineno)  # type: ignore[return-value]


def _text_below(node: nodes.Node) -> int:
    return sum(len(data.data) for data in node.find_all(nodes.TemplateData))


def _size(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 0


def _finalized(value: Any) -> Any:
    """Every value a template writes passes here and is charged by its length."""
    charge(len(value) if isinstance(value, str) else 8)
    return value


@pass_context
def _charged_turn(_: Context, price: int) -> bool:
    """The filter `charge`: half of all that a template calls, so nothing stands between."""
    return charge(price)


def _measured(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that is charged by the length of what it is given."""
    place = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def measured(*args: Any, **options: Any) -> Any:
        charge(TURN + (_size(args[place]) if len(args) > place else 0))
        return function(*args, **options)

    return measured


def _range(*args: int) -> range:
    made = range(*args)
    if len(made) > MAX_ITEMS:
        raise SecurityError(f"a list of more than {MAX_ITEMS:,} items")
    charge(len(made))
    return made


def _join(values: Iterable[Any], between: str = "") -> str:
    """The values as one text; where one of them is HTML, the others are escaped."""
    parts = list(values)
    if any(hasattr(part, "__html__") for part in (*parts, between)):
        parts = [escape(part) for part in parts]
        between = escape(between)
    else:
        parts = [part if isinstance(part, str) else str(part) for part in parts]
    charge(sum(map(len, parts)) + len(between) * len(parts))
    return between.join(parts)


def _replace(text: str, old: str, new: str) -> str:
    """`text` with every `old` as `new`."""
    charge(len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def open_environment(folder: Path | None) -> tuple[Environment, OwnFirst]:
    """The environment with our filters, and its loader."""
    loader = OwnFirst(folder)
    made = Sandbox(
        loader=loader,
        autoescape=True,
        undefined=Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        optimized=False,
        finalize=_finalized,
    )
    made.filters = {name: _measured(function) for name, function in made.filters.items() if name in KEPT_FILTERS}
    of_pages = {name: _at_run_time(function) for name, function in placing_filters().items()}
    made.filters |= {"join": _join, "replace": _replace, "charge": _charged_turn} | of_pages
    made.globals = {name: made.globals[name] for name in ("dict", "namespace", "cycler", "joiner")} | {"range": _range}
    return made, loader


def _at_run_time(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that jinja never evaluates while compiling: `"/"|link` differs from page to page."""

    @pass_context
    def filtered(_: Context, *args: Any, **options: Any) -> Any:
        return function(*args, **options)

    return filtered

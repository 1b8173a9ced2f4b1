"""A function of the compiled templates while it is written, and what each expression of a template is in Python."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any

from jinja2 import nodes
from markupsafe import escape

from notegen.model.classes import dataclass
from notegen.theme.placing import PLACING, PLAIN

Scope = dict[str, str]
"""Name in a template → name in Python; what is not in it is a field of the page."""

HTML_FILTERS = {
    "word": "at.said[{0}]",
    "link": "at.href[{0}]",
    "lang": "at.langs[{0}]",
    "json_ld": "stated(at, {0})",
}
"""Filters that have a shorter way to HTML where they are given one value and what comes of it is written."""

LOOP = {"first": "(at_{0} == 0)", "last": "(at_{0} == last_{0})", "index": "(at_{0} + 1)", "index0": "at_{0}"}
"""What a loop tells of itself, by the loop's number."""

REPEATED = frozenset(("event_row", "talk_row"))
"""Macros that show one value on many pages, and tell nothing of these but their links: rows. To keep a name's HTML and
join it anew takes longer than to make it."""

COMPARED = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"}
BETWEEN = {nodes.And: "and", nodes.Or: "or", nodes.Add: "+", nodes.Sub: "-"}


class NotStraight(Exception):
    """A template uses what this compiler does not know."""


@dataclass(slots=True)
class Module:
    """One template while it is compiled."""

    stem: str
    """What the names of its functions begin with."""
    macros: dict[str, str] = field(default_factory=dict)
    """A macro, its own or imported → its function."""
    repeated: dict[str, nodes.Macro] = field(default_factory=dict)
    """The function of a macro of `REPEATED` → the macro."""
    in_pieces: set[str] = field(default_factory=set)
    """The functions of macros that give their HTML in pieces: all others that have a loop."""
    blocks: dict[str, str] = field(default_factory=dict)
    """A block → its function."""
    extends: str = ""
    """The template that it extends."""
    imports: bool = False
    """Whether it imports or includes others, which may read more than it does."""
    reads: set[str] = field(default_factory=set)
    """What its functions read of the page: its fields, `page.url`, `whether page.url` is another, or all of `page`."""
    extended: bool = False
    """Whether others extend it: then its blocks may be theirs."""


def stated(node: nodes.Expr) -> str:
    """The name of a template, which stands in the text."""
    if not isinstance(node, nodes.Const):
        raise NotStraight(f"line {node.lineno}: the name of a template must be stated")
    return str(node.value)


class Writer:
    """Writes one function: what it has written so far, and the names it has given."""

    def __init__(self, module: Module, modules: Mapping[str, Module], scope: Scope, *, outermost: bool = False) -> None:
        self.module = module
        self.modules = modules
        self.scope = scope
        self.outermost = outermost
        self.lines: list[str] = []
        self.pending: list[str] = []
        """Python values of what is to be written next, each HTML."""
        self.text = ""
        """Fixed HTML behind those."""
        self.depth = 1
        self.serial = 0

    def write(self, line: str) -> None:
        self.lines.append("    " * self.depth + line)

    def flush(self) -> None:
        """Writes down what is pending: one statement for any number of pieces."""
        self.fixed("", end=True)
        if self.pending:
            self.write(f"out += ({', '.join(self.pending)},)")
        self.pending = []

    def fixed(self, text: str, *, end: bool = False) -> None:
        """Adds fixed HTML to what is pending; at its end it becomes one value."""
        self.text += text
        if end and self.text:
            self.pending.append(repr(self.text))
            self.text = ""

    def add(self, value: str) -> None:
        """Adds a Python value that is HTML to what is pending, or with a star before it its pieces."""
        self.fixed("", end=True)
        self.pending.append(value)

    def new_name(self, name: str) -> str:
        self.serial += 1
        return f"{name}_{self.serial}"

    def bound(self, target: nodes.Node) -> str:
        """The Python of what a loop or a `set` names, the names being known from here on."""
        if isinstance(target, nodes.Tuple):
            return f"({', '.join(self.bound(each) for each in target.items)})"
        if not isinstance(target, nodes.Name):
            raise NotStraight(f"line {target.lineno}: {type(target).__name__}")
        self.scope[target.name] = self.new_name(f"v_{target.name}")
        return self.scope[target.name]

    def value(self, node: nodes.Node) -> str:
        """An expression in Python."""
        expression = EXPRESSIONS.get(type(node))
        if expression is None:
            raise NotStraight(f"line {node.lineno}: {type(node).__name__}")
        return expression(self, node)

    def html(self, node: nodes.Node) -> str:
        """An expression in Python that gives HTML: what could be text is escaped."""
        if isinstance(node, nodes.Filter) and node.name in HTML_FILTERS and _alone(node):
            return HTML_FILTERS[node.name].format(self.value(_some(node.node)))
        if isinstance(node, nodes.Call) and self.is_html(node.node):
            return _call(self, node)
        if isinstance(node, nodes.CondExpr):
            return f"({self.html(node.expr1)} if {self.value(node.test)} else {self.html(_some(node.expr2))})"
        if isinstance(node, nodes.Const):
            return repr(str(escape(node.value)))
        # Nine of ten are text, which a function of its own would only hand on.
        return f"(text(it) if (it := {self.value(node)}).__class__ is str else html(it))"

    def pieces(self, node: nodes.Node) -> str:
        """A call in Python that gives HTML in pieces; empty for anything else."""
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.node.name in self.scope:
            return ""
        function = self.module.macros.get(node.node.name, "")
        return _call_of_macro(self, node, function) if function in self.module.in_pieces else ""

    def is_html(self, called: nodes.Expr) -> bool:
        """Whether what is called gives HTML: a macro, a block of the page, a text."""
        if isinstance(called, nodes.Getattr):
            return isinstance(called.node, nodes.Name) and called.node.name == "self"
        return isinstance(called, nodes.Name) and (called.name in self.module.macros or called.name == "body")


def _some(node: nodes.Expr | None) -> nodes.Expr:
    if node is None:
        raise NotStraight("a filter of a whole block, or an `if` without an `else`")
    return node


def _alone(node: nodes.Filter) -> bool:
    return not (node.args or node.kwargs or node.dyn_args or node.dyn_kwargs)


def _name(writer: Writer, node: nodes.Name) -> str:
    if node.name in writer.scope:
        return writer.scope[node.name]
    if node.name in writer.module.macros:
        raise NotStraight(f"line {node.lineno}: a macro as a value")
    if node.name == "site":
        return "at.site"
    writer.module.reads.add(node.name)
    return "at.page" if node.name == "page" else f'at.given["{node.name}"]'


def _is_page(writer: Writer, node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Name) and node.name == "page" and "page" not in writer.scope


def _attribute(writer: Writer, node: nodes.Getattr) -> str:
    if isinstance(node.node, nodes.Name) and node.node.name == "loop":
        return LOOP[node.attr].format(writer.scope["loop"])
    if _is_page(writer, node.node):
        writer.module.reads.add(f"page.{node.attr}")
        return f"at.page.{node.attr}"
    return f"{writer.value(node.node)}.{node.attr}"


def _item(writer: Writer, node: nodes.Getitem) -> str:
    if isinstance(node.arg, nodes.Slice):
        ends = (writer.value(end) if end is not None else "" for end in (node.arg.start, node.arg.stop))
        return f"{writer.value(node.node)}[{':'.join(ends)}]"
    return f"{writer.value(node.node)}[{writer.value(node.arg)}]"


def _filter(writer: Writer, node: nodes.Filter) -> str:
    given = ", ".join((writer.value(_some(node.node)), *_arguments(writer, node)))
    if node.name in PLACING:
        return f"f_{node.name}(at, {given})"
    if node.name not in PLAIN:
        raise NotStraight(f"line {node.lineno}: the filter {node.name}")
    return f"f_{node.name}({given})"


def _arguments(writer: Writer, node: nodes.Filter | nodes.Call, prefix: str = "") -> Iterable[str]:
    yield from (writer.value(each) for each in node.args)
    yield from (f"{prefix}{each.key}={writer.value(each.value)}" for each in node.kwargs)
    if node.dyn_args is not None:
        raise NotStraight(f"line {node.lineno}: *arguments")
    if node.dyn_kwargs is not None:
        yield f"**{writer.value(node.dyn_kwargs)}"


def _call(writer: Writer, node: nodes.Call) -> str:
    called = node.node
    if isinstance(called, nodes.Getattr):
        if isinstance(called.node, nodes.Name) and called.node.name == "self":
            writer.module.reads.add("self")
            return f'"".join(at.blocks["{called.attr}"](at))'
        method = f".{called.attr}({', '.join(_arguments(writer, node))})"
        return (_compared(writer, called.node) if called.attr == "startswith" else writer.value(called.node)) + method
    if not isinstance(called, nodes.Name) or called.name in writer.scope:
        raise NotStraight(f"line {node.lineno}: a call of what is no macro")
    if called.name in writer.module.macros:
        function = writer.module.macros[called.name]
        if function in writer.module.repeated:
            return f"repeated(at, {function}, {', '.join(_in_order(writer, node, writer.module.repeated[function]))})"
        made = _call_of_macro(writer, node, function)
        return f'"".join({made})' if function in writer.module.in_pieces else made
    if called.name not in CALLED:
        raise NotStraight(f"line {node.lineno}: {called.name}()")
    writer.module.reads.add(called.name)
    return f"{CALLED[called.name]}({', '.join(_arguments(writer, node))})"


def _call_of_macro(writer: Writer, node: nodes.Call, function: str) -> str:
    return f"{function}({', '.join(('at', *_arguments(writer, node, 'v_')))})"


def _in_order(writer: Writer, node: nodes.Call, macro: nodes.Macro) -> Iterable[str]:
    """All arguments of a macro by place, those that are not given too."""
    first = len(macro.args) - len(macro.defaults)
    named = {each.key: each.value for each in node.kwargs}
    for place, argument in enumerate(macro.args):
        given = node.args[place] if place < len(node.args) else named.get(argument.name)
        yield writer.value(given if given is not None else macro.defaults[place - first])


def _call_value(writer: Writer, node: nodes.Call) -> str:
    return f"Markup({_call(writer, node)})" if writer.is_html(node.node) else _call(writer, node)


CALLED = {"body": "at.body", "dict": "dict", "namespace": "namespace"}
"""What templates call beside macros and methods of text."""


def _comparison(writer: Writer, node: nodes.Compare) -> str:
    others = (f" {COMPARED[other.op]} {_compared(writer, other.expr)}" for other in node.ops)
    return f"({_compared(writer, node.expr)}{''.join(others)})"


def _compared(writer: Writer, node: nodes.Expr) -> str:
    """A value that is only compared: of the page's address that tells less than the address itself."""
    if isinstance(node, nodes.Getattr) and node.attr == "url" and _is_page(writer, node.node):
        writer.module.reads.add("whether page.url")
        return "at.page.url"
    return writer.value(node)


def _choice(writer: Writer, node: nodes.CondExpr) -> str:
    return f"({writer.value(node.expr1)} if {writer.value(node.test)} else {writer.value(_some(node.expr2))})"


def _between(writer: Writer, node: nodes.BinExpr) -> str:
    return f"({writer.value(node.left)} {BETWEEN[type(node)]} {writer.value(node.right)})"


EXPRESSIONS: Mapping[type[nodes.Node], Callable[[Writer, Any], str]] = {
    nodes.Name: _name,
    nodes.Const: lambda writer, node: repr(node.value),
    nodes.Tuple: lambda writer, node: f"({''.join(f'{writer.value(each)}, ' for each in node.items)})",
    nodes.Getattr: _attribute,
    nodes.Getitem: _item,
    nodes.Filter: _filter,
    nodes.Call: _call_value,
    nodes.Compare: _comparison,
    nodes.CondExpr: _choice,
    nodes.Concat: lambda writer, node: f"joined({', '.join(map(writer.value, node.nodes))})",
    nodes.Not: lambda writer, node: f"(not {writer.value(node.node)})",
    nodes.And: _between,
    nodes.Or: _between,
    nodes.Add: _between,
    nodes.Sub: _between,
}

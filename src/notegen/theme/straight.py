"""Turns the built-in templates into straight Python: a function for every page, block and macro.

That of a page or block gives its HTML in pieces, and so does that of a macro with a loop, unless it is kept for many
pages: they are made one when the page is encoded, because one of thousands of rows is otherwise held three times.

Jinja parses them, so what they mean stays Jinja's. The code it makes of them asks at run time what is known beforehand
(attribute or item? escaped already? which macro?), and nine tenths of a page's time went into such questions. Only what
our own templates use is known here; anything else is refused, and a test holds every page to what the sandbox makes.
An override never comes here: it is a stranger's, and runs in `sandbox` with all that it is used with.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any

from jinja2 import Environment, nodes

from notegen.theme.straight_code import REPEATED, Module, NotStraight, Writer, stated

KEPT_BY = {"whether page.url", "page.subscriptions"}
"""An included template that reads no more of its page than this is the same on many, so that it is kept."""


def compile_templates(sources: Mapping[str, str], environment: Environment) -> str:
    """The Python of all templates (name → text): functions, `PAGES`, name → (function, its blocks), and `NAMED`.

    Raises NotStraight where one uses what is not known here.
    """
    trees = {name: environment.parse(text, name) for name, text in sorted(sources.items())}
    modules = {name: _module(name, tree) for name, tree in trees.items()}
    for name, tree in trees.items():
        _know_others(modules[name], tree, modules)
    lines: list[str] = []
    # What includes another stands behind it, since how it does so depends on what the other one reads.
    for name in sorted(trees, key=lambda each: (trees[each].find(nodes.Include) is not None, each)):
        lines += _functions(trees[name], modules[name], modules)
    for name, module in modules.items():
        if module.reads and any(function.startswith(f"{module.stem}_") for function in module.repeated):
            raise NotStraight(f"{name} reads {', '.join(sorted(module.reads))} of a page, and is kept for many")
    # What extends another stands behind it, so that its blocks can replace the other's.
    for name in sorted(modules, key=lambda each: (bool(modules[each].extends), each)):
        stem, above = modules[name].stem, modules[name].extends
        own = [f'"{block}": {function}' for block, function in modules[name].blocks.items()]
        inherited = [f"**{modules[above].stem}_BLOCKS"] if above else []
        lines.append(f"{stem}_BLOCKS = {{{', '.join(inherited + own)}}}")
    pages = (f'    "{name}": ({module.stem}_root, {module.stem}_BLOCKS),' for name, module in modules.items())
    partials = {stated(include.template) for tree in trees.values() for include in tree.find_all(nodes.Include)}
    found = (_set_in(tree) if name in partials else _named(tree, modules[name]) for name, tree in trees.items())
    named = sorted(set(chain.from_iterable(found)))
    return "\n".join([*lines, "PAGES = {", *pages, "}", f"NAMED = frozenset({named})", ""])


def _module(name: str, tree: nodes.Template) -> Module:
    stem = re.sub(r"\W", "_", f"t_{name.removesuffix('.html')}")
    return Module(
        stem,
        {macro.name: f"{stem}_{macro.name}" for macro in tree.find_all(nodes.Macro)},
        {f"{stem}_{macro.name}": macro for macro in tree.find_all(nodes.Macro) if macro.name in REPEATED},
        {
            f"{stem}_{macro.name}"
            for macro in tree.find_all(nodes.Macro)
            if macro.name not in REPEATED and macro.find(nodes.For) is not None
        },
        {block.name: f"{stem}_block_{block.name}" for block in tree.find_all(nodes.Block)},
        next((stated(extends.template) for extends in tree.find_all(nodes.Extends)), ""),
        imports=any(tree.find(kind) is not None for kind in (nodes.FromImport, nodes.Include)),
    )


def _know_others(module: Module, tree: nodes.Template, modules: Mapping[str, Module]) -> None:
    """Tells a template's module the macros it imports, and the template it extends that it does."""
    for imported in tree.find_all(nodes.FromImport):
        theirs, repeated = modules[stated(imported.template)].macros, modules[stated(imported.template)].repeated
        pairs = (each if isinstance(each, tuple) else (each, each) for each in imported.names)
        known = {alias: theirs[macro] for macro, alias in pairs}
        module.macros |= known
        module.repeated |= {function: repeated[function] for function in known.values() if function in repeated}
        module.in_pieces |= modules[stated(imported.template)].in_pieces & set(known.values())
    if module.extends:
        modules[module.extends].extended = True


def _named(tree: nodes.Template, module: Module) -> Iterable[str]:
    """What a template names for itself, which in the sandbox those that it includes would see, and here do not.

    What the frame of a page sets at its outermost is among what the page is given.
    """
    given = set(_set_in(tree)) if module.extended else ()
    waiting: list[nodes.Node] = [tree]
    for node in waiting:
        if isinstance(node, nodes.Macro) or (isinstance(node, nodes.For) and node.find(nodes.Include) is None):
            continue
        if isinstance(node, nodes.Name) and node.ctx != "load" and node.name not in given:
            yield node.name
        waiting.extend(node.iter_child_nodes())
    yield from module.macros


def _set_in(tree: nodes.Template) -> Iterable[str]:
    """What a template sets at its outermost, which is given to what is included behind it; by a partial only here."""
    targets = (node.target for node in tree.body if isinstance(node, nodes.Assign))
    return (target.name for target in targets if isinstance(target, nodes.Name))


def _functions(tree: nodes.Template, module: Module, modules: Mapping[str, Module]) -> Iterable[str]:
    """The functions of one template: its macros, its blocks, and itself."""
    for macro in tree.find_all(nodes.Macro):
        writer = Writer(module, modules, {argument.name: f"v_{argument.name}" for argument in macro.args})
        required = len(macro.args) - len(macro.defaults)
        given = [f"v_{argument.name}" for argument in macro.args[:required]]
        optional = zip(macro.args[required:], macro.defaults, strict=True)
        given += [f"v_{argument.name}={writer.value(default)}" for argument, default in optional]
        function = module.macros[macro.name]
        yield from _function(writer, function, ["at", *given], macro.body, function in module.in_pieces)
    for block in tree.find_all(nodes.Block):
        yield from _function(Writer(module, modules, {}), module.blocks[block.name], ["at"], block.body, True)
    root, name = Writer(module, modules, {}, outermost=True), f"{module.stem}_root"
    if module.extends:
        # It is the other one with its own blocks, and may set names before.
        _statements(root, (node for node in tree.body if isinstance(node, nodes.Assign)))
        yield from (f"def {name}(at):", *root.lines, f"    return {modules[module.extends].stem}_root(at)", "")
    else:
        yield from _function(root, name, ["at"], tree.body, True)


def _function(
    writer: Writer, name: str, parameters: Iterable[str], body: Iterable[nodes.Node], in_pieces: bool
) -> Iterable[str]:
    """The lines of a whole function, which gives HTML."""
    writer.write("out = []")
    _statements(writer, body)
    writer.flush()
    writer.write("return out" if in_pieces else 'return "".join(out)')
    return [f"def {name}({', '.join(parameters)}):", *writer.lines, ""]


def _statements(writer: Writer, body: Iterable[nodes.Node]) -> None:
    for node in body:
        statement = STATEMENTS.get(type(node))
        if statement is None:
            raise NotStraight(f"line {node.lineno}: {type(node).__name__}")
        statement(writer, node)


def _below(writer: Writer, body: Iterable[nodes.Node], *, branch: bool = False) -> None:
    """The statements of a branch or a loop; the names they set are theirs alone."""
    outer, writer.scope, outermost, writer.outermost = writer.scope, dict(writer.scope), writer.outermost, False
    writer.depth += 1
    before = len(writer.lines)
    _statements(writer, body)
    writer.flush()
    if len(writer.lines) == before:
        writer.write("pass")
    if branch and any(writer.scope[name] != outer[name] for name in outer):
        raise NotStraight("a name that is set anew in a branch only")
    writer.depth -= 1
    writer.scope, writer.outermost = outer, outermost


def _output(writer: Writer, node: nodes.Output) -> None:
    for piece in node.nodes:
        if isinstance(piece, nodes.TemplateData):
            writer.fixed(piece.data)
        elif pieces := writer.pieces(piece):
            writer.add(f"*{pieces}")
        else:
            writer.add(writer.html(piece))


def _if(writer: Writer, node: nodes.If) -> None:
    writer.flush()
    for word, branch in (("if", node), *(("elif", each) for each in node.elif_)):
        writer.write(f"{word} {writer.value(branch.test)}:")
        _below(writer, branch.body, branch=True)
    if node.else_:
        writer.write("else:")
        _below(writer, node.else_, branch=True)


def _for(writer: Writer, node: nodes.For) -> None:
    if node.else_ or node.recursive:
        raise NotStraight(f"line {node.lineno}: a loop with an `else`, or a recursive one")
    writer.flush()
    outer = writer.scope
    items = writer.value(node.iter)
    writer.scope = dict(outer)
    names = writer.bound(node.target)
    if node.test is not None:
        items = f"[{names} for {names} in {items} if {writer.value(node.test)}]"
    if any(name.name == "loop" for each in node.body for name in each.find_all(nodes.Name)):
        number = writer.scope["loop"] = str(writer.serial)
        writer.write(f"all_{number} = {items}")
        writer.write(f"last_{number} = len(all_{number}) - 1")
        names, items = f"at_{number}, {names}", f"enumerate(all_{number})"
    writer.write(f"for {names} in {items}:")
    _below(writer, node.body)
    writer.scope = outer


def _set(writer: Writer, node: nodes.Assign) -> None:
    value = writer.value(node.node)
    if isinstance(node.target, nodes.NSRef):
        target = f"{writer.scope[node.target.name]}.{node.target.attr}"
    else:
        target = writer.bound(node.target)
    writer.flush()
    writer.write(f"{target} = {value}")
    if writer.outermost and isinstance(node.target, nodes.Name):
        # Blocks and included templates see it, too.
        writer.write(f'at.given["{node.target.name}"] = {target}')


def _block(writer: Writer, node: nodes.Block) -> None:
    own = writer.module.blocks[node.name]
    writer.add(f'*at.blocks["{node.name}"](at)' if writer.module.extended else f"*{own}(at)")


def _include(writer: Writer, node: nodes.Include) -> None:
    included = writer.modules[stated(node.template)]
    kept = included.reads <= KEPT_BY and not included.imports
    with_feeds = "page.subscriptions" in included.reads
    root = f"{included.stem}_root"
    writer.add(f"kept(at, {root}, with_feeds={with_feeds})" if kept else f"*included(at, {root})")


def _nothing(writer: Writer, node: nodes.Node) -> None:
    """What was dealt with before any function was written: macros have their own, imports are known."""


STATEMENTS: Mapping[type[nodes.Node], Callable[[Writer, Any], None]] = {
    nodes.Output: _output,
    nodes.If: _if,
    nodes.For: _for,
    nodes.Assign: _set,
    nodes.Block: _block,
    nodes.Include: _include,
    nodes.Macro: _nothing,
    nodes.FromImport: _nothing,
}

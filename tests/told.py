"""Diagnostics as the lines a person reads, so that messages are tested whole."""

from collections.abc import Iterable

from notegen.model.diagnostic import Diagnostic


def told(found: Iterable[Diagnostic]) -> list[str]:
    """`path:line:col: error N101 message` of each, in their order; its fix behind ` => `."""
    return [f"{d.span}: {d.severity} {d.code} {d.message}" + (f" => {d.fix}" if d.fix else "") for d in found]

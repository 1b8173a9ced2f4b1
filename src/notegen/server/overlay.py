"""The faults of the notes as HTML: shown over the page while the last good one stays below."""

from collections.abc import Sequence
from html import escape

from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.visible import visible

MOST = 30
"""Faults that are shown; the terminal has all."""


def overlay(faults: Sequence[Diagnostic]) -> str:
    """A box that can be folded up without a script; empty where there are no faults."""
    if not faults:
        return ""
    shown = "".join(f"<li>{_fault(fault)}</li>" for fault in faults[:MOST])
    more = f"<p>… and {len(faults) - MOST} more, in the terminal</p>" if len(faults) > MOST else ""
    heading = (
        f"{len(faults)} {'fault' if len(faults) == 1 else 'faults'} in the notes; this page may be older than they are"
    )
    return (
        f'<details id="notegen-faults" role="alert" lang="en" dir="ltr" open><summary>{heading}</summary>'
        f"<ul>{shown}</ul>{more}</details>"
    )


def failure_page(sentence: str) -> bytes:
    """The page in place of all others, where nothing could be built; the faults come over it like anywhere else."""
    words = _text(sentence)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>notegen: nothing to show</title></head>'
        f"<body><h1>Nothing to show yet</h1><p>{words}</p></body></html>"
    ).encode()


def _fault(fault: Diagnostic) -> str:
    kind = "error" if fault.severity is Severity.ERROR else "warning"
    parts = [f"<code>{_text(str(fault.span))}</code> <b>{kind} {_text(fault.code)}</b> {_text(fault.message)}"]
    if fault.excerpt.strip():
        parts.append(f"<pre>{_text(fault.excerpt[:400].replace(chr(9), ' '))}</pre>")
    if fault.fix:
        parts.append("<pre>fix: " + "\n".join(_text(line) for line in fault.fix[:2000].splitlines()) + "</pre>")
    return "".join(parts)


def _text(words: str) -> str:
    return escape(visible(words))

"""The only printer: what a run has to say, on the right stream, in the form asked for."""

import io
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from notegen.cli.options import Run
from notegen.cli.report.progress import Progress
from notegen.model.diagnostic import Diagnostic
from notegen.model.visible import visible


class Printer:
    """Speaks for one run. Diagnostics go to stderr as text; in every other form they are all of stdout."""

    def __init__(self, run: Run, form: str = "text", *, document: bool = False) -> None:
        self._run = run
        self._form = form
        self._err = document or form != "text"
        """Whether stdout belongs to a document, so that sentences go to stderr."""
        self.progress = Progress(sys.stderr, enabled=not run.quiet and form == "text")

    def say(self, line: str) -> None:
        """A sentence about the run; nothing under --quiet."""
        if not self._run.quiet:
            self._line(line, err=self._err)

    def detail(self, line: str) -> None:
        """A sentence that only --verbose asks for."""
        if self._run.verbose:
            self.say(line)

    def complain(self, line: str) -> None:
        """Why the run ends without doing its work; printed in any case."""
        self._line(line, err=True)

    def diagnostics(self, found: Sequence[Diagnostic], root: str = ".") -> None:
        """All of a run's diagnostics: each once, sorted by place."""
        found = sorted(set(found))
        self.progress.erase()
        if self._form != "text":
            document = import_module(f"notegen.cli.report.{self._form}").document(found, root)
            if document:
                self._whole(document)
        elif found:
            from notegen.cli.report.text import lines

            sys.stdout.flush()
            for line in lines(found):
                click.echo(line, err=True, color=self._run.color)

    def answer(self, lines: Sequence[str]) -> None:
        """What was asked for, on stdout also under --quiet."""
        self._line("\n".join(lines), err=False)

    def document(self, value: object) -> None:
        """A JSON document, alone on stdout."""
        from notegen.model.printable_json import printable_json

        self._whole(printable_json(value))

    def _whole(self, document: str) -> None:
        """A document on stdout, in UTF-8 whatever the locale says (RFC 8259: JSON between programs is UTF-8)."""
        self.progress.erase()
        sys.stderr.flush()
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        click.echo(document, color=True)

    def _line(self, line: str, *, err: bool) -> None:
        self.progress.erase()
        click.echo("\n".join(visible(part) for part in line.split("\n")), err=err, color=self._run.color)
        (sys.stderr if err else sys.stdout).flush()

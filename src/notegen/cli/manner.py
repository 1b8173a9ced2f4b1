"""Where the project is and how to speak: what every command is told, known without click."""

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """What every command is told: where the project is and how to speak."""

    root: str
    """The project root, as typed."""
    config: str
    """The settings file as typed; empty for the default."""
    quiet: bool
    """Whether only diagnostics are printed."""
    verbose: bool
    """Whether reasons are printed too."""
    color: bool | None
    """None leaves it to the terminal."""

"""speakers.yml, groups.yml and venues.yml: what their owners state of people, groups and places."""

from notegen.config.registry_file import REGISTRY_FILES, RegistryEntry, read_registry
from notegen.load.folding import fold
from notegen.markup.note_file import decode
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.note import SourceFile

KIND_OF_FILE = {file: kind for kind, file in REGISTRY_FILES.items()}
"""Which kind of thing a registry file is about."""


@dataclass(frozen=True, slots=True)
class Registry:
    """All registered names."""

    entries: dict[tuple[str, str], RegistryEntry]
    """(kind, folded name or alias) → entry."""
    diagnostics: tuple[Diagnostic, ...]
    """Faults of the files."""

    def entry(self, kind: str, name: str) -> RegistryEntry | None:
        """What is registered under a name or an alias of it; a handle is one with or without its `@`."""
        if not self.entries:
            return None
        found = self.entries.get((kind, fold(name)))
        if found is None and kind == "speaker" and name.startswith("@"):
            without = self.entries.get((kind, fold(name[1:])))
            return without if without is not None and name[1:].islower() and name[1:] in without.aliases else None
        return found

    def listed(self) -> tuple[tuple[str, RegistryEntry], ...]:
        """Every entry once, with its kind, in the order of the files."""
        return tuple(dict.fromkeys((kind, entry) for (kind, _), entry in self.entries.items()))


def read_registries(files: tuple[SourceFile, ...], limit: int) -> Registry:
    """Reads the registry files; a name or alias that two entries claim stays with the first, with a warning."""
    entries: dict[tuple[str, str], RegistryEntry] = {}
    diagnostics: list[Diagnostic] = []
    for file in files:
        text, faults = decode(file, repair=False, limit=limit)
        diagnostics += faults
        if text is None:
            continue
        read, faults = read_registry(text, file.shown)
        diagnostics += faults
        kind = KIND_OF_FILE[file.path]
        for entry in read:
            for name in (entry.name, *entry.aliases):
                known = entries.setdefault((kind, fold(name)), entry)
                if known is not entry:
                    diagnostics.append(
                        warning(
                            "N702",
                            entry.span,
                            f'"{name}" already stands for "{known.name}" (line {known.span.line}); name it once',
                        )
                    )
    return Registry(entries, tuple(diagnostics))

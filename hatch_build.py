"""Compiles the built-in templates while the package is built, which saves every start of notegen a third of a second.

Without Jinja beside the build, or after a template was edited in a checkout, notegen compiles them itself: the module
names the digest of what it was made of.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MADE = "src/notegen/theme/made.py"


class CompiledTemplates(BuildHookInterface[Any]):
    """Hatchling's door: called before a wheel is put together, an editable one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Writes the module into the package, and has it shipped although git ignores it."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        try:
            from notegen.theme.built_in import built_in_sources, compiled
        except ImportError as missing:
            self.app.display_warning(f"the built-in templates are compiled at each start of notegen: {missing}")
            return
        (Path(self.root) / MADE).write_text(compiled(built_in_sources()), encoding="utf-8")
        build_data["artifacts"].append(MADE)

"""What a check is: a code, a name, a manual, and a function from a site to what it finds."""

from collections.abc import Callable, Iterable

from notegen.config.settings import Project
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic
from notegen.model.site import Site

Find = Callable[[Site, Project], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the catalogue; its file in `checks/` holds the manual and the rule."""

    code: str
    """`N601`: never reused, also when the check is gone."""
    name: str
    """What settings and `<!-- notegen-ignore … -->` may say instead of the code: the file's name with hyphens."""
    manual: str
    """The file's docstring: what it finds and why, a bad and a good case."""
    find: Find
    """Finds every place, in any order; each as a warning, which settings may change."""
    in_build: bool = False
    """Whether `build` runs it too, because a reader of the site would see the fault."""

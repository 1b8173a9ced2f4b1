"""The settings do not say where the site will be.

Without `base_url` there is no sitemap, no canonical link and no link to a translation service, and feed entries cannot
name their pages in full. Everything else works: links inside the site are relative.

Bad, in `notegen.yml`:
    title: Evenings in Hamburg

Good:
    title: Evenings in Hamburg
    base_url: https://evenings.example/
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site
from notegen.model.span import Span

CODE = "N611"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning, where there is no base URL."""
    if not project.settings.base_url:
        place = Span(project.settings_file or "notegen.yml")
        yield warning(
            CODE,
            place,
            "`base_url` is not set, so there is no sitemap and there are no canonical links; add `base_url: https://…`",
        )

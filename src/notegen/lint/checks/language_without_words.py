"""The site's language is one that the interface has no words in, so its words are English.

The notes are marked with their language all the same. A catalogue of your own, `templates/languages/<code>.po`, gives
the interface its words; docs/languages.md shows one.

Bad, in `notegen.yml`:
    language: tlh

Good:
    language: fr
"""

from collections.abc import Iterator
from pathlib import Path

from notegen.config.settings import Project
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.site import Site
from notegen.model.span import Span
from notegen.theme.sources import TemplateFault, find_catalogues
from notegen.theme.translations import base_of, languages

CODE = "N615"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning, where neither notegen nor the site's own catalogues have words in the language."""
    language, templates = project.settings.language, Path(project.templates)
    if base_of(language) in languages():
        return
    try:
        own = [code.casefold() for code, _ in find_catalogues(templates)]
    except TemplateFault:
        return  # The build says what is wrong with it.
    if not {base_of(language), language.casefold()} & set(own):
        place = Span(project.settings_file or "notegen.yml")
        yield warning(
            CODE,
            place,
            f'the interface has no words in "{language}" and speaks English; it knows {", ".join(languages())}, and '
            f"{templates.name}/languages/{base_of(language)}.po would add yours",
        )

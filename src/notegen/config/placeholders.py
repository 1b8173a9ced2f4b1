"""What stands where a fact was to be filled in: `TBD`, `YYYY-MM-DD`, the markers of templates."""

import re

from notegen.model.value import Scalar, Value

LONGEST = 200
"""A placeholder is short."""

_WORD = re.compile(
    r"t\.?b\.?[acd]\.?|to be (?:announced|confirmed|determined|defined)|todo|fixme|n\. ?n\.?|x{3,}|\?+"
    r"|(?:talk |event )?title|(?:the )?title of (?:the|your) talk|vortragstitel|titel (?:des vortrags|van de lezing)"
    r"|titre (?:de la présentation|de la conférence|de l['’]exposé|du talk)|título (?:de la (?:charla|ponencia)"
    r"|da palestra|da apresentação)|titolo (?:del talk|dell['’]intervento|della presentazione)"
    r"|(?:your |speaker(?:['’]s)? )?name|speaker|(?:dein|ihr) name|vorname nachname|votre nom|prénom nom"
    r"|nombre (?:y )?apellidos?|nome (?:e )?(?:cognome|sobrenome)|first ?name last ?name|voornaam achternaam",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"\{\{[^{}]*\}\}|<%[^%]*%>|\{%[^%]*%\}|\$\{[^{}]*\}|[YJA]{4}-MM-[DTJ]{2}(?:[ T].{0,12})?|DD\.MM\.[YJA]{4}",
    re.IGNORECASE,
)

_OF_WORDS = frozenset(("title", "date", "event_date", "end", "time", "venue", "city", "speakers", "slides", "videos"))
"""Keys whose value cannot be one of the words; a tag may well be `todo`."""


def is_placeholder(text: str) -> bool:
    """Whether a title, name or place is a word that was to be replaced: `TBD`, `N. N.`, `???`."""
    return len(text) <= 40 and _WORD.fullmatch(text.strip()) is not None


def is_marker(text: str) -> bool:
    """Whether a text is an unfilled marker of a template: `{{ title }}`, `<%= date %>`, `YYYY-MM-DD`.

    Good: `{{ .Date }}`, `JJJJ-MM-TT`. Not: `Braces {{ and }} in templates`, which is a title.
    """
    return len(text) <= LONGEST and _MARKER.fullmatch(text.strip()) is not None


def stands_for(key: str, value: Value) -> bool:
    """Whether what is stated under a key (by its canonical name) only holds the place of a fact."""
    if not isinstance(value, Scalar):
        return False
    return is_marker(value.text) or (key in _OF_WORDS and is_placeholder(value.text))

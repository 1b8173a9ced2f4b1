"""Headings that part any note and are the title of no talk, in the languages notes are written in."""

import re

from notegen.load.dates import find_dates
from notegen.load.folding import fold

_WORDS = """
abstract about agenda attendees background bio biography breaks conclusion conclusions contact contents credits
details discussion events facts feedback food further-reading hallway-track impressions info information
interesting-links key-takeaways learnings links lunch meta misc miscellaneous more-information motivation news
next-steps notes open-questions other others outlook overview participants photos presentations presenters program
programme q-and-a qa questions questions-and-answers random-notes recap references related-links resources schedule
slides social speaker speakers sponsors summary table-of-contents takeaways thanks things-to-google timeline to-google
todo toc tools topics venue video videos wrap-up ablauf abendprogramm allgemeines anmeldung ausblick diskussion
einleitung essen fazit folien fragen fragen-und-antworten hintergrund infos informationen inhalt links-und-literatur
literatur mittagessen notizen ort pause programm quellen referenten ressourcen sonstiges sprecher teilnehmer termine
themen ueberblick uebersicht veranstaltungsort verweise vortragende weiterfuehrende-links weitere-informationen
weitere-infos werkzeuge zusammenfassung a-propos aide annexes bilan biographie contexte dejeuner divers en-resume
intervenants le-programme les-notes liens orateurs plan programme-de-la-soiree questions-reponses remerciements resume
ressources sommaire sources agradecimentos agradecimientos aprendizados aprendizajes asistentes conclusao conclusiones
conclusoes contenido detalles duvidas enlaces indice introduccion lugar notas orden-del-dia palestrantes perguntas
ponentes preguntas programa recursos referencias resumen resumo temas intro introduction einfuehrung introducao
"""
GENERIC = frozenset(_WORDS.split())
"""As folded headings."""

_DAY = re.compile(
    r"(?:day|tag|jour|día|dia|part|teil|partie|parte|session|track|room|raum|salle|sala|block)[ -]*"
    r"(?:\d+|[a-z]|one|two|three|eins|zwei|drei|un|une|deux|trois|uno|dos|tres|um|dois)",
    re.IGNORECASE,
)
ENUMERATED = re.compile(r"(?:\d{1,2}|[A-Z])[.)]\s*(?=[^\W\d_]|[\"“„«'(])")
"""A number or letter in front of a heading that counts it among others."""


def is_generic(title: str) -> bool:
    """Whether a heading parts a note instead of naming a talk: `Summary`, `Tag 2`, `14 May 2019`, `Fragen?`."""
    title = title.strip(" :.!?*_")
    if fold(title) in GENERIC or _DAY.fullmatch(title):
        return True
    dates = find_dates(title)
    return bool(dates) and not re.search(r"\w", title[: dates[0].at] + title[dates[0].stop :])

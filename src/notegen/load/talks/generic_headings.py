"""Headings that part any note and are the title of no talk, in the languages notes are written in."""

import re
from functools import lru_cache

from notegen.config.needing import Needing, needs_of, words
from notegen.load.folding import fold
from notegen.load.header.calendar_words import CLEAR_WEEKDAY
from notegen.load.header.dates import find_dates
from notegen.model.patterns import seldom

_WORDS = """
abstract about agenda attendees background bio biography breaks conclusion conclusions contact contents credits
details discussion events facts
general allgemein feedback food further-reading hallway-track impressions info information
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
conclusoes contenido detalles duvidas enlaces indice introduccion lugar notas orden-del-dia minutes palestrantes
perguntas planning planung plans protokoll retro retrospective todos ponentes preguntas programa recursos referencias
resumen resumo temas intro introduction einfuehrung introducao winners awards prizes team crew board hosts organisers
organizers organisation gewinner preise vorstand veranstalter gagnants prix equipe organisateurs ganadores premios
equipo organizadores
"""
GENERIC = frozenset(_WORDS.split())
"""As folded headings."""

PART = re.compile(
    r"(?:day|tag|jour|día|dia|part|teil|partie|parte|session|track|room|raum|salle|sala|block)[ -]*"
    r"(?:\d+|[a-z]|one|two|three|eins|zwei|drei|un|une|deux|trois|uno|dos|tres|um|dois)",
    re.IGNORECASE,
)
"""What counts the parts of an event: `Day 1`, `Track B`."""

ENUMERATED = re.compile(r"(?:\d{1,2}|[A-Z])[.)]\s*(?=[^\W\d_]|[\"“„«'(])")
"""A number or letter in front of a heading that counts it among others."""


def without_number(title: str) -> str:
    """A heading without the number or letter in front that counts it."""
    counted = ENUMERATED.match(title)
    return title[counted.end() :] if counted else title


_BREAKS = frozenset(
    """
    pub bar quiz afterwards
    break breaks lunch dinner breakfast brunch coffee tea beer beers drinks pizza snacks food party after-party
    afterparty social networking reception registration check-in doors welcome opening closing goodbye raffle giveaway
    announcements housekeeping plenary bof expo xpo hall hallway visiting miscellaneous misc discussion discussions
    chat chats break-out standup tour group photo award ceremony sponsor sponsors pause pausen kaffee kaffeepause kuchen
    mittag mittagessen mittagspause abendessen fruehstueck essen trinken getraenke bier empfang begruessung willkommen
    eroeffnung anmeldung einlass registrierung gespraeche ausklang verabschiedung verlosung umbau gruppenfoto ende
    dejeuner diner petit apero aperitif repas cafe accueil bienvenue ouverture cloture inscription buffet
    discussions almuerzo comida cena desayuno merienda descanso cerveza cervezas bienvenida apertura clausura cierre
    registro inscripcion sorteo almoco jantar lanche intervalo boas-vindas abertura encerramento credenciamento
    pranzo pausa colazione aperitivo benvenuto chiusura registrazione cena borrel koffie pauze inloop ontvangst
    welkom afsluiting eten napraten 懇親会 休憩 昼休み 受付 乾杯
    """.split()
)
_BETWEEN = frozenset(
    "and und et y e en & with mit avec con com the der die das dem le la les el los a o i und- after nach apres dopo "
    "depois despues na".split()
)


_BEGIN_A_BREAK = _BREAKS | _BETWEEN
_FIRST_WORD = re.compile(r"[ -~]{0,3}?\b([A-Za-z]{2,20})(?=[ ,:;!?.)/-]|\Z)")
"""A word of plain letters with nothing but ASCII before it, which folds to itself."""


def is_break(title: str) -> bool:
    """Whether a heading or row is what happens between talks: `Lunch`, `Abendessen und Gespräche`, `Café & registro`.

    Every word must be such a one, for `Coffee for embedded systems` is a talk.
    """
    first = _FIRST_WORD.match(title)
    if first is not None and first[1].lower() not in _BEGIN_A_BREAK:
        return False  # nearly all, and to fold one takes ten times as long
    words = [word for word in fold(title).split("-") if word not in _BETWEEN and not word.isdigit()]
    return bool(words) and all(word in _BREAKS for word in words)


@lru_cache(maxsize=1024)
def is_generic(title: str) -> bool:
    """Whether a heading parts a note instead of naming a talk: `Summary`, `Tag 2`, `14 May 2019`, `Fragen?`."""
    title = title.strip(" :.!?*_")
    if fold(title) in GENERIC or PART.fullmatch(title) or is_break(title):
        return True
    dates = find_dates(title)
    return bool(dates) and not re.search(r"\w", title[: dates[0].at] + title[dates[0].stop :])


_SERVICES = """
accompanied backed brought catered closed created donated driven edited filmed founded funded hosted initiated inspired
led made maintained moderated offered opened organised organized owned paid photographed powered produced provided
recorded reviewed run seconded served signed sponsored supported taken translated written
bereitgestellt eröffnet fotografiert gefördert gehostet gemacht geleitet geschrieben gesponsert gestiftet initiiert
moderiert organisiert präsentiert übersetzt unterstützt veranstaltet
animé animée écrit financé hébergé modéré offert organisé organisée proposé soutenu sponsorisé traduit
escrito financiado hecho moderado ofrecido organizada organizado patrocinado presentado traducido
""".split()
_SERVICE = Needing(rf"(?:^|\s)(?:{'|'.join(_SERVICES)})$", needs_of("|".join(_SERVICES)))


def is_service(words: str) -> bool:
    """Whether words before a `by` thank somebody for something else than a talk: `Hosted`, `Drinks were paid`."""
    return _SERVICE.search(words.strip(" ,:*_")) is not None


_PROGRAMME = """
agenda ablauf programa programm programme program schedule session sessions talk talks lightning presentation
presentations line-up lineup speakers vortrag vortraege blitzvortraege praesentationen exposes conferences charla
charlas ponencia ponencias palestra palestras apresentacoes sesiones sessoes morning afternoon evening vormittag
nachmittag abend matin apres midi soir soiree manana tarde noche manha noite day tag jour dia track room raum salle
sala part teil
""".split()
_OF_A_PROGRAMME = frozenset(_PROGRAMME)
_ANOTHER_TIME = frozenset(
    "another next upcoming future ideas wishlist backlog andere anderen naechste naechsten naechstes ideen "
    "spaeter autre prochain prochaine prochains prochaines idees otra otro proxima proximo proximos outra outro".split()
)

_TO_WATCH = Needing(
    r"(?:^|-)(?:to-watch|must-watch|watch-?list|(?:watch|for)-later|a-voir|noch-ansehen|por-ver)(?:-|$)",
    ("watch", "-later", "a-voir", "noch-ansehen", "por-ver"),
)
_MAY_WAIT = words("|".join((*sorted(_ANOTHER_TIME), *(need.rpartition("-")[2] for need in _TO_WATCH.needs))))
"""What a heading in ASCII holds that announces such things; folded, others hold it, too."""


_TO_READ = frozenset(
    "article articles blog blogs book books paper papers podcast podcasts post posts reading artikel beitraege buch "
    "buecher lesestoff livre livres libro libros articulo articulos lecturas livro livros artigo artigos "
    "leituras articolo articoli libri letture artikelen boeken".split()
)
"""Words of headings above what others wrote and recorded: `Articles, Videos and Talks`."""

_WEEKDAY = seldom(rf"(?:{CLEAR_WEEKDAY})\b\.?", re.IGNORECASE)
_ANY_YEAR = 2000
"""`Saturday, 4 May` is a day in any year, and this one has a 29 February."""


@lru_cache(maxsize=1024)
def names_a_programme(title: str) -> bool:
    """Whether a heading announces talks: `Agenda`, `Vormittag`, `Lightning talks`, a day.

    Not: `Next evening`, nor what also lists things to read: `Articles and talks`.
    """
    words = fold(title).split("-")
    announces = not _OF_A_PROGRAMME.isdisjoint(words) or bool(find_dates(title)) or _is_weekday(title.strip())
    return announces and _TO_READ.isdisjoint(words) and not is_for_another_time(title)


def _is_weekday(title: str) -> bool:
    """Whether a heading is a weekday and at most its date: `Samstag`, `Mercredi 12 juin`; not `Friday links`."""
    day = _WEEKDAY.match(title)
    if day is None or len(title) > 40:
        return False
    return not title[day.end() :].strip(" :.,") or bool(find_dates(title, _ANY_YEAR))


@lru_cache(maxsize=1024)
def is_for_another_time(title: str) -> bool:
    """Whether a heading announces what nobody has given yet: `Upcoming talks`, `Ideas for later`."""
    if title.isascii() and not _MAY_WAIT.may_be_in(title):
        return False  # to fold a title that nothing else folds takes ten times as long
    folded = fold(title)
    return not _ANOTHER_TIME.isdisjoint(folded.split("-")) or _TO_WATCH.search(folded) is not None

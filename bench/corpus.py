"""Makes the notes that are measured: evenings of groups in the native form, the same for the same number every time."""

import datetime
import random
from dataclasses import dataclass
from pathlib import Path

SUBJECTS = """
queues caches locks indexes migrations deadlines retries backups logs traces alerts pipelines forms fonts colours menus
schemas parsers compilers tests mocks fixtures branches reviews releases flags budgets maps tiles sensors buoys tides
""".split()
MANNERS = """
slow small careful honest boring stubborn quiet leaky early late shared borrowed forgotten patient brittle tidy
""".split()
VERBS = "measure name draw delete rewrite postpone repeat explain watch limit share split count sort move keep".split()
CLAIMS = (
    "the {manner} {subject} are the ones that nobody owns",
    "first {verb} the {subject}, then `{other}`, never both in a week",
    "**{subject}** cost more than **{other}**, and nobody had counted",
    "three teams, three kinds of {subject}; the {manner} kind won",
    "see [the write-up](https://wiki.example.org/{subject}/{other}) for the numbers",
    "a question from the room: who is to {verb} the {subject} at night?",
    "_{manner}_ {subject} hide _{manner}_ {other}",
    "what we did not {verb}: {subject}, {other}, and the old {manner} {subject}",
)
CODE = """\
```python
def {verb}({subject}: list[str], limit: int = {number}) -> dict[str, int]:
    \"\"\"{manner} {subject}.\"\"\"
    return {{name: len(name) for name in {subject} if len(name) < limit}}
```
"""
TABLE = """\
| {subject} | before | after |
|---|---|---|
| {manner} | {number} | 4 |
| all others | 12 | {number} |
"""
FIRST = "Ada Bela Cyra Dilan Enno Frauke Gesa Hauke Imke Jona Keno Lale Momme Nele Okko Pia Rieke Swantje".split()
LAST = "Albers Brahms Carstens Dirks Ehlers Frerichs Gerdes Harms Ihnen Janssen Kruse Lorenzen Martens".split()
HOUSES = (
    "Dockhouse",
    "Ropewalk",
    "Beacon Loft",
    "Ferry Hall",
    "Signal Works",
    "Tar Store",
    "Chart Room",
    "Lock Office",
)
GROUPS = (
    "Evening Tide",
    "Slow Software",
    "Data at Dusk",
    "Type and Ink",
    "Old Systems",
    "Maps on Monday",
    "Night Shift",
    "Quiet Compilers",
    "Paper and Wire",
    "Seven Bridges",
    "Second Draft",
    "Red Lantern",
    "Small Batches",
    "Long Division",
    "Open Ledger",
    "Foghorn",
)
FIRST_DAY = datetime.date(2004, 1, 1)
DAYS = 7_305
"""Twenty years."""


@dataclass(frozen=True, slots=True)
class Evening:
    """The facts of a note, of which each generator's notes are written."""

    number: int
    """From 0; stands in the body as `Minutes 000042.`, by which its page is known again."""
    title: str
    """`Old Systems: leaky queues`."""
    day: str
    """`2014-06-09`."""
    group: str
    """Who invited."""
    house: str
    """Where it was."""
    address: str
    """Street and city of the house."""
    tags: tuple[str, ...]
    """Three words, sorted."""
    body: str
    """Markdown: an introduction, then one to four talks; some five kilobytes."""


def write_notes(folder: Path, number: int) -> None:
    """`number` notes in `folder`, over twenty years, with speakers, houses and tags that come back."""
    folder.mkdir(parents=True)
    for at in range(number):
        name, text = note(at)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def write_plain_notes(folder: Path, number: int) -> None:
    """`number` notes without front matter: conferences of one file a talk with a README, and evenings of groups."""
    folder.mkdir(parents=True)
    for at in range(number):
        path, text = plain_note(at)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def plain_note(at: int) -> tuple[str, str]:
    """(path, text) of the note with that number: twenty are one conference, then twenty are evenings, and so on."""
    chance = random.Random(at)
    block, place = divmod(at, 20)
    year = 2004 + block % 20
    who = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    title = f"How we {chance.choice(VERBS)} {chance.choice(MANNERS)} {chance.choice(SUBJECTS)}"
    points = "\n".join(f"- {_claim(chance)}" for _ in range(chance.randint(8, 30)))
    if block % 2 == 0:
        name = f"{MANNERS[block % len(MANNERS)]} conf {block}"
        conference = f"conferences/{year}/{name.replace(' ', '-')}"
        if place == 0:
            return f"{conference}/README.md", f"# {name.title()}\n\nMay 3 - 5, {year}\n"
        forms = (f"{title}\n\nBy {who}", f"{title}\n## {who}", f"{title} by {who}", f"{title}\n\nSpeaker: {who}")
        return f"{conference}/talk-{place}.md", f"# {chance.choice(forms)}\n\n{points}\n"
    group, house = chance.choice(GROUPS), chance.choice(HOUSES)
    talks = f"# {title}\n\nby [{who}](https://social.example.org/{at})\n\n{points}\n"
    address = f"* {house}\n* Quay {1 + len(house)}, 20457 Hamburg"
    day = f"{year % 100:02}{1 + at % 12:02}{1 + at % 28:02}"
    return f"groups/{year}/{block}/{day}-{at}.md", f"# [{group}](https://groups.example.org/)\n{address}\n\n{talks}"


def note(at: int) -> tuple[str, str]:
    """(file name, text) of the note with that number, in the native form."""
    return native(evening(at))


def native(told: Evening) -> tuple[str, str]:
    """(file name, text) of an evening as notegen's own notes are written."""
    front = f'---\ntitle: "{told.title}"\ndate: {told.day}\ntime: "19:00"\ngroup: {told.group}\n'
    front += f"venue: {told.house}, {told.address}\ntags: [{', '.join(told.tags)}]\n---\n"
    return f"{told.day}-evening-{told.number}.md", front + told.body


def evening(at: int) -> Evening:
    """The evening with that number."""
    chance = random.Random(at)
    # No group meets twice on a day, which would be one occasion told twice; that holds for 100,000 notes.
    turn, place = divmod(at, DAYS)
    group, house = GROUPS[(place + turn) % len(GROUPS)], chance.choice(HOUSES)
    day = FIRST_DAY + datetime.timedelta(days=place * 1_009 % DAYS)
    tags = tuple(sorted(chance.sample(SUBJECTS, 3)))
    talks = "\n".join(_talk(chance) for _ in range(chance.randint(1, 4)))
    return Evening(
        number=at,
        title=f"{group}: {chance.choice(MANNERS)} {chance.choice(SUBJECTS)}",
        day=day.isoformat(),
        group=group,
        house=house,
        address=f"Quay {1 + len(house)}, 20457 Hamburg",
        tags=tags,
        body=f"{_claim(chance).capitalize()}. Minutes {at:06}.\n\n{talks}",
    )


def _talk(chance: random.Random) -> str:
    """A talk: its heading, who gave it, and nested bullets, now and then with code or a table."""
    title = f"How we {chance.choice(VERBS)} {chance.choice(MANNERS)} {chance.choice(SUBJECTS)}"
    who = f"{chance.choice(FIRST)} {chance.choice(LAST)} ({chance.choice(HOUSES)} GmbH)"
    lines = [f"## {title}", f"By {who} · [Slides](https://slides.example.org/{chance.randint(1, 9999)})", ""]
    for _ in range(chance.randint(6, 14)):
        lines.append(f"- {_claim(chance)}")
        lines += (f"    - {_claim(chance)}" for _ in range(chance.randint(0, 4)))
    if chance.random() < 0.3:
        lines += ["", "### In short", "", _filled(chance, CODE)]
    if chance.random() < 0.2:
        lines += ["", _filled(chance, TABLE)]
    return "\n".join((*lines, ""))


def _claim(chance: random.Random) -> str:
    return _filled(chance, chance.choice(CLAIMS))


def _filled(chance: random.Random, pattern: str) -> str:
    return pattern.format(
        subject=chance.choice(SUBJECTS),
        other=chance.choice(SUBJECTS),
        manner=chance.choice(MANNERS),
        verb=chance.choice(VERBS),
        number=chance.randint(2, 99),
    )

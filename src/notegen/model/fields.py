"""The front matter keys notegen knows: one row each, with its spellings and its type."""

from functools import lru_cache

from notegen.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One key of front matter."""

    key: str
    """The canonical name."""
    spellings: tuple[str, ...]
    """Other names read alike; compared after folding case, hyphens and underscores."""
    type: str
    """How its value is read: text, texts, tags, date, time, flag, status, kind, slug, people, venue, links, talks …"""
    on: str
    """`event`, `talk` or `note`: what it is a fact of."""
    help: str
    """One line for the docs."""


LISTED = frozenset({"slides", "video", "videos", "link", "links"})
"""What a talk lists beside its text: addresses, and files of the site."""

FIELDS: tuple[FieldSpec, ...] = (
    FieldSpec(
        "title", (), "text", "event", "What it is called; of the event, or of the talk where the note is one talk."
    ),
    FieldSpec(
        "date",
        ("day",),
        "date",
        "event",
        "YYYY-MM-DD, YYYY-MM, YYYY or D.M.YYYY; the event's, unless the text or the path names another day.",
    ),
    FieldSpec(
        "event_date",
        ("eventdate", "meeting_date", "meeting_datetime", "startdate", "start_date", "start", "event_start"),
        "date",
        "event",
        "The event's day, whatever `date` says.",
    ),
    FieldSpec("end", ("enddate", "end_date", "event_end"), "date", "event", "The last day of an event of several."),
    FieldSpec(
        "time",
        ("start_time", "event_time", "meeting_time"),
        "time",
        "event",
        "19:00 or 19:00-21:30, in the site's time zone.",
    ),
    FieldSpec("groups", ("group", "usergroup", "meetup"), "texts", "event", "Who organised it."),
    FieldSpec(
        "venue",
        ("location", "place", "where", "meeting_location"),
        "venue",
        "event",
        "Where: `House, Street 1, 12345 City`, or a mapping of name, address, city, country, link.",
    ),
    FieldSpec("city", ("town",), "text", "event", "The city, where the venue does not say it."),
    FieldSpec(
        "link",
        ("event_url", "event_link", "meetup_link", "meetup_url", "website"),
        "link",
        "event",
        "The event's own page elsewhere; of a talk's item, more links.",
    ),
    FieldSpec("series", (), "text", "event", "The series it belongs to."),
    FieldSpec("status", (), "status", "event", "scheduled, cancelled or postponed; `draft` makes a draft."),
    FieldSpec("language", ("lang",), "language", "event", "The language the note is written in, such as `de`."),
    FieldSpec(
        "tags", ("tag", "categories", "category", "keywords"), "tags", "event", "A list, or one text parted at commas."
    ),
    FieldSpec("authors", ("author",), "people", "event", "Who wrote the note; never a speaker."),
    FieldSpec(
        "published",
        ("publish_date", "pubdate"),
        "published",
        "event",
        "The day the note was published; `false` makes a draft.",
    ),
    FieldSpec("draft", (), "flag", "note", "Whether the note stays unpublished."),
    FieldSpec("slug", (), "slug", "event", "The last part of its address."),
    FieldSpec(
        "aliases",
        ("alias", "redirect_from", "permalink"),
        "paths",
        "event",
        "Former addresses, which lead to the new one.",
    ),
    FieldSpec(
        "kind",
        (),
        "kind",
        "event",
        "Of a note: event, deck or page, which ends guessing; of a talk: talk, keynote, lightning, workshop or panel.",
    ),
    FieldSpec("event", (), "path", "note", "The note or folder of the event this note belongs to."),
    FieldSpec("talks", (), "talks", "event", "A list of talks, each with the keys below."),
    FieldSpec("description", ("summary", "excerpt"), "text", "event", "One sentence for feeds and previews."),
    FieldSpec(
        "speakers",
        ("speaker", "speaker1", "speaker2", "speaker3", "speaker4", "speaker_name", "presenter", "presenters"),
        "people",
        "talk",
        "Who spoke: `Name`, `Name (Org)` or {name, org, link}.",
    ),
    FieldSpec("session", ("track",), "text", "talk", "The session, day or track."),
    FieldSpec(
        "slides",
        ("slide", "slides_url", "slideshare", "speakerdeck", "deck", "folien"),
        "links",
        "talk",
        "Where the slides are.",
    ),
    FieldSpec(
        "videos",
        ("video", "video_url", "youtube", "vimeo", "recording", "recordings"),
        "links",
        "talk",
        "Where recordings are.",
    ),
    FieldSpec(
        "links",
        ("urls", "attachments", "attachment", "downloads", "materials", "audio", "podcast"),
        "links",
        "talk",
        "More links: URLs, or mappings of title and url; their words tell slides and recordings.",
    ),
)

IGNORED = (
    "layout",
    "image",
    "header",
    "comments",
    "type",
    "weight",
    "url",
    "toc",
    "lastmod",
    "id",
    "uid",
    "theme",
    "highlighttheme",
    "revealoptions",
    "event_type",
)
"""Keys of other generators that are neither ours nor slips of ours: kept as `extra`, never warned about."""


@lru_cache(maxsize=1024)
def folded(key: str) -> str:
    """A key as spellings are compared: case, hyphens, underscores and blanks do not count."""
    return key.casefold().replace("-", "").replace("_", "").replace(" ", "")


BY_SPELLING: dict[str, FieldSpec] = {folded(name): spec for spec in FIELDS for name in (spec.key, *spec.spellings)}
"""Every folded spelling with its row."""

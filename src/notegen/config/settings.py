"""Every setting, its default and its help: the one place a setting is added."""

from dataclasses import field
from typing import Literal

from notegen.config.left_out import Kind
from notegen.config.path_dates import DEFAULT_PATHS
from notegen.model.classes import dataclass
from notegen.model.span import Span
from notegen.model.value import Mapping

NO_DEFAULTS = Mapping((), Span("notegen.yml"))


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a build finite; a note past one is an error that names it."""

    note_bytes: int = 4_000_000
    """The largest note, in bytes."""
    asset_bytes: int = 200_000_000
    """The largest linked file that is copied, in bytes."""
    highlight_bytes: int = 20_000
    """The largest code block that is highlighted, in bytes; a larger one is shown plain."""
    talks: int = 2_000
    """The most talks of one note."""


@dataclass(frozen=True, slots=True)
class Look:
    """The built-in theme's tokens; a colour is `"#8a1f2b"`, in quotes, or `oklch(42% 0.14 29)`."""

    scheme: Literal["system", "light", "dark"] = "system"
    """Whether pages are light or dark; `system` leaves it to the reader's own choice."""
    accent: str = ""
    """The colour of what is current or under the pointer; on dark pages its hue is kept and made light."""
    accent_dark: str = ""
    """The same on dark pages."""
    paper: str = ""
    """What the page is made of."""
    paper_dark: str = ""
    """The same on dark pages."""
    ink: str = ""
    """The colour of text; labels and lines are mixed from ink and paper."""
    ink_dark: str = ""
    """The same on dark pages."""
    serif: tuple[str, ...] = ()
    """Faces for reading, the first that a reader's machine has; nothing is fetched."""
    sans: tuple[str, ...] = ()
    """Faces for labels and navigation."""
    mono: tuple[str, ...] = ()
    """Faces for code."""
    measure: str = "31rem"
    """The width of the text's column; prose keeps to 68 characters a line in any."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project says of itself in `notegen.yml`; the default is what holds where it says nothing."""

    title: str = "Talk notes"
    """The site's name."""
    description: str = ""
    """One sentence below the name."""
    language: str = "en"
    """Of the interface (de, en, es, fr, it, ja, pt or one of yours), and of the notes where nothing says otherwise."""
    languages: tuple[str, ...] = ()
    """Languages notes are translated into: where `de` is listed, `talk.de.md` beside `talk.md` is its translation."""
    base_url: str = ""
    """Where the site will be, path included; without it there is no sitemap and there are no canonical links."""
    notes: str = "notes"
    """The notes folder, relative to the root."""
    output: str = "site"
    """The output folder, relative to the root."""
    timezone: str = "UTC"
    """The IANA name of the zone that times are meant in, in calendars too."""
    page_size: int = 20
    """Events on a page of the home listing."""
    defaults: Mapping = NO_DEFAULTS
    """Front matter for all notes that do not state the key themselves."""
    paths: tuple[str, ...] = DEFAULT_PATHS
    """How the paths of notes write dates: `%Y %y %m %d`, in the order tried; one with `/` spans folders."""
    drafts: bool = False
    """Whether drafts are built, marked and noindex, as with `--drafts`."""
    repair_encoding: bool = True
    """Whether text that was surely decoded with the wrong encoding is repaired on the page."""
    html: bool = True
    """Whether safe HTML in notes is kept; false shows all of it as text."""
    fast_markdown: bool = True
    """Whether plain Markdown is read by small loops, and only the rest by markdown-it-py: the same pages, sooner."""
    translate_to: tuple[str, ...] = ()
    """Languages each note offers a translation to."""
    translate_url: str = "https://translate.google.com/translate?sl=auto&tl={language}&u={url}"
    """The translation service: `{language}` and `{url}` are filled in; used where `base_url` is set."""
    remote_images: Literal["link", "show"] = "link"
    """`link` names the host of a picture from elsewhere and fetches nothing; `show` shows it."""
    publish_email: bool = False
    """Whether e-mail addresses in notes are published."""
    search: bool = True
    """Whether a search index is made, unless `--search` or `--no-search` says otherwise."""
    edit_url: str = ""
    """Where a note can be corrected: `{path}` is its path relative to the root."""
    map_url: str = "https://www.openstreetmap.org/search?query={query}"
    """The map of an address; `{query}` is filled in; empty for none."""
    feeds: bool = True
    """Whether feeds and calendars are written."""
    feed_size: int = 20
    """Entries in a feed."""
    leave_out: tuple[Kind, ...] = ()
    """Kinds of pages and files that the site does without, such as `[talks, years, data]`; all are listed below."""
    csp: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What the content security policy allows beyond the site itself: directive → sources."""
    theme: Look = field(default_factory=Look)
    """The built-in theme's tokens."""
    limits: Limits = field(default_factory=Limits)
    """Bounds that keep a build finite."""
    checks: tuple[tuple[str, Literal["off", "warning", "error"]], ...] = ()
    """Check or code → `off`, `warning` or `error`: what `check` and `build` make of it."""

    def makes(self, kind: Kind) -> bool:
        """Whether the site has pages or files of this kind."""
        return kind not in self.leave_out


@dataclass(frozen=True, slots=True)
class Project:
    """The folders and settings of one run, as cli resolves them; every path is usable from the working folder."""

    root: str
    """The project root."""
    notes: str
    """The notes folder; the root itself in root mode."""
    root_mode: bool
    """Whether the root is the notes folder, because there is neither a settings file nor `notes/`."""
    output: str
    """The output folder."""
    cache: str
    """`.notegen-cache` under the root."""
    templates: str
    """The folder of template overrides; need not exist."""
    static: str
    """The folder of files copied byte for byte; need not exist."""
    settings: Settings
    """What the settings file and the command line say together."""
    settings_file: str = ""
    """The settings file read; empty where there is none."""
    search: bool = True
    """Whether a search index is asked for."""
    today: str = ""
    """The day as YYYY-MM-DD: decides only what is upcoming."""
    drafts: bool = False
    """Whether drafts are built."""

"""What a link beside a talk is: slides, a recording, or just a link - by its words, else by its host or ending."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from notegen.config.links import PLAIN_URL
from notegen.config.needing import Needing, any_of, words

_SLIDES = (
    r"slides? slide\s?decks? folien(?:satz)? vortragsfolien präsentation(?:sfolien)? presentation présentation diapos? "
    r"diaporama diapositiv[aeo]s? láminas? apresentação presentación transparencias presentazione lucidi presentatie "
    r"sheets dia['’]s".split()
)
_VIDEO = (
    r"videos? video[\s-]?(?:recording|aufzeichnung|mitschnitt|opname) recordings? aufzeichnung mitschnitt aufnahme "
    r"vidéo enregistrement captation replay rediffusion vídeo gravação grabación registrazione opname screencast "
    r"youtube vimeo".split()
)
_BY_WORDS: tuple[tuple[str, Needing], ...] = (
    ("slides", words("|".join(_SLIDES), "スライド|発表資料|簡報|幻灯片")),
    ("video", words("|".join(_VIDEO), "録画|動画|視頻")),
)
_SAYS = any_of([pattern for _, pattern in _BY_WORDS])
"""Either kind: most links are of none, and are asked once."""

_SLIDE_HOSTS = (
    r"speakerdeck\.com/[\w.-]+/",
    r"(?:\w+\.)?slideshare\.net/[\w.-]+/",
    r"(?:\w+\.)?slides\.com/[\w.-]+/",
    r"docs\.google\.com/presentation/",
    r"noti\.st/",
    r"prezi\.com/",
    r"slidr\.io/[\w.-]+/",
    r"slides\.today/",
    r"haikudeck\.com/",
    r"pitch\.com/(?:public|v)/",
    r"gamma\.app/docs/",
)
_VIDEO_HOSTS = (
    r"(?:[mw]+\.)?youtube(?:-nocookie)?\.com/(?:watch|embed/|live/|shorts/)",
    r"youtu\.be/[\w-]",
    r"(?:player\.)?vimeo\.com/(?:\w+/)*\d",
    r"media\.ccc\.de/v/",
    r"infoq\.com/presentations/",
    r"dailymotion\.com/video/",
    r"twitch\.tv/videos/",
    r"confreaks\.tv/videos/",
    r"skillsmatter\.com/skillscasts/",
    r"ustream\.tv/recorded/",
    r"bilibili\.com/video/",
    r"nicovideo\.jp/watch/",
    r"ted\.com/talks/",
    r"av\.tib\.eu/media/",
)
_WEB, _HOST = r"https?://(?:www\.)?", r"(?:[\w-]+\.)+[a-z]{2,}"
_BY_HOST: tuple[tuple[str, Needing], ...] = (
    (
        "slides",
        Needing(
            rf"{_WEB}(?:{'|'.join(_SLIDE_HOSTS)})",
            ("deck", "slideshare", "slides", "presentation", "noti.st", "prezi", "slidr", "pitch", "gamma"),
        ),
    ),
    # a deck of reveal.js or remark
    ("slides", Needing(rf"{_WEB}{_HOST}(?:/[\w.~%-]+)*/?(?:index\.html)?#/?\d{{0,3}}(?:/\d{{1,3}})?$", ("#",))),
    (
        "video",
        Needing(
            rf"{_WEB}(?:{'|'.join(_VIDEO_HOSTS)})",
            (
                "youtube", "youtu.be", "vimeo", "ccc.de", "infoq", "dailymotion", "twitch", "confreaks", "skillsmatter",
                "ustream", "bilibili", "nicovideo", "ted.com", "tib.eu",
            ),
        ),
    ),
    # PeerTube
    ("video", Needing(rf"{_WEB}{_HOST}/(?:w/\w{{10,}}|videos/(?:watch|embed)/[\w-]{{10,}})", ("/w/", "/videos/"))),
    (
        "slides",
        Needing(r"[^?#\s]{1,1900}\.(?:pptx?|ppsx?|odp|key)(?:[?#]|$)", (".ppt", ".pps", ".odp", ".key")),
    ),
    (
        "video",
        Needing(r"[^?#\s]{1,1900}\.(?:mp4|m4v|webm|ogv|mov)(?:[?#]|$)", (".mp4", ".m4v", ".webm", ".ogv", ".mov")),
    ),
)  # fmt: skip
"""(kind, addresses of it), the first that fits counts."""
_HOSTS = any_of([pattern for _, pattern in _BY_HOST])
"""Any of them."""

_PDF = Needing(r"\.pdf(?:[?#]|$)", (".pdf",))

LONGEST_WORDS = 60
"""A link of more words says too many things at once."""


def resource_kind(said: str, url: str) -> str:
    """`slides`, `video` or `` for a link with these words to this URL; a placeholder is no link: ``.

    The words win where they are few and plain; a long sentence says too many things at once, so the host decides.
    """
    if not is_link(url):
        return ""
    return (kind_by_words(said) if len(said) <= LONGEST_WORDS else "") or kind_by_host(url)


@lru_cache(maxsize=512)  # most links are called as others are: `Slides`, `Video`, `here`
def kind_by_words(said: str) -> str:
    """What few words call a link: `Folien (PDF)` are slides."""
    if not _SAYS.may_be_in(said):
        return ""
    return next((kind for kind, pattern in _BY_WORDS if pattern.search(said)), "")


@lru_cache(maxsize=512)
def is_only_kind(said: str) -> bool:
    """Whether words say what a link is and nothing else: `slides`, `die Folien`, `Vidéo`."""
    bare = said.strip().casefold()
    if not _SAYS.may_be_in(bare):
        return False
    bare = re.sub(r"^(?:the|die|das|les?|la|las|los|os|as|de|het)\s+", "", bare)
    return any(pattern.fullmatch(bare.strip(" .:!()[]")) for _, pattern in _BY_WORDS)


def kind_by_host(url: str) -> str:
    """What the host or the file's ending says."""
    if len(url) > 2000 or not _HOSTS.may_be_in(url):
        return ""
    return next((kind for kind, pattern in _BY_HOST if pattern.match(url)), "")


def kind_on_title(url: str) -> str:
    """What a link on a talk's title leads to: by its host, or a PDF, which there is the slides."""
    return kind_by_host(url) or ("slides" if _PDF.search(url[-200:]) and is_link(url) else "")


def is_link(url: str) -> bool:
    """Whether `url` leads anywhere: not the empty and `#` of `[Slides]()` and `[Slides](# "soon")`."""
    return bool(url.strip("# ")) and not url.startswith("#")


def is_web_url(url: str) -> bool:
    """Whether `url` is an http(s) URL with a host."""
    if PLAIN_URL.fullmatch(url):
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)

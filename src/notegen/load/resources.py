"""What a link beside a talk is: slides, a recording, code, or just a link - by its words, else by its host."""

import re
from urllib.parse import urlsplit

_SLIDES = (
    "slides? slide\\s?deck folien präsentation presentation présentation diapos? diapositivas? apresentação "
    "presentación transparencias presentazione".split()
)
_VIDEO = (
    "videos? recordings? aufzeichnung mitschnitt aufnahme vidéo vídeo gravação grabación registrazione screencast "
    "youtube vimeo".split()
)
_BY_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("slides", re.compile(rf"\b(?:{'|'.join(_SLIDES)})\b|スライド|簡報", re.IGNORECASE)),
    ("video", re.compile(rf"\b(?:{'|'.join(_VIDEO)})\b|録画|動画", re.IGNORECASE)),
)

_SLIDE_HOSTS = (
    r"speakerdeck\.com/[\w.-]+/",
    r"(?:\w+\.)?slideshare\.net/[\w.-]+/",
    r"(?:\w+\.)?slides\.com/[\w.-]+/",
    r"docs\.google\.com/presentation/",
    r"noti\.st/",
    r"prezi\.com/",
)
_VIDEO_HOSTS = (
    r"(?:[mw]+\.)?youtube(?:-nocookie)?\.com/(?:watch|embed/|live/|shorts/)",
    r"youtu\.be/[\w-]",
    r"(?:player\.)?vimeo\.com/(?:\w+/)*\d",
    r"media\.ccc\.de/v/",
    r"infoq\.com/presentations/",
)
_BY_HOST: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("slides", re.compile(rf"https?://(?:www\.)?(?:{'|'.join(_SLIDE_HOSTS)})", re.IGNORECASE)),
    ("video", re.compile(rf"https?://(?:www\.)?(?:{'|'.join(_VIDEO_HOSTS)})", re.IGNORECASE)),
)


def resource_kind(words: str, url: str) -> str:
    """`slides`, `video` or `` for a link with these words to this URL; a placeholder is no link: ``.

    The words win where they are few and plain; a long sentence says too many things at once, so the host decides.
    """
    if not is_link(url):
        return ""
    if len(words) <= 60:
        for kind, pattern in _BY_WORDS:
            if pattern.search(words):
                return kind
    return next((kind for kind, pattern in _BY_HOST if pattern.match(url)), "")


def is_link(url: str) -> bool:
    """Whether `url` leads anywhere: not the empty and `#` of `[Slides]()` and `[Slides](# "soon")`."""
    return bool(url.strip("# ")) and not url.startswith("#")


def is_web_url(url: str) -> bool:
    """Whether `url` is an http(s) URL with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)

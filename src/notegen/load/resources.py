"""What a link beside a talk is: slides, a recording, code, or just a link - by its words, else by its host."""

import re
from urllib.parse import urlsplit

_BY_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "slides",
        re.compile(
            r"\b(?:slides?|slide ?deck|folien|präsentation|presentation|présentation|diapos?|diapositivas?|apresentação|presentación|transparencias|presentazione)\b|スライド|簡報",
            re.IGNORECASE,
        ),
    ),
    (
        "video",
        re.compile(
            r"\b(?:videos?|recordings?|aufzeichnung|mitschnitt|aufnahme|vidéo|vídeo|gravação|grabación|registrazione|screencast|youtube|vimeo)\b|録画|動画",
            re.IGNORECASE,
        ),
    ),
)

_BY_HOST: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "slides",
        re.compile(
            r"^https?://(?:www\.)?(?:speakerdeck\.com/[\w.-]+/|(?:\w+\.)?slideshare\.net/[\w.-]+/|(?:\w+\.)?slides\.com/[\w.-]+/|docs\.google\.com/presentation/|noti\.st/|prezi\.com/)",
            re.IGNORECASE,
        ),
    ),
    (
        "video",
        re.compile(
            r"^https?://(?:www\.|m\.|player\.)?(?:youtube(?:-nocookie)?\.com/(?:watch|embed/|live/|shorts/)|youtu\.be/[\w-]|vimeo\.com/(?:\w+/)*\d|media\.ccc\.de/v/|infoq\.com/presentations/)",
            re.IGNORECASE,
        ),
    ),
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

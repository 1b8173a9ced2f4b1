"""What programs read in a page's head: its statements as JSON-LD, and the locale that previews ask for."""

import re
from collections.abc import Callable
from functools import lru_cache
from json.encoder import encode_basestring

from markupsafe import Markup

from notegen.model.address import absolute, relative
from notegen.model.linked_data import MARK, Node
from notegen.theme.translations import Words

VOCABULARY = "https://schema.org"

LOCALES = {
    "de": "de_DE",
    "en": "en_US",
    "es": "es_ES",
    "fr": "fr_FR",
    "it": "it_IT",
    "ja": "ja_JP",
    "pt": "pt_PT",
}
"""Language → the locale that stands for it where no region is stated: OpenGraph knows none without a region."""

_MARKUP = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))


def json_ld(data: Node, page_url: str, words: Words, base_url: str) -> Markup:
    """The statements of the page at `page_url` as JSON for a `<script type="application/ld+json">`, which is not run.

    Nothing in it can be mistaken for markup. Without a base URL addresses of the site are relative: JSON-LD 1.1
    (section 6) resolves those in a page against the page's own address.
    """
    return Markup(statements(data, lambda url: relative(page_url, url) or "./", words, base_url))  # noqa: S704


def statements(data: Node, relative_to: Callable[[str], str], words: Words, base_url: str) -> str:
    """The same as text; `relative_to` gives an address as it stands on the page. What is markup JSON escapes itself."""
    parts = f'{{"@context":"{VOCABULARY}",{data.stated}}}'.split(MARK)
    for place in range(1, len(parts), 2):
        filled = parts[place]
        if filled[:1] == "/":
            parts[place] = f'"{absolute(base_url, filled) if base_url else relative_to(filled)}"'
        else:
            parts[place] = encode_basestring(words.word(filled))
    text = "".join(parts)
    for sign, escaped in _MARKUP:
        text = text.replace(sign, escaped)
    return text


@lru_cache(maxsize=256)
def locale_of(language: str) -> str:
    """`de` → `de_DE`, `de-AT` → `de_AT`; empty for a language without region that we know no usual one of."""
    parts = re.split(r"[-_]", language)
    region = next((part.upper() for part in parts[1:] if re.fullmatch(r"[A-Za-z]{2}", part)), "")
    code = parts[0].lower()
    return f"{code}_{region}" if region else LOCALES.get(code, "")

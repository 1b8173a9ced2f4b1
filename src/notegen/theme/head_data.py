"""What programs read in a page's head: its statements as JSON-LD, and the locale that previews ask for."""

import json
import re
from functools import lru_cache
from json.encoder import encode_basestring

from markupsafe import Markup

from notegen.model.address import absolute, relative
from notegen.model.linked_data import Fact, Here, Node, Word
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

    written: list[str] = []
    put = written.append

    # As text at once: a page states fifty facts, and a document of dictionaries first took four times as long.
    def state(about: Node) -> None:
        put(f'"@type":"{about.type}"')
        for name, value in about.facts:
            if isinstance(value, str):
                put(f',"{name}":{encode_basestring(value)}')
            else:
                put(f',"{name}":')
                write(value)

    def write(fact: Fact) -> None:
        if isinstance(fact, Here):
            address = absolute(base_url, fact.url) if base_url else relative(page_url, fact.url) or "./"
            put(encode_basestring(address))
        elif isinstance(fact, Node):
            put("{")
            state(fact)
            put("}")
        elif isinstance(fact, tuple) and len(fact) != 1:
            put("[")
            for place, each in enumerate(fact):
                put("," if place else "")
                write(each)
            put("]")
        elif isinstance(fact, tuple):
            write(fact[0])
        else:
            text = words.word(fact.message) if isinstance(fact, Word) else fact
            put(encode_basestring(text) if isinstance(text, str) else json.dumps(text))

    put(f'{{"@context":"{VOCABULARY}",')
    state(data)
    put("}")
    text = "".join(written)
    for sign, escaped in _MARKUP:
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704  # what could be markup is escaped in JSON's own way


@lru_cache(maxsize=256)
def locale_of(language: str) -> str:
    """`de` → `de_DE`, `de-AT` → `de_AT`; empty for a language without region that we know no usual one of."""
    parts = re.split(r"[-_]", language)
    region = next((part.upper() for part in parts[1:] if re.fullmatch(r"[A-Za-z]{2}", part)), "")
    code = parts[0].lower()
    return f"{code}_{region}" if region else LOCALES.get(code, "")

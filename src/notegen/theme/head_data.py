"""What programs read in a page's head: its statements as JSON-LD, and the locale that previews ask for."""

import json
import re
from typing import Any

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

_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_ld(data: Node, page_url: str, words: Words, base_url: str) -> Markup:
    """The statements of the page at `page_url` as JSON for a `<script type="application/ld+json">`, which is not run.

    Nothing in it can be mistaken for markup. Without a base URL addresses of the site are relative: JSON-LD 1.1
    (section 6) resolves those in a page against the page's own address.
    """

    def written(fact: Fact) -> Any:
        if isinstance(fact, Node):
            return {"@type": fact.type, **{name: written(value) for name, value in fact.facts}}
        if isinstance(fact, tuple):
            return written(fact[0]) if len(fact) == 1 else [written(each) for each in fact]
        if isinstance(fact, Here):
            return absolute(base_url, fact.url) if base_url else relative(page_url, fact.url) or "./"
        return words.word(fact.message) if isinstance(fact, Word) else fact

    document = {"@context": VOCABULARY, **written(data)}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_MARKUP))  # noqa: S704  # what could be markup is escaped in JSON's own way


def locale_of(language: str) -> str:
    """`de` → `de_DE`, `de-AT` → `de_AT`; empty for a language without region that we know no usual one of."""
    parts = re.split(r"[-_]", language)
    region = next((part.upper() for part in parts[1:] if re.fullmatch(r"[A-Za-z]{2}", part)), "")
    code = parts[0].lower()
    return f"{code}_{region}" if region else LOCALES.get(code, "")

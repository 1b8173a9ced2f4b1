"""Addresses of which their letters alone tell what the libraries would make of them."""

import re

NORMAL = re.compile(
    r"(?:https?://[a-zA-Z0-9_-]{1,60}(?:\.[a-zA-Z0-9_-]{1,60}){1,3}(?=[/?#]|\Z)|(?!//))"
    r"[a-zA-Z0-9/._#?&=+~$,;!*'()@-]*(?:%[0-9a-fA-F]{2}[a-zA-Z0-9/._#?&=+~$,;!*'()@-]*)*\Z"
)
"""Addresses that mdurl and Punycode leave as they are."""

WHOLE = re.compile(
    r"https?://[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,2}(?:\.[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,2}){1,4}"
    r"(?:/[A-Za-z0-9_]*(?:[.-][A-Za-z0-9]+)*)*(?:\?[A-Za-z0-9_]+=[A-Za-z0-9_]+(?:[-&=][A-Za-z0-9_]+)*)?"
    r"(?:#[A-Za-z0-9_]+(?:[-=.][A-Za-z0-9_]+)*)?(?=[.,]?(?:[ \n]|\Z)|\))"
)
"""Bare addresses that linkify-it takes whole, but for the sign that ends the sentence.

Its own pattern takes 15 ms to compile, in every build with a link.
"""

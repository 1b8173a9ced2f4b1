"""Addresses against a policy, as browsers match them."""

import pytest

from notegen.publish.allowed import allows

BASE = "https://quay.example/notes"


@pytest.mark.parametrize(
    ("source", "url", "fits"),
    [
        ("'self'", "/a.js", True),
        ("'self'", "a.js", True),
        ("'self'", "https://quay.example/a.js", True),
        ("'self'", "https://other.example/a.js", False),
        ("'none'", "/a.js", False),
        ("*", "https://other.example/", True),
        ("*", "data:x", False),
        ("https:", "https://other.example/", True),
        ("https:", "http://other.example/", False),
        ("http:", "https://other.example/", True),
        ("data:", "data:image/png;base64,AA", True),
        ("other.example", "https://other.example/x", True),
        ("other.example", "https://sub.other.example/x", False),
        ("*.other.example", "https://sub.other.example/x", True),
        ("*.other.example", "https://other.example/x", False),
        ("https://other.example", "//OTHER.example/x", True),
        ("http://other.example", "https://other.example/x", True),
        ("https://other.example", "http://other.example/x", False),
        ("https://other.example:8443", "https://other.example/x", False),
        ("https://other.example:*", "https://other.example:8443/x", True),
        ("https://other.example/a/", "https://other.example/a/b", True),
        ("https://other.example/a", "https://other.example/a/b", False),
        ("'sha256-abc'", "https://other.example/", False),
    ],
)
def test_a_source_fits_what_it_stands_for(source: str, url: str, fits: bool):
    assert allows("img-src", url, {"img-src": (source,)}, BASE) is fits


def test_what_is_not_stated_falls_back():
    allowed = {"default-src": ("'none'",), "script-src": ("'self'",), "child-src": ("https://f.example",)}
    assert allows("script-src-elem", "/a.js", allowed, "")
    assert not allows("media-src", "/a.mp4", allowed, "")
    assert allows("frame-src", "https://f.example/", allowed, "")
    assert allows("form-action", "https://anywhere.example/", allowed, "")


def test_what_is_no_address_is_nobodys_fault():
    assert allows("img-src", "https://[", {"img-src": ("'none'",)}, "")

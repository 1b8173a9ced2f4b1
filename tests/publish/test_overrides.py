"""What in the site's own templates and stylesheets browsers would leave out, told before anybody looks for it."""

from importlib.resources import files
from pathlib import Path

import pytest
from makers import project, site
from told import told

from notegen.publish.overrides import override_faults


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "templates" / "assets").mkdir(parents=True)
    return tmp_path / "templates"


def faults(folder: Path, text: str, name: str = "footer.html", **settings) -> list[str]:
    """What is said of one file, without its path."""
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    found = told(override_faults(site(), project(folder.parent, **settings)))
    return [line.removeprefix(f"templates/{name}:") for line in found]


SCRIPT = 'put it into a file of templates/assets/ and load that: <script src="{{ \'name.js\'|asset }}" type="module">'


def test_scripts_and_styles_inside_the_page_are_told_with_their_lines(folder: Path) -> None:
    text = (
        '{# A footer. #}\n{% block imprint %}\n<p style="color: red">Hi</p>\n<style>p {}</style>\n'
        '<script>count()</script>\n<a href="javascript:go()" onclick="go()">Go</a>\n{% endblock %}\n'
    )
    assert faults(folder, text) == [
        "3:1: warning N805 a style attribute on <p>, which the content security policy stops; give it a class, "
        "and the class a rule in a .css file",
        "4:1: warning N805 an inline style sheet, which the content security policy stops; put it into a .css file of "
        "templates/assets/",
        f"5:1: warning N805 an inline script, which the content security policy stops; {SCRIPT}",
        "6:1: warning N805 a script in the attribute href of <a>, which the content security policy stops; " + SCRIPT,
        "6:1: warning N805 a script in the attribute onclick of <a>, which the content security policy stops; "
        + SCRIPT,
    ]


@pytest.mark.parametrize(
    "harmless",
    [
        '<script src="{{ \'media.js\'|asset }}" type="module"></script>',
        '<script type="application/ld+json">{"a": "<p style=x>"}</script>',
        "<!-- <script>old()</script> -->",
        "{# <script>old()</script> #}",
        "<p>One &lt;script&gt; {{ '<script>' }}</p>",
        '<img src="/logo.svg"><a href="https://elsewhere.example">Out</a>',
        '<link rel="alternate" href="https://elsewhere.example/feed.xml">',
        '<a {% if page.noindex %}rel="nofollow"{% endif %} href="{{ page.url|link }}">x</a>',
        "<form method=dialog><button>Close</button></form>",
    ],
)
def test_what_browsers_accept_is_not_told(folder: Path, harmless: str) -> None:
    assert faults(folder, harmless) == []


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ('<script src="https://stats.example/s.js"></script>', "script-src: https://stats.example"),
        ('<link rel="stylesheet" href="//fonts.example/css">', "style-src: https://fonts.example"),
        ('<iframe src="https://join.example/f/{{ page.url }}"></iframe>', "frame-src: https://join.example"),
        ('<form action="https://join.example/signup" method="post"></form>', "form-action: https://join.example"),
        ("<form></form>", "form-action: self"),
        ('<video src="/talk.mp4"></video>', "media-src: self"),
        ('<video src="{{ page.url }}"></video>', "media-src: self"),
        ('<img srcset="/a.png 1x, https://cdn.example/b.png 2x">', "img-src: https://cdn.example"),
        ('<img src="data:image/png;base64,AAAA">', "img-src: data:"),
        ('<base href="https://elsewhere.example/">', "base-uri: https://elsewhere.example"),
    ],
)
def test_what_the_policy_does_not_allow_is_told_with_the_setting_that_does(
    folder: Path, text: str, setting: str
) -> None:
    (message,) = faults(folder, text)
    assert message.endswith(f"does not allow; if readers may, state `csp: {{{setting}}}` in the settings")
    directive, _, source = setting.partition(": ")
    stated = f"'{source}'" if source == "self" else source
    assert faults(folder, text, csp=((directive, (stated,)),)) == []


def test_the_message_names_the_host(folder: Path) -> None:
    assert faults(folder, '\n<iframe src="https://join.example/f"></iframe>') == [
        '2:1: warning N806 <iframe> loads from "https://join.example", which the content security policy does not '
        "allow; if readers may, state `csp: {frame-src: https://join.example}` in the settings"
    ]


def test_a_style_that_the_setting_allows_is_not_told(folder: Path) -> None:
    text = '<p style="color: red">Hi</p><style>p {}</style>'
    assert faults(folder, text, csp=(("style-src", ("'unsafe-inline'",)),)) == []


@pytest.mark.parametrize("name", ["assets/site.css", "styles/tokens.css"])
def test_a_stylesheet_that_loads_from_elsewhere_is_told(folder: Path, name: str) -> None:
    css = "/* url(https://old.example/x) */\n@import 'https://fonts.example/a.css';\np { background: url(/x.png) }\n"
    css += "@font-face { src: url(https://fonts.example/a.woff2) }\n"
    assert [line.split(", which")[0] for line in faults(folder, css, name)] == [
        '2:1: warning N806 @import loads from "https://fonts.example"',
        '4:1: warning N806 url() loads from "https://fonts.example"',
    ]


def test_every_template_that_does_not_parse_is_an_error_at_its_line(folder: Path) -> None:
    (folder / "talk.html").write_text("{{ x|nothing }}")
    found = faults(folder, "<p>\n{% if page %}\n</p>")
    assert found[0].startswith("3:1: error N801 Unexpected end of template. Jinja was looking for")
    assert found[1].startswith("templates/talk.html:1:1: error N801 No filter named 'nothing'")


def test_files_that_are_no_templates_are_not_read_as_such(folder: Path) -> None:
    assert faults(folder, "{% if %} <script>x</script>", "README.md") == []
    assert faults(folder, "{% if %} <script>x</script>", "footer.html~") == []


def test_our_own_templates_hold_nothing_of_the_kind(folder: Path) -> None:
    for entry in (files("notegen.theme") / "templates").iterdir():
        (folder / entry.name).write_text(entry.read_text(encoding="utf-8"))
    assert [line for line in told(override_faults(site(), project(folder.parent))) if "N805" in line] == []

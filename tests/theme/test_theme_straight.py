"""Built-in templates run as straight Python and come out as the sandbox makes them, byte for byte."""

import os
import random
import subprocess
import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import Environment, meta
from made_pages import EVENT, FRAME, PAGES, head, rendered
from markupsafe import Markup

from notegen.model.frame import Preview, SiteFrame
from notegen.model.linked_data import Here, node
from notegen.model.parts import Crumb, Subscription, Translated
from notegen.theme import built_in
from notegen.theme.built_in import MADE, built_in_sources, compiled, pages
from notegen.theme.environment import Theme, named_in_ours, open_theme
from notegen.theme.filters import link
from notegen.theme.pieces import Links
from notegen.theme.placing import PLAIN, html, joined
from notegen.theme.sandbox import open_environment
from notegen.theme.straight import compile_templates
from notegen.theme.straight_code import NotStraight

FULL = replace(
    FRAME,
    title='Pier & "Notes"',
    base_url="https://notes.example.org/pier",
    assets=(*FRAME.assets, ("find.js", "/assets/find.0f.js"), ("media.js", "/assets/media.1a.js")),
    subscriptions=(Subscription("atom", "All <of it>", "/feed.xml", "application/atom+xml"),),
)
"""A frame with all that can stand in one."""

EVIL = "</p><script>alert('1')</script>&amp;\" {{ 7 * 7 }} ä 日本"


def in_the_sandbox(template: str, page: object, frame: SiteFrame, folder: Path) -> str:
    """The page where the template is the site's own: the same text, and not trusted any more."""
    (folder / template).write_text(built_in_sources()[template], encoding="utf-8")
    return rendered(template, page, frame=frame, overrides=folder)


def all_stated(template: str) -> object:
    """The page of a template with everything that its head can hold."""
    page = PAGES[template]
    more = replace(
        page.page,
        description=EVIL,
        subscriptions=(Subscription("calendar", EVIL, "/2016/06-27-knots/event.ics", "text/calendar"),),
        translations=(Translated("de", "/de/x/"), Translated("ar", "/ar/x/#y")),
        original=page.page.url,
        interface="de",
        language="de-AT",
        scripts=("media.js",),
        linked_data=node("WebPage", name=EVIL, url=Here("/2016/06-27-knots/")),
        preview=Preview("article", "de-AT", "/assets/card.png"),
        crumbs=(*FRAME.navigation, replace(FRAME.navigation[0], name=EVIL, translate=False, language="ja")),
    )
    return replace(page, page=more)


@pytest.mark.parametrize("template", PAGES)
def test_a_page_is_what_the_sandbox_makes_of_it(template: str, tmp_path: Path) -> None:
    assert rendered(template) == in_the_sandbox(template, PAGES[template], FRAME, tmp_path)


@pytest.mark.parametrize("template", PAGES)
def test_so_is_one_that_has_everything_and_speaks_another_language(template: str, tmp_path: Path) -> None:
    page = all_stated(template)

    assert rendered(template, page, frame=FULL) == in_the_sandbox(template, page, FULL, tmp_path)


@pytest.mark.parametrize("template", PAGES)
def test_so_is_one_of_a_site_in_japanese(template: str, tmp_path: Path) -> None:
    frame = replace(FULL, language="ja", base_url="", header=(), subscriptions=(), policy="", generator="")

    assert rendered(template, frame=frame) == in_the_sandbox(template, PAGES[template], frame, tmp_path)


def which_ran(monkeypatch: pytest.MonkeyPatch, folder: Path, template: str) -> str:
    """`sandbox` or `straight`."""
    found: list[str] = []
    sandboxed = Theme._in_sandbox

    def watched(theme: Theme, *given: object) -> str:
        found.append("sandbox")
        return sandboxed(theme, *given)

    monkeypatch.setattr(Theme, "_in_sandbox", watched)
    rendered(template, overrides=folder)
    return found[0] if found else "straight"


@pytest.mark.parametrize("own", ["year.html", "base.html", "cards.html", "microformats.html"])
def test_an_override_of_what_a_page_is_built_with_sends_the_page_into_the_sandbox(
    own: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / own).write_text(built_in_sources()[own])
    template = "thing.html" if own == "microformats.html" else "year.html"

    assert which_ran(monkeypatch, tmp_path, template) == "sandbox"


@pytest.mark.parametrize("own", ["deck.html", "assets/x.css", "mine.html"])
def test_an_override_that_a_page_does_not_use_leaves_it_outside(
    own: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / own).parent.mkdir(exist_ok=True)
    (tmp_path / own).write_text("{# nothing #}")

    assert which_ran(monkeypatch, tmp_path, "year.html") == "straight"


def test_words_of_the_site_s_own_send_every_page_into_the_sandbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "en.po").write_text('msgid "contents"\nmsgstr "All of it"\n')

    assert which_ran(monkeypatch, tmp_path, "year.html") == "sandbox"


def test_the_order_of_rendering_changes_nothing() -> None:
    theme = open_theme(None)

    def made(order: list[str]) -> dict[str, str]:
        return {name: theme.render(name, PAGES[name], FULL, lambda part, level: "<p>A text</p>") for name in order}

    names = list(PAGES)
    assert made(names) == made(random.Random(7).sample(names, len(names)))


@pytest.mark.parametrize("entry", sorted(entry.name for entry in (files("notegen.theme") / "templates").iterdir()))
def test_what_a_built_in_template_refers_to_is_what_jinja_finds(entry: str) -> None:
    text = built_in_sources()[entry]
    parsed = open_environment(None)[0].parse(text)

    assert set(named_in_ours(text)) == set(meta.find_referenced_templates(parsed))


UNKNOWN = (
    "{% for a in page.crumbs recursive %}{% endfor %}",
    "{% for a in page.crumbs %}{% else %}x{% endfor %}",
    "{% include page.title %}",
    "{{ page.title|reverse }}",
    "{{ page.title is none }}",
    "{{ cycler(1, 2) }}",
    "{% call name() %}{% endcall %}",
    "{% set x = 1 %}{% if page.title %}{% set x = 2 %}{% endif %}{{ x }}",
    "{% filter upper %}x{% endfilter %}",
    "{{ 7 * 6 }}",
)


@pytest.mark.parametrize("template", UNKNOWN)
def test_what_the_compiler_does_not_know_it_refuses(template: str) -> None:
    with pytest.raises(NotStraight):
        compile_templates({"x.html": template}, open_environment(None)[0])


paths = st.lists(st.sampled_from(["a", "b", "2016", "x:y", "é", "#f", "a b", "..", "'q&", ""]), max_size=4).map(
    "/".join
)


@given(page=paths.map(lambda path: f"/{path}/".replace("#", "h").replace("//", "/")), to=paths.map("/{}".format))
@example(page="/2016/knots/", to="/2016/knots/#x")
@example(page="/2016/knots/", to="//host/2016/")
@example(page="/2016/knots/", to="/2016")
@example(page="/404.html", to="/")
@example(page="/a/", to="https://x.example.org/?a=1&b='2'")
@example(page="/a/", to="javascript:alert(1)")
@pytest.mark.parametrize("base_url", ["", "https://x.example.org/y"])
def test_a_link_found_fast_is_the_filter_s(base_url: str, page: str, to: str) -> None:
    assert Links(page, base_url)[to] == html(link(to, page, base_url))


@given(st.lists(st.sampled_from(["a", "A", "b", "B<", "<i>"])))
def test_the_filters_of_jinja_s_that_templates_use_are_jinja_s(values: list[str]) -> None:
    def jinjas(expression: str) -> object:
        return Environment().compile_expression(expression)(values=values, cards=cards)

    cards = [replace(EVENT, title=value) for value in values]
    assert PLAIN["unique"](values) == jinjas("values|unique|list")
    assert PLAIN["select"](values) == jinjas("values|select|list")
    assert PLAIN["map"](cards, attribute="title") == jinjas("cards|map(attribute='title')|list")
    assert PLAIN["selectattr"](cards, "title", "eq", "a") == jinjas("cards|selectattr('title', 'eq', 'a')|list")
    assert PLAIN["rejectattr"](cards, "title", "in", ["a", "b"]) == jinjas(
        "cards|rejectattr('title', 'in', ['a', 'b'])|list"
    )


def test_text_that_is_joined_to_html_is_escaped() -> None:
    assert html(joined("<", Markup("<i>"), 1)) == "&lt;<i>1"
    assert html(joined("<", 1)) == "&lt;1"


def made_of(text: str) -> ModuleType:
    made = ModuleType(MADE)
    exec(text, vars(made))
    return made


def test_templates_compiled_with_the_package_are_the_ones_that_run(monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of(compiled(built_in_sources()).replace("<!doctype html>", "<!doctype html><!-- shipped -->"))
    monkeypatch.setitem(sys.modules, MADE, made)
    monkeypatch.setattr(built_in, "pages", pages.__wrapped__)

    assert "<!-- shipped -->" in rendered("year.html")


def test_those_of_other_sources_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = built_in_sources()
    old = sources | {"base.html": sources["base.html"].replace("<!doctype html>", "<!doctype html><!-- old -->")}
    monkeypatch.setitem(sys.modules, MADE, made_of(compiled(old)))
    monkeypatch.setattr(built_in, "pages", pages.__wrapped__)

    assert "<!-- old -->" not in rendered("year.html")


def test_a_page_without_overrides_needs_no_template_library_where_they_came_compiled(tmp_path: Path) -> None:
    (tmp_path / "made.py").write_text(compiled(built_in_sources()))
    script = (
        "import importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('{MADE}', {str(tmp_path / 'made.py')!r})\n"
        "made = importlib.util.module_from_spec(spec)\n"
        "spec.loader.exec_module(made)\n"
        f"sys.modules['{MADE}'] = made\n"
        "from made_pages import PAGES, rendered\n"
        "assert all(rendered(name) for name in PAGES)\n"
        "print(sorted(name for name in sys.modules if name.startswith('jinja2')))\n"
    )
    ways = os.pathsep.join(str(Path(way).resolve()) for way in sys.path)
    found = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parent,
        env={**os.environ, "PYTHONPATH": ways},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (found.stdout, found.stderr) == ("[]\n", "")


ADDRESSES = (
    *("/", "/404.html", "/2016/", "/2016/06-27-knots/", "/2016/06-27-knots/bowlines/", "/talks/", "/talks/x/"),
    *("/talks/x", "/talks/page/2/", "/speakers/", "/assets/x/", "/de/talks/", "/talksy/", "/talks", "/a/b/c/d/"),
)


@pytest.mark.parametrize("deep", [False, True])
def test_what_surrounds_a_page_is_right_at_every_address_whichever_came_before(deep: bool, tmp_path: Path) -> None:
    more = (Crumb("years", "/talks/by/year/", True),) if deep else ()
    frame = replace(FULL, header=(*FULL.header, *more))
    (tmp_path / "base.html").write_text(built_in_sources()["base.html"])
    pages_there = [replace(PAGES["year.html"], page=head(url, "x", crumbs=FRAME.navigation)) for url in ADDRESSES]
    sandboxed = [rendered("year.html", page, frame=frame, overrides=tmp_path) for page in pages_there]

    assert [rendered("year.html", page, frame=frame) for page in pages_there] == sandboxed
    assert [rendered("year.html", page, frame=frame) for page in pages_there[::-1]] == sandboxed[::-1]


def test_a_page_with_a_feed_of_its_own_has_a_footer_of_its_own() -> None:
    feed = Subscription("atom", "Feed of a group", "/groups/quay-makers/feed.xml", "application/atom+xml")
    page = replace(PAGES["year.html"], page=head("/2016/", "x", subscriptions=(feed,)))

    assert "Feed of a group</a>" in rendered("year.html", page, frame=FULL)
    assert "Feed of a group</a>" not in rendered("year.html", frame=FULL)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("{{ site.title }}{% for entry in site.header %}{{ entry.url|link }}{% endfor %}", True),
        ("{% if page.url == '/' or page.url.startswith('/talks/') %}here{% endif %}", True),
        ("{{ page.url }}", False),
        ("{{ page.title }}", False),
        ("{{ page|alternates('en') }}", False),
        ("{{ card.title }}", False),
        ("{{ self.head() }}{% block head %}{% endblock %}", False),
        ("{% from 'cards.html' import name %}", False),
        ("{% include 'cards.html' %}", False),
    ],
)
def test_only_what_reads_nothing_of_its_page_is_kept_for_others(written: str, kept: bool) -> None:
    templates = {
        "page.html": "{% include 'part.html' %}",
        "part.html": written,
        "cards.html": "{% macro name() %}{% endmacro %}",
    }

    assert ("kept(at, t_part_root," in compile_templates(templates, open_environment(None)[0])) is kept

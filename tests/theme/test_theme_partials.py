"""A page that only includes a template of the site's own stays ours: that one alone runs in the sandbox."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_pages import PAGES, head, rendered

from notegen.model.cards import Mention
from notegen.theme import rendering
from notegen.theme.built_in import built_in_sources, pages
from notegen.theme.environment import TemplateFault, Theme, open_theme
from notegen.theme.sandbox import open_environment

PARTIALS = ("footer", "head_data", "head_links", "header", "languages", "mentions")
"""The templates that ours include; but `findable`, which might read the `rail` of an event's page."""


@pytest.fixture
def sandboxed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were run in the sandbox."""
    found: list[str] = []
    run = Theme._in_sandbox

    def watched(theme: Theme, template: str, *given: object) -> str:
        found.append(template)
        return run(theme, template, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Theme, "_in_sandbox", watched)
    return found


def test_an_own_footer_runs_in_the_sandbox_and_nothing_else_does(tmp_path: Path, sandboxed: list[str]) -> None:
    (tmp_path / "footer.html").write_text("{{ page.title }}, {{ '/'|link }}, {{ group.year }}, {{ heading }}")

    before, _, _ = rendered("year.html").partition('<footer class="site-footer">')
    assert rendered("year.html", overrides=tmp_path) == f"{before}2016, ../, 2016, 2016</body>\n</html>"
    assert sandboxed == ["footer.html"]


def test_so_does_one_that_extends_ours(tmp_path: Path, sandboxed: list[str]) -> None:
    (tmp_path / "footer.html").write_text('{% extends "theme/footer.html" %}{% block imprint %}<p>Us</p>{% endblock %}')

    html = rendered("year.html", overrides=tmp_path)

    assert html == rendered("year.html").replace(
        '<footer class="site-footer">\n', '<footer class="site-footer">\n<p>Us</p>'
    )
    assert sandboxed == ["footer.html"]


@pytest.mark.parametrize("template", PAGES)
def test_a_page_of_which_every_partial_is_the_site_s_own_is_what_it_was(
    template: str, tmp_path: Path, sandboxed: list[str]
) -> None:
    for name in PARTIALS:
        (tmp_path / f"{name}.html").write_text(built_in_sources()[f"{name}.html"], encoding="utf-8")

    assert rendered(template, overrides=tmp_path) == rendered(template)
    assert template not in sandboxed


@pytest.mark.parametrize("url", ["/", "/2016/", "/talks/", "/2016/06-27-knots/"])
def test_it_is_told_where_its_page_stands(url: str, tmp_path: Path, sandboxed: list[str]) -> None:
    page = replace(PAGES["year.html"], page=head(url, "x"))
    (tmp_path / "header.html").write_text(built_in_sources()["header.html"], encoding="utf-8")

    assert rendered("year.html", page, overrides=tmp_path) == rendered("year.html", page)
    assert sandboxed == ["header.html"]


@pytest.mark.parametrize(
    "written",
    [
        "{{ alone }}",  # a name that our event.html gives for itself
        "{% if 0 %}{% include page.url %}{% endif %}",  # could be any template
        "{{ tag_list(tags) }}",  # a macro that our event.html imports
        "{% if title_marks is defined %}x{% endif %}",
    ],
)
def test_what_may_see_more_of_ours_takes_its_page_into_the_sandbox(
    written: str, tmp_path: Path, sandboxed: list[str]
) -> None:
    (tmp_path / "mentions.html").write_text(written)

    rendered("event.html", overrides=tmp_path)

    assert sandboxed == ["event.html"]


def test_a_name_that_ours_gave_still_reaches_it(tmp_path: Path) -> None:
    (tmp_path / "mentions.html").write_text("<p>alone: {{ alone }}</p>")

    assert "<p>alone: True</p>" in rendered("event.html", overrides=tmp_path)


def test_a_macro_beside_the_partial_is_still_the_site_s_own(tmp_path: Path, sandboxed: list[str]) -> None:
    (tmp_path / "mine.html").write_text("{% macro line(one) %}<b>{{ one.title }}</b>{% endmacro %}")
    (tmp_path / "mentions.html").write_text(
        "{% from 'mine.html' import line with context %}{% for m in mentions %}{{ line(m) }}{% endfor %}"
    )
    page = replace(PAGES["event.html"], mentions=(Mention("A <b>", "/x/"),))

    assert "<b>A &lt;b&gt;</b>" in rendered("event.html", page, overrides=tmp_path)
    assert sandboxed == ["mentions.html"]


def test_all_partials_of_a_page_share_one_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "WORK", 100_000)
    (tmp_path / "header.html").write_text("{% for n in range(100) %}{% endfor %}")
    assert rendered("year.html", overrides=tmp_path)
    (tmp_path / "footer.html").write_text("\n{% for n in range(200) %}{% endfor %}")

    with pytest.raises(TemplateFault, match=r"footer\.html:2: this page takes too much work"):
        rendered("year.html", overrides=tmp_path)


def test_ours_name_nothing_that_jinja_gives_every_template() -> None:
    assert not pages().named & set(open_environment(None)[0].globals)


def test_a_partial_that_python_cannot_compile_is_a_fault_of_its_page_and_not_of_getting_ready(tmp_path: Path) -> None:
    (tmp_path / "footer.html").write_text("{% for n in range(2) %}" * 30 + "x" + "{% endfor %}" * 30)
    open_theme(tmp_path).ready()

    with pytest.raises(TemplateFault, match=r"footer\.html:1: "):
        rendered("year.html", overrides=tmp_path)


def test_a_number_that_python_refuses_to_read_is_a_fault_of_the_template(tmp_path: Path) -> None:
    (tmp_path / "footer.html").write_text("{{ " + "1" * 5000 + " }}")
    theme = open_theme(tmp_path)

    theme.digest("year.html")
    theme.ready()
    with pytest.raises(TemplateFault, match=r"footer\.html:1: .*ValueError: Exceeds the limit"):
        rendered("year.html", overrides=tmp_path)

"""A template from a stranger's pull request reaches nothing but plain data, and ends."""

from pathlib import Path

import pytest
from growing import bounded
from jinja2.runtime import LoopContext
from made_pages import rendered

from notegen.theme import rendering
from notegen.theme.environment import TemplateFault
from notegen.theme.sandbox import HARMLESS, open_environment

ESCAPES = (
    "{{ page.__class__ }}",
    "{{ page['__class__'] }}",
    "{{ page|attr('__class__') }}",
    "{{ body.__globals__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ body.__code__ }}",
    "{{ self.__init__ }}",
    "{{ cycler.__init__ }}",
    "{{ lipsum }}",
    "{{ [1]|random }}",
    "{{ '{0.__class__}'.format(page) }}",
    "{{ 'x'.encode() }}",
    "{% do page %}",
    "{% set page.title = 'x' %}",
)


@pytest.mark.parametrize("template", ESCAPES)
def test_no_template_reaches_python(tmp_path: Path, template: str) -> None:
    (tmp_path / "year.html").write_text(template)

    with pytest.raises(TemplateFault):
        rendered("year.html", overrides=tmp_path)


BOMBS = (
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% for a in range(99999) %}{{ range(99999)|list|length }}{% endfor %}",
    "{% for a in range(99999) if range(99999)|list %}{% endfor %}",
    "{% for a in range(99999) %}" + "x" * 9000 + "{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{% for a in range(9) recursive %}{% if loop.depth < 40 %}{{ loop(range(9)) }}{% endif %}{% endfor %}",
    "{% with n = n|default(0) + 1 %}{% if n < 60 %}" + "{% include 'year.html' %}" * 2 + "{% endif %}{% endwith %}",
    "{{ 'x' * 10 ** 10 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ 'x'.ljust(999999999) }}",
    "{{ 'x'|center(999999999) }}",
    "{% set x = 'xx' %}" + "{% set x = x ~ x %}" * 60,
    "{% set x = ['xx'] %}" + "{% set x = x + x %}" * 60,
    "{% set x = 'xx' %}" + "{% set x = [x, x]|join %}" * 60,
    "{% set x = 'xx' %}" + "{% set x = x|replace('x', x) %}" * 60,
    "{% set x = 'xx' %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 60,
    "{{ [1, 2]|batch(999999999, 0)|list }}",
    "{% for a in range(999999999) %}{% endfor %}",
)


@pytest.mark.parametrize("template", BOMBS)
def test_no_template_runs_or_grows_without_end(tmp_path: Path, template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "year.html").write_text(template)
    # A hundredth of the real bound, which is as surely met, only later.
    monkeypatch.setattr(rendering, "WORK", rendering.WORK // 100)

    with bounded(steps=200), pytest.raises(TemplateFault):
        rendered("year.html", overrides=tmp_path)


def test_a_page_that_takes_too_much_work_is_told_so_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "year.html").write_text(
        "\n{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}"
    )

    with pytest.raises(TemplateFault) as found:
        rendered("year.html", overrides=tmp_path)

    assert str(found.value) == (
        f"{tmp_path.name}/year.html:2: this page takes too much work to render; "
        "look for a loop in a loop that grows without end"
    )


def test_what_templates_are_for_still_works(tmp_path: Path) -> None:
    (tmp_path / "year.html").write_text(
        "{% set names = namespace(n=0) %}{% for e in group.events %}{% set names.n = names.n + 1 %}{% endfor %}"
        "{{ names.n }} {{ 7 * 6 }} {{ 7 % 4 }} {{ 'a' ~ 1 ~ '<b>' }} {{ ['<a>', 'b']|join(', ') }} "
        "{{ 'a-b'|replace('-', '+') }} {{ page.title.upper() }} {{ [1] + [2] }} "
        "{% for n in range(3) %}{{ loop.length }}{% endfor %}"
    )

    assert rendered("year.html", overrides=tmp_path) == "1 42 3 a1&lt;b&gt; &lt;a&gt;, b a+b 2016 [1, 2] 333"


def test_a_large_archive_is_far_from_the_bound() -> None:
    from made_pages import TALK, head

    from notegen.model.cards import YearGroup
    from notegen.model.pages import ListingPage

    page = ListingPage(head("/talks/", "talks", translate_title=True), "talk", (YearGroup("2016", (), (TALK,) * 5000),))

    assert rendered("listing.html", page).count('class="row talk-row ') == 5000


def test_what_passes_unchecked_is_what_the_check_would_let_pass() -> None:
    environment, _ = open_environment(None)
    loop = LoopContext([1], undefined=environment.undefined)
    next(loop)
    for value in ("text", loop):
        for name in HARMLESS[type(value)]:
            assert environment.is_safe_attribute(value, name, getattr(value, name)), name
    assert not {"format", "format_map", "ljust", "join", "encode"} & HARMLESS[str]

"""Building a project that a stranger sent runs none of their code, whatever they put where."""

from pathlib import Path

import pytest
from growing import bounded
from owned_project import NOW, Owned, spawned
from watcher import below, watched, watching

MARK = "PWNED"
TRAP = f"open({MARK!r}, 'w').close()\n"
CODE = dict.fromkeys(
    """
    notegen.py yaml.py jinja2.py click.py sitecustomize.py usercustomize.py conftest.py setup.py .pth plugins/reader.py
    notes/yaml.py notes/index.py notes/__init__.py notes/conftest.py
    templates/__init__.py templates/filters.py templates/event.py
    """.split(),
    TRAP,
)
"""Python files under names that are imported somewhere."""
NOTES = {
    "notegen.yml": "title: A stranger's\n",
    "notes/2024-01-10-fog.md": "# Evenings\n\n## {{ 7 * 191 }} {% raw %}\n\nBy Ilse Ærø\n\n- {{ config.items() }}\n",
    "Makefile": f"all:\n\ttouch {MARK}\n",
    "package.json": f'{{"scripts": {{"install": "touch {MARK}"}}}}\n',
    ".git/hooks/post-checkout": f"#!/bin/sh\ntouch {MARK}\n",
    ".env": f"PYTHONSTARTUP={MARK}\n",
}
ATTACKS = {
    "a class of a text": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "the globals of a macro": "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "a module through cycler": "{{ cycler.__init__.__globals__.os.system('touch PWNED') }}",
    "a module through joiner": "{{ joiner.__init__.__globals__['os'].popen('touch PWNED').read() }}",
    "a module through lipsum": "{{ lipsum.__globals__.os.system('touch PWNED') }}",
    "a module through the context": "{{ self._TemplateReference__context.environment.loader }}",
    "a field by name": "{{ ('' | attr('__class__')).mro() }}",
    "a format string": "{{ '{0.__class__.__mro__}'.format(site) }}",
    "a mapped attribute": "{{ [site] | map(attribute='__class__.__mro__') | list }}",
    "the method of a function": "{{ body.__call__.__self__.__globals__ }}",
    "a file above": "{% include '../../secret.txt' %}",
    "a file by its full path": "{% include '/etc/hostname' %}",
    "an import": "{% import 'os' as os %}{{ os.system('touch PWNED') }}",
    "an expression statement": "{% do site.__class__ %}",
    "a loop without end": "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}",
    "a text without end": "{{ 'x' * 10 ** 10 }}",
    "a number without end": "{{ 9 ** 9 ** 9 }}",
    "a text that doubles": "{% set n = namespace(t='x') %}{% for a in range(99) %}{% set n.t=n.t~n.t %}{% endfor %}",
    "itself": "{% include 'footer.html' %}",
}
"""What a template might try, in place of the footer of every page."""


def test_python_files_in_a_project_are_data(tmp_path: Path) -> None:
    first, environment = watching(tmp_path / "watcher")
    root = tmp_path / "project"
    Owned(root).put(NOTES).put(CODE)

    said = spawned(root, "build", "--no-search", "--now", NOW, first=first, **environment)

    assert said.status == 0, said.err
    assert not (root / MARK).exists()
    rows = watched(tmp_path / "watcher")
    ours = (["ctypes.dlopen", "None"], ["os.fork", ""])
    assert [row for row in rows if row[0] == "program" and row[1:] not in ours] == []
    assert [
        row[1] for row in rows if row[0] == "read" and row[1].endswith((".py", ".pyc")) and below(row[1], root)
    ] == []


def test_what_looks_like_a_template_in_a_note_is_text(owned: Owned) -> None:
    site = owned.put(NOTES).built()

    page = next(data for path, data in site.items() if path == "2024/01-10-fog/index.html").decode()
    assert "1337" not in page
    assert "dict_items" not in page


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_template_reaches_nothing_and_ends(owned: Owned, attack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (owned.root / "secret.txt").write_text("SECRET OF THE MACHINE")
    project = Owned(owned.root / "project").put(NOTES).put({"templates/footer.html": ATTACKS[attack]})
    monkeypatch.chdir(project.root)

    with bounded(steps=1_500):  # A template may cost seconds, never minutes.
        said = project.build()

    assert not list(owned.root.rglob(MARK))
    assert "Traceback" not in said.err
    told = b"".join(project.site().values()) if (project.root / "site").exists() else b""
    for word in (b"SECRET OF THE MACHINE", b"&lt;class", b"<class", b"subclasses", b"&lt;function", b"object at 0x"):
        assert word not in told
    assert said.status == 1, f"{attack}: built without a word"

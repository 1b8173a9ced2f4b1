"""A build that finds an error leaves the site as it was; --keep-going publishes what is sound, and says so."""

import pytest
from owned_project import Owned

TALK = "# Lockgate Evenings\n\n## {}\n\nBy Ilse Ærø\n\n- {}\n"
NOTES = {
    "notegen.yml": "title: Kai\nbase_url: https://kai.example.org/\n",
    "notes/2024-01-10-fog.md": TALK.format("Fog", "grey"),
    "notes/2024-02-10-tar.md": TALK.format("Tar", "black"),
}
UNCLOSED = "---\ntitle: Fog\n\n## Fog\n\n- lost\n"
FAULTS: dict[str, dict[str, str | bytes]] = {
    "front matter that is never closed": {"notes/2024-01-10-fog.md": UNCLOSED},
    "an encoding that is none": {"notes/2024-01-10-fog.md": b"# Fog \xff\n"},
    "a draft mark that does not parse": {"notes/2024-01-10-fog.md": "---\ndraft: ture\n---\n# Fog\n"},
    "a day in no calendar": {"notes/2024-01-10-fog.md": "---\ndate: 2024-02-30\n---\n# Fog\n"},
    "two notes for one address": {
        "notes/one.md": "---\ndate: 2024-01-10\nslug: same\n---\n# One\n",
        "notes/two.md": "---\ndate: 2024-01-10\nslug: same\n---\n# Two\n",
    },
    "a slug that leads out": {"notes/2024-01-10-fog.md": "---\nslug: ../../fog\n---\n# Fog\n"},
    "a template that does not parse": {"templates/footer.html": "<footer>{% if %}</footer>"},
    "a template that fails": {"templates/footer.html": "<footer>{{ nothing.at.all }}</footer>"},
    "a registry that may have hidden somebody": {"notes/speakers.yml": "Ilse Ærø: {hidden: ture}\n"},
}
SETTINGS_FAULTS = {
    "an unknown setting": "titel: Kai\n",
    "a setting of another type": "page_size: many\n",
    "settings that are no YAML": "title: [Kai\n",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_error_leaves_the_site_as_it_was(owned: Owned, fault: str) -> None:
    before = owned.put(NOTES).built()

    said = owned.put(FAULTS[fault]).build()

    assert said.status == 1, said.err
    assert " error N" in said.err
    assert "Left site/ as it was" in said.out
    assert owned.site() == before


@pytest.mark.parametrize("fault", SETTINGS_FAULTS)
def test_settings_that_cannot_be_used_leave_the_site_as_it_was(owned: Owned, fault: str) -> None:
    before = owned.put(NOTES).built()

    said = owned.put({"notegen.yml": SETTINGS_FAULTS[fault]}).build()

    assert said.status == 2
    assert owned.site() == before


def test_a_warning_leaves_the_site_as_it_was_only_when_asked_to(owned: Owned) -> None:
    before = owned.put(NOTES).built()
    owned.put({"notes/2024-03-10-odd.md": "---\ndate: 2024-03-10\nend: 2024-03-09\n---\n# Odd\n"})

    assert owned.build("--strict").status == 1
    assert owned.site() == before
    assert owned.build().status == 0
    assert "2024/03-10-odd/index.html" in owned.site()


def test_a_fault_that_is_mended_is_forgotten(owned: Owned) -> None:
    before = owned.put(NOTES).built()
    owned.put({"notes/2024-01-10-fog.md": UNCLOSED}).build()

    assert owned.put(NOTES).built() == before


def test_keep_going_keeps_the_last_good_page_of_a_broken_note_and_publishes_the_rest(owned: Owned) -> None:
    before = owned.put(NOTES).built()
    owned.put({"notes/2024-01-10-fog.md": UNCLOSED, "notes/2024-02-10-tar.md": TALK.format("Tar", "still black")})

    said = owned.build("--keep-going")

    after = owned.site()
    assert said.status == 1
    assert after["2024/01-10-fog/index.html"] == before["2024/01-10-fog/index.html"]
    assert after["2024/01-10-fog/fog/index.html"] == before["2024/01-10-fog/fog/index.html"]
    assert b"still black" in after["2024/02-10-tar/index.html"]


def test_a_page_that_was_kept_is_kept_again_and_goes_with_its_note(owned: Owned) -> None:
    before = owned.put(NOTES).built()
    owned.put({"notes/2024-01-10-fog.md": UNCLOSED})
    owned.build("--keep-going")
    owned.build("--keep-going")
    assert owned.site()["2024/01-10-fog/index.html"] == before["2024/01-10-fog/index.html"]

    (owned.root / "notes/2024-01-10-fog.md").unlink()

    assert "2024/01-10-fog/index.html" not in owned.built()


def test_keep_going_publishes_no_note_with_an_error_that_never_was_sound(owned: Owned) -> None:
    said = owned.put(NOTES).put({"notes/2024-05-01-lost.md": UNCLOSED}).build("--keep-going")

    assert said.status == 1
    assert [path for path in owned.site() if "lost" in path] == []
    assert "2024/01-10-fog/index.html" in owned.site()

"""What notegen and its libraries are, as a digest."""

from importlib.metadata import version

from notegen.publish.program import LIBRARIES, library_versions, own_files


def package(folder, record=None):
    """A package of one module, with what an installer writes beside it."""
    (folder / "notegen/theme/__pycache__").mkdir(parents=True)
    (folder / "notegen/theme/page.html").write_text("<p>", encoding="utf-8")
    (folder / "notegen/theme/__pycache__/x.pyc").write_text("x", encoding="utf-8")
    (folder / "notegen-1.0.dist-info").mkdir()
    if record is not None:
        (folder / "notegen-1.0.dist-info/RECORD").write_text(record, encoding="utf-8")
    return folder / "notegen"


def test_libraries_are_found_as_the_standard_library_finds_them():
    import sys

    assert library_versions(sys.path, LIBRARIES) == {name: version(name) for name in LIBRARIES}


def test_what_reads_notes_counts_because_the_cache_keeps_them_as_they_were_read():
    assert {"docutils", "markdown-it-py", "pyyaml"} <= set(LIBRARIES)


def test_names_are_compared_as_installers_do(tmp_path):
    (tmp_path / "Some.Odd_Name-2.0rc1.dist-info").mkdir()
    assert library_versions([str(tmp_path)], ("some-odd-name",)) == {"some-odd-name": "2.0rc1"}


def test_the_first_place_that_has_it_counts(tmp_path):
    for place, number in (("a", "1"), ("b", "2")):
        (tmp_path / place / f"jinja2-{number}.dist-info").mkdir(parents=True)
    places = [str(tmp_path / "none"), str(tmp_path / "b"), str(tmp_path / "a")]
    assert library_versions(places, ("jinja2",)) == {"jinja2": "2"}


def test_what_is_not_installed_has_no_version(tmp_path):
    assert library_versions([str(tmp_path)], ("no-such-thing",)) == {"no-such-thing": ""}


def test_an_installed_package_is_the_same_on_every_machine(tmp_path):
    record = "notegen/theme/page.html,sha256=abc,3\nnotegen/theme/__pycache__/x.pyc,,\n../../bin/notegen,sha256=d,9\n"
    one, other = package(tmp_path / "one", record), package(tmp_path / "other", record)
    assert own_files(one) == own_files(other) == (("notegen/theme/page.html", "sha256=abc"),)


def test_a_checkout_is_known_by_the_times_of_its_files(tmp_path):
    folder = package(tmp_path, "_editable_impl_notegen.pth,sha256=abc,3\n")
    ((path, size, changed),) = own_files(folder)
    assert (path, size) == ("theme/page.html", "3")
    assert changed == str((folder / "theme/page.html").stat().st_mtime_ns)

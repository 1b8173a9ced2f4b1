"""What the path of a note says: the day, the name and the folder."""

import pytest
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st
from story import Story

from notegen.load.paths import read_path, stem_of


@pytest.mark.parametrize(
    ("path", "date", "name"),
    [
        ("2014-06-09-docker.md", "2014-06-09", "docker"),
        ("2014_06_09_docker.txt", "2014-06-09", "docker"),
        ("2014-06-09 - Docker & more.md", "2014-06-09", "Docker & more"),
        ("20140609 docker.markdown", "2014-06-09", "docker"),
        ("140609-docker.rst", "2014-06-09", "docker"),
        ("201406-docker.md", "2014-06", "docker"),
        ("2014-06.html.md", "2014-06", ""),
        ("2014-06-09.md.erb", "2014-06-09", ""),
        ("docker-2014-06-09.md", "2014-06-09", "docker"),
        ("talks/990101-x.md", "1999-01-01", "x"),
    ],
)
def test_a_date_in_the_file_name_leaves_the_rest_as_the_name(path, date, name):
    facts = read_path(path)
    assert (str(facts.date), facts.name, facts.rule) == (date, name, "file name")


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2014/docker.md", "2014"),
        ("2014/06/docker.md", "2014-06"),
        ("_posts/2014/06/09/docker.md", "2014-06-09"),
        ("conf-2019/docker.md", "2019"),
        ("2013/2014-06-09-evening/docker.md", "2014-06-09"),
        ("2014/13/docker.md", "2014"),
    ],
)
def test_without_one_the_folders_say_as_much_as_they_know(path, date):
    facts = read_path(path)
    assert (str(facts.date), facts.name, facts.rule) == (date, "docker", "folder")


@pytest.mark.parametrize(
    "path",
    [
        "docker.md",
        "port-8080.md",
        "web2019/x.md",
        "notes/3000/x.md",
        "404040.md",
        "1234567.md",
        "2014-02-30-x.md",
        "16-03-12.md",
    ],
)
def test_numbers_that_are_no_date_stay_in_the_name(path):
    facts = read_path(path)
    assert (facts.date, facts.rule) == (None, "")
    assert facts.name == stem_of(path.rpartition("/")[2])


@pytest.mark.parametrize("path", ["index.md", "conf/README.md", "conf/Readme.markdown", "2014/index.html.md"])
def test_an_index_speaks_for_its_folder_and_has_no_name_of_its_own(path):
    facts = read_path(path)
    assert facts.index
    assert facts.name == ""


def test_a_file_named_after_an_index_is_none():
    assert not read_path("indexes.md").index


@pytest.mark.parametrize(
    ("name", "stem"), [("a.md", "a"), ("a.HTML.MD", "a"), ("a.b.md", "a.b"), ("talk .md", "talk"), ("notes", "notes")]
)
def test_a_stem_is_the_name_without_what_makes_it_a_note(name, stem):
    assert stem_of(name) == stem


@settings(max_examples=200)
@given(st.text(max_size=40))
def test_no_path_at_all_raises_anything(path):
    read_path(path)


@pytest.mark.parametrize(
    ("path", "date", "rule"),
    [
        ("2014/06/09.md", "2014-06-09", "file name"),
        ("09.06.2014-docker.md", "2014-06-09", "file name"),
        ("2014-06/news.md", "2014-06", "folder"),
        ("2014/01-seilcamp/tag.md", "2014", "folder"),
    ],
)
def test_folders_and_names_of_more_shapes_say_when(path, date, rule):
    facts = read_path(path)
    assert (str(facts.date), facts.rule) == (date, rule)


def test_the_setting_says_which_dates_are_read(tmp_path):
    story = Story(tmp_path).settings("paths: ['%d-%m-%y']\n")
    story.note("09-06-31-seile.md", "# Seile\n\n## Knoten\n\nvon Ann Lee\n").note("2032-06-09-taue.md", "# Taue\n")
    assert [(event.name, str(event.start)) for event in story.events()] == [
        ("seile", "2031-06-09"),
        ("2032-06-09-taue", "None"),
    ]


def test_no_pattern_means_that_paths_say_nothing(tmp_path):
    assert Story(tmp_path).settings("paths: []\n").note("2032-06-09-taue.md", "# Taue\n").event().start is None


@pytest.mark.parametrize(("piece", "end"), [("1", ""), ("2014-", ""), ("a-", "2014-06-09")])
def test_a_hostile_name_costs_no_more_than_its_length(piece, end):
    assert growth_of_time(lambda size: lambda: read_path(f"{piece * size}{end}.md"), 500) < 24

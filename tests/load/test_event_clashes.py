"""Two values for one fact are told with both of them and the place, and only where they cannot both be true."""

import pytest
from story import Story


def test_a_day_in_the_text_beside_another_in_the_file_name_is_a_warning_and_the_text_counts(tmp_path):
    story = Story(tmp_path).note("2031-05-04-seile.md", "# Seile\n\n3. Mai 2031, Hamburg\n\nEin Abend.\n")
    assert str(story.event().start) == "2031-05-03"
    assert [line for line in story.faults() if "N234" in line] == [
        "notes/2031-05-04-seile.md:3:1: warning N234 the text says 2031-05-03, the file name 2031-05-04; the text "
        "counts, so correct the one that is wrong"
    ]


def test_a_year_in_the_folder_that_is_not_the_texts_is_a_warning(tmp_path):
    story = Story(tmp_path).note("2030/cordes.md", "# Cordes\n\nle 3 mai 2031\n\nUne soirée.\n")
    assert [line.partition(" N234 ")[2] for line in story.faults() if "N234" in line] == [
        "the text says 2031-05-03, the folder 2030; the text counts, so correct the one that is wrong"
    ]


@pytest.mark.parametrize(
    ("path", "note"),
    [
        ("2031-05-03-a.md", "# Ropes\n\n3 May 2031\n"),
        ("2031-05-04-a.md", "# Ropes\n\n3 - 5 May 2031\n"),
        ("2031/a.md", "# Ropes\n\n3 May 2031\n"),
        ("2031-05-04-a.md", "# Ropes\n\nMay 3\n"),
        (
            "_posts/2031-05-04-a.md",
            "---\nlayout: post\ntitle: Ropes\n---\nOn 3 May 2031 RopeConf was held in Leeds. Fine.\n",
        ),
    ],
)
def test_days_that_can_both_be_true_are_no_clash(tmp_path, path, note):
    assert [line for line in Story(tmp_path).note(path, note).faults() if "N234" in line] == []


@pytest.mark.parametrize(
    ("stated", "line", "message"),
    [
        (
            "event_date: 2031-05-04",
            "Wann: 3. Mai 2031",
            "the text says the date is 2031-05-03, the front matter 2031-05-04; what is stated counts",
        ),
        (
            "venue: Pier House",
            "Lieu : La Corderie",
            "the text says the venue is La Corderie, the front matter Pier House; what is stated counts",
        ),
        (
            "city: Leeds",
            "Ciudad: Málaga",
            "the text says the city is Málaga, the front matter Leeds; what is stated counts",
        ),
    ],
)
def test_a_line_that_contradicts_the_front_matter_is_a_warning(tmp_path, stated, line, message):
    story = Story(tmp_path).note("ropes.md", f"---\ntitle: Ropes\n{stated}\n---\n{line}\n\nAn evening.\n")
    assert [told for told in story.faults() if "N235" in told] == [
        f"notes/ropes.md:5:1: warning N235 {message}, so correct the one that is wrong"
    ]


def test_a_house_in_other_words_is_no_clash(tmp_path):
    note = "---\ntitle: Ropes\nvenue: Pier House, Hamburg\n---\nWhere: The Pier House\n\nAn evening.\n"
    assert [told for told in Story(tmp_path).note("ropes.md", note).faults() if "N235" in told] == []

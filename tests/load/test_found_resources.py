"""Which links of a talk's lines are its slides and its recording."""

import pytest
from growing import growth_of_time
from story import opened

from notegen.load.talks.found_resources import is_only_links, resources_in


def found(text: str) -> list[tuple[str, str]]:
    note = opened(f"# Knots\n\n{text}\n")
    return [(fact.field, str(fact.value)) for fact in resources_in(note, note.sections)]


@pytest.mark.parametrize(
    "text",
    [
        "[Slides](https://ropes.example/s)",
        "Slides: https://ropes.example/s",
        "Slides: <https://ropes.example/s>",
        "- **Folien**: https://ropes.example/s",
        "Die Folien gibt es [hier](https://ropes.example/s).",
        "The slides of her talk can be found [here](https://ropes.example/s)",
        "Le diaporama est [ici](https://ropes.example/s).",
        "- Présentation : [PDF](https://ropes.example/s)",
        "Las diapositivas están [aquí](https://ropes.example/s)",
        "Os slides estão [aqui](https://ropes.example/s)",
        "Le diapositive sono [qui](https://ropes.example/s)",
        "[発表資料](https://ropes.example/s)",
        "[簡報](https://ropes.example/s)",
        "She told us for an hour how hemp was made, spun, tarred, laid and sold in all the towns of the coast, "
        "and who paid for it ([slides](https://ropes.example/s)).",
    ],
)
def test_slides_are_found_by_words(text):
    assert found(text) == [("slides", "https://ropes.example/s")]


@pytest.mark.parametrize(
    "url",
    [
        "https://speakerdeck.com/ann/knots",
        "https://slidr.io/ann/knots",
        "https://ann.example.io/knots/#/",
        "https://ann.example.io/knots/#1",
        "https://ann.example.io/knots.pptx",
        "files/knots.odp",
    ],
)
def test_slides_are_found_by_host_and_ending(url):
    assert found(f"[Knots in anger]({url})") == [("slides", url)]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://youtu.be/abcdefghijk", "https://youtu.be/abcdefghijk"),
        ("Gravação: https://ropes.example/v", "https://ropes.example/v"),
        ("Vidéo : <https://ropes.example/v>", "https://ropes.example/v"),
        ("[Mitschnitt](https://ropes.example/v)", "https://ropes.example/v"),
        ("[録画](https://ropes.example/v)", "https://ropes.example/v"),
        (
            "[![Video](t.jpg)](https://www.youtube.com/watch?v=abcdefghijk)",
            "https://www.youtube.com/watch?v=abcdefghijk",
        ),
        ('<iframe src="https://player.vimeo.com/video/12345678"></iframe>', "https://vimeo.com/12345678"),
        ("{% youtube abcdefghijk %}", "https://www.youtube.com/watch?v=abcdefghijk"),
        ('{{< youtube id="abcdefghijk" >}}', "https://www.youtube.com/watch?v=abcdefghijk"),
        ("[Watch](https://ropes.example/knots.mp4)", "https://ropes.example/knots.mp4"),
    ],
)
def test_recordings_are_found(text, url):
    assert found(text) == [("videos", url)]


@pytest.mark.parametrize(
    "text",
    [
        "[Slides]()",
        '[Slides](# "soon")',
        "Slides (TBD)",
        "> [Slides](https://ropes.example/s)",
        "Her slides were blue, see [the paint shop](https://ropes.example/paint)",
        "The slides of last year's talk are [here](https://ropes.example/s)",
        "[Ann](https://www.youtube.com/@ann)",
        "[Issue](https://ropes.example/issues#/help)",
        "We spoke of sails and rain and how, when all else fails, a film helps, as did this one that we all know "
        "by [a man who sails](https://youtu.be/abcdefghijk).",
    ],
)
def test_what_is_no_slides_and_no_recording_of_the_talk(text):
    assert found(text) == []


def test_below_references_a_host_says_nothing_and_words_do():
    text = "## References\n\n- [A film on hemp](https://youtu.be/abcdefghijk)\n- [Slides](https://ropes.example/s)"
    assert found(text) == [("slides", "https://ropes.example/s")]


def test_each_fact_stands_on_the_line_of_its_link():
    note = opened("# Knots\n\nfirst\n\n- [Slides](a.pdf)\n- [Video](https://youtu.be/abcdefghijk)\n")
    assert [fact.span.line for fact in resources_in(note, note.sections)] == [5, 6]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("[Slides](a) · [Video](b)", True),
        ("Slides: https://ropes.example/s", True),
        ("Slides and a word [here](a)", False),
    ],
)
def test_a_line_of_links_and_their_labels_is_only_links(text, only):
    (block,) = opened(f"{text}\n").sections[0].blocks
    assert is_only_links(block) is only


def test_a_line_of_very_many_links_costs_time_in_proportion():
    def reading(count):
        note = opened("# Knots\n\n" + "[here](https://ropes.example/s) " * count)
        return lambda: resources_in(note, note.sections)

    assert growth_of_time(reading, 200) < 24

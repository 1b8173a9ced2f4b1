"""Notes that tell of no event become pages, and `explain` can say why; whatever holds a talk stays an event."""

import pytest
from story import Story


def kind_and_reason(story: Story) -> tuple[str, str]:
    (event,) = story.load().events
    return event.kind, next((fact.rule for fact in event.facts if fact.field == "kind"), "")


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("2031-04/News.md", "# Ropes in April\n\n- a story\n", "a newsletter, by its name"),
        (
            "2031-05/News.md",
            "# Ropes in May\n\n## Hemp\n\n[Video](https://youtu.be/abcdefghijk)\n",
            "a newsletter, by its name",
        ),
        ("rundbrief-12.md", "# Was es gibt\n\nx\n", "a newsletter, by its name"),
        ("boletín.md", "# Abril\n\nx\n", "a newsletter, by its name"),
        ("2031-04-02-x.md", "# Ropecon call for papers\n\nSend us talks.\n", "a call for papers, by its name"),
        ("a.md", "# Appel à orateurs 2031\n\nx\n", "a call for papers, by its name"),
        ("b.md", "# Vorträge gesucht!\n\nx\n", "a call for papers, by its name"),
        ("talk-template.md", "# Title\n\n## Notes\n\nx\n", "a template, by its name"),
        ("vorlage.md", "# Titel\n\nx\n", "a template, by its name"),
        ("plantilla.md", "# Título\n\nx\n", "a template, by its name"),
        ("c.md", "# Code de conduite\n\nx\n", "a code of conduct, by its name"),
        ("verhaltenskodex.md", "# Wie wir reden\n\nx\n", "a code of conduct, by its name"),
        ("impressum.md", "# Wer wir sind\n\nx\n", "about the project, by its name"),
        ("2031-04-02-orgatreffen.md", "# Orgatreffen\n\n- Brot kaufen\n", "planning, by its name"),
        ("d.md", "# Reunión de planificación\n\n- comprar pan\n", "planning, by its name"),
        ("e.md", "---\nlayout: page\n---\n# Wer wir sind\n\nx\n", "front matter: `layout: page`"),
        ("README.md", "# My notes\n\nWelcome.\n", "the index of the notes folder, which says no day and no place"),
        (
            "f.md",
            "# Links\n\n- [a](https://a.example)\n- [b](https://b.example)\n- <https://c.example>\n",
            "a list of links",
        ),
    ],
)
def test_a_note_of_another_kind_is_a_page(tmp_path, path, text, reason):
    assert kind_and_reason(Story(tmp_path).note(path, text)) == ("page", reason)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("newsletter.md", "# Newsletters\n\n## Mail that arrives\n\nBy Ann Lee\n\n- x\n"),
        ("2031-04-02-breaking-news-systems.md", "# Breaking news systems\n\n- x\n"),
        ("template-haskell.md", "# Template Haskell\n\n- x\n"),
        ("2031-04-02-pub-night.md", "# Pub night\n\nBeer.\n"),
        ("README.md", "# Ropecon\n\n3-4 May 2031, Kiel\n\nWe went.\n"),
        ("faq.md", "---\nspeaker: Ann Lee\n---\n# Questions we get\n\nx\n"),
        (
            "2031-04-02-links.md",
            "# Evening\n\n- [a](https://a.example)\n- [b](https://b.example)\n- [c](https://c.example)\n",
        ),
        ("planning-poker.md", "# Planning poker\n\n- cards\n"),
        ("cfp.md", "---\nkind: event\n---\n# Call for papers party\n\nx\n"),
    ],
)
def test_a_note_of_an_event_stays_one(tmp_path, path, text):
    assert kind_and_reason(Story(tmp_path).note(path, text))[0] == "event"


def test_an_index_that_links_to_its_siblings_is_no_event(tmp_path):
    story = Story(tmp_path).note("talks/README.md", "# Talks\n\n- [Knots](knots.md)\n- [Sails](./sails.md)\n")
    story.note("talks/knots.md", "# Knots by Ann Lee\n").note("talks/sails.md", "# Sails by Bob Ray\n")
    assert sorted((event.kind, event.title) for event in story.load().events) == [
        ("event", "Knots"),
        ("event", "Sails"),
        ("page", "Talks"),
    ]


def test_what_looked_like_talks_of_a_newsletter_is_its_text(tmp_path):
    text = "# Ropes in May\n\n## Hemp\n\n[Video](https://youtu.be/abcdefghijk)\n"
    (found,) = Story(tmp_path).note("news.md", text).load().events
    assert (found.talks, "".join(text.source for text in found.texts).strip()) == ((), text.split("\n", 2)[2].strip())


def test_all_words_of_a_page_are_shown(tmp_path):
    (page,) = (
        Story(tmp_path).note("cfp.md", "# Call for papers\n\nUntil May.\n\n## How\n\nWrite to us.\n").load().events
    )
    assert "".join(text.source for text in page.texts).split() == "Until May. ## How Write to us.".split()

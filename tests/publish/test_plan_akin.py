"""Talks akin by words that few share: topics count, long notes that share many words by chance do not."""

from makers import event, talk, text

from notegen.markup.terms import terms
from notegen.model.event import Event
from notegen.model.site import Rendered
from notegen.publish.akin import RareWords, kinship, rare_words

CROWD = tuple(event(f"E{n}", talk(f"Talk {n}", id=f"crowd-{n}"), start=f"2013-01-{n:02}") for n in range(1, 31))
"""Enough other talks for a word to be known to be rare."""


def told(name: str, title: str, notes: str = "", **more) -> Event:
    """An evening with one talk."""
    texts = (text(notes, digest=notes),) if notes else ()
    return event(name, talk(title, id=name, texts=texts, **more))


def rare(*events: Event) -> RareWords:
    found = {each.digest: terms([each.source]) for made in events for one in made.talks for each in one.texts}
    rendered = {
        digest: Rendered(terms=" ".join(each.all), repeated=" ".join(each.repeated)) for digest, each in found.items()
    }
    return rare_words((*events, *CROWD), rendered, "en")


def test_a_word_in_both_titles_that_both_notes_take_up_is_enough():
    made = rare(told("a", "Cranes", "all cranes"), told("b", "More cranes", "two cranes"))
    assert kinship(made, "a") == {"b": 4}


def test_one_word_of_two_titles_may_be_chance():
    made = rare(told("a", "Our cranes", "nothing"), told("b", "Our tides", "here"))
    assert kinship(made, "a") == {}


def test_two_words_in_both_titles_are_enough():
    assert kinship(rare(told("a", "Event sourcing"), told("b", "Event sourcing again")), "a") == {"b": 4}


def test_a_word_of_one_title_needs_more_that_the_notes_share():
    alone = rare(told("a", "Cranes", "cranes"), told("b", "Piers", "cranes, cranes"))
    assert kinship(alone, "a") == {}
    more = rare(told("a", "Cranes", "cranes jib jib"), told("b", "Piers", "cranes, cranes jib jib"))
    assert kinship(more, "a") == {"b": 4}


def test_many_words_that_no_title_has_are_not_enough():
    words = "jib jib hook hook rope rope mast mast boom boom"
    assert kinship(rare(told("a", "Cranes", words), told("b", "Tides", f"{words} so")), "a") == {}


def test_a_word_said_once_in_passing_is_no_topic():
    assert rare(told("a", "Cranes", "one jib"), told("b", "Tides", "a jib")).tellings == {}


def test_a_word_of_many_is_no_rare_word():
    events = [told(f"t{n}", "Cranes", f"cranes {n}") for n in range(9)]
    assert kinship(rare(*events), "t0") == {}


def test_among_few_talks_of_its_language_no_word_is_known_to_be_rare():
    one = told("a", "Des grues", "grues", language="fr")
    two = told("b", "Les grues", "des grues", language="fr")
    assert kinship(rare(one, two), "a") == {}


def test_a_talk_without_words_is_akin_to_none():
    assert kinship(rare(told("a", "")), "a") == {}

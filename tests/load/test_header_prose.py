"""Sentences of an introduction say when and where it was, in several languages, and not where somebody works."""

import pytest
from growing import growth_of_time
from story import Story


def event(tmp_path, text: str, path: str = "_posts/2031-05-20-ropes.md"):
    """The event of a post with this introduction."""
    return Story(tmp_path).note(path, f"---\nlayout: post\ntitle: Ropes\ndate: 2031-05-20\n---\n{text}\n").event()


@pytest.mark.parametrize(
    ("text", "start", "city"),
    [
        ("On 3rd and 4th of May, RopeConf took place in Barcelona. It was fine.", "2031-05-03", "Barcelona"),
        ("Am 3. Mai fand die Seilkonferenz in Hamburg statt, und wir waren dort.", "2031-05-03", "Hamburg"),
        ("Le 3 mai, la conférence a eu lieu à Lyon, avec beaucoup de cordes.", "2031-05-03", "Lyon"),
        ("El 3 de mayo tuvo lugar en Madrid la conferencia de nudos, la primera.", "2031-05-03", "Madrid"),
        ("No dia 3 de maio aconteceu em Lisboa o nosso encontro, com muitas cordas.", "2031-05-03", "Lisboa"),
        ("Il 3 maggio la conferenza dei nodi ha avuto luogo a Torino, con molte corde.", "2031-05-03", "Torino"),
        ("Op 3 mei vond de bijeenkomst plaats in Utrecht, met veel touwen en knopen.", "2031-05-03", "Utrecht"),
    ],
)
def test_a_sentence_says_day_and_city_and_the_post_gives_the_year(tmp_path, text, start, city):
    made = event(tmp_path, text)
    assert (str(made.start), made.city, str(made.published)) == (start, city, "2031-05-20")


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Last week the club met at the Cordage office in Leeds. We had soup.", "Cordage office"),
        ("Am Mittwoch trafen wir uns in den Räumen von Tauwerk, wie immer.", "Tauwerk"),
        ("On s'est retrouvés dans les locaux de Cordage, comme toujours.", "Cordage"),
        ("A gente se encontrou na [Casa Ipê](https://casa.example). Foi bom.", "Casa Ipê"),
        ("Lotamos o espaço externo da [Corda Boa](https://corda.example).", "Corda Boa"),
        ("O encontro aconteceu por videoconferência na plataforma Zoom, com todos.", "Zoom"),
        ("Une soirée le mardi 3 mai, chez Cordage Frères.", "Cordage Frères"),
    ],
)
def test_a_sentence_says_the_house(tmp_path, text, house):
    made = event(tmp_path, text)
    assert made.venue is not None
    assert made.venue.name == house


@pytest.mark.parametrize(
    "text",
    [
        "I work at Cordage in Leeds and wrote this conference note on the train.",
        "Ich arbeite bei Tauwerk in Hamburg. Die Konferenz war gut.",
        "We hosted two evenings, one in Leeds and one in Hull, and both were full.",
        "Ropes from Leeds are good ropes.",
        "The conference took place in May.",
        "The talk was held in English.",
    ],
)
def test_where_somebody_works_and_two_cities_are_not_the_events_place(tmp_path, text):
    made = event(tmp_path, text)
    assert (made.venue, made.city) == (None, "")


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("We hosted the [Rope Leeds](https://www.meetup.com/rope-leeds/events/123/) on Friday.", ("Rope Leeds",)),
        ("Das dritte Treffen der [Seilfreunde](https://www.meetup.com/de-DE/seilfreunde/) war voll.", ("Seilfreunde",)),
        ("[Inscrivez-vous](https://www.meetup.com/cordes-lyon/events/123/) pour la soirée.", ()),
    ],
)
def test_a_link_to_a_groups_page_with_its_own_name_is_the_group(tmp_path, text, groups):
    assert event(tmp_path, text).groups == groups


def test_a_link_with_the_events_name_is_its_page(tmp_path):
    note = "# Seiltage 2031\n\nDie [Seiltage](https://seiltage.example) fanden in Kiel statt.\n"
    assert Story(tmp_path).note("a.md", note).event().link == "https://seiltage.example"


def test_a_link_to_what_a_talk_is_about_is_not(tmp_path):
    note = "# Docker\n\nWe hosted an evening on [Docker](https://docker.example).\n"
    assert Story(tmp_path).note("a.md", note).event().link == ""


@pytest.mark.parametrize("unit", ["took place in ", "at A in ", "3 May ", "A b. ", "(" * 9, "Räume von "])
def test_a_hostile_introduction_costs_no_more_than_its_length(tmp_path, unit):
    def reading(size):
        return lambda: event(tmp_path / str(size), unit * (size // len(unit)))

    assert growth_of_time(reading, 8_000) < 24

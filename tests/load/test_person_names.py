"""Names of many countries are names, and titles of many languages are none: with one wide table of each."""

import pytest

from notegen.load.speakers.given_names import GIVEN_NAMES, is_given_name
from notegen.load.speakers.person_names import PROFILE, clean_name, is_known, is_name

NAMES = """
Ann Lee | Conor O'Brien | Ann van der Lee | Marten von der Aue | María José de la Cruz | José Nuñez
Ana de los Ríos | João da Silva | Luísa dos Santos | Jean-Luc Marais | Anne-Sophie d'Arcy | Zoé PETIT
François Le Goff | Éloïse Dubois | Nguyễn Văn Anh | Trần Thị Hoa | 李 明 | 山田 太郎 | 佐藤 花子 | 김 민수 | Иван Петров
Олена Шевченко | Γιώργος Παπάς | Ali ben Youssef | Fatima al Rashid | Abdul Rahman Khan | Anandi Kulkarni
Rajesh K. Nair | Sri Lakshmi | Priya Menon | Jürgen Groß | Günther Voß-Mertens | Uwe Groß | Björn Åkesson
Søren Kjær | Þóra Jónsdóttir | Jan de Boer | Daan van Dijk | Łukasz Nowak | Zsófia Kovács | Dvořák Jiří
Željko Ivić | Tomáš Černý | Răzvan Popa | Oğuz Çelik | Ayşe Yıldız | Kofi Mensah | Chinedu Okafor | Thabo Nkosi
Haruki Mori | Takeshi Ito | Min-jun Park | Wei Zhang | Xiaoming Li | J. R. Lee | Mary B. Stone | Robert Downes Jr.
Ann Lee-Ray | Ben McRay | Ian MacLeod | Lea DeVito | Uta Lange | Kai Fleming | Ann "Bee" Lee | Ole (Bo) Vang
Ann “Bee” Lee | Rosa 'Rosi' Blum | Yuki Tanaka | Mike M. | Arne B. | Ida Valentine-House | Lorenzo de' Conti
Giulia D’Angelo | Wim 't Hart | Diego Martín | Iñaki Etxeberria | Nuno Álvares | Inês Sá | Siân Rees
"""

NO_NAMES = """
Live Demo | Machine Learning | Offene Fragen | Docker Swarm | Data Science | San Francisco | Happy Path
Hello World | Deep Dive | Getting Started | Lessons Learned | Best Practices | Open Source | Event Sourcing
Impact Mapping | Lunch Break | Monday Morning | Visual Studio Code | Apache Kafka | Jenkins X | React Native
New York | Merged PRs | C. Hamilton | Guten Morgen | Reguläre Ausdrücke | Nächste Schritte | Weitere Informationen
Freie Software | Erste Schritte | Neue Wege | Künstliche Intelligenz | Verteilte Systeme
Funktionale Programmierung | Agile Methoden | Gemeinsames Essen | Bonnes Pratiques | Retour d'expérience
Premiers Pas | Prochaine Soirée | Logiciel Libre | Base de Données | Buenas Prácticas | Próximos Pasos
Mesa Redonda | Inteligencia Artificial | Código Abierto | Base de Datos | Boas Práticas | Próximos Passos
Inteligência Artificial | Código Aberto | Banco de Dados | Primeiros Passos | Buone Pratiche | Prossimi Passi
Intelligenza Artificiale | Pausa Pranzo | Tavola Rotonda | Primi Passi | Volgende Stappen | Open Vragen
Kunstmatige Intelligentie | Eerste Stappen | Goede Praktijken | Acme GmbH | Harbour Labs Inc | Rope University
Software Engineer | Scrum Master | Chief Architect | Lead Developer | Coffee Break | Opening Remarks
Closing Keynote | Panel Discussion | Lightning Talks | Table Tennis | Group Photo | Continuous Delivery
Domain Driven Design | Test Driven Development | Infrastructure As Code | Error Handling | ANNOUNCEMENT TODAY
Error 418 | Ann | ann lee | Ann Lee was ill | Ann Lee? | Ann & Bob | Part Two | Day One | Room A
"""


def each(table: str) -> list[str]:
    return [name.strip() for line in table.strip().splitlines() for name in line.split("|")]


@pytest.mark.parametrize("name", each(NAMES))
def test_this_is_a_name(name):
    assert is_name(name)


@pytest.mark.parametrize("words", each(NO_NAMES))
def test_this_is_none(words):
    assert not is_name(words)


@pytest.mark.parametrize(
    "name", ["Ann Lee", "Kulkarni Priya", "Zoé Petit", "山田 太郎", "Ole (Bo) Vang", "Anne-Sophie Arc"]
)
def test_a_known_given_name_makes_a_name_sure(name):
    assert is_known(name)


@pytest.mark.parametrize("name", ["Kotlin Multiplatform", "Quarkus Panache", "Bombay Sapphire", "Ann", "Ann Live Demo"])
def test_two_capitalised_words_without_a_given_name_are_not_sure(name):
    assert not is_known(name)


@pytest.mark.parametrize(
    "name", ["Ann", "ann lee", "@ann", "Will Ray", "May Lee", "van Lee", "C. Hamilton", "山田太郎"]
)
def test_behind_a_mark_a_word_or_a_handle_will_do(name):
    assert is_name(name, marked=True)


@pytest.mark.parametrize(
    "words",
    [*"default hand design accident everyone CTO for von 2014 now questions testing developer".split(), "the way"],
)
def test_even_behind_a_mark_some_words_are_nobody(words):
    assert not is_name(words, marked=True)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dr. med. Ann Lee", "Ann Lee"),
        ("Prof. Dr.-Ing. Uwe Groß", "Uwe Groß"),
        ("Frau Dr. Uta Lange", "Uta Lange"),
        ("Ann Lee, PhD", "Ann Lee"),
        ("Ann Lee - @ann", "Ann Lee"),
        ("Ann Lee (@ann@ship.example)", "Ann Lee"),
        ("**Ann  Lee**", "Ann Lee"),
        ("山田 太郎さん", "山田 太郎"),
        ("Medea Lee", "Medea Lee"),
        ("Magda Ingwer", "Magda Ingwer"),
        ('Ann "Bee" Lee', 'Ann "Bee" Lee'),
    ],
)
def test_a_name_is_cleaned_of_titles_handles_and_marks(written, name):
    assert clean_name(written) == name


@pytest.mark.parametrize("url", ["https://github.com/ann", "https://www.linkedin.com/in/ann-lee/", "https://x.com/ann"])
def test_the_page_of_a_person_on_a_network_is_a_profile(url):
    assert PROFILE.match(url)


@pytest.mark.parametrize(
    "url", ["https://github.com/ann/ropes", "https://example.org/ann", "https://x.com/ann/status/1"]
)
def test_a_page_about_something_else_is_none(url):
    assert not PROFILE.match(url)


def test_given_names_are_folded_and_no_words_of_titles():
    assert all(is_given_name(name) for name in ("JOSÉ", "Jose", "Anne-Sophie"))
    assert not {"will", "may", "hope", "long", "data", "docker", "open", "live", "meta"} & GIVEN_NAMES

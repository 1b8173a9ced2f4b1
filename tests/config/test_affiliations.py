"""What stands behind a name: the organisation in it, and what is none."""

import pytest
from growing import growth_of_time

from notegen.config.affiliations import organisations_in
from notegen.config.names import is_camel, without_honours


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("Quay", "Quay"),
        ("quay", "quay"),
        ("Quay GmbH", "Quay GmbH"),
        ("Quay & Co, Mole", "Quay & Co | Mole"),
        ("from Quay", "Quay"),
        ("@ Quay", "Quay"),
        ("CTO and co-founder of Quay", "Quay"),
        ("software engineer at Quay", "Quay"),
        ("Senior Engineer @ Quay Labs", "Quay Labs"),
        ("CTO, Quay", "Quay"),
        ("Quay, CTO", "Quay"),
        ("Head of Engineering at Quay", "Quay"),
        ("VP of Engineering, Quay", "Quay"),
        ("founder of Open Harbour", "Open Harbour"),
        ("CEO at quay ropes", "quay ropes"),
        ("Entwicklerin bei der Quay in Kiel", "Quay"),
        ("Berater für Quay", "Quay"),
        ("ingénieure chez Quay", "Quay"),
        ("desenvolvedora full-stack na Quay", "Quay"),
        ("engenheiro de software no Banco do Cais", "Banco do Cais"),
        ("sviluppatrice presso Quay", "Quay"),
        ("ontwikkelaar bij Quay", "Quay"),
        ("University of Kiel", "University of Kiel"),
        ("Freelancer", "Freelancer"),
    ],
)
def test_the_organisation_is_read(behind, expected):
    assert " | ".join(organisations_in(behind)) == expected


@pytest.mark.parametrize(
    "behind",
    [
        "scrum master", "CTO", "Head of Engineering", "Director of Data Science", "Lead Data Scientist",
        "Software Engineer",
        "she/her", "blog", "blog, Twitter", "LinkedIn", "@ann", "https://example.org", "remote", "", " , ",
        "engenheira de software e palestrante", "Entwicklerin", "ingénieure", "desarrolladora", "the one who came late",
    ],
)  # fmt: skip
def test_a_role_a_pronoun_or_a_link_is_no_organisation(behind):
    assert organisations_in(behind) == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dr. Ann Lee", "Ann Lee"),
        ("Prof. Dr. rer. nat. Uwe Groß", "Uwe Groß"),
        ("Ms. Lee", "Lee"),
        ("Mme Odile Martin", "Odile Martin"),
        ("Dott.ssa Chiara Rossi", "Chiara Rossi"),
        ("Dott. Marco Rossi", "Marco Rossi"),
        ("Profa. Dra. Inês Lima", "Inês Lima"),
        ("Mevr. Anouk Visser", "Anouk Visser"),
        ("Don Kramer", "Don Kramer"),
        ("Sigrid Berg", "Sigrid Berg"),
        ("Sra Lee", "Sra Lee"),
        ("Ann Lee, M.Sc.", "Ann Lee"),
        ("Dr.", "Dr."),
        ("Drew Lee", "Drew Lee"),
        ("Ingrid Lee", "Ingrid Lee"),
    ],
)
def test_honours_are_taken_off(written, name):
    assert without_honours(written) == name


def test_capitals_inside_a_word_are_no_names_but_behind_some_syllables():
    assert all(is_camel(word) for word in ("RedHat", "WebRTC"))
    assert not any(is_camel(word) for word in ("McRay", "DeVito", "O'Brien", "Lee-Ray"))


@pytest.mark.parametrize("piece", ["CTO at ", "of ", "a, ", "@ ", "Dr. ", "x/Y"])
def test_a_hostile_text_takes_time_in_proportion(piece):
    def reading(size):
        return lambda: (organisations_in(piece * size), without_honours(piece * size))

    assert growth_of_time(reading, 500) < 24

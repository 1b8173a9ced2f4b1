"""Two names are one person only where that is sure; where it is likely, somebody is asked."""

import pytest
from named import joined, known, proposed

TWITTER = "https://twitter.com/ada_l"


class TestSurelyOne:
    """What is joined without asking."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Zoë Brandt", "ZOE BRANDT"),
            ("Jürgen Groß", "Juergen Gross"),
            ("Jürgen Groß", "Jurgen Gross"),
            ("Søren Kjær", "Soren Kjaer"),
            ("Dr. Ada Lindgren", "Ada Lindgren"),
            ("Prof. Dr. med. Ada Lindgren", "ada lindgren"),
            ("Mme Chloé Dubois", "Chloe Dubois"),
            ("Sra. Inés Prado", "Inés Prado"),
            ("Dott.ssa Lucia Neri", "Lucia Neri"),
            ("Ada Lindgren, PhD", "Ada Lindgren"),
            ("Ada Lindgren, Ph.D.", "Ada Lindgren"),
            ("Lindgren, Ada", "Ada Lindgren"),
            ("van den Berg, Jan", "Jan van den Berg"),
            ('Ada "Zip" Lindgren', "Ada Lindgren"),
            ("Ada (Zip) Lindgren", "Ada Lindgren"),
            ("Jean-Luc Moreau", "Jean Luc Moreau"),
            ("Liam O’Shea", "Liam OShea"),
            ("山田 太郎", "山田太郎"),
            ("山田太郎さん", "山田太郎"),
        ],
    )
    def test_a_name_written_differently(self, one, other):
        assert joined("speaker", one, other) == [sorted([one, other])]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Ada", "ADA"),
            ("Ada", "Ada Lindgren"),
            ("A. Lindgren", "Ada Lindgren"),
            ("Ada M. Lindgren", "Ada Lindgren"),
            ("Peter Thomas", "Thomas Peter"),
            ("Ada Lindgren Jr.", "Ada Lindgren"),
            ("Ada Lindgren", "Ada Lindgern"),
            ("Chris Marlow", "Christopher Marlow"),
            ("@ada_lindgren", "Ada Lindgren"),
            ("Dr. Lindgren", "Lindgren"),
        ],
    )
    def test_never_by_likeness_alone(self, one, other):
        assert joined("speaker", one, other) == []

    @pytest.mark.parametrize("name", ["@ada_l", "ada_l", "A. Lindgren", "Ada M. Lindgren", "Ada Lindgern"])
    def test_like_names_with_one_profile(self, name):
        assert joined("speaker", known("Ada Lindgren", links=[TWITTER]), known(name, links=[TWITTER])) == [
            sorted(["Ada Lindgren", name])
        ]

    @pytest.mark.parametrize(
        "link",
        ["http://www.twitter.com/Ada_L/", "https://x.com/ada_l", "https://twitter.com/@ada_l?lang=de",
         "https://mobile.twitter.com/ada_l", "https://twitter.com/#!/ada_l"],
    )  # fmt: skip
    def test_a_profile_is_one_however_it_is_written(self, link):
        assert joined("speaker", known("Ada Lindgren", links=[TWITTER]), known("@ada_l", links=[link])) != []

    @pytest.mark.parametrize(
        ("handle", "link"), [("@ada_l", TWITTER), ("@ada@quay.example", "https://quay.example/@ada")]
    )
    def test_a_handle_without_a_link_is_the_person_who_links_to_it(self, handle, link):
        assert joined("speaker", known("Ada Lindgren", links=[link]), handle) == [sorted(["Ada Lindgren", handle])]
        assert joined("speaker", known("Ada Lindgren", links=["https://github.com/ada_l"]), handle) == []

    def test_different_names_with_one_profile_are_two_and_it_speaks_for_nobody(self):
        names = [known(name, links=[TWITTER]) for name in ("Ada Lindgren", "Bo Marsh", "@ada_l")]
        assert joined("speaker", *names) == []

    def test_a_first_name_alone_is_never_joined(self):
        assert joined("speaker", known("Ada Lindgren", links=[TWITTER]), known("Ada", links=[TWITTER])) == []

    def test_a_page_that_is_nobody_s_profile_joins_nobody(self):
        page = "https://fleetwerk.example/team"
        assert joined("speaker", known("Ada Lindgren", links=[page]), known("A. Lindgren", links=[page])) == []

    def test_an_account_of_the_employer_joins_nobody(self):
        link = "https://twitter.com/fleetwerk"
        ada = known("Ada Lindgren", links=[link], organisations=["Fleetwerk"])
        assert joined("speaker", ada, known("@fleetwerk", links=[link])) == []

    def test_two_in_one_talk_are_two(self):
        ada = known("Ada Lindgren", links=[TWITTER], beside=["@ada_l"])
        assert joined("speaker", ada, known("@ada_l", links=[TWITTER])) == []

    def test_two_that_are_registered_are_two(self):
        names = [known(name, links=[TWITTER], registered=True) for name in ("Ada Lindgren", "A. Lindgren")]
        assert joined("speaker", *names) == []


class TestMaybeOne:
    """What is asked about, and what is not."""

    @pytest.mark.parametrize(
        ("one", "other", "rule"),
        [
            ("Sato Kenji", "Kenji Sato", "the words turned round"),
            ("Annalena Roe", "Anna Lena Roe", "the words parted otherwise"),
            ("A. Lindgren", "Ada Lindgren", "the first name cut"),
            ("Ada M. Lindgren", "Ada Lindgren", "a middle name left out"),
            ("Ada Maria Lindgren", "Ada Lindgren", "a middle name left out"),
            ("Chris Marlow", "Christopher Marlow", "the first name said short"),
            ("Bob Marlow", "Robert Marlow", "the first name said short"),
            ("Olli Brandt", "Oliver Brandt", "the first name said short"),
            ("Paco Prado", "Francisco Prado", "the first name said short"),
            ("@ada_lindgren", "Ada Lindgren", "the handle spells the name"),
            ("@alindgren", "Ada Lindgren", "the handle spells the name"),
            ("@jgross", "Jürgen Groß", "the handle spells the name"),
            ("Ada Lindgren", "Ada Lindgern", "one letter differs"),
            ("Chloé Durand", "Chloé Druand", "one letter differs"),
            ("Markus Brandt", "Marukus Brandt", "one letter differs"),
        ],
    )
    def test_alike(self, one, other, rule):
        assert proposed("speaker", one, other) == [(sorted([one, other]), [rule])]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Ada", "Ada Lindgren"),
            ("Ada L.", "Ada Lindgren"),
            ("@ada", "Ada Lindgren"),
            ("Andrea Meier", "Andreas Meier"),
            ("Daniel Roth", "Daniela Roth"),
            ("Christian Koch", "Christina Koch"),
            ("Jan Schmid", "Jan Schmidt"),
            ("Erik Hansen", "Erik Hanson"),
            ("Erik Jansen", "Erik Janssen"),
            ("Peter Meyer", "Peter Meier"),
            ("Paul Becker", "Paul Beker"),
            ("Maria Bauer", "Mario Bauer"),
            ("Jan Li", "Jan Lu"),
            ("Ada Johnson", "Ada Johnston"),
            ("Uwe Weisner", "Uwe Wiesner"),
            ("A. M. Holm-Lindgren", "Ada Lindgren"),
            ("Christian Marlow", "Christopher Marlow"),
            ("Ada M. Lindgren", "Ada K. Lindgren"),
            ("Ada Lindgren", "Ada Lindberg"),
            ("Lin Wei", "Lin Mei"),
        ],
    )
    def test_different_people_may_be_as_alike(self, one, other):
        assert proposed("speaker", one, other) == []

    @pytest.mark.parametrize(
        "names",
        [
            ("A. Lindgren", "Ada Lindgren", "Arne Lindgren"),
            ("@alindgren", "Ada Lindgren", "Arne Lindgren"),
            ("Chris Marlow", "Christopher Marlow", "Christian Marlow"),
            ("Ada Lindgren", "Ada M. Lindgren", "Ada K. Lindgren"),
        ],
    )
    def test_what_fits_two_says_nothing(self, names):
        assert proposed("speaker", *names) == []

    def test_a_weak_slip_is_asked_about_where_they_share_a_talk_or_a_link(self):
        title = ["Knots for sailors"]
        assert proposed("speaker", "Erik Hansen", "Erik Hanson") == []
        assert proposed("speaker", known("Erik Hansen", titles=title), known("Erik Hanson", titles=title)) != []

    def test_a_last_name_cut_is_asked_about_where_they_share_something(self):
        group = ["Rope Club"]
        assert proposed("speaker", known("Ada L.", groups=group), known("Ada Lindgren", groups=group)) == [
            (["Ada L.", "Ada Lindgren"], ["the last name cut"])
        ]

    def test_a_first_name_alone_is_asked_about_where_they_share_a_profile(self):
        assert proposed("speaker", known("Ada", links=[TWITTER]), known("Ada Lindgren", links=[TWITTER])) == [
            (["Ada", "Ada Lindgren"], ["the same profile and first name"])
        ]

    def test_a_hyphen_makes_no_whole_name(self):
        link = "https://github.com/janerik"
        assert proposed("speaker", known("Jan-Erik", links=[link]), known("Jan-Erik Brandt", links=[link])) != []
        assert joined("speaker", known("Jan-Erik", links=[link]), known("Jan-Erik Brandt", links=[link])) == []

    def test_three_spellings_are_one_question(self):
        ((members, rules),) = proposed("speaker", "Ada Lindgren", "A. Lindgren", "Ada Lindgern")
        assert members == ["A. Lindgren", "Ada Lindgern", "Ada Lindgren"]
        assert rules == ["the first name cut", "one letter differs"]

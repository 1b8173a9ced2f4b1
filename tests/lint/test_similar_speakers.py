"""N603: one person under two names."""

from dataclasses import replace

from lint_makers import event, found, project, site, talk, thing

from notegen.lint.run import check
from notegen.model.site import Site, Thing
from notegen.model.span import Span


def people(*names: str) -> Site:
    """A site of speakers of one talk each."""
    return site(things=tuple(thing("speaker", name, talks=1) for name in names))


def test_a_slip_is_told_of_where_the_rarer_name_stands_with_the_lines_to_paste():
    names = (thing("speaker", "Ada Lindgren", talks=7), thing("speaker", "Ada Lindgern", talks=1, line=9))
    (one,) = check(site(things=names), project())
    assert str(one.span) == "notes/2025-03-11-quay.md:9:1"
    assert one.message == (
        'speaker "Ada Lindgern" (1 talk: one letter differs) may be "Ada Lindgren" '
        "(7 talks, notes/2025-03-11-quay.md:3); if they are one person, add these lines to speakers.yml"
    )
    assert one.fix == "Ada Lindgren:\n  aliases: [Ada Lindgern]"


def test_three_spellings_of_one_person_are_one_warning():
    names = ("Ada Lindgern", "A. Lindgren", "@ada_lindgren")
    made = (thing("speaker", "Ada Lindgren", talks=7), *(thing("speaker", name, talks=1) for name in names))
    (one,) = check(site(things=made), project())
    assert one.message == (
        'speaker "@ada_lindgren" (1 talk: the handle spells the name) and "A. Lindgren" (1 talk, '
        "notes/2025-03-11-quay.md:3: the first name cut to its initial) and "
        '"Ada Lindgern" (1 talk, notes/2025-03-11-quay.md:3: one letter differs) may be "Ada Lindgren" '
        "(7 talks, notes/2025-03-11-quay.md:3); if they are one person, add these lines to speakers.yml"
    )
    assert one.fix == 'Ada Lindgren:\n  aliases: ["@ada_lindgren", A. Lindgren, Ada Lindgern]'


def test_what_they_share_is_told_beside_the_evidence():
    quay = event(talks=(talk("Ada Lindgren"),), groups=("Rope Club",))
    other = event(talks=(talk("Ada Lindgern"),), groups=("Rope Club",))
    made = tuple(thing("speaker", name, talks) for name, talks in (("Ada Lindgren", 2), ("Ada Lindgern", 1)))
    names = {("speaker", each.name): each.slug for each in made}
    (one,) = found("N603", site(quay, other, things=made, names=names))
    assert '(1 talk: one letter differs, both spoke at Rope Club) may be "Ada Lindgren"' in one


def test_a_registered_name_is_the_one_to_keep_and_its_aliases_are_to_be_added_to():
    stated = replace(thing("speaker", "Ada Lindgern", talks=1), registered=Span("notes/speakers.yml", 4))
    (one,) = check(site(things=(thing("speaker", "Ada Lindgren", talks=7), stated)), project())
    assert one.message == (
        'speaker "Ada Lindgren" (7 talks: one letter differs) may be "Ada Lindgern" '
        "(1 talk, notes/2025-03-11-quay.md:3); if they are one person, "
        "add what stands below to the aliases at notes/speakers.yml:4"
    )
    assert one.fix == "aliases: [Ada Lindgren]"


def test_two_registered_names_are_two_people():
    def stated(name: str, line: int) -> Thing:
        return replace(thing("speaker", name), registered=Span("notes/speakers.yml", line))

    assert found("N603", site(things=(stated("Ada Lindgren", 1), stated("Ada Lindgern", 2)))) == []


def test_a_first_name_cut_to_its_initial_is_found():
    assert len(found("N603", people("A. Lindgren", "Ada Lindgren"))) == 1


def test_an_initial_that_fits_two_people_says_nothing():
    assert found("N603", people("A. Lindgren", "Ada Lindgren", "Arne Lindgren")) == []


def test_short_names_may_differ_by_a_letter():
    assert found("N603", people("Jan Li", "Jan Lu")) == []


def test_a_name_that_yaml_could_misread_is_quoted_in_the_lines_to_paste():
    names = (thing("speaker", "Ada: Lindgren", talks=2), thing("speaker", "Ada: Lindgern", talks=1))
    (one,) = check(site(things=names), project())
    assert one.fix == '"Ada: Lindgren":\n  aliases: ["Ada: Lindgern"]'

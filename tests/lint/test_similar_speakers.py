"""N603: one person under two names."""

from lint_makers import found, project, site, thing

from notegen.lint.run import check


def test_a_slip_is_told_of_where_the_rarer_name_stands_with_the_line_to_paste():
    names = (thing("speaker", "Ada Lindgren", talks=7), thing("speaker", "Ada Lindgern", talks=1, line=9))
    (one,) = check(site(things=names), project())
    assert str(one.span) == "notes/2025-03-11-quay.md:9:1"
    assert one.message == (
        'speaker "Ada Lindgern" (1 talk) looks like "Ada Lindgren" (7 talks); '
        "if they are one person, add this line to speakers.yml"
    )
    assert one.fix == "Ada Lindgren: {aliases: [Ada Lindgern]}"


def test_a_first_name_cut_to_its_initial_is_found():
    assert len(found("N603", site(things=(thing("speaker", "A. Lindgren"), thing("speaker", "Ada Lindgren"))))) == 1


def test_a_handle_is_the_alias_however_often_it_is_used():
    names = (thing("speaker", "@ada_lindgren", talks=9), thing("speaker", "Ada Lindgren", talks=1))
    (one,) = check(site(things=names), project())
    assert one.fix == 'Ada Lindgren: {aliases: ["@ada_lindgren"]}'


def test_an_initial_that_fits_two_people_says_nothing():
    names = ("A. Lindgren", "Ada Lindgren", "Arne Lindgren")
    assert found("N603", site(things=tuple(thing("speaker", name) for name in names))) == []


def test_short_names_may_differ_by_a_letter():
    assert found("N603", site(things=(thing("speaker", "Jan Li"), thing("speaker", "Jan Lu")))) == []


def test_a_name_that_yaml_could_misread_is_quoted_in_the_line_to_paste():
    names = (thing("speaker", "Mononymous: X", talks=2), thing("speaker", "Mononymus: X", talks=1))
    (one,) = check(site(things=names), project())
    assert one.fix == '"Mononymous: X": {aliases: ["Mononymus: X"]}'

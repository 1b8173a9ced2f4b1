"""N606: a link into nowhere."""

from lint_makers import NOTE, event, fact, found, project, site, talk, text, with_links

from notegen.lint.run import check
from notegen.model.event import Link

MESSAGE = 'no note or file "slides.pdf"; the words are shown without a link'


def test_a_link_to_a_missing_file_is_told_of_on_its_own_line_with_the_line_itself():
    one = text("Notes\n- see [Slides](slides.pdf)", line=10)
    (told,) = check(site(event(texts=(one,)), rendered=with_links(one, "slides.pdf")), project(), in_build=True)
    assert (str(told.span), told.message, told.excerpt) == (
        f"notes/{NOTE}:11:16",
        MESSAGE,
        "- see [Slides](slides.pdf)",
    )


def test_a_link_that_leads_somewhere_is_not_told_of():
    one = text("[Slides](slides.pdf)")
    whole = site(
        event(texts=(one,)), rendered=with_links(one, "slides.pdf"), targets={(NOTE, "slides.pdf"): "/slides.pdf"}
    )
    assert found("N606", whole) == []


def test_links_to_elsewhere_and_on_the_same_page_are_none_of_its_business():
    one = text("…")
    elsewhere = with_links(
        one, "https://quay.example/x", "//quay.example/x", "#ropes", "mailto:ada@quay.example", "http://["
    )
    assert found("N606", site(event(texts=(one,)), rendered=elsewhere)) == []


def test_an_address_without_its_scheme_is_recognised():
    one = text("[x](quay.example/talks)")
    assert found("N606", site(event(texts=(one,)), rendered=with_links(one, "quay.example/talks"))) == [
        f'notes/{NOTE}:10:5 no note or file "quay.example/talks"; if it is an address elsewhere, begin it with https://'
    ]


def test_each_of_many_links_is_looked_at_once():
    class Counted(tuple):
        read = 0

        def __iter__(self):
            Counted.read += 1
            return super().__iter__()

    links = tuple(Link(title="", url=f"https://quay.example/{number}") for number in range(50))
    facts = Counted(fact("link", link, 4) for link in links)
    assert found("N606", site(event(talks=(talk("Ada Park", links=links, facts=facts),)))) == []
    assert Counted.read < 10


def test_missing_slides_in_front_matter_are_told_of_where_they_are_stated():
    one = talk("Ada Park", slides=("slides.pdf",), facts=(fact("slides", "slides.pdf", 4),))
    assert found("N606", site(event(talks=(one,)))) == [f"notes/{NOTE}:4:1 {MESSAGE}"]


def test_slides_that_also_stand_in_the_text_are_told_of_once():
    words = text("[Slides](slides.pdf)")
    one = talk("Ada Park", slides=("slides.pdf",), texts=(words,))
    assert len(found("N606", site(event(talks=(one,)), rendered=with_links(words, "slides.pdf")))) == 1


def test_a_text_with_its_own_line_numbers_keeps_them():
    one = text("a\n[x](gone.md)", lines=(5, 40))
    assert found("N606", site(event(texts=(one,)), rendered=with_links(one, "gone.md")))[0].startswith(
        f"notes/{NOTE}:40:5 "
    )

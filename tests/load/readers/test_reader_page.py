"""`kind: page` ends all guessing."""

import pytest
from story import opened

from notegen.load.readers import page

IMPRINT = """
    ---
    kind: page
    ---
    # Imprint

    ## Knots
    By Ann Lee
    """


def test_a_page_has_no_talks_whatever_it_looks_like():
    note = opened(IMPRINT)
    assert page.fits(note)
    (found,) = page.read(note)
    assert (found.kind, found.talks) == ("page", ())
    assert [(fact.field, fact.value, fact.span.line) for fact in found.facts] == [("title", "Imprint", 4)]
    assert found.texts[0].source.split() == ["##", "Knots", "By", "Ann", "Lee"]


@pytest.mark.parametrize("heading", ["# Imprint", "Imprint\n=======", "# Imprint #"])
def test_the_heading_that_became_the_title_leaves_the_text(heading):
    (found,) = page.read(opened(f"---\nkind: Page\n---\n{heading}\n\ntext\n"))
    assert found.texts[0].source.split() == ["text"]


def test_a_heading_further_down_is_no_title():
    (found,) = page.read(opened("---\nkind: page\n---\ntext\n\n# Imprint\n"))
    assert found.facts == ()
    assert "# Imprint" in found.texts[0].source


@pytest.mark.parametrize("note", ["# page", "---\nkind: event\n---\n", "---\ntitle: page\n---\n", "kind: page"])
def test_any_other_note_is_no_page(note):
    assert not page.fits(opened(note))


def test_the_text_begins_where_the_body_does_whatever_its_heading_became():
    (found,) = page.read(opened("---\nkind: page\n---\n# Imprint\n\ntext\n"))
    assert found.texts[0].line == 4

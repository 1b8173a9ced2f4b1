"""The bench believes no generator: what it is measured by must be in the site that it made."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from corpus import Evening, evening
from peer import Peer
from proof import Unproven, proof, says

EVENINGS = [evening(at) for at in range(3)]


def pages_of(told: Evening) -> str:
    """A page that says everything."""
    talks = re.findall(r"(?m)^## (.+)$", told.body)
    facts = (told.title, told.group, told.house, told.address, *told.tags, f"Minutes {told.number:06}.", *talks)
    parts = "<li><a " * told.body.count("- ") + "<table>" * told.body.count("|---") + "<a " * told.body.count("](")
    code = "<pre><code><span class='k'>def</span></code></pre>" * (1 + told.body.count("```python"))
    return f"<h1>{'</h1><p>'.join(facts)}{parts}{code}"


def without(page: Path, words: str) -> None:
    """Takes some words out of a page, the first time they are there."""
    page.write_text(page.read_text(encoding="utf-8").replace(words, "", 1), encoding="utf-8")


@pytest.fixture
def peer() -> Peer:
    return Peer("Quay", "quay", lambda _: [], lambda _: [], lambda told: ("", told.body), "site", "foot.html")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """What a generator made that does everything."""
    files = {f"evening-{told.number}/index.html": pages_of(told) for told in EVENINGS}
    tags = {tag for told in EVENINGS for tag in told.tags}
    files |= {f"tags/{tag}/index.html": " ".join(told.title for told in EVENINGS if tag in told.tags) for tag in tags}
    titles = " ".join(told.title for told in EVENINGS)
    files |= {"index.html": titles, "feed.xml": f"{titles}{'<entry>Minutes </entry>' * 3}", "sitemap.xml": "<loc>" * 9}
    for name, text in files.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_site_that_has_everything_is_believed(peer: Peer, site: Path):
    made = proof(peer, site, EVENINGS)

    assert made.pages == {at: site / f"site/evening-{at}/index.html" for at in range(3)}
    assert made.files == made.pages_in_all + 2


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda site: (site / "evening-1/index.html").unlink(), "no page for note 1"),
        (lambda site: (site / "evening-2/index.html").write_text("Minutes 000002."), "does not say"),
        (lambda site: (site / f"tags/{EVENINGS[0].tags[0]}/index.html").unlink(), "the page of the tag"),
        (lambda site: (site / "index.html").unlink(), "the home has 0 pages"),
        (lambda site: (site / "index.html").write_text(EVENINGS[0].title), "the home lacks"),
        (lambda site: (site / "feed.xml").write_text("<entry>Minutes </entry>"), "the feed has 1 entries"),
        (lambda site: (site / "feed.xml").write_text("<entry>Minutes </entry>" * 3), "the feed lacks the newest note"),
        (lambda site: without(site / "evening-1/index.html", "<li>"), r"evening-1/index.html has \d+ of \d+ <li"),
        (lambda site: without(site / "evening-0/index.html", "How we "), "does not say How we"),
        (lambda site: (site / "sitemap.xml").unlink(), "the sitemap names 0 pages"),
    ],
)
def test_a_generator_that_makes_less_is_found_out(peer: Peer, site: Path, change: Callable[[Path], None], told: str):
    change(site / "site")

    with pytest.raises(Unproven, match=told):
        proof(peer, site, EVENINGS)


def test_code_without_classes_is_found_out(peer: Peer, site: Path):
    told = next(each for at in range(99) if "```python" in (each := evening(at)).body)
    (site / "site/code.html").write_text(pages_of(told).replace(" class", ""), encoding="utf-8")

    with pytest.raises(Unproven, match="code without classes"):
        proof(peer, site, [*EVENINGS, told])


def test_a_change_that_does_not_show_is_found_out(peer: Peer, site: Path):
    page = site / "site/evening-0/index.html"

    says(peer, page, "Minutes 000000.")
    with pytest.raises(Unproven, match="does not say Edition 2 after the change"):
        says(peer, page, "Edition 2")


def test_the_same_number_is_the_same_note_every_time():
    assert evening(7) == evening(7) != evening(8)

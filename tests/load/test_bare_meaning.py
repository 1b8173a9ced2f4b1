"""Of what a note comes to the cache keeps few facts: whatever a build makes of it is the same as with all of them."""

from story import Story

from notegen.lint.run import check
from notegen.load.kept import nothing_kept, open_kept
from notegen.load.load_site import load_site
from notegen.model.classes import replace
from notegen.model.event import Event, stated_description
from notegen.publish.aliases import redirects_of

NOTES = {
    "2014/clash-1.md": "---\nslug: harbour\ndate: 2014-06-09\ngroup: Rope Club\n---\n\n## Cranes\n\nBy Ada Brook\n",
    "2014/clash-2.md": "---\nslug: harbour\ndate: 2014-07-09\ngroup: Sail Club\n---\n\n## Tides\n\nBy Bo Reed\n",
    "joint.md": "---\ndate: 2015-01-01\ngroup: Rope Club & Sail Club\naliases: [/old/]\ndescription: Tar\n---\n\nHi\n",
    "titled.md": "# Rope Club: winter, 2015-02-02\n\n## Knots (Ann Lee)\n\n[Slides](missing.pdf)\n\n- bowline\n",
    "stated.md": "---\ndate: 2015-03-03\ntalks:\n  - title: Nets\n    speakers: [Mo Ray]\n    slides: gone.pdf\n---\n",
    "named.md": "# Tar, 2015-04-04\n\n## tar.pdf\n\nBy Ann Lee\n\n[Slides](tar.pdf)\n",
}


def without_facts(event: Event) -> Event:
    talks = tuple(replace(talk, facts=(), texts=()) for talk in event.talks)
    return replace(event, facts=(), texts=(), talks=talks)


def test_a_build_finds_of_kept_notes_what_it_finds_with_all_their_facts(tmp_path):
    story = Story(tmp_path)
    for path, text in NOTES.items():
        story.note(path, text)
    project = story.project
    first, again = (load_site(project, open_kept(project, "p", recalls=True)) for _ in range(2))
    plain = load_site(project, nothing_kept())
    facts = [fact for site in (first, plain) for event in site.events for talk in event.talks for fact in talk.facts]
    assert {"title", "speaker"} <= {fact.field for fact in facts}
    assert plain.diagnostics
    for site in (first, again):
        assert [*map(without_facts, site.events)] == [*map(without_facts, plain.events)]
        assert site.diagnostics == plain.diagnostics
        assert check(site, project, in_build=True) == check(plain, project, in_build=True) != ()
        for event, whole in zip(site.events, plain.events, strict=True):
            assert stated_description(event) == stated_description(whole)
            assert redirects_of(event, "a.md") == redirects_of(whole, "a.md")
            assert not {fact.field for talk in event.talks for fact in talk.facts} & {"title", "speaker"}

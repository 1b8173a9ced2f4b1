"""The search page, `/search/`: a field and filters for those who can use the index, and ways to everything for all.

Good: without script, or on a site without an index, the page leads to every list, to every year and into the lists of
names by initial, and says in a line how. Bad: a field that does nothing when it is filled in.
"""

from collections.abc import Iterator

from notegen.model.initials import by_initial, initial_id
from notegen.model.pages import Page, SearchPage
from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.aliases import has_own_page
from notegen.publish.frame import LISTINGS, SEARCH
from notegen.publish.heads import HOME
from notegen.publish.renderer import Renderer, new_target, render_page
from notegen.publish.search_index import FOLDER, version
from notegen.publish.world import World, year_page

SCRIPT = "search.js"
"""The theme's script that asks the index."""


def plan(site: Site, world: World) -> Iterator[Target]:
    """One page, unless the project brings its own; it depends on names and numbers only."""
    if has_own_page(world, SEARCH.url):
        return
    counts = {"event": len(world.events), "talk": len(world.talk_by)}
    names: dict[str, list[str]] = {}
    for thing in world.things:
        if thing.url:
            names.setdefault(thing.kind, []).append(thing.name)
            counts[thing.kind] = counts.get(thing.kind, 0) + 1
    lists = LISTINGS if world.settings.makes("lists") else ()
    page = SearchPage(
        page=Page(
            url=SEARCH.url,
            title=SEARCH.name,
            translate_title=True,
            crumbs=(HOME,),
            scripts=(SCRIPT,) if world.project.search else (),
        ),
        index=f"/{FOLDER}pagefind.js" if world.project.search else "",
        version=version() if world.project.search else "",
        filters=tuple((name, word) for name, word, choices in _choices(world, names) if choices > 1),
        lists=tuple((word, url, counts[kind]) for kind, word, url in lists if counts.get(kind)),
        years=tuple(
            (year, address, len(events)) for year, events in world.years if (address := year_page(world, year))
        ),
        letters=tuple(
            (word, url, tuple((letter, f"{url}#{initial_id(letter)}") for letter, _ in by_initial(names[kind], str)))
            for kind, word, url in lists
            if kind in names
        ),
    )
    yield new_target(SEARCH.url, "search", page, template="search.html", sources=("the search page",))


def _choices(world: World, names: dict[str, list[str]]) -> tuple[tuple[str, str, int], ...]:
    """(filter, message id, how many values it has at most)."""
    spoken = {talk.language or event.language for event, talk in world.talk_by.values()}
    told = (*world.events, *world.others)
    spoken |= {event.language for event in told} | {each.language for event in told for each in event.translations}
    languages = {language or world.settings.language for language in spoken}
    return (
        ("year", "filter.year", sum(bool(year) for year, _ in world.years)),
        ("group", "kind.group", len(names.get("group", ()))),
        ("tag", "kind.tag", len(names.get("tag", ()))),
        ("language", "filter.language", len(languages)),
    )


RENDERER = Renderer("search", plan, render_page, "search")

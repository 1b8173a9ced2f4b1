"""The kinds of pages and files that a site may do without, as the setting `leave_out` names them."""

from typing import Literal

Kind = Literal[
    "talks",
    "speakers",
    "groups",
    "venues",
    "organisations",
    "tags",
    "series",
    "lists",
    "years",
    "archive",
    "related",
    "feeds",
    "json-feeds",
    "page-feeds",
    "calendars",
    "page-calendars",
    "data",
    "search",
    "sitemap",
    "robots",
    "headers",
    "not-found",
]

MEANINGS: dict[Kind, str] = {
    "talks": "the page of each talk; it stands on its event's page, and every link to it leads there",
    "speakers": "the page of each speaker, with its feeds, calendar and record; the name stays, without a link",
    "groups": "the same of each group",
    "venues": "the same of each venue",
    "organisations": "the same of each organisation",
    "tags": "the same of each tag",
    "series": "the same of each series",
    "lists": "`/events/`, `/talks/`, `/speakers/` and the other lists",
    "years": "`/2014/` and its like, and `/undated/`",
    "archive": "`/archive/`, the archive in pictures",
    "related": "what to read next, and what links to a page, at the page's end",
    "feeds": "all feeds",
    "json-feeds": "the JSON feed beside each Atom feed",
    "page-feeds": "the feeds of single tags, speakers and groups; the site's own stay",
    "calendars": "all calendars",
    "page-calendars": "the calendars of single tags, speakers, groups, venues and events; the site's own stays",
    "data": "the files of `/data/`",
    "search": "`/search/` and its index",
    "sitemap": "`/sitemap.xml`",
    "robots": "`/robots.txt`",
    "headers": "`/_headers`",
    "not-found": "`/404.html`",
}
"""Each kind and what a site without it lacks, in the order of the documentation."""

OF_THINGS: dict[str, Kind] = {
    "speaker": "speakers",
    "group": "groups",
    "venue": "venues",
    "organisation": "organisations",
    "tag": "tags",
    "series": "series",
}
"""The kind of a thing → what its pages are called here."""

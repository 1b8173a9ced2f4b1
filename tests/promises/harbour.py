"""A small archive that has a bit of everything, for promises that hold for all of a site."""

SETTINGS = """\
title: Kai & Ufer
base_url: https://kai.example.org/notes
language: en
languages: [de]
timezone: Europe/Berlin
"""

EVENING = """\
---
title: "Lockgate Evening: ropes"
date: 2024-03-14
time: 19:00
group: Lockgate Evenings
venue: Old Rope Store, Quay Street 4, 20457 Hamburg
tags: [knots, Über-Gänge]
aliases: [/old/ropes/]
---
Thirty people and one dog.

## One knot is enough
By [Åse Ørsted](https://aase.example.org/) (Harbour Works) · [Slides](ropes.pdf) · [Video](https://video.example.org/1)

- a knot in `python`:

```python
def knot(rope: str) -> str:
    return rope + rope[::-1]
```

See [the conference](tidecon/index.md)[^1].

[^1]: A note below.

## Bollards, compared
By Ben Quill and Ilse Ærø

| bollard | load |
|---|---|
| iron | 40 |
"""

FILES: dict[str, str] = {
    "notegen.yml": SETTINGS,
    "notes/2024-03-14-ropes.md": EVENING,
    "notes/2024-03-14-ropes.de.md": "---\ntitle: Schleusenabend\n---\n## Ein Knoten genügt\n\n- genau einer\n",
    "notes/ropes.pdf": "%PDF, nearly\n",
    "notes/2023-11-02-plain.md": "# Lockgate Evenings\n\n* Old Rope Store\n* Quay Street 4\n* 20457 Hamburg\n\n"
    "# Winches without tears\n\nBy Åse Ørsted\n\n* turn slowly\n",
    "notes/tidecon/index.md": "---\ntitle: Tidecon 2022\ndate: 2022-05-06\nend: 2022-05-07\nvenue: Pier House\n"
    "series: Tidecon\n---\nTwo days of wind.\n",
    "notes/tidecon/01-keynote.md": "---\ntitle: The long tide\nspeaker: Ilse Ærø\nkind: keynote\nsession: Friday\n---\n"
    "- slow\n",
    "notes/tidecon/02-maps.md": "# Maps of the sea bed\n\nBy Ben Quill\n\n![a map](map.svg)\n",
    "notes/tidecon/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>\n',
    "notes/_posts/2021-07-01-summer.md": "---\nlayout: post\ntitle: Summer day\ntags: knots wind\n---\n"
    "### [Ben Quill](https://ben.example.org/) - [Harbour Works](https://works.example.org/): Wind by numbers\n\n"
    "* gusts\n\n{% youtube abcdefghijk %}\n",
    "notes/decks/signals.md": "# Signals\n\n---\n\n## Flags\n\n- two\n\n---\n\n## Lamps\n\n- one\n",
    "notes/about.md": "---\ntitle: About\nkind: page\n---\nWho we are. <b>Us</b>.\n",
    "notes/undated.md": "# An evening nobody wrote down\n\n## Fog\n\nBy Ilse Ærø\n\n- grey\n",
    "notes/speakers.yml": "Åse Ørsted:\n  aliases: [Aase Oersted]\n  link: https://aase.example.org/\n",
    "static/CNAME": "kai.example.org\n",
    "static/img/logo.txt": "a logo\n",
    "templates/footer.html": "<footer>Kai <b>{{ site.title }}</b></footer>\n",
}
"""Path → text: each convention once, a translation, a registry, a static file and an override."""

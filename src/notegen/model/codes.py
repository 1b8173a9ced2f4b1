"""Every code a fault outside the lint catalogue can have, with the manual that `explain CODE` prints."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault; the checks of `lint/checks/` bring their own, in their docstrings."""

    code: str
    """`N101`: N and three digits; the first digit is the room (see CODES)."""
    name: str
    """A short name in words, as `explain` heads its manual."""
    manual: str
    """What happened, why it matters, what to do; plain text in short paragraphs."""


# N1 reading a file · N2 what a note states or means · N3 pages and addresses · N4 links and files of notes ·
# N5 Markdown and HTML · N6 checks (lint/checks) · N7 settings and registry · N8 templates and theme · N9 output folder
CODES: tuple[Code, ...] = (
    Code(
        "N101",
        "not UTF-8",
        "The file holds bytes that are no UTF-8, so its letters cannot be known for sure; the message names the "
        "byte. notegen reads UTF-8 only and guesses nothing. Save the file as UTF-8 in your editor, or convert it "
        "with iconv.",
    ),
    Code(
        "N102",
        "the file is too large",
        "The file is larger than the limit that keeps a build finite. Part it, move what is no note to `static/`, "
        "or raise `limits.note_bytes` in the settings.",
    ),
    Code(
        "N103",
        "control characters in the text",
        "The text holds characters that no page or feed can show, such as NUL or ESC. They are shown as U+FFFD, so "
        "that the place can be found. Delete them.",
    ),
    Code(
        "N104",
        "text read in a wrong encoding",
        "A word looks like UTF-8 that some program once read in another encoding and saved so: `fÃ¼r` for `für`. "
        "It is reported only where reading the repaired word wrongly again gives exactly the written one. The page "
        "shows the repaired word unless `repair_encoding: false` is set; the file stays as it is. Correct it in "
        "the note.",
    ),
    Code(
        "N105",
        "front matter is never closed",
        "Line 1 opens front matter and no line closes it, so it cannot be told what is stated and what is text: a "
        "draft could be published with its metadata as text. The note is left out. Write `---` on a line of its "
        "own below the last key (`+++` for TOML).",
    ),
    Code(
        "N106",
        "front matter is not keys with values",
        "The front matter is a list or a text where `key: value` lines belong, so nothing can be known of the "
        "note, not even whether it is a draft. The note is left out. Write `title: …` and the other keys; if the "
        "first line was meant as a rule or a slide, leave a blank line above it.",
    ),
    Code(
        "N107",
        "front matter does not begin on line 1",
        "Something stands before the front matter: a blank line, blanks, a directive or a character that cannot be "
        "seen. It would be shown as text, and a draft would be published. The note is left out. Delete what stands "
        "before the first `---`.",
    ),
    Code(
        "N108",
        "characters that turn text round",
        "A value holds a bidirectional control character, which makes text read in another order than it is "
        "written. That can be meant in Arabic or Hebrew, and can also hide what a title says. Delete it unless it "
        "is meant.",
    ),
    Code(
        "N110",
        "YAML cannot be read",
        "The YAML breaks a rule of its grammar at the place named, so nothing of the text is trusted. Most often a "
        "quote or bracket is left open, or a line is indented by mistake. After such a place reading goes on with "
        "the next key, so that all faults are told at once.",
    ),
    Code(
        "N111",
        "a value needs quotes",
        "YAML gives signs such as `: `, `@`, `[` and quotes a meaning of their own, and this value uses one as "
        "text. Paste the line that the message shows: it is the same value in quotes.",
    ),
    Code(
        "N112",
        "a comment that looks like text",
        "Behind a blank, `#` begins a comment in YAML: `title: C # for all` has the title `C`. Where the cut-off "
        "part looks like text you are told. Put the value in quotes if it is text; if it is a comment, give it a "
        "line of its own.",
    ),
    Code(
        "N113",
        "blanks at a line's end",
        "A line of front matter or settings ends in blanks or tabs. They mean nothing, some YAML readers refuse "
        "them, and notegen leaves them out. Delete them; most editors can do so on saving.",
    ),
    Code(
        "N114",
        "an unseen line separator at a line's end",
        "A line ends in U+2028, U+2029 or U+0085, which some programs take for a line break. It is left out. "
        "Delete it.",
    ),
    Code(
        "N115",
        "an unseen line separator",
        "Inside a line of front matter or settings stands U+2028, U+2029 or U+0085, which some readers of YAML "
        "take for a line break and others for text, so that one file means two things. Replace it by a blank.",
    ),
    Code(
        "N116",
        "front matter is too large",
        "Front matter, settings and registry files may have 64 KiB, so that reading a stranger's note ends in "
        "bounded time. Keep long text in the note's body.",
    ),
    Code(
        "N117",
        "nested too deep",
        "Lists and mappings may lie inside each other 20 deep, so that reading a stranger's note ends in bounded "
        "time and memory. Write the value flatter.",
    ),
    Code(
        "N118",
        "YAML that is not read",
        "Anchors, aliases, merge keys, tags, directives and several documents are refused: a few lines of them can "
        "grow to gigabytes or ask for code to be run, and notes do not need them. Write the values out. If the "
        "sign was meant as text, put the value in quotes.",
    ),
    Code(
        "N119",
        "a key stands twice",
        "One mapping has the same key two times, and YAML readers differ in which of them counts. Keep one.",
    ),
    Code(
        "N120",
        "a key that is no text",
        "A key is a list, a mapping or empty. This often is text that begins with a bracket, such as an unfilled "
        "`{{ placeholder }}`. Put the value in quotes, or write a plain key.",
    ),
    Code(
        "N121",
        "control characters in front matter",
        "Front matter or settings hold a character that no page or feed can show, written as it is or as an "
        "escape. Such a character can move a terminal or break a feed. Delete it.",
    ),
    Code(
        "N125",
        "TOML cannot be read",
        "The TOML between the `+++` lines breaks a rule of its grammar at the place named, so nothing of it is "
        "trusted. Check quotes, brackets and dates there.",
    ),
    Code(
        "N201",
        "text belongs here",
        "A list or mapping stands where one text belongs, so what is written would be lost. If it is text with "
        "brackets or a colon, put it in quotes.",
    ),
    Code(
        "N202",
        "tags that are no list",
        "Tags are a list, or one text parted at commas. A mapping cannot be read as tags, and they are left out. "
        "Write `tags: [docker, delivery]`.",
    ),
    Code(
        "N203",
        "neither true nor false",
        "`draft`, `published` and their like must say `true`, `yes`, `on`, `false`, `no` or `off`. With anything "
        "else it cannot be known whether the note may be published, so it is not.",
    ),
    Code(
        "N204",
        "a day that does not exist",
        "The stated date or its time of day has the right form and is in no calendar or on no clock, such as "
        "2024-02-30. The note is left out rather than shown on a wrong day. Correct the date.",
    ),
    Code(
        "N205",
        "unknown status",
        "`status` is scheduled, cancelled, postponed or draft. What is written is none of them, and may have been "
        "meant to keep the note unpublished, so it stays unpublished. Write one of the four, or delete the line.",
    ),
    Code(
        "N206",
        "unknown kind",
        "`kind` of a note is event, deck or page; of a talk it is talk, keynote, lightning, workshop or panel. "
        "What is written is none of them and is left out.",
    ),
    Code(
        "N207",
        "not a language code",
        "A language is named by its code (BCP 47), such as `en`, `de` or `pt-BR`. What is written is none, and is "
        "left out.",
    ),
    Code(
        "N208",
        "not a date",
        "A date is written YYYY-MM-DD, YYYY-MM, YYYY or D.M.YYYY, with or without a time of day behind it. What is "
        "written has another form and is left out; 05/06/2024 is the fifth of June to some and the sixth of May to "
        "others.",
    ),
    Code(
        "N209",
        "not a time",
        "A time is written 19:00 or 19:00-21:30. What is written has another form and is left out.",
    ),
    Code(
        "N210",
        "a person without a name",
        "A person is written `Name`, `Name (Org)` or as a mapping with a name. This mapping has none. Add `name:`.",
    ),
    Code(
        "N211",
        "not a link",
        "A link is a URL with http:// or https://, or a path to a file. What is written is neither, or has a "
        "scheme that a page must not lead to, such as `javascript:`. It is left out.",
    ),
    Code(
        "N212",
        "not a path of a note",
        "`event` names a note or folder by its path, with `/`, from this note's folder or, with a leading `/`, "
        "from the notes folder. What is written is no such path.",
    ),
    Code(
        "N213",
        "a venue without a name",
        "A venue is one line such as `Kontor Acht, Speicherweg 8, 20457 Hamburg`, or a mapping with name, address, "
        "city, country or link. This mapping has none of them.",
    ),
    Code(
        "N214",
        "talks that are no list",
        "`talks` is a list; each talk is a mapping that begins with `- title: …`, or a title alone. What is "
        "written would be lost, so the note is left out.",
    ),
    Code(
        "N215",
        "a key that looks like a slip",
        "The key is one slip away from one that notegen knows, such as `speeker` for `speaker`. It is kept as "
        "`extra` for templates and means nothing else. Correct it, or leave it if it is meant.",
    ),
    Code(
        "N216",
        "one thing is stated twice",
        "Two spellings of one key stand in the same front matter, such as `date` and `day`, and it holds only one "
        "value. The first counts. Where the two are the same word (`draft`, `Draft`) it is an error. Keep one.",
    ),
    Code(
        "N301",
        "two sources for one address",
        "Two sources want the same file of the site, or one wants a file where the other needs a folder of that name. "
        "Letters that only differ in case, and accents written in two ways, count as equal, because some file systems "
        "cannot tell them apart. One would overwrite the other, so nothing was published. "
        "Give one of the two that the message names another slug, alias or file name.",
    ),
    Code(
        "N302",
        "a former address that no file can have",
        "`aliases`, `redirect_from` and `permalink` name former addresses of a page on this site, such as "
        "`/talks/docker/`. This one leads to another site or out of this one, has a query, or a name that not "
        "every system can write. Write the path alone, from `/` on.",
    ),
    Code(
        "N303",
        "a slug that is no part of an address",
        "A stated slug is one part of an address: letters, digits, `-`, `_` and `.` inside. This one has blanks, "
        "slashes or signs, leads elsewhere, or is too long. Nothing is written to a path that a note makes up. "
        "Correct the slug, or delete the line: the name then makes it.",
    ),
    Code(
        "N311",
        "an address that no file can have",
        "A stated slug, alias or file name leads out of the site, holds a control character, is too long for a file "
        "system, or is where notegen keeps its own list of files. Nothing was published. "
        "State a plain path such as /2014/old-name/.",
    ),
    Code(
        "N312",
        "a static file that is not copied",
        "The static folder holds a link, a device or a name that is not UTF-8. A link can lead out of the project and "
        "none is followed; the site's other files are published. Put the file itself there, under a plain name.",
    ),
    Code(
        "N701",
        "unknown setting",
        "The settings file names something that is no setting; a slip there would silently change nothing. "
        "`notegen schema` prints all settings with their defaults.",
    ),
    Code(
        "N703",
        "a setting of another type",
        "The value of a setting is not what it takes: a number, `true` or `false`, text, a list or a mapping. "
        "`notegen schema` prints what each takes.",
    ),
    Code(
        "N704",
        "unknown key in a registry file",
        "An entry of speakers.yml, groups.yml or venues.yml has a key that is none of aliases, links, slug, org, "
        "page, hidden, address, city and country. It is left out.",
    ),
    Code(
        "N705",
        "a registry entry cannot be read",
        "A value in speakers.yml, groups.yml or venues.yml cannot be read. It may have been meant to hide "
        "somebody, so it is an error. Correct it.",
    ),
    Code(
        "N706",
        "a setting that cannot be used",
        "The value of a setting, an option or SOURCE_DATE_EPOCH has the right type and cannot be used: a URL that "
        "is none, a folder outside the root, an unknown time zone, a placeholder that is missing. The message says "
        "which and why.",
    ),
    Code(
        "N707",
        "the settings cannot be read",
        "The root or the settings file is not there, is no folder or file, or is a link that leads out of the "
        "project. Name another with `-C` or `-c`.",
    ),
    Code(
        "N708",
        "two settings files",
        "Both notegen.yml and notegen.yaml stand in the root. The first is read, the second means nothing. Delete "
        "one.",
    ),
    Code("N790", "unknown check", "The setting `checks` names a check or a code that does not exist, or gives it another weight than off, warning or error. The settings are refused, because a slip there would silence nothing or everything. `notegen explain CODE` tells what a code means; the codes stand in what `check` prints."),
    Code("N901", "the output folder is not notegen's", "The output folder holds files, and no list (`.notegen`) that says notegen wrote them. notegen never deletes or overwrites a file it did not write, so it published nothing. Empty the folder, or name another one with `-o` or `output:`. A folder that holds only .gitkeep or .gitignore counts as empty."),
    Code("N902", "the output folder holds something to keep", "The output folder is, or contains, the project, its notes, templates or static files, your home folder, the root of the file system, or a git repository. Publishing exchanges the folder as a whole, so notegen published nothing. Name a folder that holds nothing but the site."),
    Code("N903", "the output folder is a link", "The output folder, or a folder of the project on the way to it, is a symbolic link. notegen follows none, because a link in a project can lead anywhere. Name the folder that the link leads to, or remove the link."),
    Code("N904", "the output is a file", "A file stands where the output folder should be. notegen never deletes or overwrites a file it did not write. Move the file, or name another folder with `-o`."),
    Code("N905", "the output folder lies in a source folder", "The output folder lies inside the notes, templates, static or cache folder, so that the next build would read the site as its own source. Name a folder beside it. Where the project's root is itself the notes folder, `site/` is the one exception."),
    Code("N906", "the cache is not a folder", "`.notegen-cache`, or a folder in it, is a link or a file. notegen writes there and follows no link. Remove what stands there; the cache is made again, and nothing is lost with it."),
    Code("N907", "the output folder cannot be exchanged", "A site is published by exchanging the whole output folder in one step, which a mount point and some layered file systems (a container's image) do not allow. Name a folder inside the mounted one, or remove the folder before the build where it came with an image."),
    Code("N908", "somebody else's file is in the way", "A page of the site has the path of a file in the output folder that notegen did not write, or that differs from it only in upper and lower case. Nothing was published. Move that file away (to `static/`, if it belongs to the site), or give the page another slug."),
    Code("N909", "the site could not be written", "The system refused a change: the disk is full, or a folder may not be written. The published site is as it was before the build. Mend what the message names and build again."),
    Code("N910", "the site was changed during the build", "A file of the site, or of the next one in the cache, was changed by another program while notegen worked. Nothing was published. Build again; if it comes back, find out which program writes there."),
    Code("N911", "another build is running", "Only one build of a project can run at a time, and another process holds the lock in `.notegen-cache`. Nothing was done, and the exit status is 75. Wait for the other build to end. A lock never outlives its process, so there is no file to delete."),
    Code("N912", "a file was left behind", "In the instant in which the site was exchanged, another program put a file into the old output folder, and it could not be carried over. The new site is published. Copy the file from the named folder before the next build, which clears it."),
)

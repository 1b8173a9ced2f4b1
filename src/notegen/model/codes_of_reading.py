"""N1: faults of reading a file - its encoding, its front matter, its YAML or TOML."""

from notegen.model.code import Code

OF_READING: tuple[Code, ...] = (
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
        "N130",
        "a link is not followed",
        "What lies in the notes folder is a symbolic link. Links are not followed, because one can lead out "
        "of the project and publish a file that was never meant to be read. Put the file itself into the "
        "notes folder.",
    ),
    Code(
        "N131",
        "a file cannot be read",
        "The system refused to read a file or a folder below the notes folder. The site is built without it. "
        "Mend its permissions, or name it in .gitignore.",
    ),
    Code(
        "N132",
        "reStructuredText without docutils",
        "A `.rst` note is read with docutils, which is an extra of notegen and is not installed. The note is shown "
        "as plain text, and of its talks nothing is known. Run `pip install docutils`, or `pip install '.[rst]'` in a "
        "checkout of notegen.",
    ),
    Code(
        "N133",
        "reStructuredText that is too large",
        "docutils takes long for large or deeply nested notes, so those past a limit are shown as plain text. Part "
        "the note.",
    ),
)

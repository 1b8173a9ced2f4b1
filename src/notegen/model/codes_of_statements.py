"""Codes N2: what a note states and what is found in it: values that cannot be read, slips, clashes and doubts."""

from notegen.model.code import Code

OF_STATEMENTS: tuple[Code, ...] = (
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
        "N217",
        "a placeholder is left",
        "The value is a word or a marker of a template that was to be replaced: `TBD`, `YYYY-MM-DD`, `{{ title }}`, "
        "`<%= date %>`. It says nothing and is left out. Fill it in, or delete the line.",
    ),
    Code(
        "N218",
        "a speaker that belongs to no talk",
        "`speaker` at the top of a note is who gave its one talk. This note has several talks, so it cannot be told "
        "which of them is meant, and nobody is named. Write `By Name` below the talk's heading, or `speaker` in its "
        "item of `talks:`.",
    ),
    Code(
        "N230",
        "too many talks in one note",
        "A note has more talks than `limits.talks` allows, which keeps a broken note from filling the site. "
        "Part the note, or raise the limit in the settings.",
    ),
    Code(
        "N231",
        "`event` names no note",
        "`event: PATH` says which event a note belongs to, as the path of a note or of a folder with an "
        "index, from the note's own folder or from the notes folder. No such note was found, so the note "
        "stands alone. Correct the path.",
    ),
    Code(
        "N232",
        "an event ends before it starts",
        "The last day of an event lies before its first. The last day was left out. Correct `end`, or the day "
        "in the text.",
    ),
    Code(
        "N233",
        "too many names in one list",
        "A list of tags, speakers, authors or groups holds more than 200 names. Each of them has a page that shows "
        "the others, so a broken list would fill the site. Keep the names that matter, or part the note.",
    ),
    Code(
        "N234",
        "the text and the path name different days",
        "The note's text says one day, its file name or folder another, and the event cannot have been on both. The "
        "day of the text counts. Rename the file, correct the text, or state `date` in the front matter.",
    ),
    Code(
        "N235",
        "the text contradicts what is stated",
        "The front matter states the event's day, house or city, and a line of the text plainly says another. What is "
        "stated counts. Correct the one that is wrong.",
    ),
    Code(
        "N240",
        "found, but not surely",
        "Something in the note may be the event's date, place or group, or a talk's speaker, but notegen is not sure "
        "enough to publish it: a wrong name is worse than a missing one. The message quotes what was found and the "
        "rule that found it. If it is right, write the line that the message shows; if not, nothing needs to be done.",
    ),
    Code(
        "N241",
        "the text names another speaker",
        "The front matter says who spoke, and so does the text, but nobody is named by both. What is stated counts. "
        "Correct the one that is wrong, or write the by-line of the text as plain words.",
    ),
)

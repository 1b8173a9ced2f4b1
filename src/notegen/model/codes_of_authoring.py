"""What `annotate` and `import` tell of notes that they leave alone, or write with a doubt."""

from notegen.model.code import Code

OF_AUTHORING: tuple[Code, ...] = (
    Code(
        "N250",
        "a note that cannot be annotated",
        "`notegen annotate` writes front matter only where the note is then read as the same event, with every other "
        "byte as it was. Here that cannot be done, for the reason named, and the file is left as it is. State "
        "the facts by hand, or let `notegen import` write a new note.",
    ),
    Code(
        "N251",
        "a fact that cannot be stated without changing the note",
        "`notegen annotate` left a key out: with it in the front matter, the note would be read as another event. "
        "Everything else was stated. Nothing has to be done; state the key by hand if the other reading is right.",
    ),
    Code(
        "N252",
        "an imported note that is read differently",
        "`notegen import` wrote a note that holds all the text of its source, but one of its facts is read in another "
        "way than there. The message names it. Compare the two, and correct the new note.",
    ),
    Code(
        "N253",
        "a file stands where a note would be written",
        "`notegen import` never overwrites a file, and one of this name with other content is there already. Move or "
        "rename it, or name another folder with `--to`; the other notes have been written.",
    ),
    Code(
        "N254",
        "a file that cannot be written",
        "`notegen annotate` and `notegen import` write regular files in the folders that were named, never through a "
        "link. The system, or what stands there, does not allow it; the message says why. Nothing was changed there.",
    ),
)

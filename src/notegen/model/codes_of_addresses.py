"""Codes N3 to N5: pages and addresses, links and files of notes, Markdown and HTML."""

from notegen.model.code import Code

OF_ADDRESSES: tuple[Code, ...] = (
    Code(
        "N301",
        "two sources for one address",
        "Two sources want the same file of the site, or one wants a file where the other needs a folder of "
        "that name. Letters that only differ in case, and accents written in two ways, count as equal, "
        "because some file systems cannot tell them apart. One would overwrite the other, so nothing was "
        "published. Give one of the two that the message names another slug, alias or file name.",
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
        "A stated slug is one part of an address: letters, digits, `-`, `_` and `.` inside. This one has "
        "blanks, slashes or signs, leads elsewhere, or is too long. Nothing is written to a path that a note "
        "makes up. Correct the slug, or delete the line: the name then makes it.",
    ),
    Code(
        "N304",
        "one slug, two events",
        "Two notes state the same slug for different events of one year, so one page would overwrite the "
        "other. Nothing was published. Give one of them another slug.",
    ),
    Code(
        "N305",
        "one slug, two talks",
        "Two talks of one event state the same slug, so one page would overwrite the other. Nothing was published. "
        "Give one of them another slug.",
    ),
    Code(
        "N311",
        "an address that no file can have",
        "A stated slug, alias or file name leads out of the site, holds a control character, is too long for "
        "a file system, or is where notegen keeps its own list of files. Nothing was published. State a plain "
        "path such as /2014/old-name/.",
    ),
    Code(
        "N312",
        "a static file that is not copied",
        "The static folder holds a link, a device or a name that is not UTF-8. A link can lead out of the "
        "project and none is followed; the site's other files are published. Put the file itself there, under "
        "a plain name.",
    ),
    Code(
        "N320",
        "a recorded address that would be lost",
        "`urls.lock` lists the addresses of this site that others may link to. At this one nothing would stand any "
        "more, and no alias leads on from it: the note was renamed, retitled, dated anew or deleted, or a newer "
        "notegen understands it in another way. Nothing was published. Where the message says what took its place, "
        "`notegen check --fix` writes the alias into that note. Otherwise state it yourself, as `aliases: "
        "[/2014/06-09-docker/]`, or delete the line of `urls.lock` to give the address up.",
    ),
    Code(
        "N321",
        "urls.lock cannot be read",
        "A line of `urls.lock` is no address with its kind, digest and note; a merge left its marks there; or the "
        "file is a link, too large, or not UTF-8. An address could be lost unseen, so nothing was published. "
        "Restore the file from git, or repair the line that the message names.",
    ),
    Code(
        "N322",
        "an address stands twice in urls.lock",
        "Two branches recorded the same address, and a merge kept both lines. Nothing is lost; the last line "
        "counts. `notegen check --fix` writes it once.",
    ),
    Code(
        "N323",
        "addresses that are not recorded yet",
        "Pages were added since `urls.lock` was written. As long as they are not recorded, nothing tells you when "
        "their addresses change. Run `notegen check --fix` when they are published, and commit the file.",
    ),
    Code(
        "N324",
        "a former address that leads to no talk",
        "An alias such as `/2014/06-09-docker/old-title/#new-title` leads to the talk with the slug behind `#`. The "
        "event has no talk of that name now, so the address leads to the event. Name the talk as the last part of "
        "its address does.",
    ),
    Code(
        "N402",
        "a linked file is not copied",
        "A note links to a file that lies outside the notes folder and the root, behind a symbolic link, is "
        "hidden or too large, or that a browser would run as a page of this site. It was not published, and "
        "the link shows as words. Move the file beside the note; a page or script that is meant to be "
        "published belongs into static/.",
    ),
    Code(
        "N501",
        "blocks nested too deep",
        "Lists or quotations stand inside each other more than 100 levels deep (a list counts twice). A "
        "reader's browser and ours have to end somewhere, so what stands deeper is shown as plain lines, in "
        "its place. Nothing is lost. Nest less deep.",
    ),
    Code(
        "N502",
        "HTML that is left out",
        "A note holds an element that would run or draw something of its own: a script, an object, an SVG. "
        "Pages of notegen run nothing that notes bring, so the element is left out with what it holds. "
        "Players of known hosts and frames become links. Link to the thing instead, or put it into a template "
        "of your own.",
    ),
    Code(
        "N503",
        "too many long links",
        "A text repeats long link targets so often (by reference) that the page would be many times larger "
        "than the note. The last of these links are shown as plain words. Shorten the targets.",
    ),
)

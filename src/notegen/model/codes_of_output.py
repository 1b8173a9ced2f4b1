"""Codes N7 to N9: settings and registry, templates and theme, the output folder."""

from notegen.model.code import Code

OF_OUTPUT: tuple[Code, ...] = (
    Code(
        "N701",
        "unknown setting",
        "The settings file names something that is no setting; a slip there would silently change nothing. "
        "`notegen schema` prints all settings with their defaults.",
    ),
    Code(
        "N702",
        "a name registered twice",
        "Two entries of a registry file claim the same name or alias. The first keeps it. Remove it from one "
        "of the two.",
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
        "An entry of speakers.yml, groups.yml or venues.yml has a key that is none of aliases, links, slug, "
        "org, page, hidden, address, city and country. It is left out.",
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
        "The value of a setting, an option or SOURCE_DATE_EPOCH has the right type and cannot be used: a URL "
        "that is none, a folder outside the root, an unknown time zone, a placeholder that is missing. The "
        "message says which and why.",
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
        "Both notegen.yml and notegen.yaml stand in the root. The first is read, the second means nothing. Delete one.",
    ),
    Code(
        "N709",
        "colours that are hard to read",
        "Two colours under `theme:`, or one and the built-in one it stands on, have a contrast below 4.5:1, which "
        "people with weak sight need to read text (WCAG 2.2, 1.4.3). Make the ink or the accent darker on light "
        "pages and lighter on dark ones.",
    ),
    Code(
        "N790",
        "unknown check",
        "The setting `checks` names a check or a code that does not exist, or gives it another weight than "
        "off, warning or error. The settings are refused, because a slip there would silence nothing or "
        "everything. docs/messages.md lists all codes and names.",
    ),
    Code(
        "N801",
        "a template does not parse",
        "A file of `templates/` is not a template that Jinja can read: a block is not closed, a tag or a "
        "filter is misspelt. Nothing was published. The message names the line; docs/templates.md lists the "
        "filters and blocks there are.",
    ),
    Code(
        "N802",
        "a template fails",
        "A file of `templates/` asks for what its page has not: a variable, a field, a word or another "
        "template that does not exist, or more work than one page may cause. Nothing was published. Templates "
        "run in a sandbox: they see the page's plain data and the filters of docs/templates.md, and nothing "
        "else.",
    ),
    Code(
        "N803",
        "a template cannot be read",
        "A file of `templates/` is a link, is too large, or is not UTF-8. Links are not followed, because a "
        "project built for somebody else must show nothing from outside it. Put the file itself there, saved "
        "as UTF-8; large files belong in `static/`.",
    ),
    Code(
        "N804",
        "a catalogue of words cannot be read",
        "A file `templates/languages/<code>.po` is not a gettext catalogue as notegen reads it: entries of `msgid` and "
        "`msgstr`, with `msgid_plural` and `msgstr[0]` … for words that change with a number and the header "
        "`Plural-Forms` above them. Nothing was published. docs/languages.md shows such a file.",
    ),
    Code(
        "N805",
        "an override holds a script or style",
        "A file of `templates/` has a script or a style sheet inside the page, or in an attribute. Browsers leave it "
        "out without a word to the reader: the content security policy of every page allows files of the site only, so "
        "that nothing which slips into a page can run there. Put it into a file of `templates/assets/`, which is "
        "published under a name of its own; docs/policy.md shows how. Nonces cannot be offered by a site of plain "
        "files.",
    ),
    Code(
        "N806",
        "an override loads what the policy does not allow",
        "A file of `templates/` loads something from elsewhere, sends a form, or shows something of a kind that no "
        "page of the theme has. Browsers stop it, because the content security policy does not allow it. The message "
        "names the line of the setting `csp` that does; docs/policy.md has examples. Files of `static/` are not looked "
        "at.",
    ),
    Code(
        "N901",
        "the output folder is not notegen's",
        "The output folder holds files, and no list (`.notegen`) that says notegen wrote them. notegen never "
        "deletes or overwrites a file it did not write, so it published nothing. Empty the folder, or name "
        "another one with `-o` or `output:`. A folder that holds only .gitkeep or .gitignore counts as empty.",
    ),
    Code(
        "N902",
        "the output folder holds something to keep",
        "The output folder is, or contains, the project, its notes, templates or static files, your home "
        "folder, the root of the file system, or a git repository. Publishing exchanges the folder as a "
        "whole, so notegen published nothing. Name a folder that holds nothing but the site.",
    ),
    Code(
        "N903",
        "the output folder is a link",
        "The output folder, or a folder of the project on the way to it, is a symbolic link. notegen follows "
        "none, because a link in a project can lead anywhere. Name the folder that the link leads to, or "
        "remove the link.",
    ),
    Code(
        "N904",
        "the output is a file",
        "A file stands where the output folder should be. notegen never deletes or overwrites a file it did "
        "not write. Move the file, or name another folder with `-o`.",
    ),
    Code(
        "N905",
        "the output folder lies in a source folder",
        "The output folder lies inside the notes, templates, static or cache folder, so that the next build "
        "would read the site as its own source. Name a folder beside it. Where the project's root is itself "
        "the notes folder, `site/` is the one exception.",
    ),
    Code(
        "N906",
        "the cache is not a folder",
        "`.notegen-cache`, or a folder in it, is a link or a file. notegen writes there and follows no link. "
        "Remove what stands there; the cache is made again, and nothing is lost with it.",
    ),
    Code(
        "N907",
        "the output folder cannot be exchanged",
        "A site is published by exchanging the whole output folder in one step, which a mount point and some "
        "layered file systems (a container's image) do not allow. Name a folder inside the mounted one, or "
        "remove the folder before the build where it came with an image.",
    ),
    Code(
        "N908",
        "somebody else's file is in the way",
        "A page of the site has the path of a file in the output folder that notegen did not write, or that "
        "differs from it only in upper and lower case. Nothing was published. Move that file away (to "
        "`static/`, if it belongs to the site), or give the page another slug.",
    ),
    Code(
        "N909",
        "the site could not be written",
        "The system refused a change: the disk is full, or a folder may not be written. The published site is "
        "as it was before the build. Mend what the message names and build again.",
    ),
    Code(
        "N910",
        "the site was changed during the build",
        "A file of the site, or of the next one in the cache, was changed by another program while notegen "
        "worked. Nothing was published. Build again; if it comes back, find out which program writes there.",
    ),
    Code(
        "N911",
        "another build is running",
        "Only one build of a project can run at a time, and another process holds the lock in "
        "`.notegen-cache`. Nothing was done, and the exit status is 75. Wait for the other build to end. A "
        "lock never outlives its process, so there is no file to delete.",
    ),
    Code(
        "N912",
        "a file was left behind",
        "In the instant in which the site was exchanged, another program put a file into the old output "
        "folder, and it could not be carried over. The new site is published. Copy the file from the named "
        "folder before the next build, which clears it.",
    ),
    Code(
        "N913",
        "no search index",
        "The index for the search could not be made: Pagefind failed, took too long, or found no page to index "
        "because templates of your own leave `data-pagefind-body` out. The site is published without one (with "
        "`--strict` it is not), and the search page lists everything all the same. `--no-search` asks for none.",
    ),
    Code(
        "N914",
        "a note that ended a process",
        "A worker process ended while it read a note, rendered its text or made a page of it: the system killed it, "
        "mostly for want of memory, or a library failed below Python. The message names the note; part it, or build "
        "with `--jobs 1` to see how it ends. The published site stays as it is.",
    ),
    Code(
        "N915",
        "no cluster to work on",
        "The scheduler that `--executor` names does not answer, went away, has had no workers for a minute, or its "
        "machines have another notegen, library or Python than this one, whose pages could differ. Start it and its "
        "workers from the same environment everywhere, or build without `--executor`. The published site stays as it "
        "is.",
    ),
)

"""Two speakers' names may be one person's: a slip, an initial, a handle, a short form, or the words turned round.

If they are one person, the talks stand on two pages. Mend the slip in the note, or, where both spellings should stay
in the notes, add the lines shown to `speakers.yml` in the notes folder. If they are two people, give both an entry
there, for two entries are two people; or say so in the note: `<!-- notegen-ignore N603 -->`. The evidence stands behind
each name; what is surely one person is joined without asking, and `notegen explain /speakers/…/` says why.

Bad, in two notes:
    By Ada Lindgren
    By Ada Lindgern

Good, in `notes/speakers.yml`:
    Ada Lindgren:
      aliases: [Ada Lindgern]
"""

from collections.abc import Iterator

from notegen.config.settings import Project
from notegen.lint.proposals import diagnostics
from notegen.model.diagnostic import Diagnostic
from notegen.model.site import Site

CODE = "N603"


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each person, at the first place of the rarest name."""
    return diagnostics(CODE, site, "speaker")

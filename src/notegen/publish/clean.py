"""Takes back what builds made: the files that the list in the output names, and the cache."""

from pathlib import Path

from notegen.config.settings import Project
from notegen.publish import disk, manifest
from notegen.publish.exchange import heal, places_of
from notegen.publish.write import publish
from notegen.runtime.lock import hold
from notegen.runtime.plain_file import is_real_folder


def clean(project: Project) -> int:
    """How many files of the site were removed; what others put into the output stays.

    Without our list in it, nothing of the output is touched. Raises Busy, and Refused where it cannot be changed.
    """
    cache = Path(project.cache)
    removed = 0
    with hold(cache):
        heal(project)
        places = places_of(project)
        if manifest.read(places.output) is not None:
            # A site without files is published like any other, so that nobody sees half of one.
            removed = publish(project, ()).removed
            disk.remove(places.output / manifest.NAME)
            if not any(places.output.iterdir()):
                disk.remove_folder(places.output)
        for folder in (places.workshop, cache):
            if is_real_folder(folder):
                disk.remove_tree(folder)
    return removed

"""One target becomes bytes, by the renderer that planned it; the site is out of sight."""

from pathlib import Path

from notegen.model.target import Artifact, Target, ready
from notegen.publish.renderer import Tools
from notegen.publish.renderers import BY_NAME


def render(target: Target, tools: Tools) -> Artifact:
    """The finished file of a target: rendered, or copied byte for byte where the target is a file.

    Raises OSError where a file to copy cannot be read any more, and what the theme raises for a faulty template.
    """
    if target.file:
        return Artifact(target.path, Path(target.file).read_bytes())
    return Artifact(target.path, BY_NAME[target.renderer].render(ready(target), tools))

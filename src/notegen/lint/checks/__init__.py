"""The catalogue of checks: one file each, its docstring its manual; a new check is a new file and a new row."""

from types import ModuleType

from notegen.lint.check import Check
from notegen.lint.checks import (
    base_url_not_set,
    end_before_start,
    event_without_date,
    event_without_title,
    language_without_words,
    missing_target,
    name_of_two_kinds,
    picture_without_text,
    placeholder_left,
    repeated_talk,
    similar_names,
    similar_speakers,
    similar_tags,
    talk_without_speaker,
    talk_without_title,
)


def _row(file: ModuleType, *, in_build: bool = False) -> Check:
    """The row of one file."""
    name = file.__name__.rpartition(".")[2].replace("_", "-")
    return Check(file.CODE, name, file.__doc__ or "", file.find, in_build)


CHECKS: tuple[Check, ...] = (
    _row(event_without_date),
    _row(talk_without_speaker),
    _row(similar_speakers),
    _row(similar_names),
    _row(name_of_two_kinds),
    _row(missing_target, in_build=True),
    _row(event_without_title),
    _row(end_before_start),
    _row(repeated_talk),
    _row(picture_without_text),
    _row(base_url_not_set),
    _row(similar_tags),
    _row(placeholder_left),
    _row(talk_without_title),
    _row(language_without_words, in_build=True),
)
"""In the order of their codes."""

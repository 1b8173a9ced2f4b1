"""How notes say who gave a talk: one rule a form, in the order they are tried."""

from notegen.config.needing import as_patterns_see
from notegen.load.speakers.reading import NEEDS_OF_BY, Reading, Rule, is_general, is_placeholder
from notegen.load.speakers.rules.by_lines import by_line, labelled
from notegen.load.speakers.rules.headings import (
    LEADS_ON,
    kind_speaker,
    speaker_on_title,
    speaker_organisation_title,
    speaker_title,
    title_by_speaker,
    title_in_brackets,
    title_speaker,
)
from notegen.load.speakers.rules.items import title_in_a_list
from notegen.load.speakers.rules.name_lines import first_item, name_line, own_heading, profile_line, resource_line
from notegen.load.speakers.rules.sentences import about_the_speaker, opening_sentence, presented_by, says, stood_in
from notegen.load.talks.generic_headings import is_break, is_generic
from notegen.model.note import Section

__all__ = ["RULES", "SPLITS", "Reading", "Rule", "read_section"]

RULES: tuple[Rule, ...] = (
    Rule("speaker - organisation: title", speaker_organisation_title, 0.95, frozenset(":：")),
    Rule("by-line", by_line, 0.95),
    Rule("labelled line", labelled, 0.9),
    Rule("title by speaker", title_by_speaker, 0.9, frozenset(NEEDS_OF_BY)),
    Rule("title in a list", title_in_a_list, 0.8),
    Rule("kind: speaker", kind_speaker, 0.8, frozenset(":：–—-")),
    Rule("speaker: title", speaker_title, 0.85, frozenset(":：–—-")),
    Rule("title - speaker", title_speaker, 0.8, frozenset("–—-|;,/")),
    Rule("title (speaker)", title_in_brackets, 0.75, frozenset(")）")),
    Rule("speaker on title", speaker_on_title, 0.75, LEADS_ON),
    Rule("own heading", own_heading, 0.85),
    Rule("name line", name_line, 0.8),
    Rule("first item", first_item, 0.8),
    Rule("opening sentence", opening_sentence, 0.7),
    Rule("says", says, 0.7),
    Rule("presented by", presented_by, 0.8),
    Rule("stood in", stood_in, 0.75),
    Rule("profile line", profile_line, 0.75),
    Rule("about the speaker", about_the_speaker, 0.75),
    Rule("resource line", resource_line, 0.65),
)
"""In the order tried; the first that reads anything wins."""

SPLITS = tuple(
    rule
    for rule in RULES
    if rule.read in (speaker_organisation_title, title_by_speaker, speaker_title, title_speaker, title_in_brackets)
)
"""Those that read a title alone, such as an item of `talks:`."""


def read_section(section: Section, below: tuple[Section, ...], rules: tuple[Rule, ...] = RULES) -> Reading | None:
    """What the first fitting rule reads of `section`; what only parts a note (`Summary`) is no talk's title.

    What is a break elsewhere (`Tea`) is a talk where a label says who spoke.
    """
    told = {*section.title, *as_patterns_see(section.title).split()}
    for rule in rules:
        if rule.needs and rule.needs.isdisjoint(told):
            continue
        reading = rule.read(section, below)
        if reading is None or is_placeholder(reading.title):
            continue
        said = rule.read is labelled and reading.speakers and is_break(reading.title)
        if said or not _parts_a_note(reading.title):
            sure = reading.confidence or rule.confidence
            title, who = reading.title, reading.speakers
            return Reading(title, who, rule.name, sure, reading.used, reading.speaker_line, reading.doubted)
    return None


def _parts_a_note(title: str) -> bool:
    return is_generic(title) or is_general(title)

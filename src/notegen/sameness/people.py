"""Every rule by which two names are, or may be, one person."""

from notegen.sameness import people_maybe as maybe
from notegen.sameness import people_surely as surely
from notegen.sameness.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("the same name", True, surely.by_name, surely.same_name),
    Rule("the same profile", True, surely.by_profile, surely.same_profile),
    Rule("the same profile and first name", False, surely.by_profile, surely.same_first_name),
    Rule("the words turned round", False, maybe.by_words, maybe.other_order),
    Rule("the words parted otherwise", False, maybe.by_letters, maybe.parted_otherwise),
    Rule("the first name cut", False, maybe.by_last_name, maybe.first_cut),
    Rule("the last name cut", False, maybe.by_first_name, maybe.last_cut),
    Rule("a middle name left out", False, maybe.by_last_name, maybe.middle_left_out),
    Rule("the first name said short", False, maybe.by_long_forms, maybe.said_shorter),
    Rule("the handle spells the name", False, maybe.by_handle, maybe.handle_of_name),
    Rule("one letter differs", False, maybe.by_slips, maybe.one_slip),
)
"""Surest first; two names that one row joins or asks about are not asked about by a later one."""

"""What is too unsure to publish is a warning with the line to write."""

from notegen.load.doubts import doubts_of
from notegen.model.civil_date import from_iso
from notegen.model.event import Event, Fact, Speaker, Talk
from notegen.model.note import FoundEvent, FoundTalk, Note
from notegen.model.span import Span


def fact(field, value, sure, line=3):
    return Fact(field, value, Span("notes/a.md", line), "a rule", sure)


def note_with(*facts, talk=()):
    talks = (FoundTalk(tuple(talk), (), 5),) if talk else ()
    return Note("a.md", "notes/a.md", "", "plain", events=(FoundEvent(tuple(facts), talks, (), 1),))


def told(note, events=(), talks=()):
    return [f"{one.span.path}:{one.span.line}: {one.code} {one.message}" for one in doubts_of(note, events, talks)]


def test_an_unsure_speaker_is_suggested_where_nobody_surer_is_known():
    unsure = fact("speaker", Speaker("Ada Park", ("Quay Works",)), 0.4, 6)
    assert told(note_with(talk=(unsure,)), [Event(talks=(Talk(title="Ropes", line=5),))]) == [
        'notes/a.md:6: N240 maybe the speaker is "Ada Park (Quay Works)" (a rule, 40% sure); it is left out: '
        "if it is right, write `By Ada Park (Quay Works)` below the talk's heading"
    ]


def test_nothing_is_suggested_where_a_surer_speaker_is_known():
    unsure = fact("speaker", Speaker("Ada Park"), 0.4, 6)
    known = Talk(title="Ropes", line=5, speakers=(Speaker("Ben Ode"),))
    assert told(note_with(talk=(unsure,)), [Event(talks=(known,))]) == []


def test_the_surest_of_several_guesses_is_told_once():
    note = note_with(fact("date", from_iso("2024-05-03"), 0.3), fact("date", from_iso("2024-06-01"), 0.5))
    assert told(note, [Event()]) == [
        'notes/a.md:3: N240 maybe the date is "2024-06-01" (a rule, 50% sure); it is left out: '
        "if it is right, state `date: 2024-06-01`"
    ]


def test_a_talk_of_another_note_s_event_is_doubted_too():
    unsure = fact("speaker", Speaker("Ada Park"), 0.4, 6)
    assert len(told(note_with(talk=(unsure,)), (), [Talk(title="Ropes", line=5)])) == 1


def test_a_sure_fact_is_no_doubt():
    assert told(note_with(fact("venue", "Old Store", 0.9)), [Event()]) == []


def test_explain_shows_what_was_left_out():
    from notegen.cli.tree import lines_of
    from notegen.understanding import Understanding

    note = note_with(talk=(fact("speaker", Speaker("Ada Park"), 0.4, 6),))
    lines = lines_of(Understanding(note, None, (Event(talks=(Talk(title="Ropes", line=5, sources=("a.md",)),)),), ()))

    assert lines[-2:] == [
        "not sure enough, and left out",
        "  speaker   Ada Park                                  line 6    a rule, 40% sure",
    ]

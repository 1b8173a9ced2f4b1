"""Notes are read once, by whoever is there, and what another machine needs to read some of them goes along."""

import pytest
from story import Story

from notegen.load import reading
from notegen.load.discover import survey
from notegen.load.kept import nothing_kept
from notegen.load.meant import folders_with_index
from notegen.load.reading import Unread, read_all
from notegen.model.diagnostic import Stopped
from notegen.model.note import Skipped, SourceFile
from notegen.runtime.executor import HERE, Crashed
from notegen.runtime.progress import silent


class Crane:
    """An executor that takes everything apart for other machines, or drops one of the pieces."""

    forks = False

    def __init__(self, drops: int | None = None) -> None:
        self.drops = drops
        self.shards: list[Unread] = []

    def spread(self, work, shared, count, *, share, least=0):
        for number in range(count):
            if number == self.drops:
                raise Crashed(number)
            self.shards.append(shared.shard(range(number, number + 1)))
            yield from work(self.shards[-1], range(1))


def read(story: Story, executor=HERE) -> reading.Reading:
    return read_all(survey(story.project), story.project, nothing_kept(), executor=executor, progress=silent)


@pytest.fixture
def harbour(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n")
    story.note("2024-01-01-quay.md", "# Quay\n\n## Knots\n\nBy Ada Brook\n")
    story.note("2024-01-01-quay.de.md", "# Kai\n").note("talks/index.md", "# Talks, 2024-02-02\n")
    return story.note("talks/ropes.md", "# Ropes\n\nBy Ben Field\n").note("logs/2024-03-03.md", "# Fog\n")


def test_notes_that_travel_are_read_as_they_are_here(harbour):
    crane = Crane()
    assert read(harbour, crane).notes == read(harbour).notes
    assert len(crane.shards) == 5


def test_a_shard_holds_its_files_bytes_and_of_all_others_only_what_concerns_them(harbour):
    found = survey(harbour.project)
    paths = frozenset(file.path for file in found.files)
    shared = Unread(found.files, harbour.project, paths, folders_with_index(paths))
    shards = {path: shared.shard(range(at, at + 1)) for at, path in enumerate(sorted(paths))}

    assert all(isinstance(file, SourceFile) for shard in shards.values() for file in shard.files)
    assert {path: shard.siblings - {""} for path, shard in shards.items()} == {
        **dict.fromkeys(paths, frozenset()),
        "2024-01-01-quay.de.md": {"2024-01-01-quay.md"},
    }
    assert {path for path, shard in shards.items() if shard.indexed} == {"talks/index.md", "talks/ropes.md"}


def test_a_note_over_which_a_worker_ended_is_named(harbour):
    with pytest.raises(Stopped) as stopped:
        read(harbour, Crane(drops=1))
    told = stopped.value.diagnostic
    assert (told.code, told.span.path) == ("N914", "notes/2024-01-01-quay.md")


def test_a_translation_does_not_wait_for_a_note_that_went_meanwhile(harbour, monkeypatch):
    known = reading.read_file

    def gone(file, limit):
        return Skipped(file.path, "gone") if file.path == "2024-01-01-quay.md" else known(file, limit)

    monkeypatch.setattr(reading, "read_file", gone)
    came = read(harbour)
    german = next(note for note in came.notes if note.path == "2024-01-01-quay.de.md")
    assert german.translates == ""
    assert [item.path for item in came.skipped] == ["2024-01-01-quay.md"]
    assert [item.path for item in survey(harbour.project).skipped] == []


def test_progress_is_told_note_by_note(harbour):
    told = []
    read_all(
        survey(harbour.project), harbour.project, nothing_kept(), executor=HERE, progress=lambda *at: told.append(at)
    )
    assert told == [("reading", number, 5) for number in range(1, 6)]

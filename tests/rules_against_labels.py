"""Says of each rule how often it was used and how often it was right, on the labels its writers saw and on the others.

usage: python tests/rules_against_labels.py [--wrong] [FOLDER ...]

A folder holds `notes/` and `labels/`. Without any: the invented notes of `tests/wild`, and the shared corpus where it
is there. A rule stays only if it is right in at least 95 % of its uses on the third held out - one slip among few uses
is forgiven, for it proves nothing. `--wrong` names the uses that were wrong, never those held out.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from labels import Figures, Label, Use, figures, labels_of, uses

HERE = Path(__file__).resolve().parent
WILD = HERE / "wild"
SHARED = HERE.parents[1] / "shared" / "corpus"

STAYS = 0.95
"""The share of its uses on the third held out in which a rule must be right."""


def main(arguments: list[str]) -> int:
    """Prints a table for each folder; 1 where a rule of the shared corpus is too often wrong."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")] or [WILD, SHARED]
    bad: list[str] = []
    for folder in folders:
        if not (folder / "labels").is_dir():
            print(f"No labels in {folder}; nothing was measured there.\n")
            continue
        labels = labels_of(folder)
        found = tuple(uses(folder, labels))
        print(f"{folder.name}: {len(labels)} labels, {sum(label.held for label in labels)} of them held out")
        print("\n".join(table(found)))
        for name, some in thirds(labels):
            print(headline(name, figures(folder, some)))
        print()
        if "--wrong" in arguments:
            print("\n".join(f"{use.rule}: {use.told}" for use in found if not use.right and not use.held))
        bad += too_often_wrong(found) if folder == SHARED else []
    for line in bad:
        print("NOT REACHED:", line)
    return 1 if bad else 0


def thirds(labels: tuple[Label, ...]) -> tuple[tuple[str, list[Label]], ...]:
    """The labels that were open to the writers of rules, those held out, and all."""
    return (
        ("open", [label for label in labels if not label.held]),
        ("held", [label for label in labels if label.held]),
        ("all", list(labels)),
    )


def table(found: Iterable[Use]) -> list[str]:
    """A line for each rule: uses and how many of them were right, open and held out."""
    counts = _counts(found)
    width = max((len(rule) for rule in counts), default=0)
    lines = [f"{'rule':{width}}  {'open':>15}  {'held out':>15}"]
    for rule, (used, right, held_used, held_right) in sorted(counts.items()):
        lines.append(f"{rule:{width}}  {_share(right, used)}  {_share(held_right, held_used)}")
    return lines


def too_often_wrong(found: Iterable[Use]) -> list[str]:
    """The rules that may not stay, by what they did on the labels held out."""
    return [
        f'rule "{rule}" is right in {held_right} of its {held_used} uses on the labels held out'
        for rule, (_, _, held_used, held_right) in sorted(_counts(found).items())
        if held_used - held_right > 1 and held_right / held_used < STAYS
    ]


def headline(name: str, sums: Figures) -> str:
    """The three figures, and what was invented, in one line."""
    return (
        f"{name:5} title {sums.titles.f1:.3f} ({sums.titles.precision:.2f} right)"
        f"  speaker {sums.speakers.f1:.3f} ({sums.speakers.precision:.2f} right)  pair {sums.pairs.f1:.3f}"
        f"  invented {len(sums.invented)} of {sums.without_talks}"
    )


def _counts(found: Iterable[Use]) -> dict[str, tuple[int, int, int, int]]:
    counts: dict[str, tuple[int, int, int, int]] = {}
    for use in found:
        used, right, held_used, held_right = counts.get(use.rule, (0, 0, 0, 0))
        if use.held:
            counts[use.rule] = (used, right, held_used + 1, held_right + use.right)
        else:
            counts[use.rule] = (used + 1, right + use.right, held_used, held_right)
    return counts


def _share(right: int, used: int) -> str:
    return f"{right:>4} of {used:<4}{100 * right // used:>3} %" if used else " " * 14 + "-"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The bench end to end, on three notes and notegen alone: every change is made, and shows."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from compare import CHANGES, Result, compare
from corpus import evening
from measure import Cost
from peers.notegen import LIKE_FOR_LIKE
from proof import Proof
from tables import growth, table


def test_the_site_that_all_make_is_made_by_notegen_and_every_change_shows(tmp_path: Path):
    said: list[str] = []
    names = [change.name for change in CHANGES]

    (result,) = compare([LIKE_FOR_LIKE], tmp_path / "tools", tmp_path / "sites", 3, 1, names, said.append)

    assert said == []
    assert list(result.medians) == names
    tags = {tag for at in range(3) for tag in evening(at).tags}
    assert result.made.pages_in_all == 3 + len(tags) + 1


def test_tables_give_each_figure_as_a_ratio_to_hugo_and_growth_as_a_power():
    def result(name: str, wall: float) -> Result:
        peer = (
            LIKE_FOR_LIKE
            if name == "notegen"
            else type(LIKE_FOR_LIKE)(name, "", list, list, lambda _: ("", ""), "", "")
        )
        return Result(peer, Proof({}, 9, 7), {"cold": Cost(wall, wall, 50.0)})

    results = {100: [result("notegen", 2.0), result("Hugo", 1.0)], 1000: [result("notegen", 8.0), result("Hugo", 10.0)]}

    assert "| notegen | 8.00 s | 0.80 | 8.00 s | 0.80 | 50 MiB | 1.00 |" in table(1000, results[1000])
    assert "| notegen | 0.60 | 0.60 | 0.00 |" in growth(results)
    assert "| Hugo | 1.00 | 1.00 | 0.00 |" in growth(results)

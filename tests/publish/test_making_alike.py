"""Files that show the same rows and entries are made by one process, as far as there is enough for the others."""

from itertools import pairwise

from makers import event, site, talk
from planned import built_in, planned, tools

from notegen.publish.making import part
from notegen.publish.sink import Sink


class Told:
    """An executor that works here, and remembers what it was told."""

    forks = False
    alike: tuple[int, ...] = ()

    def spread(self, work, shared, count, *, share, least=0, alike=()):
        self.alike, self.renderers = alike, [target.renderer for target in shared.targets]
        return iter(work(shared, range(count)))


def test_feeds_calendars_and_the_pages_of_things_stand_each_by_themselves_behind_all_else(tmp_path):
    plan = planned(site(event("Docks", talk("Cranes", "Ada Brook", tags=("go",)), groups=("Dock Group",))))
    making, executor = part(plan, built_in(), None, {}), Told()
    placed = list(making.placing(tools(plan), executor=executor)(Sink(str(tmp_path), {}, {})))
    assert {each.path for each in placed} == making.made.keys() == {target.path for target in plan.targets}
    first, *others = ([*executor.renderers[a:b]] for a, b in pairwise((0, *executor.alike, len(placed))))
    assert [set(each) for each in others] == [{"things"}, {"json_feed", "atom"}, {"calendar"}]
    assert {"events", "talks", "home"} <= set(first)

"""Whatever is published and whatever others do in between: the output is the last site and what others put there."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from site_folder import MEMORY, project_at, publish_texts, put, seen_in, without_exchange

from notegen.model.address import claim_key
from notegen.publish import exchange
from notegen.publish.write import Refused, Written, published

PAGES = ("index.html", "a", "a/index.html", "a/b", "a/b/index.html", "feed.xml", "c/index.html")
OTHERS = ("CNAME", "a/own.txt", "own/x", "Feed.xml", "c", "feed.xml", "a/b/c", "own")


def is_possible(paths) -> bool:
    """Whether no path is the folder of another."""
    return not any(one.startswith(f"{other}/") for one in paths for other in paths)


sites = st.dictionaries(st.sampled_from(PAGES), st.sampled_from(("one", "two", "longer text")), max_size=5).filter(
    is_possible
)


class Histories(RuleBasedStateMachine):
    """A site, its project, and the model of both: three small mappings."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="notegen-history-", dir=MEMORY))
        self.project = project_at(self.root)
        self.site = self.root / "site"
        self.by_system = exchange.exchanged_by_system
        self.published: dict[str, str] = {}
        self.by_hand: dict[str, str | None] = {}
        self.others: dict[str, str] = {}

    def teardown(self) -> None:
        exchange.exchanged_by_system = self.by_system
        shutil.rmtree(self.root)

    def shown(self) -> dict[str, str]:
        """What people should see."""
        ours = {path: self.by_hand.get(path, text) for path, text in self.published.items()}
        return {path: text for path, text in ours.items() if text is not None} | self.others

    @rule(texts=sites, keeping=st.booleans(), trusting=st.booleans())
    def publish(self, texts: dict[str, str], keeping: bool, trusting: bool) -> None:
        sound = published(self.project).sound
        assert sound.keys() == self.published.keys() - self.by_hand.keys()
        kept = [path for path in texts if keeping and path in sound and self.published[path] == texts[path]]
        made = {path: text for path, text in texts.items() if path not in kept}
        try:
            result = publish_texts(self.project, made, kept=kept, trusting=trusting)
        except Refused as refused:
            assert refused.diagnostic.code == "N908"
            assert self.conflicts(texts)
            return
        assert not self.conflicts(texts)
        same = sum(path in sound and self.published[path] == text for path, text in made.items())
        gone = len(self.published.keys() - texts.keys())
        assert result == Written(written=len(made) - same, kept=len(kept), removed=gone, unchanged=same)
        self.published, self.by_hand = dict(texts), {}

    def conflicts(self, texts: dict[str, str]) -> bool:
        """Whether a page and a file of somebody else cannot both be there."""
        return any(
            claim_key(one) == claim_key(other) or one.startswith(f"{other}/") or other.startswith(f"{one}/")
            for one in texts
            for other in self.others
        )

    @precondition(lambda self: self.published)
    @rule(path=st.sampled_from(OTHERS), text=st.sampled_from(("mine", "mine too")))
    def somebody_puts_a_file(self, path: str, text: str) -> None:
        if path not in self.published and is_possible([path, *self.others, *self.published]):
            put(self.site, {path: text})
            self.others[path] = text

    @precondition(lambda self: self.others)
    @rule(data=st.data())
    def somebody_removes_their_file(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(sorted(self.others)))
        (self.site / path).unlink()
        del self.others[path]
        self.remove_empty_folders_above(path)

    @precondition(lambda self: self.published)
    @rule(data=st.data(), text=st.sampled_from(("ONE", "something else", None)))
    def somebody_harms_a_page(self, data: st.DataObject, text: str | None) -> None:
        path = data.draw(st.sampled_from(sorted(self.published)))
        (self.site / path).unlink(missing_ok=True)
        if text is not None:
            put(self.site, {path: text})
        self.by_hand[path] = text

    def remove_empty_folders_above(self, path: str) -> None:
        for parent in (self.site / path).parents:
            if parent == self.site or any(parent.iterdir()):
                break
            parent.rmdir()

    @rule()
    def somebody_deletes_the_cache(self) -> None:
        shutil.rmtree(self.root / ".notegen-cache", ignore_errors=True)

    @rule(has_call=st.booleans())
    def the_system_is_another(self, has_call: bool) -> None:
        exchange.exchanged_by_system = self.by_system if has_call else without_exchange()

    @invariant()
    def people_see_the_last_site_and_what_others_put_there(self) -> None:
        if self.site.exists():
            seen = {path: text for path, text in seen_in(self.site).items() if not path.endswith("/")}
            assert seen == self.shown()
        else:
            assert not self.shown()


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=40, stateful_step_count=20)

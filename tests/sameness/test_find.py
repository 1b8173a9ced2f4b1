"""Clusters: nobody is in two, what is apart stays apart, the order decides nothing, and the work stays linear."""

from itertools import permutations

import pytest
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st
from named import found, known

from notegen.sameness.find import clusters
from notegen.sameness.kinds import RULES_OF
from notegen.sameness.known import KINDS

NAMES = st.lists(
    st.sampled_from(
        ["Ada Lindgren", "Ada Lindgern", "A. Lindgren", "@alindgren", "Ada", "Lindgren, Ada", "Arne Lindgren",
         "Dr. Ada Lindgren", "Ada M. Lindgren", "Bo Marsh"]
    ),
    unique=True,
)  # fmt: skip


@given(NAMES, st.booleans(), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_each_name_is_in_one_cluster_and_the_order_decides_nothing(names, sure, random):
    made = found("speaker", *names, sure=sure)
    members = [name for cluster, _ in made for name in cluster]
    assert len(members) == len(set(members))
    assert all(len(rules) == len(cluster) - 1 for cluster, rules in made)
    shuffled = list(names)
    random.shuffle(shuffled)
    assert found("speaker", *shuffled, sure=sure) == made


def test_what_is_apart_comes_into_no_cluster_by_way_of_a_third():
    one = known("Ada Lindgren", beside=["Ada Lindgern"])
    for order in permutations((one, known("Ada Lindgern"), known("A. Lindgren"))):
        ((members, _),) = found("speaker", *order, sure=False)
        assert members == ["A. Lindgren", "Ada Lindgren"]


def test_the_table_has_a_row_for_each_kind_and_every_rule_a_manual_with_a_good_and_a_bad_case():
    assert tuple(kind.name for kind in RULES_OF) == KINDS
    for kind in RULES_OF:
        for rule in kind.rules:
            manual = rule.pairs.__doc__ or ""
            assert "Good: `" in manual, rule.name
            assert "Bad: `" in manual or "Bad: five" in manual, rule.name


@pytest.mark.parametrize("kind", RULES_OF, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", ["Person {n:x} Lindgren", "{c}da Lindgren", "Lindgren, Ada {c}"])
def test_names_take_time_in_proportion(kind, name):
    def comparing(count):
        names = [known(name.format(n=n, c=chr(0x4E00 + n)), kind=kind.name) for n in range(count)]
        return lambda: clusters(names, kind.rules, kind.are_apart)

    assert growth_of_time(comparing, 100) < 24

"""Legal forms and blanks make no other organisation; a domain or a slip is asked about."""

import pytest
from named import joined, proposed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fleetwerk GmbH", "fleetwerk"),
        ("Fleetwerk GmbH & Co. KG", "Fleetwerk"),
        ("Quay, Inc.", "Quay"),
        ("Quay Ltd.", "Quay Limited"),
        ("Corderie S.A.S.", "Corderie"),
        ("Cordería S.L.", "Corderia"),
        ("Corda Ltda.", "Corda"),
        ("Funi S.p.A.", "Funi"),
        ("Touw B.V.", "Touw"),
        ("株式会社綱屋", "綱屋株式会社"),
        ("Fleet Werk", "Fleetwerk"),
    ],
)
def test_a_name_written_differently_is_one_organisation(one, other):
    assert joined("organisation", one, other) == [sorted([one, other])]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Software AG", "Software"), ("Quay Cloud", "Quay"), ("Hilag", "Hil"), ("C", "C++"), ("Media GmbH", "Media Ltd")],
)
def test_other_names_are_other_organisations(one, other):
    assert joined("organisation", one, other) == []


def test_a_domain_and_a_slip_are_asked_about():
    assert proposed("organisation", "fleetwerk.io", "Fleetwerk") == [(["Fleetwerk", "fleetwerk.io"], ["its domain"])]
    assert proposed("organisation", "Fleetwrek", "Fleetwerk") == [(["Fleetwerk", "Fleetwrek"], ["one letter differs"])]


@pytest.mark.parametrize(("one", "other"), [("SAP", "SAS"), ("Quay 1", "Quay 2"), ("fleetwerk-jobs.io", "Fleetwerk")])
def test_what_is_likely_two_is_not_asked_about(one, other):
    assert proposed("organisation", one, other) == []

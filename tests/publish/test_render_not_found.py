"""The page for addresses that do not exist."""

import re

from makers import event, project, site
from planned import planned, rendered, urls


def test_its_links_work_at_any_depth_under_the_path_of_the_base_url():
    made = site(event("A"), event("B", start="2015-01-01"))
    page = rendered(planned(made, base_url="https://example.org/notes"), "/404.html")
    links = re.findall(r'(?:href|src)="([^"#][^"]*)"', page)
    assert links
    known = ("/notes/", "https://example.org/notes/", "webcal://example.org/notes/")
    assert all(link.startswith(known) for link in links), links


def test_it_is_not_indexed_and_gives_way_to_ones_own(tmp_path):
    assert 'name="robots" content="noindex"' in rendered(planned(site()), "/404.html")
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "404.html").write_text("mine")
    plan = planned(site(), project(tmp_path))
    assert plan.diagnostics == ()
    assert "/404.html" in urls(plan)
    assert rendered(plan, "/404.html") == "mine"

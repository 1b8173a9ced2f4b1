"""The file for robots."""

from makers import project, site
from planned import planned, rendered


def test_everything_may_be_read_and_the_sitemap_is_named_where_there_is_one():
    assert rendered(planned(site()), "/robots.txt") == "User-agent: *\nAllow: /\n"
    assert rendered(planned(site(), base_url="https://example.org/x"), "/robots.txt") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/x/sitemap.xml\n"
    )


def test_ones_own_file_stands_in_for_it(tmp_path):
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "robots.txt").write_text("mine\n")
    plan = planned(site(), project(tmp_path))
    assert (rendered(plan, "/robots.txt"), plan.diagnostics) == ("mine\n", ())

"""The theme's own files."""

from makers import site
from planned import planned, rendered, target

from notegen.publish.frame import asset_url


def test_a_files_name_changes_with_its_content():
    plan = planned(site())
    url = dict(plan.frame.assets)["theme.css"]
    assert rendered(plan, url) == "body { color: black }\n"
    assert target(plan, url).sources == ("the theme",)
    assert asset_url("a/b.css", b"1") != asset_url("a/b.css", b"2")
    assert asset_url("a/b.css", b"1") == "/assets/a/b.6b86b273.css"
    assert asset_url("LICENSE", b"1") == "/assets/LICENSE.6b86b273"

"""N611: nobody said where the site will be."""

from lint_makers import found, project, site


def test_a_site_without_a_base_url_is_told_of_once():
    assert found("N611", site(), project(base_url="")) == [
        "notegen.yml:1:1 `base_url` is not set, so there is no sitemap and there are no canonical links; "
        "add `base_url: https://…`"
    ]


def test_with_one_there_is_nothing_to_say():
    assert found("N611", site()) == []

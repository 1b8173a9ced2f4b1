"""N612: a tag that is a slip of another."""

from lint_makers import found, site, thing


def test_a_tag_used_once_that_is_near_another_is_told_of():
    tags = (thing("tag", "containers", talks=4), thing("tag", "contianers", talks=1))
    assert found("N612", site(things=tags)) == [
        'notes/2025-03-11-quay.md:3:1 tag "contianers" (1 talk) looks like "containers" (4 talks); use one spelling'
    ]


def test_two_tags_that_are_both_used_are_two_tags():
    assert found("N612", site(things=(thing("tag", "testing", talks=4), thing("tag", "tasting", talks=2)))) == []

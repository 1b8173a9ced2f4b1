"""Files copied byte for byte."""

import os

import pytest
from makers import event, project, site
from planned import planned, rendered, target, urls

from notegen.model.site import Asset


def test_every_regular_file_of_the_static_folder_is_copied(tmp_path):
    static = tmp_path / "static"
    (static / ".well-known").mkdir(parents=True)
    (static / "CNAME").write_text("talks.example")
    (static / ".nojekyll").write_text("")
    (static / ".well-known" / "x.txt").write_text("y")
    plan = planned(site(), project(tmp_path))
    assert {"/CNAME", "/.nojekyll", "/.well-known/x.txt"} <= urls(plan)
    assert rendered(plan, "/CNAME") == "talks.example"
    assert target(plan, "/CNAME").sources == ("static/CNAME",)
    assert plan.diagnostics == ()


def test_links_and_devices_are_left_out_with_a_warning(tmp_path):
    static = tmp_path / "static"
    static.mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.txt").write_text("secret")
    (static / "file.txt").symlink_to(tmp_path / "secret" / "key.txt")
    (static / "folder").symlink_to(tmp_path / "secret")
    os.mkfifo(static / "pipe")
    plan = planned(site(), project(tmp_path))
    assert not {"/file.txt", "/folder/key.txt", "/pipe"} & urls(plan)
    assert [f"{each.severity} {each.code} {each.message}" for each in plan.diagnostics] == [
        "warning N312 static/file.txt is a link, so it is not copied",
        "warning N312 static/folder is a link, so it is not copied",
        "warning N312 static/pipe is not a regular file, so it is not copied",
    ]


def test_a_static_folder_that_is_a_link_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").write_text("a")
    (tmp_path / "static").symlink_to(tmp_path / "elsewhere")
    plan = planned(site(), project(tmp_path))
    assert [each.message for each in plan.diagnostics] == [
        "static is a link, so nothing in it is copied; make it a folder"
    ]
    assert "/a.txt" not in urls(plan)


def test_a_name_that_is_not_utf8_is_told_and_left_out(tmp_path):
    (tmp_path / "static").mkdir()
    try:
        open(os.fsencode(tmp_path) + b"/static/\xff.txt", "wb").close()
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    plan = planned(site(), project(tmp_path))
    assert [each.message for each in plan.diagnostics] == [
        "static/\\udcff.txt is named in bytes that are not UTF-8, so it is not copied"
    ]


def test_a_file_that_a_note_links_to_is_copied_beside_its_page(tmp_path):
    (tmp_path / "cranes.pdf").write_bytes(b"%PDF")
    made = event("Docks")
    asset = Asset("notes/cranes.pdf", str(tmp_path / "cranes.pdf"), f"{made.url}cranes.pdf", "0" * 64)
    plan = planned(site(made, assets=(asset,)))
    assert target(plan, asset.url).data == "0" * 64
    assert rendered(plan, asset.url) == "%PDF"

"""The file of response headers."""

from dataclasses import replace

from makers import project, site
from planned import planned, rendered


def test_the_policy_goes_with_every_file_and_the_themes_files_are_kept():
    assert rendered(planned(site(), replace(project(), search=False)), "/_headers") == (
        "/*\n"
        "  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  X-Content-Type-Options: nosniff\n"
        "/assets/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )


def test_ones_own_file_stands_in_for_it(tmp_path):
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "_headers").write_text("mine\n")
    plan = planned(site(), project(tmp_path))
    assert (rendered(plan, "/_headers"), plan.diagnostics) == ("mine\n", ())

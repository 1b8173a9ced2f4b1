"""N615: the interface speaks English, because it has no words in the site's language."""

from dataclasses import replace
from pathlib import Path

import pytest
from lint_makers import found, project, site


def test_a_language_without_words_is_told_of_once_with_those_there_are():
    assert found("N615", site(), project(language="tlh")) == [
        'notegen.yml:1:1 the interface has no words in "tlh" and speaks English; it knows de, en, es, fr, it, ja, pt, '
        "and templates/languages/tlh.po would add yours"
    ]


@pytest.mark.parametrize("language", ["en", "de-AT", "pt-PT", "ja"])
def test_a_language_with_words_in_whatever_region_is_fine(language: str):
    assert found("N615", site(), project(language=language)) == []


def test_words_of_the_sites_own_are_enough(tmp_path: Path):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "tlh.po").write_text('msgid "talks"\nmsgstr "SoQ"\n')

    assert found("N615", site(), replace(project(language="tlh"), templates=str(tmp_path))) == []

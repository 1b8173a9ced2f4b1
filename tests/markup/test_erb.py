"""`link_to` in ERB notes: links and words, everything else none of its business."""

import pytest
from growing import growth_of_time
from story import Story

from notegen.markup.erb import without_helpers


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ('<%= link_to "Slides", "https://ropes.example/s" %>', "[Slides](<https://ropes.example/s>)"),
        ("<%= link_to('Folien', '/f.pdf', class: 'x') %>", "[Folien](</f.pdf>)"),
        ("<%= link_to 'Vidéo', video_path(3) %>", "Vidéo"),
        ('<%= link_to "Nudos", "#" %>', "Nudos"),
        ("<%= image_tag 'x.png' %>", "<%= image_tag 'x.png' %>"),
    ],
)
def test_a_helper_becomes_what_it_stands_for(text, becomes):
    assert without_helpers(text) == becomes


def test_slides_by_a_helper_are_slides_in_erb_notes_alone(tmp_path):
    text = '# Nudos por Ana López\n\n<%= link_to "Diapositivas", "https://ropes.example/s" %>\n\n<% x do %>\n- uno\n'
    (talk,) = Story(tmp_path / "a").note("2031-04-02-n.md.erb", text).event().talks
    assert talk.slides == ("https://ropes.example/s",)
    (talk,) = Story(tmp_path / "b").note("2031-04-02-n.md", text).event().talks
    assert talk.slides == ()


def test_many_open_helpers_cost_time_in_proportion():
    def reading(count):
        return lambda: without_helpers("<%= link_to " * count + '<%= link_to "' * count)

    assert growth_of_time(reading, 1_000) < 24

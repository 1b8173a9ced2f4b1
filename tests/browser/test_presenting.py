"""Presenting in a real browser: decks and events, by keys, hand, bar and address; on paper; nothing without script."""

import re

import pytest
from quality.site_server import serving
from story import Story

pytestmark = pytest.mark.browser

DECK = """# Knots

Ada Park, Dock One

Note: Begin slowly.

---

## Bowline

- [holds](https://knots.example.org/)
- comes undone

---

## Many

{items}

---

## Bowline

```python
{code}
```

--

![A boat](boat.png)

---

Thank you.
"""

EVENING = """# Quay Evening

Twelve people and a rope.

## Part one

### Cranes
By Ada Park (Dock One)

- lift
    - slowly

### Tides
By Bo Lee

- rise

## Part two

### Ropes
By Ann Reed

- hold
"""

IN_VIEW = """() => {
  const main = document.querySelector('main').getBoundingClientRect();
  return [...document.querySelectorAll('.sheet')].filter(one => {
    const box = one.getBoundingClientRect();
    return box.right > main.left + 1 && box.left < main.right - 1;
  }).map(one => one.id);
}"""

SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 400);
})"""

LINE = " ".join(["a_long_name"] * 30)


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    """A deck of six slides, one of three hundred, one of a single slide, and an evening, served with their headers."""
    story = Story(tmp_path_factory.mktemp("hall"))
    story.note("knots.md", DECK.format(items="\n".join(f"- item {n}" for n in range(60)), code=LINE))
    story.note("long.md", "---\nkind: deck\n---\n" + "\n---\n".join(f"# Number {n}\n" for n in range(300)))
    story.note("one.md", "---\nkind: deck\n---\n# Alone\n")
    story.note("2024-03-05-quay.md", EVENING)
    with serving(story.root / "site", "/x/") as base:
        story.overrides["base_url"] = base
        story.build()
        yield base


@pytest.fixture
def stage(page):
    """A tab of a projector's size; whatever goes wrong in it fails the test."""
    page.set_viewport_size({"width": 1280, "height": 720})
    yield page
    assert page.wrong == []


def press(stage, *keys):
    for key in keys:
        stage.keyboard.press(key)


def wait_until(stage, condition):
    """Asked from outside, over and over: the policy of our pages forbids `wait_for_function` to ask a second time."""
    for _ in range(200):
        if stage.evaluate(condition):
            return
        stage.wait_for_timeout(50)
    raise AssertionError(f"never so: {condition}")


def place(stage):
    return stage.locator(".present-bar output").text_content()


def address(stage, hall):
    return stage.evaluate("location.href").removeprefix(hall)  # `stage.url` hears of a `replaceState` later


def test_without_script_a_deck_is_a_handout_with_its_notes_and_nothing_presents(chromium, hall):
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{hall}knots/?present#slide-2")

    assert tab.get_by_role("button").count() == 0
    assert tab.locator(".slide").count() == 6
    assert tab.get_by_text("Begin slowly.").is_visible()
    context.close()


@pytest.mark.parametrize("path", ["knots/", "2024/03-05-quay/"])
def test_the_button_moves_nothing_when_it_comes(stage, hall, path):
    stage.goto(hall + path)

    assert stage.get_by_role("button", name="Present").is_visible()
    assert not stage.get_by_role("button", name="Overview").is_visible()
    assert stage.evaluate(SHIFTS) == 0


def test_the_button_fills_the_screen_with_the_first_slide_and_leaving_brings_focus_back_to_it(stage, hall):
    stage.goto(f"{hall}knots/")
    stage.get_by_role("button", name="Present").click()
    wait_until(stage, "document.fullscreenElement !== null")

    assert stage.evaluate(IN_VIEW) == ["slide-1"]
    assert place(stage) == "1 / 6"
    assert address(stage, hall) == "knots/?present#slide-1"
    assert not stage.get_by_text("Begin slowly.").is_visible()
    assert not stage.locator("footer").is_visible()

    stage.get_by_role("button", name="End").click()
    wait_until(stage, "document.fullscreenElement === null")

    assert address(stage, hall) == "knots/"
    assert stage.evaluate("document.activeElement.textContent") == "Present"
    assert stage.get_by_text("Begin slowly.").is_visible()


@pytest.mark.parametrize("width", [320, 390, 800])
@pytest.mark.parametrize("path", ["knots/", "2024/03-05-quay/"])
def test_the_button_is_pressed_on_a_phone_and_on_a_tablet(stage, hall, path, width):
    stage.set_viewport_size({"width": width, "height": 700})
    stage.goto(hall + path)
    stage.get_by_role("button", name="Present").click(timeout=5_000)

    assert stage.get_by_role("button", name="Overview").is_visible()


def test_keys_move_from_slide_to_slide_and_stop_at_both_ends(stage, hall):
    stage.goto(f"{hall}knots/?present")
    seen = []
    for key in ("ArrowLeft", "ArrowRight", "ArrowDown", "ArrowLeft", "PageUp", "Space", "End", "PageDown", "Home"):
        press(stage, key)
        seen.append(stage.evaluate(IN_VIEW))

    assert seen == [[f"slide-{n}"] for n in (1, 2, 3, 2, 1, 2, 6, 6, 1)]


def test_a_long_slide_is_read_to_its_end_before_the_next_one_comes(stage, hall):
    stage.goto(f"{hall}knots/?present#slide-3")
    tops, pages = [], 0
    while place(stage) == "3 / 6" and pages < 20:
        tops.append(stage.evaluate("document.getElementById('slide-3').scrollTop"))
        press(stage, "Space")
        pages += 1

    assert len(tops) > 2
    assert tops == sorted(set(tops))
    assert stage.evaluate(IN_VIEW) == ["slide-4"]


def test_the_slide_that_is_shown_has_the_focus_and_a_name_of_its_own(stage, hall):
    stage.goto(f"{hall}knots/?present")
    names = []
    for _ in range(6):
        names.append(stage.evaluate("document.activeElement.ariaLabel"))
        press(stage, "ArrowRight")

    assert names == ["1. Knots", "2. Bowline", "3. Many", "4. Bowline", "5. A boat", "6. Thank you."]


def test_escape_shows_all_slides_and_arrows_and_return_choose_one(stage, hall):
    stage.goto(f"{hall}knots/?present#slide-2")
    press(stage, "Escape")

    assert stage.get_by_text("Thank you.").is_visible()
    press(stage, "ArrowDown")
    assert stage.evaluate("document.activeElement.id") == "slide-6"
    press(stage, "ArrowUp", "ArrowRight")
    assert stage.evaluate("document.activeElement.id") == "slide-3"
    press(stage, "Enter")
    assert stage.evaluate(IN_VIEW) == ["slide-3"]


def test_a_click_chooses_a_slide_and_follows_no_link_on_it(stage, hall):
    stage.goto(f"{hall}knots/?present#slide-5")
    press(stage, "o")
    stage.locator("#slide-2").click(position={"x": 20, "y": 20})

    assert stage.evaluate(IN_VIEW) == ["slide-2"]
    assert place(stage) == "2 / 6"
    press(stage, "Tab")
    assert stage.evaluate("document.activeElement.textContent") == "holds"


def test_no_link_of_a_slide_is_reached_in_the_overview(stage, hall):
    stage.goto(f"{hall}knots/?present")
    press(stage, "o")
    reached = []
    for _ in range(12):
        press(stage, "Tab")
        reached.append(stage.evaluate("document.activeElement.tagName"))

    assert "A" not in reached


def test_the_address_leads_to_a_slide_and_back_leads_out_and_forward_in_again(stage, hall):
    stage.goto(f"{hall}knots/")
    stage.get_by_role("button", name="Present").click()
    press(stage, "End")
    assert address(stage, hall) == "knots/?present#slide-6"

    stage.go_back()
    assert address(stage, hall) == "knots/"
    assert stage.locator("footer").is_visible()
    stage.go_forward()
    assert stage.evaluate(IN_VIEW) == ["slide-6"]
    stage.reload()
    assert stage.evaluate(IN_VIEW) == ["slide-6"]


def test_who_came_by_a_shared_address_leaves_to_the_handout(stage, hall):
    stage.goto(f"{hall}knots/?present#slide-4")
    press(stage, "Escape", "Escape")
    stage.wait_for_url(re.compile(r"/knots/#slide-4$"))

    assert stage.locator("footer").is_visible()


def test_a_swipe_counts_and_is_in_the_address(stage, hall):
    stage.goto(f"{hall}knots/?present")
    stage.mouse.move(600, 300)
    stage.mouse.wheel(1280, 0)
    wait_until(stage, "document.querySelector('.present-bar output').textContent === '2 / 6'")

    assert stage.evaluate(IN_VIEW) == ["slide-2"]
    assert address(stage, hall) == "knots/?present#slide-2"


def test_the_same_slide_stays_when_the_window_changes(stage, hall):
    stage.goto(f"{hall}knots/?present#slide-4")
    stage.set_viewport_size({"width": 700, "height": 900})
    stage.wait_for_timeout(200)

    assert stage.evaluate(IN_VIEW) == ["slide-4"]
    assert place(stage) == "4 / 6"


def test_keys_of_the_browser_stay_the_browsers(stage, hall):
    stage.goto(f"{hall}knots/?present#slide-2")
    press(stage, "Control+End", "Alt+ArrowDown", "x")

    assert stage.evaluate(IN_VIEW) == ["slide-2"]


def test_an_evening_is_a_title_then_sessions_and_a_talk_a_slide(stage, hall):
    stage.goto(f"{hall}2024/03-05-quay/?present")
    shown = []
    for _ in range(7):
        shown.append(" ".join(stage.locator(":focus").inner_text().split()))
        press(stage, "ArrowRight")

    assert shown[0].startswith("Quay Evening") and "March 2024" in shown[0]
    assert shown[1] == "Twelve people and a rope."
    assert shown[2] == "Part one"
    assert shown[3:] == ["Cranes Ada Park Dock One lift slowly", "Tides Bo Lee rise", "Part two", "Ropes Ann Reed hold"]
    assert address(stage, hall) == "2024/03-05-quay/?present#ropes"


def test_a_talk_of_an_evening_is_presented_at_its_anchor(stage, hall):
    stage.goto(f"{hall}2024/03-05-quay/#tides")
    stage.get_by_role("button", name="Present").click()

    assert stage.evaluate(IN_VIEW) == ["tides"]


def test_three_hundred_slides_and_a_single_one(stage, hall):
    stage.goto(f"{hall}long/?present")
    press(stage, "End")
    assert (place(stage), stage.evaluate(IN_VIEW)) == ("300 / 300", ["slide-300"])
    press(stage, "o", "Home", "Enter", "ArrowRight")
    assert place(stage) == "2 / 300"

    stage.goto(f"{hall}one/?present")
    press(stage, "ArrowRight", "o", "ArrowDown", "Enter")
    assert (place(stage), stage.evaluate(IN_VIEW)) == ("1 / 1", ["slide-1"])


@pytest.mark.parametrize(("width", "height"), [(320, 568), (640, 360), (390, 844)])
def test_nothing_is_cut_off_on_a_small_or_magnified_screen(stage, hall, width, height):
    stage.set_viewport_size({"width": width, "height": height})
    for path in ("knots/", "2024/03-05-quay/"):
        stage.goto(f"{hall}{path}?present")
        wide = stage.evaluate(
            "[...document.querySelectorAll('.sheet')].filter(e => e.scrollWidth > e.clientWidth).map(e => e.id)"
        )
        bar = stage.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.present-bar'))")
        assert (wide, bar) == ([], True)


def test_on_paper_a_handout_keeps_the_notes_and_presenting_is_a_slide_a_sheet(stage, hall):
    stage.goto(f"{hall}knots/")
    stage.emulate_media(media="print")
    assert stage.get_by_text("Begin slowly.").is_visible()
    assert not stage.get_by_role("button", name="Present").is_visible()

    stage.goto(f"{hall}2024/03-05-quay/?present")
    assert not stage.locator(".present-bar").is_visible()
    sheets = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", stage.pdf(prefer_css_page_size=True))
    assert len(sheets) == 7
    assert all(float(width) > float(height) for width, height in sheets)


def test_where_text_runs_from_right_to_left_so_do_the_slides(tmp_path, stage):
    story = Story(tmp_path).settings("language: he")
    story.note("one.md", "---\nkind: deck\n---\n# One\n---\n# Two\n---\n# Three\n").build()
    with serving(story.root / "site") as base:
        stage.goto(f"{base}one/?present")
        press(stage, "ArrowLeft", "ArrowLeft", "ArrowRight")
        assert (place(stage), stage.evaluate(IN_VIEW)) == ("2 / 3", ["slide-2"])
        stage.mouse.move(600, 300)
        stage.mouse.wheel(-1280, 0)
        wait_until(stage, "document.querySelector('.present-bar output').textContent === '3 / 3'")


def test_a_reader_of_another_language_gets_its_words(tmp_path, page):
    story = Story(tmp_path).settings("language: de")
    story.note("one.md", "---\nkind: deck\n---\n# Allein\n").build()
    with serving(story.root / "site") as base:
        page.goto(f"{base}one/?present")
        assert page.locator("button").all_text_contents() == [
            "Präsentieren",
            "‹",
            "›",
            "Übersicht",
            "Vollbild",
            "Beenden",
        ]

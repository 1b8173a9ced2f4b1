"""JSON in lines, letter by letter as the library writes it."""

import json
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.publish.json_text import json_text, with_more

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner)
    ),
    max_leaves=20,
)


@settings(max_examples=200)
@given(values)
def test_any_value_is_written_as_the_library_writes_it(value):
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=1)


@given(values)
def test_a_value_within_another_is_indented_as_the_library_would(value):
    assert f"[\n {json_text(value, chr(10) + ' ')}\n]" == json.dumps([value], ensure_ascii=False, indent=1)


@dataclass(frozen=True, slots=True)
class Boat:
    name: str
    crew: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    tender: "Boat | None" = None


def test_a_record_is_the_mapping_of_its_fields_and_pairs_of_texts_are_one_too():
    boat = Boat("Möwe", ("Ada",), (("de", "Möwe"), ("en", "Gull")), Boat("Dinghy"))
    assert json.loads(json_text(boat)) == {
        "name": "Möwe",
        "crew": ["Ada"],
        "names": {"de": "Möwe", "en": "Gull"},
        "tender": {"name": "Dinghy", "crew": [], "names": {}, "tender": None},
    }
    assert json_text(boat) == json.dumps(json.loads(json_text(boat)), ensure_ascii=False, indent=1)


def test_more_keys_stand_behind_those_of_a_record():
    told = with_more(json_text({"name": "Möwe"}, "\n  "), {"port": "Kiel", "crew": ["Ada"]}, "\n  ")
    assert told == json_text({"name": "Möwe", "port": "Kiel", "crew": ["Ada"]}, "\n  ")

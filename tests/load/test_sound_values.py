"""What is taken for sound without being read is sound: no reader refuses it."""

from hypothesis import given
from hypothesis import strategies as st

from notegen.load.statements.stated import faults_of, read_stated
from notegen.model.note import Field, Note
from notegen.model.span import Span
from notegen.model.value import Items, Scalar, Value

PLACE = Span("note.md", 3)
_TEXTS = st.one_of(
    st.text(max_size=40), st.sampled_from(["@ann", "Ann Lee (Acme)", "[Ann](https://x)", "a@b.example", "#x"])
)
_SCALARS = st.builds(Scalar, _TEXTS, st.just(PLACE), st.booleans())
_VALUES: st.SearchStrategy[Value] = st.one_of(
    _SCALARS, st.builds(Items, st.lists(_SCALARS, max_size=3).map(tuple), st.just(PLACE))
)
_KEYS = ["title", "city", "series", "description", "groups", "tags", "speakers", "authors", "date", "venue", "kind"]


@given(st.lists(st.tuples(st.sampled_from(_KEYS), _VALUES), max_size=4))
def test_the_faults_of_a_note_are_those_of_reading_every_value(stated: list[tuple[str, Value]]) -> None:
    fields = tuple(Field(key, key, value, PLACE) for key, value in stated)
    read = read_stated(Note("note.md", "note.md", "", "", fields), (), publish_email=True)[1]
    assert faults_of(fields, "note.md") == read


def test_a_list_where_one_text_belongs_is_still_a_fault() -> None:
    two = Items((Scalar("a", PLACE), Scalar("b", PLACE)), PLACE)
    assert [fault.code for fault in faults_of((Field("title", "title", two, PLACE),), "note.md")] == ["N201"]

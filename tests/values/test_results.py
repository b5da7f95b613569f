"""What every result has: it is frozen, compares by instant, and is a pydantic type."""

import copy
import pickle
from typing import Any, cast

import attrs
import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

import warmreach.records
import warmreach.warmth
from warmreach.values.instants import DateTime, Moment, moment
from warmreach.values.result import Result, result

PUBLIC = {**vars(warmreach.records), **vars(warmreach.warmth)}
RESULTS = {name: thing for name, thing in PUBLIC.items() if isinstance(thing, type) and issubclass(thing, Result)}
FIRST = moment(DateTime.fromisoformat("2026-10-25T02:30:00+02:00"), "Europe/Berlin")
SECOND = moment(DateTime.fromisoformat("2026-10-25T02:30:00+01:00"), "Europe/Berlin")


@result
class Span(Result):
    """Two instants.

    And how they relate.
    """

    computed = ("hours",)

    between: tuple[Moment, Moment]
    known_at: Moment | None = None
    word: str = "span"

    @property
    def hours(self) -> float:
        """How long it is."""
        return (self.between[1].timestamp() - self.between[0].timestamp()) / 3600


def changed(span: Span, **changes: Any) -> Span:
    return Span(**({"between": span.between, "known_at": span.known_at} | changes))


HOUR = Span(between=(FIRST, SECOND), known_at=SECOND)
SPANS = TypeAdapter(Span)


@pytest.mark.parametrize("name", RESULTS)
def test_every_result_has_a_json_schema_named_and_described(name: str) -> None:
    for mode in ("validation", "serialization"):
        schema = TypeAdapter(RESULTS[name]).json_schema(mode=mode)
        assert schema["title"] == name
        assert schema["description"].endswith((".", ";"))


@pytest.mark.parametrize("name", RESULTS)
def test_every_result_is_frozen_slotted_and_keyword_only(name: str) -> None:
    fields = attrs.fields(cast("type[attrs.AttrsInstance]", RESULTS[name]))
    assert all(field.kw_only for field in fields)
    assert not hasattr(object.__new__(RESULTS[name]), "__dict__")


def test_a_result_cannot_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        HOUR.word = "other"  # type: ignore[misc]  # to see it refused
    with pytest.raises(TypeError):
        Span((FIRST, SECOND))  # type: ignore[call-arg]  # to see it refused


def test_the_two_passes_of_a_repeated_hour_are_not_equal() -> None:
    assert changed(HOUR, known_at=FIRST) != HOUR
    assert changed(HOUR, between=(FIRST, FIRST)) != HOUR
    assert changed(HOUR, known_at=moment(SECOND, "UTC")) == HOUR
    assert hash(HOUR) == hash(changed(HOUR, known_at=moment(SECOND, "UTC")))
    assert len({HOUR, changed(HOUR, known_at=FIRST)}) == 2
    assert cast("object", HOUR) != "span"


def test_what_is_computed_is_written_and_worked_out_anew() -> None:
    text = SPANS.dump_json(HOUR)
    assert b'"hours":1.0' in text
    assert SPANS.validate_json(text) == HOUR
    assert SPANS.validate_json(text.replace(b'"hours":1.0', b'"hours":7')).hours == 1
    assert SPANS.validate_python(HOUR) is HOUR
    written, read = (SPANS.json_schema(mode=mode) for mode in ("serialization", "validation"))
    assert set(written["properties"]) == set(read["properties"]) == {"between", "known_at", "word", "hours"}
    assert "hours" not in read["required"]


def test_what_is_missing_or_too_much_is_a_fault_of_its_place() -> None:
    with pytest.raises(ValidationError) as refused:
        SPANS.validate_python({"between": ["2026-10-25T02:30:00", FIRST], "more": 1})
    assert {fault["loc"] for fault in refused.value.errors()} == {("between", 0), ("more",)}
    with pytest.raises(ValidationError):
        SPANS.validate_python({})
    with pytest.raises(ValidationError):
        SPANS.validate_python("span")


def test_a_field_with_a_default_may_be_left_out() -> None:
    assert SPANS.validate_python({"between": [FIRST, SECOND]}).word == "span"


def test_a_result_is_a_field_of_other_models() -> None:
    class Payload(BaseModel):
        span: Span

    assert Payload.model_validate_json(Payload(span=HOUR).model_dump_json()).span == HOUR
    assert Payload.model_json_schema()["$defs"]["Span"]["description"] == "Two instants."


def test_a_result_without_a_docstring_is_described_by_nothing() -> None:
    @result
    class Mute(Result):
        word: str

    Mute.__doc__ = None
    assert TypeAdapter(Mute).json_schema()["description"] == ""


def test_pickling_and_copying_keep_both_passes_and_their_zone() -> None:
    for again in (pickle.loads(pickle.dumps(HOUR)), copy.copy(HOUR), copy.deepcopy(HOUR)):  # noqa: S301 - just pickled
        assert again == HOUR
        assert again.hours == 1
        assert again.between[0].timezone_name == "Europe/Berlin"

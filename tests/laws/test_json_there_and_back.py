"""JSON there and back is the same value."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st
from pydantic import TypeAdapter

from tests import strategies as some
from warmreach import History, Touchpoint, Warmth, WarmthRules, classify_warmth
from warmreach.values.instants import DateTime, Moment, moment


@pytest.mark.parametrize("name", some.RECORDS)
def test_a_record_is_the_same_after_json(name: str) -> None:
    """A record written as JSON and read back is the same value with the same hash, and so is one read from a dict."""

    @given(some.RECORDS[name]())
    def holds(record: Any) -> None:
        again = type(record).model_validate_json(record.model_dump_json())
        assert again == record
        assert hash(again) == hash(record)
        assert type(record).model_validate(record.model_dump()) == record
        assert type(record).model_validate(record.model_dump(mode="json")) == record
        assert record.replace() == record

    holds()


@given(some.lists_of_touchpoints(outcomes=st.none() | some.outcomes()), some.around(some.AS_OF))
def test_warmth_is_the_same_after_json(touchpoints: list[Touchpoint], as_of: DateTime) -> None:
    """A judgement, its reasons, its hook and its history survive JSON, and what is worked out is worked out alike."""
    warmth = classify_warmth("p-17", touchpoints, as_of=as_of, rep="anna")
    warmths = TypeAdapter(Warmth)
    again = warmths.validate_json(warmths.dump_json(warmth))
    assert again == warmth
    assert hash(again) == hash(warmth)
    assert (again.warm_until, again.warm_again_at, again.would_warm) == (
        warmth.warm_until,
        warmth.warm_again_at,
        warmth.would_warm,
    )
    histories = TypeAdapter(History)
    history = History.of(touchpoints, prospect_id="p-17")
    assert histories.validate_json(histories.dump_json(history)) == history


@given(some.rules(), st.data())
def test_a_judgement_by_own_rules_carries_them_through_json(rules: WarmthRules, data: st.DataObject) -> None:
    """Rules that are not shipped travel with the judgement, and keep their edition."""
    touchpoints = data.draw(some.lists_of_touchpoints(kinds=st.sampled_from(sorted(rules.kinds)), max_size=4))
    warmth = classify_warmth("p-17", touchpoints, as_of=some.AS_OF, rules=rules)
    warmths = TypeAdapter(Warmth)
    again = warmths.validate_json(warmths.dump_json(warmth))
    assert again == warmth
    assert again.edition == rules.edition


@given(some.instants())
def test_a_moment_is_the_same_instant_after_json(at: DateTime) -> None:
    """An instant in JSON keeps its microsecond, also in the repeated hour and by an offset with seconds."""
    moments = TypeAdapter[DateTime](Moment)
    again = moments.validate_json(moments.dump_json(at))
    assert DateTime.timestamp(again) == DateTime.timestamp(at)
    assert moment(again) == moment(at, "UTC")

"""Pickling and copying keep every instant."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, strategies as st
from pydantic import BaseModel

from tests import strategies as some
from tests.calls import CALLS
from warmreach import History, Touchpoint, classify_warmth
from warmreach.values.instants import moment

if TYPE_CHECKING:
    from collections.abc import Callable


def pickled(value: Any, protocol: int) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - what was just pickled here


COPIES: dict[str, Callable[[Any], Any]] = {
    **{f"pickle {number}": partial(pickled, protocol=number) for number in range(pickle.HIGHEST_PROTOCOL + 1)},
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


@pytest.mark.parametrize("way", COPIES)
def test_a_touchpoint_keeps_its_instant(way: str) -> None:
    """A copied touchpoint counts from the same instant in the same zone, whether or not that was worked out before."""

    @given(some.touchpoints(at=some.instants()))
    def holds(one: Touchpoint) -> None:
        fresh, used = COPIES[way](one), one
        counted = datetime.timestamp(one.counts_from)
        used = COPIES[way](one)
        for again in (fresh, used):
            assert again == one
            assert hash(again) == hash(one)
            assert datetime.timestamp(again.counts_from) == again.epoch == counted
            assert again.counts_from.utcoffset() == one.counts_from.utcoffset()

    holds()


@pytest.mark.parametrize("way", COPIES)
def test_a_judgement_keeps_its_instants(way: str) -> None:
    """A copied judgement is equal, says the same instants, and lasts as long."""

    @given(some.lists_of_touchpoints(max_size=5), some.instants())
    def holds(touchpoints: list[Touchpoint], as_of: Any) -> None:
        warmth = classify_warmth("p-17", touchpoints, as_of=as_of)
        again = COPIES[way](warmth)
        assert again == warmth
        assert hash(again) == hash(warmth)
        assert datetime.timestamp(again.as_of) == datetime.timestamp(as_of)
        assert again.as_of.timezone_name == warmth.as_of.timezone_name
        assert again.warm_until == warmth.warm_until
        history = History.of(touchpoints, prospect_id="p-17")
        assert COPIES[way](history) == history

    holds()


@pytest.mark.parametrize("name", some.RECORDS)
def test_a_record_is_the_same_after_pickling_and_copying(name: str) -> None:
    """Every record is equal to its copies, and hashes alike."""

    @given(some.RECORDS[name](), st.sampled_from(sorted(COPIES)))
    def holds(record: Any, way: str) -> None:
        again = COPIES[way](record)
        assert again == record
        assert hash(again) == hash(record)

    holds()


FOLD = {"as_of", "at", "next_opening", "holds_until"}
NO_VALUES = frozenset(name for name in CALLS if name.startswith(("plot.", "frames.", "ical.", "crm.to_")))


def instants_in(value: Any) -> list[tuple[float, Any]]:
    """Every instant within a value, as seconds and the offset in force."""
    if isinstance(value, datetime):
        return [(datetime.timestamp(value), value.utcoffset())]
    if isinstance(value, Mapping):
        return [found for key, item in value.items() for found in (*instants_in(key), *instants_in(item))]
    if isinstance(value, tuple | frozenset):
        return [found for item in value for found in instants_in(item)]
    if attrs.has(type(value)):
        return [found for field in attrs.fields(type(value)) for found in instants_in(getattr(value, field.name))]
    if isinstance(value, BaseModel):
        return [found for name in type(value).model_fields for found in instants_in(getattr(value, name))]
    return []


@pytest.mark.parametrize("name", sorted({*CALLS} - NO_VALUES))
@pytest.mark.parametrize("hour", [0, 1])
def test_every_result_keeps_its_instants(name: str, hour: int) -> None:
    """What any public function gives is equal to its copies, instant by instant, in a repeated hour too."""
    value = CALLS[name]() if hour == 0 else in_the_fold(CALLS[name]())
    for way in COPIES.values():
        again = way(value)
        assert again == value
        assert sorted(map(repr, instants_in(again))) == sorted(map(repr, instants_in(value)))


def in_the_fold(value: Any) -> Any:
    """The same value with its own instants in the later pass of a repeated hour."""
    if not attrs.has(type(value)):
        return value
    later = moment(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Europe/Berlin")
    changed = {
        field.name: later
        for field in attrs.fields(type(value))
        if field.name in FOLD and isinstance(getattr(value, field.name), datetime)
    }
    return attrs.evolve(value, **changed)

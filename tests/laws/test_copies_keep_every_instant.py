"""Pickling and copying keep every instant."""

from __future__ import annotations

import copy
import pickle
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import History, Touchpoint, classify_warmth

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

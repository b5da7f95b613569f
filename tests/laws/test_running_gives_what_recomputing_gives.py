"""Running gives what recomputing gives."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import DEFAULT_RULES, RunningHeat, Touchpoint, classify_warmth

if TYPE_CHECKING:
    from datetime import datetime

REPS = st.sampled_from((None, *some.REPS))
ADDABLE = st.sampled_from(sorted(DEFAULT_RULES.kinds.keys() - DEFAULT_RULES.undoing))
LATER = st.integers(0, 10**14).map(lambda microseconds: some.AS_OF + timedelta(days=6, microseconds=microseconds))


def agrees(running: RunningHeat, touchpoints: list[Touchpoint], *, at: datetime) -> None:
    warmth = classify_warmth("p-17", touchpoints, as_of=at, rep=running.rep)
    assert running.heat(as_of=at) == pytest.approx(warmth.heat, abs=1e-12)
    near_a_border = any(abs(warmth.level - border) < 1e-12 for border in (0, 0.05, 0.5))
    assert near_a_border or running.temperature(as_of=at) == warmth.temperature
    assert running.last_contact == warmth.last_contact
    assert (running.contacts > 0) is warmth.prior_contact


@given(some.lists_of_touchpoints(), REPS, LATER)
def test_a_history_summed_up_gives_what_recomputing_gives(
    touchpoints: list[Touchpoint], rep: str | None, later: datetime
) -> None:
    """Built from a whole history, bounces and complaints resolved included, and read at any later instant."""
    running = RunningHeat.of("p-17", touchpoints, as_of=some.AS_OF + timedelta(days=6), rep=rep)
    agrees(running, touchpoints, at=later)


@given(some.lists_of_touchpoints(kinds=ADDABLE), REPS, LATER, st.data())
def test_adding_in_any_order_gives_what_recomputing_gives(
    touchpoints: list[Touchpoint], rep: str | None, later: datetime, data: st.DataObject
) -> None:
    """Added one by one, in any order of time."""
    by_id = {one.id: one for one in touchpoints}
    known = [one.replace(refers_to=one.refers_to if one.refers_to in by_id else None) for one in touchpoints]
    running = RunningHeat.of("p-17", as_of=some.AS_OF - timedelta(days=400), rep=rep)
    for one in data.draw(st.permutations(known)):
        running = running.add(one, announced_by=by_id.get(one.refers_to or ""))
    agrees(running, known, at=later)


@given(some.lists_of_touchpoints(kinds=ADDABLE), REPS, LATER, st.integers(0, 12))
def test_merging_parts_gives_what_recomputing_gives(
    touchpoints: list[Touchpoint], rep: str | None, later: datetime, cut: int
) -> None:
    """Two parts summed up apart and merged, either way round, of which none refers to the other."""
    alone = [one.replace(refers_to=None) for one in touchpoints]
    one, other = (
        RunningHeat.of("p-17", part, as_of=some.AS_OF + timedelta(days=day), rep=rep)
        for part, day in ((alone[:cut], 5), (alone[cut:], 6))
    )
    assert one.merge(other) == other.merge(one)
    agrees(one.merge(other), alone, at=later)


@given(some.lists_of_touchpoints(), LATER)
def test_a_stored_sum_reads_the_same_after_json(touchpoints: list[Touchpoint], later: datetime) -> None:
    """Stored as JSON and read back, it is the same value and gives the same heat."""
    running = RunningHeat.of("p-17", touchpoints, as_of=some.AS_OF + timedelta(days=6))
    stored = RunningHeat.model_validate_json(running.model_dump_json())
    assert stored == running
    assert stored.heat(as_of=later) == running.heat(as_of=later)

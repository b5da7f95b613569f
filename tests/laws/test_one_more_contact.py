"""One more warming touchpoint never cools; one more cooling one never warms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import Touchpoint, classify_warmth

if TYPE_CHECKING:
    from warmreach import Warmth

REPS = st.sampled_from((None, *some.REPS))
NEW = st.just("new")
ROUNDING = 1e-12


def judged(touchpoints: list[Touchpoint], rep: str | None) -> Warmth:
    return classify_warmth("p-17", touchpoints, as_of=some.AS_OF, rep=rep)


@given(some.lists_of_touchpoints(), some.touchpoints(ids=NEW, kinds=st.sampled_from(some.WARMING)), REPS)
def test_one_more_warming_touchpoint_never_cools(history: list[Touchpoint], one: Touchpoint, rep: str | None) -> None:
    """One more touchpoint of a warming kind, to which none refers yet, never lowers the level or any group's part."""
    before, after = judged(history, rep), judged([*history, one], rep)
    assert after.level >= before.level - ROUNDING
    assert all(after.groups[group] >= part - ROUNDING for group, part in before.groups.items())


@given(some.lists_of_touchpoints(), some.touchpoints(ids=NEW, kinds=st.sampled_from(some.COOLING)), REPS)
def test_one_more_cooling_touchpoint_never_warms(history: list[Touchpoint], one: Touchpoint, rep: str | None) -> None:
    """One more refusal or complaint never raises the level or any group's part."""
    before, after = judged(history, rep), judged([*history, one], rep)
    assert after.level <= before.level + ROUNDING
    assert all(after.groups[group] <= part + ROUNDING for group, part in before.groups.items())


@given(st.data())
def test_one_more_touchpoint_moves_one_way_by_any_rules(data: st.DataObject) -> None:
    """By any rules a touchpoint of a kind that cools never warms, and one of a kind that warms never cools."""
    rules = data.draw(some.rules())
    kinds = st.sampled_from(sorted(rules.kinds))
    history = data.draw(some.lists_of_touchpoints(kinds=kinds))
    one = data.draw(some.touchpoints(ids=NEW, kinds=kinds))
    before, after = (
        classify_warmth("p-17", some_of_it, as_of=some.AS_OF, rules=rules).level
        for some_of_it in (history, [*history, one])
    )
    assert after <= before + ROUNDING if rules.kinds[one.kind].cools else after >= before - ROUNDING

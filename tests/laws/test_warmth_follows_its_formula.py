"""The whole of warmth against a second, naive reading of its formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from tests import strategies as some
from tests.oracles.warmth import judge, when
from warmreach import DEFAULT_RULES, Touchpoint, WarmthRules, classify_warmth
from warmreach.values.instants import in_utc
from warmreach.warmth.heat import level_of

if TYPE_CHECKING:
    from datetime import datetime

REPS = st.sampled_from((None, *some.REPS))


@given(some.touchpoints(at=some.instants()))
def test_a_touchpoint_counts_from_the_instant_the_oracle_finds(one: Touchpoint) -> None:
    """What has an instant counts from it; what has a day, from the first instant of that day in its zone."""
    assert in_utc(one.counts_from) == when(one)


@given(some.lists_of_touchpoints(), some.around(some.AS_OF), REPS)
def test_warmth_is_what_the_formulas_give(touchpoints: list[Touchpoint], as_of: datetime, rep: str | None) -> None:
    """A contact is heat * share * 2^(-age / half-life), a group min(sum, at_most * strongest), level 1 - exp(-heat)."""
    agrees(touchpoints, as_of=as_of, rep=rep, rules=DEFAULT_RULES)


@given(some.rules(), st.data(), REPS)
def test_warmth_is_what_the_formulas_give_by_any_rules(
    rules: WarmthRules, data: st.DataObject, rep: str | None
) -> None:
    """The same for kinds, groups and levels of one's own."""
    kinds = st.sampled_from(sorted(rules.kinds))
    agrees(data.draw(some.lists_of_touchpoints(kinds=kinds)), as_of=some.AS_OF, rep=rep, rules=rules)


def agrees(touchpoints: list[Touchpoint], *, as_of: datetime, rep: str | None, rules: WarmthRules) -> None:
    judged = judge(touchpoints, as_of=as_of, rep=rep, rules=rules)
    warmth = classify_warmth("p-17", touchpoints, as_of=as_of, rep=rep, rules=rules)
    assert warmth.groups == pytest.approx(judged.groups, abs=1e-12)
    assert sum(warmth.groups.values()) == pytest.approx(judged.signed, abs=1e-12)
    assert warmth.heat == pytest.approx(max(0.0, judged.signed), abs=1e-12)
    assert warmth.level == pytest.approx(judged.level, abs=1e-12)
    assert warmth.level == pytest.approx(level_of(warmth.heat), abs=1e-15)
    assert warmth.prior_contact is judged.prior_contact
    near_a_border = any(abs(judged.level - border) < 1e-12 for border in (0, rules.cold_below, rules.warm_at))
    assert near_a_border or warmth.temperature == judged.temperature

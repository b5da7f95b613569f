"""The reasons add up to the signed sum."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import Touchpoint, WarmthRules, classify_warmth

if TYPE_CHECKING:
    from warmreach.warmth import Warmth

REPS = st.sampled_from((None, *some.REPS))


@given(some.lists_of_touchpoints(), REPS)
def test_the_reasons_add_up_to_the_signed_sum(touchpoints: list[Touchpoint], rep: str | None) -> None:
    """The reasons add up to the signed sum, of which `heat` is the part above zero; there is one a touchpoint."""
    adds_up(classify_warmth("p-17", touchpoints, as_of=some.AS_OF, rep=rep), touchpoints)


@given(some.rules(), st.data())
def test_the_reasons_add_up_by_any_rules(rules: WarmthRules, data: st.DataObject) -> None:
    """The same for kinds, groups and levels of one's own."""
    touchpoints = data.draw(some.lists_of_touchpoints(kinds=st.sampled_from(sorted(rules.kinds))))
    adds_up(classify_warmth("p-17", touchpoints, as_of=some.AS_OF, rules=rules), touchpoints)


def adds_up(warmth: Warmth, touchpoints: list[Touchpoint]) -> None:
    signed = fsum(reason.contribution for reason in warmth.because)
    assert signed == pytest.approx(sum(warmth.groups.values()), abs=1e-12)
    assert warmth.heat == pytest.approx(max(0.0, signed), abs=1e-12)
    for group, part in warmth.groups.items():
        assert fsum(reason.contribution for reason in warmth.because if reason.group == group) == pytest.approx(part)
    known = [one.id for one in touchpoints if one.epoch <= warmth.as_of.timestamp()]
    assert sorted(reason.touchpoint.id for reason in warmth.because) == sorted(known)
    weights = [abs(reason.contribution) for reason in warmth.because]
    assert weights == sorted(weights, reverse=True)
    assert all(reason.contribution == 0 for reason in warmth.because if reason.superseded)

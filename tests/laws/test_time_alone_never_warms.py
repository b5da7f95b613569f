"""Without cooling evidence time alone never warms."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import DEFAULT_RULES, History, Touchpoint, classify_warmth

KINDS = st.sampled_from([kind for kind in DEFAULT_RULES.kinds if kind not in some.COOLING])


@given(some.lists_of_touchpoints(kinds=KINDS), st.integers(0, 10**14))
def test_without_cooling_evidence_time_alone_never_warms(touchpoints: list[Touchpoint], microseconds: int) -> None:
    """From what is known at one instant, the level at a later one is never higher."""
    known = History.of(touchpoints, prospect_id="p-17").until(some.AS_OF)
    later = some.AS_OF + timedelta(microseconds=microseconds)
    now, then = (classify_warmth("p-17", known, as_of=at) for at in (some.AS_OF, later))
    assert then.level <= now.level + 1e-15
    assert now.warm_again_at is None


@given(some.lists_of_touchpoints(), st.integers(0, 10**14))
def test_level_at_a_later_instant_is_what_would_be_judged_then(
    touchpoints: list[Touchpoint], microseconds: int
) -> None:
    """`level_at` gives what classify_warmth gives at that instant, were there no further contact."""
    known = History.of(touchpoints, prospect_id="p-17").until(some.AS_OF)
    later = some.AS_OF + timedelta(microseconds=microseconds)
    drawn = classify_warmth("p-17", touchpoints, as_of=some.AS_OF, rep="anna").level_at(later)
    assert abs(drawn - classify_warmth("p-17", known, as_of=later, rep="anna").level) < 1e-12

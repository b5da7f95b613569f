"""The same instant in another zone changes nothing."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import Touchpoint, classify_warmth
from warmreach.values.instants import moment


@given(some.lists_of_touchpoints(), some.around(some.AS_OF), some.zones(), some.zones())
def test_the_same_instant_in_another_zone_changes_nothing(
    touchpoints: list[Touchpoint], as_of: datetime, one_zone: str, other_zone: str
) -> None:
    """Neither the zone of `as_of` nor those of the touchpoints change what is judged."""
    moved = [
        one if one.occurred_at is None else one.replace(occurred_at=moment(one.occurred_at, one_zone))
        for one in touchpoints
    ]
    assert moved == touchpoints
    assert list(map(hash, moved)) == list(map(hash, touchpoints))
    here, there = (
        classify_warmth("p-17", given_so, as_of=at)
        for given_so, at in ((touchpoints, as_of), (moved, moment(as_of, other_zone)))
    )
    assert here == there
    assert (here.warm_until, here.warm_again_at) == (there.warm_until, there.warm_again_at)


@given(some.instants(), st.sampled_from(("UTC", "Europe/Berlin", "Australia/Lord_Howe")))
def test_a_moment_in_a_zone_is_the_same_instant(at: datetime, zone: str) -> None:
    """To put an instant into a zone moves its clock and never the instant, also where the clock shows a time twice."""
    assert datetime.timestamp(moment(at, zone)) == datetime.timestamp(at)

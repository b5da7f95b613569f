"""Touchpoints after `as_of` do not count."""

from __future__ import annotations

from hypothesis import given, strategies as st

from tests import strategies as some
from warmreach import History, Touchpoint, classify_warmth
from warmreach.values.instants import DateTime, epoch


@given(some.lists_of_touchpoints(), some.around(some.AS_OF))
def test_touchpoints_after_as_of_do_not_count(touchpoints: list[Touchpoint], as_of: DateTime) -> None:
    """What counts from a later instant changes nothing; what counts from that very instant is known."""
    known = [one for one in touchpoints if one.epoch <= epoch(as_of)]
    assert classify_warmth("p-17", touchpoints, as_of=as_of) == classify_warmth("p-17", known, as_of=as_of)
    history = History.of(touchpoints, prospect_id="p-17")
    assert history.until(as_of) == History.of(known, prospect_id="p-17")


@given(some.touchpoints(at=some.instants(), kinds=st.sampled_from(some.WARMING)))
def test_a_contact_is_known_from_its_own_microsecond(one: Touchpoint) -> None:
    """At the instant of a contact it is known, a microsecond before it is not."""
    before = one.counts_from.subtract(microseconds=1)
    assert len(classify_warmth("p-17", [one], as_of=one.counts_from).because) == 1
    assert classify_warmth("p-17", [one], as_of=before).because == ()

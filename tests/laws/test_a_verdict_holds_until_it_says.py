"""What permission says of an instant holds until the instant that it names."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from tests.laws.test_permission_never_fails_open import channels, histories, judged, moments, people
from warmreach import Channel, Prospect, Touchpoint
from warmreach.contact import Permission, Verdict
from warmreach.values.instants import in_utc


def is_refused(said: Permission) -> bool:
    return said.verdict is Verdict.REFUSED


@given(people(), channels, moments, histories, st.integers(0, 999))
def test_a_verdict_holds_until_it_says(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint], thousandths: int
) -> None:
    """Before `holds_until` what is refused stays so, and the rest stays open; it lies after the instant asked."""
    said = judged(someone, channel, at, history)
    until = said.holds_until
    assert until is None or until > at
    length = timedelta(days=366) if until is None else min(in_utc(until) - in_utc(at), timedelta(days=366))
    assert is_refused(judged(someone, channel, at + length * thousandths / 1000, history)) == is_refused(said)
    if until is not None:
        assert is_refused(judged(someone, channel, until - timedelta(seconds=1), history)) == is_refused(said)

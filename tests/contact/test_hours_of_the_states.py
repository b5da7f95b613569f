"""The clocks of the states, as the research's table of them reads, and the strictest of all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.contact.cases import ask
from warmreach import Channel
from warmreach.contact.closed_days import ClosedDays
from warmreach.contact.countries import table_of
from warmreach.contact.ground import STRICTEST_US_HOURS
from warmreach.contact.hours import week_of
from warmreach.contact.timeline import Common, weekly
from warmreach.records import Audience

# state: opens on a weekday, closes, Saturday open, Sunday open, also for business calls
CLOCKS = {
    "AL": (8, 20, True, False, True),
    "CT": (9, 20, True, True, True),
    "FL": (8, 20, True, True, True),
    "IL": (8, 21, True, True, True),
    "KY": (10, 21, True, True, False),
    "LA": (8, 20, True, False, False),
    "MD": (8, 20, True, True, True),
    "MA": (8, 20, True, True, False),
    "MI": (9, 21, True, True, True),
    "MN": (9, 21, True, True, False),
    "NC": (8, 21, True, True, False),
    "NJ": (8, 21, True, True, False),
    "NM": (9, 21, True, True, False),
    "NY": (8, 21, True, True, True),
    "NV": (9, 20, True, True, False),
    "OK": (8, 20, True, True, True),
    "OR": (8, 20, True, True, False),
    "PA": (9, 19, True, False, True),
    "RI": (9, 18, True, False, False),
    "SC": (8, 21, True, True, False),
    "TX": (9, 21, True, True, False),
    "UT": (8, 21, True, False, False),
    "VA": (8, 21, True, True, True),
    "WA": (8, 20, True, True, True),
    "WY": (8, 20, True, True, False),
}


def shut(state: str, audience: str, at: str) -> bool:
    """Whether the state's own row says that it is closed."""
    said = ask(f"US-{state}", audience, "call", at)
    return any(reason.gate == "hours" and reason.rule.startswith(f"us-{state.lower()}.") for reason in said.because)


@pytest.mark.parametrize("audience", ["consumer", "business"])
@pytest.mark.parametrize("state", CLOCKS)
def test_a_state_opens_and_closes_when_the_research_says(state: str, audience: str) -> None:
    opens, closes, saturday, sunday, business = CLOCKS[state]
    binds = audience == "consumer" or business
    on_tuesday = "2026-11-24T{:02}:{:02}"
    assert shut(state, audience, on_tuesday.format(opens - 1, 59)) is binds
    assert not shut(state, audience, on_tuesday.format(opens, 0))
    assert not shut(state, audience, on_tuesday.format(closes - 1, 59))
    assert shut(state, audience, on_tuesday.format(closes, 0)) is binds
    assert shut(state, audience, "2026-11-28T12:30") is (binds and not saturday)
    assert shut(state, audience, "2026-11-29T12:30") is (binds and not sunday)


@pytest.mark.parametrize("state", ["AL", "LA", "PA", "RI", "UT"])
def test_a_state_that_closes_on_holidays_closes_on_thanksgiving(state: str) -> None:
    assert shut(state, "consumer", "2026-11-26T12:30")
    assert not shut("MA", "consumer", "2026-11-26T12:30")


@pytest.mark.parametrize("audience", [Audience.CONSUMER, Audience.BUSINESS])
def test_the_strictest_hours_are_those_that_all_clocks_share(audience: Audience) -> None:
    rows = [
        rule
        for rule in table_of("US")
        if rule.channel is Channel.CALL and rule.audience is audience and rule.hours is not None
        and rule.technology == "any" and rule.clock is None and rule.effective_to is None
    ]  # fmt: skip
    assert len(rows) > 10
    all_clocks = Common(*(weekly("UTC", week_of(rule.hours), ClosedDays()) for rule in rows if rule.hours is not None))
    ours = weekly("UTC", week_of(STRICTEST_US_HOURS[audience]), ClosedDays())
    monday = datetime(2026, 11, 23, tzinfo=UTC)
    for hour in range(24 * 7):
        at = (monday + timedelta(hours=hour)).timestamp()
        assert ours.is_open(at) == all_clocks.is_open(at), hour

"""The law that openings keep the wall clock of their zone, whatever the zone does."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import cast
from zoneinfo import ZoneInfo, available_timezones

import numpy as np
import pytest
from hypothesis import given, strategies as st
from whenever import ZonedDateTime

from warmreach.contact import WorkingTime

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ZONES = sorted(available_timezones() - {"localtime", "posixrules", "Factory"})


def daily(timezone: str, opens: time, closes: time) -> WorkingTime:
    return WorkingTime(timezone=timezone, hours=dict.fromkeys(DAYS, ((opens, closes),)), courtesy_closed=False)


def changes(timezone: str) -> tuple[datetime, ...]:
    """The clock changes of 2025 to 2035, to the second, by halving."""
    clock = ZoneInfo(timezone)
    noons = [datetime(2025, 1, 1, 12, tzinfo=UTC) + timedelta(days=number) for number in range(11 * 365 + 3)]
    return tuple(
        first_after(before, after, clock)
        for before, after in pairwise(noons)
        if before.astimezone(clock).utcoffset() != after.astimezone(clock).utcoffset()
    )


def first_after(before: datetime, after: datetime, clock: ZoneInfo) -> datetime:
    old = before.astimezone(clock).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before).total_seconds() // 2)
        if middle.astimezone(clock).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after


WORKED_THROUGH: dict[tuple[object, ...], str] = {}
"""The first zone met of those that change their clocks alike; the others have to open when it opens."""


@pytest.mark.parametrize("timezone", ZONES)
def test_at_every_clock_change_no_opening_falls_into_a_gap_and_none_is_doubled(timezone: str) -> None:
    """At each change of the clocks, openings that start or end in what is left out or repeated come once, on time."""
    changed = changes(timezone)
    offsets = {at.astimezone(ZoneInfo(timezone)).utcoffset() for at in (*changed, datetime(2025, 1, 1, tzinfo=UTC))}
    known = WORKED_THROUGH.setdefault((changed, frozenset(offsets)), timezone)
    if known == timezone:
        for change in changed:
            check_around(change, timezone)
    else:
        for number in range(55, 66):
            assert night(timezone).timeline.stretch(number) == night(known).timeline.stretch(number)


def night(timezone: str) -> WorkingTime:
    return daily(timezone, time(1, 45), time(2, 15))


def check_around(change: datetime, timezone: str) -> None:
    before, after = ((change - timedelta(seconds=gone)).astimezone(ZoneInfo(timezone)) for gone in (1, 0))
    shift = abs((after.utcoffset() or timedelta()) - (before.utcoffset() or timedelta()))
    for start in (after, before + shift / 2, before - timedelta(minutes=10), before - shift / 2):
        check(timezone, start.time().replace(second=0, microsecond=0), change)


def check(timezone: str, opens: time, change: datetime) -> None:
    closes = (datetime.combine(change.date(), opens) + timedelta(minutes=20)).time()
    calendar = daily(timezone, opens, closes)
    clock = ZoneInfo(timezone)
    start, end = change - timedelta(days=2), change + timedelta(days=2)
    windows = [one for one in calendar.openings(start, end) if start < one.start and one.end < end]
    assert len(windows) >= 2
    for before, after in pairwise(windows):
        assert after.start - before.end > timedelta(hours=12), "the same opening came twice"
    for window in windows:
        assert not calendar.is_open(window.end)
        for instant in (window.start, window.end - timedelta(seconds=1)):
            shown = instant.astimezone(UTC).astimezone(clock).time()
            assert within(shown, opens, closes), f"{shown} is outside {opens} to {closes}"
            assert calendar.is_open(instant)


def within(shown: time, opens: time, closes: time) -> bool:
    return opens <= shown < closes if opens < closes else shown >= opens or shown < closes


@given(
    st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Tehran"]),
    st.datetimes(datetime(2025, 1, 1), datetime(2035, 12, 1)),
    st.integers(-400, 400),
)
def test_adding_working_days_keeps_the_wall_time(timezone: str, wall: datetime, days: int) -> None:
    """So many working days later the clock shows the same time: as NumPy counts days and whenever reads clocks."""
    calendar = WorkingTime(timezone=timezone, courtesy_closed=False)
    day = np.busday_offset(np.datetime64(wall.date()), days, roll="backward" if days > 0 else "forward")
    start, expected = (on_the_clock(at, wall, timezone) for at in (wall.date(), cast("date", day.item())))
    found = calendar.add_working_days(start.to_stdlib(), days)
    assert found is not None
    assert found.timestamp() == expected.timestamp()


def on_the_clock(day: date, wall: datetime, timezone: str) -> ZonedDateTime:
    parts = day.year, day.month, day.day, wall.hour, wall.minute, wall.second
    return ZonedDateTime(*parts, tz=timezone, disambiguation="compatible")

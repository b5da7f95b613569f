"""Strategies for instants and time zones: half of what they give lies where clocks, days or years change."""

from datetime import UTC, datetime, timedelta
from functools import partial

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ...values.instants import DateTime, in_utc, moment

__all__ = ["PLAIN_MOMENT", "around", "instants", "timezones"]

PLAIN_MOMENT = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday morning, to which instants shrink."""

_ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Europe/Dublin",
    "Pacific/Apia",
    "Etc/GMT+12",
)
# Around these things go wrong: clocks go forward, go back, half an hour on Lord Howe; a day that Samoa left out; leap
# days; year's end; the first seconds of 1970; an offset with seconds (Monrovia, until 1972).
_NASTY = (
    PLAIN_MOMENT,
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 11, 1, 6, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),
    datetime(2011, 12, 30, 10, tzinfo=UTC),
    datetime(2024, 2, 29, tzinfo=UTC),
    datetime(2028, 2, 29, 23, tzinfo=UTC),
    datetime(2026, 12, 31, 23, tzinfo=UTC),
    datetime(1970, 1, 1, tzinfo=UTC),
)
_SECONDS = (0, 0.000_001, 1, 1_800, 3_600, 5_400, 86_400)
_STEPS = tuple(timedelta(seconds=sign * seconds) for seconds in _SECONDS for sign in (1, -1))
_CORNERS = tuple(dict.fromkeys(near + step for near in _NASTY for step in _STEPS))
_AT_CORNERS = st.integers(0, len(_CORNERS) - 1).map(lambda place: _CORNERS[place])
_FIRST = datetime(1970, 1, 2, tzinfo=UTC)
_LAST = datetime(2100, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def timezones() -> SearchStrategy[str]:
    """IANA zones: whole and broken offsets, both ends of the day, clock changes of every sort. Shrinks to UTC."""
    return st.sampled_from(_ZONES)


_TIMEZONES = timezones()


def instants(
    *, min_value: datetime = _FIRST, max_value: datetime = _LAST, timezones: SearchStrategy[str] = _TIMEZONES
) -> SearchStrategy[DateTime]:
    """Instants in a zone, to the microsecond, half of them where clocks, days or years change.

    Shrinks to a Monday morning in UTC, or to the bound that lies nearest to it.

    >>> from hypothesis import find
    >>> from warmreach.testing import instants
    >>> str(find(instants(), lambda at: True))
    '2026-11-23 09:00:00+00:00'
    """
    first, last = in_utc(min_value), in_utc(max_value)
    anywhere = st.integers(0, (last - first) // _MICROSECOND).map(lambda later: first + timedelta(microseconds=later))
    within = (_AT_CORNERS | anywhere).map(lambda at: min(max(at, first), last))
    return st.builds(moment, within, timezones)


def around(
    at: datetime, *, before_days: int = 800, after_days: int = 5, timezones: SearchStrategy[str] = _TIMEZONES
) -> SearchStrategy[DateTime]:
    """Instants shortly before `at` more often than long before, and a few after it. Shrinks to `at` itself."""
    days = st.sampled_from((0, 1, -1, 7, 30, 365)).map(lambda day: min(max(day, -after_days), before_days))
    seconds = st.sampled_from((0, 1, 3_599)) | st.integers(0, 86_399)
    return st.builds(partial(_earlier, in_utc(at)), days | st.integers(-after_days, before_days), seconds, timezones)


def _earlier(at: datetime, days: int, seconds: int, key: str) -> DateTime:
    return moment(at - timedelta(days=days, seconds=seconds), key)

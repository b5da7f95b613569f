"""Strategies for when people work and what a house allows itself: working times and policies."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ...contact import DUTIES, ContactPolicy, HouseRule, WorkingTime
from ...records import Channel
from . import clock, words

__all__ = ["WEEKS", "house_rules", "policies", "weeks", "working_times"]

Week = Mapping[str, tuple[tuple[time, time], ...]]

_WORKDAYS = ("mon", "tue", "wed", "thu", "fri")

WEEKS: Mapping[str, Week] = {
    "office": dict.fromkeys(_WORKDAYS, ((time(8), time(12)), (time(13), time(17)))),
    "long": dict.fromkeys((*_WORKDAYS, "sat"), ((time(7, 30), time(20)),)),
    "sunday to thursday": dict.fromkeys(("sun", "mon", "tue", "wed", "thu"), ((time(9), time(15)),)),
    "one hour": {"thu": ((time(12, 20), time(13, 20)),)},
    "late": dict.fromkeys(_WORKDAYS, ((time(10), time(2)),)),  # across midnight
    "nights": dict.fromkeys(("mon", "wed", "fri"), ((time(22), time(2)),)),
    "always": dict.fromkeys((*_WORKDAYS, "sat", "sun"), ((time(0), time(0)),)),
    "never": {},
}
"""Weeks that go wrong in their own ways, each under its name."""


def weeks(*names: str) -> SearchStrategy[Week]:
    """Weeks by name, or all of them: office hours, across midnight, one hour, always, never. Shrinks to the first."""
    return st.sampled_from(names or tuple(WEEKS)).map(_week)


def _week(name: str) -> Week:
    return WEEKS[name]


_TIMEZONES = clock.timezones()
_WEEKS = weeks()
_COUNTRIES: SearchStrategy[str | None] = st.sampled_from((None, "DE", "US", "IN"))
_CLOSED = st.sets(st.dates(date(2026, 1, 1), date(2028, 12, 31)), max_size=3).map(frozenset)


def working_times(
    *,
    timezones: SearchStrategy[str] = _TIMEZONES,
    hours: SearchStrategy[Any] = _WEEKS,
    countries: SearchStrategy[str | None] = _COUNTRIES,
    courtesy_closed: SearchStrategy[bool] = st.booleans(),  # noqa: B008 - a strategy is a value and never changes
    closed: SearchStrategy[frozenset[date]] = _CLOSED,
) -> SearchStrategy[WorkingTime]:
    """Working times of far zones and strange weeks: across midnight, an hour a week, never; with holidays or without.

    Shrinks to an office in UTC without holidays.

    >>> from hypothesis import find
    >>> from warmreach.testing import working_times
    >>> find(working_times(), lambda hours: True).timezone
    'UTC'
    """
    return st.builds(
        WorkingTime,
        timezone=timezones,
        hours=hours,
        country=countries,
        courtesy_closed=courtesy_closed,
        closed=closed,
    )


_CHANNELS: SearchStrategy[Channel | None] = words.maybe(st.sampled_from(Channel))
_HOURS: SearchStrategy[Any] = weeks("office", "long", "one hour")
_NAMES = words.texts()


def house_rules(
    *,
    names: SearchStrategy[str] = _NAMES,
    channels: SearchStrategy[Channel | None] = _CHANNELS,
    hours: SearchStrategy[Any] = _HOURS,
) -> SearchStrategy[HouseRule]:
    """Rules of a house that forbid a channel, keep hours, or limit attempts. Shrinks to one that forbids everything."""
    keeps = st.builds(HouseRule, name=names, channel=channels, hours=hours)
    forbids = st.builds(HouseRule, name=names, channel=channels, forbid=st.just(True))  # noqa: FBT003 - the one value
    limits = st.builds(
        HouseRule, name=names, channel=channels, max_attempts=st.integers(1, 5), per_days=st.integers(1, 30)
    )
    return forbids | keeps | limits


_HOUSE: SearchStrategy[tuple[HouseRule, ...]] = st.lists(house_rules(), max_size=2).map(tuple)
_ASSERTED: SearchStrategy[frozenset[str]] = st.sampled_from(("all", "none")).map(
    lambda which: frozenset(DUTIES if which == "all" else ())
)


def policies(
    *,
    house: SearchStrategy[tuple[HouseRule, ...]] = _HOUSE,
    asserts: SearchStrategy[frozenset[str]] = _ASSERTED,
    courtesy_hours: SearchStrategy[Any] = st.sampled_from(("fill", "always")),  # noqa: B008 - a strategy never changes
    firm_rests: SearchStrategy[int] = st.sampled_from((5, 0)) | st.integers(0, 20),  # noqa: B008 - as above
) -> SearchStrategy[ContactPolicy]:
    """Policies that assert every duty or none, with rules of the house. Shrinks to one that asserts all, adds none."""
    return st.builds(
        ContactPolicy, house=house, asserts=asserts, courtesy_hours=courtesy_hours, firm_rest_working_days=firm_rests
    )

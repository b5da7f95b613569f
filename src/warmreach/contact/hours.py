"""Hours of the week on the wall clock, and the usual ones of an office."""

from datetime import time
from typing import Annotated, Literal

from pydantic import AfterValidator

from ..records.checks import refuse
from ..values.frozen import FrozenMap, MapOf
from .timeline import Week

__all__ = ["DAYS", "OFFICE_HOURS", "Day", "Hours", "WallTime", "office_hours", "week_of"]

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _wall_time(at: time) -> time:
    if at.tzinfo is not None or at.microsecond:
        raise refuse("no_wall_time", f"{at.isoformat()} is no wall time to the second, such as 09:00")
    return at


WallTime = Annotated[time, AfterValidator(_wall_time)]
Hours = MapOf[Day, tuple[tuple[WallTime, WallTime], ...]]
"""Intervals a weekday; one that does not end after it starts crosses midnight, a day left out is closed."""

_OFFICE = ((time(8), time(12)), (time(13), time(17)))

# Weekends other than Saturday and Sunday, as the holidays library gives them; where it names one day only, or where
# half of another is free, both are kept.
_WEEKENDS: dict[tuple[Day, Day], str] = {
    ("fri", "sat"): "AF BD BH DJ DZ EG IL IQ JO KW MR MV OM QA SA SD SY YE",
    ("thu", "fri"): "IR",
    ("fri", "sun"): "BN",
}
_WEEKEND_OF = {country: weekend for weekend, countries in _WEEKENDS.items() for country in countries.split()}


def office_hours(country: str | None = None) -> Hours:
    """Return the usual office hours on the five working days of a country's week.

    >>> from warmreach.contact import office_hours
    >>> office_hours("EG")["sun"][0][0].isoformat()
    '08:00:00'
    """
    weekend = _WEEKEND_OF.get(country or "", ("sat", "sun"))
    return FrozenMap({day: _OFFICE for day in DAYS if day not in weekend})


OFFICE_HOURS = office_hours()


def week_of(hours: Hours) -> Week:
    """Return hours as seconds from each weekday's midnight, which is how a timeline reads them."""
    return tuple(tuple(_seconds(opens, closes) for opens, closes in hours.get(day, ())) for day in DAYS)


def _seconds(opens: time, closes: time) -> tuple[int, int]:
    start, end = (at.hour * 3600 + at.minute * 60 + at.second for at in (opens, closes))
    return (start, end) if start < end else (start, end + 86_400)

"""Days and hours as people say them, reckoned by calendar days and weeks where the prospect lives."""

from collections.abc import Mapping
from datetime import date, datetime

from ..values.instants import epoch, zone

__all__ = ["Sayings", "how_long_ago", "local", "when_to_meet"]

Sayings = Mapping[str, tuple[str, ...]]
"""What a language says in one form and tone: id -> phrasings."""

_MONTH_BY_WEEKS = 31  # up to here one counts weeks, from then on one names the month
_SAME_NAME = 11  # months after which a month's name alone would mean the one to come
_ONE_WEEK = 7
_TWO_DAYS = 2
_NOON = 12


def local(at: datetime, timezone: str | None) -> datetime:
    """Return the instant as clocks show it in a zone, or in its own where none is known."""
    return at if timezone is None else datetime.fromtimestamp(epoch(at), zone(timezone))


def how_long_ago(at: datetime | date, *, as_of: datetime, timezone: str | None, said: Sayings) -> str:
    """Say how long ago an instant or a day was: "yesterday", "last week", "in March"."""
    day = _day(local(at, timezone)) if isinstance(at, datetime) else at
    name, year = _ago(day, _day(local(as_of, timezone)))
    return said[name][0].format_map({"year": year})


def _ago(day: date, today: date) -> tuple[str, int]:
    days = today.toordinal() - day.toordinal()
    weeks = (today.toordinal() - 1) // _ONE_WEEK - (day.toordinal() - 1) // _ONE_WEEK  # day 1 was a Monday
    if days <= 0:
        name = "when/today"
    elif days <= _TWO_DAYS:
        name = "when/yesterday" if days == 1 else "when/two_days_ago"
    elif weeks <= 1:
        name = "when/last_week" if weeks else f"when/weekday/{day.isoweekday()}"
    elif days <= _MONTH_BY_WEEKS:
        name = f"when/weeks_ago/{min(weeks, round(days / _ONE_WEEK))}"  # a Sunday eight days ago is one week, not two
    else:
        name = _month_ago(day, today)
    return name, day.year


def _month_ago(day: date, today: date) -> str:
    years = today.year - day.year
    months = 12 * years + today.month - day.month
    if years == 0 or months < _SAME_NAME:
        return f"when/month/{day.month}"
    return f"when/month_last_year/{day.month}" if years == 1 else f"when/month_of_year/{day.month}"


def when_to_meet(at: datetime, *, as_of: datetime, timezone: str | None, said: Sayings, in_writing: bool) -> str:
    """Say when to meet: "tomorrow at 10 am"; beyond six days, and wherever it is read later, with the date."""
    theirs = local(at, timezone)
    days = theirs.toordinal() - local(as_of, timezone).toordinal()
    values = {"time": _clock(theirs, said)}
    if in_writing or not 0 <= days < _ONE_WEEK:
        values |= {
            "weekday": said[f"weekday/{theirs.isoweekday()}"][0],
            "day": str(theirs.day),
            "month": said[f"month/{theirs.month}"][0],
        }
        return said["at/date"][0].format_map(values)
    name = ("today", "tomorrow")[days] if days < _TWO_DAYS else f"weekday/{theirs.isoweekday()}"
    return said[f"at/{name}"][0].format_map(values)


def _clock(at: datetime, said: Sayings) -> str:
    half = "am" if at.hour < _NOON else "pm"
    name = f"{half}_minutes" if at.minute else half
    if not at.minute and at.hour % _NOON == 0:
        name = "noon" if at.hour else "midnight"
    values = {"hour": str(at.hour), "hour12": str(at.hour % _NOON or _NOON), "minute": f"{at.minute:02}"}
    return said[f"clock/{name}"][0].format_map(values)


def _day(at: datetime) -> date:
    return date(at.year, at.month, at.day)

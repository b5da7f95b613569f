"""From a wait to the instant at which it is over, in a calendar's own days."""

from datetime import date, datetime, time, timedelta

from ..contact import OpenTime
from ..values.instants import in_utc, resolve, start_of_day, zone
from .moves import Wait

__all__ = ["day_start", "local_date", "over_at", "working_day"]


def over_at(
    wait: Wait,
    since: datetime,
    calendar: OpenTime,
    *,
    agreed: datetime | None = None,
    named: datetime | None = None,
    late: time | None = None,
) -> datetime | None:
    """Return when a wait is over: at the time that was named, or after its figure; None if no working day is left.

    Days and working days end at the start of the day, so that the whole of it can be used; a promised mail may go out
    at once. `late` is the time of day from which it is late.
    """
    until = {"agreed": agreed, "given_date": named}.get(wait.until or "")
    if until is not None:
        return until
    if wait.working_days:
        return working_day(since, wait.working_days, calendar)
    if wait.days:
        return day_start(local_date(since, calendar) + timedelta(days=wait.days), calendar)
    over = since + timedelta(minutes=wait.minutes)
    if wait.until != "late_today" or late is None:
        return over
    return max(over, in_utc(resolve(datetime.combine(local_date(since, calendar), late), calendar.timezone)))


def working_day(since: datetime, days: int, calendar: OpenTime) -> datetime | None:
    """Return the start of the working day that lies so many after `since`."""
    later = calendar.add_working_days(since, days)
    return None if later is None else day_start(later.date(), calendar)


def day_start(day: date, calendar: OpenTime) -> datetime:
    """Return the first instant of a day in the calendar's zone, in UTC."""
    return in_utc(start_of_day(day, calendar.timezone))


def local_date(at: datetime, calendar: OpenTime) -> date:
    """Return the date on the calendar's wall at an instant."""
    return datetime.astimezone(at, zone(calendar.timezone)).date()

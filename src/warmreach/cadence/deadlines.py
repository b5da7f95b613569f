"""By when we owe a mail or an answer: the sender's day decides, not the prospect's."""

from datetime import datetime, time, timedelta

from ..contact import OpenTime
from ..records import Kind, MailPromise, Touchpoint
from ..values.instants import in_utc, resolve
from .waits import day_start, local_date

__all__ = ["answer_due", "mail_due"]

_ENOUGH = timedelta(minutes=30)  # to write a promised mail today
_NEXT_MORNING = time(10)
_HOUR = timedelta(hours=1)
_WITHIN_AN_HOUR = frozenset({Kind.CALL_RECEIVED, Kind.CALLBACK_REQUESTED, Kind.INQUIRY, Kind.QUOTE_REQUESTED})


def mail_due(promise: MailPromise | None, since: datetime, ours: OpenTime) -> datetime | None:
    """Return when a mail promised at `since` is due: as said, else by the end of our day, else by ten on the next (C8).

    None if we never work again.
    """
    if promise is not None and promise.due is not None:
        return in_utc(promise.due)
    closes = _end_of_day(since, ours)
    if closes is not None and closes - since >= _ENOUGH:
        return closes
    next_day = ours.next_open(day_start(local_date(since, ours) + timedelta(days=1), ours))
    if next_day is None:
        return None
    ten = in_utc(resolve(datetime.combine(next_day.date(), _NEXT_MORNING), ours.timezone))
    return max(ten, in_utc(next_day) + _ENOUGH)


def _end_of_day(since: datetime, ours: OpenTime) -> datetime | None:
    tomorrow = day_start(local_date(since, ours) + timedelta(days=1), ours)
    ends = [in_utc(opening.end) for opening in ours.openings(since, tomorrow)]
    return ends[-1] if ends else None


def answer_due(one: Touchpoint, ours: OpenTime) -> datetime | None:
    """Return when an inbound act is to be answered: within a working hour for a call or inquiry, else a working day."""
    at = in_utc(one.counts_from)
    if one.kind not in _WITHIN_AN_HOUR:
        later = ours.add_working_days(at, 1)
        return None if later is None else in_utc(later)
    left = _HOUR
    for opening in ours.openings(at, at + timedelta(days=400)):
        length = in_utc(opening.end) - in_utc(opening.start)
        if length >= left:
            return in_utc(opening.start) + left
        left -= length
    return None

"""propose_slots: concrete instants to offer, for an appointment is concrete or it is none (C10)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby

from ..contact import OpenTime, Window
from ..values.instants import DateTime, aware, epoch, in_utc, moment
from .doors import a_calendar, at_least

__all__ = ["propose_slots"]

_AHEAD = timedelta(days=28)
_NOTICE = timedelta(hours=2)
_QUARTER = 15 * 60
_NOON = 12


def propose_slots(
    working_time: OpenTime,
    sender_time: OpenTime,
    *,
    as_of: datetime,
    n: int = 2,
    minutes: int = 15,
    taken: Iterable[Window] = (),
) -> tuple[DateTime, ...]:
    """Return up to `n` instants at which both sides work for `minutes`, in the zone of the first, the earliest first.

    They lie at least two hours and at most four weeks ahead, on a quarter of an hour, outside what is `taken`, on
    different days where they can, mornings and afternoons in turn: who is busy before lunch may be free after it.
    Fewer where there are none. `working_time` is theirs, `sender_time` ours, as for plan_cadence. Raises
    NaiveInstantError, WrongTypeError and WrongValueError.

    >>> import pendulum
    >>> from warmreach import WorkingTime, propose_slots
    >>> office = WorkingTime.for_country("DE", subdivision="BY")
    >>> now = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
    >>> [slot.format("ddd HH:mm") for slot in propose_slots(office, office, as_of=now)]
    ['Mon 08:00', 'Tue 13:00']
    """
    start = in_utc(aware(as_of, "as_of")) + _NOTICE
    a_calendar(working_time, "working_time")
    a_calendar(sender_time, "sender_time")
    at_least(0, n, "n")
    at_least(1, minutes, "minutes")
    booked = tuple((epoch(one.start), epoch(one.end)) for one in taken)
    openings = (working_time & sender_time).openings(start, start + _AHEAD)
    free = [at for opening in openings for at in _starts(opening, minutes * 60) if _is_free(at, minutes * 60, booked)]
    slots = [moment(datetime.fromtimestamp(at, UTC), working_time.timezone) for at in free]
    return tuple(sorted(_spread(slots, n), key=epoch))


def _starts(opening: Window, seconds: int) -> Iterator[int]:
    """Go through the quarters of an hour at which a slot still fits into the opening."""
    first = -(-int(epoch(opening.start)) // _QUARTER) * _QUARTER
    return iter(range(first, int(epoch(opening.end)) - seconds + 1, _QUARTER))


def _is_free(at: int, seconds: int, booked: Sequence[tuple[float, float]]) -> bool:
    return all(at + seconds <= start or at >= end for start, end in booked)


def _spread(slots: Sequence[DateTime], n: int) -> list[DateTime]:
    """Take one slot a day, mornings and afternoons in turn, and more of a day only if the days run out."""
    days = [list(day) for _, day in groupby(slots, key=lambda slot: slot.date())]
    chosen = [_of_half(day, afternoon=turn % 2 == 1) for turn, day in enumerate(days[:n])]
    return (chosen + [slot for slot in slots if slot not in chosen])[:n]


def _of_half(day: Sequence[DateTime], *, afternoon: bool) -> DateTime:
    """Return the first slot of a day in that half of it, or else its first."""
    return next((slot for slot in day if (slot.hour >= _NOON) is afternoon), day[0])

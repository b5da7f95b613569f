"""What a planner asks of a calendar, answered from a timeline, and the time that two calendars share."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Protocol

import attrs

from ..values.instants import DateTime, aware, epoch, in_zone, moment, resolve, start_of_day, zone
from .timeline import LOOK_AHEAD_YEARS, Common, Timeline
from .windows import Spans, Window, union

__all__ = ["Answers", "OpenTime", "SharedTime", "timeline_of"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST_CLOSURE = LOOK_AHEAD_YEARS * 366


class OpenTime(Protocol):
    """What a planner asks of a calendar; `WorkingTime`, `a & b` and a user's own class are such."""

    @property
    def timezone(self) -> str:
        """The IANA zone in which it answers; of `a & b`, that of a."""
        ...

    def is_open(self, at: datetime) -> bool:
        """Say whether `at` lies in an opening, its end excluded."""
        ...

    def next_open(self, at: datetime) -> DateTime | None:
        """Return `at` if it is open, else the start of the next opening, else None."""
        ...

    def add_working_days(self, at: datetime, days: int) -> DateTime | None:
        """Return the same wall time so many working days later, or None."""
        ...

    def openings(self, start: datetime, end: datetime) -> Iterator[Window]:
        """Go through the openings between two instants, cut to them."""
        ...

    def __and__(self, other: "OpenTime") -> "OpenTime":
        """Return the time in which both are open."""
        ...


class Answers:
    """The questions of an `OpenTime`, answered from a timeline."""

    __slots__ = ()

    @cached_property
    def timeline(self) -> Timeline:
        """The openings in seconds since 1970, worked out once."""
        raise NotImplementedError  # pragma: no cover - every calendar brings its own

    def is_open(self, at: datetime) -> bool:
        """Say whether `at` lies in an opening, its end excluded; raises NaiveInstantError."""
        return self.timeline.is_open(epoch(aware(at, "at")))

    def next_open(self, at: datetime) -> DateTime | None:
        """Return `at` if it is open, else the start of the next opening, in this calendar's zone.

        None if nothing opens within ten years. Raises NaiveInstantError.
        """
        asked = epoch(aware(at, "at"))
        found = self.timeline.next_open(asked)
        if found is None:
            return None
        return moment(at, self.timeline.key) if found == asked else _shown(found, self.timeline.key)

    def add_working_days(self, at: datetime, days: int) -> DateTime | None:
        """Return the same wall time, so many working days after `at` (before it, if `days` is negative).

        With 0 that is `at` itself on a working day, else the next one. A time in a gap moves to the gap's end. None
        if there is no such day within ten years of the one before. Raises NaiveInstantError.
        """
        local = moment(aware(at, "at"), self.timeline.key)
        today = datetime.date(local)  # a plain one, since pendulum adds days ten times slower
        day = _working_day(self.timeline, today, days)
        if day is None:
            return None
        return local if day == today else resolve(datetime.combine(day, local.time()), self.timeline.key)

    def openings(self, start: datetime, end: datetime) -> Iterator[Window]:
        """Go through the openings between two instants, cut to them; raises NaiveInstantError."""
        first, last = epoch(aware(start, "start")), epoch(aware(end, "end"))
        return (
            Window(start=_shown(opens, self.timeline.key), end=_shown(closes, self.timeline.key))
            for opens, closes in self.timeline.between(first, last)
        )

    def __and__(self: OpenTime, other: OpenTime) -> "SharedTime":
        """Return the time in which both are open, in the zone of the first."""
        return SharedTime(first=self, second=other)


def _shown(seconds: float, key: str) -> DateTime:
    return in_zone(_EPOCH + timedelta(seconds=seconds), zone(key))


def _working_day(timeline: Timeline, day: date, days: int) -> date | None:
    step = timedelta(days=-1 if days < 0 else 1)
    left = abs(days)
    if left == 0 and not timeline.works_on(day):
        left = 1
    idle = 0
    while left and idle <= _LONGEST_CLOSURE:
        if day in (date.min, date.max):
            return None
        day += step
        idle += 1
        if timeline.works_on(day):
            left, idle = left - 1, 0
    return None if left else day


@attrs.frozen(kw_only=True)
class SharedTime(Answers):
    """The time in which two calendars are both open; it speaks in the zone of the first."""

    first: OpenTime
    second: OpenTime

    @property
    def timezone(self) -> str:
        """The zone of the first."""
        return self.first.timezone

    @cached_property
    def timeline(self) -> Timeline:
        """The openings that both have."""
        return Common(timeline_of(self.first), timeline_of(self.second))


def timeline_of(calendar: OpenTime) -> Timeline:
    """Return a calendar's timeline, or one that asks a user's own calendar."""
    if isinstance(calendar, Answers):
        return calendar.timeline
    return _Asked(calendar)


class _Asked(Timeline):
    """A user's own calendar, asked for its openings a stretch at a time."""

    __slots__ = ("_calendar",)

    def __init__(self, calendar: OpenTime) -> None:
        super().__init__(calendar.timezone)
        self._calendar = calendar

    def works_on(self, day: date) -> bool:
        """Say whether anything opens on a day in the calendar's zone."""
        key = self.key
        start, end = (start_of_day(at, key) for at in (day, day + timedelta(days=1)))
        return next(iter(self._calendar.openings(start, end)), None) is not None

    def _work_out(self, start: int, end: int) -> Spans:
        asked = self._calendar.openings(_EPOCH + timedelta(seconds=start), _EPOCH + timedelta(seconds=end))
        return union((int(epoch(window.start)), int(epoch(window.end))) for window in asked)

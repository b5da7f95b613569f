"""Opening times as spans of seconds, worked out for a stretch of a year at a time and remembered.

Wall times become instants here and nowhere else. A stretch is worked out on the line of the zone's wall clock, where
intervals join and midnight is no edge, and its edges are then looked up in the zone: an edge in a gap moves to the
end of the gap, and of a repeated hour an opening gets one pass, the one that leaves it unbroken.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from ..values import instants
from .closed_days import ClosedDays, Eves
from .windows import NEVER, Spans, common, union

__all__ = ["LOOK_AHEAD_YEARS", "Common", "Timeline", "Week", "Weekly", "weekly"]

LOOK_AHEAD_YEARS = 10
"""How far an opening is looked for before the answer is none."""

_DAY = 86_400
_SATURDAY = 5
_DAYS = 364  # of a stretch: whole weeks
_STRETCH = _DAYS * _DAY
_LOOKED_AT = LOOK_AHEAD_YEARS * 366 // _DAYS + 1
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_LAST = (date.max.toordinal() - _EPOCH_DAY) // _DAYS - 1  # stretches beyond the calendar hold nothing
_FIRST = (date.min.toordinal() - _EPOCH_DAY) // _DAYS + 1
_MIDNIGHT = datetime(1970, 1, 1, tzinfo=UTC)
_WALL = datetime(1970, 1, 1)  # noqa: DTZ001 - the wall clock's line has no zone

Week = tuple[tuple[tuple[int, int], ...], ...]
"""Seven weekdays from Monday, each with its intervals in seconds from its midnight; an end may lie in the next day."""


class Timeline:
    """Spans of openness on the line of instants, a stretch at a time; `key` is the zone whose days it counts."""

    __slots__ = ("_stretches", "key")

    def __init__(self, key: str) -> None:
        self.key = key
        self._stretches: dict[int, Spans] = {}

    def _work_out(self, start: int, end: int) -> Spans:
        raise NotImplementedError  # pragma: no cover - every kind of timeline brings its own

    def works_on(self, day: date) -> bool:
        """Say whether anything is open on a day of its own zone."""
        raise NotImplementedError  # pragma: no cover - every kind of timeline brings its own

    def stretch(self, number: int) -> Spans:
        """Return the spans of one stretch, from what is remembered if it was asked for before."""
        known = self._stretches.get(number)
        if known is None:
            known = NEVER
            if _FIRST <= number <= _LAST:
                known = self._work_out(number * _STRETCH, (number + 1) * _STRETCH)
            self._stretches[number] = known
        return known

    def is_open(self, at: float) -> bool:
        """Say whether `at` lies in an opening."""
        return self.stretch(int(at // _STRETCH)).contain(at)

    def next_open(self, at: float) -> float | None:
        """Return `at` if open, else the next opening's start within LOOK_AHEAD_YEARS, else None."""
        number = int(at // _STRETCH)
        found = self.stretch(number).first_from(at)
        if found is not None:
            return found
        later = (self.stretch(number + ahead).starts for ahead in range(1, _LOOKED_AT))
        return next((starts[0] for starts in later if starts), None)

    def open_until(self, at: float) -> float:
        """Return when the opening closes in which `at` lies, or `at` itself; of one without end, some time of it."""
        number = int(at // _STRETCH)
        return self.stretch(number + 1).closing(self.stretch(number).closing(at))

    def between(self, start: float, end: float) -> Iterator[tuple[float, float]]:
        """Go through the openings between two instants, cut to them, also where a stretch ends amid one."""
        waiting: tuple[float, float] | None = None
        for number in range(int(start // _STRETCH), int(end // _STRETCH) + 1):
            for opened, closed in self.stretch(number).between(start, end):
                if waiting and waiting[1] == opened:
                    waiting = waiting[0], min(closed, end)
                    continue
                if waiting:
                    yield waiting
                waiting = max(opened, start), min(closed, end)
        if waiting:
            yield waiting


class Weekly(Timeline):
    """The same intervals every week, on the wall clock of one zone, less the closed days.

    `short` names days that keep the hours of Saturday instead of their own.
    """

    __slots__ = ("_closed", "_short", "_week", "_years")

    def __init__(self, key: str, week: Week, closed: ClosedDays, short: Eves | None = None) -> None:
        super().__init__(key)
        self._week, self._closed, self._short = week, closed, short
        self._years: dict[int, frozenset[date]] = {}

    def works_on(self, day: date) -> bool:
        """Say whether an interval starts on a day that is not closed."""
        return bool(self._week[day.weekday()]) and day not in self._closed_in(day.year)

    def _closed_in(self, year: int) -> frozenset[date]:
        if year not in self._years:
            self._years[year] = self._closed.of(year)
        return self._years[year]

    def _work_out(self, start: int, end: int) -> Spans:
        if not any(self._week):
            return NEVER
        # an opening of the day before may reach into the stretch, and a zone may be a day away from UTC
        first, last = start // _DAY - 2, end // _DAY + 2
        return _on_the_clock(self._walls(first, last), self.key, first, last).within(start, end)

    def _walls(self, first: int, last: int) -> Spans:
        days = [date.fromordinal(number + _EPOCH_DAY) for number in range(first, last + 1)]
        years = range(days[0].year, days[-1].year + 1)
        closed = frozenset[date]().union(*map(self._closed_in, years))
        short = frozenset[date]().union(*map(self._short.of, years)) if self._short else frozenset[date]()
        found: list[tuple[int, int]] = []
        for number, (day, following) in enumerate(pairwise(days), first):
            if day in closed:
                continue
            limit = _DAY if following in closed else 2 * _DAY  # a night shift ends where a closed day begins
            midnight = number * _DAY
            weekday = _SATURDAY if day in short and day.weekday() < _SATURDAY else day.weekday()
            found.extend((midnight + opened, midnight + min(limit, ends)) for opened, ends in self._week[weekday])
        return union(found)


class Common(Timeline):
    """What is open in several timelines at once; its days are those of the first."""

    __slots__ = ("_all",)

    def __init__(self, *several: Timeline) -> None:
        super().__init__(several[0].key)
        self._all = several

    def works_on(self, day: date) -> bool:
        """Say whether all work on a day."""
        return all(one.works_on(day) for one in self._all)

    def _work_out(self, start: int, end: int) -> Spans:
        number = start // _STRETCH
        return common(*(one.stretch(number) for one in self._all)).within(start, end)


def _on_the_clock(walls: Spans, key: str, first: int, last: int) -> Spans:
    """Look up wall times in a zone: by one offset a day, and with care on the days on which it changes."""
    offsets = _offsets(key, first - 1, last + 2)
    found: list[tuple[int, int]] = []
    for opened, closes in walls.pairs():
        near = offsets[opened // _DAY - first : closes // _DAY - first + 4]
        if min(near) == max(near):
            found.append((opened - near[0], closes - near[0]))
        else:
            found.append(_with_care(opened, closes, key))
    return union(found)


@lru_cache(maxsize=2048)
def _offsets(key: str, first: int, last: int) -> tuple[int, ...]:
    """Return the zone's offset from UTC at each midnight of UTC, in seconds."""
    zone = instants.zone(key)
    midnights = (_MIDNIGHT + timedelta(days=number) for number in range(first, last + 1))
    return tuple(int((datetime.astimezone(at, zone).utcoffset() or timedelta()).total_seconds()) for at in midnights)


def _with_care(opened: int, closes: int, key: str) -> tuple[int, int]:
    """Return one unbroken span whose wall times all lie in the opening; empty where it lies in a gap."""
    later, end = _instant(opened, key, 1), _instant(closes, key, 0)
    return (later, end) if later < end else (_instant(opened, key, 0), end)


def _instant(wall: int, key: str, fold: int) -> int:
    return int(instants.epoch(instants.resolve(_WALL + timedelta(seconds=wall), key, fold=fold)))


@lru_cache(maxsize=4096)
def weekly(key: str, week: Week, closed: ClosedDays, short: Eves | None = None) -> Weekly:
    """Return the timeline of these hours, the same one each time, so that what is worked out is shared."""
    return Weekly(key, week, closed, short)

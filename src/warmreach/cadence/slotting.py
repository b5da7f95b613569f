"""The slots of one day of ours: equal lengths with a pause between them, around what is already taken."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Self

import attrs

from ..contact import OpenTime
from ..values.instants import epoch
from .waits import day_start

__all__ = ["Slots"]

Seconds = tuple[float, float]


@attrs.frozen(kw_only=True)
class Slots:
    """The slots of a day, in seconds since 1970, the earliest first."""

    spans: tuple[Seconds, ...]

    @classmethod
    def of(
        cls,
        sender_time: OpenTime,
        *,
        day: date,
        since: datetime,
        minutes: int,
        pause: int,
        taken: Iterable[Seconds],
    ) -> Self:
        """Cut what is open on `day`, from `since` on, into slots of `minutes` with `pause` between and around calls."""
        start, end = day_start(day, sender_time), day_start(day + timedelta(days=1), sender_time)
        free = (
            [(epoch(one.start), epoch(one.end)) for one in sender_time.openings(max(start, since), end)]
            if since < end
            else []
        )
        for busy in taken:
            free = [part for span in free for part in _without(span, busy, pause * 60)]
        return cls(spans=tuple(slot for span in free for slot in _cut(span, minutes * 60, pause * 60)))

    def within(self, start: float, end: float) -> tuple[int, ...]:
        """Return the slots that lie wholly between two instants."""
        return tuple(index for index, slot in enumerate(self.spans) if start <= slot[0] and slot[1] <= end)


def _without(span: Seconds, busy: Seconds, pause: float) -> list[Seconds]:
    before, after = (span[0], min(span[1], busy[0] - pause)), (max(span[0], busy[1] + pause), span[1])
    if busy[1] + pause <= span[0] or busy[0] - pause >= span[1]:
        return [span]
    return [part for part in (before, after) if part[0] < part[1]]


def _cut(span: Seconds, length: float, pause: float) -> list[Seconds]:
    count = int((span[1] - span[0] + pause) // (length + pause))
    starts = [span[0] + index * (length + pause) for index in range(max(0, count))]
    return [(at, at + length) for at in starts]

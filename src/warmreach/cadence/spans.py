"""From an act to spans of time: both sides' hours, another band of the day, what was agreed, and by when it is due."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import chain

import attrs

from ..contact import OpenTime
from ..records import Appointment, CallbackWindow, Channel
from ..values.instants import in_utc, moment, resolve
from .acts import Act
from .deadlines import answer_due, mail_due
from .place import Agreed
from .waits import day_start, local_date

__all__ = ["BothHours", "Span"]

_AHEAD = timedelta(days=400)
_A_MINUTE = timedelta(minutes=1)
_BAND_DAYS = 5  # within so many working days another band of the day is looked for
_OURS_ALONE = frozenset({Channel.EMAIL, Channel.LETTER, Channel.SOCIAL})  # what waits until they look at it

Span = tuple[datetime, datetime]


@attrs.frozen(kw_only=True)
class BothHours:
    """The hours of both sides as they are asked for at an instant; all in UTC."""

    theirs: OpenTime
    ours: OpenTime
    as_of: datetime

    def choices(self, channel: Channel, act: Act) -> tuple[Iterator[Span], ...]:
        """Return the spans in which an act may begin, in order of time, and those to take where there are none."""
        if channel in _OURS_ALONE:
            return (self._ours(max(act.ready_at, self.as_of)),)
        if act.agreed is not None and channel is Channel.CALL:
            return self._agreed(act.agreed), self._common(act.ready_at)
        if act.tried_at and channel is Channel.CALL:
            return self._in_another_band(act), self._common(act.ready_at)
        return (self._common(act.ready_at),)

    def until(self, channel: Channel, act: Act, start: datetime, closes: datetime) -> datetime:
        """Return the end of the window of an act that begins at `start`: when it is due, or when the hours close.

        A call ends with the hours; what is written is due by the end of our day, or when it was promised (C8).
        """
        if act.agreed is not None and isinstance(act.agreed.what, Appointment) and act.is_agreed_for(start):
            return start + timedelta(minutes=act.agreed.what.minutes)
        due = self._due(channel, act)
        if due is None or due <= start:
            return closes
        return due if channel in _OURS_ALONE else min(due, closes)

    def _due(self, channel: Channel, act: Act) -> datetime | None:
        if act.answers is not None:
            return answer_due(act.answers, self.ours)
        if channel not in _OURS_ALONE:
            return None
        return mail_due(None if act.owed is None else act.owed.what, act.ready_at, self.ours)

    def _agreed(self, agreed: Agreed) -> Iterator[Span]:
        """The agreed instant exactly; of an agreed window what lies in our hours, or else all that is left of it."""
        start = max(agreed.start, self.as_of)
        if isinstance(agreed.what, CallbackWindow):
            ours = ((in_utc(one.start), in_utc(one.end)) for one in self.ours.openings(start, agreed.missed_at))
            first = next(ours, (start, agreed.missed_at))
            yield from chain([first], ours)
        else:
            yield start, max(agreed.missed_at, start + _A_MINUTE)

    def _in_another_band(self, act: Act) -> Iterator[Span]:
        """Go through the parts of the coming days that lie in bands in which nobody has tried yet."""
        tried = {self._band(act, at) for at in act.tried_at}
        if tried >= set(range(len(act.bands))):
            tried = {self._band(act, act.tried_at[-1])}
        days: set[date] = set()
        for opening in self._common(act.ready_at):
            day = local_date(opening[0], self.theirs)
            days.add(day)
            if len(days) > _BAND_DAYS:
                return
            for index, band in enumerate(act.bands):
                if index not in tried:
                    edges = (in_utc(resolve(datetime.combine(day, edge), self.theirs.timezone)) for edge in band)
                    start, end = max(opening[0], next(edges)), min(opening[1], next(edges))
                    if start < end:
                        yield start, end

    def _band(self, act: Act, at: datetime) -> int | None:
        shown = moment(at, self.theirs.timezone).time()
        return next((index for index, (start, end) in enumerate(act.bands) if start <= shown < end), None)

    def _common(self, ready_at: datetime) -> Iterator[Span]:
        """Go through what both sides have open and has not passed; cut to now, so that asking later keeps the step."""
        since = max(ready_at, day_start(local_date(self.as_of, self.theirs), self.theirs))
        for window in self.theirs.openings(since, since + _AHEAD):
            both = (window,) if self.ours is self.theirs else self.ours.openings(window.start, window.end)
            for one in both:
                if (end := in_utc(one.end)) > self.as_of:
                    yield max(in_utc(one.start), self.as_of), end

    def _ours(self, since: datetime) -> Iterator[Span]:
        return ((in_utc(one.start), in_utc(one.end)) for one in self.ours.openings(since, since + _AHEAD))

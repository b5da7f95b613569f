"""From an act to a window: both sides' hours, another band of the day, what was promised, and what is permitted."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import attrs

from ..contact import ContactPolicy, OpenTime, Permission, Verdict, Window, may_contact
from ..records import Appointment, CallbackWindow, Channel, History, Prospect
from ..values.instants import in_utc, moment, resolve
from ..warmth import WarmthRules
from .acts import Act
from .deadlines import answer_due, mail_due
from .reasons import done_when, instead_of, moved_by_band, moved_by_rule, why_channel
from .results import PlannedStep
from .waits import day_start, local_date
from .why import Why

__all__ = ["Refused", "Schedule"]

_AHEAD = timedelta(days=400)
_OPENINGS_MOVED = 40  # how often a window may move to the next lawful opening before a step counts as refused
_BAND_DAYS = 5  # within so many working days another band of the day is looked for
_OURS_ALONE = frozenset({Channel.EMAIL, Channel.LETTER, Channel.SOCIAL})  # what waits until they look at it

Span = tuple[datetime, datetime]


@attrs.frozen(kw_only=True)
class Refused:
    """That an act cannot be placed: no channel is permitted to it, or there is nobody to call."""

    permissions: tuple[Permission, ...]


@attrs.frozen(kw_only=True)
class Schedule:
    """What the window of an act depends on besides the act."""

    prospect: Prospect
    history: History
    theirs: OpenTime
    ours: OpenTime
    policy: ContactPolicy
    rules: WarmthRules
    same_firm: tuple[History, ...]
    as_of: datetime

    def place(self, act: Act) -> PlannedStep | Refused | None:
        """Give an act its window on the first of its channels that is permitted; None if no hour is left on any."""
        refusals: list[Permission] = []
        for channel in act.channels:
            placed = self._place_on(channel, act, tuple(refusals))
            if isinstance(placed, PlannedStep):
                return placed
            refusals += [] if placed is None else [placed]
        return Refused(permissions=tuple(refusals)) if refusals else None

    def tentative(self, act: Act) -> PlannedStep | None:
        """Give a later act its window by the hours alone: what permits it may only arise on the way."""
        span = self._span(act.channels[0], act, act.ready_at)
        return None if span is None else self._step(act.channels[0], act, span, None)

    def _place_on(
        self, channel: Channel, act: Act, refusals: tuple[Permission, ...]
    ) -> PlannedStep | Permission | None:
        """Move to the next lawful opening until it is permitted; else return what refuses, None if no hour is left."""
        ready_at, moved = act.ready_at, list[Why]()
        permission: Permission | None = None
        for _ in range(_OPENINGS_MOVED):
            span = self._span(channel, act, ready_at)
            if span is None:
                return permission
            permission = self._permission(channel, span[0])
            if permission.verdict is not Verdict.REFUSED:
                return self._step(channel, act, span, permission, moved=tuple(moved), refusals=refusals)
            if permission.next_opening is None:
                return permission
            moved = [moved_by_rule(permission)]
            ready_at = max(in_utc(permission.next_opening), span[0] + timedelta(minutes=1))
        return permission

    def _permission(self, channel: Channel, at: datetime) -> Permission:
        return may_contact(
            self.prospect,
            channel,
            at=at,
            history=self.history,
            policy=self.policy,
            as_of=self.as_of,
            rules=self.rules,
            same_firm=self.same_firm,
        )

    def _step(
        self,
        channel: Channel,
        act: Act,
        span: Span,
        permission: Permission | None,
        *,
        moved: tuple[Why, ...] = (),
        refusals: tuple[Permission, ...] = (),
    ) -> PlannedStep:
        start, end = span
        if permission is not None and permission.expires_at is not None and start < in_utc(permission.expires_at) < end:
            end = in_utc(permission.expires_at)
        agreed = act.agreed is not None and act.agreed.earliest <= start <= act.agreed.missed_at
        what = act.agreed.what if agreed and act.agreed is not None else None
        return PlannedStep(
            step=act.step,
            channel=channel,
            purpose=act.purpose,
            attempt=act.attempt,
            window=_window(start, end, self.theirs.timezone),
            our_window=_window(start, end, self.ours.timezone),
            also=() if permission is None or agreed else tuple(self._also(channel, act, span)),
            agreed=agreed,
            outside_hours=agreed and not (self.theirs.is_open(start) and self.ours.is_open(start)),
            appointment=what if isinstance(what, Appointment) else None,
            why_now=act.why_now,
            why_channel=instead_of(channel, refusals) if refusals else why_channel(act.purpose),
            moved_by=moved or ((moved_by_band(act.attempt),) if act.tried_at and channel is Channel.CALL else ()),
            bring_about=act.bring_about,
            done_when=done_when(channel, act.answers),
            permission=permission,
        )

    def _span(self, channel: Channel, act: Act, ready_at: datetime) -> Span | None:
        if act.agreed is not None and channel is Channel.CALL and ready_at <= act.agreed.missed_at:
            return self._agreed_span(act.agreed.what, ready_at)
        if act.answers is not None:
            return self._answer_span(act, channel, ready_at)
        if channel in _OURS_ALONE:
            return self._mail_span(act, ready_at)
        return self._call_span(act, ready_at)

    def _also(self, channel: Channel, act: Act, span: Span) -> Iterator[Window]:
        """Go through what else is open on the same day for a call that may be made at any time of it."""
        if channel is not Channel.CALL or act.tried_at or act.answers is not None:
            return
        day = local_date(span[0], self.theirs)
        for start, end in self._openings(span[1]):
            if local_date(start, self.theirs) != day:
                return
            if self._permission(channel, start).verdict is not Verdict.REFUSED:
                yield _window(start, end, self.theirs.timezone)

    def _agreed_span(self, what: Appointment | CallbackWindow, ready_at: datetime) -> Span | None:
        """The agreed instant exactly; of an agreed window what lies in our hours, or else all that is left of it."""
        if isinstance(what, Appointment):
            start = in_utc(what.starts_at)
            return max(start, ready_at), start + timedelta(minutes=what.minutes)
        start, end = max(in_utc(what.start), ready_at, self.as_of), in_utc(what.end)
        opening = next(self.ours.openings(start, end), None) if start < end else None
        return (start, max(start, end)) if opening is None else (in_utc(opening.start), in_utc(opening.end))

    def _answer_span(self, act: Act, channel: Channel, ready_at: datetime) -> Span | None:
        start = self._next_open(max(ready_at, self.as_of), alone=channel in _OURS_ALONE)
        if start is None or act.answers is None:
            return None
        return start, max(answer_due(act.answers, self.ours) or start, start + timedelta(minutes=30))

    def _mail_span(self, act: Act, ready_at: datetime) -> Span | None:
        """By the end of the sender's day, or the next morning; when that has passed, the same from now on (C8)."""
        starts = self._next_open(max(ready_at, self.as_of), alone=True)
        promise = None if act.owed is None else act.owed.what
        due = mail_due(promise, ready_at, self.ours)
        if due is None or due <= self.as_of:
            due = mail_due(None, max(ready_at, self.as_of), self.ours)
        return None if starts is None or due is None else (starts, max(due, starts))

    def _call_span(self, act: Act, ready_at: datetime) -> Span | None:
        """The first opening; after an attempt, the first part of one in a band that this round has not tried."""
        first: Span | None = None
        days: set[date] = set()
        for opening in self._openings(ready_at):
            first = first or opening
            days.add(local_date(opening[0], self.theirs))
            other = next(self._other_bands(act, opening), None) if act.tried_at else opening
            if other is not None or len(days) > _BAND_DAYS:
                return other or first
        return first

    def _other_bands(self, act: Act, opening: Span) -> Iterator[Span]:
        """Go through the parts of an opening in bands of their day in which nobody has tried yet."""
        tried = {self._band(act, at) for at in act.tried_at}
        if tried >= set(range(len(act.bands))):
            tried = {self._band(act, act.tried_at[-1])}
        day = local_date(opening[0], self.theirs)
        for index, band in enumerate(act.bands):
            if index not in tried:
                edges = (in_utc(resolve(datetime.combine(day, edge), self.theirs.timezone)) for edge in band)
                start, end = (max(opening[0], next(edges)), min(opening[1], next(edges)))
                if start < end:
                    yield start, end

    def _band(self, act: Act, at: datetime) -> int | None:
        shown = moment(at, self.theirs.timezone).time()
        return next((index for index, (start, end) in enumerate(act.bands) if start <= shown < end), None)

    def _openings(self, ready_at: datetime) -> Iterator[Span]:
        """Go through what both sides have open and has not passed; cut to now, so that asking later keeps the step."""
        since = max(ready_at, day_start(local_date(self.as_of, self.theirs), self.theirs))
        for start, end in self._common(since):
            if end > self.as_of:
                yield max(start, self.as_of), end

    def _common(self, since: datetime) -> Iterator[Span]:
        """Go through the hours in which both sides work, no further than asked."""
        for window in self.theirs.openings(since, since + _AHEAD):
            both = (window,) if self.ours is self.theirs else self.ours.openings(window.start, window.end)
            yield from ((in_utc(one.start), in_utc(one.end)) for one in both)

    def _next_open(self, at: datetime, *, alone: bool) -> datetime | None:
        if not alone:
            return next((start for start, _ in self._common(at)), None)
        opens = self.ours.next_open(at)
        return None if opens is None else in_utc(opens)


def _window(start: datetime, end: datetime, timezone: str) -> Window:
    return Window(start=moment(start, timezone), end=moment(end, timezone))

"""From an act to a planned step: the first of its channels that is permitted, and the first span in which it is."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain, takewhile

import attrs

from ..contact import ContactPolicy, Permission, Verdict, Window, may_contact
from ..records import Appointment, Channel, History, Prospect
from ..values.instants import in_utc, moment
from ..warmth import WarmthRules
from .acts import Act
from .heard import channel_of
from .lacking import lacks
from .reasons import done_when, instead_of, moved_by_band, moved_by_rule, why_channel
from .results import PlannedStep
from .spans import BothHours, Span
from .waits import local_date
from .why import Why

__all__ = ["Lapsed", "Refused", "Schedule"]


@attrs.frozen(kw_only=True)
class Refused:
    """That an act cannot be placed: none of its channels is permitted, or there is nobody to call."""

    act: Act
    permissions: tuple[Permission, ...] = ()


@attrs.frozen(kw_only=True)
class Lapsed:
    """That an act has no hour left before it is too late for it."""

    act: Act


@attrs.frozen
class _Judged:
    """A part of a span of hours, no longer than the verdict on it holds."""

    start: datetime
    end: datetime
    closes: datetime
    permission: Permission

    @property
    def is_refused(self) -> bool:
        return self.permission.verdict is Verdict.REFUSED


@attrs.frozen(kw_only=True)
class Schedule:
    """What the window of an act depends on besides the act."""

    prospect: Prospect
    history: History
    hours: BothHours
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
        return Refused(act=act, permissions=tuple(refusals)) if refusals else None

    def tentative(self, act: Act) -> PlannedStep | None:
        """Give a later act its window by the hours alone: what permits it may only arise on the way."""
        channel = act.channels[0]
        span = next(chain(*self.hours.choices(channel, act)), None)
        if span is None:
            return None
        return self._step(channel, act, (span[0], self.hours.until(channel, act, *span)))

    def _place_on(
        self, channel: Channel, act: Act, refusals: tuple[Permission, ...]
    ) -> PlannedStep | Permission | None:
        """Take the first span in which the act is not refused, else return what refuses it; None if there is none."""
        refused: list[Permission] = []
        for spans in self.hours.choices(channel, act):
            for one in self._judged(channel, spans):
                if not one.is_refused:
                    return self._step(
                        channel,
                        act,
                        self._span(channel, act, one),
                        also=self._also(channel, act, one, spans),
                        moved_by=_moved_by(channel, act, one.start, refused),
                        refusals=refusals,
                        permission=one.permission,
                    )
                refused.append(one.permission)
        return refused[0] if refused else None

    def _judged(self, channel: Channel, spans: Iterator[Span]) -> Iterator[_Judged]:
        """Cut spans where the verdict changes; after what is refused for good there are none."""
        shut_until: datetime | None = None
        for start, end in spans:
            at = start if shut_until is None else max(start, shut_until)
            while at < end:
                permission = self._permission(channel, at)
                until = None if permission.holds_until is None else in_utc(permission.holds_until)
                one = _Judged(at, end if until is None else min(until, end), end, permission)
                yield one
                if one.is_refused and until is None:
                    return
                shut_until = until if one.is_refused else None
                at = end if until is None else until

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

    def _span(self, channel: Channel, act: Act, one: _Judged) -> Span:
        """Return the window: no longer than the verdict holds, but for an agreed instant, which is to begin in it."""
        end = self.hours.until(channel, act, one.start, one.end)
        until = one.permission.holds_until
        if until is None or (act.is_appointment and act.is_agreed_for(one.start)):
            return one.start, end
        return one.start, min(end, in_utc(until))

    def _also(self, channel: Channel, act: Act, first: _Judged, spans: Iterator[Span]) -> tuple[Window, ...]:
        """Return what else would do: the rest of an agreed window, or of the day of a call that nothing else limits."""
        agreed, theirs = act.is_agreed_for(first.start), self.hours.theirs
        is_narrow = act.is_appointment if agreed else bool(act.tried_at)
        if channel is not Channel.CALL or is_narrow:
            return ()
        day = local_date(first.start, theirs)
        same = spans if agreed else takewhile(lambda span: local_date(span[0], theirs) == day, spans)
        begun_by = self._span(channel, act, first)[1]
        rest = self._judged(channel, chain([(begun_by, first.closes)], same))
        return tuple(_window(one.start, one.end, theirs.timezone) for one in rest if not one.is_refused)

    def _step(
        self,
        channel: Channel,
        act: Act,
        span: Span,
        *,
        also: tuple[Window, ...] = (),
        moved_by: tuple[Why, ...] = (),
        refusals: tuple[Permission, ...] = (),
        permission: Permission | None = None,
    ) -> PlannedStep:
        start, end = span
        agreed = channel is Channel.CALL and act.is_agreed_for(start)
        what = act.agreed.what if agreed and act.agreed is not None else None
        theirs, ours = self.hours.theirs, self.hours.ours
        return PlannedStep(
            step=act.step,
            channel=channel,
            purpose=act.purpose,
            attempt=act.attempt,
            window=_window(start, end, theirs.timezone),
            our_window=_window(start, end, ours.timezone),
            also=also,
            agreed=agreed,
            outside_hours=agreed and not (theirs.is_open(start) and ours.is_open(start)),
            appointment=what if isinstance(what, Appointment) else None,
            why_now=act.why_now,
            why_channel=self._why_channel(channel, act, refusals),
            moved_by=moved_by,
            bring_about=act.bring_about,
            done_when=done_when(channel, act.answers, self.rules),
            permission=permission,
            lacks=lacks(self.prospect, channel, act),
        )

    def _why_channel(self, channel: Channel, act: Act, refusals: tuple[Permission, ...]) -> Why:
        if refusals:
            return instead_of(channel, refusals)
        if act.answers is not None and channel is not channel_of(act.answers, self.rules):
            return Why(code="channel_for_answer_them", sentence=f"They are answered by {channel.value}.", source="W8")
        return why_channel(act.purpose)


def _moved_by(channel: Channel, act: Act, start: datetime, refused: list[Permission]) -> tuple[Why, ...]:
    if refused:
        return (moved_by_rule(refused[-1]),)
    by_band = channel is Channel.CALL and bool(act.tried_at) and not act.is_agreed_for(start)
    return (moved_by_band(act.attempt),) if by_band else ()


def _window(start: datetime, end: datetime, timezone: str) -> Window:
    return Window(start=moment(start, timezone), end=moment(end, timezone))

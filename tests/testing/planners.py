"""A small planner that keeps every law, and wrong ones that differ from it by a single bug each."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import attrs
import pendulum

from warmreach import CallOutcome, Channel, ContactPolicy, History, Prospect, Verdict, WorkingTime, may_contact
from warmreach.contact import DUTIES
from warmreach.records import Appointment, Touchpoint
from warmreach.testing import ProposedStep, usual_hours
from warmreach.values.instants import in_utc, moment, start_of_day
from warmreach.warmth import DEFAULT_RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from warmreach.contact import OpenTime

POLICY = ContactPolicy(asserts=frozenset(DUTIES))
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ASKING = {"inquiry", "callback_requested"}


def is_ours(one: Touchpoint) -> bool:
    return DEFAULT_RULES.kinds[one.kind].direction != "in"


def is_no(one: Touchpoint) -> bool:
    return DEFAULT_RULES.kinds[one.kind].cools


@attrs.frozen
class Plain:
    """Mails first, then calls once a working day until it has tried six times; keeps what was agreed or asked."""

    hours: WorkingTime | None = None

    def within(self, working_time: WorkingTime) -> Plain:
        return attrs.evolve(self, hours=working_time)

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> ProposedStep | None:
        known = self.known(history, as_of)
        hours = usual_hours(prospect) if self.hours is None else self.hours
        asked = max((one.epoch for one in known if one.kind in ASKING), default=0.0)
        if self.is_over(prospect, known, as_of, asked):
            return None
        ours = [one for one in known if is_ours(one)]
        if any(one.epoch <= asked for one in known) and not any(one.epoch > asked for one in ours):
            return self.placed(prospect, known, Channel.CALL, as_of, hours, as_of)
        agreed = self.agreed(known, as_of)
        if agreed is not None:
            return ProposedStep(channel=Channel.CALL, starts_at=agreed)
        if len(ours) >= self.most():
            return None
        due = max(in_utc(as_of), self.after(ours, hours)) if ours else in_utc(as_of)
        return self.placed(prospect, known, self.channel(ours), due, hours, as_of)

    def known(self, history: History, as_of: datetime) -> History:
        return history.until(as_of)

    def most(self) -> int:
        return 6

    def channel(self, ours: list[Touchpoint]) -> Channel:
        return Channel.CALL if ours else Channel.EMAIL

    def is_over(self, prospect: Prospect, known: Iterable[Touchpoint], as_of: datetime, asked: float) -> bool:
        """Whether they objected, or refused within a month, and have not asked for anything since."""
        month = timedelta(days=31)
        return self.objected(prospect, known, asked) or any(
            is_no(one) and one.epoch > asked and one.counts_from >= as_of - month for one in known
        )

    def objected(self, prospect: Prospect, known: Iterable[Touchpoint], asked: float) -> bool:
        said = any(fact.fact == "objection" and fact.made_at.timestamp() > asked for fact in prospect.facts)
        return said or any(one.outcome is not None and one.outcome.facts.objects and one.epoch > asked for one in known)

    def agreed(self, known: Iterable[Touchpoint], as_of: datetime) -> datetime | None:
        """The next call agreed to the minute."""
        starts = [
            one.outcome.next.starts_at
            for one in known
            if isinstance(one.outcome, CallOutcome) and isinstance(one.outcome.next, Appointment)
        ]
        return min((start for start in starts if start >= as_of), default=None)

    def after(self, ours: list[Touchpoint], hours: OpenTime) -> datetime:
        """The start of the next working day after the last touch of ours."""
        day = hours.add_working_days(ours[-1].counts_from, 1)
        return in_utc(start_of_day(pendulum.instance(day).date(), hours.timezone)) if day else in_utc(pendulum.now())

    def placed(  # noqa: PLR0917 - all that a step depends on
        self, prospect: Prospect, known: History, channel: Channel, due: datetime, hours: WorkingTime, as_of: datetime
    ) -> ProposedStep | None:
        """The first lawful opening from when it is due."""
        at = hours.next_open(due)
        for _ in range(200):
            if at is None:
                return None
            said = may_contact(prospect, channel, at=at, history=known, policy=POLICY, as_of=as_of)
            if said.verdict is not Verdict.REFUSED:
                return ProposedStep(channel=channel, starts_at=at)
            at = hours.next_open(in_utc(at).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1))
        return None


# --- five bugs seen in the wild ---------------------------------------------------------------------------------------


class FirstMailOnAnyDay(Plain):
    """The weekday rule is kept by every step but the first mail, which goes out at once."""

    def placed(  # noqa: PLR0917 - all that a step depends on
        self, prospect: Prospect, known: History, channel: Channel, due: datetime, hours: WorkingTime, as_of: datetime
    ) -> ProposedStep | None:
        if channel is Channel.EMAIL:
            return ProposedStep(channel=channel, starts_at=as_of)
        return super().placed(prospect, known, channel, due, hours, as_of)


def quarters(since: datetime) -> Iterable[datetime]:
    return (in_utc(since) + timedelta(minutes=15 * number) for number in range(4 * 24 * 21))


class SeesNoWindowAcrossMidnight(Plain):
    """A window is `opens <= now < closes`, which no hour satisfies where it closes after midnight."""

    def placed(  # noqa: PLR0917 - all that a step depends on
        self, prospect: Prospect, known: History, channel: Channel, due: datetime, hours: WorkingTime, as_of: datetime
    ) -> ProposedStep | None:
        for at in quarters(due):
            here = moment(at, hours.timezone)
            spans = hours.hours.get(DAYS[here.weekday()], ())  # type: ignore[call-overload]
            if any(opens <= here.time() < closes for opens, closes in spans) and hours.is_open(at):
                return super().placed(prospect, known, channel, at, hours, as_of)
        return None


class LoopsWithoutAWorkingDay(Plain):
    """Looks at one weekday after the other until one is open."""

    def placed(  # noqa: PLR0917 - all that a step depends on
        self, prospect: Prospect, known: History, channel: Channel, due: datetime, hours: WorkingTime, as_of: datetime
    ) -> ProposedStep | None:
        day = 0
        while not hours.hours.get(DAYS[day]):  # type: ignore[call-overload]
            day = (day + 1) % 7
        return super().placed(prospect, known, channel, due, hours, as_of)


class ForgetsTheOptOutOnTheSecondChannel(Plain):
    """Who says "never call me again" on the telephone is not called; the mails go on."""

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> ProposedStep | None:
        step = super().next_step(prospect, history, as_of=as_of)
        if step is None and self.objected(prospect, history.until(as_of), 0.0):
            return ProposedStep(channel=Channel.EMAIL, starts_at=as_of)
        return step


class LosesTheFold(Plain):
    """Keeps an agreed time as a wall time without its offset, and so calls an hour early when clocks go back."""

    def agreed(self, known: Iterable[Touchpoint], as_of: datetime) -> datetime | None:
        start = super().agreed(known, as_of)
        zones = [
            one.outcome.next.timezone
            for one in known
            if isinstance(one.outcome, CallOutcome) and isinstance(one.outcome.next, Appointment)
        ]
        return None if start is None else moment(start, zones[0]).replace(fold=0)


# --- further bugs, so that each law is seen to bite -------------------------------------------------------------------


@attrs.frozen
class Instead(Plain):
    """Passes the step of the plain planner on through a change."""

    change: Callable[[ProposedStep | None, Prospect, History, datetime], ProposedStep | None] = attrs.field(
        kw_only=True
    )

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> ProposedStep | None:
        return self.change(super().next_step(prospect, history, as_of=as_of), prospect, history, as_of)


class SeesTheFuture(Plain):
    """Counts touchpoints that have not happened yet."""

    def known(self, history: History, as_of: datetime) -> History:  # noqa: ARG002 - that is the bug
        return history


class NeverStops(Plain):
    """Calls for ever."""

    def most(self) -> int:
        return 10**9


class CallsAgainAtOnce(Plain):
    """Calls again an hour after nobody answered."""

    def channel(self, ours: list[Touchpoint]) -> Channel:  # noqa: ARG002 - as the plain one takes it
        return Channel.CALL

    def after(self, ours: list[Touchpoint], hours: OpenTime) -> datetime:  # noqa: ARG002 - as above
        return in_utc(ours[-1].counts_from) + timedelta(minutes=1)


class ForgetsRefusals(Plain):
    """Goes on after "not interested"."""

    def is_over(self, prospect: Prospect, known: Iterable[Touchpoint], as_of: datetime, asked: float) -> bool:  # noqa: ARG002 - as above
        return self.objected(prospect, known, asked)


class ForgetsAppointments(Plain):
    """Plans as if nothing had been agreed, and ends after the first talk."""

    def agreed(self, known: Iterable[Touchpoint], as_of: datetime) -> datetime | None:  # noqa: ARG002 - as above
        return None

    def most(self) -> int:
        return 1


class Counts:
    """Says another channel each time it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> ProposedStep | None:  # noqa: ARG002 - as above
        self.asked += 1
        return ProposedStep(channel=list(Channel)[self.asked % 6], starts_at=as_of)


def moved(step: ProposedStep, starts_at: datetime) -> ProposedStep:
    return attrs.evolve(step, starts_at=starts_at)


def at_night(step: ProposedStep) -> ProposedStep:
    return ProposedStep(channel=Channel.CALL, starts_at=moment(step.starts_at).at(2))


def now(as_of: datetime) -> ProposedStep:
    return ProposedStep(channel=Channel.LETTER, starts_at=as_of)


def crash() -> ProposedStep:
    raise KeyError("no such lead")


def ended_at_once(
    step: ProposedStep | None, _prospect: Prospect, _history: History, _as_of: datetime
) -> ProposedStep | None:
    return None if step is None else attrs.evolve(step, ends_at=step.starts_at)


def hastened_by_texts(
    step: ProposedStep | None, _prospect: Prospect, history: History, as_of: datetime
) -> ProposedStep | None:
    texted = any(one.kind == "sms_sent" for one in history)
    at = as_of if texted else as_of + timedelta(days=1)
    return None if step is None else ProposedStep(channel=Channel.CALL, starts_at=at)

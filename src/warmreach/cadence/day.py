"""The day's calls: agreed ones first and fixed, then the best total value under both sides' windows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

import attrs
from pydantic import Field

from ..contact import OpenTime, Verdict, Window
from ..errors import WrongTypeError
from ..fit import Fit
from ..records import Appointment, Channel, History, Prospect, Purpose
from ..values.drawing import Drawn, place_between, said_span
from ..values.frozen import FrozenMap
from ..values.instants import aware, epoch, in_utc, moment
from ..values.parts import Lines, Picture, Span, Timeline, few
from ..values.record import Record
from ..values.result import Result, result
from ..warmth import Temperature, Warmth
from .doors import a_calendar, a_plain_day, at_least, each_once
from .matching import best_matching
from .results import Plan, PlannedStep
from .slotting import Slots
from .waits import day_start
from .why import Why

__all__ = ["Agenda", "AgendaItem", "DayWeights", "Lead", "cooling_soon", "plan_day"]

_SOON = timedelta(days=7)
_OWED = frozenset({Purpose.ANSWER_THEM, Purpose.REPAIR})


@result
class Lead(Result):
    """One lead, judged once, so that the day only has to be put in order."""

    prospect: Prospect
    history: History
    warmth: Warmth
    plan: Plan
    fit: Fit | None = None


class DayWeights(Record):
    """What a call is worth: its warmth, its fit and its urgency, each from 0 to 1, times these."""

    warmth: float = Field(default=1.0, ge=0)
    fit: float = Field(default=0.5, ge=0)
    urgency: float = Field(default=0.75, ge=0)


DEFAULT_WEIGHTS = DayWeights()


@result
class AgendaItem(Result):
    """One call of the day: whom, in which slot of ours, whether agreed, what it is worth and why."""

    lead: Lead
    window: Window
    agreed: bool
    value: float
    because: tuple[Why, ...]


@result
class Agenda(Drawn, Result):
    """A day's calls in order, who is left out and why (by prospect id), and agreed calls that clash."""

    day: date
    timezone: str
    items: tuple[AgendaItem, ...]
    left_out: FrozenMap[str, tuple[Why, ...]]
    clashes: tuple[tuple[Appointment, Appointment], ...]
    value: float

    def _picture(self) -> Picture:
        calls = "1 call" if len(self.items) == 1 else f"{len(self.items)} calls"
        return Picture(
            title=f"{self.day.isoformat()}: {calls}",
            tone="bad" if self.clashes else "good" if self.items else "plain",
            caption=f"times in {self.timezone}; worth {self.value:.2f} together",
            blocks=(*_timed(self.items), *_untimed(self)),
        )


def _timed(items: tuple[AgendaItem, ...]) -> Iterator[Timeline]:
    if items:
        first = min(item.window.start for item in items)
        last = max(item.window.end for item in items)
        rows, more = few((_span(item, first, last) for item in items), most=40)
        yield Timeline(heading="calls", rows=rows, start=f"{first:%H:%M}", end=f"{last:%H:%M}", more=more)


def _span(item: AgendaItem, first: datetime, last: datetime) -> Span:
    prospect = item.lead.prospect
    name = " ".join(filter(None, (prospect.given_name, prospect.family_name))) or prospect.id
    firm = "" if prospect.company is None else f", {prospect.company.name}"
    return Span(
        label=f"{name}{firm}" + (" (agreed)" if item.agreed else ""),
        notes=(said_span(item.window.start, item.window.end), *(why.sentence for why in item.because)),
        start=place_between(first, last, item.window.start),
        end=place_between(first, last, item.window.end),
        firm=item.agreed,
    )


def _untimed(agenda: Agenda) -> Iterator[Lines]:
    if agenda.clashes:
        pairs = ((one.topic, f"clashes with {other.topic}") for one, other in agenda.clashes)
        yield Lines(heading="clashes", rows=tuple(pairs))
    if agenda.left_out:
        rows, more = few((who, "; ".join(why.sentence for why in whys)) for who, whys in agenda.left_out.items())
        yield Lines(heading="left out", rows=rows, more=more)


@attrs.frozen(kw_only=True)
class _Call:
    """A lead that could be called on the day, the span in which it may be, and what that is worth."""

    lead: Lead
    step: PlannedStep
    value: float
    because: tuple[Why, ...]

    @property
    def span(self) -> tuple[float, float]:
        return epoch(self.step.window.start), epoch(self.step.window.end)

    def slots_in(self, slots: Slots) -> tuple[int, ...]:
        windows = (self.step.window, *self.step.also)
        return tuple(slot for one in windows for slot in slots.within(epoch(one.start), epoch(one.end)))


def plan_day(
    leads: Iterable[Lead],
    *,
    day: date,
    as_of: datetime,
    capacity: int,
    sender_time: OpenTime,
    minutes: int = 15,
    pause: int = 5,
    weights: DayWeights = DEFAULT_WEIGHTS,
) -> Agenda:
    """Choose whom to call on a day, and in which slot: agreed calls are fixed, the rest is worth as much as can be.

    `capacity` counts calls, the agreed ones included; `minutes` and `pause` are per call. Agreed windows come before
    the rest. The choice is exact: with slots of one length and values that do not depend on the slot, taking the most
    valuable lead that still fits, and moving others to make room, cannot be beaten. Raises NaiveInstantError,
    WrongTypeError and WrongValueError, the latter for a lead that is given twice.
    """
    now = in_utc(aware(as_of, "as_of"))
    a_plain_day(day, "day")
    a_calendar(sender_time, "sender_time")
    _check_weights(weights)
    for least, number, argument in ((0, capacity, "capacity"), (1, minutes, "minutes"), (0, pause, "pause")):
        at_least(least, number, argument)
    given = sorted(_judged(leads), key=lambda lead: lead.prospect.id)
    each_once([lead.prospect.id for lead in given])
    span = (day_start(day, sender_time), day_start(day + timedelta(days=1), sender_time))
    left_out = {lead.prospect.id: why for lead in given if (why := _not_today(lead, *span)) is not None}
    calls = [_valued(lead, now, weights) for lead in given if lead.prospect.id not in left_out]
    fixed, clashes, clashed = _fixed([call for call in calls if _is_fixed(call)])
    left_out |= clashed
    slots = Slots.of(sender_time, day=day, since=now, minutes=minutes, pause=pause, taken=[call.span for call in fixed])
    open_calls = [call for call in calls if not _is_fixed(call)]
    open_calls.sort(key=lambda call: (not call.step.agreed, -call.value))
    fitting = [call.slots_in(slots) for call in open_calls]
    chosen = best_matching(fitting, room=max(0, capacity - len(fixed)))
    items = [_item(call, call.span, sender_time) for call in fixed]
    items += [_item(open_calls[index], slots.spans[slot], sender_time) for index, slot in chosen.items()]
    for index, call in enumerate(open_calls):
        if index not in chosen:
            left_out[call.lead.prospect.id] = _no_room(fitting[index])
    items.sort(key=lambda item: (epoch(item.window.start), item.lead.prospect.id))
    return Agenda(
        day=day,
        timezone=sender_time.timezone,
        items=tuple(items),
        left_out=FrozenMap({prospect_id: left_out[prospect_id] for prospect_id in sorted(left_out)}),
        clashes=clashes,
        value=sum(item.value for item in items),
    )


def cooling_soon(leads: Iterable[Lead], *, as_of: datetime, days: int = 7) -> tuple[Lead, ...]:
    """Return the leads that are WARM at `as_of` and will not be for longer than `days`, the soonest first.

    Raises NaiveInstantError and WrongTypeError.
    """
    now = in_utc(aware(as_of, "as_of"))
    dated = [(lead, until) for lead in _judged(leads) if (until := lead.warmth.warm_until) is not None]
    soon = [(in_utc(until), lead) for lead, until in dated if now < in_utc(until) <= now + timedelta(days=days)]
    return tuple(lead for _, lead in sorted(soon, key=lambda pair: (pair[0], pair[1].prospect.id)))


def _judged(leads: Iterable[object]) -> Iterator[Lead]:
    """Go through leads, and refuse a prospect who has not been judged yet; raises WrongTypeError."""
    for one in leads:
        if not isinstance(one, Lead):
            instead = "judge each once: Lead(prospect=…, history=…, warmth=classify_warmth(…), plan=plan_cadence(…))"
            raise WrongTypeError(argument="one of leads", given=one, wanted="Lead", instead=instead)
        yield one


def _check_weights(given: object) -> None:
    """Refuse a mapping in the place of weights; raises WrongTypeError."""
    if not isinstance(given, DayWeights):
        instead = "leave it out for those of the house, or pass DayWeights(…)"
        raise WrongTypeError(argument="weights", given=given, wanted="DayWeights", instead=instead)


def _not_today(lead: Lead, begins: datetime, ends: datetime) -> tuple[Why, ...] | None:
    """Say why a lead is not one of the day's calls, or None if it could be."""
    step = lead.plan.next
    if step is None:
        return lead.plan.end.because if lead.plan.end is not None else ()
    if step.channel is not Channel.CALL:
        return (Why(code="not_a_call", sentence=f"The next step goes by {step.channel.value}."), step.why_now)
    other_day = _on_another_day(step, begins, ends)
    if step.lacks is not None or other_day is not None:
        return tuple(why for why in (step.lacks or other_day, step.why_now) if why is not None)
    if step.permission is not None and step.permission.verdict is Verdict.ASK_A_HUMAN:
        reasons = [why for why in step.permission.because if why.verdict is Verdict.ASK_A_HUMAN]
        return tuple(Why(code="ask_a_human", sentence=why.sentence, source=why.rule) for why in reasons)
    return None


def _on_another_day(step: PlannedStep, begins: datetime, ends: datetime) -> Why | None:
    if in_utc(step.window.start) >= ends:
        return Why(code="later", sentence=f"The next call is due on {step.window.start:%A %d %B}.")
    if in_utc(step.window.end) <= begins:
        return Why(code="passed", sentence="The window of the call has passed.")
    return None


def _valued(lead: Lead, now: datetime, weights: DayWeights) -> _Call:
    step = lead.plan.next
    assert step is not None  # noqa: S101 - _not_today has left the others out
    urgency, why = _urgency(lead, step, now)
    fit = 0.0 if lead.fit is None else lead.fit.score
    value = weights.warmth * lead.warmth.level + weights.fit * fit + weights.urgency * urgency
    because = [why] if why is not None else []
    return _Call(lead=lead, step=step, value=value, because=(*because, step.why_now))


def _urgency(lead: Lead, step: PlannedStep, now: datetime) -> tuple[float, Why | None]:
    if step.agreed or step.purpose in _OWED:
        return 1.0, Why(code="owed", sentence="You owe them this call.", cites=step.why_now.cites, source="C10")
    if lead.warmth.temperature is Temperature.WARM and lead.warmth.level_at(now + _SOON) < lead.warmth.rules.warm_at:
        return 0.5, Why(code="cooling_soon", sentence="They will no longer remember you well in a week's time.")
    return 0.0, None


def _is_fixed(call: _Call) -> bool:
    return call.step.appointment is not None


def _fixed(
    calls: Sequence[_Call],
) -> tuple[list[_Call], tuple[tuple[Appointment, Appointment], ...], dict[str, tuple[Why, ...]]]:
    """Keep agreed calls that do not clash; of two that do, the one agreed for earlier stays, and both are named."""
    kept: list[_Call] = []
    clashes: list[tuple[Appointment, Appointment]] = []
    clashed: dict[str, tuple[Why, ...]] = {}
    for call in sorted(calls, key=lambda call: (call.span, call.lead.prospect.id)):
        other = next((one for one in kept if one.span[1] > call.span[0]), None)
        ours, theirs = call.step.appointment, None if other is None else other.step.appointment
        if other is None or ours is None or theirs is None:
            kept.append(call)
            continue
        clashes.append((theirs, ours))
        sentence = f"The agreed call clashes with the one agreed with {other.lead.prospect.id}: move one of them."
        clashed[call.lead.prospect.id] = (Why(code="clash", sentence=sentence, source="C10"),)
    return kept, tuple(clashes), clashed


def _no_room(slots: Sequence[int]) -> tuple[Why, ...]:
    if slots:
        return (Why(code="no_room", sentence="The day is full of calls that are worth more."),)
    return (Why(code="no_slot", sentence="No slot of yours lies in the hours in which they can be called."),)


def _item(call: _Call, span: tuple[float, float], sender_time: OpenTime) -> AgendaItem:
    start, end = (moment(datetime.fromtimestamp(at, UTC), sender_time.timezone) for at in span)
    return AgendaItem(
        lead=call.lead,
        window=Window(start=start, end=end),
        agreed=call.step.agreed,
        value=call.value,
        because=call.because,
    )

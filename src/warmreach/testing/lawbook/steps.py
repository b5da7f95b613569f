"""The laws of steps: when one may be, and what does not move it."""

from datetime import datetime, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st

from ...contact import DUTIES, ContactPolicy, Verdict, may_contact
from ...records import (
    CallOutcome,
    Channel,
    History,
    LineResult,
    MessageOutcome,
    MessageResult,
)
from ...values.instants import aware, in_utc, moment, zone
from ..strategies import timezones
from ..subjects import Planner, ProposedStep
from .law import broken, law
from .situations import MINUTE, Situation, situations, spans_agreed, touched

__all__ = [
    "another_zone_changes_no_step",
    "asking_later_keeps_the_step",
    "no_step_before_as_of",
    "no_step_outside_hours",
    "no_step_refused_by_law",
    "one_more_touch_never_hastens",
    "same_input_same_step",
    "unanswered_calls_are_spaced",
    "what_comes_later_moves_no_step",
]

_ANY = situations()
_POLICY = ContactPolicy(asserts=frozenset(DUTIES))


@law("CADENCE-01", about="planner", source="design: cadence", situation=_ANY)
def no_step_before_as_of(planner: Planner, situation: Situation) -> None:
    """No step begins before the instant at which the plan is asked for, and none ends before it begins."""
    step = situation.ask(planner)
    if step is not None:
        if aware(step.starts_at, "starts_at") < situation.as_of:
            raise broken(f"it proposes the past: {step}")
        if step.ends_at is not None and step.ends_at <= step.starts_at:
            raise broken(f"it proposes a window without length: {step} until {step.ends_at}")


@law("CADENCE-02", about="planner", source="design: cadence", situation=_ANY)
def no_step_outside_hours(planner: Planner, situation: Situation) -> None:
    """No step begins outside working time, but for what was agreed: not the first mail, not the last call."""
    step = situation.ask(planner)
    if step is None or any(start <= step.starts_at < end + 30 * MINUTE for start, end in spans_agreed(situation.known)):
        return
    if not situation.hours_of(planner).is_open(step.starts_at):
        raise broken(f"it is closed then: {step} ({step.starts_at:%A})")


@law("CADENCE-03", about="planner", source="design: contact, cadence", situation=_ANY)
def no_step_refused_by_law(planner: Planner, situation: Situation) -> None:
    """No step begins when the contact would be refused: by the law's hours and limits, or for what they said."""
    step = situation.ask(planner)
    if step is None:
        return
    said = may_contact(
        situation.prospect,
        step.channel,
        at=step.starts_at,
        history=situation.known,
        policy=_POLICY,
        as_of=situation.as_of,
    )
    if said.verdict is Verdict.REFUSED:
        raise broken(f"{step} is refused: {said.because[0].sentence}")


@law("CADENCE-04", about="planner", source="design: cadence", situation=_ANY, hours=st.integers(0, 72))
def one_more_touch_never_hastens(planner: Planner, situation: Situation, hours: int) -> None:
    """One more touch of ours, on whatever channel, never brings a step forward: of two starts the later counts."""
    text = MessageOutcome(channel=Channel.SMS, result=MessageResult.DELIVERED)
    at = in_utc(situation.as_of) - timedelta(hours=hours)
    more = situation.later(touched(situation, text, at, number="one more"), as_of=situation.as_of)
    step, then = situation.ask(planner), more.ask(planner)
    if step is None or then is None or (step.channel, step.purpose) != (then.channel, then.purpose):
        return
    if then.starts_at < step.starts_at:
        raise broken(f"{step}, but after a text message {hours} hours before: {then}")


@law("CADENCE-05", about="planner", source="design: cadence", situation=situations(max_size=0))
def unanswered_calls_are_spaced(planner: Planner, situation: Situation) -> None:
    """A call that nobody answered is not made again on the same day of theirs."""
    days: list[Any] = []
    now = situation
    for number in range(5):
        step = now.ask(planner)
        if step is None or step.channel is not Channel.CALL:
            return
        days.append(in_utc(step.starts_at).astimezone(zone(situation.prospect.timezone or "UTC")).date())
        if len(set(days)) < len(days):
            raise broken(f"two unanswered calls on {days[-1]}: {step}")
        called = touched(situation, CallOutcome(line=LineResult.NO_ANSWER), step.starts_at, number=number)
        now = now.later(called, as_of=step.starts_at)


@law("CADENCE-06", about="planner", source="design: cadence", situation=_ANY)
def same_input_same_step(planner: Planner, situation: Situation) -> None:
    """The same input gives the same step, however often one asks and whatever was asked between."""
    first = situation.ask(planner)
    attrs.evolve(situation, as_of=situation.as_of.add(days=3)).ask(planner)
    again = situation.ask(planner)
    if first != again:
        raise broken(f"first {first}, then {again}")


@law("CADENCE-07", about="planner", source="design: cadence", situation=_ANY, key=timezones())
def another_zone_changes_no_step(planner: Planner, situation: Situation, key: str) -> None:
    """The same instants, told in another zone, give the same step at the same instant."""
    told = [
        one if one.occurred_at is None else one.replace(occurred_at=moment(one.occurred_at, key))
        for one in situation.history
    ]
    moved = attrs.evolve(
        situation,
        history=History.of(told, prospect_id=situation.prospect.id),
        as_of=moment(situation.as_of, key),
    )
    step, then = situation.ask(planner), moved.ask(planner)
    if _in_short(step) != _in_short(then):
        raise broken(f"{step}, but told in {key}: {then}")


def _in_short(step: ProposedStep | None) -> tuple[Channel, datetime] | None:
    return None if step is None else (step.channel, in_utc(step.starts_at))


@law("CADENCE-08", about="planner", source="design: cadence", situation=_ANY, thousandths=st.integers(0, 1000))
def asking_later_keeps_the_step(planner: Planner, situation: Situation, thousandths: int) -> None:
    """Asking again before the step is due, with nothing new, keeps the step and its instant."""
    step = situation.ask(planner)
    if step is None:
        return
    as_of = in_utc(situation.as_of) + (in_utc(step.starts_at) - in_utc(situation.as_of)) * thousandths / 1000
    if len(situation.history.until(as_of)) > len(situation.known):
        return
    again = attrs.evolve(situation, as_of=moment(as_of)).ask(planner)
    if _in_short(again) != _in_short(step):
        raise broken(f"{step}, but asked again at {as_of.isoformat(' ')}: {again}")


@law("CADENCE-09", about="planner", source="design: cadence", situation=_ANY)
def what_comes_later_moves_no_step(planner: Planner, situation: Situation) -> None:
    """Touchpoints after the instant asked about do not exist: leaving them out changes nothing."""
    known = attrs.evolve(situation, history=situation.known)
    step, then = situation.ask(planner), known.ask(planner)
    if _in_short(step) != _in_short(then):
        raise broken(f"{then}, but with what comes later in view: {step}")

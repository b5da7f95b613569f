"""What is planned: a step, an end, and the plan that holds them."""

from collections.abc import Iterator
from datetime import datetime

from ..contact import Permission, Window
from ..records import Appointment, Channel, Prospect, Purpose, Touchpoint
from ..values.drawing import Drawn, place_between, said_at, said_span
from ..values.instants import Moment
from ..values.parts import Lines, Picture, Span, Timeline, few
from ..values.result import Result, result
from .moves import EndReason
from .why import Why

__all__ = ["HandOver", "Plan", "PlanEnd", "PlannedStep"]


@result
class PlannedStep(Result):
    """One step: what to do, on which channel, when in their zone and in ours, and why so.

    `also` are further windows of the same day that would do. `agreed` says that the time was agreed with them,
    `outside_hours` that it lies outside working time for that. `lacks` says that the record has no number or address
    for the channel, which is to be found first. `permission` is that of the next step; a later one's
    basis may only come about on the way.
    """

    step: str
    channel: Channel
    purpose: Purpose
    attempt: int
    window: Window
    our_window: Window
    also: tuple[Window, ...]
    agreed: bool
    outside_hours: bool
    appointment: Appointment | None
    why_now: Why
    why_channel: Why
    moved_by: tuple[Why, ...]
    bring_about: tuple[str, ...]
    done_when: tuple[str, ...]
    permission: Permission | None
    lacks: Why | None = None


@result
class HandOver(Result):
    """A draft of the new lead that this one named: the prospect, the `referred` to store with it, whom to quote."""

    prospect: Prospect
    touchpoint: Touchpoint
    quote: str


@result
class PlanEnd(Result):
    """That the cadence is over at `at`, why, whom to go on with, and when the lead may be enrolled again."""

    reason: EndReason
    at: Moment
    because: tuple[Why, ...]
    hand_over: HandOver | None
    resume_at: Moment | None


@result
class Plan(Drawn, Result):
    """What comes next for one lead, or how it ended; `later` is tentative, for it depends on what happens."""

    prospect_id: str
    cadence: str
    edition: str
    as_of: Moment
    next: PlannedStep | None
    later: tuple[PlannedStep, ...]
    end: PlanEnd | None

    def _picture(self) -> Picture:
        agreed = self.next is not None and self.next.agreed
        return Picture(
            title=_title(self),
            tone="good" if agreed else "plain" if self.next is None else "middling",
            caption=f"{self.prospect_id}, {self.cadence}, as of {said_at(self.as_of)}; rules {self.edition}",
            blocks=(Lines(heading="", rows=tuple(_reasons(self))), *_steps(self)),
        )


def _title(plan: Plan) -> str:
    if plan.next is not None:
        return f"next: {_named(plan.next)}"
    return "nothing planned" if plan.end is None else f"ended: {_plain(plan.end.reason)}"


def _named(step: PlannedStep) -> str:
    again = f", attempt {step.attempt}" if step.attempt > 1 else ""
    return f"{step.channel.value}, {_plain(step.purpose)}{again}"


def _plain(code: str) -> str:
    return code.replace("_", " ")


def _reasons(plan: Plan) -> Iterator[tuple[str, str]]:
    if plan.next is not None:
        yield "why now", plan.next.why_now.sentence
        yield "why this channel", plan.next.why_channel.sentence
        yield from (("moved", why.sentence) for why in plan.next.moved_by)
        yield from (("bring about", aim) for aim in plan.next.bring_about)
    if plan.end is not None:
        yield from (("why", why.sentence) for why in plan.end.because)
        if plan.end.hand_over is not None:
            yield "hand over to", plan.end.hand_over.prospect.id
        if plan.end.resume_at is not None:
            yield "again from", said_at(plan.end.resume_at)


def _steps(plan: Plan) -> Iterator[Timeline]:
    steps = ([] if plan.next is None else [plan.next]) + list(plan.later)
    if steps:
        last = max(step.window.end for step in steps)
        rows, more = few(_span(step, plan.as_of, last) for step in steps)
        yield Timeline(
            heading="when, as far as is known", rows=rows, start=said_at(plan.as_of), end=said_at(last), more=more
        )


def _span(step: PlannedStep, start: datetime, end: datetime) -> Span:
    theirs = said_span(step.window.start, step.window.end)
    ours = said_span(step.our_window.start, step.our_window.end)
    return Span(
        label=_named(step) + (" (agreed)" if step.agreed else ""),
        notes=(theirs,) if ours == theirs else (f"theirs: {theirs}", f"ours: {ours}"),
        start=place_between(start, end, step.window.start),
        end=place_between(start, end, step.window.end),
        firm=step.agreed,
    )

"""What is planned: a step, an end, and the plan that holds them."""

from ..contact import Permission, Window
from ..records import Appointment, Channel, Prospect, Purpose, Touchpoint
from ..values.instants import Moment
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
class Plan(Result):
    """What comes next for one lead, or how it ended; `later` is tentative, for it depends on what happens."""

    prospect_id: str
    cadence: str
    edition: str
    as_of: Moment
    next: PlannedStep | None
    later: tuple[PlannedStep, ...]
    end: PlanEnd | None

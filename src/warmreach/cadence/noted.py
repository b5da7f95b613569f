"""What a touchpoint leaves behind beside its word: what is agreed, what is owed, and which date they named."""

from datetime import datetime

import attrs

from ..contact import OpenTime
from ..records import (
    Appointment,
    CallbackWindow,
    CallOutcome,
    Kind,
    MeetingOutcome,
    MessageOutcome,
    MessageResult,
    Touchpoint,
)
from ..values.instants import in_utc
from .place import Agreed, Owed, Place
from .waits import day_start

__all__ = ["SENT", "named_in", "with_promises"]

SENT: frozenset[str] = frozenset(
    {Kind.EMAIL_SENT, Kind.LETTER_SENT, Kind.ANNOUNCED_EMAIL_SENT, Kind.ANNOUNCED_LETTER_SENT}
)
"""The kinds that keep the promise of a mail, by whichever of the two it goes."""


def with_promises(place: Place, one: Touchpoint, at: datetime) -> Place:
    """Note what a touchpoint promises, and what it keeps."""
    outcome, owed, agreed = one.outcome, place.owed, place.agreed
    if one.kind in SENT or _bounced(one):
        owed = None
    if agreed is not None and isinstance(outcome, CallOutcome | MeetingOutcome) and at >= agreed.earliest:
        agreed = None
    if isinstance(outcome, CallOutcome) and outcome.mail is not None:
        owed = Owed(what=outcome.mail, said_in=one)
    newly = _agreed_in(one)
    return attrs.evolve(place, owed=owed, agreed=agreed if newly is None else Agreed(what=newly, said_in=one))


def _bounced(one: Touchpoint) -> bool:
    """Whether an address turned out wrong: what was promised waits for the call that asks for the right one (C5)."""
    return isinstance(one.outcome, MessageOutcome) and one.outcome.result is MessageResult.BOUNCED_HARD


def _agreed_in(one: Touchpoint) -> Appointment | CallbackWindow | None:
    """The call that was agreed in a touchpoint; a meeting in person or on screen is a goal, and no call of ours."""
    outcome = one.outcome
    if outcome is None:
        return None
    made = outcome.to if isinstance(outcome, MeetingOutcome) and outcome.to is not None else outcome.next
    by_phone = not isinstance(made, Appointment) or made.format == "phone"
    return made if by_phone else None


def named_in(one: Touchpoint | None, calendar: OpenTime) -> datetime | None:
    """Return the date or time that they named: the start of that day, or of the window or appointment."""
    outcome = None if one is None else one.outcome
    if outcome is None:
        return None
    until = getattr(outcome, "until", None)
    if until is not None:
        return day_start(until, calendar)
    match outcome.next:
        case Appointment(starts_at=at) | CallbackWindow(start=at):
            return in_utc(at)
        case _:
            return None

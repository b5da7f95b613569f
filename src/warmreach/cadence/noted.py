"""What a touchpoint leaves behind beside its word: what is agreed, owed, named and kept."""

from datetime import datetime

import attrs

from ..contact import OpenTime
from ..records import (
    Appointment,
    CallbackWindow,
    CallOutcome,
    Kind,
    MailPromise,
    MeetingOutcome,
    MeetingResult,
    MessageResult,
    TalkResult,
    Touchpoint,
)
from ..values.instants import in_utc
from .place import GRACE, Agreed, Owed, Place
from .waits import day_start

__all__ = ["CALLS", "agreed_in", "is_call", "named_in", "objects_to_all", "releases", "settles", "with_promises"]

CALLS: frozenset[str] = frozenset(
    {
        Kind.CALL_UNANSWERED,
        Kind.VOICEMAIL_LEFT,
        Kind.CALL_HELD,
        Kind.CALL_DIVERTED,
        Kind.CALL_RECEIVED,
        Kind.REFUSED_BY_PHONE,
    }
)
"""The kinds of a call, whoever made it and whoever answered."""

_SENT = frozenset({Kind.EMAIL_SENT, Kind.LETTER_SENT, Kind.ANNOUNCED_EMAIL_SENT, Kind.ANNOUNCED_LETTER_SENT})
_SENT_AT_MOST = 3  # as often as a step tries a full mailbox
_MET = frozenset({Kind.MEETING_HELD, Kind.VISIT_HELD, Kind.DEMO_HELD})
_CALLED_OFF = frozenset({MeetingResult.MOVED, MeetingResult.CANCELLED})
_REFUSED = frozenset({Kind.REFUSED_BY_PHONE, Kind.REFUSED_BY_EMAIL, Kind.UNSUBSCRIBED})


def with_promises(place: Place, one: Touchpoint, at: datetime) -> Place:
    """Note what a touchpoint promises, what it keeps, and what it makes void."""
    outcome, owed, agreed = one.outcome, place.owed, place.agreed
    if releases(one):
        owed = agreed = None
    if owed is not None and one.kind == Kind.MESSAGE_BOUNCED:
        owed = _bounced(owed, one, at)
    elif owed is not None and settles(one, at, owed.what):
        owed = None
    if agreed is not None and settles(one, at, agreed.what):
        agreed = None
    if isinstance(outcome, CallOutcome) and outcome.mail is not None:
        owed = Owed(what=outcome.mail, said_in=one)
    newly = agreed_in(one)
    if newly is not None and is_call(newly):
        agreed = Agreed(what=newly, said_in=one)
    if owed is place.owed and agreed is place.agreed:
        return place
    return attrs.evolve(place, owed=owed, agreed=agreed)


def releases(one: Touchpoint) -> bool:
    """Whether nothing is owed any more: they refuse or object, or are no longer there."""
    return one.kind in _REFUSED or (one.outcome is not None and one.outcome.word == TalkResult.LEFT_COMPANY)


def objects_to_all(one: Touchpoint) -> bool:
    """Whether they object to being contacted at all, and not by e-mail alone."""
    outcome = one.outcome
    return outcome is not None and outcome.facts.objects and getattr(outcome, "every_channel", True)


def settles(one: Touchpoint, at: datetime, what: MailPromise | CallbackWindow | Appointment) -> bool:
    """Whether a touchpoint keeps an earlier promise, or puts something else in its place.

    A mail goes out by e-mail or by post; a call is made, put off or agreed anew; a meeting is held, missed or moved.
    """
    if isinstance(what, MailPromise):
        return one.kind in _SENT
    due = at >= in_utc(_start(what)) - GRACE
    if isinstance(one.outcome, MeetingOutcome):
        named = one.outcome.appointment_id
        if named is not None:
            return isinstance(what, Appointment) and named == what.id
        return due or one.outcome.result in _CALLED_OFF
    kept_by = CALLS if is_call(what) else _MET
    return (due and one.kind in kept_by) or _is_put_off(one, what)


def _start(what: CallbackWindow | Appointment) -> datetime:
    return what.starts_at if isinstance(what, Appointment) else what.start


def _is_put_off(one: Touchpoint, what: CallbackWindow | Appointment) -> bool:
    """Whether they named a later day, or agreed on something in the place of it; a newer call replaces a call."""
    newly = agreed_in(one)
    if isinstance(newly, Appointment) and isinstance(what, Appointment) and newly.replaces == what.id:
        return True
    if not is_call(what):
        return False
    until = one.outcome.until if isinstance(one.outcome, CallOutcome) else None
    return (newly is not None and is_call(newly)) or (until is not None and until > _start(what).date())


def _bounced(owed: Owed, one: Touchpoint, at: datetime) -> Owed | None:
    """Send it again for some days, unless the address is wrong: then it waits for the call that asks for it (C5)."""
    is_hard = one.outcome is None or one.outcome.word == MessageResult.BOUNCED_HARD
    bounced = (*owed.bounced, at)
    return None if is_hard or len(bounced) >= _SENT_AT_MOST else attrs.evolve(owed, bounced=bounced)


def agreed_in(one: Touchpoint) -> Appointment | CallbackWindow | None:
    """Return what was agreed in a touchpoint: a time to call back, or an appointment, moved ones included."""
    outcome = one.outcome
    if outcome is None:
        return None
    return outcome.to if isinstance(outcome, MeetingOutcome) and outcome.to is not None else outcome.next


def is_call(what: Appointment | CallbackWindow) -> bool:
    """Whether what was agreed is a call; a meeting in person or on screen is a goal, and no call of ours."""
    return isinstance(what, CallbackWindow) or what.format == "phone"


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

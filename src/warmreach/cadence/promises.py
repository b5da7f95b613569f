"""What is owed to each prospect: promised mails, callbacks and appointments, overdue first."""

from collections.abc import Iterable
from datetime import datetime

import attrs

from ..contact import OpenTime
from ..records import (
    Appointment,
    CallbackWindow,
    CallOutcome,
    History,
    Kind,
    MailPromise,
    Touchpoint,
)
from ..values.instants import DateTime, Moment, aware, in_utc, moment
from ..values.result import Result, result
from .deadlines import answer_due, mail_due
from .doors import a_calendar, each_a_history
from .noted import CALLS, agreed_in, releases, settles
from .place import GRACE

__all__ = ["Promise", "promises"]


@result
class Promise(Result):
    """One thing that we owe, or owe to be there for: to whom, since which touchpoint, by when."""

    prospect_id: str
    touchpoint_id: str
    by: str | None
    what: MailPromise | CallbackWindow | Appointment
    due: Moment
    overdue: bool
    sentence: str


@attrs.frozen
class _Open:
    """A promise that nothing has kept yet, and where it was made; None is a callback that they asked for."""

    what: MailPromise | CallbackWindow | Appointment | None
    made_in: Touchpoint


def promises(histories: Iterable[History], *, as_of: datetime, sender_time: OpenTime) -> tuple[Promise, ...]:
    """List all that we owe to these prospects at `as_of`, what is overdue first, then by when it is due (C8, C10).

    A mail without a date is due by the sender's day, a callback that was asked for within a working hour. Who refuses
    or objects is owed nothing any more. Raises NaiveInstantError and WrongTypeError.

    >>> import pendulum
    >>> from warmreach import CallOutcome, History, MailPromise, Touchpoint, WorkingTime, promises
    >>> noon = pendulum.datetime(2026, 11, 23, 12, tz="Europe/Berlin")
    >>> talked = CallOutcome(line="answered", talk="talked", mail=MailPromise(wanted_by_them=True, channel="email"))
    >>> call = Touchpoint.from_outcome(talked, id="c1", prospect_id="p-17", occurred_at=noon)
    >>> owed = promises([History.of([call], prospect_id="p-17")], as_of=noon, sender_time=WorkingTime.for_country("DE"))
    >>> owed[0].sentence
    'The mail promised on Monday 23 November is due by Monday 23 November, 17:00.'
    """
    a_calendar(sender_time, "sender_time")
    now = in_utc(aware(as_of, "as_of"))
    given = each_a_history(histories, "histories")
    found = [_promise(one, now, sender_time) for history in given for one in _open_in(history.until(as_of))]
    due = [one for one in found if one is not None]
    return tuple(sorted(due, key=lambda one: (not one.overdue, in_utc(one.due), one.prospect_id, one.touchpoint_id)))


def _open_in(history: History) -> list[_Open]:
    still_open: list[_Open] = []
    for one in history.touchpoints:
        at = in_utc(one.counts_from)
        still_open = [] if releases(one) else [promise for promise in still_open if not _is_kept(promise, one, at)]
        still_open += [_Open(what, one) for what in _made_in(one)]
    return still_open


def _is_kept(promise: _Open, one: Touchpoint, at: datetime) -> bool:
    return one.kind in CALLS if promise.what is None else settles(one, at, promise.what)


def _made_in(one: Touchpoint) -> list[MailPromise | CallbackWindow | Appointment | None]:
    outcome = one.outcome
    if outcome is None:
        return [None] if one.kind == Kind.CALLBACK_REQUESTED else []
    mail = outcome.mail if isinstance(outcome, CallOutcome) else None
    return [what for what in (mail, agreed_in(one)) if what is not None]


def _promise(one: _Open, now: datetime, sender_time: OpenTime) -> Promise | None:
    made_at = in_utc(one.made_in.counts_from)
    due = _due(one, made_at, sender_time)
    if due is None:
        return None
    what = one.what or CallbackWindow(start=made_at, end=max(in_utc(due), made_at + GRACE), said_by="them")
    late = in_utc(due) + GRACE if isinstance(what, Appointment) else in_utc(due)
    return Promise(
        prospect_id=one.made_in.prospect_id,
        touchpoint_id=one.made_in.id,
        by=one.made_in.by,
        what=what,
        due=due,
        overdue=late < now,
        sentence=_sentence(what, moment(made_at, sender_time.timezone), due, overdue=late < now),
    )


def _due(one: _Open, made_at: datetime, sender_time: OpenTime) -> DateTime | None:
    match one.what:
        case Appointment() as agreed:
            return agreed.start
        case CallbackWindow(end=end):
            return moment(end, sender_time.timezone)
        case MailPromise() as mail:
            due = mail_due(mail, made_at, sender_time)
        case _:
            due = answer_due(one.made_in, sender_time)
    return None if due is None else moment(due, sender_time.timezone)


def _sentence(
    what: MailPromise | CallbackWindow | Appointment, made_at: DateTime, due: DateTime, *, overdue: bool
) -> str:
    made, by = made_at.format("dddd D MMMM"), due.format("dddd D MMMM, HH:mm")
    match what:
        case MailPromise():
            return f"The mail promised on {made} {'was' if overdue else 'is'} due by {by}."
        case CallbackWindow():
            return f"The call back promised on {made} {'was' if overdue else 'is'} due by {by}."
        case _:
            return f"The appointment agreed on {made}, about {what.topic}, {'was' if overdue else 'is'} at {by}."

"""Which facts a history proves: only acts of the addressee do, never anything that we sent (C1)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Literal

from ..records import (
    Appointment,
    CallbackWindow,
    CallOutcome,
    Channel,
    Consent,
    Fact,
    History,
    Interest,
    Kind,
    MailPromise,
    MeetingOutcome,
    MessageOutcome,
    Objection,
    Prospect,
    Relationship,
    Touchpoint,
)
from ..values.instants import aware
from ..warmth import DEFAULT_RULES, WarmthRules
from ..warmth.classify import history_of

__all__ = ["ANSWER", "PROVES", "derive_facts"]

ANSWER = "answer"
"""The scope of a one-off consent that lets us answer; it is no request, and lifts no objection."""

REQUEST = "request"
APPOINTMENT = "appointment"
CALLBACK = "callback"

_Act = Callable[[Touchpoint], Fact]


def _answer(channel: Channel) -> _Act:
    return lambda act: Consent(
        given_at=act.counts_from, channel=channel, scope=ANSWER, standing=False, proof=act.id, source=act.id
    )


def _request(channel: Channel) -> _Act:
    return lambda act: Consent(
        given_at=act.counts_from, channel=channel, scope=REQUEST, standing=False, proof=act.id, source=act.id
    )


def _interest(channel: Channel) -> _Act:
    return lambda act: Interest(shown_at=act.counts_from, about=act.about or act.kind, channel=channel, source=act.id)


def _relationship(kind: Literal["purchase", "inquiry"]) -> _Act:
    return lambda act: Relationship(kind=kind, since=act.counts_from, about=act.about, source=act.id)


# An inquiry may be answered in writing and makes interest in a call likely; that they wish to be called, only a
# request for a call says. A talk in person supports a presumed interest and no more. What is not here proves nothing:
# a follow, a click, attending a webinar, or a referral by somebody else.
PROVES: Mapping[str, tuple[_Act, ...]] = {
    Kind.CALLBACK_REQUESTED: (_request(Channel.CALL), _interest(Channel.CALL)),
    Kind.INQUIRY: (_relationship("inquiry"), _request(Channel.EMAIL), _interest(Channel.CALL)),
    Kind.QUOTE_REQUESTED: (_relationship("inquiry"), _request(Channel.EMAIL), _interest(Channel.CALL)),
    Kind.CONTENT_REQUESTED: (_request(Channel.EMAIL), _interest(Channel.EMAIL)),
    Kind.NEWSLETTER_SUBSCRIBED: (_interest(Channel.EMAIL),),
    Kind.PURCHASE: (_relationship("purchase"),),
    Kind.CALL_RECEIVED: (_answer(Channel.CALL), _interest(Channel.CALL)),
    Kind.EMAIL_REPLY: (_answer(Channel.EMAIL), _interest(Channel.EMAIL)),
    Kind.SMS_REPLY: (_answer(Channel.SMS), _interest(Channel.SMS)),
    Kind.SOCIAL_REPLY: (_answer(Channel.SOCIAL), _interest(Channel.SOCIAL)),
    Kind.CHAT_HELD: (_answer(Channel.SOCIAL), _interest(Channel.SOCIAL)),
    Kind.EVENT_MET: (_interest(Channel.CALL),),
    Kind.MEETING_HELD: (_interest(Channel.CALL),),
    Kind.VISIT_HELD: (_interest(Channel.CALL),),
    Kind.DEMO_HELD: (_interest(Channel.CALL),),
}


def derive_facts(
    prospect: Prospect, history: Iterable[Touchpoint], *, as_of: datetime, rules: WarmthRules = DEFAULT_RULES
) -> tuple[Fact, ...]:
    """Return the facts stated on the prospect and those that the history proves, as known at `as_of`.

    Raises NaiveInstantError, ForeignTouchpointError and UnknownKindError.

    >>> from datetime import UTC, datetime
    >>> from warmreach import Prospect, Touchpoint
    >>> from warmreach.contact import derive_facts
    >>> noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    >>> asked = Touchpoint(id="t-1", prospect_id="p-17", kind="callback_requested", occurred_at=noon)
    >>> [fact.fact for fact in derive_facts(Prospect(id="p-17"), [asked], as_of=noon)]
    ['consent', 'interest']
    """
    known = history_of(prospect, history).until(aware(as_of, "as_of"))
    stated = (fact for fact in prospect.facts if _dated(fact) <= as_of)
    return (*stated, *_remembered(prospect, known, rules))


def _remembered(prospect: Prospect, history: History, rules: WarmthRules) -> tuple[Fact, ...]:
    """What the history proves, from what was worked out if these rules asked for this person before."""
    facts: tuple[Fact, ...]
    before, email, phone, facts = history.worked_out.get("facts", (None, None, None, ()))
    if before is rules and (email, phone) == (prospect.email, prospect.phone):
        return facts
    rules.check(history)
    facts = tuple(_proven(prospect, history, rules))
    # one write, so that of two threads each reads what belongs together
    history.worked_out["facts"] = rules, prospect.email, prospect.phone, facts
    return facts


def _proven(prospect: Prospect, history: History, rules: WarmthRules) -> Iterator[Fact]:
    """Go through the facts that a history proves by itself."""
    undone = {gone for act in history.touchpoints for gone in _undone(act)}
    for act in history.touchpoints:
        if act.outcome is not None:
            yield from _said(act, prospect, undone)
        if act.kind in PROVES and rules.kinds[act.kind].direction != "out":
            yield from (prove(act) for prove in PROVES[act.kind])
        elif act.kind == Kind.UNSUBSCRIBED and act.outcome is None:
            yield _unsubscribed(act, Channel.EMAIL, prospect)


def _dated(fact: Fact) -> datetime:
    """Return the instant from which a fact is known."""
    name = {
        "consent": "given_at",
        "relationship": "since",
        "interest": "shown_at",
        "objection": "made_at",
        "dnc": "checked_at",
        "address": "seen_at",
    }[fact.fact]
    at: datetime = getattr(fact, name)
    return at


def _said(act: Touchpoint, prospect: Prospect, undone: set[str]) -> Iterator[Fact]:
    """What they agreed to, asked for or objected to in a talk, a message or a meeting."""
    outcome = act.outcome
    if outcome is None:  # pragma: no cover - the caller has looked
        return
    row = outcome.facts
    if row.objects:
        yield _objection(act, prospect)
    if "consent" in row.proves:
        yield from (fact for promise in _promises(act) for fact in _asked_for(act, promise, undone))
    if "interest" in row.proves and act.kind not in PROVES:
        channel = outcome.channel if isinstance(outcome, MessageOutcome) else Channel.CALL
        yield _interest(channel)(act)


def _promises(act: Touchpoint) -> Iterator[MailPromise | Appointment | CallbackWindow]:
    outcome = act.outcome
    named = (getattr(outcome, name, None) for name in ("mail", "next", "to"))
    return (promise for promise in named if promise is not None)


def _asked_for(
    act: Touchpoint, promise: MailPromise | Appointment | CallbackWindow, undone: set[str]
) -> Iterator[Consent]:
    if isinstance(promise, MailPromise):
        if promise.wanted_by_them:
            yield _one_off(act, promise.channel, REQUEST)
    elif isinstance(promise, CallbackWindow):
        if promise.said_by == "them":
            yield _one_off(act, Channel.CALL, CALLBACK, promise.start, promise.end)
    elif promise.id not in undone and (promise.who_calls == "us" or promise.format == "on_site"):
        channel = Channel.VISIT if promise.format == "on_site" else Channel.CALL
        end = promise.starts_at + timedelta(minutes=promise.minutes)
        yield _one_off(act, channel, APPOINTMENT, promise.starts_at, end)


def _one_off(
    act: Touchpoint, channel: Channel, scope: str, start: datetime | None = None, end: datetime | None = None
) -> Consent:
    return Consent(
        given_at=act.counts_from,
        channel=channel,
        scope=scope,
        standing=False,
        start=start,
        end=end,
        proof=act.id,
        source=act.id,
    )


def _objection(act: Touchpoint, prospect: Prospect) -> Objection:
    if isinstance(act.outcome, MessageOutcome) and not act.outcome.every_channel:
        return _unsubscribed(act, act.outcome.channel, prospect)
    return Objection(made_at=act.counts_from, source=act.id)


def _unsubscribed(act: Touchpoint, channel: Channel, prospect: Prospect) -> Objection:
    """Leaving a list is an objection to that address on that channel, and to no other."""
    value = prospect.email if channel is Channel.EMAIL else prospect.phone if channel is Channel.SMS else None
    return Objection(made_at=act.counts_from, scope="address", channel=channel, value=value, source=act.id)


def _undone(act: Touchpoint) -> Iterator[str]:
    """The ids of appointments that this act moves, cancels or replaces."""
    outcome = act.outcome
    if isinstance(outcome, MeetingOutcome) and outcome.result in {"moved", "cancelled"} and outcome.appointment_id:
        yield outcome.appointment_id
    if isinstance(outcome, (CallOutcome, MeetingOutcome, MessageOutcome)):
        yield from (one.replaces for one in _promises(act) if isinstance(one, Appointment) and one.replaces)

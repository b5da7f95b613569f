"""What could be done next, before it has a time: answer them, keep a promise, or take the cadence's step."""

from collections.abc import Iterator
from datetime import datetime, time

import attrs

from ..records import Channel, Kind, Prospect, Purpose, Touchpoint
from ..values.instants import in_utc
from ..warmth import Warmth
from .heard import channel_of
from .place import Agreed, Owed, Place
from .replay import Replay
from .table import CadenceStep
from .why import Why

__all__ = ["Act", "acts_of", "answering", "tentative_act"]

_WRITTEN = (Channel.EMAIL, Channel.LETTER)
_FIRST = frozenset({Purpose.GATEKEEPER, Purpose.VERIFY_AND_ANNOUNCE, Purpose.REPAIR})  # acts that come before a step


@attrs.frozen(kw_only=True)
class Act:
    """Something to do: what for, on which channels (the first that is permitted), from when on, and why."""

    step: str
    purpose: Purpose
    channels: tuple[Channel, ...]
    ready_at: datetime
    why_now: Why
    attempt: int = 1
    bring_about: tuple[str, ...] = ()
    agreed: Agreed | None = None
    owed: Owed | None = None
    answers: Touchpoint | None = None
    tried_at: tuple[datetime, ...] = ()
    bands: tuple[tuple[time, time], ...] = ()


def answering(warmth: Warmth, prospect: Prospect) -> Act | None:
    """Return the answer that we owe to an inbound act or an open complaint; it comes before every step."""
    open_complaints = [why.touchpoint for why in warmth.because if why.counted_as == Kind.COMPLAINT]
    complaints = sorted(open_complaints, key=lambda one: one.epoch)
    waiting = complaints[0] if complaints else warmth.awaits_answer
    if waiting is None:
        return None
    theirs = channel_of(waiting, warmth.rules) or (Channel.CALL if prospect.phone else Channel.EMAIL)
    sentence = (
        "They complained: no sales step until that is settled." if complaints else "They came to us: answer first."
    )
    return Act(
        step=Purpose.ANSWER_THEM,
        purpose=Purpose.ANSWER_THEM,
        channels=tuple(dict.fromkeys((theirs, Channel.CALL, Channel.EMAIL))),
        ready_at=in_utc(waiting.counts_from),
        why_now=Why(code="open_complaint" if complaints else "they_wait", sentence=sentence, cites=(waiting.id,)),
        answers=waiting,
    )


def acts_of(place: Place, replay: Replay) -> Iterator[Act]:
    """Go through what a place asks for: an act before the step, an agreed call, a promised mail, the step itself."""
    first = place.standing.first
    if first is not None and first in _FIRST:
        yield _first_act(place, first)
        return
    step = replay.step(place)
    if place.agreed is not None and Channel.CALL not in step.channels:
        yield _agreed_call(step, place.agreed, replay)
    if place.owed is not None and not set(step.channels) & set(_WRITTEN):
        yield _owed_mail(place.owed)
    ready_at = None if place.standing.listens else replay.ready_at(place)
    if ready_at is not None:
        yield _step_act(place, step, ready_at)


def _first_act(place: Place, purpose: Purpose) -> Act:
    call = (Channel.CALL,)
    return Act(step=place.standing.step, purpose=purpose, channels=call, ready_at=place.since, why_now=place.why)


def _agreed_call(after: CadenceStep, agreed: Agreed, replay: Replay) -> Act:
    step = replay.call_after(after)
    return Act(
        step=step.id,
        purpose=step.purpose,
        channels=(Channel.CALL,),
        ready_at=agreed.start,
        why_now=Why(code="call_agreed", sentence="The call was agreed.", cites=(agreed.said_in.id,), source="C10"),
        bring_about=step.bring_about,
        agreed=agreed,
    )


def _owed_mail(owed: Owed) -> Act:
    other = Channel.LETTER if owed.what.channel is Channel.EMAIL else Channel.EMAIL
    return Act(
        step="promised_mail",
        purpose=Purpose.CONFIRM_AND_SUBSTANTIATE,
        channels=(owed.what.channel, other),
        ready_at=in_utc(owed.said_in.counts_from),
        why_now=Why(code="mail_promised", sentence="The mail was promised.", cites=(owed.said_in.id,), source="C8"),
        bring_about=owed.what.points,
        owed=owed,
    )


def _step_act(place: Place, step: CadenceStep, ready_at: datetime) -> Act:
    channels = step.channels
    owed = place.owed if set(channels) & set(_WRITTEN) else None
    if owed is not None:
        channels = tuple(dict.fromkeys((owed.what.channel, *channels)))
    return Act(
        step=step.id,
        purpose=step.purpose,
        channels=channels,
        ready_at=ready_at,
        why_now=place.why,
        attempt=place.standing.attempt,
        bring_about=(*step.bring_about, *(owed.what.points if owed else ())),
        agreed=place.agreed if Channel.CALL in channels else None,
        owed=owed,
        tried_at=place.tried_at,
        bands=step.attempts.bands,
    )


def tentative_act(step: CadenceStep, ready_at: datetime, why: Why, agreed: Agreed | None) -> Act:
    """Draw a later step, whose turn comes if all before it goes well."""
    return Act(
        step=step.id,
        purpose=step.purpose,
        channels=step.channels,
        ready_at=ready_at,
        why_now=why,
        bring_about=step.bring_about,
        agreed=agreed,
    )

"""What could be done next, before it has a time: answer them, keep a promise, or take the cadence's step."""

from collections.abc import Iterator
from datetime import datetime, time

import attrs

from ..records import Channel, History, Kind, Prospect, Purpose, Touchpoint
from ..values.instants import in_utc
from ..warmth import WarmthRules
from ..warmth.counted import awaiting_answer, voided
from .heard import channel_of
from .replay import Replay
from .why import Why
from .standing import Agreed, Owed, Standing
from .table import CadenceStep

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
    is_step: bool = False


def answering(history: History, prospect: Prospect, rules: WarmthRules) -> Act | None:
    """Return the answer that we owe to an inbound act or an open complaint; it comes before every step."""
    void = voided(history, rules)
    complaints = [one for one in history.touchpoints if one.kind == Kind.COMPLAINT and one.id not in void]
    waiting = complaints[0] if complaints else awaiting_answer(history, rules, void)
    if waiting is None:
        return None
    theirs = channel_of(waiting, rules) or (Channel.CALL if prospect.phone else Channel.EMAIL)
    sentence = "They complained: no sales step until that is settled." if complaints else "They came to us: answer first."
    return Act(
        step=Purpose.ANSWER_THEM,
        purpose=Purpose.ANSWER_THEM,
        channels=tuple(dict.fromkeys((theirs, Channel.CALL, Channel.EMAIL))),
        ready_at=in_utc(waiting.counts_from),
        why_now=Why(code="open_complaint" if complaints else "they_wait", sentence=sentence, cites=(waiting.id,)),
        answers=waiting,
    )


def acts_of(standing: Standing, replay: Replay) -> Iterator[Act]:
    """Go through what a standing asks for: an act before the step, an agreed call, a promised mail, the step itself."""
    if standing.first is not None and standing.first in _FIRST:
        yield _first_act(standing, standing.first)
        return
    step = standing.step
    if standing.agreed is not None and Channel.CALL not in step.channels:
        yield _agreed_call(standing, standing.agreed, replay)
    if standing.owed is not None and not set(step.channels) & set(_WRITTEN):
        yield _owed_mail(standing.owed)
    ready_at = None if standing.listening else replay.ready_at(standing)
    if ready_at is not None:
        yield _step_act(standing, ready_at)


def _first_act(standing: Standing, purpose: Purpose) -> Act:
    call = (Channel.CALL,)
    return Act(step=standing.step.id, purpose=purpose, channels=call, ready_at=standing.since, why_now=standing.why)


def _agreed_call(standing: Standing, agreed: Agreed, replay: Replay) -> Act:
    step = replay.call_after(standing.step)
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


def _step_act(standing: Standing, ready_at: datetime) -> Act:
    step = standing.step
    channels = step.channels
    owed = standing.owed if set(channels) & set(_WRITTEN) else None
    if owed is not None:
        channels = tuple(dict.fromkeys((owed.what.channel, *channels)))
    return Act(
        step=step.id,
        purpose=step.purpose,
        channels=channels,
        ready_at=ready_at,
        why_now=standing.why,
        attempt=standing.attempt + 1,
        bring_about=(*step.bring_about, *(owed.what.points if owed else ())),
        agreed=standing.agreed if Channel.CALL in channels else None,
        owed=owed,
        tried_at=standing.tried_at,
        bands=step.attempts.bands,
        is_step=True,
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

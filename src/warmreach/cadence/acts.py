"""What could be done next, before it has a time: answer them, keep a promise, or take the cadence's step."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Literal

import attrs

from ..contact import OpenTime
from ..records import Appointment, Channel, History, Prospect, Purpose, Touchpoint
from ..values.instants import in_utc
from ..warmth import Warmth
from .complaints import unanswered_complaint
from .heard import channel_of, is_ours
from .moves import Attempts, EndReason, Wait
from .place import Agreed, Owed, Place
from .replay import Replay
from .table import CadenceStep
from .waits import over_at
from .why import Why

__all__ = ["Act", "acts_of", "answering", "promised_acts", "tentative_act"]

_WRITTEN = frozenset({Channel.EMAIL, Channel.LETTER})
_ANSWERED_BY = Attempts()
_MET_OR_HANDED_OVER = frozenset({EndReason.REACHED_GOAL, EndReason.HANDED_OVER})
_BY_PHONE = (Channel.CALL,)
_FIRST: Mapping[Purpose, tuple[Channel, ...]] = {  # acts that come before a step, and how they are done
    Purpose.GATEKEEPER: _BY_PHONE,
    Purpose.VERIFY_AND_ANNOUNCE: _BY_PHONE,
    Purpose.REPAIR: _BY_PHONE,
    Purpose.NEW_SLOTS: (Channel.EMAIL, Channel.CALL),
}
_BROUGHT_ABOUT_FIRST: Mapping[Purpose, tuple[str, ...]] = {
    Purpose.NEW_SLOTS: ("propose two new slots", "agree a call that holds"),
}


@attrs.frozen(kw_only=True)
class Act:
    """Something to do: what for, on which channels (the first that is permitted), from when on, and why.

    `role` says whether it is the cadence's step, an act that comes before the step, or one beside the cadence: an
    answer, or what was promised. From `lapses_at` on it is too late for it.
    """

    step: str
    purpose: Purpose
    channels: tuple[Channel, ...]
    ready_at: datetime
    why_now: Why
    role: Literal["step", "before", "beside"] = "beside"
    attempt: int = 1
    bring_about: tuple[str, ...] = ()
    agreed: Agreed | None = None
    owed: Owed | None = None
    answers: Touchpoint | None = None
    tried_at: tuple[datetime, ...] = ()
    bands: tuple[tuple[time, time], ...] = ()
    lapses_at: datetime | None = None

    @property
    def is_appointment(self) -> bool:
        """Whether a call was agreed to the minute."""
        return self.agreed is not None and isinstance(self.agreed.what, Appointment)

    def is_agreed_for(self, at: datetime) -> bool:
        """Whether what is done at `at` is the agreed call."""
        return self.agreed is not None and self.agreed.is_met_by(at)


def answering(warmth: Warmth, prospect: Prospect, history: History, theirs: OpenTime) -> Act | None:
    """Return the answer that we owe to an inbound act; it comes before every step.

    Each is answered once: a talk or a message will do. Who cannot be reached by telephone is written to, and left alone
    after as many dials as a step has attempts.
    """
    complaint = unanswered_complaint(warmth)
    waiting = complaint or warmth.awaits_answer
    if waiting is None:
        return None
    tries = [one for one in history if one.epoch > waiting.epoch and is_ours(one, warmth.rules)]
    redial = _ANSWERED_BY.redial(len(tries))
    gone_on = over_at(redial, in_utc(tries[-1].counts_from), theirs) if tries else None
    if tries and (gone_on is None or len(tries) >= _ANSWERED_BY.in_all):
        return None
    code, sentence = ("they_wait", "They came to us: answer first.")
    if complaint is not None:
        code, sentence = ("open_complaint", "They complained: no sales step until that is settled.")
    return Act(
        step=Purpose.ANSWER_THEM,
        purpose=Purpose.ANSWER_THEM,
        channels=_answered_on(waiting, prospect, warmth, dials=len(tries)),
        ready_at=gone_on or in_utc(waiting.counts_from),
        why_now=Why(code=code, sentence=sentence, cites=(waiting.id,)),
        answers=waiting,
    )


def _answered_on(waiting: Touchpoint, prospect: Prospect, warmth: Warmth, *, dials: int) -> tuple[Channel, ...]:
    """Return their own channel first, or writing once a day's dials were in vain."""
    theirs = channel_of(waiting, warmth.rules) or (Channel.CALL if prospect.phone else Channel.EMAIL)
    first = Channel.EMAIL if dials >= _ANSWERED_BY.a_day else theirs
    return tuple(dict.fromkeys((first, theirs, Channel.CALL, Channel.EMAIL)))


def acts_of(place: Place, replay: Replay) -> Iterator[Act]:
    """Go through what a place asks for: an act before the step, what was promised, the step itself."""
    standing = place.standing
    is_first = standing.end is None and standing.first in _FIRST
    if is_first:
        yield _first_act(place)
    step = replay.step(place)
    is_due = standing.end is None and not is_first and not standing.listens
    for act in promised_acts(place, replay):
        if not is_due or not _is_part_of(act, step):
            yield act
    ready_at = replay.ready_at(place) if is_due else None
    if ready_at is not None:
        yield attrs.evolve(_step_act(place, step, ready_at), lapses_at=replay.lapses_at(place))


def promised_acts(place: Place, replay: Replay) -> Iterator[Act]:
    """Go through the call that is agreed and the mail that is owed, which an end of the cadence does not undo.

    A meeting agreed was what the call was for, and who is handed over is called no more.
    """
    if place.agreed is not None and place.standing.end not in _MET_OR_HANDED_OVER:
        yield _agreed_call(replay.step(place), place.agreed, replay)
    if place.owed is not None:
        yield _owed_mail(place.owed, replay)


def _is_part_of(promised: Act, step: CadenceStep) -> bool:
    """Whether the step that is due keeps the promise: a call the agreed one, a mail the promised one."""
    return Channel.CALL in step.channels if promised.agreed is not None else not _WRITTEN.isdisjoint(step.channels)


def _first_act(place: Place) -> Act:
    purpose = place.standing.first or Purpose.VERIFY_AND_ANNOUNCE
    return Act(
        step=place.standing.step,
        purpose=purpose,
        channels=_FIRST[purpose],
        ready_at=place.since,
        why_now=place.why,
        role="before",
        bring_about=_BROUGHT_ABOUT_FIRST.get(purpose, ()),
    )


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


def _owed_mail(owed: Owed, replay: Replay) -> Act:
    other = Channel.LETTER if owed.what.channel is Channel.EMAIL else Channel.EMAIL
    said_at = in_utc(owed.said_in.counts_from)
    again_at = over_at(Wait(working_days=1), owed.bounced[-1], replay.theirs) if owed.bounced else None
    return Act(
        step="promised_mail",
        purpose=Purpose.CONFIRM_AND_SUBSTANTIATE,
        channels=(owed.what.channel, other),
        ready_at=again_at or said_at,
        why_now=Why(code="mail_promised", sentence="The mail was promised.", cites=(owed.said_in.id,), source="C8"),
        bring_about=owed.what.points,
        owed=owed,
    )


def _step_act(place: Place, step: CadenceStep, ready_at: datetime) -> Act:
    channels = step.channels
    owed = None if _WRITTEN.isdisjoint(channels) else place.owed
    agreed = place.agreed if Channel.CALL in channels else None
    if owed is not None:
        channels = tuple(dict.fromkeys((owed.what.channel, *channels)))
    return Act(
        step=step.id,
        purpose=step.purpose,
        channels=channels,
        ready_at=ready_at if agreed is None else agreed.start,
        why_now=place.why,
        role="step",
        attempt=place.standing.attempt,
        bring_about=(*step.bring_about, *(owed.what.points if owed else ())),
        agreed=agreed,
        owed=owed,
        tried_at=place.tried_at,
        bands=step.attempts.bands,
    )


def tentative_act(step: CadenceStep, ready_at: datetime, why: Why, place: Place) -> Act:
    """Draw a later step, whose turn comes if all before it goes well."""
    return Act(
        step=step.id,
        purpose=step.purpose,
        channels=step.channels,
        ready_at=ready_at,
        why_now=why,
        bring_about=step.bring_about,
        agreed=place.agreed if Channel.CALL in step.channels else None,
        owed=None if _WRITTEN.isdisjoint(step.channels) else place.owed,
    )

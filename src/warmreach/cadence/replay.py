"""A history replayed over a cadence: each touchpoint gives a word, each word moves on, and nothing is stored."""

from datetime import datetime, timedelta

import attrs

from ..contact import OpenTime
from ..records import (
    Appointment,
    CallOutcome,
    Channel,
    History,
    LineResult,
    MeetingResult,
    MessageResult,
    Purpose,
    Touchpoint,
)
from ..values.instants import in_utc
from ..warmth import WarmthRules
from .heard import channel_of, is_ours, word_heard
from .moves import EndReason, Move, Wait
from .noted import named_in, objects_to_all, with_promises
from .place import Place
from .table import CadenceStep, MoveTable
from .waits import day_start, local_date, over_at
from .walk import Standing, follow, start
from .why import Why
from .words import Turn

__all__ = ["Replay"]

# What makes an agreed call one that they missed; a number that is wrong or does not connect is no fault of theirs.
_UNANSWERED: frozenset[str] = frozenset(
    set(LineResult) - {LineResult.ANSWERED, LineResult.WRONG_NUMBER, LineResult.FAILED}
)
_POST_TAKES = 2  # working days more than an e-mail
_WRITTEN = frozenset({Channel.EMAIL, Channel.LETTER, Channel.SMS, Channel.SOCIAL})
_NO_ACT_OF_OURS = (None, Purpose.ANSWER_THEM)  # an answer is due beside the step, and does not hold it up
_LATE_TODAY = "Nobody answered there either: once more late today, and after that propose two new slots."
_ENROLLED = Why(code="enrolled", sentence="The lead is new in this cadence: its first step.")


@attrs.frozen(kw_only=True)
class Replay:
    """The replay: a cadence, the calendar in which its days count, and the rules that say what a touchpoint is."""

    cadence: MoveTable
    theirs: OpenTime
    rules: WarmthRules

    def of(self, history: History, *, enrolled_at: datetime, as_of: datetime) -> Place:
        """Replay what happened until `as_of`; from before enrolment only open promises count. Both in UTC."""
        place = Place(standing=start(self.cadence), since=enrolled_at, why=_ENROLLED)
        dated = _dated(history)
        for one, at in dated:
            if at < enrolled_at:
                place = with_promises(place, one, at)
        if place.agreed is not None and place.agreed.is_missed_at(enrolled_at):
            place = attrs.evolve(place, agreed=None)
        for one, at in dated:
            if at >= enrolled_at:
                place = self.pass_time(place, at)
                place = self._hear(place, one, at) if place.standing.end is None else _after_the_end(place, one, at)
        return self.pass_time(place, as_of)

    def pass_time(self, place: Place, until: datetime) -> Place:
        """Draw what time alone has done by `until`: a call that nobody made, a day that is over, a silence."""
        while place.standing.end is None:
            agreed, lapsed_at = place.agreed, self.lapses_at(place)
            is_silent = place.standing.listens and place.standing.first in _NO_ACT_OF_OURS
            silent_at = self.ready_at(place) if is_silent else None
            if agreed is not None and agreed.is_missed_at(until):
                word = MeetingResult.MISSED_BY_THEM if agreed.they_call else MeetingResult.MISSED_BY_US
                gone = attrs.evolve(place, agreed=None)
                place = self.answer(gone, word, agreed.said_in, max(agreed.missed_at, place.since))
            elif lapsed_at is not None and lapsed_at <= until:
                place = self.answer(place, Turn.NO_SHOW, place.by, lapsed_at)
            elif silent_at is not None and silent_at <= until:
                place = self.answer(place, Turn.SILENCE, None, silent_at)
            else:
                return place
        missed = place.agreed is not None and place.agreed.is_missed_at(until)
        return attrs.evolve(place, agreed=None) if missed else place

    def ready_at(self, place: Place) -> datetime | None:
        """Return from when on the current step may be taken, counted from the later of its start and our last touch."""
        wait, since = place.standing.wait, place.since
        if place.last_touch is not None and not wait.minutes:
            since = max(since, place.last_touch)
        if place.by_post and wait.working_days:
            wait = wait.replace(working_days=wait.working_days + _POST_TAKES)
        agreed = None if place.agreed is None else place.agreed.start
        late = self.step(place).attempts.bands[-1][0]
        return over_at(wait, since, self.theirs, agreed=agreed, named=place.named, late=late)

    def lapses_at(self, place: Place) -> datetime | None:
        """Return when a try after a missed call is too late: with the end of their day, unless a time was named."""
        is_named = place.agreed is not None or (place.named is not None and place.named > place.since)
        if not place.standing.tries or is_named:
            return None
        return day_start(local_date(place.since, self.theirs) + timedelta(days=1), self.theirs)

    def step(self, place: Place) -> CadenceStep:
        """Return the step at which a prospect stands."""
        return self.cadence.by_id[place.standing.step]

    def call_after(self, step: CadenceStep) -> CadenceStep:
        """Return the call that follows a step in the order of the table, or the last one there is, or the step."""
        calls = [one for one in self.cadence.steps if one.channel is Channel.CALL]
        later = [one for one in calls if self.cadence.steps.index(one) > self.cadence.steps.index(step)]
        return (later or calls[-1:] or [step])[0]

    def answer(self, place: Place, word: str, one: Touchpoint | None, at: datetime, *, ours: bool = False) -> Place:
        """Follow the move that answers to a word; what does not move the standing leaves its dates as they are."""
        before = place.standing
        late_from = self._late_from(place, word, one)
        asked = self.cadence.by_id[late_from or before.step]
        after = follow(self.cadence, before, word, late_from=late_from, touch=ours)
        last_touch = at if ours else place.last_touch
        if word not in asked.hears and attrs.evolve(after, touches=before.touches) == before:
            return attrs.evolve(place, standing=after, last_touch=last_touch)
        word = Turn.NO_SHOW if _is_no_show(self.cadence.move(asked.id, word), before, after) else word
        move = self.cadence.move(asked.id, word)
        return attrs.evolve(
            place,
            standing=after,
            since=at,
            why=place.why
            if _is_done_first(asked, word, before, after)
            else Why(
                code=word,
                sentence=_LATE_TODAY if after.tries > 1 else move.why,
                cites=() if one is None else (one.id,),
                source=move.source,
            ),
            by=one,
            tried_at=self._tried_at(place, after, at),
            failed_on=place.failed_on if after.step == before.step else frozenset(),
            named=named_in(one, self.theirs),
            written=before.step if self.cadence.by_id[before.step].channel in _WRITTEN else place.written,
            by_post=word == MessageResult.DELIVERED and one is not None and "letter" in one.kind,
            last_touch=last_touch,
        )

    def _late_from(self, place: Place, word: str, one: Touchpoint | None) -> str | None:
        """Return the step that wrote what is answered late, when a call is already due."""
        is_message = one is not None and channel_of(one, self.rules) in _WRITTEN
        on_time = word in self.step(place).hears or word == MessageResult.DELIVERED
        return place.written if is_message and not on_time else None

    def _tried_at(self, place: Place, after: Standing, at: datetime) -> tuple[datetime, ...]:
        """Return the attempts of the round that goes on; a new round and a new step begin with none."""
        before, attempts = place.standing, self.step(place).attempts
        if after.step != before.step or after.attempt <= before.attempt:
            return place.tried_at if after.redials > before.redials else ()
        same_round = attempts.round_of(after.attempt) == attempts.round_of(before.attempt)
        return (*place.tried_at, at) if same_round else ()

    def _hear(self, place: Place, one: Touchpoint, at: datetime) -> Place:
        """Take in one touchpoint: what it promises, that it was a touch, and where its word moves."""
        word, ours = self._word(place, one, at), is_ours(one, self.rules)
        if ours and word == MessageResult.DELIVERED and place.standing.tries and place.owed is None:
            place = self.answer(place, Turn.NO_SHOW, place.by, at)
        known = with_promises(self._at_its_step(place, one, at), one, at)
        if word == LineResult.FAILED:
            known = attrs.evolve(known, failed_on=known.failed_on | {local_date(at, self.theirs)})
            if len(known.failed_on) >= self.step(known).attempts.failed_days:
                word, known = LineResult.WRONG_NUMBER, attrs.evolve(known, failed_on=frozenset())
        if word is not None:
            return self.answer(known, word, one, at, ours=ours)
        if not ours:
            return known
        standing = attrs.evolve(known.standing, touches=known.standing.touches + 1)
        return attrs.evolve(known, standing=standing, last_touch=at)

    def _word(self, place: Place, one: Touchpoint, at: datetime) -> str | None:
        word, agreed = word_heard(one, self.cadence), place.agreed
        if agreed is None and place.standing.tries and word == MeetingResult.MISSED_BY_THEM:
            return None  # the same miss, logged for the telephone and for the calendar
        if agreed is not None and isinstance(agreed.what, Appointment) and word in _UNANSWERED and agreed.is_met_by(at):
            return MeetingResult.MISSED_BY_THEM
        return word

    def _at_its_step(self, place: Place, one: Touchpoint, at: datetime) -> Place:
        """Go on to the step of the agreed call when that is what was dialled, although a mail is still owed."""
        called = isinstance(one.outcome, CallOutcome) and place.agreed is not None and place.agreed.is_met_by(at)
        step = self.step(place)
        if not called or Channel.CALL in step.channels:
            return place
        target = self.call_after(step)
        standing = attrs.evolve(place.standing, step=target.id, wait=target.delay, attempt=1, redials=0, listens=False)
        return attrs.evolve(place, standing=standing, since=at, tried_at=(), failed_on=frozenset())


def _dated(history: History) -> list[tuple[Touchpoint, datetime]]:
    """Date the touchpoints in UTC; one of which only the day is known comes after that to which it refers."""
    dated = [(one, in_utc(one.counts_from)) for one in history.touchpoints]
    if all(one.occurred_on is None for one in history.touchpoints):
        return dated
    at = {one.id: when for one, when in dated}
    later = [
        (one, max(when, at.get(one.refers_to or "", when)) if one.occurred_on is not None else when)
        for one, when in dated
    ]
    return sorted(later, key=lambda pair: (pair[1], pair[0].occurred_on is not None))


def _is_done_first(asked: CadenceStep, word: str, before: Standing, after: Standing) -> bool:
    """Whether the act before the step is done, so that what led to both is still why the step is next."""
    is_next = after.step == before.step and after.end is None and after.first is None
    return before.first is not None and is_next and word not in asked.hears


def _is_no_show(move: Move, before: Standing, after: Standing) -> bool:
    """Whether a dial in vain, or the miss itself, was the last of the day, so that what follows is for a no-show."""
    is_try = move.again == "today" or (move.again == "attempt" and before.tries > 0)
    return is_try and not after.tries and (after.end is None or move.then is None)


def _after_the_end(place: Place, one: Touchpoint, at: datetime) -> Place:
    """Note what is promised and kept after an end; an objection to every channel is the last word on any."""
    if not objects_to_all(one):
        return with_promises(place, one, at)
    why = Why(code="objected", sentence="They object to being contacted: that is the last word.", cites=(one.id,))
    standing = attrs.evolve(place.standing, end=EndReason.OBJECTED, wait=Wait())
    return attrs.evolve(place, standing=standing, since=at, why=why, by=one, agreed=None, owed=None)

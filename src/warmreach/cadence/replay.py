"""A history folded over a cadence's move table: where the prospect stands, with nothing stored in between."""

from datetime import datetime

import attrs

from ..contact import OpenTime
from ..records import (
    Appointment,
    CallbackWindow,
    CallOutcome,
    Channel,
    History,
    LineResult,
    MeetingOutcome,
    MeetingResult,
    MessageResult,
    Touchpoint,
)
from ..values.frozen import FrozenMap
from ..values.instants import in_utc
from ..warmth import WarmthRules
from .heard import channel_of, is_ours, word_heard
from .moves import EndReason, Move, Wait
from .why import Why
from .standing import Agreed, Ended, Owed, Standing
from .table import CadenceStep, MoveTable
from .waits import day_start, local_date, over_at
from .words import Turn

__all__ = ["Replay"]

_UNANSWERED: frozenset[str] = frozenset(word for word in LineResult if word is not LineResult.ANSWERED)
_POST_TAKES = 2  # working days more than an e-mail
_ENROLLED = Why(code="enrolled", sentence="The lead is new in this cadence: its first step.")
_USED_UP = Why(code="touches_used_up", sentence="All the touches that the cadence allows are made.")


@attrs.frozen(kw_only=True)
class Replay:
    """The fold: a cadence, the calendar in which its days count, and the rules that say what a touchpoint is."""

    cadence: MoveTable
    theirs: OpenTime
    rules: WarmthRules

    def of(self, history: History, *, enrolled_at: datetime, as_of: datetime) -> Standing:
        """Fold what happened until `as_of`; from before enrolment only open promises are taken over. Both in UTC."""
        first = self.cadence.first
        standing = Standing(step=first, since=enrolled_at, wait=first.delay, why=_ENROLLED)
        dated = [(one, in_utc(one.counts_from)) for one in history.touchpoints]
        for one, at in dated:
            if at < enrolled_at:
                standing = _with_promises(standing, one, at)
        if standing.agreed is not None and standing.agreed.missed_at < enrolled_at:
            standing = attrs.evolve(standing, agreed=None)
        for one, at in dated:
            if at >= enrolled_at and (standing := self.pass_time(standing, at)).ended is None:
                standing = self._hear(standing, one, at)
        return self.pass_time(standing, as_of)

    def pass_time(self, standing: Standing, until: datetime) -> Standing:
        """Draw what time alone has done by `until`: an agreed call that nobody made, a silence that has lasted."""
        while standing.ended is None:
            agreed, silent_at = standing.agreed, self._silent_at(standing)
            if agreed is not None and agreed.missed_at < until:
                word = MeetingResult.MISSED_BY_THEM if agreed.they_call else MeetingResult.MISSED_BY_US
                gone = attrs.evolve(standing, agreed=None)
                standing = self.answer(gone, word, agreed.said_in, max(agreed.missed_at, standing.since))
            elif silent_at is not None and silent_at <= until:
                standing = self.answer(standing, Turn.SILENCE, None, silent_at)
            else:
                return standing
        return standing

    def ready_at(self, standing: Standing) -> datetime | None:
        """Return from when on the current step may be taken, counted from the later of its start and our last touch."""
        start = standing.since
        if standing.last_touch is not None and not standing.wait.minutes:
            start = max(start, standing.last_touch)
        agreed = None if standing.agreed is None else standing.agreed.start
        return over_at(standing.wait, start, self.theirs, agreed=agreed, named=standing.named)

    def _silent_at(self, standing: Standing) -> datetime | None:
        return self.ready_at(standing) if standing.listening else None

    def _hear(self, standing: Standing, one: Touchpoint, at: datetime) -> Standing:
        """Take in one touchpoint: what it promises, what it counts for, and where its word moves."""
        word = self._word(standing, one, at)
        standing = self._at_its_step(standing, one, at)
        known = self._counted(_with_promises(standing, one, at), one, at)
        if word is not None:
            known = self._moved(known, word, one, at)
        if known.ended is None and known.touches >= self.cadence.max_touches:
            return attrs.evolve(known, ended=Ended(reason=EndReason.EXHAUSTED, at=at, why=_USED_UP))
        return known

    def _word(self, standing: Standing, one: Touchpoint, at: datetime) -> str | None:
        word = word_heard(one, self.cadence)
        agreed = standing.agreed
        if agreed is not None and isinstance(agreed.what, Appointment) and word in _UNANSWERED and agreed.is_met_by(at):
            return MeetingResult.MISSED_BY_THEM
        return word

    def _at_its_step(self, standing: Standing, one: Touchpoint, at: datetime) -> Standing:
        """Go on to the step of the agreed call when that is what was dialled, although a mail is still owed."""
        called = isinstance(one.outcome, CallOutcome) and standing.agreed is not None and standing.agreed.is_met_by(at)
        if not called or Channel.CALL in standing.step.channels:
            return standing
        return _on_step(standing, self.call_after(standing.step), at)

    def call_after(self, step: CadenceStep) -> CadenceStep:
        """Return the call that follows a step in the order of the table, or the last one there is, or the step."""
        calls = [one for one in self.cadence.steps if one.channel is Channel.CALL]
        later = [one for one in calls if self.cadence.steps.index(one) > self.cadence.steps.index(step)]
        return (later or calls[-1:] or [step])[0]

    def _counted(self, standing: Standing, one: Touchpoint, at: datetime) -> Standing:
        if not is_ours(one, self.rules):
            return standing
        on_phone = channel_of(one, self.rules) is Channel.CALL
        return attrs.evolve(
            standing,
            touches=standing.touches + 1,
            last_touch=at,
            dials=(*standing.dials, at) if on_phone else standing.dials,
            first=None if on_phone else standing.first,
        )

    def _moved(self, standing: Standing, word: str, one: Touchpoint, at: datetime) -> Standing:
        channel = channel_of(one, self.rules)
        if channel in standing.step.channels or word in standing.step.hears:
            by_post = word == MessageResult.DELIVERED and channel is Channel.LETTER
            return self.answer(attrs.evolve(standing, letter=by_post), word, one, at)
        return self._out_of_turn(standing, word, one, at)

    def _out_of_turn(self, standing: Standing, word: str, one: Touchpoint, at: datetime) -> Standing:
        """Let a word that the step does not expect end the cadence, put an act before the step, or name a date."""
        move = self.cadence.move(standing.step.id, word)
        if move is None or (move.end is None and move.first is None and move.wait is None):
            return standing
        if move.end is not None or self._over_limit(standing, move, word):
            return self.answer(standing, word, one, at)
        named = _named(one, self.theirs)
        waits = move.wait is not None and move.wait.until == "given_date" and named is not None
        return attrs.evolve(
            _tallied(standing, move, word),
            first=move.first or standing.first,
            why=_why(move, word, one) if move.first or waits else standing.why,
            since=at if waits else standing.since,
            wait=move.wait if waits else standing.wait,
            named=named if waits else standing.named,
        )

    @staticmethod
    def _over_limit(standing: Standing, move: Move, word: str) -> bool:
        return move.at_most is not None and standing.tallies.get(move.tally or word, 0) >= move.at_most

    def answer(self, standing: Standing, word: str, one: Touchpoint | None, at: datetime) -> Standing:
        """Follow the move that answers to a word at the current step."""
        move = self.cadence.move(standing.step.id, word)
        if move is None:  # pragma: no cover - a checked cadence has a row for every word
            return standing
        why = _why(move, word, one)
        if self._over_limit(standing, move, word):
            ended = Ended(reason=move.then or EndReason.EXHAUSTED, at=at, why=why, by=one)
            return attrs.evolve(standing, ended=ended)
        standing = attrs.evolve(_tallied(standing, move, word), why=why, named=_named(one, self.theirs), first=move.first)
        if move.end is not None:
            return attrs.evolve(standing, ended=Ended(reason=move.end, at=at, why=why, rest=move.wait, by=one))
        if move.to is not None:
            return self._to(standing, move, self.cadence.by_id[move.to], at)
        return self._again(standing, move, word, one, at)

    def _to(self, standing: Standing, move: Move, step: CadenceStep, at: datetime) -> Standing:
        wait = step.delay if move.wait is None else move.wait
        if standing.letter and wait.working_days:
            wait = wait.replace(working_days=wait.working_days + _POST_TAKES)
        return attrs.evolve(_on_step(standing, step, at), wait=wait)

    def _again(self, standing: Standing, move: Move, word: str, one: Touchpoint | None, at: datetime) -> Standing:
        match move.again:
            case "attempt":
                return self._next_attempt(standing, move, word, one, at)
            case "soon":
                return self._soon(standing, word, one, at)
            case _:
                wait = move.wait or Wait()
                fresh = _on_step(standing, standing.step, at)
                return attrs.evolve(fresh, wait=wait, listening=move.again == "listen", first=move.first)

    def _next_attempt(
        self, standing: Standing, move: Move, word: str, one: Touchpoint | None, at: datetime
    ) -> Standing:
        attempts = standing.step.attempts
        attempt = standing.attempt + 1
        wait = attempts.wait_after(attempt)
        if wait is None:
            return self.answer(attrs.evolve(standing, attempt=attempt), Turn.NOT_REACHED, one, at)
        named = move.wait is not None and standing.named is not None
        new_round = attempt % attempts.a_round == 0
        left = word == LineResult.VOICEMAIL_LEFT
        return attrs.evolve(
            standing,
            attempt=attempt,
            since=at,
            wait=move.wait if named and move.wait is not None else wait,
            tried_at=() if new_round else (*standing.tried_at, at),
            voicemails=0 if new_round else standing.voicemails + left,
        )

    def _soon(self, standing: Standing, word: str, one: Touchpoint | None, at: datetime) -> Standing:
        attempts, today = standing.step.attempts, local_date(at, self.theirs)
        failed_on = standing.failed_on | {today} if word == LineResult.FAILED else standing.failed_on
        if len(failed_on) >= attempts.failed_days:
            return self.answer(attrs.evolve(standing, failed_on=frozenset()), LineResult.WRONG_NUMBER, one, at)
        dialled = sum(local_date(dial, self.theirs) == today for dial in standing.dials)
        wait = Wait(working_days=1) if dialled >= attempts.a_day else Wait(minutes=attempts.busy_minutes)
        return attrs.evolve(standing, since=at, wait=wait, failed_on=failed_on)


def _on_step(standing: Standing, step: CadenceStep, at: datetime) -> Standing:
    """Begin a step afresh; what is agreed, owed and counted over all steps stays."""
    return attrs.evolve(
        standing,
        step=step,
        since=at,
        wait=step.delay,
        attempt=0,
        tried_at=(),
        dials=standing.dials if step is standing.step else (),
        failed_on=frozenset(),
        voicemails=0,
        listening=False,
    )


def _with_promises(standing: Standing, one: Touchpoint, at: datetime) -> Standing:
    """Note what a touchpoint promises, and what it keeps."""
    outcome = one.outcome
    owed, agreed = standing.owed, standing.agreed
    if owed is not None and _delivers(one, owed):
        owed = None
    if agreed is not None and isinstance(outcome, CallOutcome | MeetingOutcome) and at >= agreed.earliest:
        agreed = None
    if isinstance(outcome, CallOutcome) and outcome.mail is not None:
        owed = Owed(what=outcome.mail, said_in=one)
    newly = _agreed_in(one)
    return attrs.evolve(standing, owed=owed, agreed=agreed if newly is None else Agreed(what=newly, said_in=one))


def _delivers(one: Touchpoint, owed: Owed) -> bool:
    sent = {Channel.EMAIL: "email_sent", Channel.LETTER: "letter_sent"}[owed.what.channel]
    return one.kind in (sent, f"announced_{sent}")


def _agreed_in(one: Touchpoint) -> Appointment | CallbackWindow | None:
    """The call that was agreed in a touchpoint; a meeting in person or on screen is a goal, and no call of ours."""
    outcome = one.outcome
    if outcome is None:
        return None
    made = outcome.to if isinstance(outcome, MeetingOutcome) and outcome.to is not None else outcome.next
    by_phone = not isinstance(made, Appointment) or made.format == "phone"
    return made if by_phone else None


def _named(one: Touchpoint | None, calendar: OpenTime) -> datetime | None:
    """The date or time that they named: the start of that day, or of the window or appointment."""
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


def _tallied(standing: Standing, move: Move, word: str) -> Standing:
    if move.at_most is None:
        return standing
    key = move.tally or word
    return attrs.evolve(standing, tallies=FrozenMap({**standing.tallies, key: standing.tallies.get(key, 0) + 1}))


def _why(move: Move, word: str, one: Touchpoint | None) -> Why:
    return Why(code=word, sentence=move.why, cites=() if one is None else (one.id,), source=move.source)

"""A salesperson, a prospect and a calendar play fifty turns against the planner, and its laws hold after each."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import Phase, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.cadence.scenes import (
    BUILT_IN,
    LONG_WEEK,
    OFFICE_WEEK,
    START,
    Scene,
    known_place,
    outcomes,
    permission_at,
    policies,
    steps_of,
    working_times,
)
from warmreach import CallOutcome, Channel, MessageOutcome, Purpose, Touchpoint
from warmreach.cadence import EndReason
from warmreach.contact import Verdict
from warmreach.records import LineResult, MeetingResult, TalkResult
from warmreach.values.instants import in_utc

if TYPE_CHECKING:
    from warmreach.cadence import Plan, PlannedStep

CALLED = tuple(str(word) for word in [*LineResult, *TalkResult] if word is not LineResult.ANSWERED)
SENT = ("delivered", "bounced_hard", "bounced_soft")
MET = tuple(str(word) for word in MeetingResult)
THEIRS = ("replied", "auto_reply", "refused")
ASKED = ("inquiry", "callback_requested", "complaint", "complaint_resolved", "site_visit")
WRITTEN = {Channel.EMAIL, Channel.LETTER, Channel.SOCIAL}
OFFICES = working_times(weeks=(OFFICE_WEEK, LONG_WEEK))


class Game(RuleBasedStateMachine):
    """One lead, from enrolment on; `told` is all that has happened, and the clock only goes forward."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Touchpoint] = []
        self.now: datetime = START
        self.objected = False

    @initialize(cadence=st.sampled_from(BUILT_IN), theirs=OFFICES, ours=OFFICES, policy=policies())
    def enrol(self, **parts: Any) -> None:
        self.lead = Scene(history=(), enrolled_at=START, as_of=START, **parts)

    # ── the salesperson ───────────────────────────────────────────────────────────────────────────────────────────
    @rule(data=st.data(), late=st.sampled_from([0, 0, 0, 7, 45]))
    def do_what_the_plan_says(self, data: st.DataObject, late: int) -> None:
        step = self.scene.plan().next
        if step is None:
            return
        at = max(in_utc(step.window.start), self.now) + timedelta(minutes=late)
        words = CALLED if step.channel is Channel.CALL else MET if step.channel is Channel.VISIT else SENT
        outcome = data.draw(outcomes(at, self.number, words=words))
        same_channel = {"channel": step.channel} if isinstance(outcome, MessageOutcome) else {}
        self.happens(outcome.replace(**same_channel), at, by="anna")

    @rule(data=st.data())
    def dial_out_of_turn(self, data: st.DataObject) -> None:
        self.happens(data.draw(outcomes(self.now, self.number, words=CALLED)), self.now, by="ben")

    @rule(channel=st.sampled_from([Channel.EMAIL, Channel.SMS]))
    def write_out_of_turn(self, channel: Channel) -> None:
        self.happens(MessageOutcome(channel=channel, result="delivered"), self.now, by="ben")

    # ── the prospect ──────────────────────────────────────────────────────────────────────────────────────────────
    @precondition(lambda self: not self.objected)
    @rule(data=st.data())
    def they_write(self, data: st.DataObject) -> None:
        self.happens(data.draw(outcomes(self.now, self.number, words=THEIRS)), self.now)

    @precondition(lambda self: not self.objected)
    @rule(kind=st.sampled_from(ASKED))
    def they_act(self, kind: str) -> None:
        self.told.append(Touchpoint(id=self.number, prospect_id="p-1", kind=kind, occurred_at=self.now))

    @precondition(lambda self: len(self.told) > 10)
    @rule()
    def they_object(self) -> None:
        self.happens(CallOutcome(line="answered", talk="do_not_contact"), self.now, by="anna")
        self.objected = True

    # ── the calendar ──────────────────────────────────────────────────────────────────────────────────────────────
    @rule(minutes=st.sampled_from([1, 11, 30, 120]))
    def minutes_pass(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(days=st.sampled_from([1, 3, 14]))
    def days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(ahead=st.integers(0, 5))
    def a_day_is_closed(self, ahead: int) -> None:
        day = (self.now + timedelta(days=ahead)).date()
        self.lead = attrs.evolve(self.lead, theirs=self.lead.theirs.replace(closed=self.lead.theirs.closed | {day}))

    # ── what is so at every moment ────────────────────────────────────────────────────────────────────────────────
    @invariant()
    def the_laws_hold(self) -> None:
        planned = self.scene.plan()
        assert (planned.next is None) is (planned.end is not None), "a plan goes on or has ended"
        assert planned.end is None or planned.end.because
        for step in steps_of(planned):
            self.lies_ahead_and_in_working_time(step)
        if planned.next is not None:
            self.is_lawful(planned.next)
            self.keeps_its_distance(planned.next)
            self.stays_when_asked_again(planned.next)
        self.is_a_function_of_what_is_known(planned)
        if self.objected:
            assert planned.end is not None
            assert planned.end.reason is EndReason.OBJECTED

    def lies_ahead_and_in_working_time(self, step: PlannedStep) -> None:
        assert step.window.start >= self.now
        if step.channel in WRITTEN:
            assert self.lead.ours.is_open(step.window.start)
        elif not step.agreed:
            both = self.lead.theirs & self.lead.ours
            assert all([*both.openings(one.start, one.end)] == [one] for one in (step.window, *step.also))

    def is_lawful(self, step: PlannedStep) -> None:
        assert permission_at(self.scene, step.channel, step.window.start).verdict is not Verdict.REFUSED

    def keeps_its_distance(self, step: PlannedStep) -> None:
        """Between our last touch and the step lie the working days that its wait asks for."""
        place = known_place(self.scene)
        wait, last = place.standing.wait, place.last_touch
        is_own = step.step == place.standing.step and place.standing.first is None and not step.agreed
        if last is None or not is_own or not wait.working_days or wait.until is not None:
            return
        if step.purpose is not Purpose.ANSWER_THEM:
            earliest = self.lead.theirs.add_working_days(last, wait.working_days)
            assert earliest is not None
            assert step.window.start >= earliest.start_of("day")

    def stays_when_asked_again(self, step: PlannedStep) -> None:
        """Half-way through its window the step is the same, unless time itself has said something."""
        half = self.now + (in_utc(step.window.end) - self.now) / 2
        later = attrs.evolve(self.scene, as_of=half)
        before, after = known_place(self.scene), known_place(later)
        if (before.standing, before.agreed) != (after.standing, after.agreed):
            return
        again = later.plan().next
        assert again is not None
        assert (again.step, again.channel, again.attempt) == (step.step, step.channel, step.attempt)
        opens = max(in_utc(step.window.start), half)
        if step.channel in WRITTEN:  # it is due by the next day, and our night lies in between
            next_open = self.lead.ours.next_open(opens)
            assert next_open is not None
            opens = in_utc(next_open)
        assert again.window.start == opens

    def is_a_function_of_what_is_known(self, planned: Plan) -> None:
        assert self.scene.plan() == planned
        assert self.scene.plan(history=(*self.told[::-1], *self.told[:3])) == planned

    @property
    def scene(self) -> Scene:
        return attrs.evolve(self.lead, history=tuple(self.told), as_of=self.now)

    @property
    def number(self) -> str:
        return f"t{len(self.told):02}"

    def happens(self, outcome: Any, at: datetime, *, by: str | None = None) -> None:
        one = Touchpoint.from_outcome(outcome, id=self.number, prospect_id="p-1", occurred_at=at, by=by)
        self.told.append(one)
        self.now = at
        self.objected = self.objected or one.outcome == CallOutcome(line="answered", talk="do_not_contact")


TestTheLawsHoldAllThroughAGame = Game.TestCase
# A game of fifty turns takes minutes to shrink; what fails is printed turn by turn.
TestTheLawsHoldAllThroughAGame.settings = settings(
    max_examples=settings().max_examples // 3, stateful_step_count=50, phases=[Phase.generate]
)

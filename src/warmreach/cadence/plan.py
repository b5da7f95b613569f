"""plan_cadence: a pure replay of the history, so that nothing is stored and asking again gives the same plan."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import attrs

from ..contact import ContactPolicy, OpenTime, Permission
from ..records import Channel, History, Prospect, Purpose, Touchpoint
from ..values.instants import aware, in_utc, moment
from ..warmth import DEFAULT_RULES, Warmth, WarmthRules, classify_warmth
from ..warmth.classify import history_of
from ..warmth.verified import is_verified, verified_by
from .acts import Act, acts_of, answering
from .complaints import held_by_a_complaint
from .doors import a_cadence, a_calendar, a_policy, a_prospect, each_a_history
from .ending import end_of, no_hours, parked
from .firm import stopped_by_the_firm
from .later import later_steps
from .model import Cadence
from .place import Place
from .replay import Replay
from .results import Plan, PlanEnd, PlannedStep
from .schedule import Lapsed, Refused, Schedule
from .spans import BothHours
from .waits import working_day
from .words import Turn

__all__ = ["plan_cadence"]


def plan_cadence(
    prospect: Prospect,
    history: Iterable[Touchpoint],
    *,
    cadence: Cadence,
    enrolled_at: datetime,
    as_of: datetime,
    working_time: OpenTime,
    policy: ContactPolicy,
    sender_time: OpenTime | None = None,
    rep: str | None = None,
    rules: WarmthRules = DEFAULT_RULES,
    same_firm: Iterable[History] = (),
) -> Plan:
    """Plan what comes next for one lead, and when: by what was known at `as_of`, never before it (C5 to C11).

    `working_time` is the prospect's, `sender_time` ours (the prospect's if not given); `same_firm` holds the histories
    of other prospects at the firm, whose answers stop, delay or leave this one as `policy` says. A step takes another
    channel where its own is not permitted, not where a number or address is missing: that it `lacks`, to be found.
    Raises NaiveInstantError, WrongTypeError, UnknownKindError, ForeignTouchpointError and ConflictingTouchpointError.
    """
    a_prospect(prospect)
    a_cadence(cadence)
    a_policy(policy)
    a_calendar(working_time, "working_time")
    a_calendar(sender_time or working_time, "sender_time")
    now, enrolled = in_utc(aware(as_of, "as_of")), in_utc(aware(enrolled_at, "enrolled_at"))
    others = each_a_history(same_firm, "same_firm")
    known = history_of(prospect, history).until(as_of)
    warmth = classify_warmth(prospect, known, as_of=as_of, rep=rep, rules=rules)
    planner = _Planner(
        replay=Replay(cadence=cadence, theirs=working_time, rules=rules),
        schedule=Schedule(
            prospect=prospect,
            history=known,
            hours=BothHours(theirs=working_time, ours=sender_time or working_time, as_of=max(now, enrolled)),
            policy=policy,
            rules=rules,
            same_firm=tuple(other.until(as_of) for other in others if other.prospect_id != prospect.id),
            as_of=max(now, enrolled),
        ),
        warmth=warmth,
        enrolled_at=enrolled,
    )
    step, end, later = planner.next()
    return Plan(
        prospect_id=prospect.id,
        cadence=cadence.edition,
        edition=rules.edition,
        as_of=moment(as_of),
        next=step,
        later=later,
        end=end,
    )


@attrs.frozen(kw_only=True)
class _Planner:
    replay: Replay
    schedule: Schedule
    warmth: Warmth
    enrolled_at: datetime

    def next(self) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        """Return the next step with those that may follow, or the end."""
        schedule = self.schedule
        place = self._place()
        answer = answering(self.warmth, schedule.prospect, schedule.history, self.replay.theirs)
        if answer is not None and isinstance(placed := schedule.place(answer), PlannedStep):
            return placed, None, later_steps(place, answer, placed, self.replay, schedule)
        return self._step_or_end(place)

    def _place(self) -> Place:
        """Replay what happened, and stop where a complaint of theirs or an answer of the firm's stops the cadence."""
        schedule, since, theirs = self.schedule, self.enrolled_at, self.replay.theirs
        place = self.replay.of(schedule.history, enrolled_at=since, as_of=schedule.as_of)
        return stopped_by_the_firm(
            held_by_a_complaint(place, self.warmth, since=since, timezone=theirs.timezone),
            schedule.same_firm,
            policy=schedule.policy,
            rules=schedule.rules,
            since=since,
        )

    def _step_or_end(self, place: Place) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        """Take the earliest of what is asked for; where nothing is permitted, let the cadence move on."""
        schedule, refusals = self.schedule, tuple[Permission, ...]()
        for _ in range(2 * len(self.replay.cadence.steps) + 3):  # pragma: no branch - a checked cadence ends before
            due = self._earliest(place)
            if isinstance(due, tuple):
                return self._within_bound(place, *due)
            if place.standing.end is not None:
                return None, end_of(place, schedule.prospect, self.replay.theirs, refusals), ()
            ready_at = self.replay.ready_at(place)
            if isinstance(due, Lapsed):
                place = self.replay.answer(place, Turn.NO_SHOW, place.by, due.act.ready_at)
            elif isinstance(due, Refused):
                refusals = due.permissions
                place = self.replay.answer(place, Turn.NOT_PERMITTED, None, due.act.ready_at)
            elif place.standing.listens and ready_at is not None:
                place = self.replay.answer(place, Turn.SILENCE, None, ready_at)
            else:
                break
        return None, no_hours(schedule.as_of, self.replay.theirs.timezone), ()

    def _earliest(self, place: Place) -> tuple[Act, PlannedStep] | Refused | Lapsed | None:
        """Return the earliest act that can be placed, else what refused the cadence's own, else None."""
        refused: Refused | Lapsed | None = None
        best: tuple[Act, PlannedStep] | None = None
        for act in acts_of(place, self.replay):
            placed = self._placed(act)
            if isinstance(placed, PlannedStep):
                best = (act, placed) if best is None or placed.window.start < best[1].window.start else best
            elif placed is not None and act.role != "beside":
                refused = placed
        return best or refused

    def _placed(self, act: Act) -> PlannedStep | Refused | Lapsed | None:
        """Give an act its window, unless there is nobody to call, or none is left before it is too late."""
        if self._has_no_switchboard(act):
            return Refused(act=act)
        placed = self.schedule.place(self._to_known_persons(act))
        is_in_time = isinstance(placed, PlannedStep) and (
            act.lapses_at is None or in_utc(placed.window.start) < act.lapses_at
        )
        return placed if is_in_time or act.lapses_at is None else Lapsed(act=act)

    def _to_known_persons(self, act: Act) -> Act:
        """Propose new slots in writing only to somebody of whom it is known that they are the right person (C5)."""
        if act.purpose is not Purpose.NEW_SLOTS or self._is_verified():
            return act
        return attrs.evolve(act, channels=(Channel.CALL,))

    def _is_verified(self) -> bool:
        at = self.warmth.as_of
        return verified_by(self.warmth, as_of=at) is not None or is_verified(self.schedule.prospect, as_of=at)

    def _has_no_switchboard(self, act: Act) -> bool:
        """Whether the switchboard would have to be asked and the company has none (C5)."""
        company = self.schedule.prospect.company
        return act.purpose is Purpose.GATEKEEPER and (company is None or company.phone is None)

    def _within_bound(
        self, place: Place, act: Act, placed: PlannedStep
    ) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        """Park the lead where the step lies beyond the bound, unless it was promised."""
        schedule = self.schedule
        start = in_utc(placed.window.start)
        if placed.agreed or act.owed is not None or not self._is_beyond(start):
            return placed, None, later_steps(place, act, placed, self.replay, schedule)
        return None, parked(schedule.as_of, start, place.why, self.replay.theirs.timezone), ()

    def _is_beyond(self, start: datetime) -> bool:
        """Whether an instant lies more working days after enrolment than the cadence allows."""
        allowed = self.replay.cadence.max_working_days
        if start <= self.enrolled_at + timedelta(days=allowed):
            return False
        bound = working_day(self.enrolled_at, allowed + 1, self.replay.theirs)
        return bound is not None and start >= bound

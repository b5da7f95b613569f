"""plan_cadence: a pure replay of the history, so that nothing is stored and asking again gives the same plan."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

import attrs

from ..contact import ContactPolicy, OpenTime, Permission
from ..records import Channel, History, MeetingResult, MessageResult, Prospect, Purpose, TalkResult, Touchpoint
from ..values.instants import aware, in_utc, moment
from ..warmth import DEFAULT_RULES, Warmth, WarmthRules, classify_warmth
from ..warmth.classify import history_of
from .acts import Act, acts_of, answering, tentative_act
from .ending import end_of, no_hours, parked
from .model import Cadence
from .moves import Wait
from .place import Place
from .replay import Replay
from .results import Plan, PlanEnd, PlannedStep
from .schedule import Refused, Schedule
from .table import CadenceStep
from .waits import over_at, working_day
from .why import Why
from .words import Turn

__all__ = ["plan_cadence"]

_LATER = 3
_IF_ALL_GOES_WELL: tuple[str, ...] = (
    TalkResult.TALKED,
    MessageResult.DELIVERED,
    MeetingResult.HELD,
    Turn.SILENCE,
)


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
    of other prospects at the firm. Raises NaiveInstantError, UnknownKindError, ForeignTouchpointError and
    ConflictingTouchpointError.
    """
    now, enrolled = in_utc(aware(as_of, "as_of")), in_utc(aware(enrolled_at, "enrolled_at"))
    known = history_of(prospect, history).until(as_of)
    warmth = classify_warmth(prospect, known, as_of=as_of, rep=rep, rules=rules)
    planner = _Planner(
        replay=Replay(cadence=cadence, theirs=working_time, rules=rules),
        schedule=Schedule(
            prospect=prospect,
            history=known,
            theirs=working_time,
            ours=sender_time or working_time,
            policy=policy,
            rules=rules,
            same_firm=tuple(same_firm),
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
        place = self.replay.of(schedule.history, enrolled_at=self.enrolled_at, as_of=schedule.as_of)
        answer = answering(self.warmth, schedule.prospect)
        if answer is not None and isinstance(placed := schedule.place(answer), PlannedStep):
            return placed, None, self._later(place, placed)
        return self._step_or_end(place)

    def _step_or_end(self, place: Place) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        """Take the earliest of what is asked for; where nothing is permitted, let the cadence move on."""
        schedule, refusals = self.schedule, tuple[Permission, ...]()
        for _ in range(2 * len(self.replay.cadence.steps) + 2):
            if place.standing.end is not None:
                return None, end_of(place, schedule.prospect, schedule.theirs, refusals), ()
            placed = self._earliest(place)
            if isinstance(placed, PlannedStep):
                return self._within_bound(place, placed)
            if isinstance(placed, Refused):
                refusals = placed.permissions
                place = self.replay.answer(place, Turn.NOT_PERMITTED, None, schedule.as_of)
            elif place.standing.listens and (quiet_at := self.replay.ready_at(place)) is not None:
                place = self.replay.pass_time(place, quiet_at)
            else:
                break
        return None, no_hours(schedule.as_of, schedule.theirs.timezone), ()

    def _earliest(self, place: Place) -> PlannedStep | Refused | None:
        """Return the earliest step that can be placed, else what refused the cadence's own, else None."""
        refused: Refused | None = None
        best: PlannedStep | None = None
        for act in acts_of(place, self.replay):
            placed = Refused(permissions=()) if self._has_no_switchboard(act) else self.schedule.place(act)
            if isinstance(placed, PlannedStep):
                best = placed if best is None or placed.window.start < best.window.start else best
            elif placed is not None:
                refused = placed
        return best or refused

    def _has_no_switchboard(self, act: Act) -> bool:
        """Whether the switchboard would have to be asked and the company has none (C5)."""
        company = self.schedule.prospect.company
        return act.purpose is Purpose.GATEKEEPER and (company is None or company.phone is None)

    def _within_bound(
        self, place: Place, placed: PlannedStep
    ) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        schedule = self.schedule
        start = in_utc(placed.window.start)
        if placed.agreed or not self._is_beyond(start):
            return placed, None, self._later(place, placed)
        return None, parked(schedule.as_of, start, place.why, schedule.theirs.timezone), ()

    def _is_beyond(self, start: datetime) -> bool:
        """Whether an instant lies more working days after enrolment than the cadence allows."""
        allowed = self.replay.cadence.max_working_days
        if start <= self.enrolled_at + timedelta(days=allowed):
            return False
        bound = working_day(self.enrolled_at, allowed + 1, self.schedule.theirs)
        return bound is not None and start >= bound

    def _later(self, place: Place, placed: PlannedStep) -> tuple[PlannedStep, ...]:
        """Draw up to three steps that follow if all goes well, by the hours alone."""
        return tuple(islice(self._following(place, placed), _LATER))

    def _following(self, place: Place, placed: PlannedStep) -> Iterator[PlannedStep]:
        step, at, seen = self.replay.step(place), in_utc(placed.window.start), {placed.step}
        wait, why = (place.standing.wait if placed.step != step.id else None), place.why
        while True:
            if wait is None:
                followed = self._if_all_goes_well(step, seen)
                if followed is None:
                    return
                step, wait, why = followed
            agreed = place.agreed if step.channel is Channel.CALL else None
            ready_at = over_at(wait, at, self.schedule.theirs, agreed=None if agreed is None else agreed.start)
            drawn = None if ready_at is None else self.schedule.tentative(tentative_act(step, ready_at, why, agreed))
            if drawn is None:
                return
            yield drawn
            at, wait = max(at, in_utc(drawn.window.start)), None
            seen.add(step.id)

    def _if_all_goes_well(self, step: CadenceStep, seen: set[str]) -> tuple[CadenceStep, Wait, Why] | None:
        """Return the step that the plain word leads to, the wait before it and why; None if that word is an end."""
        cadence, listened = self.replay.cadence, None
        for word in _IF_ALL_GOES_WELL:
            move = cadence.move(step.id, word) if word in step.hears else None
            if move is None or (move.to is not None and move.to in seen):
                continue
            if move.again == "listen":
                listened = move.wait
            elif move.to is not None:
                target = cadence.by_id[move.to]
                why = Why(code=f"if_{word}", sentence=f"If so: {move.why}", source=move.source)
                return target, listened or move.wait or target.delay, why
            elif move.end is not None:
                return None
        return None

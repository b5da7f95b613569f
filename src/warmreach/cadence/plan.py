"""plan_cadence: a pure replay of the history, so that nothing is stored and asking again gives the same plan."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

import attrs

from ..contact import ContactPolicy, OpenTime, Permission
from ..records import Channel, History, MeetingResult, MessageResult, Prospect, Purpose, TalkResult, Touchpoint
from ..values.instants import aware, in_utc, moment
from ..warmth import DEFAULT_RULES, WarmthRules
from ..warmth.classify import history_of
from .acts import acts_of, answering, tentative_act
from .ending import end_of, no_hours, parked
from .model import Cadence
from .moves import EndReason, Wait
from .replay import Replay
from .results import Plan, PlanEnd, PlannedStep
from .schedule import Refused, Schedule
from .standing import Ended, Standing
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
    rules.check(known)
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
    enrolled_at: datetime

    def next(self) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        """Return the next step with those that may follow, or the end."""
        schedule = self.schedule
        standing = self.replay.of(schedule.history, enrolled_at=self.enrolled_at, as_of=schedule.as_of)
        answer = answering(schedule.history, schedule.prospect, schedule.rules)
        if answer is not None and isinstance(placed := schedule.place(answer), PlannedStep):
            return placed, None, self._later(standing, placed)
        return self._step_or_end(standing)

    def _step_or_end(self, standing: Standing) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        """Take the earliest of what is asked for; where nothing is permitted, let the cadence move on."""
        schedule, refusals = self.schedule, tuple[Permission, ...]()
        for _ in range(2 * len(self.replay.cadence.steps) + 1):
            standing = self._without_switchboard(standing)
            if standing.ended is not None:
                break
            placed = self._earliest(standing)
            if isinstance(placed, PlannedStep):
                return self._within_bound(standing, placed)
            if placed is None and not standing.listening:
                return None, no_hours(schedule.as_of, schedule.theirs.timezone), ()
            if placed is None:
                standing = self._after_silence(standing)
            else:
                refusals = placed.permissions
                standing = self.replay.answer(standing, Turn.NOT_PERMITTED, None, schedule.as_of)
        if standing.ended is None:  # pragma: no cover - a checked cadence moves on to an end
            return None, no_hours(schedule.as_of, schedule.theirs.timezone), ()
        return None, end_of(standing.ended, schedule.prospect, schedule.theirs, refusals), ()

    def _without_switchboard(self, standing: Standing) -> Standing:
        """End where the switchboard would have to be asked and the company has none (C5)."""
        company = self.schedule.prospect.company
        if standing.first is not Purpose.GATEKEEPER or (company is not None and company.phone is not None):
            return standing
        move = self.replay.cadence.move(standing.step.id, standing.why.code)
        reason = EndReason.UNREACHABLE if move is None or move.then is None else move.then
        return attrs.evolve(standing, ended=Ended(reason=reason, at=standing.since, why=standing.why))

    def _earliest(self, standing: Standing) -> PlannedStep | Refused | None:
        """Return the earliest step that can be placed, else what refused the cadence's own, else that no hour is left."""
        refused: Refused | None = None
        best: PlannedStep | None = None
        for act in acts_of(standing, self.replay):
            placed = self.schedule.place(act)
            if isinstance(placed, Refused):
                refused = placed if placed.permissions else refused
            elif best is None or placed.window.start < best.window.start:
                best = placed
        return best or refused

    def _after_silence(self, standing: Standing) -> Standing:
        quiet_at = self.replay.ready_at(standing)
        if quiet_at is None:  # pragma: no cover - a calendar that closes for ever while a step listens
            return attrs.evolve(standing, listening=False)
        return self.replay.pass_time(standing, quiet_at)

    def _within_bound(
        self, standing: Standing, placed: PlannedStep
    ) -> tuple[PlannedStep | None, PlanEnd | None, tuple[PlannedStep, ...]]:
        schedule = self.schedule
        start = in_utc(placed.window.start)
        if placed.agreed or not self._is_beyond(start):
            return placed, None, self._later(standing, placed)
        return None, parked(schedule.as_of, start, standing.why, schedule.theirs.timezone), ()

    def _is_beyond(self, start: datetime) -> bool:
        """Whether an instant lies more working days after enrolment than the cadence allows."""
        allowed = self.replay.cadence.max_working_days
        if start <= self.enrolled_at + timedelta(days=allowed):
            return False
        bound = working_day(self.enrolled_at, allowed + 1, self.schedule.theirs)
        return bound is not None and start >= bound

    def _later(self, standing: Standing, placed: PlannedStep) -> tuple[PlannedStep, ...]:
        """Draw up to three steps that follow if all goes well, by the hours alone."""
        return tuple(islice(self._following(standing, placed), _LATER))

    def _following(self, standing: Standing, placed: PlannedStep) -> Iterator[PlannedStep]:
        step, at, seen = standing.step, in_utc(placed.window.start), {placed.step}
        wait, why = (standing.wait if placed.step != step.id else None), standing.why
        while True:
            if wait is None:
                followed = self._if_all_goes_well(step, seen)
                if followed is None:
                    return
                step, wait, why = followed
            agreed = None if standing.agreed is None or step.channel is not Channel.CALL else standing.agreed
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

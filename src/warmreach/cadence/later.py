"""What may follow the next step: what is promised, and the steps that come if all goes well."""

from collections.abc import Iterator
from itertools import islice

from ..records import MeetingResult, MessageResult, TalkResult
from ..values.instants import epoch, in_utc
from .acts import Act, promised_acts, tentative_act
from .moves import Wait
from .place import Place
from .replay import Replay
from .results import PlannedStep
from .schedule import Schedule
from .table import CadenceStep, MoveTable
from .waits import over_at
from .why import Why
from .words import Turn

__all__ = ["later_steps"]

_AT_MOST = 3
_IF_ALL_GOES_WELL: tuple[str, ...] = (
    TalkResult.TALKED,
    MessageResult.DELIVERED,
    MeetingResult.HELD,
    Turn.SILENCE,
)

Drawn = tuple[Act, PlannedStep]


def later_steps(
    place: Place, act: Act, placed: PlannedStep, replay: Replay, schedule: Schedule
) -> tuple[PlannedStep, ...]:
    """Draw what is promised and up to three steps that follow if all goes well, by the hours alone."""
    following = list(islice(_following(place, act, placed, replay, schedule), _AT_MOST))
    known = [(act, placed), *following]
    for promised in promised_acts(place, replay):
        drawn = None if _is_among(promised, known) else schedule.tentative(promised)
        if drawn is not None:
            following.append((promised, drawn))
    return tuple(step for _, step in sorted(following, key=lambda one: epoch(one[1].window.start)))


def _is_among(promised: Act, known: list[Drawn]) -> bool:
    if promised.agreed is not None:
        return any(step.agreed for _, step in known)
    return any(act.owed is not None for act, _ in known)


def _following(place: Place, act: Act, placed: PlannedStep, replay: Replay, schedule: Schedule) -> Iterator[Drawn]:
    """Go on from the step at which the lead stands, which itself comes next after an act before or beside it."""
    if place.standing.end is not None:
        return
    step, at, why = replay.step(place), in_utc(placed.window.start), place.why
    wait = None if act.role == "step" or place.standing.listens else place.standing.wait
    seen = {placed.step} if act.role == "beside" else {step.id}
    while True:
        if wait is None:
            followed = _if_all_goes_well(replay.cadence, step, seen)
            if followed is None:
                return
            step, wait, why = followed
        agreed = place.agreed.start if place.agreed is not None else None
        ready_at = over_at(wait, at, replay.theirs, agreed=agreed)
        next_act = None if ready_at is None else tentative_act(step, ready_at, why, place)
        drawn = None if next_act is None else schedule.tentative(next_act)
        if next_act is None or drawn is None:
            return
        yield next_act, drawn
        at, wait = max(at, in_utc(drawn.window.start)), None
        seen.add(step.id)


def _if_all_goes_well(cadence: MoveTable, step: CadenceStep, seen: set[str]) -> tuple[CadenceStep, Wait, Why] | None:
    """Return the step that the plain word leads to, the wait before it and why; None if that word is an end."""
    listened: Wait | None = None
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

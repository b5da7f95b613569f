"""Where a lead stands in a cadence, and where one word moves it; without a calendar, so that time stays the planner's.

Every walk ends. A step that is due takes a touch of ours, and when `max_touches` are used up the walk ends exhausted.
Between two touches a lead only moves by `silence`, which needs a touch before it, by `not_reached`, which needs some,
by `no_show`, which needs a talk in which a call was agreed, and by `not_permitted`, whose moves a Cadence holds free of
circles. So no walk goes on without touches.
"""

import attrs

from ..records.words import Purpose
from ..values.frozen import FrozenMap
from .moves import Attempts, EndReason, Move, Wait
from .standard import RESTS
from .table import CadenceStep, MoveTable
from .words import Turn, is_touch

__all__ = ["Standing", "follow", "start"]


_NEVER: FrozenMap[str, int] = FrozenMap()


@attrs.frozen(kw_only=True, cache_hash=True)
class Standing:
    """Where a lead stands: a step that is due after `wait`, one that only listens until then, or an end.

    `first` is the act that comes before the step and `then` the end if it cannot be done; `attempt` is the attempt at
    the step that is due, `redials` the uncounted dials since the last one, `tries` the try that is due after a missed
    call, if one is; `counts` says how often limited moves were made, by their tally.
    """

    step: str
    wait: Wait
    attempt: int = 1
    redials: int = 0
    tries: int = 0
    listens: bool = False
    first: Purpose | None = None
    then: EndReason | None = None
    touches: int = 0
    counts: FrozenMap[str, int] = _NEVER
    end: EndReason | None = None

    @property
    def is_due(self) -> bool:
        """Whether an act of ours is what comes next."""
        return self.end is None and (self.first is not None or not self.listens)


def start(cadence: MoveTable) -> Standing:
    """Return where a lead stands on enrolment: before the first step.

    >>> from warmreach.cadence import CALL_MAIL_CALL, start
    >>> start(CALL_MAIL_CALL).step
    'call_1'
    """
    return Standing(step=cadence.first.id, wait=cadence.first.delay)


def follow(
    cadence: MoveTable, standing: Standing, word: str, *, late_from: str | None = None, touch: bool | None = None
) -> Standing:
    """Return where the lead stands after a word; an end stays an end.

    `touch` says whether the word came of an act of ours; unless said, it did where an act was due that may bring it.
    After an act that was to be done first, its result moves the lead to a step or an end, or else the step is next; but
    an apology that nobody answered is an attempt at the step.
    A word out of turn, which may not come of the step, moves the lead only to a step or an end, too. `late_from` is the
    step that a late word answers (a bounce of a mail, when the call after it is due): that step's row decides.

    >>> from warmreach.cadence import CALL_MAIL_CALL, follow, start
    >>> follow(CALL_MAIL_CALL, start(CALL_MAIL_CALL), "mail_promised").step
    'mail'
    """
    if standing.end is not None:
        return standing
    is_late = late_from is not None and late_from != standing.step
    touched = not is_late and _comes_of_an_act(cadence, standing, word) if touch is None else touch
    here = attrs.evolve(standing, touches=standing.touches + 1) if touched else standing
    if late_from is not None and is_late:
        after = _heard_late(cadence, here, word, late_from)
    elif standing.first is not None:
        after = _done_first(cadence, here, word, touched=touched)
    else:
        after = _moved(cadence, here, word)
    return _ended(after, EndReason.EXHAUSTED) if after.is_due and after.touches >= cadence.max_touches else after


def _comes_of_an_act(cadence: MoveTable, standing: Standing, word: str) -> bool:
    heard = standing.first is not None or word in cadence.by_id[standing.step].hears
    return standing.is_due and heard and is_touch(word)


def _heard_late(cadence: MoveTable, standing: Standing, word: str, step: str) -> Standing:
    """Go by the row of the step that the word answers; where that is to wait or listen, the lead stays where it is."""
    move = cadence.move(step, word)
    if move.again in ("wait", "listen"):
        return standing if move.first is None else attrs.evolve(standing, first=move.first, then=move.then)
    return _moved(
        cadence, attrs.evolve(standing, step=step, attempt=1, redials=0, tries=0, first=None, then=None), word
    )


def _done_first(cadence: MoveTable, standing: Standing, word: str, *, touched: bool) -> Standing:
    """Go on from an act outside the steps: as its result says, or else with the step itself."""
    if word == Turn.NOT_PERMITTED:
        return attrs.evolve(standing, first=None) if standing.then is None else _ended(standing, standing.then)
    again = cadence.move(standing.step, word).again
    if again is None:
        return _moved(cadence, standing, word)
    if touched and standing.first is Purpose.REPAIR and again in ("attempt", "soon"):
        return _moved(cadence, attrs.evolve(standing, first=None, then=None), word)
    return attrs.evolve(standing, first=None, then=None) if touched else standing


def _moved(cadence: MoveTable, standing: Standing, word: str) -> Standing:
    step, move = cadence.by_id[standing.step], cadence.move(standing.step, word)
    if move.again is not None and word not in step.hears:
        return standing if move.first is None else attrs.evolve(standing, first=move.first, then=move.then)
    if move.then is None or move.at_most is None:
        return _made(cadence, standing, step, move)
    tally = move.tally or word
    made = standing.counts.get(tally, 0) + 1
    counted = attrs.evolve(standing, counts=FrozenMap({**standing.counts, tally: made}))
    return _made(cadence, counted, step, move) if made <= move.at_most else _ended(standing, move.then)


def _made(cadence: MoveTable, standing: Standing, step: CadenceStep, move: Move) -> Standing:
    match move.again:
        case None if move.end is not None:
            return _ended(standing, move.end, rest=move.wait)
        case None:
            return _arrived(cadence, standing, move)
        case "attempt":
            tried = _tried_today if standing.tries else _attempted
            return tried(cadence, standing, step.attempts, move)
        case "today":
            begun = attrs.evolve(standing, attempt=1, redials=0, tries=0, listens=False, first=None, then=None)
            return _tried_today(cadence, begun, step.attempts, move)
        case "soon":
            redials = standing.redials + 1
            return attrs.evolve(standing, redials=redials, listens=False, wait=step.attempts.redial(redials))
        case _:
            return attrs.evolve(
                standing,
                attempt=1,
                redials=0,
                tries=0,
                listens=move.again == "listen",
                first=move.first,
                then=move.then,
                wait=move.wait or Wait(),
            )


def _ended(standing: Standing, end: EndReason, *, rest: Wait | None = None) -> Standing:
    wait = RESTS.get(end, Wait()) if rest is None else rest
    return attrs.evolve(standing, end=end, first=None, then=None, tries=0, listens=False, wait=wait)


def _arrived(cadence: MoveTable, standing: Standing, move: Move) -> Standing:
    target = cadence.by_id[move.to or standing.step]
    return Standing(
        step=target.id,
        wait=target.delay if move.wait is None else move.wait,
        first=move.first,
        then=None if move.first is None else move.then,
        touches=standing.touches,
        counts=standing.counts,
    )


def _attempted(cadence: MoveTable, standing: Standing, attempts: Attempts, move: Move) -> Standing:
    wait = attempts.wait_after(standing.attempt)
    if wait is None:
        return _moved(cadence, standing, Turn.NOT_REACHED)
    return attrs.evolve(standing, attempt=standing.attempt + 1, redials=0, listens=False, wait=_until_named(wait, move))


def _tried_today(cadence: MoveTable, standing: Standing, attempts: Attempts, move: Move) -> Standing:
    """Go on with the tries of the day on which they missed the agreed call, or find that it did not come about."""
    wait = attempts.wait_after_a_miss(standing.tries + 1)
    if wait is None:
        return _moved(cadence, attrs.evolve(standing, tries=0), Turn.NO_SHOW)
    return attrs.evolve(standing, tries=standing.tries + 1, redials=0, wait=_until_named(wait, move))


def _until_named(wait: Wait, move: Move) -> Wait:
    return wait if move.wait is None else wait.replace(until=move.wait.until)

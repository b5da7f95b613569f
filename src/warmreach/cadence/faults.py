"""What keeps a table of moves from being a cadence: every fault, with its place and a sentence."""

from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import LiteralString, NamedTuple

from .moves import Move, Wait
from .table import CadenceStep, MoveTable
from .words import Turn

__all__ = ["Fault", "faults_of"]


class Fault(NamedTuple):
    """One fault: where it is, its code, what is wrong and what to do."""

    place: tuple[str | int, ...]
    code: LiteralString
    sentence: str


class _Row(NamedTuple):
    """What one step answers to one word that it hears."""

    place: int
    step: CadenceStep
    word: str
    move: Move


def faults_of(table: MoveTable) -> tuple[Fault, ...]:
    """Return every fault; paths are looked at once each step and each row is sound by itself."""
    rows = tuple(_rows(table))
    faults = (*_repeated(table), *_leading_nowhere(table), *_missing(table), *_standing_still(rows))
    return faults or (
        *_unreachable(table, rows),
        *_trapped(table, rows),
        *_circling(rows),
        *_out_of_bounds(table, rows),
    )


def _rows(table: MoveTable) -> Iterator[_Row]:
    for place, step in enumerate(table.steps):
        for word in step.hears:
            move = table.row(step.id, word)
            if move is not None:
                yield _Row(place, step, word, move)


def _repeated(table: MoveTable) -> Iterator[Fault]:
    counts = Counter(step.id for step in table.steps)
    for place, step in enumerate(table.steps):
        if counts[step.id] > 1:
            yield Fault(("steps", place, "id"), "repeated_step", f"{counts[step.id]} steps are called {step.id!r}")


def _leading_nowhere(table: MoveTable) -> Iterator[Fault]:
    written: list[tuple[tuple[str | int, ...], Move]] = [(("moves", word), move) for word, move in table.moves.items()]
    for place, step in enumerate(table.steps):
        written += [(("steps", place, "moves", word), move) for word, move in step.moves.items()]
    known = ", ".join(table.by_id)
    for at, move in written:
        if move.to is not None and move.to not in table.by_id:
            yield Fault((*at, "to"), "unknown_step", f"there is no step {move.to!r}; the steps are {known}")


def _missing(table: MoveTable) -> Iterator[Fault]:
    for place, step in enumerate(table.steps):
        for word in step.hears:
            if table.row(step.id, word) is None:
                yield Fault(
                    ("steps", place, "moves", word),
                    "missing_move",
                    f"step {step.id!r} has no move for {word!r}; add the row, or set otherwise='standard@1'",
                )


def _standing_still(rows: tuple[_Row, ...]) -> Iterator[Fault]:
    """Find the moves that bring back their own word with nothing done in between."""
    for place, step, word, move in rows:
        if _stands_still(word, move):
            yield Fault(
                ("steps", place, "moves", word),
                "stands_still",
                f"step {step.id!r} answers {word!r} with again={move.again!r}, which only brings {word!r} again; "
                "go to another step, or end",
            )


def _stands_still(word: str, move: Move) -> bool:
    match word:
        case Turn.NOT_PERMITTED:
            return move.again is not None
        case Turn.SILENCE:
            return move.again in ("listen", "today") and move.at_most is None
        case Turn.NOT_REACHED:
            return move.again == "attempt"
        case Turn.NO_SHOW:
            return move.again == "today"
        case _:
            return False


def _unreachable(table: MoveTable, rows: tuple[_Row, ...]) -> Iterator[Fault]:
    onwards = {(row.step.id, row.move.to) for row in rows if row.move.to is not None}
    reached = _closure({table.first.id}, onwards)
    for place, step in enumerate(table.steps):
        if step.id not in reached:
            yield Fault(
                ("steps", place), "unreachable_step", f"no path from {table.first.id!r} leads to step {step.id!r}"
            )


def _trapped(table: MoveTable, rows: tuple[_Row, ...]) -> Iterator[Fault]:
    """Find the steps from which nothing leads out but the bound, or that the step is not permitted."""
    done = [row for row in rows if row.word != Turn.NOT_PERMITTED]
    backwards = {(row.move.to, row.step.id) for row in done if row.move.to is not None}
    ending = {row.step.id for row in done if row.move.end is not None or row.move.then is not None}
    free = _closure(ending, backwards)
    for place, step in enumerate(table.steps):
        if step.id not in free:
            yield Fault(("steps", place), "no_end", f"whatever comes of step {step.id!r}, no path leads to an end")


def _closure(start: set[str], edges: set[tuple[str, str]]) -> set[str]:
    reached = set(start)
    while new := {to for at, to in edges if at in reached} - reached:
        reached |= new
    return reached


def _circling(rows: tuple[_Row, ...]) -> Iterator[Fault]:
    """Find the steps that send a lead round in a circle where none of them is permitted."""
    skips = {row.step.id: {row.move.to} for row in rows if row.word == Turn.NOT_PERMITTED and row.move.to is not None}
    try:
        TopologicalSorter(skips).prepare()
    except CycleError as fault:
        circle = " -> ".join(fault.args[1])
        yield Fault(
            ("steps",),
            "circle_without_a_touch",
            f"where no step of {circle} is permitted, their 'not_permitted' moves run in a circle; let one of them end",
        )


class _Cost(NamedTuple):
    """What a path takes at the least before a step is taken."""

    touches: int
    working_days: int


def _out_of_bounds(table: MoveTable, rows: tuple[_Row, ...]) -> Iterator[Fault]:
    """Find the steps that come too late to be taken at all, even by the shortest path."""
    earliest = _earliest(table, rows)
    for place, step in enumerate(table.steps):
        cost = earliest.get(step.id, _Cost(0, 0))  # one that no path leads to has its own fault
        if cost.touches + 1 > table.max_touches:
            yield Fault(
                ("steps", place),
                "out_of_touches",
                f"step {step.id!r} comes after {cost.touches} touches at the earliest; max_touches={table.max_touches} "
                "leaves none for it",
            )
        if cost.working_days > table.max_working_days:
            yield Fault(
                ("steps", place),
                "out_of_time",
                f"step {step.id!r} comes after {cost.working_days} working days at the earliest, beyond "
                f"max_working_days={table.max_working_days}",
            )


def _earliest(table: MoveTable, rows: tuple[_Row, ...]) -> dict[str, _Cost]:
    """Return, for each step, the fewest touches and the fewest working days before it, each by its own best path."""
    edges = [(row.step.id, row.move.to, _cost(row, table)) for row in rows if row.move.to is not None]
    best = {table.first.id: _Cost(0, _at_least(table.first.delay))}
    for _ in table.steps:
        for at, to, cost in edges:
            if at in best:
                touches, days = best[at].touches + cost.touches, best[at].working_days + cost.working_days
                known = best.get(to, _Cost(touches, days))
                best[to] = _Cost(min(known.touches, touches), min(known.working_days, days))
    return best


def _cost(row: _Row, table: MoveTable) -> _Cost:
    step, move = row.step, row.move
    wait = _at_least(table.by_id[move.to or step.id].delay if move.wait is None else move.wait)
    extra = 0 if move.first is None else 1
    if row.word == Turn.NOT_PERMITTED:
        return _Cost(extra, wait)
    if row.word == Turn.NOT_REACHED:
        waits = [step.attempts.wait_after(attempt) or Wait() for attempt in range(1, step.attempts.in_all)]
        return _Cost(extra + step.attempts.in_all, wait + sum(map(_at_least, waits)))
    return _Cost(extra + 1, wait)


def _at_least(wait: Wait) -> int:
    """Return the fewest working days that a wait takes: none if a time may be named, five in a full week."""
    return 0 if wait.until is not None else wait.working_days + wait.days // 7 * 5

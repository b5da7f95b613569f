"""What changed between two tables of moves, in sentences."""

from collections.abc import Iterable, Iterator

from .moves import Attempts, Move
from .table import CadenceStep, MoveTable
from .words import WORDS

__all__ = ["changes"]


def changes(old: MoveTable, new: MoveTable) -> tuple[str, ...]:
    """Say what changed from the old table to the new one; nothing if they lead everybody the same way."""
    return (*_heads(old, new), *_steps(old, new), *_rows(old, new))


def _heads(old: MoveTable, new: MoveTable) -> Iterator[str]:
    for name in ("name", "version", "otherwise", "max_touches", "max_working_days"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{name} is {after!r} instead of {before!r}."


def _steps(old: MoveTable, new: MoveTable) -> Iterator[str]:
    for step in old.steps:
        if step.id not in new.by_id:
            yield f"Step {step.id!r} is gone."
    for step in new.steps:
        if step.id not in old.by_id:
            yield f"Step {step.id!r} is new: {step.purpose} by {_channels(step)}."
        else:
            yield from _fields(old.by_id[step.id], step)
    if old.first.id != new.first.id:
        yield f"A lead starts with {new.first.id!r} instead of {old.first.id!r}."
    elif _common(old, new) != _common(new, old):
        yield f"The steps are written in another order: {', '.join(new.by_id)}."


def _common(table: MoveTable, other: MoveTable) -> list[str]:
    return [name for name in table.by_id if name in other.by_id]


def _fields(old: CadenceStep, new: CadenceStep) -> Iterator[str]:
    said = {
        "channels": (_channels(old), _channels(new)),
        "purpose": (old.purpose.value, new.purpose.value),
        "delay": (str(old.delay), str(new.delay)),
        "attempts": (_attempts(old.attempts), _attempts(new.attempts)),
        "aims": ("; ".join(old.bring_about) or "none", "; ".join(new.bring_about) or "none"),
    }
    for name, (before, after) in said.items():
        if before != after:
            yield f"Step {new.id!r}: {name} {after} instead of {before}."


def _rows(old: MoveTable, new: MoveTable) -> Iterator[str]:
    for step in new.steps:
        if step.id in old.by_id:
            for word in _words(old.by_id[step.id], step):
                before, after = old.move(step.id, word), new.move(step.id, word)
                if before != after:
                    yield f"Step {step.id!r}, {word}: {_compared(before, after)}."


def _words(old: CadenceStep, new: CadenceStep) -> Iterable[str]:
    heard = {*old.hears, *new.hears, *old.moves, *new.moves}
    return (word for word in WORDS if word in heard)


def _compared(old: Move, new: Move) -> str:
    before, after = _move(old), _move(new)
    return f"{after} instead of {before}" if before != after else f"{after} as before, for another reason"


def _move(move: Move) -> str:
    way = next(
        f"{label}{value}"
        for label, value in (("to ", move.to), ("again, ", move.again), ("end, ", move.end))
        if value is not None
    )
    parts = [
        way,
        "" if move.first is None else f"first {move.first}",
        "" if move.wait is None else f"wait {move.wait}",
        "" if move.at_most is None else f"at most {_times(move.at_most)}, then {move.then}",
        "" if move.tally is None else f"counted as {move.tally}",
    ]
    return f"({'; '.join(part for part in parts if part)})"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _channels(step: CadenceStep) -> str:
    return " or ".join(step.channels)


def _attempts(attempts: Attempts) -> str:
    defaults = Attempts()
    changed = {name: value for name, value in attempts if value != getattr(defaults, name)}
    return ", ".join(f"{name}={value}" for name, value in changed.items()) or "as usual"

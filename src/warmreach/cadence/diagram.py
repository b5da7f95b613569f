"""A table of moves drawn as a Mermaid flowchart, or as a picture.

Labels are quoted and made of words and ids, in which no character means anything to Mermaid.
"""

from collections.abc import Iterator

from ..values.parts import Flow, Node, Picture
from .moves import EndReason, Move
from .table import CadenceStep, MoveTable

__all__ = ["flow", "mermaid"]


def mermaid(table: MoveTable, *, standard: bool) -> str:
    """Draw the steps, the ends and the moves between them; words with the same way share an arrow."""
    arrows = _arrows(table, standard=standard)
    ends = dict.fromkeys(to for _, to, _ in arrows if isinstance(to, EndReason))
    lines = [f"flowchart TD\n    %% {table.edition}"]
    lines += [f'    {_node(step.id)}["{_described(step)}"]' for step in table.steps]
    lines += [f'    {_node(end)}(["{_plain(end)}"])' for end in ends]
    lines += [_arrow(at, to, dotted=dotted, words=words) for (at, to, dotted), words in arrows.items()]
    return "\n".join(lines) + "\n"


def flow(table: MoveTable) -> Picture:
    """Draw the steps in their order, each with what the cadence itself says leads on from it."""
    arrows = _arrows(table, standard=False)
    nodes = (
        Node(
            name=_plain(step.id),
            note=f"{_plain(step.purpose)} ({' or '.join(step.channels)})",
            ways=tuple((", ".join(words), _plain(to)) for (at, to, _), words in arrows.items() if at == step.id),
        )
        for step in table.steps
    )
    return Picture(
        title=_plain(table.name),
        tone="plain",
        caption=f"{table.edition}; at most {table.max_touches} touches in {table.max_working_days} working days",
        blocks=(Flow(heading="", nodes=tuple(nodes)),),
    )


_Arrows = dict[tuple[str, "str | EndReason", bool], list[str]]


def _arrows(table: MoveTable, *, standard: bool) -> _Arrows:
    arrows: _Arrows = {}
    for step, word, move, is_own in _rows(table):
        if not (is_own or standard):
            continue
        arrows.setdefault((step.id, _target(step, move), not is_own), []).append(_plain(word))
        if move.then is not None:
            often = f"{_plain(word)} (after {move.at_most})"
            arrows.setdefault((step.id, move.then, not is_own), []).append(often)
    return arrows


def _rows(table: MoveTable) -> Iterator[tuple[CadenceStep, str, Move, bool]]:
    """Every word that a step hears or has a row for, and whether the cadence itself says what follows."""
    for step in table.steps:
        for word in dict.fromkeys((*step.hears, *step.moves)):
            yield step, word, table.move(step.id, word), word in step.moves or word in table.moves


def _target(step: CadenceStep, move: Move) -> str | EndReason:
    if move.end is not None:
        return move.end
    return step.id if move.to is None else move.to


def _described(step: CadenceStep) -> str:
    channels = " or ".join(step.channels)
    return f"{step.id}: {_plain(step.purpose)} ({channels})"


def _arrow(at: str, to: str | EndReason, *, dotted: bool, words: list[str]) -> str:
    line = "-.->" if dotted else "-->"
    return f'    {_node(at)} {line}|"{", ".join(words)}"| {_node(to)}'


def _node(name: str | EndReason) -> str:
    """Name a node so that no word of Mermaid's own (`end` is one) can stand alone."""
    return f"{'end' if isinstance(name, EndReason) else 'step'}_{name}"


def _plain(word: str) -> str:
    return word.replace("_", " ")

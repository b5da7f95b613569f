"""The parts of a picture: bars, a curve, a timeline, lines and a flow, which know no word of the trade."""

from collections.abc import Iterable
from typing import Literal, TypeVar

import attrs

__all__ = ["Bar", "Bars", "Block", "Curve", "Flow", "Lines", "Node", "Picture", "Span", "Timeline", "Tone", "few"]

Tone = Literal["good", "middling", "bad", "plain"]
T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Bar:
    """One bar, from -1 to 1; a faint one does not count."""

    label: str
    value: str
    share: float
    faint: bool = False


@attrs.frozen(kw_only=True)
class Bars:
    """Bars under each other."""

    heading: str
    rows: tuple[Bar, ...]
    more: int = 0


@attrs.frozen(kw_only=True)
class Curve:
    """A line of values from 0 to 1 at equal steps, with limits that it crosses and what its ends are called."""

    heading: str
    values: tuple[float, ...]
    limits: tuple[tuple[float, str], ...]
    start: str
    end: str


@attrs.frozen(kw_only=True)
class Span:
    """One row of a timeline: from where to where, from 0 to 1, and whether it is settled."""

    label: str
    notes: tuple[str, ...]
    start: float
    end: float
    firm: bool


@attrs.frozen(kw_only=True)
class Timeline:
    """Spans under each other on one scale."""

    heading: str
    rows: tuple[Span, ...]
    start: str
    end: str
    more: int = 0


@attrs.frozen(kw_only=True)
class Lines:
    """Lines of text, each under a label."""

    heading: str
    rows: tuple[tuple[str, str], ...]
    more: int = 0


@attrs.frozen(kw_only=True)
class Node:
    """One place of a flow, and the ways that lead on: by which words, to which place."""

    name: str
    note: str
    ways: tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True)
class Flow:
    """Places and the ways between them, in reading order."""

    heading: str
    nodes: tuple[Node, ...]


Block = Bars | Curve | Timeline | Lines | Flow


@attrs.frozen(kw_only=True)
class Picture:
    """What a result shows: a title in one word or two, what it is of, and its blocks."""

    title: str
    tone: Tone
    caption: str
    blocks: tuple[Block, ...]


def few(rows: Iterable[T], most: int = 12) -> tuple[tuple[T, ...], int]:
    """Return the first rows, and how many more there are: nobody reads a page of them."""
    every = tuple(rows)
    return every[:most], max(0, len(every) - most)

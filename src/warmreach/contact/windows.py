"""A window of time, and arithmetic on spans of it in seconds since 1970."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from ..values.instants import Moment, epoch
from ..values.result import Result, result

__all__ = ["NEVER", "Spans", "Window", "common", "union"]


@result
class Window(Result):
    """A span of time, its end excluded.

    >>> from datetime import UTC, datetime
    >>> from warmreach.contact import Window
    >>> from warmreach.values.instants import moment
    >>> nine, ten = (moment(datetime(2026, 11, 23, hour, tzinfo=UTC), "Europe/Berlin") for hour in (8, 9))
    >>> Window(start=nine, end=ten).minutes
    60.0
    """

    start: Moment
    end: Moment

    @property
    def minutes(self) -> float:
        """How long it is."""
        return (epoch(self.end) - epoch(self.start)) / 60

    def contains(self, at: datetime) -> bool:
        """Say whether `at` lies in the window, its end excluded."""
        return epoch(self.start) <= epoch(at) < epoch(self.end)


class Spans(NamedTuple):
    """Spans of seconds since 1970, ends excluded: in order, apart from each other, as two columns."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Go through the spans."""
        return zip(self.starts, self.ends, strict=True)

    def between(self, start: float, end: float) -> Iterator[tuple[int, int]]:
        """Go through the spans of which some part lies between `start` and `end`."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return zip(self.starts[first:last], self.ends[first:last], strict=True)

    def contain(self, at: float) -> bool:
        """Say whether `at` lies in one of the spans."""
        place = bisect_right(self.starts, at)
        return place > 0 and at < self.ends[place - 1]

    def first_from(self, at: float) -> float | None:
        """Return `at` if it lies in a span, else the start of the next one, else None."""
        place = bisect_right(self.starts, at)
        if place and at < self.ends[place - 1]:
            return at
        return self.starts[place] if place < len(self.starts) else None

    def closing(self, at: float) -> float:
        """Return the end of the span in which `at` lies, or `at` itself if it lies in none."""
        place = bisect_right(self.starts, at)
        return max(at, self.ends[place - 1]) if place else at

    def within(self, start: int, end: int) -> "Spans":
        """Cut the spans to those between `start` and `end`."""
        return union((max(a, start), min(b, end)) for a, b in self.pairs())


NEVER = Spans((), ())


def union(pairs: Iterable[tuple[int, int]]) -> Spans:
    """Join spans in any order, overlapping or touching ones into one; empty ones vanish."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(pair for pair in pairs if pair[0] < pair[1]):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return Spans(tuple(starts), tuple(ends))


def common(*several: Spans) -> Spans:
    """Return what lies in all of `several`.

    >>> from warmreach.contact.windows import Spans, common
    >>> common(Spans((0, 20), (10, 30)), Spans((5,), (25,)))
    Spans(starts=(5, 20), ends=(10, 25))
    """
    edges = sorted(chain.from_iterable(_edges(spans) for spans in several))
    found: list[tuple[int, int]] = []
    open_in, since = 0, 0
    for at, change in edges:
        if open_in == len(several):
            found.append((since, at))
        open_in, since = open_in + change, at
    return union(found)


def _edges(spans: Spans) -> Iterator[tuple[int, int]]:
    """The starts as +1 and the ends as -1; sorted, an end stands before a start of the same instant."""
    yield from ((start, 1) for start in spans.starts)
    yield from ((end, -1) for end in spans.ends)

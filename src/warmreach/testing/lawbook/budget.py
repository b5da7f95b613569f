"""A call that may not take for ever: its lines are counted, which needs no clock and no thread."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, TypeVar

__all__ = ["within_budget"]

T = TypeVar("T")

_MOST_LINES = 1_000_000  # a second or so; a planner takes some thousand


def within_budget(call: Callable[[], T], *, lines: int = _MOST_LINES) -> T:
    """Return what a call gives; raise AssertionError once it has run so many lines of Python.

    >>> from warmreach.testing.lawbook.budget import within_budget
    >>> within_budget(lambda: 1 + 1)
    2
    """
    left = lines

    def count(_frame: FrameType, _event: str, _argument: object) -> Any:  # pragma: no cover - tracers are not traced  # noqa: ANN401 - as sys.settrace has it
        nonlocal left
        left -= 1
        if left < 0:
            raise AssertionError(f"it has run {lines} lines and come to no answer: a loop without end")
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        return call()
    finally:
        sys.settrace(before)

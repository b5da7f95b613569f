"""A result of ours with something changed, for wrong subjects."""

from __future__ import annotations

from typing import Any, TypeVar

import attrs

T = TypeVar("T")


def but(result: T, **changes: Any) -> T:
    """The same result but for these fields."""
    evolve: Any = attrs.evolve
    changed: T = evolve(result, **changes)
    return changed

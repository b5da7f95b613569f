"""The kit's cadences, and how to spell one out so that a row can be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmreach.testing import cadences

if TYPE_CHECKING:
    from warmreach.cadence import Cadence

__all__ = ["cadences", "spelt_out"]


def spelt_out(cadence: Cadence) -> dict[str, Any]:
    """The same cadence as data, with every row written at its step and nothing taken from elsewhere."""
    stored = cadence.model_dump(mode="json") | {"otherwise": None, "moves": {}}
    for step, data in zip(cadence.steps, stored["steps"], strict=True):
        data["moves"] = {word: cadence.move(step.id, word).model_dump(mode="json") for word in step.hears}
    return stored

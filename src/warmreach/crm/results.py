"""What comes of a CRM's payloads: records of ours, and a list of what could not be made one."""

from typing import Any, Literal, NamedTuple

from ..records import Prospect, Touchpoint
from ..values.result import Result, result

__all__ = ["Mapped", "Unmapped", "UnmappedCode", "Written"]

UnmappedCode = Literal[
    "deleted", "erased", "not_a_contact", "not_done", "no_id", "no_person", "several_people", "no_date", "no_result",
    "unknown_type", "unknown_result", "contradictory", "unreadable",
]  # fmt: skip
"""Why a payload, or one field of it, became no record of ours; a code does not change between releases."""


@result
class Unmapped(Result):
    """One payload, or one field of it, that became no record: where it is, why, and what to try.

    `index` counts the payloads from 0, `place` is the field within the payload; `to_try` is None where nothing is
    amiss, as with a task that is still to be done.
    """

    index: int
    id: str | None
    code: UnmappedCode
    place: str
    why: str
    to_try: str | None


@result
class Mapped(Result):
    """What the payloads say, in their order: each is a record here, or is listed as unmapped."""

    prospects: tuple[Prospect, ...]
    touchpoints: tuple[Touchpoint, ...]
    unmapped: tuple[Unmapped, ...]


class Written(NamedTuple):
    """A payload to send: which of the CRM's objects it is of, and its fields."""

    object: str
    payload: dict[str, Any]

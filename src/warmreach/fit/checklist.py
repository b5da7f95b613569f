"""Boxes of qualification: ticked on the record, or settled in a talk (W7)."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Self

from ..records.history import History
from ..records.people import Prospect
from ..records.touchpoints import Touchpoint
from ..values.result import Result, result

__all__ = ["BANT", "Checklist"]

BANT: tuple[str, ...] = ("budget", "authority", "need", "timing")
"""The four boxes most sales teams begin with: money, the say, the want, the moment."""


@result
class Checklist(Result):
    """Which boxes are ticked, which were answered with no, and which nobody has asked about.

    What they said in a talk is dated and theirs, so it stands before the record; the latest talk stands before an
    earlier one.
    """

    computed: ClassVar[tuple[str, ...]] = ("ready",)
    ticked: tuple[str, ...]
    open: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def ready(self) -> bool:
        """Whether every box is ticked."""
        return not (self.open or self.unknown)

    @classmethod
    def of(cls, prospect: Prospect, *, history: Iterable[Touchpoint] = (), boxes: Sequence[str] = BANT) -> Self:
        """Sort the boxes; `history` is that of the prospect, as known when you ask.

        Raises ForeignTouchpointError and ConflictingTouchpointError as `History.of` does.

        >>> from warmreach.fit import Checklist
        >>> from warmreach.records import Prospect
        >>> Checklist.of(Prospect(id="p-17", qualification={"need": True, "budget": False})).unknown
        ('authority', 'timing')
        """
        known = dict(prospect.qualification)
        for talk in History.of(history, prospect_id=prospect.id):
            known.update(talk.outcome.answers if talk.outcome else {})
        return cls(
            ticked=tuple(box for box in boxes if known.get(box) is True),
            open=tuple(box for box in boxes if known.get(box) is False),
            unknown=tuple(box for box in boxes if box not in known),
        )

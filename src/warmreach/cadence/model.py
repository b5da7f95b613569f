"""The cadence: a table of moves in which every word is answered, every step is reached and every path ends."""

from typing import Self

from pydantic import ValidationError, model_validator
from pydantic_core import InitErrorDetails

from ..records.checks import refuse
from ..values.drawing import Drawn
from ..values.parts import Picture
from .changes import changes
from .diagram import flow, mermaid
from .faults import faults_of
from .table import MoveTable

__all__ = ["Cadence"]


class Cadence(Drawn, MoveTable):
    """A cadence as data, checked when it is built; raises pydantic.ValidationError that names every fault.

    Checked: each step has a move for every word that may come of it; every move leads to a step or an end; every step
    can be reached, also within the bound; from each an end can be reached; and no path goes round without a touch.
    So no path is longer than `max_touches` touches of ours: when they are used up the cadence is `exhausted`, and what
    would take longer than `max_working_days` from enrolment ends `parked`.

    >>> from warmreach.cadence import Cadence, CadenceStep
    >>> call = CadenceStep(id="call", channel="call", purpose="warm_call")
    >>> Cadence(name="one_call", steps=(call,), max_touches=8, max_working_days=60).move("call", "no_answer").again
    'attempt'
    """

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        faults = faults_of(self)
        if faults:
            raise ValidationError.from_exception_data(
                type(self).__name__,
                [
                    InitErrorDetails(type=refuse(fault.code, fault.sentence), loc=fault.place, input=self.edition)
                    for fault in faults
                ],
            )
        return self

    def __repr__(self) -> str:
        """Name the edition and how many steps it has, for the whole table would fill a page."""
        steps = "1 step" if len(self.steps) == 1 else f"{len(self.steps)} steps"
        return f"{type(self).__name__}({self.edition}, {steps})"

    def to_mermaid(self, *, standard: bool = False) -> str:
        """Draw the cadence as a Mermaid flowchart; the standard moves, dotted, only if asked."""
        return mermaid(self, standard=standard)

    def diff(self, other: Self) -> tuple[str, ...]:
        """Say in sentences what changed from this cadence to the other."""
        return changes(self, other)

    def _picture(self) -> Picture:
        return flow(self)

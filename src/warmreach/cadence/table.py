"""A table of steps and moves, and how a move is looked up in it."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from ..errors import UnknownMoveError
from ..records.checks import refuse
from ..records.outcomes import Outcome
from ..records.words import Channel, Purpose
from ..values.frozen import FrozenMap, MapOf
from ..values.record import Document, Record, Text
from .moves import Attempts, Move, StepId, Wait
from .standard import STANDARD_MOVES, STANDARDS, Standard
from .words import WORDS, word_of, words_for

__all__ = ["CadenceStep", "MoveTable", "Moves", "Word"]


def _known(word: str) -> str:
    if word not in WORDS:
        near = get_close_matches(word, WORDS, n=2)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; see warmreach.cadence.WORDS"
        raise refuse("unknown_word", f"{word!r} is no result and no turn of a talk{hint}")
    return word


Word = Annotated[str, AfterValidator(_known)]
Moves = MapOf[Word, Move]


class CadenceStep(Record):
    """One step: which channel, what for, how long after the move that leads to it, and what follows from each word.

    `instead` are the channels to take, in this order, where the first is not permitted. `bring_about` says what a talk
    in this step should achieve. `moves` holds the rows that differ from the cadence's own and the standard ones.
    """

    id: StepId
    channel: Channel
    purpose: Purpose
    delay: Wait = Wait()
    attempts: Attempts = Attempts()
    instead: tuple[Channel, ...] = ()
    bring_about: tuple[Text, ...] = ()
    moves: Moves = FrozenMap()

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channel and those that may be taken instead, without repeats."""
        return tuple(dict.fromkeys((self.channel, *self.instead)))

    @cached_property
    def hears(self) -> tuple[str, ...]:
        """The words that may come of this step, on any of its channels."""
        return tuple(dict.fromkeys(word for channel in self.channels for word in words_for(channel)))


class MoveTable(Document):
    """Steps and moves as they were written down; a Cadence is one that has been checked."""

    name: StepId
    version: int = Field(default=1, ge=1)
    steps: Annotated[tuple[CadenceStep, ...], Field(min_length=1)]
    moves: Moves = FrozenMap()
    otherwise: Standard | None = "standard@1"
    max_touches: int = Field(ge=1, le=200)
    max_working_days: int = Field(ge=1, le=1000)

    @property
    def edition(self) -> str:
        """Name and version: what an enrolment stays with."""
        return f"{self.name}@{self.version}"

    @property
    def first(self) -> CadenceStep:
        """The step that a lead starts with."""
        return self.steps[0]

    @cached_property
    def by_id(self) -> Mapping[str, CadenceStep]:
        """The steps by id."""
        return {step.id: step for step in self.steps}

    @property
    def has_second_call(self) -> bool:
        """Whether some step follows through; an appointment by phone is then that step, and not yet the goal."""
        return any(step.purpose is Purpose.FOLLOW_THROUGH for step in self.steps)

    def word(self, outcome: Outcome) -> str:
        """Return the word of an outcome to which this cadence's moves answer."""
        return word_of(outcome, has_second_call=self.has_second_call)

    def move(self, step_id: str, word: str) -> Move:
        """Return what follows from a word at a step; raises UnknownMoveError for a step or word that there is not.

        A word that may not come of the step itself (a call out of turn, a late bounce) has at least its standard row.
        """
        row = self.row(step_id, word) if step_id in self.by_id else None
        if row is None:
            raise UnknownMoveError(cadence=self.edition, step=step_id, word=word, steps=tuple(self.by_id))
        return row

    def row(self, step_id: str, word: str) -> Move | None:
        """Return the step's row for a word, else the cadence's, else the standard one; None where all are missing."""
        step = self.by_id[step_id]
        row = step.moves.get(word) or self.moves.get(word)
        if row is None and self.otherwise is not None:
            row = STANDARDS[self.otherwise].get(word)
        if row is None and word not in step.hears:
            row = STANDARD_MOVES.get(word)
        return row

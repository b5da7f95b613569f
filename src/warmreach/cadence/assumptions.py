"""What the odds rest on, every figure in the open and replaceable."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from ..records.checks import refuse
from ..records.words import Purpose, TalkResult
from ..values.frozen import FrozenMap, MapOf
from ..values.record import Record
from .table import Word
from .words import Turn

__all__ = ["TALKS", "Assumptions", "Chances"]

Chance = Annotated[float, Field(ge=0, le=1)]
Chances = Mapping[str, float]


def _come_of_an_act(shares: Mapping[str, float]) -> Mapping[str, float]:
    total = sum(shares.values())
    if abs(total - 1) > 1e-9:  # noqa: PLR2004 - the rounding of a sum
        raise refuse("no_whole", f"the chances of one step must add up to 1, not to {total:g}")
    for word in (Turn.SILENCE, Turn.NOT_REACHED, Turn.NO_SHOW):
        if word in shares:
            raise refuse("no_result", f"{word.value!r} follows from what came before, so it has no chance of its own")
    return shares


Shares = Annotated[MapOf[Word, Chance], AfterValidator(_come_of_an_act)]

TALKS: Mapping[Purpose, Shares] = FrozenMap(
    {
        Purpose.WARM_CALL: FrozenMap(
            {
                Turn.MEETING_AGREED: 0.25,
                Turn.MAIL_PROMISED: 0.25,
                TalkResult.NOT_NOW: 0.15,
                TalkResult.NOT_INTERESTED: 0.25,
                TalkResult.TALKED: 0.10,
            }
        ),
        Purpose.VERIFY_AND_ANNOUNCE: FrozenMap(
            {
                Turn.MEETING_AGREED: 0.05,
                Turn.MAIL_PROMISED: 0.60,
                Turn.REFERRED: 0.05,
                TalkResult.NOT_NOW: 0.10,
                TalkResult.NOT_INTERESTED: 0.20,
            }
        ),
        Purpose.FOLLOW_THROUGH: FrozenMap(
            {
                Turn.MEETING_AGREED: 0.35,
                TalkResult.TALKED: 0.25,
                TalkResult.NOT_NOW: 0.15,
                TalkResult.NOT_INTERESTED: 0.25,
            }
        ),
        Purpose.ANSWER_THEM: FrozenMap(
            {
                Turn.MEETING_AGREED: 0.40,
                Turn.MAIL_PROMISED: 0.40,
                TalkResult.NOT_NOW: 0.10,
                TalkResult.NOT_INTERESTED: 0.10,
            }
        ),
        Purpose.GATEKEEPER: FrozenMap({TalkResult.GATEKEEPER_MESSAGE: 1.0}),
        Purpose.REPAIR: FrozenMap({Turn.CALL_AGREED: 1.0}),
    }
)
"""What comes of a talk with somebody who knows what it is about: round figures of ours, to illustrate."""


class Assumptions(Record):
    """What the odds rest on; replace each figure by your own.

    `read_unannounced` and `read_announced` are the source text's (C2, C7). The others are round figures of ours, to
    illustrate: `answered`, that the person picks up when dialled; `replied`, that a message which is read is answered
    while a step listens; `agreed_after` and `dated_after`, the working days until a time agreed or a date given;
    `talks`, what comes of a talk, by its purpose. Who has not read what was sent has a first talk instead, in which a
    mail promised is one sent again (C4). `results` states for a step, by its id, the chance of each word that comes of
    it, in place of all these.
    """

    answered: Chance = 0.25
    read_unannounced: Chance = 0.10
    read_announced: Chance = 0.90
    replied: Chance = 0.05
    agreed_after: int = Field(default=3, ge=0)
    dated_after: int = Field(default=20, ge=0)
    talks: MapOf[Purpose, Shares] = FrozenMap(TALKS)
    results: MapOf[str, Shares] = FrozenMap()

    def talk(self, purpose: Purpose) -> Chances:
        """Return what comes of a talk of that purpose: as stated here, else as in TALKS, else as of a warm call."""
        return self.talks.get(purpose) or TALKS.get(purpose) or TALKS[Purpose.WARM_CALL]

    @cached_property
    def first_again(self) -> Chances:
        """What comes of a talk with somebody who does not recall the message: it counts as the first (C4)."""
        first = self.talk(Purpose.VERIFY_AND_ANNOUNCE).items()
        return {TalkResult.DOES_NOT_RECALL if word == Turn.MAIL_PROMISED else word: chance for word, chance in first}

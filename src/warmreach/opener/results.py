"""What is composed: lines with their sources, how long they take, and what to say to an objection."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from ..records.words import Purpose
from ..values.drawing import Drawn
from ..values.frozen import FrozenMap
from ..values.parts import Lines, Picture
from ..values.record import Record
from ..values.result import Result, result
from .phrases import Tone

__all__ = ["Line", "Opener", "OpenerStyle", "Part", "Pushback"]


class Part(StrEnum):
    """What a line is for; `more` are attachments and links."""

    SUBJECT = "subject"
    GREETING = "greeting"
    REFERENCE = "reference"
    REASON = "reason"
    VALUE = "value"
    MORE = "more"
    ASK = "ask"
    CLOSING = "closing"


class Pushback(StrEnum):
    """The four usual objections to a first call (C4)."""

    CANNOT_REMEMBER = "cannot_remember"
    SEND_AGAIN = "send_again"
    NOT_ME = "not_me"
    NO_TIME = "no_time"


class OpenerStyle(Record):
    """Tone and limits; a limit of None is the budget of the purpose."""

    tone: Tone = "plain"
    words_per_minute: int = Field(default=150, ge=80, le=240)
    max_seconds: int | None = Field(default=None, ge=10)
    max_words: int | None = Field(default=None, ge=20)
    max_subject_words: int = Field(default=7, ge=4)


@result
class Line(Result):
    """One or two sentences of an opener, and the touchpoints on which what they state as a fact rests."""

    part: Part
    text: str
    cites: tuple[str, ...]


@result
class Opener(Drawn, Result):
    """What to say or write first, line by line; `edition` is that of the phrases, `seconds` how long it takes to say.

    `text` is the whole to be spoken or sent, without the `subject`; `words` counts it. `replies` are for what is said
    back on the telephone or in person, and empty in writing.
    """

    computed: ClassVar[tuple[str, ...]] = ("subject",)

    prospect_id: str
    purpose: Purpose
    language: str
    edition: str
    seed: int
    lines: tuple[Line, ...]
    text: str
    words: int
    seconds: float
    replies: FrozenMap[Pushback, str]

    @property
    def subject(self) -> str | None:
        """The subject line of a mail or letter."""
        return next((line.text for line in self.lines if line.part is Part.SUBJECT), None)

    def _picture(self) -> Picture:
        said = tuple((line.part.value, _cited(line)) for line in self.lines)
        replies = tuple((word.replace("_", " "), text) for word, text in self.replies.items())
        return Picture(
            title=self.purpose.replace("_", " "),
            tone="plain",
            caption=f"{self.prospect_id}, in {self.language}: {self.words} words, {self.seconds:.0f} seconds aloud",
            blocks=(
                Lines(heading="", rows=said),
                *((Lines(heading="if they say", rows=replies),) if replies else ()),
            ),
        )


def _cited(line: Line) -> str:
    return f"{line.text} [{', '.join(line.cites)}]" if line.cites else line.text

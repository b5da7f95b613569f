"""What came of a call, a message or a meeting; a combination that the printed table does not hold cannot be built."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import ConfigDict, Field, ValidationInfo, field_validator

from ..values.frozen import FrozenMap, MapOf
from ..values.record import Id, Record, Text
from .agreements import Agreed, Appointment, MailPromise
from .checks import refuse
from .outcome_table import OUTCOME_FACTS, OutcomeFacts
from .people import Referral
from .words import Channel, Kind, LineResult, MeetingResult, MessageResult, TalkResult

__all__ = ["CallOutcome", "MeetingOutcome", "MessageOutcome", "Outcome"]

T = TypeVar("T")


class _Outcome(Record):
    """What all outcomes share: one result that decides, by the table, which other fields may stand."""

    model_config = ConfigDict(validate_default=True)  # what a result needs is missed where nothing was given
    decided_by: ClassVar[tuple[str, ...]] = ("result",)
    governed: ClassVar[tuple[str, ...]]

    @cached_property
    def word(self) -> str:
        """The result that decides: a key of OUTCOME_FACTS."""
        return _deciding_word([getattr(self, name) for name in self.decided_by])

    @property
    def facts(self) -> OutcomeFacts:
        """The row of the table for this outcome."""
        return OUTCOME_FACTS[self.word]

    @property
    def kind(self) -> str:
        """The kind of touchpoint that this outcome makes."""
        return self.facts.kind

    @field_validator("*")
    @classmethod
    def _obeys_table(cls, part: T, known: ValidationInfo) -> T:
        """Hold each governed part against the row of the result, once that result itself is known to be legal."""
        name = known.field_name
        if name in cls.governed and all(field in known.data for field in cls.decided_by):
            word = _deciding_word([known.data[field] for field in cls.decided_by])
            row = OUTCOME_FACTS[word]
            given = part != cls.model_fields[name].default
            if not given and name in row.needs:
                raise refuse("missing_part", f"{word!r} needs {name!r}")
            if given and name not in row.allows:
                allowed = ", ".join(row.allows) or "nothing further"
                raise refuse("illegal_part", f"{word!r} does not go with {name!r}; it allows {allowed}")
        return part


def _deciding_word(results: Iterable[StrEnum | None]) -> str:
    return next(result.value for result in results if result is not None)


class CallOutcome(_Outcome):
    """What came of a call: the line's result and, if and only if it was answered, the talk's, with the promises made.

    Raises pydantic.ValidationError for what OUTCOME_FACTS does not allow.

    >>> from warmreach import CallOutcome
    >>> CallOutcome(line="answered", talk="not_now", until="2027-01-11").kind
    'call_held'
    """

    decided_by = ("talk", "line")
    governed = ("mail", "next", "person", "answers", "screen_shared", "until", "reason")

    type: Literal["call"] = "call"
    line: LineResult
    talk: TalkResult | None = None
    mail: MailPromise | None = None
    next: Agreed | None = None
    person: Referral | None = None
    answers: MapOf[str, bool] = FrozenMap()
    screen_shared: bool = False
    until: date | None = None
    reason: Text | None = None

    @field_validator("talk")
    @classmethod
    def _talks_if_answered(cls, talk: TalkResult | None, known: ValidationInfo) -> TalkResult | None:
        line: LineResult | None = known.data.get("line")
        if line is not None and (line is LineResult.ANSWERED) != (talk is not None):
            said = "needs a talk result" if talk is None else f"has no talk; {talk.value!r} needs line 'answered'"
            raise refuse("line_and_talk", f"line {line.value!r} {said}")
        return talk


class MessageOutcome(_Outcome):
    """What became of an e-mail, letter, SMS or social message."""

    governed = ("next", "person", "answers", "until", "every_channel")

    type: Literal["message"] = "message"
    channel: Literal[Channel.EMAIL, Channel.LETTER, Channel.SMS, Channel.SOCIAL]
    result: MessageResult
    next: Agreed | None = None
    person: Referral | None = None
    answers: MapOf[str, bool] = FrozenMap()
    until: date | None = None
    every_channel: bool = False

    @property
    def kind(self) -> str:
        """The kind of touchpoint, by the table's row and the channel."""
        return self.facts.kind_by_channel.get(self.channel, self.facts.kind)


class MeetingOutcome(_Outcome):
    """What became of an appointment: held as a meeting, visit or demo, missed, moved or cancelled."""

    governed = ("held_as", "to", "next", "person", "answers")

    type: Literal["meeting"] = "meeting"
    result: MeetingResult
    appointment_id: Id | None = None
    held_as: Literal[Kind.MEETING_HELD, Kind.VISIT_HELD, Kind.DEMO_HELD] = Kind.MEETING_HELD
    to: Appointment | None = None
    next: Agreed | None = None
    person: Referral | None = None
    answers: MapOf[str, bool] = FrozenMap()

    @property
    def kind(self) -> str:
        """The kind of touchpoint: as it was held, else by the table."""
        return self.held_as if self.result is MeetingResult.HELD else self.facts.kind


Outcome = Annotated[CallOutcome | MessageOutcome | MeetingOutcome, Field(discriminator="type")]

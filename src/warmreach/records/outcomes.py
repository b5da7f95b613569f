"""What came of a call, a message or a meeting; a combination that the printed table does not hold cannot be built."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from ..values.frozen import FrozenMap
from ..values.record import Id, Record, Text
from .agreements import Agreed, Appointment, MailPromise
from .checks import refuse
from .outcome_table import OUTCOME_FACTS, OutcomeFacts
from .people import Referral
from .words import Channel, Kind, LineResult, MeetingResult, MessageResult, TalkResult

__all__ = ["CallOutcome", "MeetingOutcome", "MessageOutcome", "Outcome"]


class _Outcome(Record):
    """What all outcomes share: one result that decides, by the table, which other fields may stand."""

    governed: ClassVar[tuple[str, ...]]

    @property
    def word(self) -> str:
        """The result that decides: a key of OUTCOME_FACTS."""
        raise NotImplementedError

    @property
    def facts(self) -> OutcomeFacts:
        """The row of the table for this outcome."""
        return OUTCOME_FACTS[self.word]

    @property
    def kind(self) -> str:
        """The kind of touchpoint that this outcome makes."""
        return self.facts.kind

    def _obey_table(self) -> None:
        given = {name for name in self.governed if getattr(self, name) != type(self).model_fields[name].default}
        row = self.facts
        for name in row.needs:
            if name not in given:
                raise refuse("missing_part", f"{self.word!r} needs {name!r}")
        for name in sorted(given - set(row.allows)):
            allowed = ", ".join(row.allows) or "nothing further"
            raise refuse("illegal_part", f"{self.word!r} does not go with {name!r}; it allows {allowed}")


class CallOutcome(_Outcome):
    """What came of a call: the line's result and, if and only if it was answered, the talk's, with the promises made.

    Raises pydantic.ValidationError for what OUTCOME_FACTS does not allow.

    >>> from warmreach import CallOutcome
    >>> CallOutcome(line="answered", talk="not_now", until="2027-01-11").kind
    'call_held'
    """

    governed = ("mail", "next", "person", "answers", "screen_shared", "until", "reason")

    type: Literal["call"] = "call"
    line: LineResult
    talk: TalkResult | None = None
    mail: MailPromise | None = None
    next: Agreed | None = None
    person: Referral | None = None
    answers: FrozenMap[str, bool] = FrozenMap()
    screen_shared: bool = False
    until: date | None = None
    reason: Text | None = None

    @property
    def word(self) -> str:
        """The talk's result if the line was answered, else the line's."""
        return (self.line if self.talk is None else self.talk).value

    @model_validator(mode="after")
    def _is_legal(self) -> "CallOutcome":
        if (self.line is LineResult.ANSWERED) != (self.talk is not None):
            said = (
                "needs a talk result"
                if self.talk is None
                else f"has no talk; {self.talk.value!r} needs line 'answered'"
            )
            raise refuse("line_and_talk", f"line {self.line.value!r} {said}")
        self._obey_table()
        return self


class MessageOutcome(_Outcome):
    """What became of an e-mail, letter, SMS or social message."""

    governed = ("next", "person", "answers", "until", "every_channel")

    type: Literal["message"] = "message"
    channel: Literal[Channel.EMAIL, Channel.LETTER, Channel.SMS, Channel.SOCIAL]
    result: MessageResult
    next: Agreed | None = None
    person: Referral | None = None
    answers: FrozenMap[str, bool] = FrozenMap()
    until: date | None = None
    every_channel: bool = False

    @property
    def word(self) -> str:
        """The message's result."""
        return self.result.value

    @property
    def kind(self) -> str:
        """The kind of touchpoint, by the table's row and the channel."""
        return self.facts.kind_by_channel.get(self.channel, self.facts.kind)

    @model_validator(mode="after")
    def _is_legal(self) -> "MessageOutcome":
        self._obey_table()
        return self


class MeetingOutcome(_Outcome):
    """What became of an appointment: held as a meeting, visit or demo, missed, moved or cancelled."""

    governed = ("to", "next", "person", "answers")

    type: Literal["meeting"] = "meeting"
    result: MeetingResult
    appointment_id: Id | None = None
    held_as: Literal[Kind.MEETING_HELD, Kind.VISIT_HELD, Kind.DEMO_HELD] = Kind.MEETING_HELD
    to: Appointment | None = None
    next: Agreed | None = None
    person: Referral | None = None
    answers: FrozenMap[str, bool] = FrozenMap()

    @property
    def word(self) -> str:
        """The meeting's result."""
        return self.result.value

    @property
    def kind(self) -> str:
        """The kind of touchpoint: as it was held, else by the table."""
        return self.held_as if self.result is MeetingResult.HELD else self.facts.kind

    @model_validator(mode="after")
    def _is_legal(self) -> "MeetingOutcome":
        if self.result is not MeetingResult.HELD and self.held_as != Kind.MEETING_HELD:
            raise refuse(
                "illegal_part", f"{self.result.value!r} does not go with held_as {self.held_as!r}; nothing was held"
            )
        self._obey_table()
        return self


Outcome = Annotated[CallOutcome | MessageOutcome | MeetingOutcome, Field(discriminator="type")]

"""The printed table of what each result needs, allows, makes, verifies, objects to and proves."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from ..values.frozen import FrozenMap
from ..values.record import Record
from .words import Channel, Kind, LineResult, MeetingResult, MessageResult, TalkResult

__all__ = ["OUTCOME_FACTS", "OutcomeFacts"]

Proof = Literal["consent", "relationship", "interest"]


class OutcomeFacts(Record):
    """One row of the table: what follows from one result, whatever the cadence.

    `needs` and `allows` name fields of the outcome. `kind` is the touchpoint it makes, `kind_by_channel` where the
    channel decides. `reached` says that the prospect in person took part, `verifies` that it is still the right
    person (C5), `objects` that they object to being contacted, `proves` what their promises may then prove.
    """

    needs: tuple[str, ...] = ()
    allows: tuple[str, ...] = ()
    kind: str
    kind_by_channel: FrozenMap[Channel, str] = FrozenMap()
    reached: bool = False
    verifies: bool = False
    objects: bool = False
    proves: tuple[Proof, ...] = ()


_TALK = ("mail", "next", "person", "answers", "screen_shared")
_PROMISED: tuple[Proof, ...] = ("consent", "interest")  # a mail or call they asked for; a talk about the matter
_NOT_ANSWERED = OutcomeFacts(kind=Kind.CALL_UNANSWERED)

_LINE: dict[str, OutcomeFacts] = {
    LineResult.NO_ANSWER: _NOT_ANSWERED,
    LineResult.BUSY: _NOT_ANSWERED,
    LineResult.VOICEMAIL_LEFT: OutcomeFacts(kind=Kind.VOICEMAIL_LEFT),
    LineResult.VOICEMAIL_NO_MESSAGE: _NOT_ANSWERED,
    LineResult.DROPPED: _NOT_ANSWERED,
    LineResult.FAILED: _NOT_ANSWERED,
    LineResult.WRONG_NUMBER: _NOT_ANSWERED,
}


def _with_them(*allows: str, verifies: bool = True, proves: tuple[Proof, ...] = ()) -> OutcomeFacts:
    return OutcomeFacts(kind=Kind.CALL_HELD, allows=allows, reached=True, verifies=verifies, proves=proves)


def _refused(*allows: str, verifies: bool = True, objects: bool = False) -> OutcomeFacts:
    return OutcomeFacts(kind=Kind.REFUSED_BY_PHONE, allows=allows, reached=True, verifies=verifies, objects=objects)


def _with_another(*allows: str, needs: tuple[str, ...] = ()) -> OutcomeFacts:
    return OutcomeFacts(kind=Kind.CALL_DIVERTED, needs=needs, allows=allows)


_TALKED: dict[str, OutcomeFacts] = {
    TalkResult.TALKED: _with_them(*_TALK, proves=_PROMISED),
    TalkResult.NOT_NOW: _with_them("until", "mail", "next", "person", "answers", proves=_PROMISED),
    TalkResult.NOT_INTERESTED: _refused("reason", "person", "answers"),
    TalkResult.DO_NOT_CONTACT: _refused("reason", objects=True),
    TalkResult.DOES_NOT_RECALL: _with_them(*_TALK, proves=_PROMISED),
    TalkResult.RESEND_REQUESTED: _with_them(*_TALK, proves=_PROMISED),
    TalkResult.NOT_RESPONSIBLE: _with_them("person", "mail", "answers", verifies=False),
    TalkResult.HUNG_UP: _refused(verifies=False),
    TalkResult.DISQUALIFIED: _with_them("reason", "person", "answers"),
    TalkResult.GATEKEEPER_MESSAGE: _with_another("next", "person"),
    TalkResult.GATEKEEPER_REFUSED: _with_another("reason"),
    TalkResult.GATEKEEPER_MAIL_ONLY: _with_another("mail", "next", "person", needs=("mail",)),
    TalkResult.ABSENT: _with_another("until", "next", "person"),
    TalkResult.LEFT_COMPANY: _with_another("person"),
    TalkResult.WRONG_PERSON: _with_another("person"),
}

_SENT = FrozenMap[Channel, str](
    {Channel.LETTER: Kind.LETTER_SENT, Channel.SMS: Kind.SMS_SENT, Channel.SOCIAL: Kind.SOCIAL_MESSAGE_SENT}
)
_REPLIED = FrozenMap[Channel, str](
    {Channel.LETTER: Kind.INQUIRY, Channel.SMS: Kind.SMS_REPLY, Channel.SOCIAL: Kind.SOCIAL_REPLY}
)

_MESSAGE: dict[str, OutcomeFacts] = {
    MessageResult.DELIVERED: OutcomeFacts(kind=Kind.EMAIL_SENT, kind_by_channel=_SENT),
    MessageResult.BOUNCED_HARD: OutcomeFacts(kind=Kind.MESSAGE_BOUNCED),
    MessageResult.BOUNCED_SOFT: OutcomeFacts(kind=Kind.MESSAGE_BOUNCED),
    MessageResult.AUTO_REPLY: OutcomeFacts(kind=Kind.AUTO_REPLY, allows=("until",)),
    MessageResult.REPLIED: OutcomeFacts(
        kind=Kind.EMAIL_REPLY,
        kind_by_channel=_REPLIED,
        allows=("next", "person", "answers"),
        reached=True,
        verifies=True,
        proves=_PROMISED,
    ),
    MessageResult.REFUSED: OutcomeFacts(kind=Kind.REFUSED_BY_EMAIL, reached=True, verifies=True),
    MessageResult.UNSUBSCRIBED: OutcomeFacts(
        kind=Kind.UNSUBSCRIBED, allows=("every_channel",), reached=True, objects=True
    ),
}

_MEETING: dict[str, OutcomeFacts] = {
    MeetingResult.HELD: OutcomeFacts(
        kind=Kind.MEETING_HELD,
        allows=("held_as", "next", "person", "answers"),
        reached=True,
        verifies=True,
        proves=_PROMISED,
    ),
    MeetingResult.MISSED_BY_THEM: OutcomeFacts(kind=Kind.MEETING_MISSED, allows=("next",)),
    MeetingResult.MISSED_BY_US: OutcomeFacts(kind=Kind.MEETING_MISSED, allows=("next",)),
    MeetingResult.MOVED: OutcomeFacts(
        kind=Kind.MEETING_MOVED, needs=("to",), allows=("to",), reached=True, verifies=True, proves=("consent",)
    ),
    MeetingResult.CANCELLED: OutcomeFacts(kind=Kind.MEETING_CANCELLED, allows=("next", "person")),
}

OUTCOME_FACTS: Mapping[str, OutcomeFacts] = MappingProxyType(_LINE | _TALKED | _MESSAGE | _MEETING)
"""Keyed by the result's word; `answered` has no row, for the talk then says what came of it."""

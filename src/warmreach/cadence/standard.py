"""The standard move of every word: what a cadence does unless it says otherwise."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from ..records.words import LineResult, MeetingResult, MessageResult, Purpose, TalkResult
from ..values.frozen import FrozenMap
from .moves import EndReason, Move, Wait
from .words import Turn

__all__ = ["RESTS", "STANDARDS", "STANDARD_MOVES", "Standard"]

Standard = Literal["standard@1"]

RESTS: Mapping[EndReason, Wait] = MappingProxyType(
    {
        EndReason.REFUSED: Wait(days=180),
        EndReason.EXHAUSTED: Wait(days=90),
        EndReason.FIRM_ANSWERED: Wait(days=90),
    }
)
"""How long a lead rests after an end, unless its row says otherwise; after others it is not enrolled by itself."""

_ON_A_DATE = Wait(days=90, until="given_date")
_SWITCHBOARD = "switchboard"  # whatever led there, it is asked once
_MISSED = "missed"
_NOT_RECALLED = "not_recalled"

STANDARD_MOVES: Mapping[str, Move] = FrozenMap(
    {
        # the line
        LineResult.NO_ANSWER: Move(again="attempt", why="Nobody answered: try at another time of day."),
        LineResult.VOICEMAIL_LEFT: Move(
            again="attempt", why="You left a voicemail: now reach them in person, at another time of day.", source="W14"
        ),
        LineResult.VOICEMAIL_NO_MESSAGE: Move(
            again="attempt", why="Only the machine answered: try at another time of day."
        ),
        LineResult.BUSY: Move(again="soon", why="The line was busy: they are at their desk, so soon again."),
        LineResult.DROPPED: Move(again="soon", why="The line dropped: soon again."),
        LineResult.FAILED: Move(again="soon", why="The call did not go through: soon again."),
        LineResult.WRONG_NUMBER: Move(
            first=Purpose.GATEKEEPER,
            again="wait",
            at_most=1,
            then=EndReason.UNREACHABLE,
            tally=_SWITCHBOARD,
            why="The number is wrong: ask the company's switchboard for the right one.",
            source="C5",
        ),
        # the talk, with the right person
        TalkResult.TALKED: Move(
            again="wait",
            wait=Wait(working_days=10),
            at_most=1,
            then=EndReason.EXHAUSTED,
            why="You talked and agreed on nothing: once more in two weeks.",
        ),
        TalkResult.NOT_NOW: Move(
            again="wait", wait=_ON_A_DATE, why="It did not suit them: call on the date they gave, or else in 90 days."
        ),
        TalkResult.NOT_INTERESTED: Move(end=EndReason.REFUSED, why="They are not interested: that rests for 180 days."),
        TalkResult.DO_NOT_CONTACT: Move(
            end=EndReason.OBJECTED, why="They object to being contacted: that holds until they ask for it themselves."
        ),
        TalkResult.DOES_NOT_RECALL: Move(
            again="wait",
            wait=Wait(working_days=2, until="agreed"),
            at_most=1,
            then=EndReason.REFUSED,
            tally=_NOT_RECALLED,
            why="They do not remember: this call was the first one. A second time it is a polite no.",
            source="C4",
        ),
        TalkResult.RESEND_REQUESTED: Move(
            again="wait",
            wait=Wait(working_days=2, until="agreed"),
            at_most=1,
            then=EndReason.REFUSED,
            tally=_NOT_RECALLED,
            why="They want it sent again: this call was the first one. A second time it is a polite no.",
            source="C4",
        ),
        TalkResult.NOT_RESPONSIBLE: Move(
            first=Purpose.GATEKEEPER,
            again="wait",
            at_most=1,
            then=EndReason.DISQUALIFIED,
            tally=_SWITCHBOARD,
            why="They are not responsible and named nobody: ask the switchboard who is.",
            source="C5",
        ),
        TalkResult.HUNG_UP: Move(end=EndReason.REFUSED, why="They hung up: that is a no, and rests 180 days."),
        TalkResult.DISQUALIFIED: Move(
            end=EndReason.DISQUALIFIED, why="They do not tick the boxes that a customer of ours ticks.", source="W7"
        ),
        # the talk, with somebody else
        TalkResult.GATEKEEPER_MESSAGE: Move(
            again="attempt",
            wait=Wait(until="given_date"),
            why="A message was left: when they said, or another time of day.",
        ),
        TalkResult.GATEKEEPER_REFUSED: Move(again="attempt", why="You were not put through: another time of day."),
        TalkResult.GATEKEEPER_MAIL_ONLY: Move(
            again="attempt",
            why="The mail goes to the address that they gave; the person is called at another time of day.",
        ),
        TalkResult.ABSENT: Move(
            again="wait", wait=_ON_A_DATE, why="They are away: when they are back, or else in 90 days."
        ),
        TalkResult.LEFT_COMPANY: Move(
            end=EndReason.LEFT_COMPANY, why="They have left: what they remember of us moves with them.", source="C5"
        ),
        TalkResult.WRONG_PERSON: Move(
            first=Purpose.GATEKEEPER,
            again="wait",
            at_most=1,
            then=EndReason.UNREACHABLE,
            tally=_SWITCHBOARD,
            why="It is somebody else's number, and they named nobody: ask the switchboard.",
            source="C5",
        ),
        # a message
        MessageResult.DELIVERED: Move(
            again="listen", wait=Wait(working_days=5), why="It has arrived: leave them a week to answer."
        ),
        MessageResult.BOUNCED_HARD: Move(
            first=Purpose.VERIFY_AND_ANNOUNCE,
            again="wait",
            at_most=1,
            then=EndReason.UNREACHABLE,
            tally="address",
            why="The address does not exist: call and ask for the right one.",
            source="C5",
        ),
        MessageResult.BOUNCED_SOFT: Move(
            again="attempt", why="It could not be delivered today: send it again in a day or two."
        ),
        MessageResult.AUTO_REPLY: Move(
            again="listen",
            wait=Wait(working_days=5, until="given_date"),
            why="They are out of office: nothing until they are back.",
        ),
        MessageResult.REPLIED: Move(
            first=Purpose.ANSWER_THEM,
            again="listen",
            wait=Wait(working_days=5),
            why="They replied: their word comes first.",
        ),
        MessageResult.REFUSED: Move(end=EndReason.REFUSED, why="They refused: that rests for 180 days."),
        MessageResult.UNSUBSCRIBED: Move(
            end=EndReason.OBJECTED, why="They unsubscribed: that holds until they ask for it themselves."
        ),
        # a meeting, or an agreed call
        MeetingResult.HELD: Move(end=EndReason.REACHED_GOAL, why="You met: outreach has done its work.", source="W5"),
        MeetingResult.MISSED_BY_THEM: Move(
            again="today",
            at_most=1,
            then=EndReason.REFUSED,
            tally=_MISSED,
            why="They missed the agreed call: once more in a quarter of an hour. A second missed call is a no.",
            source="C10",
        ),
        MeetingResult.MISSED_BY_US: Move(
            first=Purpose.REPAIR,
            again="wait",
            why="You missed the agreed call: apologise before anything else.",
            source="C10",
        ),
        MeetingResult.MOVED: Move(
            again="wait", wait=Wait(working_days=1, until="agreed"), why="It was moved: at the new time.", source="C10"
        ),
        MeetingResult.CANCELLED: Move(
            again="wait",
            wait=Wait(working_days=5, until="agreed"),
            at_most=1,
            then=EndReason.REFUSED,
            tally=_MISSED,
            why="They cancelled: agree a new time in a week. A second time it is a no.",
            source="C10",
        ),
        # the turn
        Turn.MEETING_AGREED: Move(
            end=EndReason.REACHED_GOAL, why="A meeting is agreed: that was the goal.", source="W5"
        ),
        Turn.REFERRED: Move(
            end=EndReason.HANDED_OVER,
            why="They named somebody: start with that person, and say who sent you.",
            source="C5",
        ),
        Turn.MAIL_PROMISED: Move(
            again="wait",
            wait=Wait(working_days=2, until="agreed"),
            why="The promised mail goes out; two working days later the talk goes on.",
            source="C8",
        ),
        Turn.CALL_AGREED: Move(
            again="wait", wait=Wait(working_days=2, until="agreed"), why="A call is agreed: at that time.", source="C10"
        ),
        Turn.SILENCE: Move(end=EndReason.EXHAUSTED, why="No answer came, and no step is left."),
        Turn.NOT_REACHED: Move(end=EndReason.UNREACHABLE, why="Every attempt was made, and nobody was reached."),
        Turn.NO_SHOW: Move(
            first=Purpose.NEW_SLOTS,
            again="listen",
            wait=Wait(working_days=5),
            why="The agreed call did not come about that day: propose two new slots.",
            source="C10",
        ),
        Turn.NOT_PERMITTED: Move(end=EndReason.NOT_PERMITTED, why="Neither this channel nor another is open to it."),
    }
)
"""The first standard: a later release may add the row of a new word, and changes no row but in a new standard."""

STANDARDS: Mapping[Standard, Mapping[str, Move]] = MappingProxyType({"standard@1": STANDARD_MOVES})

"""The built-in cadences, as tables that a sales manager can check.

A row is written only where a step differs from the standard; `standard.py` holds the others.
"""

from ..records.words import Channel, LineResult, MeetingResult, MessageResult, Purpose, TalkResult
from ..values.frozen import FrozenMap
from .model import Cadence
from .moves import Attempts, EndReason, Move, Wait
from .table import CadenceStep
from .words import Turn

__all__ = ["BUILT_IN", "CALL_MAIL_CALL", "MAIL_CALL", "POST_INVITE", "WARM_CALL", "WARM_TOUCHES"]

Rows = dict[str, Move]

_SENT_AGAIN = Attempts(again_after_working_days=(1, 2), rounds=1)  # a full mailbox is tried for three days
_WHEN_PROMISED = Wait(until="promised")
_WHEN_AGREED = Wait(working_days=2, until="agreed")  # two to three days after the mail, unless agreed (C10)
_BACK_AT_DESK = Wait(working_days=5, until="given_date")

# --- steps and rows that several cadences share -----------------------------------------------------------------------


def _begin_again(to: str) -> Rows:
    """C4: this call counts as the first one and what follows is the mail; a second time it is a polite no."""
    return {
        TalkResult.DOES_NOT_RECALL: Move(
            to=to,
            at_most=1,
            then=EndReason.REFUSED,
            tally="not_recalled",
            why="They do not remember: this call counts as the first one.",
            source="C4",
        ),
        TalkResult.RESEND_REQUESTED: Move(
            to=to,
            at_most=1,
            then=EndReason.REFUSED,
            tally="not_recalled",
            why="They want it sent again: this call counts as the first one.",
            source="C4",
        ),
    }


def _talk_then(mail: str) -> Rows:
    """The rows of a first talk, after which the mail goes out whatever was agreed for later."""
    return {
        TalkResult.TALKED: Move(to=mail, why="The mail confirms the talk and substantiates it.", source="C8"),
        Turn.MAIL_PROMISED: Move(to=mail, why="The mail is announced, so it is awaited.", source="C7"),
        Turn.CALL_AGREED: Move(to=mail, why="You agreed on another call: the mail goes before it.", source="C8"),
    }


def _mail_then(call: str) -> Rows:
    """The rows of a mail after which the lead is called, whether it can be sent or not."""
    return {
        MessageResult.DELIVERED: Move(to=call, why="The mail is there: now the call that it was for.", source="C11"),
        MessageResult.AUTO_REPLY: Move(to=call, wait=_BACK_AT_DESK, why="They are away: call when they are back."),
        MessageResult.REPLIED: Move(first=Purpose.ANSWER_THEM, to=call, why="They replied: answer, and talk on."),
        Turn.CALL_AGREED: Move(to=call, wait=_WHEN_AGREED, why="They named a time in their reply.", source="C10"),
        Turn.SILENCE: Move(to=call, why="Nothing came back: call."),
        Turn.NOT_REACHED: Move(to=call, why="It could not be delivered: call and say so."),
        Turn.NOT_PERMITTED: Move(to=call, why="Nothing may be sent in writing: call without the mail."),
    }


def _mail(step: str, purpose: Purpose, rows: Rows, *, delay: Wait = _WHEN_PROMISED) -> CadenceStep:
    return CadenceStep(
        id=step,
        channel=Channel.EMAIL,
        instead=(Channel.LETTER,),
        purpose=purpose,
        delay=delay,
        attempts=_SENT_AGAIN,
        moves=FrozenMap(rows),
    )


def _follow_through(step: str) -> CadenceStep:
    """The call that gets down to business (C11), on a mail that lies before them (C3)."""
    return CadenceStep(
        id=step,
        channel=Channel.CALL,
        purpose=Purpose.FOLLOW_THROUGH,
        delay=_WHEN_AGREED,
        bring_about=(
            "find common ground",
            "ask which questions you can still answer",
            "get down to business",
            "agree a meeting, or the next step",
        ),
        moves=FrozenMap(
            {
                TalkResult.TALKED: Move(
                    end=EndReason.REACHED_GOAL, why="The call after the mail got down to business.", source="C11"
                ),
                Turn.MAIL_PROMISED: Move(
                    to="mail",
                    at_most=2,
                    then=EndReason.EXHAUSTED,
                    why="They want more of it in writing, and talk on after that.",
                    source="C8",
                ),
            }
            | _begin_again("mail")
        ),
    )


# --- the source's own -------------------------------------------------------------------------------------------------

_ASK_FOR_ADDRESS = Move(
    to="call_1",
    at_most=1,
    then=EndReason.UNREACHABLE,
    tally="address",
    why="It could not be delivered: call, and ask for the right address.",
    source="C5",
)

CALL_MAIL_CALL = Cadence(
    name="call_mail_call",
    max_touches=24,
    max_working_days=130,
    steps=(
        CadenceStep(
            id="call_1",
            channel=Channel.CALL,
            purpose=Purpose.VERIFY_AND_ANNOUNCE,
            bring_about=(
                "make sure that it is still the right person",
                "find common ground",
                "announce the mail and say what it is for",
                "agree the second call to the hour",
            ),
            moves=FrozenMap(
                _talk_then("mail")
                | _begin_again("mail")
                | {
                    TalkResult.GATEKEEPER_MAIL_ONLY: Move(
                        to="office_mail",
                        at_most=1,
                        then=EndReason.UNREACHABLE,
                        why="The mail goes to the address that the front desk gave, and prepares the next call.",
                        source="C5",
                    )
                }
            ),
        ),
        _mail(
            "mail",
            Purpose.CONFIRM_AND_SUBSTANTIATE,
            _mail_then("call_2") | {MessageResult.BOUNCED_HARD: _ASK_FOR_ADDRESS, Turn.NOT_REACHED: _ASK_FOR_ADDRESS},
        ),
        _follow_through("call_2"),
        _mail(
            "office_mail",
            Purpose.HELPFUL_MAIL,
            _mail_then("call_1")
            | {
                MessageResult.DELIVERED: Move(
                    to="call_1", wait=_WHEN_AGREED, why="The front desk has the mail: ask for the person.", source="C5"
                ),
                MessageResult.BOUNCED_HARD: Move(to="call_1", why="The address was wrong: call again.", source="C5"),
                Turn.NOT_PERMITTED: Move(
                    to="call_1", wait=Wait(working_days=3), why="Nothing may be sent: another time of day."
                ),
            },
        ),
    ),
)
"""The source's own: call and announce, mail, call again and get down to business (C5 to C11)."""

MAIL_CALL = Cadence(
    name="mail_call",
    max_touches=24,
    max_working_days=130,
    steps=(
        _mail(
            "mail",
            Purpose.HELPFUL_MAIL,
            _mail_then("call")
            | {
                MessageResult.DELIVERED: Move(
                    again="listen",
                    wait=Wait(working_days=3),
                    why="It went unannounced: days to notice it.",
                    source="C2",
                ),
                Turn.SILENCE: Move(
                    to="call", wait=Wait(until="agreed"), why="Nothing came back: call and ask about it.", source="C2"
                ),
            },
        ),
        _follow_through("call"),
    ),
)
"""The habit that C1 and C2 criticise, kept for comparison: mail unannounced, then call and ask about it."""

# --- for leads who remember us ----------------------------------------------------------------------------------------

_CONFIRM = Move(to="confirm", why="A meeting is agreed: confirm it in writing.", source="W5")
_CONFIRMED = Move(end=EndReason.REACHED_GOAL, why="The meeting is agreed, and the confirmation is out.", source="C10")
_STANDS = Move(end=EndReason.REACHED_GOAL, why="The meeting stands, though its confirmation did not arrive.")

WARM_CALL = Cadence(
    name="warm_call",
    max_touches=24,
    max_working_days=130,
    steps=(
        CadenceStep(
            id="call",
            channel=Channel.CALL,
            purpose=Purpose.WARM_CALL,
            bring_about=("name the earlier contact", "agree a meeting, and sell nothing yet"),
            moves=FrozenMap(
                _talk_then("mail")
                | _begin_again("mail")
                | {
                    Turn.MEETING_AGREED: _CONFIRM,
                    Turn.CALL_AGREED: Move(
                        again="wait", wait=_WHEN_AGREED, why="They named a better time: then.", source="C10"
                    ),
                }
            ),
        ),
        _mail(
            "mail",
            Purpose.CONFIRM_AND_SUBSTANTIATE,
            _mail_then("call_again") | {Turn.MEETING_AGREED: _CONFIRM},
        ),
        CadenceStep(
            id="call_again",
            channel=Channel.CALL,
            purpose=Purpose.WARM_CALL,
            delay=_WHEN_AGREED,
            bring_about=("ask which questions you can still answer", "agree a meeting"),
            moves=FrozenMap(
                _begin_again("mail")
                | {
                    Turn.MEETING_AGREED: _CONFIRM,
                    Turn.MAIL_PROMISED: Move(
                        to="mail", at_most=1, then=EndReason.EXHAUSTED, why="They want more in writing.", source="C8"
                    ),
                    TalkResult.TALKED: Move(
                        end=EndReason.EXHAUSTED, why="Two talks and no meeting: leave it for 90 days."
                    ),
                }
            ),
        ),
        _mail(
            "confirm",
            Purpose.CONFIRM_AND_SUBSTANTIATE,
            {
                MessageResult.DELIVERED: _CONFIRMED,
                MessageResult.AUTO_REPLY: _CONFIRMED,
                MessageResult.BOUNCED_HARD: _STANDS,
                Turn.SILENCE: _CONFIRMED,
                Turn.NOT_REACHED: _STANDS,
                Turn.NOT_PERMITTED: _STANDS,
                Turn.MEETING_AGREED: Move(again="wait", why="They named another time: confirm that one.", source="C10"),
                MeetingResult.CANCELLED: Move(
                    to="call_again",
                    at_most=1,
                    then=EndReason.REFUSED,
                    tally="missed",
                    why="They cancelled: agree a new time. A second time it is a no.",
                    source="C10",
                ),
            },
        ),
    ),
)
"""For leads who remember us: the hook, an appointment, the confirming mail (W5, W6)."""

# --- several touches by several methods -------------------------------------------------------------------------------


def _touch(
    step: str, channel: Channel, purpose: Purpose, then: str, *, working_days: int, bring_about: tuple[str, ...] = ()
) -> CadenceStep:
    """One helpful message, some days to answer it, and the next method if nothing comes."""
    return CadenceStep(
        id=step,
        channel=channel,
        purpose=purpose,
        attempts=_SENT_AGAIN,
        bring_about=bring_about,
        moves=FrozenMap(
            {
                MessageResult.DELIVERED: Move(
                    again="listen", wait=Wait(working_days=working_days), why="Some days to answer it.", source="W14"
                ),
                MessageResult.BOUNCED_HARD: Move(to=then, why="The address is wrong: another method.", source="W14"),
                MessageResult.REPLIED: Move(
                    first=Purpose.ANSWER_THEM, to="call", why="They replied: answer, and talk."
                ),
                Turn.CALL_AGREED: Move(to="call", wait=_WHEN_AGREED, why="They named a time.", source="C10"),
                Turn.SILENCE: Move(to=then, why="Nothing came back: another method.", source="W14"),
                Turn.NOT_REACHED: Move(to=then, why="It could not be delivered: another method.", source="W14"),
                Turn.NOT_PERMITTED: Move(to=then, why="This method is not open: the next one.", source="W14"),
            }
        ),
    )


_OFFERED = Move(to="tips", why="What the voicemail or the talk offered goes out.", source="W14")

WARM_TOUCHES = Cadence(
    name="warm_touches",
    max_touches=24,
    max_working_days=130,
    steps=(
        CadenceStep(
            id="voicemail",
            channel=Channel.CALL,
            purpose=Purpose.VOICEMAIL,
            attempts=Attempts(again_after_working_days=(1,), rounds=1),
            bring_about=("offer information that is of use to them", "say what you will send"),
            moves=FrozenMap(
                {
                    LineResult.VOICEMAIL_LEFT: _OFFERED,
                    TalkResult.TALKED: _OFFERED,
                    TalkResult.GATEKEEPER_MAIL_ONLY: _OFFERED,
                    Turn.MAIL_PROMISED: _OFFERED,
                    Turn.CALL_AGREED: Move(to="call", wait=_WHEN_AGREED, why="A call is agreed: then.", source="C10"),
                    Turn.NOT_REACHED: Move(to="tips", why="Nobody answered: another method.", source="W14"),
                    Turn.NOT_PERMITTED: Move(to="tips", why="A call is not open: another method.", source="W14"),
                }
            ),
        ),
        _touch("tips", Channel.EMAIL, Purpose.HELPFUL_MAIL, "video", working_days=4, bring_about=("give a tip",)),
        _touch("video", Channel.EMAIL, Purpose.HELPFUL_MAIL, "social", working_days=4, bring_about=("help by video",)),
        _touch("social", Channel.SOCIAL, Purpose.SOCIAL_NOTE, "sms", working_days=3),
        _touch("sms", Channel.SMS, Purpose.SMS_NOTE, "call", working_days=2),
        CadenceStep(
            id="call",
            channel=Channel.CALL,
            purpose=Purpose.WARM_CALL,
            bring_about=("name what you sent", "agree a meeting, and sell nothing yet"),
            moves=FrozenMap(
                {TalkResult.TALKED: Move(end=EndReason.EXHAUSTED, why="They want nothing now: leave it for 90 days.")}
            ),
        ),
    ),
)
"""Several touches by several methods, each of use to them: voicemail, tips, a video, a note, an SMS, a call (W14)."""

# --- where a call is not lawful ---------------------------------------------------------------------------------------


def _invitation(step: str, *, after_silence: Move) -> CadenceStep:
    """One letter that invites them to ask for a call, and two weeks to do so."""
    return CadenceStep(
        id=step,
        channel=Channel.LETTER,
        purpose=Purpose.POST_INVITE,
        attempts=Attempts(again_after_working_days=(), rounds=1),
        moves=FrozenMap(
            {
                MessageResult.DELIVERED: Move(
                    again="listen", wait=Wait(working_days=10), why="Two weeks to take the invitation up.", source="C1"
                ),
                MessageResult.BOUNCED_HARD: Move(end=EndReason.UNREACHABLE, why="The letter came back."),
                MessageResult.REPLIED: Move(to="answer", why="They replied: their word comes first.", source="C1"),
                Turn.CALL_AGREED: Move(to="answer", why="They asked for a call: when they said.", source="C1"),
                Turn.SILENCE: after_silence,
            }
        ),
    )


POST_INVITE = Cadence(
    name="post_invite",
    max_touches=24,
    max_working_days=150,
    steps=(
        _invitation("letter", after_silence=Move(to="second_letter", why="Nothing came back: one more letter.")),
        _invitation(
            "second_letter",
            after_silence=Move(end=EndReason.EXHAUSTED, why="Two letters: leave it for 90 days."),
        ),
        CadenceStep(
            id="answer",
            channel=Channel.CALL,
            purpose=Purpose.ANSWER_THEM,
            delay=Wait(until="agreed"),
            bring_about=("answer what they asked", "announce the mail and say what it is for", "agree the second call"),
            moves=FrozenMap(_talk_then("mail") | _begin_again("mail")),
        ),
        _mail("mail", Purpose.CONFIRM_AND_SUBSTANTIATE, _mail_then("call_2")),
        _follow_through("call_2"),
    ),
)
"""The lawful way where a call is not: a letter invites them to ask for one; then the source's way (C1, C5 to C11)."""

BUILT_IN: FrozenMap[str, Cadence] = FrozenMap(
    {one.edition: one for one in (CALL_MAIL_CALL, WARM_CALL, MAIL_CALL, WARM_TOUCHES, POST_INVITE)}
)
"""Each of them by its edition, such as "warm_call@1", which is what to store of an enrolment."""

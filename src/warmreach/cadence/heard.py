"""What a touchpoint says to a cadence: on which channel, who acted, and which word its moves answer to."""

from collections.abc import Mapping
from types import MappingProxyType

from ..records import (
    CallOutcome,
    Channel,
    Kind,
    LineResult,
    MeetingOutcome,
    MeetingResult,
    MessageOutcome,
    MessageResult,
    TalkResult,
    Touchpoint,
)
from ..warmth import WarmthRules
from .table import MoveTable

__all__ = ["channel_of", "is_ours", "word_heard"]

# A touchpoint without an outcome is taken at its kind's word: what a bare entry in a CRM most likely means.
_BY_KIND: Mapping[str, str] = MappingProxyType(
    {
        Kind.CALL_UNANSWERED: LineResult.NO_ANSWER,
        Kind.VOICEMAIL_LEFT: LineResult.VOICEMAIL_LEFT,
        Kind.CALL_HELD: TalkResult.TALKED,
        Kind.CALL_DIVERTED: TalkResult.GATEKEEPER_MESSAGE,
        Kind.REFUSED_BY_PHONE: TalkResult.NOT_INTERESTED,
        Kind.EMAIL_SENT: MessageResult.DELIVERED,
        Kind.ANNOUNCED_EMAIL_SENT: MessageResult.DELIVERED,
        Kind.LETTER_SENT: MessageResult.DELIVERED,
        Kind.ANNOUNCED_LETTER_SENT: MessageResult.DELIVERED,
        Kind.SMS_SENT: MessageResult.DELIVERED,
        Kind.SOCIAL_MESSAGE_SENT: MessageResult.DELIVERED,
        Kind.EMAIL_REPLY: MessageResult.REPLIED,
        Kind.SMS_REPLY: MessageResult.REPLIED,
        Kind.SOCIAL_REPLY: MessageResult.REPLIED,
        Kind.MESSAGE_BOUNCED: MessageResult.BOUNCED_HARD,
        Kind.AUTO_REPLY: MessageResult.AUTO_REPLY,
        Kind.REFUSED_BY_EMAIL: MessageResult.REFUSED,
        Kind.UNSUBSCRIBED: MessageResult.UNSUBSCRIBED,
        Kind.MEETING_HELD: MeetingResult.HELD,
        Kind.VISIT_HELD: MeetingResult.HELD,
        Kind.DEMO_HELD: MeetingResult.HELD,
        Kind.MEETING_MISSED: MeetingResult.MISSED_BY_THEM,
        Kind.MEETING_CANCELLED: MeetingResult.CANCELLED,
    }
)


def word_heard(one: Touchpoint, cadence: MoveTable) -> str | None:
    """Return the word to which moves answer; None for what no step expects, such as an inquiry or a page view."""
    if one.outcome is not None:
        return cadence.word(one.outcome)
    word = _BY_KIND.get(one.kind)
    return None if word is None else str(word)


def channel_of(one: Touchpoint, rules: WarmthRules) -> Channel | None:
    """Return the channel on which it happened, None where the kind has none."""
    match one.outcome:
        case CallOutcome():
            return Channel.CALL
        case MessageOutcome(channel=channel):
            return channel
        case MeetingOutcome():
            return Channel.VISIT
        case _:
            return rules.kinds[one.kind].channel


def is_ours(one: Touchpoint, rules: WarmthRules) -> bool:
    """Whether it was an act of ours, or of both: an attempt, answered or not."""
    return rules.kinds[one.kind].direction != "in" or isinstance(one.outcome, CallOutcome)

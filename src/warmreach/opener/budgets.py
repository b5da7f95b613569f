"""How long an opener may be, and how many questions it asks, by purpose."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from ..errors import UnsuitedChannelError
from ..records.words import Channel, Purpose
from .results import OpenerStyle

__all__ = ["BUDGETS", "VALUE_WITHIN", "Budget", "Medium", "budget_for", "channel_for"]

Medium = Literal["spoken", "mail", "note", "sms"]

VALUE_WITHIN = 40
"""The words within which the value is named (W12)."""


class Budget(NamedTuple):
    """The limits of one purpose: seconds bind what is spoken, words what is written."""

    medium: Medium
    questions: int
    seconds: int | None = None
    least_words: int = 0
    most_words: int = 0

    def word_limit(self, style: OpenerStyle) -> int:
        """Return how many words there may be: those of the style where it names a limit, else those of the purpose."""
        if self.seconds is None:
            return style.max_words or self.most_words
        spoken = (style.max_seconds or self.seconds) * style.words_per_minute // 60
        return min(spoken, style.max_words or spoken)


_CALL = Budget("spoken", questions=1, seconds=30)  # 75 words at 150 a minute (W12)
_UNASKED_MAIL = Budget("mail", questions=1, least_words=25, most_words=50)
_AWAITED_MAIL = Budget("mail", questions=1, least_words=25, most_words=125)  # announced, so it is read (C7, C8)

# The first channel of a purpose is meant where none is named.
BUDGETS: Mapping[Purpose, Mapping[Channel, Budget]] = {
    Purpose.WARM_CALL: {Channel.CALL: _CALL},
    Purpose.VERIFY_AND_ANNOUNCE: {Channel.CALL: _CALL},
    Purpose.CONFIRM_AND_SUBSTANTIATE: {Channel.EMAIL: _AWAITED_MAIL, Channel.LETTER: _AWAITED_MAIL},
    Purpose.FOLLOW_THROUGH: {Channel.CALL: _CALL},
    Purpose.ANSWER_THEM: {Channel.CALL: _CALL, Channel.EMAIL: _AWAITED_MAIL},
    Purpose.VOICEMAIL: {Channel.CALL: Budget("spoken", questions=0, seconds=25)},
    Purpose.HELPFUL_MAIL: {Channel.EMAIL: _UNASKED_MAIL},
    Purpose.POST_INVITE: {Channel.LETTER: Budget("mail", questions=1, least_words=25, most_words=100)},
    Purpose.SOCIAL_NOTE: {Channel.SOCIAL: Budget("note", questions=1, most_words=40)},
    Purpose.SMS_NOTE: {Channel.SMS: Budget("sms", questions=1, most_words=30)},
    Purpose.VISIT: {Channel.VISIT: _CALL},
    Purpose.GATEKEEPER: {Channel.CALL: Budget("spoken", questions=1, seconds=20)},
    Purpose.REPAIR: {Channel.CALL: _CALL, Channel.EMAIL: _AWAITED_MAIL},
    Purpose.NEW_SLOTS: {Channel.EMAIL: _AWAITED_MAIL, Channel.CALL: _CALL},
    Purpose.SCREEN_SHARE: {Channel.CALL: _CALL},
}


def budget_for(purpose: Purpose, channel: Channel | None) -> Budget:
    """Return the budget of a purpose on a channel; raises UnsuitedChannelError where the purpose has no such text."""
    return BUDGETS[purpose][channel_for(purpose, channel)]


def channel_for(purpose: Purpose, channel: Channel | None) -> Channel:
    """Return the channel that is meant, the first of the purpose where none is named; raises UnsuitedChannelError."""
    channels = BUDGETS[purpose]
    if channel is None:
        return next(iter(channels))
    if channel not in channels:
        raise UnsuitedChannelError(
            purpose=purpose.value, channel=channel.value, suited=tuple(one.value for one in channels)
        )
    return channel

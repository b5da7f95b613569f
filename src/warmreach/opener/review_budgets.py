"""How much a purpose may say: words, and questions (W12)."""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from ..records.words import Purpose

__all__ = ["BUDGETS", "SUBJECT_WORDS", "Budget"]


@attrs.frozen(kw_only=True)
class Budget:
    """At most so many words, and so many questions; None is no limit."""

    words: int
    questions: int | None = None


SUBJECT_WORDS = 7
_A_MINUTE = 150  # words, as spoken
_SPOKEN = Budget(words=30 * _A_MINUTE // 60)
_MAIL = Budget(words=50, questions=1)
_NOTE = Budget(words=40, questions=1)

BUDGETS: Mapping[Purpose, Budget] = MappingProxyType(
    {
        Purpose.WARM_CALL: _SPOKEN,
        Purpose.VERIFY_AND_ANNOUNCE: _SPOKEN,
        Purpose.CONFIRM_AND_SUBSTANTIATE: Budget(words=125, questions=1),  # awaited, so it may be longer (C8)
        Purpose.FOLLOW_THROUGH: _SPOKEN,
        Purpose.ANSWER_THEM: _SPOKEN,
        Purpose.VOICEMAIL: Budget(words=25 * _A_MINUTE // 60),
        Purpose.HELPFUL_MAIL: _MAIL,
        Purpose.POST_INVITE: Budget(words=125, questions=1),
        Purpose.SOCIAL_NOTE: _NOTE,
        Purpose.SMS_NOTE: Budget(words=30, questions=1),
        Purpose.VISIT: _SPOKEN,
        Purpose.GATEKEEPER: _SPOKEN,
        Purpose.REPAIR: _SPOKEN,
        Purpose.SCREEN_SHARE: _SPOKEN,
    }
)

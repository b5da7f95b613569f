"""The words that moves answer to: what came of a step, and what happened in the turn beside it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from ..records.agreements import Appointment
from ..records.outcomes import CallOutcome, Outcome
from ..records.words import Channel, LineResult, MeetingResult, MessageResult, TalkResult

__all__ = ["OUTWEIGHED_BY", "WORDS", "Turn", "is_touch", "word_of", "words_for"]


class Turn(StrEnum):
    """What a move answers to besides a result; of several promises in one turn the first here wins.

    `silence`: nothing came back while the step listened. `not_reached`: the step's attempts are used up. `no_show`:
    they missed the agreed call, and the tries of that day.
    `not_permitted`: neither its channel nor one of those `instead` is open to it, now or later.
    """

    MEETING_AGREED = "meeting_agreed"
    REFERRED = "referred"
    MAIL_PROMISED = "mail_promised"
    CALL_AGREED = "call_agreed"
    SILENCE = "silence"
    NOT_REACHED = "not_reached"
    NO_SHOW = "no_show"
    NOT_PERMITTED = "not_permitted"


_PROMISED = (Turn.MEETING_AGREED, Turn.REFERRED, Turn.MAIL_PROMISED, Turn.CALL_AGREED)
_IN_WRITING = (Turn.MEETING_AGREED, Turn.REFERRED, Turn.CALL_AGREED)  # nobody promises a mail by mail
_NAMED = (Turn.REFERRED,)

OUTWEIGHED_BY: Mapping[str, tuple[Turn, ...]] = MappingProxyType(
    {
        # The talk took place: what was agreed in it says more than that it was held.
        TalkResult.TALKED: _PROMISED,
        MessageResult.REPLIED: _IN_WRITING,
        MeetingResult.HELD: _IN_WRITING,
        MeetingResult.CANCELLED: _IN_WRITING,
        # C4: a mail asked for again, or a call agreed on it, is still the second start.
        TalkResult.DOES_NOT_RECALL: (Turn.MEETING_AGREED, Turn.REFERRED),
        TalkResult.RESEND_REQUESTED: (Turn.MEETING_AGREED, Turn.REFERRED),
        # The talk was put off: a call agreed is this same call at another time, not the next one.
        TalkResult.NOT_NOW: (Turn.MEETING_AGREED, Turn.REFERRED, Turn.MAIL_PROMISED),
        # Nothing that somebody else says is agreed with the person, but a name is a name (C5).
        TalkResult.NOT_RESPONSIBLE: _NAMED,
        TalkResult.WRONG_PERSON: _NAMED,
        TalkResult.ABSENT: _NAMED,
        TalkResult.GATEKEEPER_MESSAGE: _NAMED,
        TalkResult.GATEKEEPER_MAIL_ONLY: _NAMED,
    }
)
"""Which promises outweigh a result; a refusal, an objection or a departure is outweighed by none."""

_DIALLED = (*(word for word in LineResult if word is not LineResult.ANSWERED), *TalkResult)
_HEARD_ON: Mapping[Channel, tuple[str, ...]] = {
    # An agreed call is an appointment too: it is held, missed, moved or cancelled.
    Channel.CALL: (*_DIALLED, *MeetingResult, *_PROMISED, Turn.NOT_REACHED, Turn.NO_SHOW, Turn.NOT_PERMITTED),
    Channel.VISIT: (*MeetingResult, *_IN_WRITING, Turn.NOT_REACHED, Turn.NO_SHOW, Turn.NOT_PERMITTED),
}
_WRITTEN = (*MessageResult, *_IN_WRITING, Turn.SILENCE, Turn.NOT_REACHED, Turn.NOT_PERMITTED)

WORDS: tuple[str, ...] = tuple(word.value for word in (*_DIALLED, *MessageResult, *MeetingResult, *Turn))
"""Every word of the trade that a move may answer to."""

_NO_TOUCH = frozenset({Turn.SILENCE, Turn.NOT_REACHED, Turn.NO_SHOW, Turn.NOT_PERMITTED})


def words_for(channel: Channel) -> tuple[str, ...]:
    """Return the words that may come of a step on this channel.

    >>> from warmreach.cadence import words_for
    >>> from warmreach.records import Channel
    >>> words_for(Channel.VISIT)[:3]
    ('held', 'missed_by_them', 'missed_by_us')
    """
    return tuple(str(word) for word in _HEARD_ON.get(channel, _WRITTEN))


def is_touch(word: str) -> bool:
    """Say whether a word can come of an act of ours; the others say that there was none."""
    return word not in _NO_TOUCH


def word_of(outcome: Outcome, *, has_second_call: bool) -> str:
    """Return the one word that moves answer to: the promise that outweighs the result, or else the result.

    An appointment by phone is the second call where the cadence has one (a FOLLOW_THROUGH), else a meeting agreed.

    >>> from warmreach.cadence import word_of
    >>> from warmreach.records import CallOutcome, MailPromise
    >>> mail = MailPromise(wanted_by_them=True, channel="email")
    >>> word_of(CallOutcome(line="answered", talk="talked", mail=mail), has_second_call=True)
    'mail_promised'
    """
    made = _promises(outcome, has_second_call=has_second_call)
    heard = (turn.value for turn in OUTWEIGHED_BY.get(outcome.word, ()) if turn in made)
    return next(heard, outcome.word)


def _promises(outcome: Outcome, *, has_second_call: bool) -> set[str]:
    made: set[str] = set()
    if outcome.person is not None:
        made.add(Turn.REFERRED)
    if isinstance(outcome, CallOutcome) and outcome.mail is not None:
        made.add(Turn.MAIL_PROMISED)
    if outcome.next is not None:
        by_phone = not isinstance(outcome.next, Appointment) or (outcome.next.format == "phone" and has_second_call)
        made.add(Turn.CALL_AGREED if by_phone else Turn.MEETING_AGREED)
    return made

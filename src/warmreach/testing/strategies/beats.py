"""What may happen next in a plausible story, as a table: an answer before a talk, a mail after a promise."""

from typing import NamedTuple

from ...records import Kind, LineResult, MeetingResult, MessageResult, TalkResult

__all__ = ["BEATS", "Beat"]


class Beat(NamedTuple):
    """One thing that may happen: what it is, what must be open for it, what it opens, what it closes, what it cites.

    `word` is a result or, where nobody noted one, a kind. Open may be: `promised` (we owe a mail), `agreed` (a time
    to talk), `sent` (a mail of ours is under way), `asked` (they wait for us), `rests` (they refused) and `barred`
    (they objected). What is `unless` must not be open. `theirs` is an act of the prospect's own, which nothing bars.
    """

    word: str
    needs: str | None = None
    unless: tuple[str, ...] = ("rests", "barred")
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    theirs: bool = False


_ANY: tuple[str, ...] = ()

BEATS: tuple[Beat, ...] = (
    # calls that reach nobody
    Beat(LineResult.NO_ANSWER),
    Beat(LineResult.BUSY),
    Beat(LineResult.VOICEMAIL_LEFT),
    Beat(TalkResult.GATEKEEPER_MESSAGE),
    Beat(TalkResult.ABSENT, parts=("until",)),
    # talks
    Beat(TalkResult.TALKED, closes=("asked",)),
    Beat(TalkResult.TALKED, opens=("promised",), closes=("asked",), parts=("mail",)),
    Beat(TalkResult.TALKED, opens=("promised", "agreed"), closes=("asked",), parts=("mail", "next")),
    Beat(TalkResult.TALKED, needs="agreed", closes=("agreed", "asked"), parts=("answers",)),
    Beat(TalkResult.NOT_NOW, closes=("asked",), parts=("until",)),
    Beat(TalkResult.NOT_INTERESTED, opens=("rests",), closes=("promised", "agreed", "asked"), parts=("reason",)),
    Beat(TalkResult.DO_NOT_CONTACT, opens=("barred",), closes=("promised", "agreed", "asked")),
    # mails
    Beat(Kind.EMAIL_SENT, opens=("sent",)),
    Beat(MessageResult.DELIVERED, needs="promised", opens=("sent",), closes=("promised", "asked")),
    Beat(MessageResult.BOUNCED_HARD, needs="sent", unless=_ANY, closes=("sent",), theirs=True),
    Beat(MessageResult.AUTO_REPLY, needs="sent", unless=_ANY, parts=("until",), theirs=True),
    Beat(MessageResult.REPLIED, needs="sent", unless=_ANY, opens=("asked",), closes=("sent", "rests"), theirs=True),
    Beat(MessageResult.UNSUBSCRIBED, needs="sent", unless=_ANY, opens=("barred",), closes=("sent",), theirs=True),
    # appointments
    Beat(MeetingResult.HELD, needs="agreed", closes=("agreed",)),
    Beat(MeetingResult.MISSED_BY_THEM, needs="agreed", closes=("agreed",)),
    Beat(MeetingResult.CANCELLED, needs="agreed", unless=_ANY, closes=("agreed",), theirs=True),
    # what they do of themselves, and how one meets
    Beat(Kind.EVENT_MET, unless=_ANY),
    Beat(Kind.REFERRED, unless=_ANY, theirs=True),
    Beat(Kind.SITE_VISIT, unless=_ANY, theirs=True),
    Beat(Kind.SOCIAL_FOLLOW, unless=_ANY, theirs=True),
    Beat(Kind.INQUIRY, unless=_ANY, opens=("asked",), closes=("rests", "barred"), theirs=True),
    Beat(Kind.CALLBACK_REQUESTED, unless=_ANY, opens=("asked",), closes=("rests", "barred"), theirs=True),
    Beat(Kind.PURCHASE, unless=("barred",), theirs=True),
    Beat(Kind.COMPLAINT, unless=_ANY, opens=("rests",), theirs=True),
)

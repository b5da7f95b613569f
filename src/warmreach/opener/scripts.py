"""The script of each purpose: which lines, in which order, and which of them may be left out."""

from collections.abc import Callable, Iterator, Mapping

from ..records.words import Kind, Purpose
from ..values.frozen import FrozenMap
from ..warmth.results import Temperature
from .agreed import callback_window, ids_of, next_meeting, promised_mail, thanks_for, what_was_missed
from .results import Part, Pushback
from .scene import Draft, Scene, named

__all__ = ["SCRIPTS", "replies"]

_TALKS = frozenset({Kind.CALL_HELD, Kind.CALL_RECEIVED, Kind.MEETING_HELD, Kind.VISIT_HELD, Kind.DEMO_HELD})
_POST = frozenset({Kind.ANNOUNCED_EMAIL_SENT, Kind.ANNOUNCED_LETTER_SENT, Kind.EMAIL_SENT, Kind.LETTER_SENT})
_TALK_DAYS = 14  # a mail confirms a talk of the last two weeks; what is older is an earlier contact like others
_POST_DAYS = 31


def _warm_call(scene: Scene) -> Iterator[Draft]:
    """Hook, value, and an appointment as the ask, never a sale (W5, W6)."""
    reason = scene.line(Part.REASON, f"warm_call/reason/{scene.warmly(scene.hook)}", spare=2)
    yield scene.line(Part.GREETING, "call/greeting")
    yield from scene.around(scene.hook, reason, scene.value())
    yield scene.ask_to_meet("warm_call/ask")


def _verify_and_announce(scene: Scene) -> Iterator[Draft]:
    """Is it the right person, and the reason for the mail; no price and no pitch (C5, C6)."""
    warmth = scene.warmly(scene.hook)
    reason = scene.line(Part.REASON, f"verify_and_announce/reason/{warmth}")
    why = "/why" if scene.has("mail_reason") else ""
    yield scene.line(Part.GREETING, "call/greeting")
    yield from scene.around(scene.hook, reason, scene.value())
    yield scene.line(Part.REASON, f"verify_and_announce/announce{why}", spare=2)
    if not (scene.has("family") or scene.has("given")):
        yield scene.line(Part.ASK, "verify_and_announce/ask/unnamed")
    else:
        yield scene.line(Part.ASK, f"verify_and_announce/ask{'/still' if warmth == Temperature.WARM else ''}")


def _confirm_and_substantiate(scene: Scene) -> Iterator[Draft]:
    """The mail after the call: thanks for the talk, what was promised, and the next call (C8, C10)."""
    name = "confirm_and_substantiate"
    talk = scene.latest(_TALKS, within_days=_TALK_DAYS)
    promised = "/promised" if promised_mail(talk) else ""
    why = "/why" if scene.has("mail_reason") else ""
    reason = scene.line(Part.REASON, f"{name}/reason{promised}{why}", cites=ids_of(talk) if promised else ())
    proof = (scene.line(Part.VALUE, "proof", spare=4),) if scene.has("proof") else ()
    yield scene.line(Part.SUBJECT, f"{name}/subject{'/talk' if talk else ''}", cites=ids_of(talk))
    yield scene.line(Part.GREETING, "mail/greeting")
    if talk is not None:
        yield thanks_for(scene, talk)
        yield from (reason, scene.value(), *proof)
    else:
        yield from scene.around(scene.hook, reason, scene.value(), *proof)
    yield from _more(scene, "attachments", "links", "video")
    if scene.is_ahead:
        yield next_meeting(scene)
    yield scene.line(Part.ASK, f"{name}/ask{'/until_then' if scene.is_ahead else ''}")
    yield scene.line(Part.ASK, "short_answer", spare=5)
    yield scene.line(Part.CLOSING, "mail/closing")


def _follow_through(scene: Scene) -> Iterator[Draft]:
    """The second call gets down to business, and never asks whether the mail arrived (C3, C11)."""
    post = scene.latest(_POST, within_days=_POST_DAYS) if scene.warmth.temperature is not Temperature.COLD else None
    agreed = _called_as_agreed(scene)
    earlier = scene.refer(post or scene.hook) if scene.warmth.temperature is not Temperature.COLD else None
    yield scene.line(Part.GREETING, "call/greeting")
    middle = [scene.value("value/in_a_sentence")]
    if agreed is not None:
        middle.insert(0, scene.line(Part.REASON, "follow_through/reason/agreed", cites=(agreed,)))
    elif earlier is not None:
        middle.insert(0, scene.line(Part.REASON, "follow_through/reason", spare=2))
    yield from scene.around(post or scene.hook, *middle)
    known = "" if earlier or agreed else "/open"
    yield scene.line(Part.ASK, f"follow_through/ask{'/mail' if post else known}")


def _called_as_agreed(scene: Scene) -> str | None:
    """Return the talk in which today's call was agreed, or the window in which we call back; by its id."""
    if scene.is_today and scene.agreed_in is not None:
        return scene.agreed_in.id
    talk = scene.latest(_TALKS, within_days=_POST_DAYS)
    window = callback_window(talk)
    return talk.touchpoint.id if talk and window and window.contains(scene.as_of) else None


def _answer_them(scene: Scene) -> Iterator[Draft]:
    """What they did comes first, and their question before our offer; who complains is not sold to."""
    asked = scene.awaited
    if scene.in_writing:
        yield scene.line(Part.SUBJECT, "answer_them/subject", cites=ids_of(asked))
    yield scene.line(Part.GREETING, "mail/greeting" if scene.in_writing else "call/greeting")
    said = scene.refer(asked)
    if said is not None:
        yield said
        yield scene.line(Part.REASON, "answer_them/thanks", cites=said.cites)
    elif scene.warmth.awaits_answer is None:
        yield scene.line(Part.REASON, "answer_them/reason")
    yield scene.line(Part.VALUE, "answer_them/value")
    yield scene.line(Part.ASK, "answer_them/ask")
    if scene.in_writing:
        yield scene.line(Part.ASK, "short_answer")
        yield scene.line(Part.CLOSING, "mail/closing")


def _voicemail(scene: Scene) -> Iterator[Draft]:
    """Short, of use by itself, with a way to call back, and no question (W14)."""
    yield scene.line(Part.GREETING, "call/greeting")
    yield from scene.around(scene.hook, scene.line(Part.REASON, "voicemail/reason", spare=2), scene.value())
    if scene.has("tip"):
        yield scene.line(Part.VALUE, "voicemail/tip", spare=5)
    if scene.has("phone"):
        yield scene.line(Part.ASK, "voicemail/ask/phone")
    if scene.slots:
        first = {"first": scene.time(scene.slots[0])}
        yield scene.line(Part.ASK, "voicemail/ask/again", first, spare=4 if scene.has("phone") else 0)
    elif not scene.has("phone"):
        yield scene.line(Part.ASK, "voicemail/ask")


def _helpful_mail(scene: Scene) -> Iterator[Draft]:
    """A mail that helps by itself: a tip, a video, one question (W14)."""
    tip = "tip" if scene.has("tip") else "value"
    yield scene.line(Part.SUBJECT, f"helpful_mail/subject{'/tip' if tip == 'tip' else ''}")
    yield scene.line(Part.GREETING, "mail/greeting")
    about = () if tip == "tip" else (scene.line(Part.REASON, "writing/reason", spare=8),)
    yield from scene.around(scene.hook, *about, scene.line(Part.VALUE, f"helpful_mail/{tip}"))
    yield from _more(scene, "video")
    yield scene.line(Part.ASK, "helpful_mail/ask")
    yield scene.line(Part.ASK, "short_answer", spare=6)
    yield scene.line(Part.CLOSING, "mail/closing")


def _post_invite(scene: Scene) -> Iterator[Draft]:
    """A letter where a call needs their yes first, and asks for it (C1)."""
    reach = next((f"reach/{way}" for way in ("email", "phone") if scene.has(way)), None)
    proof = (scene.line(Part.VALUE, "proof", spare=4),) if scene.has("proof") else ()
    yield scene.line(Part.SUBJECT, "post_invite/subject")
    yield scene.line(Part.GREETING, "mail/greeting")
    yield from scene.around(scene.hook, scene.line(Part.REASON, "post_invite/reason"), scene.value(), *proof)
    yield scene.line(Part.ASK, "post_invite/ask")
    yield scene.line(Part.ASK, f"post_invite/{reach}" if reach else "short_answer")
    yield scene.line(Part.CLOSING, "mail/closing")


def _social_note(scene: Scene) -> Iterator[Draft]:
    yield scene.line(Part.GREETING, "mail/greeting")
    yield from scene.around(scene.hook, scene.line(Part.REASON, "writing/reason"), scene.value())
    yield scene.line(Part.ASK, "social_note/ask")


def _sms_note(scene: Scene) -> Iterator[Draft]:
    """Whoever reads it first needs to know who writes and what for; the contact comes in if it fits."""
    yield scene.line(Part.GREETING, "sms/greeting")
    for line in scene.around(scene.hook, scene.value()):
        yield line._replace(spare=2) if line.part is Part.REFERENCE else line
    yield scene.line(Part.ASK, "sms_note/ask")


def _visit(scene: Scene) -> Iterator[Draft]:
    """Standing before them: short, and with a way out (W12)."""
    reason = scene.line(Part.REASON, f"visit/reason/{scene.warmly(scene.hook)}", spare=2)
    yield scene.line(Part.GREETING, "visit/greeting")
    yield from scene.around(scene.hook, reason, scene.value())
    if scene.slots:
        yield scene.line(Part.ASK, "visit/ask/one_slot", {"first": scene.time(scene.slots[0])})
    else:
        yield scene.line(Part.ASK, "visit/ask")


def _gatekeeper(scene: Scene) -> Iterator[Draft]:
    """To whoever picks up: who, about what, for whom; what passed between us and the person is theirs to tell."""
    yield scene.line(Part.GREETING, "gatekeeper/greeting")
    yield scene.line(Part.REASON, "gatekeeper/reason")
    yield scene.line(Part.ASK, f"gatekeeper/ask/{named(scene.prospect, scene.voice.values)}")


def _repair(scene: Scene) -> Iterator[Draft]:
    """What we missed, an apology without excuses, and how it is mended; no word of the offer."""
    missed, ask = what_was_missed(scene, scene.latest(_TALKS, within_days=_POST_DAYS), _POST)
    if scene.in_writing:
        yield scene.line(Part.SUBJECT, "repair/subject")
    yield scene.line(Part.GREETING, "mail/greeting" if scene.in_writing else "call/greeting")
    yield missed
    yield scene.line(Part.REASON, "repair/sorry")
    yield ask
    if scene.in_writing:
        yield scene.line(Part.ASK, "short_answer")
        yield scene.line(Part.CLOSING, "mail/closing")


def _new_slots(scene: Scene) -> Iterator[Draft]:
    """They missed the agreed call: no reproach, and two new times to choose from (C10)."""
    source = scene.agreed_in if scene.is_past else None
    if scene.in_writing:
        yield scene.line(Part.SUBJECT, "new_slots/subject")
    yield scene.line(Part.GREETING, "mail/greeting" if scene.in_writing else "call/greeting")
    if source is not None and scene.appointment is not None:
        when = {"when": scene.ago(scene.appointment.starts_at)}
        yield scene.line(Part.REFERENCE, "new_slots/missed", when, cites=(source.id,))
    yield scene.line(Part.REASON, "new_slots/reason")
    yield scene.value()
    yield scene.ask_to_meet("repair/ask")
    if scene.in_writing:
        yield scene.line(Part.ASK, "short_answer")
        yield scene.line(Part.CLOSING, "mail/closing")


def _screen_share(scene: Scene) -> Iterator[Draft]:
    """Look at something together (C9)."""
    yield scene.line(Part.GREETING, "call/greeting")
    yield from scene.around(scene.hook, scene.value(), scene.line(Part.REASON, "screen_share/reason"))
    yield scene.line(Part.ASK, "screen_share/ask")


def _more(scene: Scene, *names: str) -> Iterator[Draft]:
    for spare, name in enumerate(names, 7):
        if scene.has(name):
            yield scene.line(Part.MORE, name, spare=spare)


def replies(scene: Scene, purpose: Purpose) -> FrozenMap[Pushback, str]:
    """Say what to answer to the usual objections, staying on the line (C4); none to a voicemail."""
    if purpose is Purpose.VOICEMAIL:
        return FrozenMap()
    if purpose is Purpose.GATEKEEPER:
        theirs = (Pushback.SEND_AGAIN, Pushback.NOT_ME, Pushback.NO_TIME)
        return FrozenMap({pushback: scene.voice.say(f"gatekeeper/reply/{pushback}") for pushback in theirs})
    said = {
        Pushback.CANNOT_REMEMBER: scene.voice.say("reply/cannot_remember"),
        Pushback.SEND_AGAIN: scene.voice.say("reply/send_again"),
        Pushback.NOT_ME: scene.voice.say("reply/not_me"),
        Pushback.NO_TIME: scene.say_slots("reply/no_time"),
    }
    return FrozenMap(said)


SCRIPTS: Mapping[Purpose, Callable[[Scene], Iterator[Draft]]] = {
    Purpose.WARM_CALL: _warm_call,
    Purpose.VERIFY_AND_ANNOUNCE: _verify_and_announce,
    Purpose.CONFIRM_AND_SUBSTANTIATE: _confirm_and_substantiate,
    Purpose.FOLLOW_THROUGH: _follow_through,
    Purpose.ANSWER_THEM: _answer_them,
    Purpose.VOICEMAIL: _voicemail,
    Purpose.HELPFUL_MAIL: _helpful_mail,
    Purpose.POST_INVITE: _post_invite,
    Purpose.SOCIAL_NOTE: _social_note,
    Purpose.SMS_NOTE: _sms_note,
    Purpose.VISIT: _visit,
    Purpose.GATEKEEPER: _gatekeeper,
    Purpose.REPAIR: _repair,
    Purpose.NEW_SLOTS: _new_slots,
    Purpose.SCREEN_SHARE: _screen_share,
}

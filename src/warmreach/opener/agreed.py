"""Lines about what was agreed in a talk: thanks for it, what it promised, what comes next, and what we missed."""

from ..records.agreements import CallbackWindow, MailPromise
from ..records.outcomes import CallOutcome
from ..records.words import Whose
from .plain_text import one_line
from .reference import Contact
from .results import Part
from .scene import Draft, Scene

__all__ = ["callback_window", "ids_of", "next_meeting", "promised_mail", "thanks_for", "what_was_missed"]

_REACH = 200  # characters of a link or a place


def ids_of(contact: Contact | None) -> tuple[str, ...]:
    """Return what a line cites for a contact: its touchpoint, or nothing."""
    return (contact.touchpoint.id,) if contact else ()


def promised_mail(talk: Contact | None) -> MailPromise | None:
    """Return the mail that was promised in a talk."""
    outcome = talk.touchpoint.outcome if talk else None
    return outcome.mail if isinstance(outcome, CallOutcome) else None


def callback_window(talk: Contact | None) -> CallbackWindow | None:
    """Return the time in which a talk left it that we call back."""
    window = getattr(talk.touchpoint.outcome, "next", None) if talk else None
    return window if isinstance(window, CallbackWindow) else None


def thanks_for(scene: Scene, talk: Contact) -> Draft:
    """Thank for a talk, with whoever of us it was."""
    slots = scene.slots_of(talk)
    whose = Whose.FIRM if talk.whose is Whose.COLLEAGUE and "colleague" not in slots else talk.whose
    return scene.line(Part.REFERENCE, f"confirm_and_substantiate/thanks/{whose}", slots, cites=ids_of(talk))


def next_meeting(scene: Scene) -> Draft:
    """Say when and how we meet; it cites the talk in which that was agreed, if the history holds it."""
    agreed, source = scene.appointment, scene.agreed_in
    if agreed is None:  # pragma: no cover - asked only where an appointment is ahead
        raise AssertionError
    how = f"phone/{agreed.who_calls}" if agreed.format == "phone" else agreed.format
    slots = {"first": scene.time(agreed.starts_at), "reach": one_line(agreed.reach, _REACH)}
    cites = (source.id,) if source else ()
    return scene.line(Part.ASK, f"confirm_and_substantiate/next/{how}", slots, cites=cites)


def what_was_missed(scene: Scene, talk: Contact | None, post: frozenset[str]) -> tuple[Draft, Draft]:
    """Name what we owe, with its source, and ask how to mend it; without a source say only that we are late."""
    if scene.is_past and scene.appointment is not None and (source := scene.agreed_in):
        when = {"when": scene.ago(scene.appointment.starts_at)}
        what = "missed_call" if scene.appointment.format == "phone" else "missed_meeting"
        name = f"repair/{what}/{_ours(scene.whose(source.id))}"
        return scene.line(Part.REFERENCE, name, when, cites=(source.id,)), scene.ask_to_meet("repair/ask")
    if talk is not None and (window := callback_window(talk)) and window.end <= scene.as_of:
        name, when = f"repair/missed_callback/{_ours(talk.whose)}", {"when": scene.ago(window.start)}
        return scene.line(Part.REFERENCE, name, when, cites=ids_of(talk)), scene.ask_to_meet("repair/ask")
    if talk is not None and promised_mail(talk) and not _sent_since(scene, talk, post):
        slots = scene.slots_of(talk)
        missed = scene.line(Part.REFERENCE, f"repair/promised_mail/{_ours(talk.whose)}", slots, cites=ids_of(talk))
        return missed, scene.line(Part.ASK, "repair/ask/mail")
    return scene.line(Part.REFERENCE, "repair/late"), scene.ask_to_meet("repair/ask")


def _ours(whose: Whose) -> Whose:
    return Whose.MINE if whose is Whose.MINE else Whose.FIRM


def _sent_since(scene: Scene, talk: Contact, post: frozenset[str]) -> bool:
    return any(one.kind in post and one.touchpoint.epoch >= talk.touchpoint.epoch for one in scene.contacts)

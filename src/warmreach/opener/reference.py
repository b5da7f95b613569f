"""How an earlier contact is named: whose it was, how long ago as people say it, and what it was about."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from ..records.touchpoints import Touchpoint
from ..records.words import Whose
from ..values.instants import epoch
from ..warmth.results import Reason, Warmth
from ..warmth.rules import KindRule
from .languages import base_language
from .phrases import reference_ids, slots_of
from .plain_text import as_sentence, one_line
from .spoken_time import how_long_ago
from .voice import Voice

__all__ = ["Contact", "mentionable_contacts", "name_contact", "slots_for"]

_ABOUT = 80  # characters of what a contact was about; more is no keyword
_NAME = 60
_OWN_SLOTS = frozenset({"when", "about", "colleague"})


class Contact(NamedTuple):
    """A touchpoint that may be mentioned, the kind as which it was judged, and whose it was."""

    touchpoint: Touchpoint
    kind: str
    whose: Whose


def mentionable_contacts(warmth: Warmth, *, sender_id: str, as_of: datetime) -> tuple[Contact, ...]:
    """Return what may be mentioned at `as_of`, the latest first: nothing undone, nothing passive, nothing later.

    What the sender had is their own, also where the warmth was judged for the firm.
    """
    now = epoch(as_of)
    known = [reason for reason in warmth.because if reason.mentionable and reason.touchpoint.epoch <= now]
    known.sort(key=_age_and_id)
    return tuple(
        Contact(
            one.touchpoint,
            one.counted_as or one.touchpoint.kind,
            Whose.MINE if one.touchpoint.by == sender_id else one.whose,
        )
        for one in known
    )


def _age_and_id(reason: Reason) -> tuple[float, str]:
    return -reason.touchpoint.epoch, reason.touchpoint.id


def name_contact(
    contact: Contact,
    *,
    voice: Voice,
    rules: Mapping[str, KindRule],
    as_of: datetime,
    timezone: str | None,
    colleagues: Mapping[str, str],
) -> str | None:
    """Name a contact in a sentence, or return None if the language has no phrase for its kind."""
    slots = slots_for(contact, voice=voice, as_of=as_of, timezone=timezone, colleagues=colleagues)
    _, kind, whose = contact
    if "colleague" not in slots and whose is Whose.COLLEAGUE:
        whose = Whose.FIRM
    own = _own_words(rules[kind], voice, slots)
    if own is not None:
        return own
    for name in reference_ids(kind, whose, about="about" in slots):
        if voice.knows(name):
            return voice.say(name, **slots)
    return None


def slots_for(
    contact: Contact, *, voice: Voice, as_of: datetime, timezone: str | None, colleagues: Mapping[str, str]
) -> dict[str, str]:
    """Return what is known of a contact for slots: when it was, what about, and which colleague had it."""
    one, _, whose = contact
    slots = {"when": how_long_ago(one.occurred_on or one.counts_from, as_of=as_of, timezone=timezone, said=voice.said)}
    if about := one_line(one.about, _ABOUT):
        slots["about"] = about
    if whose is Whose.COLLEAGUE and (name := one_line(colleagues.get(one.by or ""), _NAME)):
        slots["colleague"] = name
    return slots


def _own_words(rule: KindRule, voice: Voice, slots: Mapping[str, str]) -> str | None:
    """Fill the phrase that the rules bring for a kind; one that lacks a value or has another brace is not said."""
    if not rule.said_as:
        return None
    language = voice.book.language
    keys = (key for tag in (language, base_language(language)) for key in (f"{tag}/{voice.form}", tag))
    phrase = next((rule.said_as[key] for key in keys if key in rule.said_as), None)
    if phrase is None:
        return None
    needed = slots_of(phrase)
    if needed is None or not needed <= _OWN_SLOTS & slots.keys():
        return None
    said = as_sentence(phrase.format_map(dict(slots)))
    return said[:1].upper() + said[1:]

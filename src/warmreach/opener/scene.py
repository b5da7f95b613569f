"""Who speaks to whom, about what and on which ground: all that the lines of an opener are made of."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

import attrs

from ..records.agreements import Appointment
from ..records.people import Prospect
from ..records.selling import Offer, Sender
from ..records.touchpoints import Touchpoint
from ..records.words import AddressForm, Salutation, Whose
from ..warmth.results import Temperature, Warmth
from .plain_text import as_sentence, one_line
from .reference import Contact, mentionable_contacts, name_contact, slots_for
from .results import Part
from .spoken_time import how_long_ago, local, when_to_meet
from .voice import Voice

__all__ = ["Draft", "Scene", "named", "values_of", "whom"]

_NAME = 60  # characters of a name: longer ones are cut, whatever a record holds
_SENTENCE = 160  # and of a sentence of the offer
_LINK = 200
_NEVER_EMPTY = ("sender", "firm", "offer", "value")  # a record holds them; what is left of mere blanks is an ellipsis
_NO_SLOTS: Mapping[str, str] = MappingProxyType({})


class Draft(NamedTuple):
    """A line in the making; `spare` says how readily it is left out when words run short, 0 never."""

    part: Part
    text: str
    cites: tuple[str, ...] = ()
    spare: int = 0


@attrs.define(kw_only=True, slots=False)
class Scene:
    """What a script reads; a reference it speaks of is named with its source, or not at all."""

    prospect: Prospect
    sender_id: str
    warmth: Warmth
    voice: Voice
    as_of: datetime
    colleagues: Mapping[str, str]
    appointment: Appointment | None
    slots: Sequence[datetime]
    in_writing: bool
    _times: dict[datetime, str] = attrs.field(factory=dict[datetime, str], init=False)
    _said: dict[str, Draft | None] = attrs.field(factory=dict[str, Draft | None], init=False)

    # --- what is on the record ---

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """What may be mentioned, the latest first."""
        return mentionable_contacts(self.warmth, sender_id=self.sender_id, as_of=self.as_of)

    @cached_property
    def hook(self) -> Contact | None:
        """The contact to refer to, if it may be mentioned at `as_of`."""
        hook = self.warmth.hook
        return next(
            (one for one in self.contacts if hook is not None and one.touchpoint.id == hook.touchpoint.id), None
        )

    @cached_property
    def agreed_in(self) -> Touchpoint | None:
        """The touchpoint in which the appointment was agreed; without one it is not called agreed."""
        return next((one.touchpoint for one in self.contacts if _agrees(one.touchpoint, self.appointment)), None)

    @property
    def awaited(self) -> Contact | None:
        """What they did last and wait for an answer to, if it may be mentioned."""
        waits = self.warmth.awaits_answer
        return next((one for one in self.contacts if waits is not None and one.touchpoint.id == waits.id), None)

    def whose(self, touchpoint_id: str) -> Whose:
        """Whose a contact was."""
        return next(one.whose for one in self.contacts if one.touchpoint.id == touchpoint_id)

    @property
    def is_today(self) -> bool:
        """Whether the appointment is on the day of `as_of`, where the prospect lives."""
        if self.appointment is None:
            return False
        days = [local(at, self.prospect.timezone).toordinal() for at in (self.appointment.starts_at, self.as_of)]
        return days[0] == days[1]

    @property
    def is_past(self) -> bool:
        """Whether the appointment should have been by now."""
        return self.appointment is not None and self.appointment.starts_at <= self.as_of

    @property
    def is_ahead(self) -> bool:
        """Whether the appointment is still to come."""
        return self.appointment is not None and self.appointment.starts_at > self.as_of

    def latest(self, kinds: frozenset[str], *, within_days: int) -> Contact | None:
        """Return the latest contact of some kinds, if it is recent."""
        for one in self.contacts:
            if one.kind in kinds and (self.as_of - one.touchpoint.counts_from).days < within_days:
                return one
        return None

    # --- lines ---

    def line(
        self,
        part: Part,
        name: str,
        slots: Mapping[str, str] = _NO_SLOTS,
        *,
        cites: tuple[str, ...] = (),
        spare: int = 0,
    ) -> Draft:
        """Say a sentence of the language."""
        return Draft(part, self.voice.say(name, **slots), cites, spare)

    def refer(self, contact: Contact | None) -> Draft | None:
        """Name a contact, citing it; none if there is none, or no phrase for it."""
        if contact is None:
            return None
        name = contact.touchpoint.id
        if name not in self._said:
            text = name_contact(
                contact,
                voice=self.voice,
                rules=self.warmth.rules.kinds,
                as_of=self.as_of,
                timezone=self.prospect.timezone,
                colleagues=self.colleagues,
            )
            self._said[name] = None if text is None else Draft(Part.REFERENCE, text, (name,))
        return self._said[name]

    def ago(self, at: datetime) -> str:
        """Say how long ago an instant was."""
        return how_long_ago(at, as_of=self.as_of, timezone=self.prospect.timezone, said=self.voice.said)

    def slots_of(self, contact: Contact) -> dict[str, str]:
        """Return what is known of a contact for slots."""
        return slots_for(
            contact,
            voice=self.voice,
            as_of=self.as_of,
            timezone=self.prospect.timezone,
            colleagues=self.colleagues,
        )

    def around(self, contact: Contact | None, *middle: Draft) -> Iterator[Draft]:
        """Put the reference where the temperature wants it: WARM leads with it, LUKEWARM adds it, COLD has none."""
        said = self.refer(contact)
        if said is not None and self.warmth.temperature is Temperature.WARM:
            yield said
        yield from middle
        if said is not None and self.warmth.temperature is Temperature.LUKEWARM:
            yield said._replace(spare=1)
            yield self.line(Part.REFERENCE, "softening", cites=said.cites, spare=3)

    def warmly(self, contact: Contact | None) -> str:
        """Return the temperature that the wording may show: WARM only where there is a contact to pick up from."""
        if self.warmth.temperature is Temperature.WARM and self.refer(contact) is None:
            return Temperature.LUKEWARM
        return self.warmth.temperature

    def value(self, name: str = "value") -> Draft:
        """Name the value for them (W12)."""
        return self.line(Part.VALUE, name)

    def has(self, name: str) -> bool:
        """Whether the records give a value for a slot."""
        return name in self.voice.values

    def ask_to_meet(self, name: str) -> Draft:
        """Ask for a time: two of the slots, one, or theirs."""
        return Draft(Part.ASK, self.say_slots(name))

    def say_slots(self, name: str) -> str:
        """Say a sentence that comes with two slots, with one, or open."""
        first, second = (*self.slots[:2], None, None)[:2]
        if first is None:
            return self.voice.say(f"{name}/open")
        if second is None:
            return self.voice.say(f"{name}/one_slot", first=self.time(first))
        return self.voice.say(f"{name}/two_slots", first=self.time(first), second=self.time(second))

    def time(self, at: datetime) -> str:
        """Say when to meet, in the prospect's zone; asked twice for a slot, it is worked out once."""
        if at not in self._times:
            self._times[at] = when_to_meet(
                at, as_of=self.as_of, timezone=self.prospect.timezone, said=self.voice.said, in_writing=self.in_writing
            )
        return self._times[at]


def _agrees(one: Touchpoint, appointment: Appointment | None) -> bool:
    if appointment is None or one.outcome is None:
        return False
    agreed = (getattr(one.outcome, "next", None), getattr(one.outcome, "to", None))
    return any(isinstance(each, Appointment) and each.id == appointment.id for each in agreed)


def values_of(prospect: Prospect, sender: Sender, offer: Offer) -> dict[str, str]:
    """Return what the records give for slots, each on one line; a slot without a value has no entry."""
    given = {
        "given": one_line(prospect.given_name, _NAME),
        "family": one_line(prospect.family_name, _NAME),
        "title": one_line(prospect.title, _NAME),
        "sender": one_line(f"{sender.given_name} {sender.family_name}", _NAME),
        "firm": one_line(sender.firm, _NAME),
        "phone": sender.phone or "",
        "email": sender.email or "",
        "offer": one_line(offer.name, _NAME),
        "value": as_sentence(one_line(offer.value, _SENTENCE)),
        "proof": as_sentence(one_line(offer.proof, _SENTENCE)),
        "tip": as_sentence(one_line(offer.tip, _SENTENCE)),
        "mail_reason": one_line(offer.mail_reason, _SENTENCE).rstrip("."),
        "minutes": str(offer.minutes),
        "video": one_line(offer.video_url, _LINK),
        "links": " ".join(one_line(link, _LINK) for link in offer.links),
        "attachments": ", ".join(one_line(name, _NAME) for name in offer.attachments),
    }
    said = {name: value for name, value in given.items() if value}
    return dict.fromkeys(_NEVER_EMPTY, "…") | said


def whom(prospect: Prospect, values: Mapping[str, str]) -> str:
    """Return how to address the person."""
    if prospect.address is AddressForm.INFORMAL:
        return "given" if "given" in values else "nobody"
    return named(prospect, values)


def named(prospect: Prospect, values: Mapping[str, str]) -> str:
    """Return how to name the person to a stranger: by what is known, and never by a guess."""
    titled = "_titled" if "title" in values else ""
    if prospect.salutation is not Salutation.UNKNOWN and "family" in values:
        return f"{prospect.salutation}{titled}"
    return f"full{titled}" if {"given", "family"} <= values.keys() else "nobody"

"""Who calls, and what is offered."""

from pydantic import Field

from ..values.record import Email, Id, Language, Phone, Record, Text, Url

__all__ = ["Offer", "Sender"]


class Sender(Record):
    """The rep who calls or writes, as named to the prospect."""

    id: Id
    given_name: Text
    family_name: Text
    firm: Text
    role: Text | None = None
    phone: Phone | None = None
    email: Email | None = None


class Offer(Record):
    """What is offered, in one language: its value first, then proof, a tip, and the reason for the mail (W12, C6).

    `value` is a whole sentence and is said as it stands; `mail_reason` is none, for it completes "I am sending it …"
    ("so that you see two routes that fit"); `minutes` is how long a meeting takes. Where a language has two forms of
    address, texts that speak to nobody ("an hour more for every driver") fit both; others fit one.
    """

    language: Language
    name: Text
    value: Text
    proof: Text | None = None
    tip: Text | None = None
    video_url: Url | None = None
    links: tuple[Url, ...] = ()
    attachments: tuple[Text, ...] = ()
    mail_reason: Text | None = None
    minutes: int = Field(default=15, ge=5, le=480)

"""Dated facts about a person, each an act of the addressee; nothing that we sent is one (C1)."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ..values.record import Instant, Record, Text
from .checks import ordered
from .words import Channel

__all__ = ["AddressSource", "Consent", "DncCheck", "Fact", "Interest", "Objection", "Relationship"]


class Consent(Record):
    """Leave to use one channel for one purpose; not standing means for one time only."""

    fact: Literal["consent"] = "consent"
    given_at: Instant
    channel: Channel
    scope: Text
    standing: bool = True
    written: bool = False
    proof: Text | None = None
    last_used_at: Instant | None = None
    revoked_at: Instant | None = None
    source: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Consent":
        return ordered(self, "given_at", "last_used_at", "revoked_at")


class Relationship(Record):
    """A purchase, contract, negotiation or inquiry, from when to when."""

    fact: Literal["relationship"] = "relationship"
    kind: Literal["purchase", "contract", "negotiation", "inquiry"]
    since: Instant
    until: Instant | None = None
    about: Text | None = None
    source: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Relationship":
        return ordered(self, "since", "until")


class Interest(Record):
    """Interest that the person showed in a matter, on a channel."""

    fact: Literal["interest"] = "interest"
    shown_at: Instant
    about: Text
    channel: Channel
    source: Text | None = None


class Objection(Record):
    """A no to being contacted, on one channel or on all, until the person's own later express request."""

    fact: Literal["objection"] = "objection"
    made_at: Instant
    scope: Literal["person", "address", "number", "organisation"] = "person"
    value: Text | None = None
    channel: Channel | None = None
    source: Text | None = None


class DncCheck(Record):
    """The result of looking a number up in a do-not-call list."""

    fact: Literal["dnc"] = "dnc"
    list: Text
    checked_at: Instant
    listed: bool
    source: Text | None = None


class AddressSource(Record):
    """Where a number or address was found; an asterisk marks "no advertising", impersonal is one like info@."""

    fact: Literal["address"] = "address"
    channel: Channel
    kind: Literal["published", "handed_over", "directory"]
    seen_at: Instant
    asterisk: bool | None = None
    impersonal: bool = False
    source: Text | None = None


Fact = Annotated[Consent | Relationship | Interest | Objection | DncCheck | AddressSource, Field(discriminator="fact")]

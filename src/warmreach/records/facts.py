"""Dated facts about a person, each an act of the addressee; nothing that we sent is one (C1)."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from ..values.record import Instant, Record, Text
from .checks import not_before, refuse
from .words import Channel

__all__ = ["AddressSource", "Consent", "DncCheck", "Fact", "Interest", "Objection", "Relationship"]


class Consent(Record):
    """Leave to use one channel for one purpose; not standing means for one time only.

    `start` and `end` say for which time it was given, such as that of an agreed call.
    """

    fact: Literal["consent"] = "consent"
    given_at: Instant
    channel: Channel
    scope: Text
    standing: bool = True
    written: bool = False
    start: Instant | None = None
    end: Instant | None = Field(default=None, validate_default=True)
    proof: Text | None = None
    last_used_at: Instant | None = None
    revoked_at: Instant | None = None
    source: Text | None = None

    @field_validator("last_used_at", "revoked_at")
    @classmethod
    def _in_order(cls, at: datetime | None, known: ValidationInfo) -> datetime | None:
        return not_before("given_at", at, known)

    @field_validator("end")
    @classmethod
    def _is_a_span(cls, at: datetime | None, known: ValidationInfo) -> datetime | None:
        if "start" in known.data and (known.data["start"] is None) != (at is None):
            raise refuse("half_a_span", "give both start and end of the time it is for, or neither")
        return not_before("start", at, known)


class Relationship(Record):
    """A purchase, contract, negotiation or inquiry, from when to when."""

    fact: Literal["relationship"] = "relationship"
    kind: Literal["purchase", "contract", "negotiation", "inquiry"]
    since: Instant
    until: Instant | None = None
    about: Text | None = None
    source: Text | None = None

    @field_validator("until")
    @classmethod
    def _in_order(cls, at: datetime | None, known: ValidationInfo) -> datetime | None:
        return not_before("since", at, known)


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

"""What a row of the law says: one channel, one audience, one place, with its citation and how sure we are of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, ValidationInfo, field_validator

from ..records import Audience, Channel
from ..records.checks import refuse
from ..values.frozen import FrozenMap, SetOf
from ..values.record import Id, Record, Text, Url, Zone
from .hours import DAYS, Day, Hours

__all__ = [
    "Basis",
    "Cap",
    "Confidence",
    "ContactRule",
    "Cooldown",
    "HoursBasis",
    "ListCheck",
    "Sector",
    "Technology",
    "Waiver",
    "hours_of",
    "rows_of",
]

Confidence = Literal["high", "medium", "low"]
Evidence = Literal["primary_text", "official", "secondary", "recall"]
HoursBasis = Literal["law", "code", "guidance", "carrier", "none", "unknown"]
"""Where a clock comes from; `none` means looked for and not found, `unknown` not researched."""
HolidayPolicy = Literal["open", "closed", "closed_nationwide", "closed_eve_as_saturday"]
Technology = Literal["human", "automated", "ai_voice"]
Sector = Literal["claims_management", "pensions", "insurance", "energy_supply", "energy_renovation"]
RelationshipKind = Literal["purchase", "contract", "negotiation", "inquiry"]


class Basis(StrEnum):
    """What makes a contact lawful; a rule names several, and any one of them will do."""

    NOTHING = "nothing"
    """No leave is needed in advance."""
    PARENT = "parent"
    """The row only adds limits; the basis is that of the country."""
    CONSENT = "consent"
    WRITTEN_CONSENT = "written_consent"
    CALLBACK = "callback"
    """They asked for this contact: one-off."""
    PRESUMED_INTEREST = "presumed_interest"
    CUSTOMER = "customer"
    """A relationship that the row's waivers name, of an age that they allow."""
    CONTRACT_IN_FORCE = "contract_in_force"
    LISTS = "lists"
    """A fresh negative result of every list that the row names."""
    DIRECTORY_AND_LISTS = "directory_and_lists"
    DIRECTORY_WITHOUT_ASTERISK = "directory_without_asterisk"
    PUBLISHED = "published"
    PUBLISHED_FOR_OFFERS = "published_for_offers"
    HANDED_OVER = "handed_over"
    IMPERSONAL_ADDRESS = "impersonal_address"
    LEGITIMATE_INTEREST = "legitimate_interest"
    HUMAN_DECISION = "human_decision"
    """Depends on what no record holds: on the goods, on whether a message is an individual one."""
    UNKNOWN = "unknown"


class ListCheck(Record):
    """A do-not-call list to look up; without an age of its own the policy's counts. `own` is the caller's own list."""

    name: Text
    max_age_days: int | None = Field(default=None, ge=1)
    own: bool = False


class Cap(Record):
    """At most so many attempts in a window; an attempt counts, whether it is answered or not."""

    at_most: int = Field(ge=1)
    window: Literal["rolling", "calendar", "campaign"]
    days: int | None = Field(default=None, ge=1, validate_default=True)
    with_texts: bool = False
    waived_by_purchase_days: int | None = Field(default=None, ge=1)
    whose: HoursBasis = "law"

    @field_validator("days")
    @classmethod
    def _has_a_length(cls, days: int | None, known: ValidationInfo) -> int | None:
        if "window" in known.data and (days is None) != (known.data["window"] == "campaign"):
            raise refuse("cap_window", "give days with a rolling or calendar window, and none with a campaign")
        return days


class Cooldown(Record):
    """How long to rest after an objection, a refusal or a complaint; without `days` for ever."""

    after: Literal["objection", "refusal", "complaint"]
    days: int | None = Field(default=None, ge=1)
    note: Text | None = None


class Waiver(Record):
    """What a relationship of some age lifts: the need for consent, the lists, a state's own row.

    Ages are in days by the shorter reading (a month has 30), the last day included; `in_force` asks for a contract
    that still runs, or ended at most so many days ago. What else it asks for is in `conditions`.
    """

    by: tuple[RelationshipKind, ...]
    lifts: tuple[Literal["consent", "lists", "row", "interest"], ...]
    max_age_days: int | None = Field(default=None, ge=1)
    in_force: bool = False
    conditions: Text | None = None


class ContactRule(Record):
    """One row: for one channel and one audience in one place, what is needed, when, how often, and who says so.

    Domain data, not legal advice. `jurisdiction` is "EU", an ISO 3166-1 country such as "DE", or one of its parts
    such as "US-FL". A row holds from `effective_from` to `effective_to`, both days included. `confidence` is that of
    the main statement; hours and caps have their own where it differs. Evidence from memory is "recall".
    """

    id: Id
    jurisdiction: Text = Field(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")
    channel: Channel
    audience: Literal[Audience.CONSUMER, Audience.BUSINESS]
    covers: SetOf[Audience] = frozenset()
    technology: Literal["any", "automated"] = "any"
    sectors: SetOf[Sector] = frozenset()
    line: Literal["mobile", "landline"] | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    needs: Text
    prohibited: bool = False
    basis_any_of: tuple[Basis, ...] = Field(min_length=1)
    lists: tuple[ListCheck, ...] = ()
    hours: Hours | None = None
    hours_basis: HoursBasis = Field(default="none", validate_default=True)
    hours_confidence: Confidence | None = None
    hours_waived_by: Literal["consent_for_that_time"] | None = None
    holidays: HolidayPolicy = "open"
    clock: Zone | None = None
    caps: tuple[Cap, ...] = ()
    caps_confidence: Confidence | None = None
    cooldowns: tuple[Cooldown, ...] = ()
    relationships: tuple[Waiver, ...] = ()
    preconditions: tuple[Text, ...] = ()
    proof: Text | None = None
    citation: Text
    sources: tuple[Url | Text, ...] = ()
    as_of: date
    evidence: Evidence
    confidence: Confidence
    note: Text | None = None

    @property
    def binds(self) -> frozenset[Audience]:
        """The legal forms it binds: unless it says otherwise, sole traders and partnerships count as consumers."""
        return self.covers or _BOUND[self.audience]

    @property
    def is_sure(self) -> bool:
        """Whether the row may allow anything by itself: of low confidence or from memory it may not."""
        return self.confidence != "low" and self.evidence != "recall"

    @field_validator("effective_to")
    @classmethod
    def _in_order(cls, to: date | None, known: ValidationInfo) -> date | None:
        begins = known.data.get("effective_from")
        if begins and to and to < begins:
            raise refuse("never_in_force", "effective_to is before effective_from")
        return to

    @field_validator("hours_basis")
    @classmethod
    def _from_somewhere(cls, basis: HoursBasis, known: ValidationInfo) -> HoursBasis:
        if known.data.get("hours") is not None and basis in {"none", "unknown"}:
            raise refuse("clock_from_nowhere", "hours need hours_basis law, code, guidance or carrier")
        return basis


_BOUND: Mapping[Audience, frozenset[Audience]] = {
    Audience.CONSUMER: frozenset({Audience.CONSUMER, Audience.SOLE_TRADER, Audience.PARTNERSHIP}),
    Audience.BUSINESS: frozenset({Audience.BUSINESS}),
}


# --- how a table is written -------------------------------------------------------------------------------------------


def hours_of(text: str) -> Hours:
    """Read hours as a table writes them.

    >>> from warmreach.contact.law import hours_of
    >>> sorted(hours_of("mon-fri 10:00-13:00 14:00-20:00, sat 10:00-16:00"))
    ['fri', 'mon', 'sat', 'thu', 'tue', 'wed']
    """
    hours: dict[Day, tuple[tuple[time, time], ...]] = {}
    for part in text.split(", "):
        days, *spans = part.split()
        intervals = tuple(_interval(span) for span in spans)
        hours.update(dict.fromkeys(_days(days), intervals))
    return FrozenMap(hours)


def _days(text: str) -> tuple[Day, ...]:
    if text == "daily":
        return DAYS
    names = [str(day) for day in DAYS]
    first, _, last = text.partition("-")
    return DAYS[names.index(first) : names.index(last or first) + 1]


def _interval(text: str) -> tuple[time, time]:
    opens, closes = text.split("-")
    return time.fromisoformat(opens), time.fromisoformat(closes)


def rows_of(default: str, *, as_of: str) -> Callable[..., tuple[ContactRule, ...]]:
    """Return what writes the rows of one table: one for each place, channel and audience it is called with.

    `variant` is the last part of the id where a place has several rows for one channel and audience.
    """

    def rows(
        channels: str,
        audiences: str,
        *,
        places: str = default,
        variant: str = "",
        hours: str | None = None,
        **row: Any,  # noqa: ANN401 - ContactRule checks every field
    ) -> tuple[ContactRule, ...]:
        shared = row | {"as_of": as_of, "hours": None if hours is None else hours_of(hours)}
        return tuple(
            ContactRule.model_validate(
                shared
                | {
                    "id": ".".join(filter(None, (place.lower(), channel, audience, variant))),
                    "jurisdiction": place,
                    "channel": channel,
                    "audience": audience,
                }
            )
            for place, channel, audience in _each(places, channels, audiences)
        )

    return rows


def _each(places: str, channels: str, audiences: str) -> Iterable[tuple[str, str, str]]:
    for place in places.split():
        for channel in channels.split():
            for audience in audiences.split():
                yield place, channel, audience

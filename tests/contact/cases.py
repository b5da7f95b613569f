"""People, facts and touchpoints for the tests of permission, in as few words as a table needs."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from warmreach import AddressSource, Consent, DncCheck, Interest, Objection, Prospect, Relationship, Touchpoint
from warmreach.contact import DUTIES, ContactPolicy, Permission, may_contact

EVERYTHING = ContactPolicy(asserts=frozenset(DUTIES))
"""A policy that asserts every precondition, so that a case turns on what it is about."""

ZONES = {
    "AT": "Europe/Vienna", "AU": "Australia/Sydney", "BE": "Europe/Brussels", "BR": "America/Sao_Paulo",
    "CA": "America/Toronto", "CH": "Europe/Zurich", "DE": "Europe/Berlin", "DK": "Europe/Copenhagen",
    "ES": "Europe/Madrid", "FR": "Europe/Paris", "GB": "Europe/London", "IE": "Europe/Dublin", "IN": "Asia/Kolkata",
    "IT": "Europe/Rome", "JP": "Asia/Tokyo", "NL": "Europe/Amsterdam", "NO": "Europe/Oslo", "PL": "Europe/Warsaw",
    "SE": "Europe/Stockholm", "SG": "Asia/Singapore", "US": "America/New_York",
}  # fmt: skip
STATE_ZONES = {"AL": "America/Chicago", "LA": "America/Chicago", "MN": "America/Chicago", "OK": "America/Chicago",
    "MS": "America/Chicago", "IL": "America/Chicago", "NM": "America/Denver", "UT": "America/Denver",
    "WY": "America/Denver", "NV": "America/Los_Angeles", "OR": "America/Los_Angeles", "WA": "America/Los_Angeles",
    "TX": "America/Chicago", "KY": "America/New_York", "FL": "America/New_York", "MI": "America/Detroit",
    "AZ": "America/Phoenix", "AK": "America/Anchorage", "AR": "America/Chicago", "CA": "America/Los_Angeles",
    "CO": "America/Denver", "HI": "Pacific/Honolulu", "IA": "America/Chicago", "ID": "America/Boise",
    "IN": "America/Indiana/Indianapolis", "KS": "America/Chicago", "MO": "America/Chicago", "MT": "America/Denver",
    "ND": "America/Chicago", "NE": "America/Chicago", "PR": "America/Puerto_Rico", "SD": "America/Chicago",
    "TN": "America/Chicago", "WI": "America/Chicago",
}  # fmt: skip


def zone_of(place: str) -> str:
    country, _, part = place.partition("-")
    return STATE_ZONES.get(part, ZONES[country]) if country == "US" else ZONES[country]


def when(place: str, text: str) -> datetime:
    """The wall time `text` in the zone of a place."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone_of(place)))


def person(place: str, audience: str | None = "business", **more: Any) -> Prospect:
    country, _, part = place.partition("-")
    given = {"id": "p", "country": country, "subdivision": part or None, "audience": audience} | more
    return Prospect(**{"timezone": zone_of(place)} | given)


def ask(
    place: str,
    audience: str | None,
    channel: str,
    text: str,
    *,
    facts: tuple[Any, ...] = (),
    history: tuple[Touchpoint, ...] = (),
    policy: ContactPolicy = EVERYTHING,
    **more: Any,
) -> Permission:
    someone = person(place, audience, facts=facts, **more)
    return may_contact(someone, channel, at=when(place, text), history=history, policy=policy)  # type: ignore[arg-type]


def day(text: str) -> datetime:
    return datetime.fromisoformat(text + "T12:00:00+00:00")


def consent(channel: str = "call", given: str = "2026-06-01", **more: Any) -> Consent:
    return Consent(**{"given_at": day(given), "channel": channel, "scope": "our offers", "proof": "form 7"} | more)


def sale(since: str, **more: Any) -> Relationship:
    return Relationship(**{"kind": "purchase", "since": day(since)} | more)


def contract(since: str = "2025-01-01", until: str | None = None) -> Relationship:
    return Relationship(kind="contract", since=day(since), until=day(until) if until else None)


def inquired(since: str) -> Relationship:
    return Relationship(kind="inquiry", since=day(since))


def negotiated(since: str) -> Relationship:
    return Relationship(kind="negotiation", since=day(since))


def clear_of(name: str, checked: str, *, listed: bool = False) -> DncCheck:
    return DncCheck(list=name, checked_at=day(checked), listed=listed)


def found(kind: str, channel: str = "call", **more: Any) -> AddressSource:
    return AddressSource(**{"channel": channel, "kind": kind, "seen_at": day("2026-05-01")} | more)


def interested(shown: str, channel: str = "call") -> Interest:
    return Interest(shown_at=day(shown), about="route planning", channel=channel)


def objected(made: str, channel: str | None = None, **more: Any) -> Objection:
    return Objection(**{"made_at": day(made), "channel": channel} | more)


def touch(kind: str, at: datetime, id: str = "t", **more: Any) -> Touchpoint:  # noqa: A002 - the field's name
    return Touchpoint(id=id, prospect_id="p", kind=kind, occurred_at=at, **more)


def dials(number: int, last: datetime, *, apart: timedelta = timedelta(hours=2)) -> tuple[Touchpoint, ...]:
    return tuple(touch("call_unanswered", last - apart * step, id=f"d{step}") for step in range(number))

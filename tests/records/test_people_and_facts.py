"""People, firms, offers, and the dated facts about a person."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from warmreach import Company, Consent, Offer, Prospect, Relationship, Sender
from warmreach.records import AddressForm, Fact, Salutation

MAY, JUNE, JULY = (f"2026-0{month}-01T00:00:00Z" for month in (5, 6, 7))


def faults(record: type[Any], **fields: object) -> dict[tuple[int | str, ...], str]:
    with pytest.raises(ValidationError) as refused:
        record.model_validate(fields)
    return {fault["loc"]: fault["type"] for fault in refused.value.errors()}


def test_a_prospect_is_an_id_and_nothing_is_guessed() -> None:
    nobody = Prospect(id=17)
    assert (nobody.salutation, nobody.address, nobody.audience) == (Salutation.UNKNOWN, AddressForm.FORMAL, None)
    assert (nobody.country, nobody.timezone, nobody.language) == (None, None, None)


@pytest.mark.parametrize(
    ("country", "given", "kept"),
    [("DE", "BY", "BY"), ("DE", "DE-BY", "BY"), ("fr", "FR-971", "971"), ("GB", "ENG", "ENG")],
)
def test_a_subdivision_is_kept_without_its_country(country: str, given: str, kept: str) -> None:
    assert Prospect(id=1, country=country, subdivision=given).subdivision == kept


def test_a_subdivision_of_another_country_is_refused() -> None:
    assert faults(Prospect, id=1, country="AT", subdivision="DE-BY") == {("subdivision",): "foreign_subdivision"}
    with pytest.raises(ValidationError, match="'DE-BY' is not one of country 'AT'"):
        Prospect(id=1, country="AT", subdivision="DE-BY")


@pytest.mark.parametrize("code", ["BY", "DE-BY"])
def test_a_subdivision_needs_the_country_it_belongs_to(code: str) -> None:
    with pytest.raises(ValidationError, match=f"subdivision '{code}' needs the country it belongs to"):
        Prospect(id=1, subdivision=code)
    assert set(faults(Prospect, id=1, country="Germany", subdivision=code)) == {("country",)}


def test_a_firm_has_a_name_and_no_negative_size() -> None:
    assert faults(Company, size=-1) == {("name",): "missing", ("size",): "greater_than_equal"}
    firm = Company(name="Beispiel GmbH", attributes={"fleet": "vans", "margin": 1})
    assert firm.attributes == {"fleet": "vans", "margin": 1.0}


def test_an_offer_takes_from_five_minutes_to_eight_hours() -> None:
    offer = {"language": "de", "name": "Routen", "value": "ein Tag mehr im Monat"}
    assert Offer.model_validate(offer).minutes == 15
    for minutes in (4, 481):
        assert set(faults(Offer, **offer, minutes=minutes)) == {("minutes",)}


def test_a_sender_is_named_in_full() -> None:
    assert set(faults(Sender, id="anna")) == {("given_name",), ("family_name",), ("firm",)}


def test_a_consent_is_used_and_revoked_after_it_was_given() -> None:
    given = {"given_at": JUNE, "channel": "call", "scope": "offers"}
    assert Consent.model_validate(given | {"last_used_at": JUNE, "revoked_at": JULY}).standing
    assert faults(Consent, **given, last_used_at=MAY, revoked_at=MAY) == {
        ("last_used_at",): "runs_backwards",
        ("revoked_at",): "runs_backwards",
    }
    with pytest.raises(ValidationError, match=r"revoked_at \(2026-05.*\) is before given_at \(2026-06"):
        Consent.model_validate(given | {"revoked_at": MAY})
    assert set(faults(Consent, **given | {"given_at": "long ago"}, revoked_at=MAY)) == {("given_at",)}


def test_a_relationship_ends_after_it_began() -> None:
    assert Relationship(kind="purchase", since=MAY, until=MAY).until is not None
    assert faults(Relationship, kind="contract", since=JULY, until=JUNE) == {("until",): "runs_backwards"}


@pytest.mark.parametrize(
    "fact",
    [
        {"fact": "consent", "given_at": MAY, "channel": "call", "scope": "offers"},
        {"fact": "relationship", "kind": "purchase", "since": MAY},
        {"fact": "interest", "shown_at": MAY, "about": "routes", "channel": "email"},
        {"fact": "objection", "made_at": MAY},
        {"fact": "dnc", "list": "TPS", "checked_at": MAY, "listed": False},
        {"fact": "address", "channel": "call", "kind": "published", "seen_at": MAY},
    ],
    ids=lambda fact: str(fact["fact"]),
)
def test_a_fact_is_told_by_its_word(fact: dict[str, str]) -> None:
    facts = TypeAdapter[Any](Fact)
    assert facts.validate_python(fact).fact == fact["fact"]
    with pytest.raises(ValidationError):
        facts.validate_python({"fact": "rumour"} | {name: value for name, value in fact.items() if name != "fact"})

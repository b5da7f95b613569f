"""Strategies for people and firms: prospects, companies, referrals, senders, offers."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...contact.zones import zones_of
from ...records import (
    AddressForm,
    Audience,
    BuyingRole,
    Company,
    Fact,
    Noted,
    Offer,
    Prospect,
    Referral,
    Salutation,
    Sender,
)
from ...values.instants import DateTime
from . import clock, evidence, words

__all__ = ["companies", "notes", "offers", "prospects", "referrals", "senders"]

_IDS = words.ids()
_TEXTS = words.texts()
_MAYBE_TEXT: SearchStrategy[str | None] = words.maybe(_TEXTS)
_MAYBE_ID: SearchStrategy[str | None] = words.maybe(_IDS)
_MAYBE_PHONE: SearchStrategy[str | None] = words.maybe(words.phones())
_MAYBE_EMAIL: SearchStrategy[str | None] = words.maybe(words.emails())
_MAYBE_INSTANT: SearchStrategy[DateTime | None] = words.maybe(clock.instants())


def notes(
    *,
    texts: SearchStrategy[str] = _TEXTS,
    sources: SearchStrategy[str | None] = _MAYBE_TEXT,
    noted_at: SearchStrategy[DateTime | None] = _MAYBE_INSTANT,
) -> SearchStrategy[Noted]:
    """Things learnt, with and without a source. Shrinks to a bare word."""
    return st.builds(Noted, text=texts, source=sources, noted_at=noted_at)


_NOTES = st.lists(notes(), max_size=2).map(tuple)
_SIZES: SearchStrategy[int | None] = words.maybe(st.sampled_from((10, 0, 1, 10**6)) | st.integers(0, 10**6))
_INDUSTRIES: SearchStrategy[str | None] = words.maybe(st.sampled_from(("freight", "retail")) | _TEXTS)
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
_ATTRIBUTES: SearchStrategy[Mapping[str, str | float]] = st.dictionaries(_TEXTS, _TEXTS | _NUMBERS, max_size=2)
_SOURCES: SearchStrategy[Mapping[str, str]] = st.dictionaries(_TEXTS, _TEXTS, max_size=1)


def companies(
    *,
    names: SearchStrategy[str] = _TEXTS,
    ids: SearchStrategy[str | None] = _MAYBE_ID,
    industries: SearchStrategy[str | None] = _INDUSTRIES,
    sizes: SearchStrategy[int | None] = _SIZES,
    phones: SearchStrategy[str | None] = _MAYBE_PHONE,
    websites: SearchStrategy[str | None] = _MAYBE_TEXT,
    deciders: SearchStrategy[tuple[Noted, ...]] = _NOTES,
    needs: SearchStrategy[tuple[Noted, ...]] = _NOTES,
    values: SearchStrategy[tuple[Noted, ...]] = _NOTES,
    attributes: SearchStrategy[Mapping[str, str | float]] = _ATTRIBUTES,
    sources: SearchStrategy[Mapping[str, str]] = _SOURCES,
) -> SearchStrategy[Company]:
    """Firms with names in every script, from nobody to a million people. Shrinks to a name alone."""
    return st.builds(
        Company,
        name=names,
        id=ids,
        industry=industries,
        size=sizes,
        phone=phones,
        website=websites,
        deciders=deciders,
        needs=needs,
        values=values,
        attributes=attributes,
        sources=sources,
    )


_SUBDIVISIONS: Mapping[str | None, tuple[str | None, ...]] = {
    "DE": (None, "BE", "BY"),
    "US": (None, "NY", "CA", "FL", "TX"),
    "GB": (None, "ENG", "SCT"),
    "FR": (None, "971"),
    "AU": (None, "NSW"),
    "CA": (None, "ON"),
}
_COUNTRIES: SearchStrategy[str | None] = st.sampled_from(
    (None, "GB", "DE", "US", "FR", "AT", "AU", "CA", "CH", "IN", "JP", "BR")
)
_LANGUAGES: SearchStrategy[str | None] = st.sampled_from((None, "en", "de", "en-GB", "de-AT", "zh-Hant-TW"))
_AUDIENCES: SearchStrategy[Audience | None] = words.maybe(st.sampled_from(Audience))
_BUYING_ROLES: SearchStrategy[BuyingRole | None] = words.maybe(st.sampled_from(BuyingRole))
_COMPANIES: SearchStrategy[Company | None] = words.maybe(companies())
_FACTS: SearchStrategy[tuple[Fact, ...]] = st.lists(evidence.facts(), max_size=2).map(tuple)
_BOXES: SearchStrategy[Mapping[str, bool]] = st.dictionaries(_TEXTS, st.booleans(), max_size=2)
_DEPENDS: SearchStrategy[Any] = st.nothing()
"""Stands for what depends on the country drawn."""


@st.composite
def prospects(
    draw: DrawFn,
    *,
    ids: SearchStrategy[str] = _IDS,
    given_names: SearchStrategy[str | None] = _MAYBE_TEXT,
    family_names: SearchStrategy[str | None] = _MAYBE_TEXT,
    titles: SearchStrategy[str | None] = _MAYBE_TEXT,
    salutations: SearchStrategy[Salutation] = st.sampled_from(tuple(Salutation)[::-1]),  # noqa: B008 - unknown first
    roles: SearchStrategy[str | None] = _MAYBE_TEXT,
    buying_roles: SearchStrategy[BuyingRole | None] = _BUYING_ROLES,
    companies: SearchStrategy[Company | None] = _COMPANIES,
    countries: SearchStrategy[str | None] = _COUNTRIES,
    subdivisions: SearchStrategy[str | None] = _DEPENDS,
    timezones: SearchStrategy[str | None] = _DEPENDS,
    languages: SearchStrategy[str | None] = _LANGUAGES,
    addresses: SearchStrategy[AddressForm] = st.sampled_from(AddressForm),  # noqa: B008 - a strategy never changes
    audiences: SearchStrategy[Audience | None] = _AUDIENCES,
    phones: SearchStrategy[str | None] = _MAYBE_PHONE,
    emails: SearchStrategy[str | None] = _MAYBE_EMAIL,
    facts: SearchStrategy[tuple[Fact, ...]] = _FACTS,
    verified_at: SearchStrategy[DateTime | None] = _MAYBE_INSTANT,
    owners: SearchStrategy[str | None] = _MAYBE_ID,
    qualifications: SearchStrategy[Mapping[str, bool]] = _BOXES,
) -> Prospect:
    """Prospects with anything that a CRM may know of them: names in every script, far zones, objections.

    Subdivision and zone are of the country, mostly, unless you give strategies for them. Shrinks to an id and no more.

    >>> from hypothesis import find
    >>> from warmreach.testing import prospects
    >>> find(prospects(), lambda lead: True).model_dump(exclude_defaults=True)
    {'id': '0'}
    """
    country = draw(countries)
    subdivision = draw(_subdivisions(country) if subdivisions is _DEPENDS else subdivisions)
    return Prospect.model_validate(
        {
            "id": draw(ids),
            "given_name": draw(given_names),
            "family_name": draw(family_names),
            "title": draw(titles),
            "salutation": draw(salutations),
            "role": draw(roles),
            "buying_role": draw(buying_roles),
            "company": draw(companies),
            "country": country,
            "subdivision": subdivision,
            "timezone": draw(_timezones(country, subdivision) if timezones is _DEPENDS else timezones),
            "language": draw(languages),
            "address": draw(addresses),
            "audience": draw(audiences),
            "phone": draw(phones),
            "email": draw(emails),
            "facts": draw(facts),
            "verified_at": draw(verified_at),
            "owner": draw(owners),
            "qualification": draw(qualifications),
        }
    )


def _subdivisions(country: str | None) -> SearchStrategy[str | None]:
    return st.sampled_from(_SUBDIVISIONS.get(country, (None,)))


def _timezones(country: str | None, subdivision: str | None) -> SearchStrategy[str | None]:
    """No zone, one of the place, or one far from it."""
    local = () if country is None else zones_of(country, subdivision)
    return st.sampled_from((None, *local)) | clock.timezones()


@st.composite
def referrals(
    draw: DrawFn,
    *,
    family_names: SearchStrategy[str | None] = _MAYBE_TEXT,
    given_names: SearchStrategy[str | None] = _MAYBE_TEXT,
    roles: SearchStrategy[str | None] = _MAYBE_TEXT,
    phones: SearchStrategy[str | None] = _MAYBE_PHONE,
    emails: SearchStrategy[str | None] = _MAYBE_EMAIL,
    prospect_ids: SearchStrategy[str] = _IDS,
) -> Referral:
    """Somebody who was named, by family name, by id or by both. Shrinks to an id alone."""
    family_name = draw(family_names)
    return Referral(
        family_name=family_name,
        given_name=draw(given_names),
        role=draw(roles),
        phone=draw(phones),
        email=draw(emails),
        prospect_id=draw(prospect_ids) if family_name is None else draw(words.maybe(prospect_ids)),
    )


def senders(
    *,
    ids: SearchStrategy[str] = _IDS,
    given_names: SearchStrategy[str] = _TEXTS,
    family_names: SearchStrategy[str] = _TEXTS,
    firms: SearchStrategy[str] = _TEXTS,
    roles: SearchStrategy[str | None] = _MAYBE_TEXT,
    phones: SearchStrategy[str | None] = _MAYBE_PHONE,
    emails: SearchStrategy[str | None] = _MAYBE_EMAIL,
) -> SearchStrategy[Sender]:
    """Reps with names in every script. Shrinks to one without number and address."""
    return st.builds(
        Sender,
        id=ids,
        given_name=given_names,
        family_name=family_names,
        firm=firms,
        role=roles,
        phone=phones,
        email=emails,
    )


_OFFERED_IN: SearchStrategy[str] = st.sampled_from(("en", "de"))
_LINKS = st.lists(words.urls(), max_size=2).map(tuple)
_PAPERS = st.lists(_TEXTS, max_size=2).map(tuple)


def offers(
    *,
    languages: SearchStrategy[str] = _OFFERED_IN,
    names: SearchStrategy[str] = _TEXTS,
    values: SearchStrategy[str] = _TEXTS,
    proofs: SearchStrategy[str | None] = _MAYBE_TEXT,
    tips: SearchStrategy[str | None] = _MAYBE_TEXT,
    video_urls: SearchStrategy[str | None] = words.maybe(words.urls()),  # noqa: B008 - a strategy never changes
    links: SearchStrategy[tuple[str, ...]] = _LINKS,
    attachments: SearchStrategy[tuple[str, ...]] = _PAPERS,
    mail_reasons: SearchStrategy[str | None] = _MAYBE_TEXT,
    minutes: SearchStrategy[int] = st.sampled_from((15, 5, 480)) | st.integers(5, 480),  # noqa: B008 - as above
) -> SearchStrategy[Offer]:
    """Offers in English and German. Shrinks to a name and a value in English."""
    return st.builds(
        Offer,
        language=languages,
        name=names,
        value=values,
        proof=proofs,
        tip=tips,
        video_url=video_urls,
        links=links,
        attachments=attachments,
        mail_reason=mail_reasons,
        minutes=minutes,
    )

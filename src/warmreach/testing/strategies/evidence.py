"""Strategies for dated facts about a person: consents, relationships, interest, objections, lists, addresses."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, cast

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...records import (
    AddressSource,
    Channel,
    Consent,
    DncCheck,
    Fact,
    Interest,
    Objection,
    Relationship,
)
from ...values.instants import DateTime
from . import clock, words

__all__ = [
    "address_sources",
    "consents",
    "dnc_checks",
    "facts",
    "interests",
    "objections",
    "relationships",
]

_INSTANTS = clock.instants()
_CHANNELS = st.sampled_from(Channel)
_SOURCES: SearchStrategy[str | None] = words.maybe(words.texts())


def _ordered(instants: SearchStrategy[DateTime], count: int) -> SearchStrategy[list[DateTime]]:
    """So many instants that do not run backwards."""
    return st.lists(instants, min_size=count, max_size=count).map(lambda given: sorted(given, key=datetime.timestamp))


@st.composite
def consents(
    draw: DrawFn,
    *,
    instants: SearchStrategy[DateTime] = _INSTANTS,
    channels: SearchStrategy[Channel] = _CHANNELS,
    scopes: SearchStrategy[str] = words.texts(),  # noqa: B008 - a strategy is a value and never changes
    proofs: SearchStrategy[str | None] = _SOURCES,
) -> Consent:
    """Consents, standing or for one time, used, revoked or for a span. Shrinks to a standing one to a call."""
    given, first, last, used, revoked = draw(_ordered(instants, 5))
    spanned = draw(st.booleans())
    return Consent(
        given_at=given,
        channel=draw(channels),
        scope=draw(scopes),
        standing=not draw(st.booleans()),
        written=draw(st.booleans()),
        start=first if spanned else None,
        end=last if spanned else None,
        proof=draw(proofs),
        last_used_at=draw(words.maybe(st.just(used))),
        revoked_at=draw(words.maybe(st.just(revoked))),
        source=draw(_SOURCES),
    )


_DEALINGS = st.sampled_from(("purchase", "contract", "negotiation", "inquiry"))


@st.composite
def relationships(
    draw: DrawFn,
    *,
    instants: SearchStrategy[DateTime] = _INSTANTS,
    kinds: SearchStrategy[str] = _DEALINGS,
    abouts: SearchStrategy[str | None] = _SOURCES,
) -> Relationship:
    """Purchases, contracts, negotiations and inquiries, open and ended. Shrinks to a purchase."""
    since, until = draw(_ordered(instants, 2))
    ended = draw(words.maybe(st.just(until)))
    return Relationship.model_validate(
        {"kind": draw(kinds), "since": since, "until": ended, "about": draw(abouts), "source": draw(_SOURCES)}
    )


def interests(
    *,
    instants: SearchStrategy[DateTime] = _INSTANTS,
    abouts: SearchStrategy[str] = words.texts(),  # noqa: B008 - a strategy is a value and never changes
    channels: SearchStrategy[Channel] = _CHANNELS,
) -> SearchStrategy[Interest]:
    """Interest shown on any channel. Shrinks to one shown in a call."""
    return st.builds(Interest, shown_at=instants, about=abouts, channel=channels, source=_SOURCES)


_SCOPES: SearchStrategy[Any] = st.sampled_from(("person", "address", "number", "organisation"))
_BARRED: SearchStrategy[Channel | None] = words.maybe(st.sampled_from(Channel))


def objections(
    *,
    instants: SearchStrategy[DateTime] = _INSTANTS,
    scopes: SearchStrategy[Any] = _SCOPES,
    values: SearchStrategy[str | None] = _SOURCES,
    channels: SearchStrategy[Channel | None] = _BARRED,
) -> SearchStrategy[Objection]:
    """Objections to one channel or to all. Shrinks to a person's objection to all."""
    return st.builds(Objection, made_at=instants, scope=scopes, value=values, channel=channels, source=_SOURCES)


_LISTS = st.sampled_from(("TPS", "CTPS", "Bloctel", "National DNCL", "RPO")) | words.texts()


def dnc_checks(
    *, instants: SearchStrategy[DateTime] = _INSTANTS, lists: SearchStrategy[str] = _LISTS
) -> SearchStrategy[DncCheck]:
    """Look-ups in do-not-call lists that there are, and in others. Shrinks to a number that is not listed."""
    return st.builds(DncCheck, list=lists, checked_at=instants, listed=st.booleans(), source=_SOURCES)


_FOUND: SearchStrategy[Any] = st.sampled_from(("published", "handed_over", "directory"))


def address_sources(
    *,
    instants: SearchStrategy[DateTime] = _INSTANTS,
    channels: SearchStrategy[Channel] = _CHANNELS,
    kinds: SearchStrategy[Any] = _FOUND,
) -> SearchStrategy[AddressSource]:
    """Where numbers and addresses were found. Shrinks to a published number."""
    return st.builds(
        AddressSource,
        channel=channels,
        kind=kinds,
        seen_at=instants,
        asterisk=words.maybe(st.booleans()),
        impersonal=st.booleans(),
        source=_SOURCES,
    )


_FACTS: Mapping[str, Callable[..., SearchStrategy[Any]]] = {
    "interest": interests,
    "objection": objections,
    "dnc": dnc_checks,
    "address": address_sources,
    "relationship": relationships,
    "consent": consents,
}
_WORDS: SearchStrategy[str] = st.sampled_from(tuple(_FACTS))


@st.composite
def facts(draw: DrawFn, *, kinds: SearchStrategy[str] = _WORDS, instants: SearchStrategy[DateTime] = _INSTANTS) -> Fact:
    """Facts of the kinds given ("interest", "objection", "dnc", "address", "relationship", "consent").

    Shrinks to interest that was shown in a call.
    """
    return cast("Fact", draw(_FACTS[draw(kinds)](instants=instants)))

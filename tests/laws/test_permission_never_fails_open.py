"""The laws of permission: nothing but the person's own act opens a door, and what opens next is really the next."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings, strategies as st

from tests.contact.cases import (
    EVERYTHING,
    clear_of,
    consent,
    contract,
    found,
    inquired,
    interested,
    person,
    sale,
    touch,
    when,
)
from warmreach import Channel, Objection, Prospect, Touchpoint
from warmreach.contact import ContactPolicy, HouseRule, Permission, Verdict, may_contact
from warmreach.contact.countries import COUNTRIES
from warmreach.contact.law import hours_of
from warmreach.contact.zones import COUNTRY_ZONES
from warmreach.warmth import DEFAULT_RULES

START = when("DE", "2026-06-01T00:00")
PLACES = ["AT", "AU-NSW", "BE", "CA-ON", "CH", "DE-BE", "DK", "ES-MD", "FR", "GB-ENG", "IE", "IN", "IT", "JP", "NL",
    "PL", "SE", "SG", "US", "US-FL", "US-MA", "US-MS", "US-PA", "US-OR"]  # fmt: skip
FACTS = [
    consent(given="2026-05-01"), consent("email", given="2026-05-01"), consent("sms", given="2026-05-01", written=True),
    consent(standing=False, given="2026-05-20", start="2026-06-10T18:00:00Z", end="2026-06-10T20:00:00Z"),
    sale("2026-03-01"), contract(), inquired("2026-04-20"), interested("2026-04-01"),
    clear_of("TPS", "2026-05-25"), clear_of("CTPS", "2026-05-25"), clear_of("Bloctel", "2026-05-25"),
    clear_of("RPO", "2026-05-25"), clear_of("National DNCL", "2026-05-25"), clear_of("DNCM", "2026-05-25"),
    found("directory", asterisk=False), found("published", "email"),
]  # fmt: skip
OUTWARD = sorted(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.direction == "out")
INWARD = ["inquiry", "callback_requested", "email_reply", "purchase", "refused_by_phone", "complaint", "unsubscribed"]

places = st.sampled_from(PLACES)
audiences = st.sampled_from(["consumer", "sole_trader", "partnership", "business", None])
channels = st.sampled_from(list(Channel))
moments = st.integers(0, 60 * 24 * 4).map(lambda quarters: START + timedelta(minutes=15 * quarters))
facts = st.lists(st.sampled_from(FACTS), max_size=4, unique=True)
before = st.integers(-200 * 24, -1).map(lambda hours: START + timedelta(hours=hours))


@st.composite
def people(draw: st.DrawFn) -> Prospect:
    place = draw(places)
    known = {} if draw(st.booleans()) else {"timezone": None}
    return person(place, draw(audiences), facts=draw(facts), **known)


@st.composite
def touches(draw: st.DrawFn, kinds: list[str], id: str = "t") -> Touchpoint:  # noqa: A002 - the field's name
    return touch(draw(st.sampled_from(kinds)), draw(before), id=f"{id}{draw(st.integers(0, 9**9))}")


histories = st.lists(touches(OUTWARD + INWARD), max_size=5, unique_by=lambda one: one.id)


def judged(
    someone: Prospect, channel: Channel, at: datetime, history: Any, policy: ContactPolicy = EVERYTHING
) -> Permission:
    return may_contact(someone, channel, at=at, history=history, policy=policy, as_of=START)


@given(people(), channels, moments, histories, touches(OUTWARD, "new"))
def test_an_outbound_touch_never_turns_a_refusal_into_permission(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint], ours: Touchpoint
) -> None:
    """Mailing first gives no legal cover: what we send opens nothing (C1)."""
    if not judged(someone, channel, at, history).allowed:
        assert not judged(someone, channel, at, [*history, ours]).allowed


@given(people(), channels, moments, histories, touches(["refused_by_phone", "refused_by_email", "complaint"], "new"))
def test_a_refusal_never_allows(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint], refused: Touchpoint
) -> None:
    """A refusal or a complaint of theirs never turns a refusal of ours into permission."""
    if not judged(someone, channel, at, history).allowed:
        assert not judged(someone, channel, at, [*history, refused]).allowed


objections = st.builds(Objection, made_at=before, channel=st.sampled_from([None, *Channel]))


@given(people(), channels, moments, histories, objections)
def test_an_objection_never_allows(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint], objection: Objection
) -> None:
    """Adding an objection never turns a refusal into permission."""
    objecting = someone.replace(facts=(*someone.facts, objection))
    if not judged(someone, channel, at, history).allowed:
        assert not judged(objecting, channel, at, history).allowed


@given(people(), channels, moments, histories, before)
def test_an_objection_to_everything_ends_everything_but_later_requests(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint], made: datetime
) -> None:
    """After an objection only a consent given later may allow anything."""
    objecting = someone.replace(facts=(*someone.facts, Objection(made_at=made)))
    said = judged(objecting, channel, at, history)
    if said.allowed:
        later = [fact for fact in said.facts if fact.fact == "consent" and fact.given_at > made]
        assert later


HOUSE = st.sampled_from(
    [
        HouseRule(name="never", forbid=True),
        HouseRule(name="no texts", channel=Channel.SMS, forbid=True),
        HouseRule(name="mornings", hours=hours_of("mon-fri 09:00-12:00")),
        HouseRule(name="once a week", max_attempts=1, per_days=7),
    ]
)


@given(people(), channels, moments, histories, st.lists(HOUSE, min_size=1, max_size=3))
def test_tightening_never_allows(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint], house: list[HouseRule]
) -> None:
    """A rule of the house, an assertion less or a younger max_age never turns a refusal into permission."""
    if judged(someone, channel, at, history).allowed:
        return
    tighter = EVERYTHING.replace(house=house, courtesy_hours="always", max_age=timedelta(days=1))
    for policy in (tighter, EVERYTHING.replace(house=house), EVERYTHING.replace(asserts=())):
        assert not judged(someone, channel, at, history, policy).allowed


@settings(max_examples=150)
@given(people(), channels, moments, histories, st.data())
def test_the_next_opening_is_allowed_and_nothing_earlier_is(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint], data: st.DataObject
) -> None:
    """`next_opening` is ALLOWED when it is asked about, and no instant between `at` and it is."""
    opening = judged(someone, channel, at, history).next_opening
    end = at + timedelta(days=30) if opening is None else min(opening, at + timedelta(days=30))
    if opening is not None:
        assert judged(someone, channel, opening, history).allowed
    assume(end > at)
    span = int((end - at).total_seconds())
    for seconds in data.draw(st.lists(st.integers(0, span - 1), min_size=8, max_size=8)):
        between = at + timedelta(seconds=seconds)
        assert not judged(someone, channel, between, history).allowed, between
    if span > 1:
        assert not judged(someone, channel, end - timedelta(seconds=1), history).allowed


@given(people(), channels, moments, histories)
def test_permission_lasts_until_it_expires_as_far_as_its_facts_go(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint]
) -> None:
    """At `expires_at` a fact lapses: it is later than `at`, and what it says stands on facts that it names."""
    said = judged(someone, channel, at, history)
    if said.expires_at is not None:
        assert said.allowed
        assert said.expires_at > at
        assert said.facts


@pytest.mark.parametrize("country", sorted(COUNTRY_ZONES.keys() - COUNTRIES.keys()))
def test_a_country_without_a_table_is_never_allowed(country: str) -> None:
    """Whatever is known of a person there, no row means no permission."""
    zone = COUNTRY_ZONES[country][0]
    someone = person("DE", facts=FACTS, country=country, subdivision=None, timezone=zone)
    wednesday = datetime(2026, 6, 3, 10, tzinfo=ZoneInfo(zone))
    for channel in Channel:
        for audience in ("consumer", "business"):
            said = judged(someone.replace(audience=audience), channel, wednesday, [])
            assert said.verdict is not Verdict.ALLOWED
            assert "place" in {reason.gate for reason in said.because}


@given(people(), channels, moments, histories)
def test_same_question_same_answer(
    someone: Prospect, channel: Channel, at: datetime, history: list[Touchpoint]
) -> None:
    """Input order and what was asked before change nothing."""
    fresh = ContactPolicy.model_validate(EVERYTHING.model_dump())
    assert judged(someone, channel, at, history) == judged(someone, channel, at, history[::-1], fresh)

"""Which inbound act proves which fact, and that nothing of ours proves any (C1)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from tests.contact.cases import consent, day, objected, touch
from warmreach import (
    Appointment,
    CallbackWindow,
    CallOutcome,
    Consent,
    History,
    Interest,
    Kind,
    MailPromise,
    MeetingOutcome,
    MessageOutcome,
    Objection,
    Prospect,
    Relationship,
    Touchpoint,
)
from warmreach.contact import derive_facts
from warmreach.errors import ForeignTouchpointError, NaiveInstantError, UnknownKindError
from warmreach.warmth import DEFAULT_RULES, KindRule

NOON = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/Berlin"))
LATER = datetime(2026, 11, 27, 10, tzinfo=ZoneInfo("Europe/Berlin"))
MARA = Prospect(id="p", email="mara@beispiel.example", phone="+4930123456")


def proven(*acts: Touchpoint, prospect: Prospect = MARA) -> list[tuple[str, str | None]]:
    """The facts as pairs: what it is, and its channel or kind."""
    facts = derive_facts(prospect, acts, as_of=LATER)
    return [(fact.fact, getattr(fact, "channel", None) or getattr(fact, "kind", None)) for fact in facts]


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("callback_requested", [("consent", "call"), ("interest", "call")]),
        ("call_received", [("consent", "call"), ("interest", "call")]),
        ("email_reply", [("consent", "email"), ("interest", "email")]),
        ("sms_reply", [("consent", "sms"), ("interest", "sms")]),
        ("inquiry", [("relationship", "inquiry"), ("consent", "email"), ("interest", "call")]),
        ("content_requested", [("consent", "email"), ("interest", "email")]),
        ("purchase", [("relationship", "purchase")]),
        ("event_met", [("interest", "call")]),
        ("unsubscribed", [("objection", "email")]),
        ("newsletter_subscribed", [("interest", "email")]),
        ("referred", []),
        ("social_follow", []),
        ("event_attended", []),
        ("link_clicked", []),
    ],
)
def test_an_act_of_theirs_proves(kind: str, facts: list[tuple[str, str]]) -> None:
    assert proven(touch(kind, NOON)) == facts


@pytest.mark.parametrize("kind", [kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.direction == "out"])
def test_nothing_that_we_sent_proves_anything(kind: str) -> None:
    assert proven(touch(kind, NOON)) == []


def test_a_kind_that_a_user_turns_outward_proves_nothing() -> None:
    ours = DEFAULT_RULES.with_kinds(
        {"inquiry": KindRule(group="asked", half_life_days=10, mentionable=True, direction="out", noticed=0.5)}
    )
    assert derive_facts(MARA, [touch("inquiry", NOON)], as_of=LATER, rules=ours) == ()


def called(**parts: object) -> Touchpoint:
    return touch(Kind.CALL_HELD, NOON, outcome=CallOutcome(line="answered", talk="talked", **parts))


MEETING = {"starts_at": LATER, "timezone": "Europe/Berlin", "minutes": 30, "topic": "routes", "reach": "+4930123456"}


def test_a_mail_they_asked_for_is_a_consent_to_that_mail() -> None:
    assert ("consent", "letter") in proven(called(mail=MailPromise(wanted_by_them=True, channel="letter")))


def test_a_mail_that_we_announced_is_none() -> None:
    assert proven(called(mail=MailPromise(wanted_by_them=False, channel="email"))) == [("interest", "call")]


@pytest.mark.parametrize(("said_by", "proves"), [("them", True), ("us", False), ("gatekeeper", False)])
def test_a_callback_is_agreed_when_they_said_it(said_by: str, proves: bool) -> None:
    window = CallbackWindow(start=LATER, end=datetime(2026, 11, 27, 12, tzinfo=LATER.tzinfo), said_by=said_by)
    assert (("consent", "call") in proven(called(next=window))) is proves


def test_an_appointment_is_a_consent_for_its_time() -> None:
    agreed = called(next=Appointment(id="a", format="phone", who_calls="us", **MEETING))
    (given,) = [fact for fact in derive_facts(MARA, [agreed], as_of=LATER) if isinstance(fact, Consent)]
    assert (given.start, given.standing, given.source) == (LATER, False, "t")
    assert given.end is not None
    assert (given.end - LATER).total_seconds() == 1800


def test_an_appointment_at_which_they_call_is_none() -> None:
    assert proven(called(next=Appointment(id="a", format="phone", who_calls="them", **MEETING))) == [
        ("interest", "call")
    ]


def test_an_appointment_on_site_lets_us_visit() -> None:
    on_site = Appointment(id="a", format="on_site", who_calls="them", **(MEETING | {"reach": "Am Kai 1"}))
    assert ("consent", "visit") in proven(called(next=on_site))


def test_a_cancelled_or_replaced_appointment_is_a_consent_no_more() -> None:
    agreed = called(next=Appointment(id="a", format="phone", who_calls="us", **MEETING))
    cancelled = MeetingOutcome(result="cancelled", appointment_id="a")
    assert ("consent", "call") not in proven(agreed, touch(cancelled.kind, NOON, id="c", outcome=cancelled))
    moved = MeetingOutcome(
        result="moved",
        appointment_id="a",
        to=Appointment(id="b", format="phone", who_calls="us", replaces="a", **MEETING),
    )
    assert proven(agreed, touch(moved.kind, NOON, id="m", outcome=moved)).count(("consent", "call")) == 1


def test_a_talk_that_proves_nothing_proves_nothing() -> None:
    refused = CallOutcome(line="answered", talk="not_interested")
    assert proven(touch(refused.kind, NOON, outcome=refused)) == []


def test_do_not_contact_objects_to_every_channel() -> None:
    said = CallOutcome(line="answered", talk="do_not_contact")
    assert proven(touch(said.kind, NOON, outcome=said)) == [("objection", None)]


@pytest.mark.parametrize(("channel", "value"), [("email", MARA.email), ("sms", MARA.phone), ("letter", None)])
def test_unsubscribing_objects_to_that_address(channel: str, value: str | None) -> None:
    left = MessageOutcome(channel=channel, result="unsubscribed")
    (fact,) = derive_facts(MARA, [touch(left.kind, NOON, outcome=left)], as_of=LATER)
    assert isinstance(fact, Objection)
    assert (fact.scope, fact.channel, fact.value) == ("address", channel, value)


def test_unsubscribing_in_wider_words_objects_to_all() -> None:
    left = MessageOutcome(channel="email", result="unsubscribed", every_channel=True)
    assert proven(touch(left.kind, NOON, outcome=left)) == [("objection", None)]


def test_a_reply_by_letter_lets_us_answer_by_letter() -> None:
    replied = MessageOutcome(channel="sms", result="replied")
    assert proven(touch(replied.kind, NOON, outcome=replied)) == [("consent", "sms"), ("interest", "sms")]


def test_stated_facts_count_from_their_day() -> None:
    future = (consent(given="2027-01-01"), objected("2026-10-01"))
    assert derive_facts(MARA.replace(facts=future), [], as_of=LATER) == (future[1],)


@pytest.mark.parametrize(
    "fact",
    [
        Relationship(kind="contract", since=day("2026-10-01")),
        Interest(shown_at=day("2026-10-01"), about="routes", channel="call"),
    ],
)
def test_every_sort_of_fact_has_its_day(fact: Relationship | Interest) -> None:
    assert derive_facts(MARA.replace(facts=(fact,)), [], as_of=day("2026-09-30")) == ()
    assert derive_facts(MARA.replace(facts=(fact,)), [], as_of=day("2026-10-01")) == (fact,)


def test_what_came_later_is_not_known_yet() -> None:
    assert derive_facts(MARA, [touch("purchase", LATER)], as_of=NOON) == ()


def test_a_history_remembers_its_facts_for_the_same_rules_and_person() -> None:
    history = History.of([touch("unsubscribed", NOON)], prospect_id="p")
    first = derive_facts(MARA, history, as_of=LATER)
    assert derive_facts(MARA, history, as_of=LATER)[0] is first[0]
    moved = derive_facts(MARA.replace(email="m@beispiel.example"), history, as_of=LATER)
    assert moved[0] != first[0]
    other = DEFAULT_RULES.replace(warm_at=0.6)
    assert derive_facts(MARA, history, as_of=LATER, rules=other) == first


def test_two_who_ask_at_once_each_get_their_own_facts() -> None:
    history = History.of([touch("unsubscribed", NOON)], prospect_id="p")
    moved = MARA.replace(email="m@beispiel.example")

    class Memo(dict[str, object]):
        """A memo in which somebody else's question is answered right after each write of the first."""

        def __setitem__(self, key: str, value: object) -> None:
            super().__setitem__(key, value)
            if not interrupted:
                interrupted.append(key)
                derive_facts(moved, history, as_of=LATER)

    interrupted: list[str] = []
    object.__setattr__(history, "worked_out", Memo())
    for someone in (MARA, moved, MARA):
        (fact,) = derive_facts(someone, history, as_of=LATER)
        assert isinstance(fact, Objection)
        assert fact.value == someone.email
    assert interrupted


def test_strangers_and_unknown_kinds_are_refused() -> None:
    with pytest.raises(ForeignTouchpointError):
        derive_facts(MARA.replace(id="q"), History.of([touch("purchase", NOON)], prospect_id="p"), as_of=LATER)
    with pytest.raises(ForeignTouchpointError):
        derive_facts(MARA.replace(id="q"), [touch("purchase", NOON)], as_of=LATER)
    with pytest.raises(UnknownKindError):
        derive_facts(MARA, [touch("seance_held", NOON)], as_of=LATER)
    with pytest.raises(NaiveInstantError):
        derive_facts(MARA, [], as_of=datetime(2026, 11, 20))


def test_a_consent_for_a_time_names_both_its_ends() -> None:
    with pytest.raises(ValueError, match="both start and end"):
        consent(start=LATER)
    with pytest.raises(ValueError, match="is before start"):
        consent(start=LATER, end=NOON)
    with pytest.raises(ValidationError, match="both start and end") as refusal:
        consent(end=LATER, given="2027-01-01", revoked_at=NOON, scope="")
    assert {fault["loc"] for fault in refusal.value.errors()} == {("scope",), ("end",), ("revoked_at",)}
    with pytest.raises(ValidationError, match="no instant") as refusal:
        consent(start="noon", end=LATER)
    assert [fault["loc"] for fault in refusal.value.errors()] == [("start",)]

"""How permission is judged and told: the house, agreed times, zones, what is next, until when, and how instead."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs.exceptions import FrozenInstanceError
from pydantic import TypeAdapter, ValidationError

from tests.contact.cases import (
    EVERYTHING,
    ask,
    clear_of,
    consent,
    contract,
    day,
    dials,
    found,
    inquired,
    interested,
    objected,
    person,
    sale,
    touch,
    when,
)
from warmreach import DEFAULT_RULES, CallOutcome, Channel, History, Touchpoint
from warmreach.contact import (
    DUTIES,
    GOOD_CONDUCT,
    Cap,
    ContactPolicy,
    ContactRule,
    HouseRule,
    Permission,
    Verdict,
    may_contact,
    rules_for,
)
from warmreach.contact.counting import last_complaint
from warmreach.contact.countries import COUNTRIES, EU_MEMBERS, table_of
from warmreach.contact.law import hours_of
from warmreach.errors import (
    ForeignTouchpointError,
    NaiveInstantError,
    NoTruthValueError,
    UnknownCountryError,
    UnknownWordError,
)
from warmreach.values.frozen import FrozenMap

TUESDAY = "2026-11-24T11:00"
INTERESTED = (interested("2026-11-01"),)


def gates(said: Permission) -> set[str]:
    return {reason.gate for reason in said.because if reason.verdict is not Verdict.ALLOWED}


# --- the house --------------------------------------------------------------------------------------------------------


def with_house(**rule: Any) -> ContactPolicy:
    return EVERYTHING.replace(house=[HouseRule(name="our own rule", **rule)])


@pytest.mark.parametrize(
    ("rule", "gate"),
    [
        ({"forbid": True}, "house"),
        ({"hours": {"mon": ((time(9), time(10)),)}}, "hours"),
        ({"max_attempts": 1, "per_days": 2}, "cap"),
    ],
)
def test_the_house_tightens_and_says_that_it_was_the_one(rule: dict[str, Any], gate: str) -> None:
    history = dials(1, when("DE", "2026-11-23T11:00"))
    before = ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED, history=history)
    after = ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED, history=history, policy=with_house(**rule))
    assert (before.verdict, after.verdict) == ("allowed", "refused")
    (bound,) = after.because
    assert (bound.gate, bound.whose, bound.rule) == (gate, "house", "our own rule")


def test_a_house_rule_for_one_channel_leaves_the_others() -> None:
    policy = with_house(forbid=True, channel="sms")
    assert ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED, policy=policy).allowed


def test_courtesy_hours_may_always_hold() -> None:
    late = "2026-11-24T20:30"  # within Canada's clock
    assert ask("CA-ON", "business", "call", late).allowed
    assert gates(ask("CA-ON", "business", "call", late, policy=EVERYTHING.replace(courtesy_hours="always"))) == {
        "hours"
    }


@pytest.mark.parametrize(("days", "verdict"), [(5, "refused"), (0, "allowed"), (1, "allowed")])
def test_a_firm_rests_some_working_days(days: int, verdict: str) -> None:
    colleague = History.of(
        [touch("call_held", when("DE", "2026-11-20T11:00")).replace(prospect_id="q")], prospect_id="q"
    )
    said = may_contact(
        person("DE-BE", facts=INTERESTED),
        Channel.CALL,
        at=when("DE", TUESDAY),
        history=[],
        policy=EVERYTHING.replace(firm_rest_working_days=days),
        same_firm=[colleague],
    )
    assert said.verdict == verdict
    if verdict == "refused":
        assert said.next_opening == when("DE", "2026-11-27T11:00")


@pytest.mark.parametrize("kind", ["email_reply", "inquiry", "refused_by_email"])
def test_a_firm_of_which_somebody_replied_asked_or_refused_rests_as_well(kind: str) -> None:
    theirs = History.of([touch(kind, when("DE", "2026-11-20T11:00")).replace(prospect_id="q")], prospect_id="q")
    said = may_contact(
        person("DE-BE", facts=INTERESTED), Channel.CALL, at=when("DE", TUESDAY), history=[], policy=EVERYTHING,
        same_firm=[theirs],
    )  # fmt: skip
    assert gates(said) == {"firm"}


def test_a_firm_that_nobody_was_in_touch_with_need_not_rest() -> None:
    quiet = History.of([touch("site_visit", when("DE", "2026-11-20T11:00")).replace(prospect_id="q")], prospect_id="q")
    said = may_contact(
        person("DE-BE", facts=INTERESTED), Channel.CALL, at=when("DE", TUESDAY), history=[], policy=EVERYTHING,
        same_firm=[quiet],
    )  # fmt: skip
    assert said.allowed


@pytest.mark.parametrize(
    ("rule", "fault"),
    [({}, "needs forbid"), ({"max_attempts": 3}, "half_a_cap"), ({"per_days": 3}, "half_a_cap")],
)
def test_a_house_rule_says_something(rule: dict[str, Any], fault: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        HouseRule(name="mine", **rule)
    assert fault in str(refusal.value)


def test_a_policy_refuses_what_it_cannot_mean() -> None:
    with pytest.raises(ValidationError, match="asserts kindness, which no rule asks for"):
        ContactPolicy(asserts={"kindness"})
    with pytest.raises(ValidationError, match="an age is not negative"):
        ContactPolicy(interest_age=timedelta(days=-1))
    row = rules_for("DE")[0]
    with pytest.raises(ValidationError, match="two rows of the rulebook have one id"):
        ContactPolicy(rulebook=[row, row])


def test_an_age_may_be_zero() -> None:
    assert ContactPolicy(interest_age=timedelta()).interest_age == timedelta()


def test_every_fault_of_a_policy_is_named_where_it_is() -> None:
    row = rules_for("DE")[0]
    odd_rule = {"name": "mine", "per_days": 3}
    with pytest.raises(ValidationError) as refusal:
        ContactPolicy(house=[odd_rule], rulebook=[row], asserts=["kindness"], list_age=timedelta(-1))
    faults = {fault["loc"]: fault["type"] for fault in refusal.value.errors()}
    assert faults == {
        ("house", 0, "per_days"): "half_a_cap",
        ("asserts",): "unknown_duty",
        ("list_age",): "negative_age",
    }


def test_what_an_unreadable_row_asks_for_is_not_called_unknown() -> None:
    with pytest.raises(ValidationError) as refusal:
        ContactPolicy(rulebook=[NORWAY, NORWAY], asserts=["kindness"])
    assert [fault["loc"] for fault in refusal.value.errors()] == [("rulebook",)]


def test_an_unreadable_part_of_a_house_rule_is_its_only_fault() -> None:
    with pytest.raises(ValidationError) as refusal:
        HouseRule(name="mine", max_attempts=0)
    assert [fault["loc"] for fault in refusal.value.errors()] == [("max_attempts",)]


def test_a_policy_is_stored_and_read_again() -> None:
    policy = with_house(forbid=True).replace(rulebook=rules_for("DE")[:2], technology="ai_voice")
    assert ContactPolicy.model_validate_json(policy.model_dump_json()) == policy
    assert hash(policy) == hash(policy.replace())


def test_good_conduct_is_made_of_known_duties() -> None:
    assert DUTIES.keys() >= GOOD_CONDUCT
    asked = {duty for country in COUNTRIES for rule in table_of(country) for duty in rule.preconditions}
    assert asked <= DUTIES.keys()


@pytest.mark.parametrize("words", [DUTIES, list(DUTIES), DUTIES.keys(), iter(DUTIES), FrozenMap(DUTIES)])
def test_a_policy_asserts_any_words(words: Any) -> None:
    assert ContactPolicy(asserts=words) == EVERYTHING


@pytest.mark.parametrize("words", ["caller_id", b"caller_id", 7, [["caller_id"]]])
def test_a_policy_asserts_nothing_but_words(words: Any) -> None:
    with pytest.raises(ValidationError, match="asserts"):
        ContactPolicy(asserts=words)


def test_a_duty_that_is_not_asserted_asks_a_human() -> None:
    said = ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED, policy=ContactPolicy())
    assert all("if it is, assert '" in reason.sentence for reason in said.because)
    assert said.verdict is Verdict.ASK_A_HUMAN
    assert gates(said) == {"precondition"}


def test_a_customer_exception_has_conditions() -> None:
    plain = EVERYTHING.replace(asserts=frozenset(DUTIES) - {"customer_exception"})
    said = ask("DE-BE", "business", "email", TUESDAY, facts=(sale("2026-10-01"),), policy=plain)
    assert said.verdict is Verdict.ASK_A_HUMAN


def test_an_address_has_to_fit_the_role() -> None:
    plain = EVERYTHING.replace(asserts=frozenset(DUTIES) - {"relevant_to_role"})
    said = ask("CA-ON", "business", "email", TUESDAY, facts=(found("published", "email"),), policy=plain)
    assert said.verdict is Verdict.ASK_A_HUMAN


def test_interest_has_to_be_weighed() -> None:
    plain = EVERYTHING.replace(asserts=frozenset(DUTIES) - {"balancing_test"})
    said = ask("ES-MD", "business", "call", TUESDAY, policy=plain)
    assert any("balancing_test" in reason.sentence for reason in said.because)


def test_a_customer_without_known_conditions_asks_a_human() -> None:
    said = ask("DK", "consumer", "sms", TUESDAY, facts=(sale("2026-10-01"),))
    assert any("under which conditions" in reason.sentence for reason in said.because)


# --- rows of one's own ------------------------------------------------------------------------------------------------

NORWAY = ContactRule(
    id="no.call.business", jurisdiction="NO", channel="call", audience="business", needs="nothing", as_of="2026-11-01",
    basis_any_of=["nothing"], citation="an invented act", evidence="official", confidence="high",
)  # fmt: skip


def test_a_rulebook_adds_a_country() -> None:
    policy = EVERYTHING.replace(rulebook=[NORWAY])
    said = ask("NO", "business", "call", TUESDAY, policy=policy)
    assert said.allowed
    assert said.edition.startswith("2026+")
    assert ask("DE-BE", "business", "call", TUESDAY, policy=EVERYTHING, facts=INTERESTED).edition == "2026"


def test_a_rulebook_replaces_a_row_of_the_same_id() -> None:
    (row,) = [row for row in rules_for("DE") if row.id == "de.email.business"]
    looser = row.replace(basis_any_of=["nothing"], as_of="2027-01-01", citation="a newer act")
    said = ask("DE-BE", "business", "email", TUESDAY, policy=EVERYTHING.replace(rulebook=[looser]))
    assert (said.verdict, said.because[0].citation) == ("allowed", "a newer act")


def test_a_row_of_ones_own_may_prohibit() -> None:
    policy = EVERYTHING.replace(rulebook=[NORWAY.replace(prohibited=True)])
    assert gates(ask("NO", "business", "call", TUESDAY, policy=policy)) == {"prohibition"}


def test_a_row_may_have_any_id() -> None:
    policy = EVERYTHING.replace(rulebook=[NORWAY.replace(id="the place", prohibited=True)])
    assert gates(ask("NO", "business", "call", TUESDAY, policy=policy)) == {"prohibition"}


def test_a_row_that_is_too_old_asks_a_human() -> None:
    policy = EVERYTHING.replace(max_age=timedelta(days=30))
    assert ask("DE-BE", "business", "call", "2026-12-21T11:00", facts=INTERESTED, policy=policy).allowed
    said = ask("DE-BE", "business", "call", "2026-12-23T11:00", facts=INTERESTED, policy=policy)
    assert (said.verdict, gates(said)) == ("ask_a_human", {"age"})


@pytest.mark.parametrize("cap", [Cap(at_most=2, window="calendar", days=7), Cap(at_most=2, window="calendar", days=3)])
def test_a_calendar_window_of_days(cap: Cap) -> None:
    policy = EVERYTHING.replace(rulebook=[NORWAY.replace(caps=[cap])])
    tried = dials(2, when("NO", "2026-11-24T09:00"), apart=timedelta(days=1))
    said = ask("NO", "business", "call", TUESDAY, policy=policy, history=tried)
    assert gates(said) == {"cap"}
    assert said.next_opening == when("NO", "2026-11-30T08:00" if cap.days == 7 else "2026-11-26T08:00")


def test_a_campaign_counts_from_its_start() -> None:
    campaign = [NORWAY.replace(caps=[Cap(at_most=1, window="campaign")])]
    tried = dials(1, when("NO", "2026-11-20T09:00"))
    assert not ask(
        "NO", "business", "call", TUESDAY, policy=EVERYTHING.replace(rulebook=campaign), history=tried
    ).allowed
    fresh = EVERYTHING.replace(rulebook=campaign, campaign_start=when("NO", "2026-11-23T09:00"))
    assert ask("NO", "business", "call", TUESDAY, policy=fresh, history=tried).allowed


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"hours": hours_of("daily 09:00-10:00")}, "hours need hours_basis"),
        ({"effective_from": date(2027, 1, 1), "effective_to": date(2026, 1, 1)}, "effective_to is before"),
        ({"caps": [{"at_most": 1, "window": "rolling"}]}, "give days with a rolling"),
    ],
)
def test_a_row_holds_together(changes: dict[str, Any], fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        NORWAY.replace(**changes)


# --- who they are -----------------------------------------------------------------------------------------------------


def test_a_refusal_of_somebody_unknown_says_as_what_they_are_judged() -> None:
    said = {audience: ask("DE-BE", audience, "call", "2026-11-24T21:00") for audience in (None, "consumer")}
    for audience, told in (("consumer", False), (None, True)):
        reasons = [reason.sentence for reason in said[audience].because if reason.rule == "de.call.consumer"]
        assert reasons
        assert all(("(audience not known, judged as a consumer)" in reason) is told for reason in reasons)


def test_a_permission_of_somebody_unknown_says_nothing_of_it() -> None:
    said = ask("DE-BE", None, "call", TUESDAY, facts=(consent(),))
    assert said.allowed
    assert not any("audience" in reason.sentence for reason in said.because)


# --- zones ------------------------------------------------------------------------------------------------------------


def test_a_zone_unknown_has_to_agree_everywhere() -> None:
    """In Florida's two zones, eight in the morning comes twice."""
    early = ask("US-FL", "business", "call", "2026-11-24T08:30", timezone=None)
    assert early.verdict is Verdict.ASK_A_HUMAN
    assert "in only 1 of the 2 time zones" in early.because[0].sentence
    assert early.next_opening == when("US", "2026-11-24T09:00")
    assert ask("US-FL", "business", "call", "2026-11-24T09:00", timezone=None).allowed
    assert ask("US-FL", "business", "call", "2026-11-24T07:30", timezone=None).verdict is Verdict.REFUSED


def test_a_country_of_one_zone_needs_none() -> None:
    assert ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED, timezone=None).allowed


@pytest.mark.parametrize("country", [None, "XX"])
def test_a_country_unknown_asks_a_human(country: str | None) -> None:
    nobody = person("DE", facts=(consent(),), country=country, subdivision=None, timezone=None)
    said = may_contact(nobody, Channel.CALL, at=when("DE", TUESDAY), history=[], policy=EVERYTHING)
    assert (said.verdict, said.next_opening) == ("ask_a_human", None)


# --- what comes next, and until when ----------------------------------------------------------------------------------


def test_what_is_allowed_is_its_own_opening() -> None:
    said = ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED)
    assert said.next_opening == said.at == when("DE", TUESDAY)


def test_the_next_opening_waits_for_the_last_of_several_gates() -> None:
    tried = dials(4, when("FR", "2026-11-20T11:00"), apart=timedelta(days=3))
    said = ask("FR", "consumer", "call", "2026-11-24T13:30", facts=(consent(),), history=tried)
    assert gates(said) == {"hours", "cap"}
    assert said.next_opening == when("FR", "2026-12-11T11:00")


def test_the_next_opening_waits_for_an_agreed_time() -> None:
    evening = consent(standing=False, given="2026-11-20", start="2026-11-24T19:30:00Z", end="2026-11-24T20:00:00Z")
    said = ask("FR", "consumer", "call", "2026-11-24T20:15", facts=(evening,))
    assert said.next_opening == when("FR", "2026-11-24T20:30")


def test_the_next_opening_knows_the_law_to_come() -> None:
    clear = (clear_of("Bloctel", "2026-08-09"),)
    said = ask("FR", "consumer", "call", "2026-08-10T20:30", facts=clear)
    assert (said.verdict, said.next_opening) == ("refused", None)  # from the 11th on a clear list is not enough
    assert ask("FR", "consumer", "call", "2026-08-10T13:30", facts=clear).next_opening == when("FR", "2026-08-10T14:00")


def test_a_law_to_come_may_open() -> None:
    opening = [
        NORWAY.replace(prohibited=True, effective_to="2026-12-01"),
        NORWAY.replace(id="new", effective_from="2026-12-02"),
    ]
    said = ask("NO", "business", "call", TUESDAY, policy=EVERYTHING.replace(rulebook=opening))
    assert said.next_opening == when("NO", "2026-12-02T08:00")


def test_within_an_agreed_time_what_binds_still_binds() -> None:
    evening = consent(standing=False, given="2026-11-20", start="2026-11-24T19:00:00Z", end="2026-11-24T21:00:00Z")
    policy = with_house(hours=hours_of("daily 20:30-22:00"))
    said = ask("FR", "consumer", "call", "2026-11-24T20:10", facts=(evening,), policy=policy)
    assert [reason.rule for reason in said.because] == ["our own rule"]
    assert said.next_opening == when("FR", "2026-11-24T20:30")


def test_permission_lapses_with_the_fact_it_rests_on() -> None:
    assert ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED).expires_at == when("DE", "2027-05-01T00:00")
    assert ask("DE-BE", "consumer", "call", TUESDAY, facts=(consent(),)).expires_at == when("DE", "2028-05-22T00:00")
    running = ask("FR", "consumer", "call", TUESDAY, facts=(contract(),))
    assert running.expires_at is None
    assert ask("DE-BE", "business", "call", TUESDAY).expires_at is None


def test_a_list_lapses_before_the_relationship() -> None:
    facts = (sale("2026-01-01"), clear_of("ECG", "2026-11-20"))
    assert ask("AT", "consumer", "email", TUESDAY, facts=facts).expires_at == when("AT", "2026-12-22T00:00")


def test_an_interest_may_rest_on_a_contract() -> None:
    assert ask("DE-BE", "business", "call", TUESDAY, facts=(contract(),)).expires_at is None
    ended = ask("DE-BE", "business", "call", TUESDAY, facts=(contract("2025-01-01", "2026-10-01"),))
    assert ended.expires_at == when("DE", "2027-03-31T00:00")


def test_a_refusal_names_what_would_be_lawful() -> None:
    assert ask("DE-BE", "consumer", "call", TUESDAY).lawful_instead == (Channel.LETTER, Channel.VISIT)
    assert ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED).lawful_instead == ()


def test_what_would_be_lawful_is_worked_out_when_first_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[float] = []

    def look(_case: object, at: float) -> tuple[Channel, ...]:
        looked.append(at)
        return (Channel.LETTER,)

    monkeypatch.setattr("warmreach.contact.permission._instead", look)
    said = ask("DE-BE", "consumer", "call", TUESDAY)
    assert said.verdict is Verdict.REFUSED
    assert not looked
    assert said.lawful_instead == said.lawful_instead == (Channel.LETTER,)
    assert looked == [said.at.timestamp()]
    assert ask("GB-ENG", "business", "email", TUESDAY).lawful_instead == ()
    assert len(looked) == 1


@pytest.mark.parametrize(
    "through",
    [
        pytest.param(copy.copy, id="a copy"),
        pytest.param(copy.deepcopy, id="a deep copy"),
        pytest.param(lambda said: pickle.loads(pickle.dumps(said)), id="a pickle"),  # noqa: S301 - just pickled
        pytest.param(lambda said: TypeAdapter(Permission).validate_json(said_in_json(said)), id="JSON"),
    ],
)
def test_what_is_worked_out_later_is_part_of_the_value(through: Callable[[Permission], Permission]) -> None:
    said = ask("DE-BE", "consumer", "call", TUESDAY)
    came_back = through(said)
    unasked = ask("DE-BE", "consumer", "call", TUESDAY)
    assert came_back == unasked
    assert hash(came_back) == hash(unasked)
    assert "lawful_instead=(<Channel.LETTER" in repr(ask("DE-BE", "consumer", "call", TUESDAY))
    assert came_back.lawful_instead == (Channel.LETTER, Channel.VISIT)


def said_in_json(said: Permission) -> bytes:
    return TypeAdapter(Permission).dump_json(said)


def test_many_threads_read_the_same_of_what_is_worked_out_later() -> None:
    said = ask("DE-BE", "consumer", "call", TUESDAY)
    with ThreadPoolExecutor(8) as threads:
        read = list(threads.map(lambda _: said.lawful_instead, range(64)))
    assert set(read) == {(Channel.LETTER, Channel.VISIT)}


def test_what_is_worked_out_later_cannot_be_changed() -> None:
    said = ask("DE-BE", "consumer", "call", TUESDAY)
    for name in ("lawful_instead", "_look"):
        with pytest.raises(FrozenInstanceError):
            setattr(said, name, ())
    with pytest.raises(AttributeError, match="'Permission' object has no attribute 'lawful'"):
        said.lawful  # type: ignore[attr-defined]  # noqa: B018 - reading it is the test
    assert said.lawful_instead == (Channel.LETTER, Channel.VISIT)


def test_a_history_that_is_asked_twice_answers_alike() -> None:
    """What is remembered with a history is what was worked out for it, by the rules that asked."""
    history = History.of([touch("inquiry", when("DE", "2026-11-20T10:00"))], prospect_id="p")
    at, someone = when("DE", TUESDAY), person("DE-BE")
    first, again = (may_contact(someone, Channel.CALL, at=at, history=history, policy=EVERYTHING) for _ in range(2))
    assert first == again
    assert first.allowed


def test_facts_that_decided_are_named() -> None:
    on_list = clear_of("TPS", "2026-11-20", listed=True)
    assert ask("GB-ENG", "consumer", "call", TUESDAY, facts=(on_list, sale("2026-01-01"))).facts == (on_list,)
    stopped = objected("2026-10-01")
    assert ask("DE-BE", "business", "call", TUESDAY, facts=(stopped, *INTERESTED)).facts == (stopped,)


# --- objections and one-off requests ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("objection", "verdict"),
    [
        (objected("2026-10-01", scope="number", value="+4930123456"), "refused"),
        (objected("2026-10-01", scope="number", value="+4930999999"), "allowed"),
        (objected("2026-10-01", "email", scope="address"), "allowed"),
        (objected("2026-10-01", scope="organisation"), "refused"),
    ],
)
def test_an_objection_reaches_as_far_as_it_says(objection: Any, verdict: str) -> None:
    said = ask("DE-BE", "business", "call", TUESDAY, facts=(objection, *INTERESTED), phone="+4930123456")
    assert said.verdict == verdict


def test_a_request_is_used_up_by_a_talk_and_not_by_a_dial() -> None:
    asked = touch("callback_requested", when("DE", "2026-11-20T11:00"), id="a")
    dialled = touch("call_unanswered", when("DE", "2026-11-23T11:00"), id="b")
    talked = touch("call_held", when("DE", "2026-11-23T11:00"), id="c")
    assert ask("DE-BE", "consumer", "call", TUESDAY, history=(asked,)).allowed
    assert gates(ask("DE-BE", "consumer", "call", TUESDAY, history=(asked, dialled))) == set()
    assert gates(ask("DE-BE", "consumer", "call", TUESDAY, history=(asked, talked))) == {"basis"}


def test_a_request_lapses_after_two_weeks() -> None:
    asked = touch("callback_requested", when("DE", "2026-11-10T11:00"))
    assert ask("DE-BE", "consumer", "call", "2026-11-24T11:00", history=(asked,)).allowed
    assert not ask("DE-BE", "consumer", "call", "2026-11-25T11:00", history=(asked,)).allowed


def test_a_mail_that_bounced_did_not_serve_the_request() -> None:
    asked = touch("content_requested", when("DE", "2026-11-20T11:00"), id="a")
    mailed = touch("email_sent", when("DE", "2026-11-21T11:00"), id="b")
    bounced = touch("message_bounced", when("DE", "2026-11-21T11:01"), id="c", refers_to="b")
    assert not ask("DE-BE", "business", "email", TUESDAY, history=(asked, mailed)).allowed
    assert ask("DE-BE", "business", "email", TUESDAY, history=(asked, mailed, bounced)).allowed


def test_a_later_request_ends_a_rest() -> None:
    refused = touch("refused_by_phone", when("FR", "2026-11-10T11:00"), id="a")
    asked = touch("callback_requested", when("FR", "2026-11-20T11:00"), id="b")
    assert not ask("FR", "consumer", "call", TUESDAY, facts=(consent(),), history=(refused,)).allowed
    assert ask("FR", "consumer", "call", TUESDAY, facts=(consent(),), history=(refused, asked)).allowed


def test_a_complaint_that_is_resolved_rests_no_more() -> None:
    complained = touch("complaint", when("DE", "2026-11-10T11:00"), id="a")
    resolved = touch("complaint_resolved", when("DE", "2026-11-12T11:00"), id="b", refers_to="a")
    assert not ask("DE-BE", "consumer", "letter", TUESDAY, history=(complained,)).allowed
    assert ask("DE-BE", "consumer", "letter", TUESDAY, history=(complained, resolved)).allowed


def test_a_written_consent_is_asked_for_proof_too() -> None:
    said = ask("US-CT", "business", "call", TUESDAY, facts=(consent(written=True),))
    assert said.allowed


REFUSED = CallOutcome(line="answered", talk="not_interested")


def refusal(day: str) -> Touchpoint:
    return touch(REFUSED.kind, when("DE", f"{day}T11:00"), id="no", outcome=REFUSED)


def asked_in_germany(kind: str, *history: Touchpoint, on: str = "call", day: str = "2026-11-09") -> str:
    first = touch(kind, when("DE", f"{day}T11:00"), id="first")
    policy = ContactPolicy(asserts=GOOD_CONDUCT)
    return ask("DE-BE", "business", on, "2026-11-23T11:00", history=(first, *history), policy=policy).verdict.value


@pytest.mark.parametrize("kind", ["inquiry", "event_met", "callback_requested"])
def test_a_refusal_takes_back_the_interest_shown_before(kind: str) -> None:
    assert asked_in_germany(kind) == "allowed"
    assert asked_in_germany(kind, refusal("2026-11-10")) == "refused"
    assert asked_in_germany(kind, refusal("2026-11-10"), day="2026-11-11") == "allowed"


def test_a_refusal_takes_back_what_was_asked_for_before() -> None:
    assert asked_in_germany("inquiry", on="email") == "allowed"
    assert asked_in_germany("inquiry", refusal("2026-11-10"), on="email") == "refused"


def test_a_complaint_takes_interest_back_until_it_is_resolved() -> None:
    complained = touch("complaint", when("DE", "2026-11-10T11:00"), id="a")
    resolved = touch("complaint_resolved", when("DE", "2026-11-12T11:00"), id="b", refers_to="a")
    facts = INTERESTED
    assert "basis" in gates(ask("DE-BE", "business", "call", TUESDAY, facts=facts, history=(complained,)))
    assert ask("DE-BE", "business", "call", TUESDAY, facts=facts, history=(complained, resolved)).allowed


@pytest.mark.parametrize(
    ("fact", "stands"),
    [(inquired("2026-11-01"), False), (inquired("2026-11-20"), True), (sale("2026-10-01"), True), (contract(), True)],
)
def test_a_refusal_ends_an_inquiry_and_no_purchase_or_contract(fact: Any, stands: bool) -> None:
    assert ask("CA-ON", "business", "email", TUESDAY, facts=(fact,)).allowed
    said = ask("CA-ON", "business", "email", TUESDAY, facts=(fact,), history=(refusal("2026-11-10"),))
    assert said.allowed is stands


# --- how it is asked and told -----------------------------------------------------------------------------------------


def test_a_permission_is_no_truth_value() -> None:
    said = ask("DE-BE", "consumer", "call", TUESDAY)
    with pytest.raises(NoTruthValueError, match=r"here refused.*\.allowed"):
        bool(said)


@pytest.mark.parametrize(("place", "audience"), [("DE-BE", "business"), ("US", "consumer"), ("FR", "consumer")])
def test_a_permission_goes_to_json_and_back(place: str, audience: str) -> None:
    said = ask(place, audience, "call", TUESDAY, facts=INTERESTED)
    adapter = TypeAdapter(Permission)
    assert adapter.validate_json(adapter.dump_json(said)) == said
    assert b'"allowed"' in adapter.dump_json(said)


def test_only_what_was_known_counts() -> None:
    late = touch("inquiry", when("DE", "2026-11-23T11:00"))
    someone = person("DE-BE")
    at, before = when("DE", TUESDAY), when("DE", "2026-11-22T11:00")
    assert may_contact(someone, Channel.CALL, at=at, history=[late], policy=EVERYTHING).allowed
    assert not may_contact(someone, Channel.CALL, at=at, history=[late], policy=EVERYTHING, as_of=before).allowed
    assert not may_contact(someone, Channel.CALL, at=before, history=[late], policy=EVERYTHING, as_of=at).allowed


def test_what_cannot_be_judged_is_refused_with_a_hint() -> None:
    someone = person("DE-BE")
    with pytest.raises(NaiveInstantError, match="at has no time zone"):
        may_contact(someone, Channel.CALL, at=datetime(2026, 11, 24, 11), history=[], policy=EVERYTHING)
    with pytest.raises(NaiveInstantError, match="as_of has no time zone"):
        may_contact(
            someone, Channel.CALL, at=day("2026-11-24"), history=[], policy=EVERYTHING, as_of=datetime(2026, 11, 24)
        )
    with pytest.raises(ForeignTouchpointError):
        may_contact(
            someone.replace(id="q"), Channel.CALL, at=day("2026-11-24"), policy=EVERYTHING,
            history=[touch("inquiry", day("2026-11-20"))],
        )  # fmt: skip
    with pytest.raises(UnknownWordError, match="'fax' is no channel; there are call, email, letter, sms"):
        may_contact(someone, "fax", at=day("2026-11-24"), history=[], policy=EVERYTHING)  # type: ignore[arg-type]


def test_the_history_of_somebody_else_is_refused() -> None:
    theirs = [touch("callback_requested", when("DE", "2026-11-20T11:00")).replace(prospect_id="q")]
    with pytest.raises(ForeignTouchpointError):
        may_contact(
            person("DE-BE"), Channel.CALL, at=when("DE", TUESDAY), history=History.of(theirs, prospect_id="q"),
            policy=EVERYTHING,
        )  # fmt: skip


def test_the_zone_of_the_instant_asked_changes_nothing() -> None:
    at = when("DE", TUESDAY)
    for zone in (UTC, ZoneInfo("Asia/Tokyo")):
        said = may_contact(
            person("DE-BE", facts=INTERESTED), Channel.CALL, at=at.astimezone(zone), history=[], policy=EVERYTHING
        )
        assert said == ask("DE-BE", "business", "call", TUESDAY, facts=INTERESTED)


# --- the tables -------------------------------------------------------------------------------------------------------


def test_all_rules_of_the_research_are_carried_over() -> None:
    every = [rule for country in COUNTRIES for rule in table_of(country)]
    assert len(every) == len({rule.id for rule in every}) == 375
    assert len({rule.jurisdiction for rule in every}) == 72
    assert len(COUNTRIES) - 1 == 19
    assert {rule.as_of for rule in every} == {date(2026, 11, 21)}


def test_what_is_from_memory_is_never_of_high_confidence() -> None:
    every = [rule for country in COUNTRIES for rule in table_of(country)]
    assert not [rule.id for rule in every if rule.evidence == "recall" and rule.confidence == "high"]


def test_rules_are_found_by_place() -> None:
    assert {rule.jurisdiction for rule in rules_for("US", subdivision="FL")} == {"US", "US-FL"}
    assert {rule.jurisdiction for rule in rules_for("dk")} == {"EU"}
    assert {rule.jurisdiction for rule in rules_for("DE")} == {"DE"}
    assert rules_for("NO") == ()
    assert len(EU_MEMBERS) == 27
    with pytest.raises(UnknownCountryError, match="did you mean GB"):
        rules_for("UK")


def test_an_inquiry_of_a_contract_kind_is_no_contract() -> None:
    assert not ask("FR", "consumer", "call", TUESDAY, facts=(inquired("2026-11-01"),)).allowed


def test_a_complaint_of_ones_own_kind_rests_until_what_ends_it() -> None:
    kinds = DEFAULT_RULES.kinds
    rules = DEFAULT_RULES.with_kinds(
        {"grievance": kinds["complaint"], "peace": kinds["complaint_resolved"].replace(ends="grievance")}
    )
    grieved = touch("grievance", day("2025-11-10"), id="a")
    settled = touch("peace", day("2025-11-12"), id="b")
    for kept, last in (((grieved,), grieved.epoch), ((grieved, settled), None)):
        assert last_complaint(History.of(kept, prospect_id="p"), rules) == last

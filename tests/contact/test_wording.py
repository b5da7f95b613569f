"""What permission says to a salesperson, word by word, and where a faulty row is named."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from tests.contact.cases import (
    EVERYTHING,
    ask,
    clear_of,
    consent,
    contract,
    dials,
    found,
    inquired,
    interested,
    person,
    sale,
    touch,
    when,
)
from warmreach import Channel
from warmreach.contact import Cap, ContactPolicy, HouseRule, Permission, may_contact, rules_for
from warmreach.contact.countries import COUNTRIES, table_of
from warmreach.contact.law import hours_of
from warmreach.contact.wording import needed, rested, tried
from warmreach.errors import UnknownWordError

TUESDAY = "2026-11-24T11:00"
TRIED = dials(3, when("US-FL", "2026-11-24T10:00"), apart=timedelta(minutes=20))
ASKED = (touch("inquiry", when("DE", "2026-11-20T10:00")),)


def said(permission: Permission) -> list[str]:
    return [reason.sentence for reason in permission.because]


@pytest.mark.parametrize(
    ("permission", "sentence"),
    [
        (ask("DE-BE", "consumer", "call", TUESDAY), "nothing on record allows it; what would: prior express consent"),
        (ask("DE-BE", "consumer", "call", TUESDAY, facts=(consent(),)), "they gave leave: consent of 2026-06-01"),
        (
            ask("DE-BE", "consumer", "call", TUESDAY, facts=(consent(standing=False, given="2026-11-20"),)),
            "they asked for it: a request of 2026-11-20",
        ),
        (
            ask("DE-BE", "business", "call", TUESDAY, history=ASKED),
            ("interest may be presumed: they showed interest on 2026-11-20 (see t) "
            "and they inquired on 2026-11-20 (see t)"),
        ),
        (
            ask("DE-BE", "business", "call", TUESDAY, facts=(interested("2026-11-01"),), policy=ContactPolicy()),
            ("needed, and the policy does not say that it is so: our number is transmitted, is ours to use, and can be "
            "called back; if it is, assert 'caller_id' in ContactPolicy"),
        ),
        (
            ask("FR", "consumer", "call", "2026-08-12T13:30", facts=(contract(),)),
            "outside the days and hours that the law allows",
        ),
        (
            ask("FR", "consumer", "call", "2026-08-10T10:30"),
            "Bloctel: not looked up yet; a look-up is a DncCheck(list='Bloctel', ...) among the facts",
        ),
        (
            ask("US-FL", "consumer", "call", TUESDAY, facts=(consent(written=True),), history=TRIED),
            "already tried 3 times in the last 24 hours, answered or not",
        ),
        (
            ask("US", "consumer", "call", TUESDAY, timezone=None),
            "US: each state has rules of its own, and theirs is not known or not in our table",
        ),
        (
            ask("US", "consumer", "call", TUESDAY, timezone=None),
            ("within the strictest hours of any state in only 2 of the 8 time zones in which they may be: "
            "find out where they are"),
        ),
        (
            ask("CA-ON", "consumer", "call", TUESDAY, facts=(inquired("2026-08-01"),)),
            "they are known to us: they inquired on 2026-08-01",
        ),
        (
            ask("GB-ENG", "consumer", "call", TUESDAY, facts=(clear_of("TPS", "2026-01-01"),)),
            "TPS: last looked up on 2026-01-01, which is too long ago",
        ),
        (
            ask("GB-ENG", "consumer", "call", TUESDAY, facts=(clear_of("TPS", "2026-11-10"),)),
            ("no leave is needed in advance if the lists are clear: no entry in the do-not-call list (TPS) "
            "+ own objections"),
        ),
        (
            ask("PL", "business", "email", TUESDAY),
            "nothing on record allows it; what would: prior consent (business and legal persons too)",
        ),
        (ask("DE", "business", "call", TUESDAY, country=None, subdivision=None), "the country is not known"),
        (
            ask("DK", "business", "call", TUESDAY),
            "for DK we have the common rules of the EU alone, which leave much to its own law",
        ),
        (ask("NO", "business", "call", TUESDAY), "we know no rule for calls in NO"),
        (
            ask("BR", "business", "email", TUESDAY),
            ("we are not sure of this rule, it is remembered, not looked up; it asks for: LGPD legitimate interest "
            "+ opt-out (CAPEM code: opt-in or soft opt-in)"),
        ),
        (ask("DE-BE", "business", "call", "2026-11-22T11:00", history=ASKED), "outside courtesy hours"),
        (
            ask(
                "DE-BE", "business", "call", TUESDAY, history=ASKED,
                policy=EVERYTHING.replace(house=[HouseRule(name="mornings", hours=hours_of("daily 08:00-10:00"))]),
            ),
            "outside the hours of the house rule 'mornings'",
        ),
        (
            ask(
                "DE-BE", "business", "call", TUESDAY, history=(*ASKED, *dials(1, when("DE", "2026-11-23T10:00"))),
                policy=EVERYTHING.replace(house=[HouseRule(name="once a week", max_attempts=1, per_days=7)]),
            ),
            "already tried once in the last 7 days, answered or not: the most by 'once a week'",
        ),
        (
            ask("CH", "business", "call", TUESDAY, facts=(found("directory", asterisk=False),)),
            "the number is in a public directory",
        ),
        (ask("GB-ENG", "business", "email", TUESDAY), "no leave is needed in advance"),
    ],
)  # fmt: skip
def test_a_reason_is_a_sentence_that_a_salesperson_understands(permission: Permission, sentence: str) -> None:
    assert any(sentence in one for one in said(permission)), said(permission)


def test_no_reason_speaks_in_the_shorthand_of_the_tables() -> None:
    rules = [rule for country in COUNTRIES for rule in table_of(country)]
    assert len(rules) > 300
    for rule in rules:
        assert not any(short in needed(rule) for short in (" | ", "scrub", "EBR", "B2B")), needed(rule)


@pytest.mark.parametrize(
    ("cap", "words"),
    [
        (Cap(at_most=1, window="calendar", days=7), "already tried once this week, answered or not"),
        (Cap(at_most=4, window="calendar", days=30), "already tried 4 times in the last 30 days, answered or not"),
        (Cap(at_most=2, window="campaign"), "already tried twice in this campaign, answered or not"),
    ],
)
def test_a_cap_says_how_often_we_tried_and_when(cap: Cap, words: str) -> None:
    assert tried(cap) == words


def test_a_rest_says_why_and_for_how_long() -> None:
    assert rested("refusal", 60) == "they refused: not again for 60 days"
    assert rested("complaint", None) == "they complained: not again"


# --- courtesy caps ----------------------------------------------------------------------------------------------------


def test_courtesy_caps_bind_calls_where_nobody_else_counts_them() -> None:
    """In Germany neither law nor code counts calls to a business; forty dials are too many all the same."""
    assert not any(rule.caps for rule in rules_for("DE") if rule.id == "de.call.business")
    thrice = dials(3, when("DE", TUESDAY), apart=timedelta(hours=1))
    refused = ask("DE-BE", "business", "call", TUESDAY, history=(*ASKED, *thrice))
    assert said(refused) == ["already tried 3 times today, answered or not: the most by 'courtesy caps'"]
    assert refused.because[0].whose == "house"
    assert refused.next_opening == when("DE", "2026-11-25T08:00")
    assert ask("DE-BE", "business", "call", TUESDAY, history=(*ASKED, *thrice[1:])).allowed
    daily = dials(20, when("DE", "2026-11-23T10:00"), apart=timedelta(hours=24))
    assert not ask("DE-BE", "business", "call", TUESDAY, history=(*ASKED, *daily)).allowed


def test_courtesy_caps_are_a_parameter_and_concern_calls_alone() -> None:
    thrice = dials(3, when("DE", TUESDAY), apart=timedelta(hours=1))
    free = EVERYTHING.replace(courtesy_caps=())
    assert ask("DE-BE", "business", "call", TUESDAY, history=(*ASKED, *thrice), policy=free).allowed
    mails = tuple(touch("email_sent", when("DE", TUESDAY) - timedelta(hours=step), id=f"m{step}") for step in range(4))
    assert ask("GB-ENG", "business", "email", TUESDAY, history=mails).allowed
    bought = (sale("2026-11-01"), consent(written=True))
    assert "courtesy caps" not in {
        one.rule for one in ask("US-FL", "consumer", "call", TUESDAY, facts=bought, history=TRIED).because
    }


# --- where a fault is named -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"hours": hours_of("daily 08:00-20:00")}, "hours_basis", "clock_from_nowhere"),
        ({"hours": hours_of("daily 08:00-20:00"), "hours_basis": "unknown"}, "hours_basis", "clock_from_nowhere"),
        ({"effective_from": "2026-08-11", "effective_to": "2026-08-10"}, "effective_to", "never_in_force"),
    ],
)
def test_a_faulty_row_is_named_at_its_field(changes: dict[str, Any], field: str, code: str) -> None:
    row = {
        "id": "no.call.consumer", "jurisdiction": "NO", "channel": "call", "audience": "consumer", "needs": "consent",
        "basis_any_of": ["consent"], "citation": "a law", "as_of": "2026-11-01", "evidence": "primary_text",
        "confidence": "high",
    }  # fmt: skip
    with pytest.raises(ValidationError) as refusal:
        ContactPolicy(rulebook=[row | changes])
    (fault,) = refusal.value.errors()
    assert (fault["loc"], fault["type"]) == (("rulebook", 0, field), code)


@pytest.mark.parametrize(
    ("cap", "field"),
    [
        ({"at_most": 1, "window": "rolling"}, "days"),
        ({"at_most": 1, "window": "campaign", "days": 3}, "days"),
        ({"at_most": 1, "window": "weekly"}, "window"),
    ],
)
def test_a_faulty_cap_is_named_at_its_field(cap: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Cap(**cap)
    assert [fault["loc"] for fault in refusal.value.errors()] == [(field,)]


@pytest.mark.parametrize(
    ("word", "nearest"), [("phone", ("call",)), ("Mail", ("email", "letter")), ("emial", ("email",)), ("fax", ())]
)
def test_a_word_that_is_no_channel_is_answered_with_the_nearest(word: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownWordError) as refusal:
        may_contact(person("DE-BE"), word, at=when("DE", TUESDAY), history=[], policy=EVERYTHING)  # type: ignore[arg-type]
    assert refusal.value.nearest == nearest
    assert refusal.value.allowed == tuple(Channel)

"""The cadence that suits a lead, by what they remember, who they are and whether one may call."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
import pytest
from pydantic import TypeAdapter

from warmreach import CallOutcome, Channel, Consent, Interest, Objection, Prospect, Touchpoint, classify_warmth
from warmreach.cadence import (
    BUILT_IN,
    CALL_MAIL_CALL,
    MAIL_CALL,
    POST_INVITE,
    WARM_CALL,
    WARM_TOUCHES,
    CadenceChoice,
    choose_cadence,
)
from warmreach.contact import DUTIES, ContactPolicy, HouseRule, may_contact
from warmreach.errors import ForeignJudgementError, OtherChannelError

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 22, 10, tzinfo=UTC)
POLICY = ContactPolicy(asserts=frozenset(DUTIES))
INTEREST = Interest(shown_at=datetime(2026, 11, 1, tzinfo=UTC), about="routes", channel="call")


def touch(kind: str, *, days_ago: float, **parts: Any) -> Touchpoint:
    return Touchpoint(
        id=f"{kind}-1", prospect_id="p", kind=kind, occurred_at=MONDAY - timedelta(days=days_ago), by="anna", **parts
    )


def chosen(
    *history: Touchpoint,
    facts: tuple[Any, ...] = (INTEREST,),
    at: datetime = MONDAY,
    policy: ContactPolicy = POLICY,
    **parts: Any,
) -> CadenceChoice:
    given = {"country": "DE", "timezone": "Europe/Berlin", "audience": "business", "facts": facts} | parts
    lead = Prospect(id="p", **given)
    warmth = classify_warmth(lead, history, as_of=at, rep="anna")
    permission = may_contact(lead, Channel.CALL, at=at, history=history, policy=policy)
    return choose_cadence(lead, warmth=warmth, permission=permission)


def told(choice: CadenceChoice) -> tuple[str | None, list[str]]:
    return None if choice.cadence is None else choice.cadence.name, [why.code for why in choice.because]


def test_a_cold_lead_is_called_mailed_and_called() -> None:
    assert told(chosen()) == ("call_mail_call", ["cold", "not_verified", "call_allowed"])


def test_a_lead_that_only_got_mail_is_lukewarm_and_called_first_all_the_same() -> None:
    choice = chosen(touch("email_sent", days_ago=3))
    assert told(choice) == ("call_mail_call", ["lukewarm", "not_verified", "call_allowed"])
    assert (choice.because[0].source, choice.because[0].cites) == ("C2", ("email_sent-1",))


def test_a_warm_lead_that_took_part_lately_gets_the_warm_call() -> None:
    choice = chosen(touch("event_met", days_ago=7))
    assert told(choice) == ("warm_call", ["warm", "verified", "call_allowed"])
    assert [why.source for why in choice.because] == ["W6", "C5", "de.call.business"]
    assert choice.because[1].cites == ("event_met-1",)


def test_a_warm_lead_is_verified_for_180_days() -> None:
    purchase = touch("purchase", days_ago=180)
    assert told(chosen(purchase))[0] == "warm_call"
    older = touch("purchase", days_ago=180.001)
    assert told(chosen(older)) == ("call_mail_call", ["warm", "not_verified", "call_allowed"])


def test_the_record_may_say_that_it_is_still_the_right_person() -> None:
    older = touch("purchase", days_ago=200)
    assert told(chosen(older, verified_at=MONDAY - timedelta(days=180)))[0] == "warm_call"
    assert told(chosen(older, verified_at=MONDAY - timedelta(days=181)))[0] == "call_mail_call"
    assert told(chosen(older, verified_at=MONDAY + timedelta(days=1)))[0] == "call_mail_call"


def test_a_follower_is_warm_but_shows_nothing_about_the_post_they_hold() -> None:
    choice = chosen(touch("social_comment", days_ago=1), touch("social_follow", days_ago=1))
    assert told(choice) == ("call_mail_call", ["warm", "not_verified", "call_allowed"])


def test_what_the_outcome_says_counts_before_the_kind() -> None:
    elsewhere = CallOutcome(line="answered", talk="not_responsible")
    warm = touch("purchase", days_ago=300)
    choice = chosen(warm, touch("call_held", days_ago=2, outcome=elsewhere))
    assert choice.because[1].code == "not_verified"
    talked = CallOutcome(line="answered", talk="talked")
    assert chosen(warm, touch("call_held", days_ago=2, outcome=talked)).because[1].code == "verified"


def test_what_was_undone_later_verifies_nobody() -> None:
    mail = touch("email_sent", days_ago=3)
    bounced = Touchpoint(
        id="b", prospect_id="p", kind="message_bounced", occurred_at=MONDAY - timedelta(days=2), refers_to=mail.id
    )
    assert chosen(mail, bounced).because[1].code == "not_verified"


def test_a_complaint_shows_who_they_are_also_when_it_was_resolved() -> None:
    complaint, resolved = touch("complaint", days_ago=20), touch("complaint_resolved", days_ago=19)
    assert chosen(touch("purchase", days_ago=300), complaint, resolved).because[1].cites == ("complaint-1",)


def test_without_a_ground_to_call_a_letter_invites() -> None:
    choice = chosen(touch("event_met", days_ago=400), facts=())
    assert told(choice) == ("post_invite", ["call_refused", "post_open"])
    assert [why.source for why in choice.because] == ["de.call.business", "C1"]


def test_a_call_refused_for_today_only_is_still_a_call() -> None:
    choice = chosen(at=SUNDAY)
    assert told(choice) == ("call_mail_call", ["cold", "not_verified", "call_opens_later"])
    assert "from 2026-11-23 08:00 on" in choice.because[2].sentence


def test_a_question_for_a_human_is_carried_on() -> None:
    choice = chosen(policy=ContactPolicy())
    assert told(choice) == ("call_mail_call", ["cold", "not_verified", "ask_a_human"])
    assert choice.because[2].source is not None


def test_a_permission_that_gives_no_reason_needs_no_rule() -> None:
    lead = Prospect(id="p", country="DE", timezone="Europe/Berlin", audience="business", facts=(INTEREST,))
    permission = may_contact(lead, Channel.CALL, at=MONDAY, history=[], policy=POLICY)
    bare = attrs.evolve(permission, because=())  # type: ignore[misc]
    choice = choose_cadence(lead, warmth=classify_warmth(lead, [], as_of=MONDAY), permission=bare)
    assert (choice.because[2].sentence, choice.because[2].source) == ("A call is permitted.", None)


def test_after_an_objection_to_everything_nothing_is_chosen() -> None:
    objection = Objection(made_at=datetime(2026, 11, 2, tzinfo=UTC), scope="person")
    choice = chosen(facts=(INTEREST, objection))
    assert told(choice) == (None, ["call_refused", "post_closed"])


def test_where_only_an_email_is_open_one_mail_helps_and_says_why() -> None:
    given = Consent(
        given_at=datetime(2026, 11, 2, tzinfo=UTC), channel="email", scope="offers", written=True, proof="1"
    )
    closed = [HouseRule(name=f"no {channel}", channel=channel, forbid=True) for channel in ("call", "letter")]
    choice = chosen(facts=(given,), policy=POLICY.replace(house=closed), email="mara@muster.example")
    assert told(choice) == ("mail_call", ["call_refused", "post_closed", "email_open"])


def test_a_choice_goes_to_json_and_back() -> None:
    adapter = TypeAdapter(CadenceChoice)
    choice = chosen()
    assert adapter.validate_json(adapter.dump_json(choice)) == choice


def test_a_judgement_of_somebody_else_is_refused() -> None:
    other = Prospect(id="q", country="DE", timezone="Europe/Berlin", audience="business")
    mine = Prospect(id="p", country="DE", timezone="Europe/Berlin", audience="business")
    warmth = {one.id: classify_warmth(one, [], as_of=MONDAY) for one in (mine, other)}
    may = {one.id: may_contact(one, Channel.CALL, at=MONDAY, history=[], policy=POLICY) for one in (mine, other)}
    with pytest.raises(ForeignJudgementError, match="warmth is of prospect 'q'"):
        choose_cadence(mine, warmth=warmth["q"], permission=may["p"])
    with pytest.raises(ForeignJudgementError, match="permission is of prospect 'q'"):
        choose_cadence(mine, warmth=warmth["p"], permission=may["q"])
    by_mail = may_contact(mine, Channel.EMAIL, at=MONDAY, history=[], policy=POLICY)
    with pytest.raises(OtherChannelError, match="permission is about channel 'email', and 'call' is asked for"):
        choose_cadence(mine, warmth=warmth["p"], permission=by_mail)


def test_an_hour_at_which_nobody_is_called_is_no_refusal_for_good() -> None:
    before_dawn = datetime(2026, 11, 23, 10, tzinfo=UTC)  # five in New York
    choice = chosen(at=before_dawn, country="US", timezone="America/New_York", facts=())
    assert choice.cadence is CALL_MAIL_CALL
    assert choice.because[-1].code == "ask_a_human"
    assert choice.because[-1].sentence.startswith("Not at this hour, and whether at another is for a human to find out")


def test_every_cadence_that_is_chosen_is_found_again_by_its_edition() -> None:
    chosen_from = (CALL_MAIL_CALL, WARM_CALL, MAIL_CALL, WARM_TOUCHES, POST_INVITE)
    assert [BUILT_IN[one.edition] for one in chosen_from] == list(chosen_from)

"""What the planner does while a complaint is open: one answer, no sales step, and an end that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cadence.stories import MAIL, MARA, OFFICE, POLICY, at, call, event, message, next_step, plan, second_call
from warmreach import CALL_MAIL_CALL, DEFAULT_RULES, Channel, History, Purpose, plan_cadence
from warmreach.cadence import EndReason
from warmreach.contact import ContactPolicy, HouseRule

if TYPE_CHECKING:
    from warmreach import Plan, Touchpoint
    from warmreach.cadence import PlanEnd

COMPLAINT = event(at(0, 10), "complaint")
ANSWER = message(at(0, 12))
RESOLVED = event(at(1, 10), "complaint_resolved")
ANSWERED = "The complaint was answered on 23 November 2026; nobody has said that it is resolved."
OPEN = "They complained on 23 November 2026: no sales step until that is resolved."


def parked(planned: Plan) -> PlanEnd:
    assert planned.next is None
    assert planned.end is not None
    assert (planned.end.reason, planned.end.resume_at) == (EndReason.PARKED, None)
    return planned.end


def test_a_complaint_is_answered_before_any_step_and_no_sales_step_is_in_sight() -> None:
    planned = plan([COMPLAINT], at(0, 11))
    assert planned.next is not None
    assert (planned.next.purpose, planned.next.why_now.code) == (Purpose.ANSWER_THEM, "open_complaint")
    assert planned.next.done_when == ("call_held", "refused_by_phone", "complaint_resolved")
    assert planned.later == ()


@pytest.mark.parametrize("answer", [ANSWER, call(at(0, 12), "talked"), message(at(0, 12), channel="letter")])
@pytest.mark.parametrize("days", [1, 30, 400])
def test_a_complaint_that_was_answered_parks_the_cadence_until_it_is_resolved(answer: Touchpoint, days: int) -> None:
    ended = parked(plan([COMPLAINT, answer], at(days, 9)))
    assert ended.at == at(0, 12)
    assert [(why.code, why.sentence, why.cites) for why in ended.because] == [
        ("complaint_answered", ANSWERED, (COMPLAINT.id, answer.id))
    ]


def test_the_cadence_goes_on_once_the_complaint_is_resolved() -> None:
    assert next_step([COMPLAINT, ANSWER, RESOLVED], at(1, 11)).purpose is Purpose.VERIFY_AND_ANNOUNCE


@pytest.mark.parametrize("kind", ["complaint", "inquiry", "email_reply"])
def test_who_comes_again_is_answered_again_once(kind: str) -> None:
    again = [COMPLAINT, ANSWER, event(at(2, 9), kind)]
    step = next_step(again, at(2, 10))
    assert (step.purpose, step.why_now.cites) == (Purpose.ANSWER_THEM, (again[-1].id,))
    ended = parked(plan([*again, message(at(2, 11))], at(3, 9)))
    assert ended.because[0].code == "complaint_answered"


def test_an_answer_that_bounces_is_none() -> None:
    bounced = message(at(0, 12, 5), "bounced_hard", refers_to=ANSWER.id)
    assert next_step([COMPLAINT, ANSWER, bounced], at(1, 9)).purpose is Purpose.ANSWER_THEM


def test_a_complaint_that_eight_dials_could_not_answer_allows_no_sales_step() -> None:
    complaint = event(at(-6, 10), "complaint")
    dials = [call(at(day, hour), line="no_answer") for day in (-6, -5, -4, -3) for hour in (13, 15)]
    step = next_step([complaint, *dials[:7]], at(0, 9))
    assert (step.purpose, step.channel) == (Purpose.ANSWER_THEM, Channel.EMAIL)
    said = parked(plan([complaint, *dials], at(0, 9))).because[0].sentence
    assert said == "They complained on 17 November 2026: no sales step until that is resolved."


def test_a_complaint_that_may_not_be_answered_allows_no_sales_step() -> None:
    shut = ContactPolicy(house=tuple(HouseRule(name=one.value, channel=one, forbid=True) for one in Channel))
    ended = plan([COMPLAINT], at(0, 11), policy=shut)
    assert parked(ended).because[0].sentence == OPEN


def test_what_was_promised_is_kept_while_a_complaint_is_open() -> None:
    agreed = call(at(0, 12), "talked", next=second_call(at(2, 14)), mail=MAIL)
    planned = plan([COMPLAINT, agreed], at(0, 13))
    assert planned.next is not None
    assert planned.next.step == "promised_mail"
    assert [step.agreed for step in planned.later] == [True]
    assert next_step([COMPLAINT, agreed, message(at(0, 14), refers_to=agreed.id)], at(2, 9)).agreed


def test_a_complaint_from_before_enrolment_parks_the_cadence_from_its_start() -> None:
    ended = parked(plan([event(at(-5, 10), "complaint"), message(at(-4, 10))], at(0, 9)))
    assert ended.at == at(0, 8)


def test_what_has_ended_stays_ended_as_it_was() -> None:
    ended = plan([COMPLAINT, call(at(0, 12), "not_interested")], at(1, 9)).end
    assert ended is not None
    assert ended.reason is EndReason.REFUSED


def test_ones_own_complaint_comes_before_what_stops_the_firm() -> None:
    reply = event(at(0, 9), "email_reply").replace(prospect_id="p-2")
    planned = plan_cadence(
        MARA,
        [COMPLAINT, ANSWER],
        cadence=CALL_MAIL_CALL,
        enrolled_at=at(0, 8),
        as_of=at(1, 9),
        working_time=OFFICE,
        policy=POLICY.replace(firm_reply="stop"),
        same_firm=[History.of([reply], prospect_id="p-2")],
    )
    assert parked(planned).because[0].code == "complaint_answered"


def test_a_complaint_of_ones_own_kind_waits_for_what_ends_it() -> None:
    kinds = DEFAULT_RULES.kinds
    rules = DEFAULT_RULES.with_kinds(
        {"grievance": kinds["complaint"], "peace": kinds["complaint_resolved"].replace(ends="grievance")}
    )
    grievance = event(at(0, 10), "grievance")
    step = next_step([grievance], at(0, 11), rules=rules)
    assert (step.why_now.code, step.done_when[-1]) == ("open_complaint", "peace")
    assert parked(plan([grievance, ANSWER], at(1, 9), rules=rules)).because[0].code == "complaint_answered"
    assert next_step([grievance, ANSWER, event(at(1, 9), "peace")], at(1, 10), rules=rules).step == "call_1"

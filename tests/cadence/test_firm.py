"""What a colleague at the same firm answers: it stops, delays or leaves the others, as the policy says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cadence.stories import MAIL, MARA, MONDAY, OFFICE, POLICY, at, call, event, message, second_call
from warmreach import History, Touchpoint
from warmreach.cadence import CALL_MAIL_CALL, EndReason, Plan, plan_cadence

if TYPE_CHECKING:
    import pendulum

REPLY = event(at(0, 9), "email_reply")
REFUSAL = event(at(0, 9), "refused_by_email")
COMPLAINT = event(at(0, 9), "complaint")


def beside(
    *theirs: Touchpoint,
    own: tuple[Touchpoint, ...] = (),
    as_of: pendulum.DateTime,
    policy: dict[str, object] | None = None,
) -> Plan:
    """Plan Mara's story beside that of Ben, who works at the same firm."""
    colleague = History.of((one.replace(prospect_id="p-2") for one in theirs), prospect_id="p-2")
    return plan_cadence(
        MARA,
        own,
        cadence=CALL_MAIL_CALL,
        enrolled_at=MONDAY,
        as_of=as_of,
        working_time=OFFICE,
        policy=POLICY.replace(**(policy or {})),
        same_firm=[colleague],
    )


@pytest.mark.parametrize("answer", [REPLY, REFUSAL, COMPLAINT], ids=lambda one: one.kind)
def test_an_answer_delays_the_others_by_five_working_days_unless_said_otherwise(answer: Touchpoint) -> None:
    planned = beside(answer, as_of=at(0, 10))
    assert planned.next is not None
    assert planned.next.window.start == at(7, 9)
    assert [why.code for why in planned.next.moved_by] == ["firm"]


@pytest.mark.parametrize(("answer", "named"), [(REPLY, "firm_reply"), (REFUSAL, "firm_refusal")])
def test_an_answer_that_is_ignored_moves_nothing(answer: Touchpoint, named: str) -> None:
    planned = beside(answer, as_of=at(0, 10), policy={named: "ignore"})
    assert planned.next is not None
    assert planned.next.window.start == at(0, 10)


@pytest.mark.parametrize(
    ("answer", "named", "resumes"),
    [(REPLY, "firm_reply", "2027-02-21"), (REFUSAL, "firm_refusal", "2027-05-22")],
)
def test_an_answer_at_which_the_others_stop_ends_their_cadences(answer: Touchpoint, named: str, resumes: str) -> None:
    ended = beside(answer, as_of=at(1, 10), policy={named: "stop"}).end
    assert ended is not None
    assert (ended.reason, ended.at) == (EndReason.FIRM_ANSWERED, at(0, 9))
    assert [(why.code, why.cites) for why in ended.because] == [(named, (answer.id,))]
    assert ended.resume_at is not None
    assert ended.resume_at.to_date_string() == resumes


def test_a_reply_and_a_refusal_are_told_apart() -> None:
    assert beside(REPLY, as_of=at(1, 10), policy={"firm_refusal": "stop"}).end is None
    assert beside(REFUSAL, as_of=at(1, 10), policy={"firm_reply": "stop"}).end is None


def test_an_answer_from_before_enrolment_stops_nobody_who_is_enrolled_after_it() -> None:
    earlier = event(at(-10, 9), "email_reply")
    assert beside(earlier, as_of=at(1, 10), policy={"firm_reply": "stop"}).next is not None


def test_an_answer_that_is_not_known_yet_stops_nobody() -> None:
    assert beside(REPLY, as_of=at(0, 8), policy={"firm_reply": "stop"}).next is not None


def test_what_we_did_ourselves_at_the_firm_is_no_answer_of_theirs() -> None:
    planned = beside(message(at(0, 9)), as_of=at(0, 10), policy={"firm_reply": "stop", "firm_refusal": "stop"})
    assert planned.end is None


def test_what_was_promised_is_kept_though_a_colleague_stops_the_rest() -> None:
    agreed = call(at(0, 8, 30), "talked", mail=MAIL, next=second_call(at(3, 14)))
    planned = beside(REPLY, own=(agreed,), as_of=at(0, 10), policy={"firm_reply": "stop", "firm_rest_working_days": 0})
    assert planned.next is not None
    assert [step.step for step in (planned.next, *planned.later)] == ["promised_mail", "call_2"]


def test_an_end_of_their_own_stays_the_end() -> None:
    refused = call(at(0, 8, 30), "not_interested")
    ended = beside(REPLY, own=(refused,), as_of=at(0, 10), policy={"firm_reply": "stop"}).end
    assert ended is not None
    assert ended.reason is EndReason.REFUSED


def test_of_two_answers_the_first_is_the_reason() -> None:
    later = event(at(0, 10), "inquiry")
    ended = beside(later, REPLY, as_of=at(1, 10), policy={"firm_reply": "stop"}).end
    assert ended is not None
    assert ended.because[0].cites == (REPLY.id,)

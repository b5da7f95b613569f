"""What no longer counts: a call that was put off or called off, a mail that cannot be delivered, a failure of old."""

from __future__ import annotations

import pytest

from tests.cadence.stories import (
    MAIL,
    MARA,
    POLICY,
    at,
    call,
    message,
    next_step,
    plan,
    second_call,
    spoken,
    unanswered,
)
from warmreach import History, MeetingOutcome, Purpose, Touchpoint, promises
from warmreach.cadence import WARM_TOUCHES, EndReason
from warmreach.contact import HouseRule, WorkingTime

AGREED = call(at(0, 9), "talked", mail=MAIL, next=second_call(at(3, 14)))
SENT = message(at(0, 11), refers_to=AGREED.id)
OFFICE = WorkingTime.for_country("DE", subdivision="BE", timezone="Europe/Berlin")


def cancelled(day: int) -> Touchpoint:
    outcome = MeetingOutcome(result="cancelled", appointment_id="a-1")
    return Touchpoint.from_outcome(outcome, id="off", prospect_id=MARA.id, occurred_at=at(day), by="anna")


def owed(*history: Touchpoint, day: int) -> list[str]:
    known = History.of(history, prospect_id=MARA.id)
    return [one.what.__class__.__name__ for one in promises([known], as_of=at(day), sender_time=OFFICE)]


def test_an_agreed_call_that_they_called_off_before_its_time_is_agreed_anew_in_a_week() -> None:
    history = [AGREED, SENT, cancelled(1)]
    assert spoken(next_step(history, at(1, 10))) == ("call_2", "call", "Tue 01 Dec 08:00")
    assert not owed(*history, day=2)


def test_who_puts_the_talk_off_beyond_an_agreed_call_is_called_on_the_later_day() -> None:
    later = call(at(2, 9), "not_now", until="2027-01-11")
    history = [AGREED, SENT, later]
    assert spoken(next_step(history, at(4)))[2] == "Mon 11 Jan 08:00"
    assert not owed(*history, day=4)


def test_who_refuses_is_owed_nothing_any_more() -> None:
    assert owed(AGREED, day=1) == ["MailPromise", "Appointment"]
    assert not owed(AGREED, call(at(1, 9), "not_interested"), day=2)


def test_a_promised_mail_that_bounces_softly_is_sent_again_on_three_days_and_no_more() -> None:
    promised = call(at(0, 9), "talked", mail=MAIL)
    meeting = second_call(at(9, 14), format="video", reach="https://meet.example/1")
    history = [promised, call(at(0, 10), "talked", next=meeting)]
    days = []
    planned = plan(history, at(0, 11))
    while planned.next is not None:
        assert planned.next.step == "promised_mail"
        days.append(planned.next.window.start.day)
        history.append(message(planned.next.window.start, "bounced_soft"))
        planned = plan(history, planned.next.window.start)
    assert days == [23, 24, 25]
    assert planned.end is not None
    assert planned.end.reason is EndReason.REACHED_GOAL


def test_a_new_number_does_not_inherit_the_failures_of_the_old_one() -> None:
    failed = [unanswered(at(0, 9), "failed"), unanswered(at(1, 9), "failed")]
    asked = call(at(1, 10), "gatekeeper_message")
    assert next_step([*failed, asked], at(1, 11)).step == "call_1"
    step = next_step([*failed, asked, unanswered(at(2, 9), "failed")], at(2, 9, 5))
    assert (step.purpose, step.window.start) == (Purpose.VERIFY_AND_ANNOUNCE, at(2, 10))


@pytest.mark.parametrize("line", ["wrong_number", "failed"])
def test_a_number_that_does_not_connect_at_the_agreed_time_is_no_call_that_they_missed(line: str) -> None:
    planned = plan([AGREED, SENT, unanswered(at(3, 14), line)], at(3, 14, 5))
    assert planned.next is not None
    assert planned.next.why_now.code == line


@pytest.mark.parametrize("day", [1, 2, 7])
def test_what_may_not_be_written_lets_the_call_come_when_it_would_have(day: int) -> None:
    forbidden = [HouseRule(name=channel, channel=channel, forbid=True) for channel in ("email", "letter")]
    step = next_step([call(at(0, 9), "talked")], at(day, 8), policy=POLICY.replace(house=forbidden))
    assert (step.step, step.window.start) == ("call_2", max(at(2, 8), at(day, 8)))


def test_a_call_is_offered_for_all_of_the_day_in_which_it_is_lawful() -> None:
    lunch = HouseRule(
        name="no calls at noon",
        channel="call",
        hours={"mon": [["09:00", "11:30"], ["11:45", "12:00"], ["14:00", "16:00"]]},
    )
    step = next_step([], at(0, 8), policy=POLICY.replace(house=[lunch]))
    windows = [f"{one.start:%H:%M}-{one.end:%H:%M}" for one in (step.window, *step.also)]
    assert windows == ["09:00-11:30", "11:45-12:00", "14:00-16:00"]
    assert step.moved_by[0].source == "no calls at noon"


def test_an_agreed_window_is_offered_on_both_sides_of_our_break() -> None:
    window = {"start": at(2, 11), "end": at(2, 15), "said_by": "them"}
    step = next_step([call(at(0, 9), "gatekeeper_message", next=window)], at(1))
    windows = [f"{one.start:%H:%M}-{one.end:%H:%M}" for one in (step.window, *step.also)]
    assert (step.agreed, windows) == (True, ["11:00-12:00", "13:00-15:00"])


def test_an_agreed_call_that_is_under_way_is_still_to_be_made_at_full_length() -> None:
    step = next_step([AGREED, SENT], at(3, 14, 8))
    assert (step.window.start, step.window.end) == (at(3, 14, 8), at(3, 14, 28))


def test_after_an_apology_the_promised_mail_and_the_call_follow() -> None:
    planned = plan([AGREED], at(3, 14, 30))
    assert planned.next is not None
    assert planned.next.purpose is Purpose.REPAIR
    assert [step.step for step in planned.later] == ["mail", "call_2"]


def test_while_they_may_answer_what_comes_after_the_silence_is_next() -> None:
    offered = [unanswered(at(0, 9), "voicemail_left"), message(at(0, 11))]
    planned = plan(offered, at(1), cadence=WARM_TOUCHES)
    assert planned.next is not None
    assert planned.next.step == "video"
    assert [step.step for step in planned.later] == ["social", "sms", "call"]

"""An agreed call that did not come about: who missed it, the tries of that day, two new slots, and the second miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from tests.cadence.stories import (
    MAIL,
    MARA,
    OFFICE,
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
from warmreach import CallbackWindow, Channel, MeetingOutcome, Purpose, Touchpoint, WorkingTime
from warmreach.cadence import Assumptions, Attempts, Cadence, CadenceStep, EndReason, Move, Wait, odds
from warmreach.contact import HouseRule

if TYPE_CHECKING:
    import pendulum

NEW_YORK = WorkingTime.for_country("US", subdivision="NY", timezone="America/New_York")
AUCKLAND = WorkingTime.for_country("NZ", timezone="Pacific/Auckland")


def agreed(when: pendulum.DateTime, **parts: object) -> list[Touchpoint]:
    """A talk on Monday that agreed this call, and the mail that was promised in it."""
    talk = call(at(0, 9), "talked", mail=MAIL, next=second_call(when, **parts))
    return [talk, message(at(0, 11), refers_to=talk.id)]


THURSDAY = agreed(at(3, 14))
MISSED = [*THURSDAY, unanswered(at(3, 14, 3))]
TRIED = [*MISSED, unanswered(at(3, 14, 18))]
NOT_THERE = [*TRIED, unanswered(at(3, 15, 30))]
NO_MAIL = POLICY.replace(house=[HouseRule(name="no mail", channel="email", forbid=True)])


# ── they miss it ──────────────────────────────────────────────────────────────────────────────────────────────────
def test_who_misses_the_agreed_call_is_tried_after_a_quarter_of_an_hour() -> None:
    step = next_step(MISSED, at(3, 14, 4))
    assert (step.step, step.window.start, step.attempt) == ("call_2", at(3, 14, 18), 1)
    assert step.why_now.sentence == (
        "They missed the agreed call: once more in a quarter of an hour. A second missed call is a no."
    )


def test_who_is_not_there_then_is_tried_late_the_same_day() -> None:
    step = next_step(TRIED, at(3, 14, 20))
    assert (step.window.start, step.window.end) == (at(3, 15, 18), at(3, 17))
    assert step.why_now.sentence == (
        "Nobody answered there either: once more late today, and after that propose two new slots."
    )


def test_late_the_same_day_is_by_their_clock() -> None:
    morning = agreed(at(3, 15))  # nine in New York
    tried = [*morning, unanswered(at(3, 15, 2)), unanswered(at(3, 15, 17))]
    step = next_step(tried, at(3, 15, 20), theirs=NEW_YORK, ours=OFFICE.replace(hours={"thu": (("08:00", "23:00"),)}))
    assert step.window.start == at(3, 21)  # three in New York


def test_who_is_not_there_all_day_gets_two_new_slots_in_writing() -> None:
    step = next_step(NOT_THERE, at(3, 15, 35))
    assert (step.purpose, step.channel, step.window.start) == (Purpose.NEW_SLOTS, Channel.EMAIL, at(3, 15, 35))
    assert step.bring_about == ("propose two new slots", "agree a call that holds")
    assert step.why_now.sentence == "The agreed call did not come about that day: propose two new slots."


def test_new_slots_go_by_telephone_where_a_mail_is_not_permitted() -> None:
    step = next_step(NOT_THERE, at(3, 15, 35), policy=NO_MAIL)
    assert (step.purpose, step.channel) == (Purpose.NEW_SLOTS, Channel.CALL)


def test_new_slots_are_not_written_to_somebody_who_never_took_part_themselves() -> None:
    assistant = call(at(0, 9), "absent", next=second_call(at(3, 14)))
    missed = [assistant, unanswered(at(3, 14)), unanswered(at(3, 14, 15)), unanswered(at(3, 15, 30))]
    step = next_step(missed, at(3, 15, 35))
    assert (step.purpose, step.channel) == (Purpose.NEW_SLOTS, Channel.CALL)
    on_record = MARA.replace(verified_at=at(-3))
    assert next_step(missed, at(3, 15, 35), prospect=on_record).channel is Channel.EMAIL


def test_where_nothing_is_permitted_the_missed_call_is_the_end() -> None:
    forbidden = POLICY.replace(house=[HouseRule(name="nothing", forbid=True)])
    ended = plan(NOT_THERE, at(3, 15, 35), policy=forbidden).end
    assert ended is not None
    assert ended.reason is EndReason.EXHAUSTED


def test_the_proposal_listens_for_a_week_and_ends_in_silence() -> None:
    proposed = [*NOT_THERE, message(at(3, 16))]
    ended = plan(proposed, at(4, 9)).end
    assert ended is not None
    assert (ended.reason, ended.at.to_date_string()) == (EndReason.EXHAUSTED, "2026-12-03")


def test_a_proposal_that_was_not_sent_is_still_to_be_sent_weeks_later() -> None:
    assert next_step(NOT_THERE, at(24, 9)).purpose is Purpose.NEW_SLOTS


def test_a_slot_that_they_take_is_the_new_agreed_call() -> None:
    taken = message(at(4, 9), "replied", next=second_call(at(7, 10), id="a-2"))
    history = [*NOT_THERE, message(at(3, 16)), taken, message(at(4, 10))]
    step = next_step(history, at(4, 11))
    assert (step.step, step.window.start, step.agreed) == ("call_2", at(7, 10), True)


def test_a_second_missed_call_is_a_no() -> None:
    taken = message(at(4, 9), "replied", next=second_call(at(7, 10), id="a-2"))
    history = [*NOT_THERE, message(at(3, 16)), taken, message(at(4, 10)), unanswered(at(7, 10, 1))]
    ended = plan(history, at(7, 10, 5)).end
    assert ended is not None
    assert (ended.reason, ended.because[0].code) == (EndReason.REFUSED, "missed_by_them")
    assert ended.resume_at is not None


def test_a_miss_that_is_logged_for_the_telephone_and_for_the_calendar_is_one() -> None:
    noted = MeetingOutcome(result="missed_by_them", appointment_id="a-1")
    again = Touchpoint.from_outcome(noted, id="noted", prospect_id="p-1", occurred_at=at(3, 14, 10), by="anna")
    assert next_step([*MISSED, again], at(3, 14, 12)).step == "call_2"


def test_who_is_reached_on_the_second_try_has_had_the_call() -> None:
    ended = plan([*TRIED, call(at(3, 16), "talked")], at(3, 17)).end
    assert ended is not None
    assert ended.reason is EndReason.REACHED_GOAL


def test_a_line_that_is_busy_is_dialled_again_that_day_only() -> None:
    busy = [*MISSED, unanswered(at(3, 14, 18), "busy")]
    assert next_step(busy, at(3, 14, 20)).window.start == at(3, 15, 18)
    assert next_step(busy, at(4, 9)).purpose is Purpose.NEW_SLOTS


def test_a_message_left_with_the_assistant_waits_for_the_time_that_they_named() -> None:
    window = CallbackWindow(start=at(8, 9), end=at(8, 12), said_by="them")
    told = [*MISSED, call(at(3, 14, 18), "gatekeeper_message", next=window)]
    assert spoken(next_step(told, at(3, 14, 20)))[2] == "Tue 01 Dec 09:00"
    assert spoken(next_step(told, at(4, 9)))[2] == "Tue 01 Dec 09:00"
    back = [*MISSED, call(at(3, 14, 18), "gatekeeper_message")]
    assert next_step(back, at(3, 14, 20)).window.start == at(3, 15, 18)


# ── the day is over ───────────────────────────────────────────────────────────────────────────────────────────────
def test_after_an_evening_call_late_the_same_day_has_passed() -> None:
    evening = [*agreed(at(3, 17, 50)), unanswered(at(3, 17, 52))]
    step = next_step(evening, at(3, 17, 55))
    assert (step.purpose, step.window.start) == (Purpose.NEW_SLOTS, at(4, 8))


def test_after_a_friday_evening_the_new_slots_go_out_on_monday() -> None:
    friday = [*agreed(at(4, 17, 50)), unanswered(at(4, 17, 52))]
    for as_of in (at(4, 17, 55), at(5, 12), at(6, 23), at(7, 8)):
        step = next_step(friday, as_of)
        assert (step.purpose, step.window.start) == (Purpose.NEW_SLOTS, at(7, 8))


def test_tries_that_nobody_made_lapse_with_the_day() -> None:
    assert next_step(MISSED, at(3, 16, 59)).step == "call_2"
    assert next_step(MISSED, at(4, 8)).purpose is Purpose.NEW_SLOTS


def test_the_day_that_lapses_is_theirs() -> None:
    late = [*agreed(at(3, 20)), unanswered(at(3, 20))]  # eight in the morning of Friday in Auckland
    step = next_step(late, at(3, 20, 5), theirs=AUCKLAND, ours=OFFICE.replace(hours={"thu": (("08:00", "23:00"),)}))
    assert (step.step, step.window.start) == ("call_2", at(3, 20, 15))
    after = next_step(late, at(4, 13), theirs=AUCKLAND)  # one in the morning of Saturday
    assert after.purpose is Purpose.NEW_SLOTS


def test_slots_that_were_sent_before_the_day_was_over_are_not_sent_again() -> None:
    ended = plan([*MISSED, message(at(3, 17, 30))], at(4, 9)).end
    assert ended is not None
    assert (ended.reason, ended.at.to_date_string()) == (EndReason.EXHAUSTED, "2026-12-03")


# ── they were to call, or we were ─────────────────────────────────────────────────────────────────────────────────
def test_who_was_to_call_and_did_not_is_called_a_quarter_of_an_hour_later() -> None:
    theirs = agreed(at(3, 14), who_calls="them")
    step = next_step(theirs, at(3, 14, 11))
    assert (step.step, step.window.start) == ("call_2", at(3, 14, 25))
    assert next_step(theirs, at(4, 8)).purpose is Purpose.NEW_SLOTS


def test_what_we_missed_on_a_friday_evening_is_apologised_for_on_monday() -> None:
    step = next_step(agreed(at(4, 17, 50)), at(4, 18, 30))
    assert (step.purpose, step.window.start) == (Purpose.REPAIR, at(7, 8))


def test_an_apology_that_does_not_reach_them_is_tried_at_another_time_and_not_at_once() -> None:
    step = next_step([*THURSDAY, unanswered(at(3, 14, 30))], at(3, 14, 31))
    assert step.window.start >= at(4, 8)


def one_call(**parts: object) -> Cadence:
    """A cadence of one call, with rows or attempts of its own."""
    step = CadenceStep.model_validate({"id": "call", "channel": "call", "purpose": "follow_through", **parts})
    return Cadence(name="one_call", steps=(step,), max_touches=9, max_working_days=60)


def test_a_house_of_its_own_may_try_otherwise() -> None:
    rest = Move(again="wait", wait=Wait(working_days=2), why="Leave them two days.")
    cadence = one_call(attempts=Attempts(after_a_miss=()), moves={"no_show": rest})
    history = [call(at(0, 9), "talked", next=second_call(at(3, 14))), unanswered(at(3, 14))]
    step = next_step(history, at(3, 14, 1), cadence=cadence)
    assert (spoken(step)[2], step.why_now.code) == ("Mon 30 Nov 08:00", "no_show")


def test_a_day_of_tries_that_only_brings_itself_about_again_is_refused() -> None:
    with pytest.raises(ValidationError, match="which only brings 'no_show' again"):
        one_call(moves={"no_show": Move(again="today", why="And again.")})


def test_the_odds_send_the_new_slots_and_then_listen() -> None:
    cadence = one_call(attempts=Attempts(after_a_miss=()))
    expected = odds(cadence, Assumptions(results={"call": {"missed_by_them": 1.0}}, replied=0.0))
    assert dict(expected.ends) == pytest.approx({EndReason.EXHAUSTED: 1.0})
    assert [expected.touches, expected.working_days] == pytest.approx([2.0, 5.0])


def test_who_answers_the_proposal_without_a_time_is_called_and_told_why() -> None:
    talk = call(at(0, 8, 1), "talked", next=second_call(at(2, 10)), mail=MAIL)
    missed = [unanswered(at(2, 10)), unanswered(at(2, 10, 20)), unanswered(at(2, 16))]
    proposed = [talk, message(at(0, 9), refers_to=talk.id), *missed, message(at(3, 9))]
    answered = [*proposed, message(at(3, 14), "replied"), message(at(3, 15))]
    step = next_step(answered, at(3, 15, 5))
    assert (step.step, step.channel, step.window.start) == ("call_2", Channel.CALL, at(7, 8))
    assert step.why_now.sentence == "They replied: answer, and talk on."

"""Where a lead stands after each word."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from warmreach.cadence import (
    CALL_MAIL_CALL,
    MAIL_CALL,
    POST_INVITE,
    WARM_CALL,
    WARM_TOUCHES,
    Cadence,
    EndReason,
    Standing,
    Wait,
    follow,
    start,
)
from warmreach.records import Purpose


def after(*words: str, cadence: Cadence = CALL_MAIL_CALL) -> Standing:
    standing = start(cadence)
    for word in words:
        standing = follow(cadence, standing, word)
    return standing


def shown(standing: Standing) -> tuple[Any, ...]:
    return standing.step, standing.attempt, str(standing.wait), standing.end


def test_the_source_s_way() -> None:
    assert shown(after()) == ("call_1", 1, "none", None)
    assert shown(after("mail_promised")) == ("mail", 1, "until promised", None)
    assert shown(after("mail_promised", "delivered")) == ("call_2", 1, "until agreed, else 2 working days", None)
    assert after("mail_promised", "delivered", "meeting_agreed").end == EndReason.REACHED_GOAL
    assert after("mail_promised", "delivered", "meeting_agreed").touches == 3


def test_attempts_are_one_three_and_six_days_apart_then_parked_then_once_more_then_unreachable() -> None:
    waits = [str(after(*["no_answer"] * count).wait) for count in range(1, 8)]
    days = ["1 working day", "3 working days", "6 working days"]
    assert waits == [*days, "30 days", *days]
    last = after(*["no_answer"] * 8)
    assert (last.end, last.touches) == (EndReason.UNREACHABLE, 8)


def test_a_busy_line_is_no_attempt_and_is_dialled_three_times_a_day() -> None:
    assert shown(after("no_answer", "busy")) == ("call_1", 2, "60 minutes", None)
    assert shown(after("no_answer", "busy", "dropped", "failed")) == ("call_1", 2, "1 working day", None)
    assert after("busy", "busy", "no_answer").redials == 0


def test_a_talk_that_is_put_off_starts_the_attempts_anew() -> None:
    assert shown(after("no_answer", "not_now")) == ("call_1", 1, "until given date, else 90 days", None)


def test_a_message_at_the_front_desk_is_an_attempt_at_the_time_that_was_given() -> None:
    assert shown(after("gatekeeper_message")) == ("call_1", 2, "until given date, else 1 working day", None)


def test_being_forgotten_once_begins_again_and_twice_is_a_polite_no() -> None:
    once = after("mail_promised", "delivered", "does_not_recall")
    assert once.step == "mail"
    twice = follow(CALL_MAIL_CALL, follow(CALL_MAIL_CALL, once, "delivered"), "resend_requested")
    assert (twice.end, str(twice.wait)) == (EndReason.REFUSED, "180 days")


def test_a_wrong_number_asks_the_switchboard_first_and_only_once() -> None:
    asked = after("wrong_number")
    assert (asked.first, asked.is_due, asked.step) == (Purpose.GATEKEEPER, True, "call_1")
    back = follow(CALL_MAIL_CALL, asked, "gatekeeper_message")
    assert (back.first, back.step, back.touches) == (None, "call_1", 2)
    assert follow(CALL_MAIL_CALL, back, "wrong_number").end == EndReason.UNREACHABLE
    assert follow(CALL_MAIL_CALL, back, "wrong_person").end == EndReason.UNREACHABLE
    assert follow(CALL_MAIL_CALL, back, "not_responsible").end == EndReason.DISQUALIFIED


def test_without_a_switchboard_a_wrong_number_is_the_end() -> None:
    assert after("wrong_number", "not_permitted").end == EndReason.UNREACHABLE


def test_being_put_through_is_the_talk_itself() -> None:
    assert after("wrong_number", "mail_promised").step == "mail"


def test_a_reply_is_answered_first_and_what_comes_of_it_moves_on() -> None:
    replied = after("mail_promised", "replied")
    assert (replied.step, replied.first) == ("call_2", Purpose.ANSWER_THEM)
    assert follow(CALL_MAIL_CALL, replied, "delivered").step == "call_2", "answered in writing: call 2 is still due"
    assert follow(CALL_MAIL_CALL, replied, "meeting_agreed").end == EndReason.REACHED_GOAL
    assert follow(CALL_MAIL_CALL, replied, "not_permitted").first is None
    assert follow(CALL_MAIL_CALL, replied, "replied", touch=False) == replied, "still unanswered"


def test_a_reply_out_of_turn_is_answered_first_where_the_lead_stands() -> None:
    due = after("no_answer")
    replied = follow(CALL_MAIL_CALL, due, "replied")
    assert replied == attrs.evolve(due, first=Purpose.ANSWER_THEM)


def test_a_word_out_of_turn_changes_nothing_but_the_touches_unless_it_leads_away() -> None:
    due = after("mail_promised")
    assert follow(CALL_MAIL_CALL, due, "no_answer", touch=True) == attrs.evolve(due, touches=2)
    assert follow(CALL_MAIL_CALL, due, "do_not_contact", touch=False).end == EndReason.OBJECTED


def test_a_late_word_is_answered_by_the_step_that_it_belongs_to() -> None:
    at_call_2 = after("mail_promised", "delivered", "no_answer")
    bounced = follow(CALL_MAIL_CALL, at_call_2, "bounced_hard", late_from="mail")
    assert (bounced.step, bounced.touches) == ("call_1", 3)
    away = follow(CALL_MAIL_CALL, at_call_2, "auto_reply", late_from="mail")
    assert shown(away) == ("call_2", 1, "until given date, else 5 working days", None)
    assert follow(CALL_MAIL_CALL, at_call_2, "bounced_soft", late_from="mail").step == "mail"
    assert follow(CALL_MAIL_CALL, at_call_2, "no_answer", late_from="call_2").attempt == 3


def test_a_late_word_is_no_touch_even_where_the_step_that_is_due_could_bring_it() -> None:
    video = after("voicemail_left", "delivered", "silence", cadence=WARM_TOUCHES)
    assert (video.step, video.is_due) == ("video", True)
    late = follow(WARM_TOUCHES, video, "bounced_hard", late_from="tips")
    assert (late.step, late.touches) == ("video", 2)
    assert follow(WARM_TOUCHES, video, "bounced_hard").touches == 3


def test_a_late_word_that_would_only_wait_leaves_the_lead_where_it_is() -> None:
    at_call = after("delivered", "silence", cadence=MAIL_CALL)
    assert follow(MAIL_CALL, at_call, "delivered", late_from="mail") == at_call
    asked = follow(WARM_CALL, after("mail_promised", "delivered", cadence=WARM_CALL), "bounced_hard", late_from="mail")
    assert (asked.step, asked.first, asked.then) == ("call_again", Purpose.VERIFY_AND_ANNOUNCE, EndReason.UNREACHABLE)


def test_a_message_that_has_arrived_listens_until_silence() -> None:
    listening = after("delivered", cadence=MAIL_CALL)
    assert (listening.listens, listening.is_due, str(listening.wait)) == (True, False, "3 working days")
    called = follow(MAIL_CALL, listening, "silence")
    assert shown(called) == ("call", 1, "until agreed", None)
    assert called.touches == 1


def test_an_invitation_taken_up_is_answered_at_the_time_that_was_named() -> None:
    assert shown(after("delivered", "call_agreed", cadence=POST_INVITE)) == ("answer", 1, "until agreed", None)
    assert after("delivered", "silence", "delivered", "silence", cadence=POST_INVITE).end == EndReason.EXHAUSTED


def test_a_cancelled_meeting_is_agreed_anew_once() -> None:
    confirmed = after("meeting_agreed", "cancelled", cadence=WARM_CALL)
    assert confirmed.step == "call_again"
    assert follow(WARM_CALL, confirmed, "cancelled").end == EndReason.REFUSED


def test_the_last_touch_ends_the_walk_but_still_listens() -> None:
    short = POST_INVITE.replace(max_touches=4)
    listening = after("delivered", cadence=short.replace(max_touches=5))
    assert listening.end is None
    used_up = Standing(step="second_letter", wait=Wait(), touches=3)
    heard = follow(short, used_up, "delivered")
    assert (heard.listens, heard.touches, heard.end) == (True, 4, None)
    assert follow(short, heard, "replied").end == EndReason.EXHAUSTED


@pytest.mark.parametrize("word", ["mail_promised", "busy", "silence"])
def test_an_end_stays_an_end(word: str) -> None:
    ended = after("hung_up")
    assert follow(CALL_MAIL_CALL, ended, word) == ended

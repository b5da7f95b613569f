"""What comes next in Call-Mail-Call, for every result: told as stories, with the times that DESIGN gives."""

import pytest

from tests.cadence.stories import (
    MAIL,
    MARA,
    OFFICE,
    at,
    call,
    event,
    message,
    next_step,
    plan,
    second_call,
    spoken,
    unanswered,
)
from warmreach.cadence import POST_INVITE, WARM_CALL, EndReason
from warmreach.contact import WorkingTime
from warmreach.errors import ForeignTouchpointError, NaiveInstantError, UnknownKindError
from warmreach.records import CallbackWindow, Channel, Purpose, Touchpoint

TALK = call(at(0, 9), "talked", mail=MAIL)
AGREED = call(at(0, 9), "talked", mail=MAIL, next=second_call(at(3, 14)))
SENT = message(at(0, 11), refers_to=AGREED.id)


# ── the path in which all goes well ───────────────────────────────────────────────────────────────────────────────
def test_a_new_lead_is_called_first_and_the_rest_is_tentative() -> None:
    planned = plan([], at(0, 8))
    assert planned.next is not None
    assert spoken(planned.next) == ("call_1", "call", "Mon 23 Nov 08:00")
    assert planned.next.purpose is Purpose.VERIFY_AND_ANNOUNCE
    assert [spoken(step)[:2] for step in planned.later] == [("mail", "email"), ("call_2", "call")]
    assert planned.next.permission is not None
    assert all(step.permission is None for step in planned.later)


def test_the_promised_mail_goes_out_by_the_end_of_the_senders_day() -> None:
    step = next_step([TALK], at(0, 9, 20))
    assert spoken(step) == ("mail", "email", "Mon 23 Nov 09:20")
    assert step.window.end == at(0, 17)
    assert step.why_now.cites == (TALK.id,)


def test_a_mail_promised_at_the_end_of_the_day_is_due_by_ten_the_next_morning() -> None:
    late = call(at(0, 16, 40), "talked", mail=MAIL)
    step = next_step([late], at(0, 16, 45))
    assert step.window.end == at(1, 10)


def test_the_senders_day_decides_and_not_the_prospects() -> None:
    new_york = WorkingTime.for_country("US", subdivision="NY", timezone="America/New_York")
    step = next_step([TALK], at(0, 9, 20), ours=new_york)
    assert step.window.start == at(0, 14)  # eight in New York
    assert step.our_window.start.timezone_name == "America/New_York"
    assert step.our_window.start == step.window.start


def test_the_second_call_is_at_the_agreed_instant_exactly() -> None:
    step = next_step([AGREED, SENT], at(1, 9))
    assert (step.step, step.window.start, step.window.end) == ("call_2", at(3, 14), at(3, 14, 20))
    assert step.agreed
    assert step.appointment == second_call(at(3, 14))


def test_an_agreed_call_outside_working_time_is_kept_and_marked() -> None:
    evening = call(at(0, 9), "talked", mail=MAIL, next=second_call(at(3, 18, 30)))
    step = next_step([evening, message(at(0, 11), refers_to=evening.id)], at(1, 9))
    assert step.window.start == at(3, 18, 30)
    assert step.outside_hours


def test_an_agreed_window_is_used_inside_and_never_made_an_hour() -> None:
    window = CallbackWindow(start=at(2, 13), end=at(2, 16), said_by="them")
    agreed = call(at(0, 9), "talked", mail=MAIL, next=window)
    step = next_step([agreed, message(at(0, 11), refers_to=agreed.id)], at(1, 9))
    assert (step.window.start, step.window.end) == (at(2, 13), at(2, 16))
    assert step.agreed
    assert step.appointment is None


def test_without_an_agreement_the_second_call_follows_two_working_days_after_the_mail() -> None:
    step = next_step([TALK, message(at(0, 11), refers_to=TALK.id)], at(0, 12))
    assert spoken(step) == ("call_2", "call", "Wed 25 Nov 08:00")
    assert not step.agreed


def test_a_letter_takes_two_working_days_more() -> None:
    step = next_step([TALK, message(at(0, 11), channel="letter", refers_to=TALK.id)], at(0, 12))
    assert spoken(step) == ("call_2", "call", "Fri 27 Nov 08:00")


def test_a_second_call_that_took_place_is_the_goal() -> None:
    ended = plan([AGREED, SENT, call(at(3, 14, 2), "talked")], at(4, 9)).end
    assert ended is not None
    assert ended.reason is EndReason.REACHED_GOAL


def test_a_meeting_agreed_in_the_first_call_is_the_goal() -> None:
    meeting = second_call(at(3, 14), format="video", reach="https://meet.example/1")
    ended = plan([call(at(0, 9), "talked", next=meeting)], at(0, 10)).end
    assert ended is not None
    assert ended.reason is EndReason.REACHED_GOAL


def test_looking_at_it_together_on_the_screen_is_part_of_the_talk() -> None:
    shared = call(at(0, 9), "talked", mail=MAIL, screen_shared=True)
    assert next_step([shared], at(0, 10)).step == "mail"


# ── nobody answers ────────────────────────────────────────────────────────────────────────────────────────────────
def test_unanswered_calls_come_again_after_one_three_and_six_working_days_in_other_bands_and_once_more() -> None:
    history: list[Touchpoint] = []
    seen: list[str] = []
    planned = plan(history, at(0, 9))
    while planned.next is not None:
        start = planned.next.window.start
        seen.append(f"{start:%a %d %b %H}")
        history.append(unanswered(start))
        planned = plan(history, start)
    assert seen == [
        "Mon 23 Nov 09",
        "Tue 24 Nov 10",
        "Fri 27 Nov 13",
        "Mon 07 Dec 15",
        "Wed 06 Jan 08",
        "Thu 07 Jan 10",
        "Tue 12 Jan 13",
        "Wed 20 Jan 15",
    ]
    assert planned.end is not None
    assert planned.end.reason is EndReason.UNREACHABLE


def test_a_busy_line_is_dialled_again_after_an_hour() -> None:
    step = next_step([unanswered(at(0, 9), "busy")], at(0, 9, 5))
    assert (step.window.start, step.attempt) == (at(0, 10), 1)


def test_a_line_that_stays_busy_is_left_alone_after_three_dials_a_day() -> None:
    busy = [unanswered(at(0, hour), "busy") for hour in (9, 10, 11)]
    assert spoken(next_step(busy, at(0, 11, 5)))[2] == "Tue 24 Nov 08:00"


def test_a_wrong_number_is_asked_for_at_the_switchboard() -> None:
    step = next_step([unanswered(at(0, 9), "wrong_number")], at(0, 9, 5))
    assert step.purpose is Purpose.GATEKEEPER


def test_a_number_that_fails_on_two_days_is_wrong() -> None:
    failed = [unanswered(at(0, 9), "failed"), unanswered(at(1, 9), "failed")]
    assert next_step(failed, at(1, 9, 5)).purpose is Purpose.GATEKEEPER


def test_a_wrong_number_without_a_switchboard_is_the_end() -> None:
    ended = plan([unanswered(at(0, 9), "wrong_number")], at(0, 9, 5), prospect=MARA.replace(company=None)).end
    assert ended is not None
    assert ended.reason is EndReason.UNREACHABLE


# ── an agreed call is missed ──────────────────────────────────────────────────────────────────────────────────────
def test_an_agreed_call_that_we_did_not_make_is_apologised_for_at_once() -> None:
    step = next_step([AGREED, SENT], at(3, 14, 30))
    assert (step.purpose, step.window.start) == (Purpose.REPAIR, at(3, 14, 30))


def test_ten_minutes_late_is_still_the_agreed_call() -> None:
    assert next_step([AGREED, SENT], at(3, 14, 10)).agreed


def test_an_agreed_call_that_they_miss_is_tried_again_after_a_quarter_of_an_hour() -> None:
    step = next_step([AGREED, SENT, unanswered(at(3, 14, 3))], at(3, 14, 4))
    assert (step.step, step.window.start) == ("call_2", at(3, 14, 18))


# ── somebody else answers ─────────────────────────────────────────────────────────────────────────────────────────
def test_a_gatekeeper_who_gives_an_address_gets_the_mail() -> None:
    step = next_step([call(at(0, 9), "gatekeeper_mail_only", mail=MAIL.replace(to="office@muster.example"))], at(0, 10))
    assert step.channel is Channel.EMAIL


def test_a_gatekeeper_who_refuses_is_called_at_another_time_of_day() -> None:
    step = next_step([call(at(0, 9), "gatekeeper_refused")], at(0, 10))
    assert spoken(step) == ("call_1", "call", "Tue 24 Nov 10:00")


@pytest.mark.parametrize("talk", ["absent", "not_now"])
def test_who_is_away_or_has_no_time_is_called_on_the_date_given(talk: str) -> None:
    step = next_step([call(at(0, 9), talk, until="2027-01-11")], at(0, 10))
    assert spoken(step) == ("call_1", "call", "Mon 11 Jan 08:00")


@pytest.mark.parametrize("talk", ["absent", "not_now"])
def test_who_gives_no_date_is_left_alone_for_90_days(talk: str) -> None:
    assert spoken(next_step([call(at(0, 9), talk)], at(0, 10)))[2] == "Mon 22 Feb 08:00"  # 21 February is a Sunday


@pytest.mark.parametrize("talk", ["wrong_person", "not_responsible", "talked"])
def test_a_name_hands_the_lead_over_to_that_person_and_quotes_the_referrer(talk: str) -> None:
    named = call(at(0, 9), talk, person={"family_name": "Neu", "role": "Einkauf"})
    ended = plan([named], at(0, 10)).end
    assert ended is not None
    assert ended.reason is EndReason.HANDED_OVER
    over = ended.hand_over
    assert over is not None
    assert (over.prospect.id, over.prospect.family_name, over.prospect.company) == (
        f"p-1:{named.id}",
        "Neu",
        MARA.company,
    )
    assert (over.touchpoint.kind, over.touchpoint.prospect_id, over.quote) == (
        "referred",
        over.prospect.id,
        "Mara Beispiel",
    )
    assert over.prospect.facts == ()  # a consent is the person's own


def test_who_has_left_the_company_ends_the_cadence() -> None:
    ended = plan([call(at(0, 9), "left_company")], at(0, 10)).end
    assert ended is not None
    assert ended.reason is EndReason.LEFT_COMPANY


# ── they refuse, or do not remember ───────────────────────────────────────────────────────────────────────────────
def test_a_refusal_ends_and_rests_for_180_days() -> None:
    ended = plan([call(at(0, 9), "not_interested")], at(0, 10)).end
    assert ended is not None
    assert ended.reason is EndReason.REFUSED
    assert ended.resume_at is not None
    assert ended.resume_at.to_date_string() == "2027-05-22"


@pytest.mark.parametrize(
    "objection", [call(at(0, 9), "do_not_contact"), message(at(0, 11), "unsubscribed", every_channel=True)]
)
def test_an_objection_ends_for_good(objection: Touchpoint) -> None:
    ended = plan([TALK.replace(id="earlier", occurred_at=at(0, 8)), objection], at(1, 10)).end
    assert ended is not None
    assert (ended.reason, ended.resume_at) == (EndReason.OBJECTED, None)


def test_an_objection_from_before_enrolment_absorbs_as_well() -> None:
    ended = plan([call(at(-3, 9), "do_not_contact")], at(0, 9)).end
    assert ended is not None
    assert ended.reason is EndReason.OBJECTED


@pytest.mark.parametrize("talk", ["does_not_recall", "resend_requested"])
def test_who_does_not_remember_makes_this_call_the_first_and_a_second_time_says_no(talk: str) -> None:
    once = [AGREED, SENT, call(at(3, 14), talk, mail=MAIL)]
    assert next_step(once, at(3, 15)).step == "mail"
    twice = [*once, message(at(3, 16), refers_to=once[-1].id), call(at(7, 10), talk)]
    ended = plan(twice, at(7, 11)).end
    assert ended is not None
    assert ended.reason is EndReason.REFUSED


# ── messages that come back, and what they do of their own ────────────────────────────────────────────────────────
def test_a_mail_that_bounces_asks_for_a_verifying_call() -> None:
    step = next_step([TALK, message(at(0, 11), "bounced_hard")], at(0, 12))
    assert (step.step, step.channel) == ("call_1", Channel.CALL)


def test_a_late_bounce_puts_a_verifying_call_before_the_second_call() -> None:
    sent = message(at(0, 11), refers_to=TALK.id)
    step = next_step([TALK, sent, message(at(0, 15), "bounced_hard", refers_to=sent.id)], at(0, 16))
    assert step.purpose is Purpose.VERIFY_AND_ANNOUNCE


def test_an_automatic_reply_waits_until_they_are_back() -> None:
    sent = message(at(0, 11), refers_to=TALK.id)
    away = message(at(0, 11, 1), "auto_reply", until="2026-12-07", refers_to=sent.id)
    assert spoken(next_step([TALK, sent, away], at(0, 12))) == ("call_2", "call", "Mon 07 Dec 08:00")


def test_an_inquiry_is_answered_within_a_working_hour_before_any_step() -> None:
    step = next_step([event(at(0, 9), "inquiry")], at(0, 9, 10))
    assert (step.purpose, step.window.start, step.window.end) == (Purpose.ANSWER_THEM, at(0, 9, 10), at(0, 10))


def test_a_reply_is_answered_within_a_working_day_on_its_own_channel() -> None:
    sent = message(at(0, 11), refers_to=TALK.id)
    step = next_step([TALK, sent, message(at(0, 15), "replied", refers_to=sent.id)], at(0, 15, 5))
    assert (step.purpose, step.channel, step.window.end) == (Purpose.ANSWER_THEM, Channel.EMAIL, at(1, 15))


# ── what else a planner must get right ────────────────────────────────────────────────────────────────────────────
def test_a_mail_promised_before_enrolment_is_still_owed() -> None:
    before = call(at(-4, 15), "talked", mail=MAIL)
    assert next_step([before], at(0, 9)).step == "promised_mail"


def test_no_step_lies_before_enrolment() -> None:
    assert next_step([], at(-10, 9)).window.start == at(0, 8)


def test_touchpoints_after_as_of_do_not_exist() -> None:
    assert plan([AGREED, SENT], at(0, 8)) == plan([], at(0, 8))


def test_a_mail_out_of_turn_moves_no_step_but_keeps_its_distance() -> None:
    step = next_step([unanswered(at(0, 9)), message(at(1, 9))], at(1, 9, 30))
    assert spoken(step) == ("call_1", "call", "Wed 25 Nov 10:00")


def test_hours_that_never_meet_end_the_plan() -> None:
    nights = OFFICE.replace(hours={"sat": (("01:00", "02:00"),)})
    ended = plan([], at(0, 9), ours=nights).end
    assert ended is not None
    assert ended.reason is EndReason.NO_COMMON_HOURS


def test_what_they_put_off_beyond_the_bound_is_parked_until_then() -> None:
    ended = plan([call(at(0, 9), "not_now", until="2028-01-10")], at(0, 10)).end
    assert ended is not None
    assert ended.reason is EndReason.PARKED
    assert ended.resume_at is not None
    assert ended.resume_at.to_date_string() == "2028-01-10"


def test_a_letter_that_invites_listens_for_two_weeks_and_two_days_of_post() -> None:
    letter = message(at(0, 11), channel="letter")
    assert spoken(next_step([letter], at(1, 9), cadence=POST_INVITE)) == (
        "second_letter",
        "letter",
        "Wed 09 Dec 08:00",
    )


def test_two_letters_without_an_answer_end_when_the_second_silence_is_over() -> None:
    letters = [message(at(0, 11), channel="letter"), message(at(16, 11), channel="letter")]
    ended = plan(letters, at(17, 9), cadence=POST_INVITE).end
    assert ended is not None
    assert (ended.reason, ended.at.to_date_string()) == (EndReason.EXHAUSTED, "2026-12-29")


def test_a_warm_call_confirms_the_meeting_that_it_agreed() -> None:
    meeting = second_call(at(3, 14), format="video", reach="https://meet.example/1")
    step = next_step([call(at(0, 9), "talked", next=meeting)], at(0, 10), cadence=WARM_CALL)
    assert spoken(step)[:2] == ("confirm", "email")


def test_bad_input_is_named_before_anything_is_planned() -> None:
    with pytest.raises(NaiveInstantError, match="as_of"):
        plan([], at(0).naive())
    with pytest.raises(UnknownKindError, match="inquiry"):
        plan([event(at(0), "enquiry")], at(1))
    with pytest.raises(ForeignTouchpointError):
        plan([event(at(0), "inquiry").replace(prospect_id="p-2")], at(1))

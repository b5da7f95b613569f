"""Where a planner is asked for what happens seldom."""

from datetime import date, time, timedelta

from tests.cadence.stories import (
    BERLIN,
    MAIL,
    MARA,
    OFFICE,
    at,
    call,
    consent,
    event,
    message,
    next_step,
    plan,
    second_call,
    unanswered,
)
from warmreach import (
    Cadence,
    CallbackWindow,
    Channel,
    History,
    MeetingOutcome,
    Purpose,
    Touchpoint,
    WorkingTime,
    promises,
)
from warmreach.cadence import WARM_CALL, Attempts, CadenceStep, EndReason, Move

AGREED = call(at(0, 9), "talked", mail=MAIL, next=second_call(at(3, 14)))
EVENINGS = OFFICE.replace(hours={"mon": (("18:00", "20:00"),), "tue": (("18:00", "20:00"),)})


def one_call(**attempts: object) -> Cadence:
    """A cadence of one call."""
    step = CadenceStep(id="call", channel="call", purpose="warm_call", attempts=Attempts.model_validate(attempts))
    return Cadence(name="one_call", steps=(step,), max_touches=20, max_working_days=250)


def test_a_mail_that_the_law_refuses_goes_by_post_and_says_so() -> None:
    step = next_step([call(at(0, 9), "talked")], at(0, 10), prospect=MARA.replace(facts=(consent(Channel.CALL),)))
    assert (step.channel, step.why_channel.code) == (Channel.LETTER, "instead_of")
    assert "email is not permitted" in step.why_channel.sentence


def test_a_call_agreed_before_enrolment_and_past_by_then_is_nobodys_fault() -> None:
    past = call(at(-4, 15), "talked", next=second_call(at(-2, 10)))
    assert next_step([past], at(0, 9)).purpose is Purpose.VERIFY_AND_ANNOUNCE


def test_the_agreed_call_counts_as_the_second_though_the_mail_is_still_owed() -> None:
    ended = plan([AGREED, call(at(3, 14, 2), "talked")], at(4, 9))
    assert ended.next is not None
    assert ended.next.step == "promised_mail"
    sent = plan([AGREED, call(at(3, 14, 2), "talked"), message(at(4, 9))], at(4, 10)).end
    assert sent is not None
    assert sent.reason is EndReason.REACHED_GOAL


def test_an_objection_after_a_refusal_is_the_last_word() -> None:
    ended = plan([call(at(0, 9), "not_interested"), call(at(1, 9), "do_not_contact")], at(1, 10)).end
    assert ended is not None
    assert ended.reason is EndReason.OBJECTED


def test_what_has_no_common_hour_is_not_drawn_for_later() -> None:
    planned = plan([call(at(0, 9), "talked", mail=MAIL)], at(0, 10), ours=EVENINGS)
    assert planned.next is not None
    assert (planned.next.step, planned.later) == ("mail", ())


def test_a_mail_promised_with_a_meeting_is_owed_beyond_the_goal() -> None:
    meeting = second_call(at(3, 14), format="video", reach="https://meet.example/1")
    planned = plan([call(at(0, 9), "talked", mail=MAIL, next=meeting)], at(0, 10))
    assert planned.next is not None
    assert (planned.next.step, planned.later) == ("promised_mail", ())


def test_all_that_is_promised_is_in_next_or_later() -> None:
    window = CallbackWindow(start=at(2, 13), end=at(2, 16), said_by="them")
    planned = plan([call(at(-1, 15), "talked", mail=MAIL, next=window), event(at(0, 9), "inquiry")], at(0, 9, 5))
    drawn = [planned.next, *planned.later]
    assert any(step is not None and step.agreed for step in drawn)
    assert any(step is not None and step.channel is Channel.EMAIL for step in drawn)


def test_a_cadence_of_one_call_has_nothing_for_later() -> None:
    assert plan([], at(0, 9), cadence=one_call()).later == ()


def test_with_one_band_of_the_day_the_next_attempt_is_when_there_is_an_hour() -> None:
    cadence = one_call(bands=[(time(8), time(10))])
    step = next_step([unanswered(at(0, 9))], at(0, 9, 5), cadence=cadence)
    assert step.window.start == at(1, 8)


def test_a_calendar_with_few_days_left_still_gives_one() -> None:
    mondays = frozenset(date(2026, 12, 7) + timedelta(weeks=week) for week in range(70))
    rare = OFFICE.replace(hours={"mon": (("08:00", "09:00"),)}, closed=mondays)
    cadence = one_call(bands=[(time(8), time(10))])
    assert next_step([unanswered(at(0, 8))], at(0, 8, 5), cadence=cadence, theirs=rare).window.start == at(7, 8)


def test_an_inquiry_that_nobody_can_be_reached_for_goes_on_with_the_cadence() -> None:
    days = (0, 1, 4, 14, 44, 45, 50, 58)
    dials = [unanswered(at(day, 10)) for day in days]
    assert plan([event(at(0, 9), "inquiry"), *dials], at(59, 9)).next is None


def test_a_newer_appointment_replaces_the_older_one() -> None:
    newer = call(at(1, 9), "talked", next=second_call(at(4, 10), id="a-2", replaces="a-1"))
    owed = promises([History.of([AGREED, newer], prospect_id="p-1")], as_of=at(1, 10), sender_time=OFFICE)
    assert [one.due for one in owed if one.touchpoint_id == newer.id] == [at(4, 10)]
    assert len(owed) == 2  # the mail, and the newer call


def test_a_call_does_not_settle_a_meeting_on_screen() -> None:
    meeting = call(at(0, 9), "talked", next=second_call(at(3, 14), format="video", reach="https://meet.example/1"))
    known = History.of([meeting, unanswered(at(1, 9))], prospect_id="p-1")
    assert len(promises([known], as_of=at(1, 10), sender_time=OFFICE)) == 1


def test_who_never_works_owes_no_mail_by_any_day() -> None:
    known = History.of([call(at(0, 9), "talked", mail=MAIL)], prospect_id="p-1")
    assert promises([known], as_of=at(0, 10), sender_time=OFFICE.replace(hours={})) == ()


def test_an_answer_comes_before_a_mail_that_is_owed_beyond_the_goal() -> None:
    meeting = second_call(at(3, 14), format="video", reach="https://meet.example/1")
    planned = plan([call(at(0, 9), "talked", mail=MAIL, next=meeting), event(at(0, 11), "inquiry")], at(0, 11, 5))
    assert planned.next is not None
    assert planned.next.purpose is Purpose.ANSWER_THEM
    assert [step.step for step in planned.later] == ["promised_mail"]


def test_a_circle_of_steps_is_drawn_once() -> None:
    call_back = Move(to="call", why="And again.")
    cadence = Cadence(
        name="round",
        steps=(
            CadenceStep(id="call", channel="call", purpose="warm_call", moves={"talked": Move(to="mail", why="So.")}),
            CadenceStep(
                id="mail",
                channel="email",
                purpose="helpful_mail",
                moves={"delivered": call_back, "silence": call_back},
            ),
        ),
        max_touches=20,
        max_working_days=250,
    )
    assert [step.step for step in plan([], at(0, 9), cadence=cadence).later] == ["mail"]


def test_the_law_of_the_place_moves_a_call_and_is_named() -> None:
    paris = WorkingTime.for_country("FR", timezone="Europe/Paris")
    claire = MARA.replace(country="FR", subdivision=None, timezone="Europe/Paris", audience="consumer")
    step = next_step([], at(0, 8), prospect=claire, theirs=paris)
    assert step.window.start == at(0, 10)
    assert [why.code for why in step.moved_by] == ["hours"]


def test_a_call_that_was_moved_is_at_its_new_time() -> None:
    moved = MeetingOutcome.model_validate({"result": "moved", "to": second_call(at(4, 10), id="a-2")})
    one = Touchpoint.from_outcome(moved, id="moved", prospect_id="p-1", occurred_at=at(1, 9))
    step = next_step([AGREED, message(at(0, 11), refers_to=AGREED.id), one], at(1, 10))
    assert (step.window.start, step.agreed) == (at(4, 10), True)


def test_an_announced_letter_of_which_only_the_day_is_known_follows_the_call_that_announced_it() -> None:
    sent = Touchpoint(
        id="letter",
        prospect_id="p-1",
        kind="announced_letter_sent",
        occurred_on=date(2026, 11, 23),
        timezone=BERLIN,
        refers_to=AGREED.id,
    )
    planned = plan([AGREED, sent], at(1, 9))
    assert planned.next is not None
    assert (planned.next.step, planned.later) == ("call_2", ())


def test_a_meeting_on_screen_that_was_moved_after_it_was_confirmed_is_still_the_goal() -> None:
    screen = second_call(at(3, 14), format="video", reach="https://meet.example/1")
    moved = MeetingOutcome.model_validate({"result": "moved", "to": screen.replace(id="a-2", starts_at=at(4, 10))})
    one = Touchpoint.from_outcome(moved, id="moved", prospect_id="p-1", occurred_at=at(1, 9))
    talk = call(at(0, 9), "talked", next=screen)
    before = next_step([talk, one], at(1, 10), cadence=WARM_CALL)
    assert (before.step, before.channel) == ("confirm", Channel.EMAIL)
    ended = plan([talk, message(at(0, 11)), one], at(1, 10), cadence=WARM_CALL).end
    assert ended is not None
    assert ended.reason.value == "reached_goal"
    owed = promises([History.of([talk, one], prospect_id="p-1")], as_of=at(1, 10), sender_time=OFFICE)
    assert [promise.due for promise in owed] == [at(4, 10)]

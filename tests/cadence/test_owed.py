"""What is owed, by when, and what keeps it."""

import pytest

from tests.cadence.stories import MAIL, OFFICE, at, call, event, message, second_call, unanswered
from warmreach import CallbackWindow, History, MeetingOutcome, Touchpoint, promises
from warmreach.cadence import Promise
from warmreach.cadence.deadlines import answer_due, mail_due
from warmreach.values.instants import in_utc

TALK = call(at(0, 9), "talked", mail=MAIL, next=second_call(at(3, 14)))
NEVER = OFFICE.replace(hours={})
SHORT = OFFICE.replace(hours={"mon": (("09:00", "09:20"),)})


def owed(*history: Touchpoint, day: int = 0, hour: int = 12) -> tuple[Promise, ...]:
    """What is owed to Mara at that time."""
    known = History.of(history, prospect_id="p-1")
    return promises([known], as_of=at(day, hour), sender_time=OFFICE)


def what(*history: Touchpoint, day: int = 0, hour: int = 12) -> list[str]:
    """The same by the names of the promises."""
    return [type(one.what).__name__ for one in owed(*history, day=day, hour=hour)]


def test_a_mail_and_a_call_that_were_promised_are_owed_by_when_they_are_due() -> None:
    first, second = owed(TALK)
    assert (first.due, first.overdue, second.due) == (at(0, 17), False, at(3, 14))


def test_a_mail_that_was_sent_is_owed_no_more() -> None:
    assert what(TALK, message(at(0, 11))) == ["Appointment"]


def test_a_call_that_was_made_is_owed_no_more() -> None:
    assert what(TALK, message(at(0, 11)), unanswered(at(3, 14)), day=3, hour=15) == []


def test_what_is_overdue_comes_first() -> None:
    late = owed(TALK, day=1)
    assert [one.overdue for one in late] == [True, False]
    assert late[0].sentence.startswith("The mail promised on Monday 23 November was due by")


def test_who_objects_is_owed_nothing() -> None:
    assert what(TALK, call(at(0, 10), "do_not_contact")) == []
    assert what(TALK, message(at(0, 10), "unsubscribed")) == []


def test_a_callback_that_was_asked_for_is_owed_within_a_working_hour() -> None:
    (one,) = owed(event(at(0, 9), "callback_requested"))
    assert (one.due, one.overdue) == (at(0, 10), True)
    assert one.sentence.startswith("The call back promised on")
    assert what(event(at(0, 9), "callback_requested"), unanswered(at(0, 9, 30))) == []


def test_an_agreed_window_is_owed_until_it_ends() -> None:
    window = CallbackWindow(start=at(1, 13), end=at(1, 16), said_by="them")
    asked = call(at(0, 9), "talked", next=window)
    (one,) = owed(asked)
    assert one.due == at(1, 16)
    assert what(asked, unanswered(at(1, 14)), day=1, hour=15) == []


def test_a_meeting_that_took_place_or_was_moved_is_owed_no_more() -> None:
    agreed = call(at(0, 9), "talked", next=second_call(at(3, 14), format="video", reach="https://meet.example/1"))

    def meeting(result: str, **parts: object) -> Touchpoint:
        outcome = MeetingOutcome.model_validate({"result": result, "appointment_id": "a-1", **parts})
        return Touchpoint.from_outcome(outcome, id=result, prospect_id="p-1", occurred_at=at(3, 14))

    assert what(agreed, meeting("held"), day=3, hour=16) == []
    other = second_call(at(4, 10), id="a-2", replaces="a-1", format="video", reach="https://meet.example/1")
    (moved,) = owed(agreed, meeting("moved", to=other), day=3, hour=16)
    assert moved.due == at(4, 10)
    assert what(agreed, event(at(3, 14), "meeting_held"), day=3, hour=16) == []


def test_a_promise_to_a_date_is_kept_to_it() -> None:
    dated = MAIL.replace(due=at(2, 12))
    assert mail_due(dated, in_utc(at(0, 9)), OFFICE) == at(2, 12)


@pytest.mark.parametrize("calendar", [NEVER])
def test_who_never_works_is_due_nothing(calendar: object) -> None:
    assert mail_due(None, in_utc(at(0, 9)), calendar) is None  # type: ignore[arg-type]
    assert answer_due(event(at(0, 9), "inquiry"), calendar) is None  # type: ignore[arg-type]
    assert answer_due(event(at(0, 9), "email_reply"), calendar) is None  # type: ignore[arg-type]


def test_a_working_hour_may_run_over_several_days() -> None:
    assert answer_due(event(at(0, 9), "inquiry"), SHORT) == at(14, 9, 20)


def test_without_half_an_hour_left_the_next_working_morning_is_soon_enough() -> None:
    assert mail_due(None, in_utc(at(0, 16, 45)), OFFICE) == at(1, 10)
    late_start = OFFICE.replace(hours={"tue": (("11:00", "12:00"),)})
    assert mail_due(None, in_utc(at(0, 16, 45)), late_start) == at(1, 11, 30)

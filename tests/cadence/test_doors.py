"""Common slips at the doors of this room, each named with what was given and what to try."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cadence.stories import MARA, OFFICE, POLICY, at, event, next_step, plan
from tests.cadence.test_agenda import MONDAY, day, lead
from warmreach import CALL_MAIL_CALL, Channel, History, Lead, plan_cadence, promises, propose_slots
from warmreach.errors import WrongTypeError, WrongValueError

INQUIRY = event(at(0, 9), "inquiry")


def planned(**parts: Any) -> None:
    settings = {"cadence": CALL_MAIL_CALL, "working_time": OFFICE, "policy": POLICY, **parts}
    plan_cadence(MARA, [], enrolled_at=at(0), as_of=at(0), **settings)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"cadence": "CALL_MAIL_CALL"}, "cadence is no Cadence: 'CALL_MAIL_CALL'; pass the cadence itself"),
        ({"policy": None}, "policy is no ContactPolicy: None; pass ContactPolicy"),
        ({"working_time": "DE"}, "working_time is no working time: 'DE'; pass working hours"),
        ({"sender_time": "DE"}, "sender_time is no working time: 'DE'; pass working hours"),
    ],
)
def test_a_name_in_the_place_of_a_value_is_told_apart(parts: dict[str, Any], said: str) -> None:
    with pytest.raises(WrongTypeError, match=said):
        planned(**parts)


def test_working_hours_that_are_missing_are_asked_for() -> None:
    with pytest.raises(WrongTypeError, match="sender_time is no working time: None"):
        promises([History.of([INQUIRY], prospect_id="p-1")], as_of=at(0), sender_time=None)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="sender_time"):
        propose_slots(OFFICE, None, as_of=at(0))  # type: ignore[arg-type]


def test_a_lead_that_is_given_twice_is_refused_and_named() -> None:
    with pytest.raises(WrongValueError, match="leads is 'a', where each lead once is allowed"):
        day(lead("a"), lead("a"), lead("b"))


@pytest.mark.parametrize("parts", [{"capacity": -1}, {"minutes": 0}, {"pause": -1}])
def test_numbers_that_a_day_cannot_hold_are_refused(parts: dict[str, Any]) -> None:
    with pytest.raises(WrongValueError, match=next(iter(parts))):
        day(lead("a"), **parts)


def test_an_instant_is_no_day() -> None:
    with pytest.raises(WrongTypeError, match="day is no plain day"):
        day(lead("a"), day=at(0))
    assert day(lead("a"), day=MONDAY).items


def test_who_has_no_number_is_planned_for_a_call_that_says_so_and_not_called_that_day() -> None:
    nobody = MARA.replace(phone=None, company=None)
    step = next_step([], at(0), prospect=nobody)
    assert step.lacks is not None
    assert (step.channel, step.lacks.code) == (Channel.CALL, "no_phone")
    assert next_step([], at(0)).lacks is None
    known = lead("p-1")
    unlisted = Lead(prospect=nobody, history=known.history, warmth=known.warmth, plan=plan([], at(0), prospect=nobody))
    assert [why.code for why in day(unlisted).left_out["p-1"]] == ["no_phone", "enrolled"]


def test_who_has_no_address_is_to_be_asked_for_it() -> None:
    asked = event(at(0, 9), "email_reply")
    step = next_step([asked], at(0, 10), prospect=MARA.replace(email=None))
    assert step.lacks is not None
    assert (step.channel, step.lacks.code) == (Channel.EMAIL, "no_email")


def test_an_answer_says_that_they_chose_a_channel_only_where_they_did() -> None:
    assert "that they chose" not in next_step([event(at(0, 9), "inquiry")], at(0, 9, 5)).why_channel.sentence
    assert "that they chose" in next_step([event(at(0, 9), "email_reply")], at(0, 9, 5)).why_channel.sentence


def test_who_cannot_be_answered_within_the_hour_may_be_answered_later_that_day() -> None:
    step = plan([INQUIRY], at(0, 9, 5)).next
    assert step is not None
    assert [(one.start, one.end) for one in (step.window, *step.also)] == [
        (at(0, 9, 5), at(0, 10)),
        (at(0, 10), at(0, 12)),
        (at(0, 13), at(0, 17)),
    ]

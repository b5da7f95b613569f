"""Common slips at the doors of this room, each named with what was given and what to try."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cadence.stories import MARA, OFFICE, POLICY, at, event, next_step, plan
from tests.cadence.test_agenda import MONDAY, day, lead
from warmreach import (
    CALL_MAIL_CALL,
    Channel,
    History,
    Lead,
    Sender,
    Touchpoint,
    classify_warmth,
    cooling_soon,
    may_contact,
    plan_cadence,
    plan_day,
    promises,
    propose_slots,
)
from warmreach.errors import WrongTypeError, WrongValueError

INQUIRY = event(at(0, 9), "inquiry")


def planned(**parts: Any) -> None:
    settings = {"cadence": CALL_MAIL_CALL, "working_time": OFFICE, "policy": POLICY, **parts}
    plan_cadence(MARA, [], enrolled_at=at(0), as_of=at(0), **settings)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"cadence": "CALL_MAIL_CALL"}, "cadence is no Cadence: 'CALL_MAIL_CALL'; pass the cadence itself"),
        ({"rep": Sender(id="anna", given_name="Anna", family_name="Roth", firm="Muster")}, "rep is no id: Sender"),
        ({"rules": {}}, "rules is no WarmthRules: {}; leave it out"),
        ({"same_firm": History.of([INQUIRY], prospect_id="p-1")}, "one of same_firm is no History: Touchpoint"),
        ({"policy": None}, "policy is no ContactPolicy: None; pass ContactPolicy"),
        ({"working_time": "DE"}, "working_time is no working time: 'DE'; pass working hours"),
        ({"sender_time": "DE"}, "sender_time is no working time: 'DE'; pass working hours"),
    ],
)
def test_a_name_in_the_place_of_a_value_is_told_apart(parts: dict[str, Any], said: str) -> None:
    with pytest.raises(WrongTypeError, match=said):
        planned(**parts)


def test_touchpoints_as_mappings_are_to_be_read_first() -> None:
    rows: Any = [{"id": "t-1", "prospect_id": "p-1", "kind": "event_met", "occurred_at": "2026-11-20T09:00:00+01:00"}]
    said = "one of the touchpoints is no Touchpoint: {.*; read each with Touchpoint.model_validate"
    with pytest.raises(WrongTypeError, match=said):
        plan_cadence(
            MARA, rows, cadence=CALL_MAIL_CALL, enrolled_at=at(0), as_of=at(0), working_time=OFFICE, policy=POLICY
        )
    with pytest.raises(WrongTypeError, match=said):
        classify_warmth(MARA, rows, as_of=at(0))
    with pytest.raises(WrongTypeError, match=said):
        may_contact(MARA, Channel.CALL, at=at(0), as_of=at(0), history=rows, policy=POLICY)
    assert classify_warmth(MARA, [Touchpoint.model_validate(row) for row in rows], as_of=at(0)).because


def test_whoever_has_not_been_judged_is_no_lead() -> None:
    prospects: Any = [MARA]
    with pytest.raises(WrongTypeError, match=r"one of leads is no Lead: Prospect.*; judge each once"):
        day(*prospects)
    with pytest.raises(WrongTypeError, match="one of leads is no Lead"):
        cooling_soon(prospects, as_of=at(0))


def test_a_sender_is_no_rep_and_a_mapping_no_rules_for_warmth() -> None:
    anna: Any = Sender(id="anna", given_name="Anna", family_name="Roth", firm="Muster")
    with pytest.raises(WrongTypeError, match=r"rep is no id: Sender.*; pass the id of the rep"):
        classify_warmth(MARA, [], as_of=at(0), rep=anna)
    no_rules: Any = {}
    with pytest.raises(WrongTypeError, match=r"rules is no WarmthRules: \{\}; leave it out"):
        classify_warmth(MARA, [], as_of=at(0), rules=no_rules)


def test_a_mapping_is_no_weights_for_a_day() -> None:
    weights: Any = {}
    with pytest.raises(WrongTypeError, match=r"weights is no DayWeights: \{\}; leave it out"):
        plan_day([], day=MONDAY, as_of=at(0), capacity=1, sender_time=OFFICE, weights=weights)


def test_an_id_is_no_prospect_for_a_plan() -> None:
    somebody: Any = "p-1"
    with pytest.raises(WrongTypeError, match="prospect is no Prospect: 'p-1'; pass the Prospect itself"):
        plan_cadence(
            somebody, [], cadence=CALL_MAIL_CALL, enrolled_at=at(0), as_of=at(0), working_time=OFFICE, policy=POLICY
        )


def test_the_touchpoints_of_one_are_no_histories() -> None:
    touchpoints: Any = [INQUIRY]
    with pytest.raises(WrongTypeError, match="one of histories is no History: Touchpoint"):
        promises(touchpoints, as_of=at(0), sender_time=OFFICE)


def test_working_hours_that_are_left_out_are_named() -> None:
    with pytest.raises(TypeError, match="'sender_time'"):
        plan_day([], day=MONDAY, as_of=at(0), capacity=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'sender_time'"):
        promises([], as_of=at(0))  # type: ignore[call-arg]


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


@pytest.mark.parametrize("parts", [{"capacity": "5"}, {"minutes": 7.5}, {"pause": None}])
def test_what_is_counted_is_counted_in_whole_numbers(parts: dict[str, Any]) -> None:
    with pytest.raises(WrongTypeError, match=f"{next(iter(parts))} is no whole number"):
        day(lead("a"), **parts)


def test_an_instant_is_no_day_and_neither_is_text() -> None:
    with pytest.raises(WrongTypeError, match="day is no plain day: '2026-11-23'"):
        day(lead("a"), day="2026-11-23")  # type: ignore[arg-type]
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

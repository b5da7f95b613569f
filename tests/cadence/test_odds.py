"""The odds are exact: held against arithmetic by hand, and against many leads played by dice."""

from __future__ import annotations

from math import sqrt
from random import Random
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

from tests.cadence.made import cadences
from tests.cadence.played import Game
from warmreach.cadence import (
    CALL_MAIL_CALL,
    MAIL_CALL,
    POST_INVITE,
    TALKS,
    WARM_CALL,
    WARM_TOUCHES,
    Assumptions,
    Cadence,
    CadenceStep,
    EndReason,
    Move,
    Odds,
    Wait,
    odds,
)
from warmreach.errors import UnknownMoveError
from warmreach.records import Purpose

CALL = CadenceStep(id="call", channel="call", purpose="warm_call")
ONE_CALL = Cadence(name="one_call", steps=(CALL,), max_touches=20, max_working_days=100)
LEADS = 4000


def test_the_chance_of_a_talk_is_one_minus_every_attempt_in_vain() -> None:
    decided = {"call": {"meeting_agreed": 0.3, "no_answer": 0.7}}
    found = odds(ONE_CALL, Assumptions(results=decided))
    assert found.talk == pytest.approx(1 - 0.7**8)
    assert found.appointment == found.talk
    assert found.touches == pytest.approx(sum(0.7**attempt for attempt in range(8)))
    waits = [1, 3, 6, 21, 1, 3, 6]
    assert found.working_days == pytest.approx(sum(days * 0.7**attempt for attempt, days in enumerate(waits, 1)))
    assert found.ends == {"reached_goal": pytest.approx(1 - 0.7**8), "unreachable": pytest.approx(0.7**8)}
    assert (found.mail_read, found.second_call) == (0, 0)


def test_an_announced_mail_is_read_by_nine_in_ten_and_an_unannounced_one_by_one() -> None:
    assert odds(CALL_MAIL_CALL).mail_read == pytest.approx(0.9)
    first_mail_only = MAIL_CALL.replace(max_touches=2)
    assert odds(first_mail_only).mail_read == pytest.approx(0.1)
    assert odds(first_mail_only, Assumptions(read_unannounced=0.4)).mail_read == pytest.approx(0.4)


def test_a_mail_that_was_not_read_makes_the_call_after_it_a_first_one() -> None:
    never_read = Assumptions(answered=1, read_announced=0, read_unannounced=0)
    found = odds(MAIL_CALL, never_read)
    once_they_know = 0.25 / (1 - 0.15)  # not interested, at once or after any number of "not now"
    again = 0.2 + 0.6 + 0.1 * once_they_know  # forgotten a second time is a polite no
    assert found.ends[EndReason.REFUSED] == pytest.approx(0.2 + 0.6 * again + 0.1 * once_they_know, abs=1e-4)


def test_what_a_date_and_an_agreement_take_is_assumed() -> None:
    later = {"call": {"not_now": 0.5, "hung_up": 0.5}}
    assert odds(ONE_CALL, Assumptions(results=later, dated_after=10)).working_days == pytest.approx(10, rel=1e-3)
    agreed = {"call": {"call_agreed": 0.5, "hung_up": 0.5}}
    assert odds(ONE_CALL, Assumptions(results=agreed, agreed_after=4)).working_days == pytest.approx(4, rel=1e-3)


def test_what_would_wait_beyond_the_bound_is_parked() -> None:
    later = Assumptions(results={"call": {"not_now": 1}}, dated_after=40)
    found = odds(ONE_CALL, later)
    assert found.ends == {"parked": 1}
    assert (found.touches, found.working_days) == (3, 80)


def test_a_visit_is_held_or_missed() -> None:
    visit = CadenceStep(id="visit", channel="visit", purpose="visit")
    found = odds(Cadence(name="visits", steps=(visit,), max_touches=5, max_working_days=50))
    assert found.talk == pytest.approx(1 - 0.75**2)
    assert found.ends[EndReason.REFUSED] == pytest.approx(0.75**2)


def test_a_wrong_number_is_asked_for_at_the_switchboard() -> None:
    wrong = {"call": {"wrong_number": 0.5, "meeting_agreed": 0.5}}
    found = odds(ONE_CALL, Assumptions(results=wrong))
    assert found.appointment == pytest.approx(0.5 + 0.5 * 0.5)
    assert found.touches == pytest.approx(0.5 + 0.5 * 3)


def test_results_of_a_step_that_there_is_not_are_refused() -> None:
    with pytest.raises(UnknownMoveError, match="no step 'phone'"):
        odds(ONE_CALL, Assumptions(results={"phone": {"busy": 1}}))


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"results": {"call": {"busy": 0.5}}}, "no_whole"),
        ({"results": {"call": {"bussy": 1}}}, "unknown_word"),
        ({"results": {"call": {"busy": 1.5, "no_answer": -0.5}}}, "less_than_equal"),
        ({"results": {"call": {"not_reached": 0.5, "busy": 0.5}}}, "no_result"),
        ({"talks": {"warm_call": {"silence": 1}}}, "no_result"),
        ({"answered": 1.2}, "less_than_equal"),
    ],
)
def test_what_is_no_chance_is_refused(parts: dict[str, object], code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Assumptions(**parts)
    assert refused.value.errors()[0]["type"] == code


def test_what_comes_of_a_talk_may_be_stated_by_purpose() -> None:
    own = Assumptions(answered=1, talks={"warm_call": {"meeting_agreed": 1}})
    assert odds(ONE_CALL, own).appointment == 1
    assert own.talk(Purpose.ANSWER_THEM) == TALKS[Purpose.ANSWER_THEM]
    assert own.talk(Purpose.SOCIAL_NOTE) == TALKS[Purpose.WARM_CALL]
    assert all(sum(shares.values()) == pytest.approx(1) for shares in TALKS.values())


def test_a_message_is_answered_once_even_if_the_step_goes_on_listening() -> None:
    patient = {"replied": Move(again="listen", wait=Wait()), "delivered": Move(again="listen", wait=Wait())}
    mail = CadenceStep(id="mail", channel="email", purpose="helpful_mail", moves=patient)
    alone = Cadence(name="mail", steps=(mail,), max_touches=3, max_working_days=9)
    assert odds(alone, Assumptions(read_unannounced=1, replied=0.5)).ends == {EndReason.EXHAUSTED: 1}


def test_odds_go_to_json_and_back() -> None:
    adapter = TypeAdapter(Odds)
    found = odds(ONE_CALL)
    assert adapter.validate_json(adapter.dump_json(found)) == found


FORGOTTEN_IS_LOST = {**MAIL_CALL.steps[1].moves, "does_not_recall": Move(end="refused")}
WITHOUT_C4 = MAIL_CALL.replace(
    name="mail_call_without_c4", steps=(MAIL_CALL.steps[0], MAIL_CALL.steps[1].replace(moves=FORGOTTEN_IS_LOST))
)
MEASURED = Assumptions(
    answered=0.4,
    replied=0.2,
    results={
        "call_1": {"busy": 0.3, "gatekeeper_message": 0.2, "wrong_number": 0.1, "mail_promised": 0.3, "absent": 0.1}
    },
)


@pytest.mark.parametrize(
    ("cadence", "assumed"),
    [
        (CALL_MAIL_CALL, Assumptions()),
        (CALL_MAIL_CALL, MEASURED),
        (CALL_MAIL_CALL.replace(max_touches=5, max_working_days=12), Assumptions()),
        (WARM_CALL, Assumptions(answered=0.5)),
        (MAIL_CALL, Assumptions()),
        (WITHOUT_C4, Assumptions()),
        (WARM_TOUCHES, Assumptions(replied=0.3, read_unannounced=0.5)),
        (POST_INVITE, Assumptions(replied=0.5, read_unannounced=0.6)),
    ],
    ids=lambda part: getattr(part, "name", ""),
)
def test_the_odds_are_what_thousands_of_played_leads_come_to(cadence: Cadence, assumed: Assumptions) -> None:
    """Each figure lies within four and a half standard errors of the mean of the leads that were played."""
    found = odds(cadence, assumed)
    dice = Random(20261121)
    games = [Game(cadence, assumed, dice).play() for _ in range(LEADS)]
    played = {
        "talk": [float(game.talks > 0) for game in games],
        "second_call": [float(game.talks > 1) for game in games],
        "appointment": [float(game.met) for game in games],
        "touches": [float(game.touches) for game in games],
        "working_days": [float(game.days) for game in games],
    }
    for name, values in played.items():
        assert getattr(found, name) == pytest.approx(fmean(values), abs=4.5 * error(values)), name
    sent = sum(game.sent for game in games)
    read = sum(game.read for game in games)
    assert found.mail_read == pytest.approx(read / sent, abs=4.5 * sqrt(0.25 / sent))
    for end in {game.end for game in games}:
        values = [float(game.end == end) for game in games]
        assert found.ends[EndReason(end)] == pytest.approx(fmean(values), abs=4.5 * error(values)), end


def error(values: list[float]) -> float:
    return max(pstdev(values), 0.05) / sqrt(len(values))


@given(cadences(max_steps=3))
def test_all_probability_reaches_an_end_within_the_bounds(cadence: Cadence) -> None:
    """The ends add up to one, every chance is one, and touches and working days keep the cadence's bounds."""
    found = odds(cadence)
    assert sum(found.ends.values()) == pytest.approx(1)
    for chance in (found.mail_read, found.talk, found.second_call, found.appointment):
        assert -1e-9 <= chance <= 1 + 1e-9
    assert found.second_call <= found.talk + 1e-9
    assert 0 < found.touches <= cadence.max_touches + 1e-9
    assert 0 <= found.working_days <= cadence.max_working_days + 1e-9

"""A cadence is refused with every fault named, and says what it is."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from pydantic import ValidationError

from warmreach.cadence import CALL_MAIL_CALL, Attempts, Cadence, CadenceStep, Move, Wait
from warmreach.cadence.standard import STANDARDS
from warmreach.errors import UnknownMoveError


def step(name: str, channel: str = "call", **parts: Any) -> CadenceStep:
    return CadenceStep(id=name, channel=channel, purpose="warm_call", **parts)


def cadence(*steps: CadenceStep, **parts: Any) -> Cadence:
    return Cadence(**{"name": "own", "steps": steps, "max_touches": 20, "max_working_days": 100} | parts)


def faults(*steps: CadenceStep, **parts: Any) -> list[tuple[str, tuple[Any, ...]]]:
    with pytest.raises(ValidationError) as refused:
        cadence(*steps, **parts)
    return [(fault["type"], fault["loc"]) for fault in refused.value.errors()]


def test_one_call_is_a_cadence() -> None:
    own = cadence(step("call"))
    assert own.edition == "own@1"
    assert own.first.id == "call"
    assert own.move("call", "hung_up").end == "refused"


def test_a_row_of_the_step_comes_before_one_of_the_cadence_and_that_before_the_standard() -> None:
    own = cadence(
        step("first", moves={"talked": Move(to="second"), "busy": Move(end="exhausted")}),
        step("second"),
        moves={"busy": Move(again="attempt"), "absent": Move(end="parked")},
    )
    assert own.move("first", "busy").end == "exhausted"
    assert own.move("second", "busy").again == "attempt"
    assert own.move("first", "absent").end == "parked"
    assert own.move("first", "failed").again == "soon"


def test_what_may_not_come_of_a_step_still_has_its_standard_row() -> None:
    every = {word: Move(end="exhausted") for word in step("mail", "email").hears}
    own = cadence(step("mail", "email", moves=every), otherwise=None)
    assert own.move("mail", "do_not_contact").end == "objected"


def test_a_step_hears_what_may_come_of_the_channels_instead() -> None:
    assert {"talked", "delivered"} <= set(step("mail", "email", instead=("call", "email")).hears)
    assert step("mail", "email", instead=("letter", "email")).channels == ("email", "letter")


def test_a_cadence_stored_by_an_older_release_answers_a_word_of_a_newer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = CALL_MAIL_CALL.model_dump_json()
    newer = dict(STANDARDS["standard@1"]) | {"robot_answered": Move(again="attempt")}
    monkeypatch.setattr("warmreach.cadence.table.STANDARDS", {"standard@1": newer})
    assert Cadence.model_validate_json(stored).move("call_1", "robot_answered").again == "attempt"


def test_every_missing_pair_is_named_at_once() -> None:
    missing = faults(step("call", moves={"busy": Move(end="exhausted")}), step("mail", "email"), otherwise=None)
    assert {kind for kind, _ in missing} == {"missing_move"}
    assert ("missing_move", ("steps", 0, "moves", "no_answer")) in missing
    assert ("missing_move", ("steps", 1, "moves", "delivered")) in missing
    assert len(missing) == len(step("call").hears) - 1 + len(step("mail", "email").hears)


def test_two_steps_of_one_name_are_refused() -> None:
    assert faults(step("call"), step("call")) == [("repeated_step", ("steps", place, "id")) for place in (0, 1)]


def test_a_move_to_a_step_that_there_is_not_is_refused_wherever_it_stands() -> None:
    assert faults(step("call", moves={"talked": Move(to="nowhere")}), moves={"busy": Move(to="lost")}) == [
        ("unknown_step", ("moves", "busy", "to")),
        ("unknown_step", ("steps", 0, "moves", "talked", "to")),
    ]


def test_a_word_that_there_is_not_is_refused_with_the_nearest() -> None:
    with pytest.raises(ValidationError, match="'no_anwser' is no result and no turn of a talk; did you mean no_answer"):
        step("call", moves={"no_anwser": Move(end="exhausted")})
    with pytest.raises(ValidationError, match=r"see warmreach\.cadence\.WORDS"):
        step("call", moves={"xyz": Move(end="exhausted")})


def test_a_step_that_no_path_leads_to_is_refused() -> None:
    island = step("island", moves={"talked": Move(to="call")})
    assert faults(step("call"), island) == [("unreachable_step", ("steps", 1))]


def every(name: str, channel: str, move: Move, **others: Move) -> CadenceStep:
    """A step that answers every word alike, but for `others`, and ends where it is not permitted."""
    alike = dict.fromkeys(step(name, channel).hears, move)
    return step(name, channel, moves=alike | {"not_permitted": Move(end="not_permitted")} | others)


def test_a_step_that_only_ever_asks_to_go_on_is_refused() -> None:
    again = Move(again="wait")
    assert faults(every("call", "call", again)) == [("no_end", ("steps", 0))]
    assert cadence(every("call", "call", again, hung_up=Move(end="refused"))).first.id == "call"


def test_steps_that_only_lead_to_each_other_are_refused() -> None:
    there, back = every("there", "call", Move(to="back")), every("back", "email", Move(to="there"))
    assert faults(there, back) == [("no_end", ("steps", 0)), ("no_end", ("steps", 1))]
    out = every("back", "email", Move(to="there"), refused=Move(end="refused"))
    assert cadence(there, out).steps == (there, out)


def test_a_move_that_is_made_so_often_leads_out() -> None:
    limited = Move(again="wait", at_most=2, then="exhausted")
    assert cadence(every("call", "call", Move(again="wait"), talked=limited)).first.id == "call"


@pytest.mark.parametrize(
    ("channel", "word", "move"),
    [
        ("call", "not_permitted", Move(again="wait", wait=Wait(days=30))),
        ("email", "silence", Move(again="listen", wait=Wait(days=3))),
        ("call", "not_reached", Move(again="attempt")),
    ],
)
def test_a_word_that_only_brings_itself_again_is_refused(channel: str, word: str, move: Move) -> None:
    assert faults(step("only", channel, moves={word: move})) == [("stands_still", ("steps", 0, "moves", word))]


def test_listening_a_second_time_and_another_round_of_attempts_are_no_standing_still() -> None:
    patient = Move(again="listen", wait=Wait(days=3), at_most=1, then="exhausted")
    another_round = Move(again="wait", wait=Wait(days=30))
    own = cadence(step("mail", "email", moves={"silence": patient, "not_reached": another_round}))
    assert own.move("mail", "silence") == patient


def test_a_circle_of_steps_that_are_not_permitted_is_refused() -> None:
    there = step("there", moves={"not_permitted": Move(to="back"), "talked": Move(to="back")})
    back = step("back", moves={"not_permitted": Move(to="there")})
    with pytest.raises(ValidationError, match=r"there -> back -> there|back -> there -> back"):
        cadence(there, back)


def test_a_step_that_the_bound_leaves_no_touch_or_time_for_is_refused() -> None:
    late = step("late", delay=Wait(days=14))
    early = step("early", moves={"not_reached": Move(to="late")}, attempts=Attempts(rounds=1))
    assert cadence(early, late, max_touches=5, max_working_days=20).steps == (early, late)
    assert faults(early, late, max_touches=4, max_working_days=19) == [
        ("out_of_touches", ("steps", 1)),
        ("out_of_time", ("steps", 1)),
    ]


def test_the_shortest_path_to_a_step_decides_whether_the_bound_leaves_room_for_it() -> None:
    early = step(
        "early",
        moves={
            "talked": Move(to="late", first="repair", wait=Wait(until="agreed", days=70)),
            "not_permitted": Move(to="late", wait=Wait(working_days=50)),
        },
    )
    assert cadence(early, step("late"), max_touches=1, max_working_days=1).edition == "own@1"


def test_what_comes_first_takes_a_touch_too() -> None:
    early = step("early", moves={"talked": Move(to="late", first="repair")})
    assert cadence(early, step("late"), max_touches=3).max_touches == 3
    assert faults(early, step("late"), max_touches=2) == [("out_of_touches", ("steps", 1))]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({}, "not_one_move"),
        ({"to": "a", "end": "refused"}, "not_one_move"),
        ({"again": "wait", "at_most": 1}, "limit_without_end"),
        ({"again": "wait", "then": "refused"}, "limit_without_end"),
        ({"again": "wait", "tally": "t"}, "tally_without_limit"),
        ({"end": "refused", "first": "repair"}, "more_than_an_end"),
        ({"end": "refused", "at_most": 1, "then": "refused"}, "more_than_an_end"),
        ({"again": "listen"}, "listens_for_ever"),
        ({"again": "attempt", "wait": {"days": 1}}, "two_waits"),
        ({"again": "soon", "wait": {"minutes": 1}}, "two_waits"),
    ],
)
def test_a_move_that_says_two_things_or_none_is_refused(parts: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Move(**parts)
    assert [fault["type"] for fault in refused.value.errors()] == [code]


def test_a_wait_counts_in_one_unit() -> None:
    with pytest.raises(ValidationError, match="not in days and working_days"):
        Wait(days=1, working_days=1)
    assert Wait(until="agreed", working_days=2).has_figure
    assert not Wait(until="agreed").has_figure


def test_a_band_of_the_day_ends_after_it_starts() -> None:
    with pytest.raises(ValidationError, match="must end after it starts"):
        Attempts(bands=[("10:00", "08:00")])


def test_attempts_run_in_rounds_with_a_pause_between_them() -> None:
    usual = Attempts()
    waits = [usual.wait_after(attempt) for attempt in range(1, 9)]
    days = [Wait(working_days=count) for count in (1, 3, 6)]
    assert waits == [*days, Wait(days=30), *days, None]
    assert [usual.round_of(attempt) for attempt in range(1, 9)] == [1] * 4 + [2] * 4


def test_asking_for_a_step_or_word_that_there_is_not_is_refused_with_what_there_is() -> None:
    with pytest.raises(UnknownMoveError, match="no step 'call_3'; its steps are call_1, mail, call_2, office_mail"):
        CALL_MAIL_CALL.move("call_3", "busy")
    with pytest.raises(UnknownMoveError, match="no word 'bussy'"):
        CALL_MAIL_CALL.move("call_1", "bussy")


def test_a_cadence_copies_pickles_and_replaces_like_any_record() -> None:
    assert pickle.loads(pickle.dumps(CALL_MAIL_CALL)) == CALL_MAIL_CALL  # noqa: S301 - our own bytes
    shorter = CALL_MAIL_CALL.replace(version=2, max_touches=12)
    assert shorter.edition == "call_mail_call@2"
    assert CALL_MAIL_CALL.diff(shorter) == ("version is 2 instead of 1.", "max_touches is 12 instead of 24.")
    with pytest.raises(ValidationError, match="out_of_touches"):
        CALL_MAIL_CALL.replace(max_touches=1)


def test_a_cadence_has_a_json_schema_with_its_parts_named() -> None:
    schema = Cadence.model_json_schema()
    assert {"CadenceStep", "Move", "Wait", "Attempts", "EndReason"} <= set(schema["$defs"])


@pytest.mark.parametrize(
    ("wait", "text"),
    [
        (Wait(), "none"),
        (Wait(minutes=15), "15 minutes"),
        (Wait(days=1), "1 day"),
        (Wait(working_days=2, until="agreed"), "until agreed, else 2 working days"),
        (Wait(until="given_date"), "until given date"),
    ],
)
def test_a_wait_reads_as_people_say_it(wait: Wait, text: str) -> None:
    assert str(wait) == text


def test_a_cadence_is_shown_by_its_edition_and_the_number_of_its_steps() -> None:
    assert repr(CALL_MAIL_CALL) == f"Cadence(call_mail_call@1, {len(CALL_MAIL_CALL.steps)} steps)"
    assert repr(cadence(step("call"))) == "Cadence(own@1, 1 step)"

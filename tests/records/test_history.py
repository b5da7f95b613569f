"""One prospect's touchpoints in natural order, each once, in its highest version."""

from __future__ import annotations

from typing import Any

import attrs
import pendulum
import pytest
from pydantic import TypeAdapter, ValidationError

from warmreach import History, Touchpoint
from warmreach.errors import ConflictingTouchpointError, ForeignTouchpointError, NaiveInstantError

NINE = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")

evolve: Any = attrs.evolve
TWICE = r"(?s)'a' version 1 .*ABC.*XYZ.*raise `version`"


def call(id: str, *, minutes: int = 0, kind: str = "call_held", **more: Any) -> Touchpoint:  # noqa: A002 - the field
    at = {"occurred_at": NINE.add(minutes=minutes)} if "occurred_on" not in more else {"timezone": "Europe/Berlin"}
    return Touchpoint(**{"id": id, "prospect_id": "p-17", "kind": kind, **at, **more})


def order(*touchpoints: Touchpoint) -> str:
    return " ".join(one.id for one in History.of(touchpoints, prospect_id="p-17"))


def test_it_is_in_order_of_time_and_a_day_comes_before_what_happened_on_it() -> None:
    assert order(call("late", minutes=9), call("early"), call("day", occurred_on="2026-11-21")) == "day early late"


def test_of_ties_what_is_referred_to_comes_first_then_kind_then_id() -> None:
    assert order(call("b"), call("a"), call("c", kind="email_sent"), call("d", kind="complaint")) == "a b d c"
    assert order(call("a", refers_to="b"), call("b", refers_to="c"), call("c")) == "c b a"


def test_ties_that_refer_in_a_circle_are_ordered_all_the_same() -> None:
    circle = call("a", refers_to="b"), call("b", refers_to="a"), call("c", refers_to="a")
    assert order(*circle) == order(*reversed(circle)) == "a b c"


def test_what_is_referred_to_at_another_time_or_not_at_hand_changes_no_order() -> None:
    assert order(call("a", refers_to="late"), call("b", refers_to="gone"), call("late", minutes=1)) == "a b late"


def test_the_repeated_hour_is_in_order() -> None:
    first, second = (
        Touchpoint(
            id=name,
            prospect_id="p-17",
            kind="call_held",
            occurred_at=f"2026-10-25T02:30:00+0{offset}:00",
            timezone="Europe/Berlin",
        )
        for name, offset in (("first", 2), ("second", 1))
    )
    assert order(second, first) == "first second"


def test_the_same_touchpoint_twice_counts_once() -> None:
    assert order(call("a"), call("a"), call("a", occurred_at=NINE.in_timezone("UTC"))) == "a"


def test_the_highest_version_counts_wherever_it_stands() -> None:
    versions = [call("a", version=number, about=f"version {number}") for number in (2, 3, 1)]
    for given in (versions, versions[::-1], [*versions, *versions]):
        (kept,) = History.of(given, prospect_id="p-17")
        assert kept.about == "version 3"


def test_one_version_with_two_contents_is_refused_wherever_it_stands_and_both_are_shown() -> None:
    first, second, newer = call("a", about="ABC"), call("a", about="XYZ"), call("a", version=2)
    for given in ([first, second], [newer, first, second], [first, newer, second], [first, second, newer]):
        with pytest.raises(ConflictingTouchpointError, match=TWICE) as refused:
            History.of(given, prospect_id="p-17")
        assert (refused.value.first, refused.value.second) == (first, second)


def test_a_touchpoint_of_somebody_else_is_refused() -> None:
    others = [call(f"x{number}", prospect_id="p-18") for number in range(6)]
    with pytest.raises(ForeignTouchpointError, match=r"6 touchpoints .* 'p-17': x0, x1, x2, x3, x4, … \(of 'p-18'\)"):
        History.of([call("a"), *others], prospect_id="p-17")
    with pytest.raises(ForeignTouchpointError) as refused:
        History.of([call("a")], prospect_id="p-17").add(others[0])
    assert (refused.value.foreign, refused.value.prospects) == (("x0",), ("p-18",))


def test_the_constructor_and_a_copy_refuse_what_is_of_somebody_else_and_order_the_rest() -> None:
    for make in (
        lambda: History(prospect_id="p-18", touchpoints=(call("a"),)),
        lambda: evolve(History.of([call("a")], prospect_id="p-17"), prospect_id="p-18"),
    ):
        with pytest.raises(ForeignTouchpointError, match=r"of prospect 'p-18': a \(of 'p-17'\)"):
            make()
    late, early = call("late", minutes=9), call("early")
    built = History(prospect_id="p-17", touchpoints=(late, early, early))
    assert built == History.of([early, late], prospect_id="p-17")
    assert evolve(built, touchpoints=(late, early)) == built
    with pytest.raises(ConflictingTouchpointError):
        evolve(built, touchpoints=(early, early.replace(about="ABC")))


def test_a_number_as_the_prospects_id_stands_as_text() -> None:
    number: Any = 17
    history = History.of([call("a", prospect_id=17)], prospect_id=number)
    assert history.prospect_id == "17"
    assert History(prospect_id=number, touchpoints=history.touchpoints) == history
    for wrong in (17.0, True, None):
        with pytest.raises(TypeError, match="is no id; give text or a whole number"):
            History.of([], prospect_id=wrong)  # type: ignore[arg-type]  # to see it refused


def test_until_keeps_what_was_known_and_an_instant_is_known_at_itself() -> None:
    history = History.of([call("a"), call("b", minutes=5)], prospect_id="p-17")
    assert len(history.until(NINE.subtract(microseconds=1))) == 0
    assert [one.id for one in history.until(NINE)] == ["a"]
    assert history.until(NINE.add(minutes=5)) is history
    assert History.of([], prospect_id="p-17").until(NINE).touchpoints == ()
    with pytest.raises(NaiveInstantError, match="as_of"):
        history.until(NINE.naive())


def test_adding_makes_a_new_history_in_order() -> None:
    history = History.of([call("b", minutes=5)], prospect_id="p-17")
    assert [one.id for one in history.add(call("a"), call("c", minutes=9))] == ["a", "b", "c"]
    assert len(history) == 1
    assert history.add(call("b", minutes=7, version=2)).by_id["b"].version == 2


def test_touchpoints_are_found_by_id() -> None:
    history = History.of([call("a"), call("b")], prospect_id="p-17")
    assert list(history.by_id) == ["a", "b"]
    assert history.by_id["b"].id == "b"


def test_pairs_of_one_kind_within_minutes_are_suspected() -> None:
    history = History.of(
        [
            call("telephony", by=None),
            call("rep", minutes=10, by="anna"),
            call("later", minutes=21),
            call("mail", minutes=3, kind="email_sent"),
            call("day", occurred_on="2026-11-21"),
            call("same day", occurred_on="2026-11-21"),
        ],
        prospect_id="p-17",
    )
    assert [(one.id, other.id) for one, other in history.suspected_duplicates()] == [("telephony", "rep")]
    assert len(history.suspected_duplicates(within_minutes=11)) == 2
    assert history.suspected_duplicates(within_minutes=9) == ()


def test_a_history_from_json_is_ordered_and_checked_like_one_that_is_built() -> None:
    histories = TypeAdapter(History)
    rows = [call("late", minutes=9).model_dump(), call("early").model_dump(), call("early").model_dump()]
    read = histories.validate_python({"prospect_id": "p-17", "touchpoints": rows})
    assert [one.id for one in read] == ["early", "late"]
    with pytest.raises(ValidationError, match="not of prospect 'p-18'"):
        histories.validate_python({"prospect_id": "p-18", "touchpoints": rows})
    with pytest.raises(ValidationError, match="twice with other content"):
        histories.validate_python(
            {"prospect_id": "p-17", "touchpoints": [*rows, call("early", about="ABC").model_dump()]}
        )
    history = History.of([call("a")], prospect_id="p-17")
    assert histories.validate_python(history) == history


def test_a_history_is_a_value() -> None:
    one, other = (History.of([call("a")], prospect_id="p-17") for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != one.add(call("b"))

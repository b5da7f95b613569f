"""A law skips whom it cannot ask, names itself, and its situations read as a diary; the face of the kit is lazy."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any
from unittest import SkipTest

import pytest
from hypothesis import Phase, find, settings

import warmreach
from tests.testing import composers, permissions, planners, scorers
from warmreach import CALL_MAIL_CALL, testing
from warmreach.errors import WrongTypeError
from warmreach.testing.lawbook import permission, situations, warmth
from warmreach.testing.register import register

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

LAWS = {law.id: law for law in testing.laws()}
CANNOT_SAY: dict[str, Any] = {
    "CADENCE-14": planners.Counts(),
    "WARMTH-01": scorers.a_number,
    "WARMTH-09": scorers.a_number,
    "CONTACT-06": permissions.always,
    "OPENER-02": composers.claims_a_talk,
}


@pytest.mark.parametrize("law", CANNOT_SAY)
def test_a_law_skips_a_subject_that_cannot_say_what_it_asks_for(law: str) -> None:
    with pytest.raises(SkipTest, match="asks for"):
        LAWS[law](CANNOT_SAY[law], max_examples=5)


def test_a_law_reads_as_its_id_and_name() -> None:
    assert repr(testing.no_step_before_as_of) == "<CADENCE-01 no_step_before_as_of>"
    assert len({law.id for law in testing.laws()}) == len(testing.laws())


@pytest.mark.parametrize("drawn", [situations.situations(), warmth.cases(), permission.questions()])
def test_a_situation_is_printed_as_a_diary(drawn: SearchStrategy[Any]) -> None:
    class Printer:
        def __init__(self) -> None:
            self.said = ""

        def text(self, said: str) -> None:
            self.said = said

    printer = Printer()
    once = settings(max_examples=1, database=None, phases=[Phase.generate])
    found = find(drawn, lambda _: True, settings=once)
    found._repr_pretty_(printer, False)
    assert printer.said == str(found)
    assert "20" in printer.said


def test_the_face_of_the_kit_lists_its_names_and_refuses_others() -> None:
    assert dir(testing) == sorted(testing.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        getattr(testing, "no_such_name")  # noqa: B009 - a type checker would refuse the plain form


def test_a_room_is_registered_when_its_import_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    room = sys.modules["warmreach.fit"]
    monkeypatch.delitem(sys.modules, "warmreach.fit")
    register()
    monkeypatch.setattr(warmreach, "fit", room, raising=False)
    monkeypatch.setattr(warmreach, "no_room", 1, raising=False)
    once = settings(max_examples=1, database=None, phases=[Phase.generate])
    assert find(testing.customer_profiles(), lambda _: True, settings=once).count == 0


@pytest.mark.parametrize("slip", [CALL_MAIL_CALL, object, "planner"], ids=["a cadence", "a class", "a name"])
def test_what_is_no_planner_is_refused_and_breaks_no_law(slip: object) -> None:
    with pytest.raises(WrongTypeError, match=r"testing\.PlannedBy\(cadence=\.\.\.\)"):
        testing.every_plan_ends(slip)


def test_what_is_no_scorer_is_refused_and_breaks_no_law() -> None:
    with pytest.raises(WrongTypeError, match="no function"):
        testing.laws("warmth")[0]("scorer")

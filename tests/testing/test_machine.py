"""The game is won by planners that keep the laws, and lost, with a diary, by those that do not."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.testing import planners
from warmreach import CALL_MAIL_CALL, Channel, History, Prospect, errors
from warmreach.testing import CadenceMachine, PlannedBy, Planner, ProposedStep
from warmreach.testing.lawbook.situations import Situation
from warmreach.testing.strategies.clock import PLAIN_MOMENT
from warmreach.values.instants import moment


class Ours(CadenceMachine):
    planner = staticmethod(lambda: PlannedBy(cadence=CALL_MAIL_CALL))


class Plains(CadenceMachine):
    planner = planners.Plain


def play(machine: type[CadenceMachine], *, games: int, turns: int) -> None:
    briefly = settings(
        max_examples=games, stateful_step_count=turns, phases=[Phase.generate], report_multiple_bugs=False
    )
    run_state_machine_as_test(machine, settings=briefly)


@pytest.mark.parametrize("machine", [Ours, Plains])
def test_a_planner_that_keeps_the_laws_wins_the_game(machine: type[CadenceMachine]) -> None:
    play(machine, games=max(10, settings().max_examples // 5), turns=15)


def against(subject: Planner) -> type[CadenceMachine]:
    class Wrong(CadenceMachine):
        planner = staticmethod(lambda: subject)

    return Wrong


LOST: dict[str, tuple[Planner, str]] = {
    "closed": (planners.FirstMailOnAnyDay(), "CADENCE-02"),
    "objected": (planners.ForgetsTheOptOutOnTheSecondChannel(), "CADENCE-"),
}


@pytest.mark.parametrize("bug", LOST)
def test_a_wrong_planner_loses_it_and_the_story_is_a_diary(bug: str) -> None:
    subject, law = LOST[bug]
    with pytest.raises(errors.LawBrokenError) as lost:
        play(against(subject), games=100, turns=20)
    assert lost.value.law.startswith(law)
    assert "  a lead comes in (" in lost.value.story.splitlines()[0]


class Letters:
    """Proposes a letter whenever it is asked."""

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> ProposedStep:  # noqa: ARG002 - the adapter's signature
        return ProposedStep(channel=Channel.LETTER, starts_at=as_of)


def a_game() -> CadenceMachine:
    situation = Situation(
        prospect=Prospect(id="p-17"), history=History.of([], prospect_id="p-17"), as_of=moment(PLAIN_MOMENT)
    )
    game = against(Letters())()
    game.a_lead_comes_in(situation=situation)
    return game


def test_a_step_after_an_objection_loses_the_game() -> None:
    game = a_game()
    game.the_laws_hold()
    game.the_prospect_objects()
    with pytest.raises(errors.LawBrokenError, match="CADENCE-10"):
        game.the_laws_hold()
    game.the_prospect_acts(kind="inquiry")
    assert not game.objected
    told = [line.split("  ")[1] for line in game.diary[1:]]
    assert told == ["the prospect objects to every contact", "the prospect acts: inquiry"]


def test_a_chase_without_end_loses_the_game() -> None:
    game = a_game()
    game.in_vain = 101
    with pytest.raises(errors.LawBrokenError, match="CADENCE-11"):
        game.the_laws_hold()

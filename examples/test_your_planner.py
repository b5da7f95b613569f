"""A planner of one's own under the laws of warmreach: run `pytest examples/test_your_planner.py` and read the story.

The planner has one bug: its first mail goes out at once, on whatever day it is. One law fails and names it.
"""

from datetime import datetime, timedelta

import pytest
from hypothesis import settings

from warmreach import Channel, History, Objection, Prospect, testing

LAWS = [testing.no_step_before_as_of, testing.no_step_outside_hours, testing.an_objection_absorbs]
LAWS += [testing.every_plan_ends, testing.same_input_same_step, testing.asking_later_keeps_the_step]


MOST = 5


# --- the planner, as it runs in production ----------------------------------------------------------------------------
def next_contact(prospect: Prospect, history: History, now: datetime) -> tuple[str, datetime] | None:
    """Mail once, then call every three days, five times at most."""
    objected = any(one.outcome is not None and one.outcome.facts.objects for one in history)
    if objected or any(isinstance(fact, Objection) for fact in prospect.facts):
        return None
    if len(history) == 0:
        return "email", now  # the bug: nobody looked at the calendar
    if len(history) > MOST:
        return None
    due = max(now, history.touchpoints[-1].counts_from + timedelta(days=3))
    return "call", testing.usual_hours(prospect).next_open(due) or due


# --- the adapter: one method ------------------------------------------------------------------------------------------
class OurPlanner:
    """What the laws ask."""

    def next_step(self, prospect: Prospect, history: History, *, as_of: datetime) -> testing.ProposedStep | None:
        """Hand on what the planner says."""
        found = next_contact(prospect, history.until(as_of), as_of)
        return None if found is None else testing.ProposedStep(channel=Channel(found[0]), starts_at=found[1])


# --- the laws, one test each; laws("planner") gives them all ----------------------------------------------------------
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.id)
def test_it_keeps_the_law(law: testing.Law) -> None:
    """Ask one law, in as many situations as the loaded profile says."""
    law(OurPlanner())


# --- and the game: salesperson, prospect, calendar and office against it ----------------------------------------------
class Game(testing.CadenceMachine):
    """Told by a diary where it fails."""

    planner = OurPlanner


TestGame = Game.TestCase
TestGame.settings = settings(max_examples=20, stateful_step_count=10, deadline=None, report_multiple_bugs=False)

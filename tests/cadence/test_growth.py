"""Planning is linear in the history: a touchpoint of a long one costs what a touchpoint of a short one does."""

import sys
from collections.abc import Callable
from datetime import timedelta
from types import FrameType

import pytest

from tests.cadence.stories import MAIL, MARA, OFFICE, POLICY, at
from warmreach import CALL_MAIL_CALL, CallOutcome, History, MessageOutcome, Touchpoint, plan_cadence
from warmreach.records import Outcome

REPLY = MessageOutcome(channel="email", result="replied")
CHORES: dict[str, Outcome | str] = {
    "page views": "site_visit",
    "inquiries": "inquiry",
    "unanswered calls": CallOutcome(line="no_answer"),
    "talks that promise a mail": CallOutcome(line="answered", talk="talked", mail=MAIL),
    "mails": MessageOutcome(channel="email", result="delivered"),
    "bounces": MessageOutcome(channel="email", result="bounced_soft"),
    "replies": REPLY,
}


def steps_taken(run: Callable[[], object]) -> int:
    """Count the calls of functions that a run makes: a measure that no other load on the machine disturbs."""
    taken = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal taken
        taken += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return taken


def planning(what: Outcome | str, size: int) -> int:
    """Count what planning takes after so many of the same, all within three days."""

    def one(number: int) -> Touchpoint:
        parts = {"id": f"t-{number}", "prospect_id": MARA.id}
        when = at(0, 8) + timedelta(days=3) * number / size
        if isinstance(what, str):
            return Touchpoint(**parts, kind=what, occurred_at=when)
        return Touchpoint.from_outcome(what, **parts, occurred_at=when)

    history = History.of(map(one, range(size)), prospect_id=MARA.id)
    return steps_taken(
        lambda: plan_cadence(
            MARA,
            history,
            cadence=CALL_MAIL_CALL,
            enrolled_at=at(0, 8),
            as_of=at(7),
            working_time=OFFICE,
            policy=POLICY,
        )
    )


@pytest.mark.parametrize("name", CHORES)
def test_eight_times_the_history_takes_eight_times_the_steps(name: str) -> None:
    what = CHORES[name]
    planning(what, 10)  # what is remembered from plan to plan is worked out once
    assert planning(what, 800) <= 8.8 * planning(what, 100)

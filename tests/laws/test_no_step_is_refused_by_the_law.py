"""No next step is refused by law, code or house at any time of its windows."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given

from tests.cadence.scenes import Scene, permission_at, scenes
from warmreach.contact import Verdict

QUARTER = timedelta(minutes=15)


@given(scenes())
def test_the_next_step_is_refused_at_no_time_of_its_windows(scene: Scene) -> None:
    """Every quarter of an hour and the last second may be used; an agreed instant only has to begin lawfully."""
    step = scene.plan().next
    if step is None:
        return
    for window in (step.window, *step.also):
        at, last = window.start, window.end - timedelta(seconds=1)
        while at <= last:
            assert permission_at(scene, step.channel, at).verdict is not Verdict.REFUSED
            if step.appointment is not None:
                break
            at = last if at < last < at + QUARTER else at + QUARTER


@given(scenes())
def test_the_permission_of_the_next_step_is_that_of_its_start(scene: Scene) -> None:
    """What the step carries is what may_contact says of the instant at which its window begins."""
    step = scene.plan().next
    if step is not None:
        assert step.permission == permission_at(scene, step.channel, step.window.start)

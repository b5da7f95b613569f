"""Asking again later with nothing new keeps the step, until its window has passed or time itself says something."""

from __future__ import annotations

from datetime import timedelta

import attrs
from hypothesis import given, strategies as st

from tests.cadence.scenes import Scene, known_place, scenes
from warmreach.values.instants import in_utc


@given(scenes(), st.integers(0, 999))
def test_asking_again_within_the_window_keeps_the_step(scene: Scene, thousandths: int) -> None:
    """The same step, channel and window, cut to now; unless a silence or a missed call has become known since."""
    first = scene.plan().next
    if first is None:
        return
    since = max(scene.as_of, scene.enrolled_at)
    later = attrs.evolve(scene, as_of=since + (in_utc(first.window.end) - in_utc(since)) * thousandths / 1000)
    if any(scene.as_of < one.counts_from <= later.as_of for one in scene.history):
        return
    before, after = known_place(scene), known_place(later)
    if (before.standing, before.agreed) != (after.standing, after.agreed):
        return
    again = later.plan().next
    assert again is not None
    assert (again.step, again.channel, again.purpose, again.attempt, again.agreed) == (
        first.step,
        first.channel,
        first.purpose,
        first.attempt,
        first.agreed,
    )
    assert again.window.start == max(first.window.start, later.as_of)
    assert again.window.end == (first.window.end if first.appointment is None else again.window.end)


@given(scenes(), st.integers(1, 96))
def test_an_end_stays_the_same_end(scene: Scene, hours: int) -> None:
    """What has ended by what is known has ended at the same instant, for the same reason, whenever one asks."""
    end = scene.plan().end
    later = attrs.evolve(scene, as_of=max(scene.as_of, scene.enrolled_at) + timedelta(hours=hours))
    if known_place(scene).standing.end is None or end is None:
        return
    if any(scene.as_of < one.counts_from <= later.as_of for one in scene.history):
        return
    again = later.plan().end
    assert again is not None
    assert (again.reason, again.at, again.resume_at) == (end.reason, end.at, end.resume_at)

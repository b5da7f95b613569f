"""Asking again later with nothing new keeps the step, until its window has passed or time itself says something."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import attrs
from hypothesis import given, strategies as st

from tests.cadence.scenes import Scene, known_place, scenes
from warmreach import Channel
from warmreach.values.instants import in_utc

if TYPE_CHECKING:
    from datetime import datetime

    from warmreach.cadence import PlannedStep

WRITTEN = {Channel.EMAIL, Channel.LETTER, Channel.SOCIAL}  # what waits until they look at it needs our hours alone


@given(scenes(), st.integers(0, 999))
def test_asking_again_within_the_window_keeps_the_step(scene: Scene, thousandths: int) -> None:
    """The same step, channel and window, cut to what is left; unless a silence or a missed call has become known."""
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
    assert again.window.start == left_from(first, later)
    assert again.window.end == (first.window.end if first.appointment is None else again.window.end)


def left_from(first: PlannedStep, later: Scene) -> datetime | None:
    """When what is left of a window begins: at once, but what is written waits for us to be at work again."""
    since = max(in_utc(first.window.start), in_utc(later.as_of))
    return later.ours.next_open(since) if first.channel in WRITTEN else since


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

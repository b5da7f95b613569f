"""Strategies for whole histories: plausible stories, and any heap of touchpoints."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...records import (
    Appointment,
    CallOutcome,
    Channel,
    History,
    LineResult,
    MeetingOutcome,
    MeetingResult,
    MessageOutcome,
    MessageResult,
    Outcome,
    TalkResult,
    Touchpoint,
)
from ...values.instants import DateTime, in_utc, moment
from . import clock, contacts
from .beats import BEATS, Beat
from .results import outcomes

__all__ = ["PARTS", "histories", "outcome_of", "story"]

_PROSPECT_IDS = st.just("p-17")
_STARTS = clock.instants(min_value=datetime.fromisoformat("2024-01-01T00:00:00+00:00"))
_TIMEZONES = clock.timezones()
_REPS: SearchStrategy[str | None] = st.sampled_from(("anna", "ben", None))
# Working days apart mostly; at times minutes, or weeks of silence.
_GAPS = (st.sampled_from((1_440, 60, 4_320, 10_080, 1)) | st.integers(1, 90 * 1_440)).map(
    lambda minutes: timedelta(minutes=minutes)
)
_LINES, _TALKS = frozenset(LineResult), frozenset(TalkResult)
_MESSAGES, _MEETINGS = frozenset(MessageResult), frozenset(MeetingResult)


@st.composite
def histories(
    draw: DrawFn,
    *,
    prospect_ids: SearchStrategy[str] = _PROSPECT_IDS,
    starts: SearchStrategy[DateTime] = _STARTS,
    touchpoints: SearchStrategy[Touchpoint] | None = None,
    reps: SearchStrategy[str | None] = _REPS,
    plausible: bool = True,
    min_size: int = 0,
    max_size: int = 20,
) -> History:
    """One prospect's histories: plausible stories from `starts` on, or with `plausible=False` any heap of touchpoints.

    In a story a talk follows an answer, a mail a promise, a bounce a mail, a meeting its appointment, and nothing of
    ours an objection. A heap has ties, refers to what is unknown, and comes in any order. With `touchpoints` those
    alone are in it, under ids of their own and of this prospect. Shrinks to no contact at all, then to one.

    >>> from hypothesis import given
    >>> from warmreach.testing import histories
    >>> @given(told=histories(max_size=5))
    ... def it_runs_forward(told):
    ...     assert list(told) == sorted(told, key=lambda one: one.epoch)
    >>> it_runs_forward()
    """
    whose = draw(prospect_ids)
    if touchpoints is not None:
        told = draw(_renamed(touchpoints, whose, min_size, max_size))
    elif plausible:
        told = draw(story(prospect_id=whose, starts=starts, reps=reps, min_size=min_size, max_size=max_size))
    else:
        heap = contacts.lists_of_touchpoints(
            prospect_ids=st.just(whose),
            instants=starts,
            reps=reps,
            outcomes=st.none() | outcomes(),
            min_size=min_size,
            max_size=max_size,
        )
        told = draw(heap)
    return History.of(told, prospect_id=whose)


@st.composite
def _renamed(
    draw: DrawFn, touchpoints: SearchStrategy[Touchpoint], whose: str, min_size: int, max_size: int
) -> list[Touchpoint]:
    given = draw(st.lists(touchpoints, min_size=min_size, max_size=max_size))
    renamed = {one.id: f"t{number}" for number, one in enumerate(given)}
    return [
        one.replace(id=f"t{number}", prospect_id=whose, refers_to=_another(renamed, one, f"t{number}"))
        for number, one in enumerate(given)
    ]


def _another(renamed: dict[str, str], one: Touchpoint, own: str) -> str | None:
    other = None if one.refers_to is None else renamed.get(one.refers_to, one.refers_to)
    return None if other == own else other


@st.composite
def story(
    draw: DrawFn,
    *,
    prospect_id: str,
    starts: SearchStrategy[DateTime],
    reps: SearchStrategy[str | None] = _REPS,
    min_size: int = 0,
    max_size: int = 20,
) -> list[Touchpoint]:
    """Touchpoints that tell a story in the order of time."""
    at = in_utc(draw(starts))
    told: list[Touchpoint] = []
    since: dict[str, Touchpoint] = {}  # what is open, and from which touchpoint on
    for number in range(draw(st.integers(min_size, max_size))):
        at += draw(_GAPS)
        beat = draw(_beats(frozenset(since)))
        if beat.needs == "agreed" and not beat.theirs:
            at = max(at, _agreed_start(since["agreed"]))
        parts = {name: draw(PARTS[name])(at, f"a{number}") for name in beat.parts}
        by = None if beat.theirs else draw(reps)
        fields = {"id": f"t{number}", "prospect_id": prospect_id, "occurred_at": moment(at, draw(_TIMEZONES)), "by": by}
        told.append(_told(beat, parts, fields | {"refers_to": beat.needs and since[beat.needs].id}))
        for name in beat.closes:
            since.pop(name, None)
        since |= dict.fromkeys(beat.opens, told[-1])
    return told


@lru_cache(maxsize=64)
def _beats(is_open: frozenset[str]) -> SearchStrategy[Beat]:
    """What may happen next, by what is open."""
    return st.sampled_from(
        [beat for beat in BEATS if (beat.needs is None or beat.needs in is_open) and not is_open & {*beat.unless}]
    )


def _agreed_start(one: Touchpoint) -> datetime:
    """When that begins which a touchpoint agreed."""
    agreed = None if one.outcome is None else one.outcome.next
    start = agreed.starts_at if isinstance(agreed, Appointment) else None if agreed is None else agreed.start
    return in_utc(start or one.counts_from)


def _told(beat: Beat, parts: dict[str, Any], fields: dict[str, Any]) -> Touchpoint:
    outcome = outcome_of(beat.word, parts)
    if outcome is None:
        return Touchpoint.model_validate(fields | {"kind": beat.word})
    return Touchpoint.from_outcome(outcome, **fields)


def outcome_of(word: str, parts: dict[str, Any]) -> Outcome | None:
    """The outcome of a result's word; None of a kind's."""
    if word in _LINES:
        return CallOutcome(line=LineResult(word))
    if word in _TALKS:
        return CallOutcome.model_validate({"line": "answered", "talk": word, **parts})
    if word in _MESSAGES:
        return MessageOutcome.model_validate({"channel": Channel.EMAIL, "result": word, **parts})
    return MeetingOutcome(result=MeetingResult(word)) if word in _MEETINGS else None


Said = Callable[[datetime, str], Any]
"""What was said at an instant; an appointment takes the id given."""

_AHEAD = st.sampled_from((2 * 1_440, 60, 7 * 1_440)) | st.integers(1, 30 * 1_440)


def _appointment(minutes: int, timezone: str) -> Said:
    return lambda at, own: {
        "id": own,
        "starts_at": at + timedelta(minutes=minutes),
        "timezone": timezone,
        "minutes": 15,
        "topic": "two routes",
        "format": "phone",
        "who_calls": "us",
        "reach": "+493023125001",
    }


def _window(minutes: int) -> Said:
    return lambda at, _own: {
        "start": at + timedelta(minutes=minutes),
        "end": at + timedelta(minutes=minutes + 180),
        "said_by": "them",
    }


def _as_said(value: object) -> Said:
    return lambda _at, _own: value


def _date(days: int) -> Said:
    return lambda at, _own: (at + timedelta(days=days)).date()


PARTS: dict[str, SearchStrategy[Said]] = {
    "mail": st.booleans().map(lambda wanted: _as_said({"wanted_by_them": wanted, "channel": Channel.EMAIL})),
    "next": st.builds(_appointment, _AHEAD, _TIMEZONES) | st.builds(_window, _AHEAD),
    "until": st.integers(1, 60).map(_date),
    "answers": st.just(_as_said({"budget": True})),
    "reason": st.just(_as_said("no need")),
}

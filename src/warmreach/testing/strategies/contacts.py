"""Strategies for single touchpoints and for one prospect's touchpoints in no order at all."""

from datetime import datetime
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...records import Outcome, Touchpoint
from ...values.instants import DateTime
from . import clock, words

__all__ = ["dated", "lists_of_touchpoints", "touchpoints"]

_IDS = st.integers(1, 99).map(lambda number: f"t{number}")
_PROSPECT_IDS = st.just("p-17")
_KINDS = words.kinds()
_INSTANTS = clock.instants()
_REPS: SearchStrategy[str | None] = st.sampled_from((None, "anna", "ben"))
_ABOUTS: SearchStrategy[str | None] = words.maybe(words.texts())
_VERSIONS = st.just(1)
_NOTHING: SearchStrategy[None] = st.none()


def dated(
    *, instants: SearchStrategy[DateTime] = _INSTANTS, timezones: SearchStrategy[str] | None = None
) -> SearchStrategy[dict[str, Any]]:
    """When a contact was, as fields: an instant, one to be read in a zone, or a day with its zone."""
    zones = clock.timezones() if timezones is None else timezones
    return (
        st.fixed_dictionaries({"occurred_at": instants})
        | st.fixed_dictionaries({"occurred_at": instants, "timezone": zones})
        | st.fixed_dictionaries({"occurred_on": instants.map(datetime.date), "timezone": zones})
    )


@st.composite
def touchpoints(
    draw: DrawFn,
    *,
    ids: SearchStrategy[str] = _IDS,
    versions: SearchStrategy[int] = _VERSIONS,
    prospect_ids: SearchStrategy[str] = _PROSPECT_IDS,
    kinds: SearchStrategy[str] = _KINDS,
    instants: SearchStrategy[DateTime] = _INSTANTS,
    reps: SearchStrategy[str | None] = _REPS,
    abouts: SearchStrategy[str | None] = _ABOUTS,
    outcomes: SearchStrategy[Outcome | None] = _NOTHING,
    refers_to: SearchStrategy[str | None] = _NOTHING,
) -> Touchpoint:
    """Touchpoints of every kind, dated by the instant or by the day; one with an outcome is of the kind that it makes.

    Shrinks to a talk on the telephone on a Monday morning, by nobody named.

    >>> from hypothesis import find
    >>> from warmreach.testing import touchpoints
    >>> find(touchpoints(), lambda one: True).kind
    'call_held'
    """
    outcome, own, other = draw(outcomes), draw(ids), draw(refers_to)
    return Touchpoint.model_validate(
        {
            "id": own,
            "version": draw(versions),
            "prospect_id": draw(prospect_ids),
            "kind": draw(kinds) if outcome is None else outcome.kind,
            "by": draw(reps),
            "about": draw(abouts),
            "outcome": outcome,
            "refers_to": None if other == own else other,
            **draw(dated(instants=instants)),
        }
    )


@st.composite
def lists_of_touchpoints(
    draw: DrawFn,
    *,
    prospect_ids: SearchStrategy[str] = _PROSPECT_IDS,
    kinds: SearchStrategy[str] = _KINDS,
    instants: SearchStrategy[DateTime] = _INSTANTS,
    reps: SearchStrategy[str | None] = _REPS,
    outcomes: SearchStrategy[Outcome | None] = _NOTHING,
    min_size: int = 0,
    max_size: int = 12,
) -> list[Touchpoint]:
    """One prospect's touchpoints in any order, each id once, many at one instant, some referring to others.

    Shrinks to few and plain ones.
    """
    size = draw(st.integers(min_size, max_size))
    whose = st.just(draw(prospect_ids))
    tied = st.sampled_from(draw(st.lists(instants, min_size=1, max_size=4)))
    names = [f"t{number}" for number in range(size)]
    return [
        draw(
            touchpoints(
                ids=st.just(name),
                prospect_ids=whose,
                kinds=kinds,
                instants=tied | instants,
                reps=reps,
                outcomes=outcomes,
                refers_to=st.none() | st.sampled_from([*names, "unknown"]),
            )
        )
        for name in names
    ]

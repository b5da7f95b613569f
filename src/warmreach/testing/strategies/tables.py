"""Strategies for cadences that hold: waits, attempts, moves, steps, and whole tables in which every path ends."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...cadence import Attempts, Cadence, CadenceStep, EndReason, Move, Wait, words_for
from ...records import Channel, Purpose

__all__ = ["attempts", "cadence_steps", "cadences", "moves", "waits"]

_ENDS = st.sampled_from(EndReason)
_SHORT = st.builds(Wait, working_days=st.integers(0, 3))
_FIRSTS: SearchStrategy[Purpose | None] = st.none() | st.sampled_from(
    (Purpose.ANSWER_THEM, Purpose.GATEKEEPER, Purpose.REPAIR)
)
# A word that costs one touch of ours on every channel, and so serves to lead from each step to the next.
_ONWARDS = {Channel.CALL: "talked", Channel.VISIT: "held"}
_NOT_AGAIN = frozenset({"not_permitted", "silence", "not_reached"})


_NAMED = st.builds(Wait, working_days=st.integers(0, 9), until=st.sampled_from(("agreed", "given_date", "promised")))
_WAITS = _SHORT | st.builds(Wait, minutes=st.integers(1, 120)) | st.builds(Wait, days=st.integers(1, 120)) | _NAMED


def waits() -> SearchStrategy[Wait]:
    """Waits of minutes, days or working days, some until a time that was named. Shrinks to none."""
    return _WAITS


_ATTEMPTS = st.builds(
    Attempts,
    again_after_working_days=st.lists(st.integers(1, 6), max_size=3).map(tuple),
    rounds=st.integers(1, 2),
    parked_days=st.integers(1, 30),
    a_day=st.integers(1, 3),
)


def attempts() -> SearchStrategy[Attempts]:
    """Attempts of one or two rounds. Shrinks to a single attempt."""
    return _ATTEMPTS


_NO_LIMIT: dict[str, Any] = {}
_LIMITS = st.just(_NO_LIMIT) | st.fixed_dictionaries({"at_most": st.integers(1, 3), "then": _ENDS})
"""How often a move is made: without a limit, or with one and the end after it."""


def _move(*parts: dict[str, Any]) -> Move:
    """Put a move together."""
    return Move.model_validate({name: value for part in parts for name, value in part.items()})


def _drawn(**parts: SearchStrategy[Any]) -> SearchStrategy[Move]:
    """Moves of these parts, with and without a limit."""
    return st.builds(_move, st.fixed_dictionaries(parts), _LIMITS)


_ENDING = st.builds(Move, end=_ENDS)
_AGAIN = (
    _drawn(again=st.sampled_from(("attempt", "soon")))
    | _drawn(again=st.just("wait"), wait=_WAITS, first=_FIRSTS)
    | _drawn(again=st.just("listen"), wait=_WAITS)
)


@lru_cache(maxsize=256)
def _to(ids: tuple[str, ...]) -> SearchStrategy[Move]:
    return _drawn(to=st.sampled_from(ids), wait=st.none() | _WAITS, first=_FIRSTS)


def moves(word: str, *, ids: Sequence[str], later: Sequence[str]) -> SearchStrategy[Move]:
    """Any move that a word may have among the steps `ids`; where nothing is permitted, only one `later` or an end.

    Shrinks to an end.
    """
    if word == "not_permitted":
        return _ENDING | _to(tuple(later)) if later else _ENDING
    anywhere = _ENDING | _to(tuple(ids))
    return anywhere if word in _NOT_AGAIN else anywhere | _AGAIN


_CHANNELS = st.sampled_from(Channel)
_PURPOSES = st.sampled_from(Purpose)


@st.composite
def cadence_steps(
    draw: DrawFn,
    *,
    ids: Sequence[str] = ("s0",),
    place: int = 0,
    channels: SearchStrategy[Channel] = _CHANNELS,
    purposes: SearchStrategy[Purpose] = _PURPOSES,
) -> CadenceStep:
    """The step at a `place` among `ids`, with a way on to the next and up to six further moves. Shrinks to a call."""
    channel = draw(channels)
    words = draw(st.lists(st.sampled_from(words_for(channel)), unique=True, max_size=6))
    later = ids[place + 1 :]
    rows = {word: draw(moves(word, ids=ids, later=later)) for word in words}
    if later:
        rows[_ONWARDS.get(channel, "delivered")] = Move(to=later[0], wait=draw(_SHORT))
    return CadenceStep.model_validate(
        {
            "id": ids[place],
            "channel": channel,
            "purpose": draw(purposes),
            "delay": draw(_SHORT),
            "attempts": draw(_ATTEMPTS),
            "moves": rows,
        }
    )


@st.composite
def cadences(
    draw: DrawFn,
    *,
    channels: SearchStrategy[Channel] = _CHANNELS,
    purposes: SearchStrategy[Purpose] = _PURPOSES,
    max_steps: int = 5,
) -> Cadence:
    """Cadences that hold: each step leads at least to the next, with any further moves. Shrinks to one step.

    >>> from hypothesis import find
    >>> from warmreach.testing import cadences
    >>> [step.channel.value for step in find(cadences(), lambda one: True).steps]
    ['call']
    """
    count = draw(st.integers(1, max_steps))
    ids = tuple(f"s{place}" for place in range(count))
    steps = [draw(cadence_steps(ids=ids, place=place, channels=channels, purposes=purposes)) for place in range(count)]
    return Cadence(
        name="made",
        steps=tuple(steps),
        max_touches=draw(st.integers(count, 30)),
        max_working_days=draw(st.integers(6 * count, 150)),
    )

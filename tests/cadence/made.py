"""Strategies that build valid cadences, and tables to break."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from warmreach.cadence import Attempts, Cadence, CadenceStep, EndReason, Move, Wait, words_for
from warmreach.records import Channel, Purpose

ENDS = st.sampled_from(EndReason)
SHORT = st.builds(Wait, working_days=st.integers(0, 3))
WAITS = st.one_of(
    SHORT,
    st.builds(Wait, minutes=st.integers(1, 120)),
    st.builds(Wait, days=st.integers(1, 120)),
    st.builds(Wait, working_days=st.integers(0, 9), until=st.sampled_from(["agreed", "given_date", "promised"])),
)
ATTEMPTS = st.builds(
    Attempts,
    again_after_working_days=st.lists(st.integers(1, 6), max_size=3).map(tuple),
    rounds=st.integers(1, 2),
    parked_days=st.integers(1, 30),
    a_day=st.integers(1, 3),
)
FIRSTS = st.none() | st.sampled_from([Purpose.ANSWER_THEM, Purpose.GATEKEEPER, Purpose.REPAIR])
# A word that costs one touch of ours on every channel, and so serves to lead from each step to the next.
ONWARDS = {Channel.CALL: "talked", Channel.VISIT: "held"}
NOT_AGAIN = {"not_permitted", "silence", "not_reached"}


def limits() -> st.SearchStrategy[dict[str, Any]]:
    """How often a move is made: without a limit, or with one and the end after it."""
    return st.just({}) | st.fixed_dictionaries({"at_most": st.integers(1, 3), "then": ENDS})


def ends() -> st.SearchStrategy[Move]:
    return st.builds(Move, end=ENDS)


def to_steps(ids: list[str]) -> st.SearchStrategy[Move]:
    return st.builds(
        lambda to, wait, first, limit: Move(to=to, wait=wait, first=first, **limit),
        st.sampled_from(ids),
        st.none() | WAITS,
        FIRSTS,
        limits(),
    )


def again() -> st.SearchStrategy[Move]:
    return st.one_of(
        st.builds(lambda limit: Move(again="attempt", **limit), limits()),
        st.builds(lambda limit: Move(again="soon", **limit), limits()),
        st.builds(
            lambda wait, first, limit: Move(again="wait", wait=wait, first=first, **limit), WAITS, FIRSTS, limits()
        ),
        st.builds(lambda wait, limit: Move(again="listen", wait=wait, **limit), WAITS, limits()),
    )


def rows(word: str, ids: list[str], later: list[str]) -> st.SearchStrategy[Move]:
    """Any move that the word may have; where a step is not permitted, only a later step or an end."""
    if word == "not_permitted":
        return ends() | to_steps(later) if later else ends()
    return ends() | to_steps(ids) if word in NOT_AGAIN else ends() | to_steps(ids) | again()


@st.composite
def steps(draw: st.DrawFn, ids: list[str], place: int) -> CadenceStep:
    channel = draw(st.sampled_from(Channel))
    words = draw(st.lists(st.sampled_from(words_for(channel)), unique=True, max_size=6))
    later = ids[place + 1 :]
    moves = {word: draw(rows(word, ids, later)) for word in words}
    if later:
        moves[ONWARDS.get(channel, "delivered")] = Move(to=later[0], wait=draw(SHORT))
    return CadenceStep(
        id=ids[place],
        channel=channel,
        purpose=draw(st.sampled_from(Purpose)),
        delay=draw(SHORT),
        attempts=draw(ATTEMPTS),
        moves=moves,
    )


@st.composite
def cadences(draw: st.DrawFn, *, max_steps: int = 5) -> Cadence:
    """Valid cadences: each step leads at least to the next, with any further rows; shrinks to one step."""
    count = draw(st.integers(1, max_steps))
    ids = [f"s{place}" for place in range(count)]
    return Cadence(
        name="made",
        steps=tuple(draw(steps(ids, place)) for place in range(count)),
        max_touches=draw(st.integers(count, 30)),
        max_working_days=draw(st.integers(6 * count, 150)),
    )


def spelt_out(cadence: Cadence) -> dict[str, Any]:
    """The same cadence as data, with every row written at its step and nothing taken from elsewhere."""
    stored = cadence.model_dump(mode="json") | {"otherwise": None, "moves": {}}
    for step, data in zip(cadence.steps, stored["steps"], strict=True):
        data["moves"] = {word: cadence.move(step.id, word).model_dump(mode="json") for word in step.hears}
    return stored

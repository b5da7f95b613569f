"""A cadence answers every word at every step; one that leaves a pair out is refused, and the pair is named."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from tests.cadence.made import cadences, spelt_out
from warmreach.cadence import WORDS, Cadence


@given(cadences())
def test_a_built_cadence_answers_every_word_at_every_step(cadence: Cadence) -> None:
    """Each step x each word has exactly one move: to a step that there is, to itself, or to an end."""
    for step in cadence.steps:
        for word in WORDS:
            move = cadence.move(step.id, word)
            assert [move.to, move.again, move.end].count(None) == 2
            assert move.to is None or move.to in cadence.by_id


@given(cadences(), st.data())
def test_a_pair_that_is_left_out_is_named(cadence: Cadence, data: st.DataObject) -> None:
    """With every row written down the cadence is the same; without one of them it is refused, naming step and word."""
    stored = spelt_out(cadence)
    same = Cadence.model_validate(stored)
    assert all(same.move(step.id, word) == cadence.move(step.id, word) for step in cadence.steps for word in WORDS)
    place = data.draw(st.integers(0, len(cadence.steps) - 1))
    word = data.draw(st.sampled_from(cadence.steps[place].hears))
    del stored["steps"][place]["moves"][word]
    with pytest.raises(ValidationError) as refused:
        Cadence.model_validate(stored)
    (fault,) = refused.value.errors()
    assert fault["loc"] == ("steps", place, "moves", word)
    assert fault["type"] == "missing_move"
    assert repr(word) in fault["msg"]
    assert repr(cadence.steps[place].id) in fault["msg"]


@given(cadences())
def test_a_stored_cadence_reads_back_the_same(cadence: Cadence) -> None:
    """Through JSON and back a cadence is equal, leads everybody the same way and has the same hash."""
    again = Cadence.model_validate_json(cadence.model_dump_json())
    assert again == cadence
    assert hash(again) == hash(cadence)
    assert cadence.diff(again) == ()


@given(cadences(), st.data())
def test_every_row_that_changes_is_told_by_diff(cadence: Cadence, data: st.DataObject) -> None:
    """The difference names the step and the word of a row that was changed, and is silent about all others."""
    place = data.draw(st.integers(0, len(cadence.steps) - 1))
    step = cadence.steps[place]
    word = data.draw(st.sampled_from(sorted({*step.hears} - {"talked", "held", "delivered"})))
    changed = cadence.move(step.id, word).replace(why="For a reason of our own.")
    steps = list(cadence.steps)
    steps[place] = step.replace(moves={**step.moves, word: changed})
    (sentence,) = cadence.diff(cadence.replace(steps=tuple(steps)))
    assert sentence.startswith(f"Step {step.id!r}, {word}: ")

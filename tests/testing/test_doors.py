"""Whatever is handed in at a door, only our own refusal comes out, and what comes in goes to JSON and back."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from pydantic import ValidationError

from tests.testing.doors import CRMS, DOORS, knock, knock_at_crm, spoilt
from warmreach import Company

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("name", DOORS)
def test_a_sound_payload_comes_in(name: str) -> None:
    assert knock(name, DOORS[name][1]) == "in"


@pytest.mark.parametrize("name", DOORS)
def test_a_spoilt_payload_is_refused_or_comes_in_whole(name: str) -> None:
    dice = Random(17)
    said = [knock(name, spoilt(DOORS[name][1], dice)) for _ in range(settings().max_examples)]
    assert "out" in said


@pytest.mark.parametrize("crm", CRMS)
def test_a_spoilt_payload_of_a_crm_becomes_a_record_or_is_listed(crm: str) -> None:
    dice = Random(17)
    said = [knock_at_crm(crm, spoilt(dice.choice(CRMS[crm]), dice)) for _ in range(settings().max_examples)]
    assert set(said) == {"in", "out"}


@given(st.sampled_from(sorted(DOORS)), JSON)
def test_anything_at_all_is_refused(name: str, payload: Any) -> None:
    assert knock(name, payload) in {"in", "out"}


@pytest.mark.parametrize("name", ["attributes", "sources"])
def test_half_a_sign_is_refused_wherever_text_is_free(name: str) -> None:
    for halved in ({"\ud83d": "x"}, {"x": "\ud83d"}):
        with pytest.raises(ValidationError, match="unicode"):
            Company(name="Muster", **{name: halved})

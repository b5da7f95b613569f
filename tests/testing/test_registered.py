"""Our types have strategies as soon as they are imported, and other people's `import hypothesis` pays nothing."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest
from hypothesis import Phase, find, given, settings, strategies as st

import warmreach
from warmreach import Cadence, History, Prospect
from warmreach.testing import QUICK, THOROUGH
from warmreach.testing.register import STRATEGY_OF

REGISTERED = [(room, name) for room, types in STRATEGY_OF.items() for name in types]
# What the library computes is made by its functions, and words are enums, which Hypothesis knows.
COMPUTED = {
    *("AfterCall", "Agenda", "CadenceChoice", "CallSheet", "Finding", "Fit", "Opener", "Permission", "Plan"),
    *("Promise", "RunningHeat", "Warmth", "WarmreachError", "Why", "Checklist"),
}
WORDS = {
    "Channel",
    "Kind",
    "LineResult",
    "MeetingResult",
    "MessageResult",
    "Purpose",
    "TalkResult",
    "Temperature",
    "Verdict",
}


@pytest.mark.parametrize(("room", "name"), REGISTERED)
def test_a_type_is_drawn_by_its_own_strategy(room: str, name: str) -> None:
    kind = getattr(import_module(f"warmreach.{room}"), name)
    once = settings(max_examples=1, database=None, phases=[Phase.generate])
    assert isinstance(find(st.from_type(kind), lambda _: True, settings=once), kind)


def test_every_type_that_a_caller_builds_is_registered() -> None:
    types = {name for name in warmreach.__all__ if isinstance(getattr(warmreach, name), type)}
    assert types - COMPUTED - WORDS == types & {name for _, name in REGISTERED}


@settings(max_examples=5)
@given(...)
def test_annotations_are_enough(lead: Prospect, history: History, cadence: Cadence) -> None:
    assert lead.id
    assert history.prospect_id == "p-17"
    assert cadence.steps


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("first", ["hypothesis", "warmreach.records"])
def test_it_does_not_matter_which_is_imported_first(first: str) -> None:
    code = (
        f"import {first}, hypothesis, warmreach.records as r\n"
        "from hypothesis import strategies as st, find\n"
        "print(find(st.from_type(r.Noted), lambda one: True).text)"
    )
    assert run(code) == "Example"


def test_importing_hypothesis_loads_nothing_of_ours_but_the_bare_face() -> None:
    code = (
        "import sys, hypothesis\n"
        "print(*sorted(name for name in sys.modules if name.split('.')[0] in ('warmreach', 'pydantic', 'pendulum')))"
    )
    ours = {"warmreach", "warmreach.testing", "warmreach.testing.profiles", "warmreach.testing.register"}
    assert set(run(code).split()) == ours


def test_the_profiles_are_there_without_any_set_up() -> None:
    assert settings.get_profile(QUICK).max_examples == 50
    assert settings.get_profile(THOROUGH).max_examples == 1000

"""A change that breaks callers is named; one inside the house is not."""

from __future__ import annotations

from pathlib import Path

import griffe
import pytest

from tests.packaging import breaking_changes

FACE = "from .room import judge\n__all__ = ['judge']\n"
ROOM = "def judge(lead, *, as_of):\n    return helper(lead)\n\ndef helper(lead):\n    return lead\n"


def package(folder: Path, room: str) -> griffe.Module:
    home = folder / "house"
    home.mkdir(parents=True)
    (home / "__init__.py").write_text(FACE)
    (home / "room.py").write_text(room)
    loaded = griffe.load("house", search_paths=[folder], resolve_aliases=True)
    assert isinstance(loaded, griffe.Module)
    return loaded


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("as_of):", "as_of, rep=None):"), []),
        (("helper", "other"), []),
        (("*, as_of", "*, at"), ["as_of", "at"]),
    ],
    ids=["one more optional argument", "an inner function renamed", "an argument renamed"],
)
def test_only_what_breaks_a_caller_is_named(tmp_path: Path, change: tuple[str, str], told: list[str]) -> None:
    old, new = package(tmp_path / "old", ROOM), package(tmp_path / "new", ROOM.replace(*change))
    found = "\n".join(breaking_changes.breaking(old, new))
    assert all(name in found for name in told)
    assert bool(found) == bool(told)

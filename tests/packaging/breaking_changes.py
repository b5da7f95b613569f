"""Say what breaks for callers since an older commit or tag, by public names alone: `make breaking AGAINST=v0.1.0`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import griffe

COLOUR = re.compile(r"\x1b\[\d+m")
ROOT = Path(__file__).parents[2]


def public(package: griffe.Module) -> set[str]:
    """Where every name that a room lists in its `__all__` is written."""
    rooms = [package, *(part for part in package.members.values() if isinstance(part, griffe.Module))]
    return {
        room[str(name)].canonical_path for room in rooms for name in room.exports or () if str(name) in room.members
    }


def breaking(old: griffe.Module, new: griffe.Module) -> Iterator[str]:
    """A line for each change that breaks a caller of what was public."""
    known = public(old)
    for change in griffe.find_breaking_changes(old, new):
        where = change.obj.canonical_path
        if where in known or where.rpartition(".")[0] in known or change.obj.path in known:
            yield COLOUR.sub("", change.explain(griffe.ExplanationStyle.ONE_LINE))


def main(against: str) -> int:
    """Compare the source with what it was at `against`."""
    old = griffe.load_git("warmreach", ref=against, repo=ROOT, search_paths=["src"])
    new = griffe.load("warmreach", search_paths=[ROOT / "src"])
    assert isinstance(old, griffe.Module)
    assert isinstance(new, griffe.Module)
    found = list(breaking(old, new))
    print(*found, sep="\n")  # noqa: T201 - a script tells what it found
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

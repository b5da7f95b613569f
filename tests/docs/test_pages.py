"""The pages build without a warning, and the reference leaves out no public name."""

from __future__ import annotations

import subprocess
import sys
import zlib
from pathlib import Path

import pytest

import warmreach

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages, built once; a warning (a broken link, an unlisted page) is an error."""
    built = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-qW", "--keep-going", str(ROOT / "docs"), str(built)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return built


def described(site: Path) -> set[str]:
    """Every Python name that the pages describe, by Sphinx's own inventory."""
    packed = (site / "objects.inv").read_bytes().split(b"\n", 4)[4]
    lines = zlib.decompress(packed).decode().splitlines()
    return {line.split(" ", 1)[0] for line in lines if " py:" in line}


def rooms() -> list[str]:
    """The packages and modules under the face that list public names, as their source says it."""
    source = ROOT / "src" / "warmreach"
    found = [path.parent.name for path in source.glob("*/__init__.py")] + [
        path.stem for path in source.glob("[a-z]*.py")
    ]
    return sorted(f"warmreach.{name}" for name in found)


def listed(room: str) -> list[str]:
    """What a room lists in its `__all__`."""
    __import__(room)
    return list(getattr(sys.modules[room], "__all__", ()))


def test_the_reference_leaves_out_no_public_name(site: Path) -> None:
    names = described(site)
    ends = {name.rsplit(".", 1)[-1] for name in names}
    assert [name for name in warmreach.__all__ if name not in ends] == []
    missing = [f"{room}.{name}" for room in rooms() for name in listed(room) if name not in ends]
    assert missing == []


def test_what_a_result_offers_is_described_too(site: Path) -> None:
    assert {"warmreach.records.Touchpoint.from_outcome", "warmreach.opener.Opener.subject"} <= described(site)

"""The example in examples/ finds its planted bug, by the law that names it, and no other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from docs.make_laws_page import PAGE, page

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "test_your_planner.py"


def run(chosen: str) -> str:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rf",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "-o",
        "addopts=",
    ]
    command += ["--hypothesis-profile=warmreach-quick", "-k", chosen, str(EXAMPLE)]
    return subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False).stdout


def test_the_planted_bug_is_found_by_the_law_that_names_it() -> None:
    told = run("CADENCE")
    assert re.findall(r"^FAILED .*\[(.*)\]", told, re.MULTILINE) == ["CADENCE-02"], told
    assert "it is closed then: email at" in told


def test_the_example_is_short() -> None:
    assert len(EXAMPLE.read_text("utf-8").splitlines()) < 60


def test_the_page_of_laws_is_what_the_laws_say() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python docs/make_laws_page.py"

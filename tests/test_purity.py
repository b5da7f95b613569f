"""The library reads no clock, throws no dice, touches no file, and prints nothing."""

from __future__ import annotations

import ast
import gc
import inspect
import json
import logging
import os
import random
import socket
import subprocess
import sys
import time
import uuid
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pendulum
import pytest

import warmreach
from tests.calls import CALLS
from tests.purity import ImpureError, pure

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
BUILTINS = {"breakpoint", "input", "open", "print"}
BANNED = [
    ("import datetime", "datetime.datetime.now()"),
    ("from datetime import date", "date.today()"),
    ("import pendulum", "pendulum.now()"),
    ("from pendulum import parse", "parse('now')"),
    ("import time", "time.monotonic()"),
    ("from random import choice", "choice('ab')"),
    ("import uuid", "uuid.uuid4()"),
    ("import os", "os.environ['HOME']"),
    ("from pathlib import Path", "Path('x')"),
    ("import urllib.request", "urllib.request.urlopen('x')"),
    ("import logging", "logging.info('x')"),
]


def ruff_codes(source: str, place: str) -> set[str]:
    command = [sys.executable, "-m", "ruff", "check", "--output-format=json", "--stdin-filename", place, "-"]
    result = subprocess.run(command, input=source, cwd=ROOT, capture_output=True, text=True, check=False)
    return {fault["code"] for fault in json.loads(result.stdout)}


@pytest.mark.parametrize(("statement", "use"), BANNED)
def test_ruff_refuses_clock_chance_and_io_in_the_library(statement: str, use: str) -> None:
    source = f'"""A module."""\n\n{statement}\n\nx = {use}\n'
    assert "TID251" in ruff_codes(source, "src/warmreach/warmth/heat.py")
    assert "TID251" not in ruff_codes(source, "tests/test_heat.py")


def test_ruff_allows_values_of_time() -> None:
    source = (
        '"""A module."""\n\nfrom datetime import UTC, datetime, time\n\nx = datetime(2026, 1, 1, tzinfo=UTC), time(9)\n'
    )
    assert "TID251" not in ruff_codes(source, "src/warmreach/warmth/heat.py")


def builtins_called(source: str) -> set[str]:
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return {function.id for function in calls if isinstance(function, ast.Name)} & BUILTINS


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_calls_a_builtin_that_does_io(path: Path) -> None:
    assert builtins_called(path.read_text("utf-8")) == set()


def test_a_builtin_that_does_io_is_noticed() -> None:
    assert builtins_called("def f(path):\n    print(open(path))\n") == {"open", "print"}


# --- the watch itself -------------------------------------------------------------------------------------------------


IMPURE: dict[str, Callable[[], object]] = {
    "datetime.now": datetime.now,
    "datetime.now with a zone": lambda: datetime.now(UTC),
    "date.today": date.today,
    "pendulum.now": lambda: pendulum.now("UTC"),
    "pendulum.DateTime.now": pendulum.DateTime.now,
    "pendulum.parse": lambda: pendulum.parse("now"),
    "time.time": time.time,
    "time.monotonic_ns": time.monotonic_ns,
    "time.sleep": lambda: time.sleep(0),
    "random.random": random.random,
    "random.choice": lambda: random.choice("ab"),
    "os.urandom": lambda: os.urandom(1),
    "uuid4": uuid.uuid4,
    "os.environ": lambda: os.environ.get("HOME"),
    "os.getenv": lambda: os.getenv("HOME"),
    "a file": lambda: Path(__file__).read_text("utf-8"),
    "a folder": lambda: list(Path(__file__).parent.iterdir()),
    "a socket": socket.socket,
    "a process": lambda: subprocess.run([sys.executable, "-V"], check=True),
    "a log": lambda: logging.getLogger("warmreach").error("said"),
    "print": lambda: print("said"),  # noqa: T201 - to see it refused
    "an import": lambda: import_module("this"),
}


@pytest.mark.parametrize("impure", IMPURE.values(), ids=IMPURE)
def test_a_pure_block_refuses(impure: Callable[[], object]) -> None:
    with pytest.raises(ImpureError), pure():
        impure()


def test_a_refusal_that_is_swallowed_is_raised_at_the_end() -> None:
    with pytest.raises(ImpureError, match=r"time\.time"), pure(), suppress(AssertionError):
        time.time()


def test_a_pure_block_lets_arithmetic_through_and_ends() -> None:
    with pure():
        noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
        assert noon + timedelta(days=1) > noon
        assert random.Random(7).random() < 1
    assert time.time() > 0


def test_a_pure_block_is_not_blamed_for_what_others_hang_on_the_garbage_collector() -> None:
    def read_the_clock(_phase: str, _info: dict[str, int]) -> None:
        time.perf_counter()

    thresholds = gc.get_threshold()
    gc.callbacks.append(read_the_clock)
    gc.set_threshold(1)
    try:
        with pure():
            assert [[number] for number in range(100)]
    finally:
        gc.set_threshold(*thresholds)
        gc.callbacks.remove(read_the_clock)
    assert gc.isenabled()


# --- every public function --------------------------------------------------------------------------------------------


def public_functions() -> list[str]:
    """The functions among the public names; a name that the face cannot give is test_public_names' to report."""
    found: dict[str, Any] = {name: getattr(warmreach, name, None) for name in getattr(warmreach, "__all__", ())}
    return [name for name, thing in found.items() if inspect.isroutine(thing)]


def test_every_public_function_has_a_call() -> None:
    assert [name for name in public_functions() if name not in CALLS] == [], "add a call to tests/calls.py"


@pytest.mark.parametrize("name", CALLS)
def test_a_public_function_is_pure(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    first = CALLS[name]()
    with pure():
        second = CALLS[name]()
    assert first == second
    assert capfd.readouterr() == ("", "")

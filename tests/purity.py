"""Refuse the clock, chance and I/O while a block runs: `with pure(): classify_warmth(...)`.

Two hooks of the interpreter look on, for the thread that entered the block:

* an audit hook sees files, folders, sockets, processes and imports, from Python and from C alike;
* a profile function sees each call made by Python code, so also `datetime.now()`, `time.time()` and `os.urandom()`,
  which raise no audit event and cannot be patched; it knows the environment and the loggers by their code.

What neither sees: compiled code that asks the operating system itself, as when pydantic checks a `PastDate` against the
clock, or an unseeded `random.Random()`. Against those stands the list of banned names in pyproject.toml.

The first call of a function may load things (zones, a country's holidays, a language): call it once before the block.
"""

from __future__ import annotations

import builtins
import gc
import logging
import os
import random
import sys
import threading
import time
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

REFUSED_EVENTS = (
    "builtins.input",
    "ftplib.",
    "glob.",
    "http.",
    "import",
    "open",
    "os.",
    "pathlib.",
    "shutil.",
    "smtplib.",
    "socket.",
    "sqlite3.",
    "subprocess.",
    "tempfile.",
    "time.",
    "urllib.",
)
CLOCK_METHODS = {"now", "today", "utcnow"}
# Those functions of `time` that read the clock, or wait for it; the rest (`mktime`, `strftime`) compute.
CLOCK_FUNCTIONS = {
    name
    for stem in ("time", "monotonic", "perf_counter", "process_time", "thread_time")
    for name in (stem, f"{stem}_ns")
} | {"clock_gettime", "clock_gettime_ns", "gmtime", "localtime", "sleep"}
REFUSED_CODE = {
    os.environ.__class__.__getitem__.__code__: "os.environ",
    os.environ.__class__.__iter__.__code__: "os.environ",
    os.environ.__class__.__setitem__.__code__: "os.environ",
    logging.Logger._log.__code__: "logging",
}
_DICE = getattr(random, "_inst")  # noqa: B009 - the hidden instance behind random.random(), which has no public name


class ImpureError(AssertionError):
    """What ran in a pure block and had no place there."""


class _Watch:
    """The one block that is being watched; an audit hook can never be removed, so it asks here whether to look."""

    thread: int | None = None

    def __init__(self) -> None:
        self.seen: list[str] = []

    def refuse(self, what: str) -> None:
        self.seen.append(what)
        msg = f"{what} in a pure block"
        raise ImpureError(msg)


_watch = _Watch()


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if _watch.thread == threading.get_ident() and event.startswith(REFUSED_EVENTS):
        _watch.refuse(f"{event} {arguments[0] if arguments else ''}".strip())


def _impure_builtin(function: Any) -> str | None:
    """What a function in C does that is refused, or None."""
    owner, name = getattr(function, "__self__", None), getattr(function, "__name__", "")
    if owner is time and name in CLOCK_FUNCTIONS:
        return f"time.{name}"
    if isinstance(owner, type) and issubclass(owner, date) and name in CLOCK_METHODS:
        return f"{owner.__name__}.{name}"
    if owner is _DICE:
        return f"random.{name}"
    if owner is builtins and name in {"input", "print"}:
        return name
    if function in {os.urandom, os.getpid, os.times}:
        return f"os.{name}"
    return None


def _profile(frame: FrameType, event: str, argument: Any) -> None:
    what = None
    if event == "c_call":
        what = _impure_builtin(argument)
    elif event == "call":
        what = REFUSED_CODE.get(frame.f_code)
    if what is not None:
        _watch.refuse(what)


sys.addaudithook(_audit)


@contextmanager
def pure() -> Iterator[None]:
    """Refuse the clock, chance and I/O until the block ends.

    What is refused raises where it happens, and again at the end of the block should somebody have caught it there.
    The garbage collector rests meanwhile, for others hang callbacks on it (Hypothesis reads the clock there).
    """
    before, collecting = sys.getprofile(), gc.isenabled()
    gc.disable()
    _watch.seen, _watch.thread = [], threading.get_ident()
    sys.setprofile(_profile)
    try:
        yield
    finally:
        sys.setprofile(before)
        _watch.thread = None
        if collecting:
            gc.enable()
    if _watch.seen:
        msg = f"refused, and the refusal was swallowed: {', '.join(_watch.seen)}"
        raise ImpureError(msg)

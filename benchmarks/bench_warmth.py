"""What judging one lead costs, against a bare loop over the same floats, and how it grows with the history.

Run `python benchmarks/bench_warmth.py`. Both sides run in turns in one process, and the best turn of each counts.
"""

from __future__ import annotations

from functools import partial
from math import exp
from time import perf_counter
from typing import TYPE_CHECKING

import pendulum

from warmreach import DEFAULT_RULES, Touchpoint, classify_warmth
from warmreach.records import Whose
from warmreach.warmth import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[[], object]

AS_OF = pendulum.datetime(2026, 11, 21, 9, tz="Europe/Berlin")
TEN = (
    "email_sent",
    "voicemail_left",
    "event_met",
    "call_held",
    "inquiry",
    "social_follow",
    "letter_sent",
    "call_unanswered",
    "email_reply",
    "content_requested",
)
SIZES = (10, 100, 1_000, 10_000)


def history(size: int) -> list[Touchpoint]:
    """Touchpoints of every group, six hours and a bit apart, by two reps."""
    return [
        Touchpoint(
            id=number,
            prospect_id="p-17",
            kind=TEN[number * 7 % len(TEN)],
            occurred_at=AS_OF.subtract(hours=6 * number + 1, seconds=number),
            by="anna" if number % 2 else "ben",
        )
        for number in range(size)
    ]


def bare_loop(touchpoints: list[Touchpoint]) -> Run:
    """The same floats, faded and summed, with one attrs value each; no order, no groups' limits, no checks."""
    rows = [
        (one, fade, fade.heat, fade.rate, one.epoch) for one in touchpoints for fade in [DEFAULT_RULES.fades[one.kind]]
    ]
    now = AS_OF.timestamp()

    def run() -> tuple[float, list[Reason]]:
        total = 0.0
        reasons: list[Reason] = []
        for one, fade, heat, rate, epoch in rows:
            amount = heat * exp(rate * (epoch - now))
            total += amount
            reasons.append(
                Reason(
                    touchpoint=one,
                    group=fade.group,
                    counted_as=one.kind,
                    contribution=amount,
                    superseded=False,
                    whose=Whose.MINE,
                    mentionable=fade.mentionable,
                    age_days=(now - epoch) / 86_400,
                )
            )
        return total, reasons

    return run


def best(runs: dict[str, Run], *, turns: int, each: int) -> dict[str, float]:
    """Run all in turns, `each` times a turn, and keep the best turn of each, in microseconds a run."""
    fastest = dict.fromkeys(runs, float("inf"))
    for _ in range(turns):
        for name, run in runs.items():
            start = perf_counter()
            for _ in range(each):
                run()
            fastest[name] = min(fastest[name], (perf_counter() - start) / each * 1e6)
    return fastest


def judge(touchpoints: list[Touchpoint]) -> Run:
    """Judging these touchpoints, as a call without arguments."""
    return partial(classify_warmth, "p-17", touchpoints, as_of=AS_OF, rep="anna")


def main() -> None:
    """Print both tables."""
    ten = history(10)
    took = best({"bare loop": bare_loop(ten), "classify_warmth": judge(ten)}, turns=40, each=250)
    ratio = took["classify_warmth"] / took["bare loop"]
    print("one lead, 10 touchpoints, with reasons, warm cache (reach: at most 3 times a bare loop)")
    for name, microseconds in took.items():
        print(f"  {name:<16} {microseconds:8.1f} µs")
    print(f"  ratio            {ratio:8.2f}")

    histories = {size: history(size) for size in SIZES}
    print("growth (reach: linear, so the time a touchpoint stays as it is)")
    per_touchpoint = {
        size: best({"": judge(histories[size])}, turns=7, each=max(1, 2_000 // size))[""] / size for size in SIZES
    }
    for size, each in per_touchpoint.items():
        print(f"  {size:>6} touchpoints {each:6.2f} µs each, {each / per_touchpoint[100]:.2f} of that at 100")


if __name__ == "__main__":
    main()

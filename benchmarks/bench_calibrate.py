"""What learning costs, and whether it finds the truth: simulated leads of known weights and half-lives.

Run `python benchmarks/bench_calibrate.py`; `--lists 0` leaves the second table out.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import perf_counter, process_time

from warmreach.calibrate import Calibration, fit_rules

sys.path.append(str(Path(__file__).parent.parent))
from benchmarks.simulated import AS_OF, WEIGHTS, Simulated, simulated

REACH = 5.0  # seconds
PEOPLE, TOUCHES = 31_000, 108_500  # of which 20,000 and 70,000 are learnt from, and the rest is held out


def learn(made: Simulated) -> Calibration:
    """Learn from the whole list with one factor for all half-lives."""
    return fit_rules(made.touchpoints, made.outcomes, as_of=AS_OF)


def time_one() -> None:
    """Learn from one long list."""
    made = simulated(1, people=PEOPLE, touches=TOUCHES)
    learn(simulated(1, people=500, touches=2_000))  # imports, and what loads on first use
    start, worked = perf_counter(), process_time()
    found = learn(made)
    took, worked = perf_counter() - start, process_time() - worked
    print(f"{PEOPLE:,} people with {TOUCHES:,} touchpoints, one factor for all half-lives (reach: {REACH:g} s)")
    seen = sum(one.seen for one in found.learnt.kinds)
    print(
        f"  {took:.2f} s ({worked:.2f} s of processor), of which {found.learnt_from.of:,} and {seen:,} were learnt from"
    )


def recover(lists: int) -> None:
    """Learn from several short lists, and count how often the truth lies within the interval."""
    inside: dict[str, int] = {}
    kinds = len(WEIGHTS)
    for seed in range(lists):
        made = simulated(seed, people=2_000, touches=7_000)
        for one in learn(made).learnt.kinds:
            held = one.heat.holds(made.weights[one.kind]), one.half_life_days.holds(made.half_lives[one.kind])
            for name, holds in zip((f"{one.kind}, heat", "half-lives"), held, strict=True):
                inside[name] = inside.get(name, 0) + holds
    inside["half-lives"] //= kinds  # one factor for all
    print(f"{lists} lists of 2,000 people: how often the truth lies within its interval (reach: 19 of 20)")
    for name, count in sorted(inside.items()):
        print(f"  {name:<22} {count:>3} of {lists}")
    print(f"  {'all':<22} {sum(inside.values()) / (lists * len(inside)):.1%}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--lists", type=int, default=20, help="how many lists to learn from anew")
    lists = parser.parse_args().lists
    time_one()
    if lists:
        recover(lists)


if __name__ == "__main__":
    main()

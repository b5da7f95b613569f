"""Hand 100,000 malformed payloads in at the doors of records, and as many at those of CRMs: `make fuzz`.

COUNT, SEED and which doors (records, crms) may be given. Prints how many were refused, or listed as unmapped, and how
many came in whole; anything else is an error, and shows the payload. Shows the slowest payload as well.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.testing.doors import CRMS, DOORS, knock, knock_at_crm, spoilt

if TYPE_CHECKING:
    from collections.abc import Callable

ALL: dict[str, tuple[list[str], Callable[[str], list[dict[str, Any]]], Callable[[str, Any], str]]] = {
    "records": (sorted(DOORS), lambda name: [DOORS[name][1]], knock),
    "crms": (sorted(CRMS), lambda name: CRMS[name], knock_at_crm),
}
count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
seed = int(sys.argv[2]) if len(sys.argv) > 2 else 17
for doors in sys.argv[3:] or ALL:
    names, sound, at = ALL[doors]
    dice = Random(seed)
    said = {name: {"in": 0, "out": 0} for name in names}
    for name in names:  # what is loaded on first use, such as a country's holidays, is no payload's fault
        for payload in sound(name):
            at(name, payload)
    slowest, slow = 0.0, ""
    for number in range(count):
        name = names[number % len(names)]
        payload = spoilt(dice.choice(sound(name)), dice)
        began = time.perf_counter()
        try:
            said[name][at(name, payload)] += 1
        except Exception:
            print(f"{name}, number {number} of seed {seed}: {payload!r}")
            raise
        taken = time.perf_counter() - began
        if taken > slowest:
            slowest, slow = taken, f"{name}, number {number}: {str(payload)[:200]!r}"
    for name in names:
        print(f"{name:14} {said[name]['out']:7} refused {said[name]['in']:7} came in whole")
    print(f"{count} payloads at the doors of {doors}; the slowest took {slowest * 1e3:.1f} ms ({slow})", flush=True)

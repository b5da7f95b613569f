"""Hand 100,000 malformed payloads in at every door: `make fuzz`; COUNT and SEED may be given.

Prints how many were refused and how many came in whole; anything else is an error, and shows the payload.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.testing.doors import DOORS, knock, spoilt

count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
seed = int(sys.argv[2]) if len(sys.argv) > 2 else 17
dice = Random(seed)
names = sorted(DOORS)
said = {name: {"in": 0, "out": 0} for name in names}
slowest = 0.0
for number in range(count):
    name = names[number % len(names)]
    payload = spoilt(DOORS[name][1], dice)
    began = time.perf_counter()
    try:
        said[name][knock(name, payload)] += 1
    except Exception:
        print(f"{name}, number {number} of seed {seed}: {payload!r}")
        raise
    slowest = max(slowest, time.perf_counter() - began)
for name in names:
    print(f"{name:14} {said[name]['out']:7} refused {said[name]['in']:7} came in whole")
print(f"{count} payloads, the slowest took {slowest * 1e3:.1f} ms")

"""What `import warmreach` costs, against importing what it stands on and building one pydantic model.

Run `python benchmarks/bench_import.py`. Each side runs in fresh processes, in turns, and the median counts. What a
bare interpreter takes is shown too, and is part of both sides.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter

TURNS = 15
SIDES = {
    "bare interpreter": "pass",
    "attrs, pendulum, one pydantic model": (
        "import attrs, pendulum, pydantic\n"
        "class Model(pydantic.BaseModel):\n    name: str\n    size: int = 0\n"
        "Model(name='x')"
    ),
    "import warmreach": "import warmreach",
    "warmreach, one lead judged": (
        "from datetime import datetime, UTC\n"
        "from warmreach import Touchpoint, classify_warmth\n"
        "now = datetime(2026, 11, 21, tzinfo=UTC)\n"
        "classify_warmth('p', [Touchpoint(id=1, prospect_id='p', kind='event_met', occurred_at=now)], as_of=now)"
    ),
}


def seconds(code: str) -> float:
    """How long a fresh interpreter takes to run `code`."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - code of this file
    return perf_counter() - start


def main() -> None:
    """Print the medians and the ratio."""
    for code in SIDES.values():
        seconds(code)  # writes the byte code
    taken: dict[str, list[float]] = {name: [] for name in SIDES}
    for _ in range(TURNS):
        for name, code in SIDES.items():
            taken[name].append(seconds(code))
    medians = {name: median(times) for name, times in taken.items()}
    for name, middle in medians.items():
        print(f"  {name:<36} {middle * 1000:7.1f} ms")
    base = medians["attrs, pendulum, one pydantic model"]
    print(f"  ratio, import alone (reach: 1.5)     {medians['import warmreach'] / base:7.2f}")
    print(f"  ratio, with one lead judged          {medians['warmreach, one lead judged'] / base:7.2f}")


if __name__ == "__main__":
    main()

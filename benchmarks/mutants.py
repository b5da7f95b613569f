"""Change the code in one place and see whether a test goes red: `make mutants`; SAMPLE and SEED may be given.

A seeded sample of the places that Cosmic Ray's operators find in warmth, contact, cadence and opener (tables of phrases
and of law aside, which tests read word by word). Each mutant is a copy of the sources with one change, put before ours
on the path, under the tests of its room with the quick profile. Prints the score with its 95 per cent interval
(Wilson's) and the survivors.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from math import sqrt
from pathlib import Path
from random import Random
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast  # pyright: ignore[reportMissingImports] - of a group apart
from cosmic_ray.mutating import mutate_code  # pyright: ignore[reportMissingImports] - of a group apart
from cosmic_ray.plugins import get_operator  # pyright: ignore[reportMissingImports] - of a group apart

ROOT = Path(__file__).parent.parent
LAWS = "tests/laws"
TESTS = {
    "warmth": ("tests/warmth", *(f"{LAWS}/test_{name}.py" for name in (
        "one_more_contact", "order_and_duplicates_do_not_matter", "reasons_add_up", "time_alone_never_warms",
        "unasked_messages_never_make_warm", "warm_until_is_exact", "warmth_follows_its_formula",
        "what_comes_later_does_not_count", "a_colleague_never_outweighs", "running_gives_what_recomputing_gives",
    ))),
    "contact": ("tests/contact", f"{LAWS}/test_permission_never_fails_open.py", f"{LAWS}/test_wall_time_is_kept.py"),
    "cadence": ("tests/cadence", *(f"{LAWS}/test_{name}.py" for name in (
        "steps_lie_in_working_time", "spacing_is_kept", "every_plan_ends", "no_step_lies_in_the_past",
        "asking_again_later_keeps_the_step", "a_promise_is_never_lost", "the_same_input_gives_the_same_plan",
    ))),
    "opener": ("tests/opener", f"{LAWS}/test_openers.py"),
}  # fmt: skip
TABLES = ("contact/rules/", *(f"opener/{name}.py" for name in ("english", "german", "review_english", "review_german")))
OPERATORS = tuple(f"core/{name}" for name in (
    "ReplaceComparisonOperator_Eq_NotEq", "ReplaceComparisonOperator_NotEq_Eq", "ReplaceComparisonOperator_Lt_LtE",
    "ReplaceComparisonOperator_LtE_Lt", "ReplaceComparisonOperator_Gt_GtE", "ReplaceComparisonOperator_GtE_Gt",
    "ReplaceComparisonOperator_Is_IsNot", "ReplaceComparisonOperator_IsNot_Is", "ReplaceBinaryOperator_Add_Sub",
    "ReplaceBinaryOperator_Sub_Add", "ReplaceBinaryOperator_Mul_Div", "ReplaceBinaryOperator_Div_Mul",
    "ReplaceUnaryOperator_Delete_Not", "AddNot", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "ReplaceAndWithOr",
    "ReplaceOrWithAnd", "ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "NumberReplacer",
    "ZeroIterationForLoop",
))  # fmt: skip
LONGEST = 600  # seconds; a mutant that takes longer hangs, which is red as well


class Place(NamedTuple):
    """One change: in which file, by which operator, at which of its places."""

    path: Path
    operator: str
    occurrence: int


def places(package: str) -> list[Place]:
    """Every change there is in a package."""
    found = []
    sources = ROOT / "src" / "warmreach"
    for path in sorted((sources / package).rglob("*.py")):
        if path.relative_to(sources).as_posix().startswith(TABLES):
            continue
        nodes = list(ast_nodes(get_ast(path.read_text("utf-8"))))
        for name in OPERATORS:
            operator = get_operator(name)()
            count = sum(len(list(operator.mutation_positions(node))) for node in nodes)
            found += [Place(path, name, number) for number in range(count)]
    return found


def is_killed(place: Place, package: str) -> tuple[bool, str]:
    """Run the tests of a package against one mutant; return whether they went red, and what was changed."""
    text = place.path.read_text("utf-8")
    mutant = mutate_code(text, get_operator(place.operator)(), place.occurrence) or text
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "src" / "warmreach", Path(folder) / "warmreach")
        (Path(folder) / place.path.relative_to(ROOT / "src")).write_text(mutant, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", "--no-cov"]
        paths = os.environ | {"PYTHONPATH": folder}
        try:
            said = subprocess.run(  # noqa: S603 - our own tests
                [*command, *TESTS[package]], cwd=ROOT, env=paths, capture_output=True, timeout=LONGEST, check=False
            )
            red = said.returncode != 0
        except subprocess.TimeoutExpired:
            red = True
    before, after = text.splitlines(), mutant.splitlines()
    line = next((number for number, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
    return red, f"{place.path.relative_to(ROOT)}:{line + 1}  {before[line].strip()}  ->  {after[line].strip()}"


def interval(killed: int, count: int) -> tuple[float, float]:
    """Wilson's interval of 95 per cent."""
    share, z = killed / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return middle - half, middle + half


sample = int(sys.argv[1]) if len(sys.argv) > 1 else 40
dice = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 17)
killed = tried = 0
for package in sys.argv[3:] or TESTS:
    every = places(package)
    red_here, chosen = 0, dice.sample(every, min(sample, len(every)))
    for place in chosen:
        red, changed = is_killed(place, package)
        red_here += red
        if not red:
            print(f"survived  {changed}", flush=True)
    low, high = interval(red_here, len(chosen))
    print(f"{package}: {red_here} of {len(chosen)} killed (of {len(every)}), {low:.0%} to {high:.0%}", flush=True)
    killed, tried = killed + red_here, tried + len(chosen)
low, high = interval(killed, tried)
print(f"in all: {killed} of {tried} killed, {killed / tried:.0%} ({low:.0%} to {high:.0%})")

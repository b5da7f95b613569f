"""The house holds its shape: imports point down one ladder, no file imports in a circle, no file grows too long."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tokenize
import tomllib
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

# A package imports only from those on the lines above its own. Those on one line never import each other.
LADDER = (
    ("errors",),
    ("values",),
    ("records",),
    ("warmth",),
    ("fit",),
    ("contact",),
    ("opener", "cadence"),
    ("frames",),
    ("calibrate",),
    ("testing",),
    ("crm",),
    ("ical",),
    ("plot",),
)

# Where a library may be imported: what knows it is one place, so that its traps are met once.
KNOWN_BY = {
    "pendulum": "values/instants",
    "holidays": "contact/holidays",
    "phonenumbers": "contact/phone",
    "narwhals": ("frames", "calibrate"),
    "scipy": "calibrate",
    "numpy": ("frames", "calibrate"),
    "hypothesis": "testing",
    "icalendar": "ical",
    "altair": "plot",
}

# What `import warmreach` must not load: each belongs to an extra.
EXTRAS = ("altair", "hypothesis", "icalendar", "narwhals", "numpy", "phonenumbers", "scipy")

CEILING = 220  # lines of code: blank lines, comments and docstrings are free

# Files above the ceiling, each with the reason: a table is read line by line, and cutting it in two helps nobody.
TABLES: dict[str, str] = {
    "cadence/builtin": "the built-in cadences, a row a move",
    "contact/rules/us_states": "a row a state",
    "contact/zones": "a row a country",
    "errors": "the whole exception tree, an error after the other",
    "opener/english": "a language's phrases",
    "opener/german": "a language's phrases, each with Sie and with du",
    "opener/phrases": "half of it is the table of what a language must say",
    "opener/review_english": "a language's review patterns, a phrase a line",
    "opener/review_german": "a language's review patterns, a phrase a line",
    "testing": "a table of contents: for readers, for type checkers and for the loader",
}

HOUSE = Path(__file__).parent.parent / "src" / "warmreach"
RUNG = {package: rung for rung, packages in enumerate(LADDER) for package in packages}


@dataclass(frozen=True)
class Module:
    """A file of the house, under its dotted name without `warmreach`: "" is the face, "records.people" a file."""

    name: str
    path: Path
    is_package: bool

    @property
    def rung(self) -> str:
        return self.name.partition(".")[0]

    @property
    def place(self) -> str:
        return self.name.replace(".", "/")


def modules_of(house: Path) -> dict[str, Module]:
    found = {}
    for path in sorted(house.rglob("*.py")):
        parts = path.relative_to(house).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        found[name] = Module(name, path, is_package)
    return found


def dotted_imports(module: Module, tree: ast.AST) -> list[tuple[str, ...]]:
    """Every import in a file, in a function or for types alike, as ("warmreach", "records", "people", "Prospect")."""
    here = ("warmreach", *filter(None, module.name.split(".")))
    package = here if module.is_package else here[:-1]
    found: list[tuple[str, ...]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            base += tuple((node.module or "").split(".")) if node.module else ()
            found += [(*base, alias.name) for alias in node.names]
    return found


def inner_imports(module: Module, house: dict[str, Module]) -> set[str]:
    """The modules of the house that a file imports: the longest part of each dotted import that is a module."""
    found = set()
    for dotted in dotted_imports(module, ast.parse(module.path.read_text("utf-8"))):
        if dotted[0] == "warmreach":
            names = (".".join(dotted[1:end]) for end in range(len(dotted), 0, -1))
            found.add(next(name for name in names if name in house))
    return found


def unknown_packages(house: dict[str, Module]) -> list[str]:
    return [
        f"{rung} stands on no rung of the ladder" for rung in sorted({m.rung for m in house.values()} - {"", *RUNG})
    ]


def wrong_imports(house: dict[str, Module]) -> list[str]:
    faults = []
    for module in house.values():
        for other in sorted(inner_imports(module, house)):
            target = house[other].rung
            if module.rung in {"", target}:
                continue
            if RUNG.get(target, len(LADDER)) >= RUNG.get(module.rung, -1) or target == "":
                faults.append(f"{module.name} imports {other or 'the face'}")
    return faults


def cycles(house: dict[str, Module]) -> list[str]:
    graph = {name: inner_imports(module, house) - {name} for name, module in house.items() if name}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" -> ".join(reversed(error.args[1]))]
    return []


def strangers(house: dict[str, Module]) -> list[str]:
    faults = []
    for module in house.values():
        libraries = {dotted[0] for dotted in dotted_imports(module, ast.parse(module.path.read_text("utf-8")))}
        for library in sorted(libraries & set(KNOWN_BY)):
            places = KNOWN_BY[library]
            places = (places,) if isinstance(places, str) else places
            if not any(module.place == place or module.place.startswith(f"{place}/") for place in places):
                faults.append(f"{module.name} imports {library}, which belongs to {' and '.join(places)}")
    return faults


def code_lines(text: str) -> int:
    """How many lines carry code: blank lines, comments and docstrings do not count."""
    idle = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in idle:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(
            node
        ):
            lines.difference_update(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return len(lines)


def length_faults(house: dict[str, Module], tables: dict[str, str]) -> list[str]:
    lengths = {module.place: code_lines(module.path.read_text("utf-8")) for module in house.values()}
    long = {place for place, length in lengths.items() if length > CEILING}
    faults = [f"{place} has {lengths[place]} lines of code, above {CEILING}" for place in sorted(long - set(tables))]
    faults += [f"{place} is listed in TABLES, but is not above {CEILING} lines" for place in sorted(set(tables) - long)]
    return faults + [f"{place} is listed in TABLES without a reason" for place in tables if not tables[place].strip()]


def eager_imports(house: dict[str, Module]) -> list[str]:
    """What the face imports when it is imported: nothing of the house, and only small parts of the standard library."""
    body = ast.parse(house[""].path.read_text("utf-8")).body
    # Under `if TYPE_CHECKING:` an import is for type checkers; inside a function it is lazy. All else runs at once.
    eager = [node for node in body if not isinstance(node, (ast.If, ast.FunctionDef))]
    eager += [
        node
        for block in body
        if isinstance(block, ast.If) and "TYPE_CHECKING" not in ast.unparse(block.test)
        for node in block.body
    ]
    imported = {dotted[0] for node in eager for dotted in dotted_imports(house[""], node)}
    return sorted(imported - {"__future__", "importlib", "typing"})


@pytest.fixture(scope="module")
def house() -> dict[str, Module]:
    return modules_of(HOUSE)


def test_every_package_stands_on_the_ladder(house: dict[str, Module]) -> None:
    assert unknown_packages(house) == []


def test_a_package_imports_only_from_those_above_it(house: dict[str, Module]) -> None:
    assert wrong_imports(house) == []


def test_no_file_imports_itself_by_a_detour(house: dict[str, Module]) -> None:
    assert cycles(house) == []


def test_a_library_is_known_in_one_place(house: dict[str, Module]) -> None:
    assert strangers(house) == []


def test_no_file_outgrows_the_ceiling(house: dict[str, Module]) -> None:
    assert length_faults(house, TABLES) == []


def test_the_face_imports_nothing_until_asked(house: dict[str, Module]) -> None:
    assert eager_imports(house) == []


def test_importing_the_face_loads_no_extra() -> None:
    code = f"import sys, warmreach; print(*sorted(set(sys.modules) & set({EXTRAS!r})))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == []


def test_import_linter_reads_the_same_ladder() -> None:
    settings = tomllib.loads((HOUSE.parent.parent / "pyproject.toml").read_text("utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    assert layers == [" | ".join(f"({package})" for package in packages) for packages in reversed(LADDER)]


# --- these checks can fail: each goes red on a small house built to break it ------------------------------------------


def build(root: Path, **files: str) -> dict[str, Module]:
    """A house with an empty face and the given files: `records__people="import x"` is records/people.py."""
    for name, text in {"__init__": "", **files}.items():
        path = root.joinpath(*name.split("__")) if name != "__init__" else root / "__init__"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".py").write_text(text, encoding="utf-8")
    for folder in {path.parent for path in root.rglob("*.py")}:
        (folder / "__init__.py").touch()
    return modules_of(root)


def test_a_sound_house_is_green(tmp_path: Path) -> None:
    house = build(
        tmp_path,
        errors="",
        values__instants="import pendulum\nfrom ..errors import WarmreachError",
        records__people="from ..values.instants import Moment\nfrom .. import errors",
        records__history="from . import people\nfrom .people import Prospect",
    )
    faults = [check(house) for check in (unknown_packages, wrong_imports, cycles, strangers, eager_imports)]
    assert faults == [[], [], [], [], []]
    assert inner_imports(house["records.history"], house) == {"records.people"}


@pytest.mark.parametrize(
    "statement",
    [
        "from ..opener import x",
        "from ..opener.compose import x",
        "from .. import opener",
        "from warmreach.opener import compose",
        "import warmreach.opener.compose",
        "def f():\n    from ..opener import x",
        "if TYPE_CHECKING:\n    from ..opener import x",
    ],
)
@pytest.mark.parametrize("importer", ["errors", "contact__gates", "cadence__plan"])
def test_an_import_that_points_up_or_sideways_is_red(tmp_path: Path, importer: str, statement: str) -> None:
    if importer == "errors":  # a file in the house itself, one step nearer
        statement = statement.replace("from ..", "from .")
    house = build(tmp_path, opener__compose="", **{importer: statement})
    assert len(wrong_imports(house)) == 1


def test_importing_the_face_from_inside_is_red(tmp_path: Path) -> None:
    assert wrong_imports(build(tmp_path, values__record="from warmreach import __version__")) == [
        "values.record imports the face"
    ]


def test_a_package_off_the_ladder_is_red(tmp_path: Path) -> None:
    assert unknown_packages(build(tmp_path, utils__misc="")) == ["utils stands on no rung of the ladder"]


def test_a_circle_is_red(tmp_path: Path) -> None:
    house = build(tmp_path, warmth__heat="from .rules import x", warmth__rules="def f():\n    from . import heat")
    assert len(cycles(house)) == 1


def test_a_library_out_of_place_is_red(tmp_path: Path) -> None:
    assert (
        len(strangers(build(tmp_path, warmth__heat="import pendulum", frames__engines="import narwhals.stable.v2")))
        == 1
    )


def test_a_long_file_is_red_until_it_is_listed_with_a_reason(tmp_path: Path) -> None:
    house = build(tmp_path, warmth__heat="x = 1\n" * (CEILING + 1), warmth__rules="x = 1\n" * CEILING)
    assert len(length_faults(house, {})) == 1
    assert length_faults(house, {"warmth/heat": "a table"}) == []
    assert len(length_faults(house, {"warmth/heat": " "})) == 1
    assert len(length_faults(house, {"warmth/heat": "a table", "warmth/rules": "short, and listed all the same"})) == 1


def test_only_lines_with_code_count() -> None:
    assert (
        code_lines('"""Doc.\n\nMore.\n"""\n\n# why\nx = (\n    1,\n)\n\n\ndef f():\n    """Doc."""\n    return x\n')
        == 5
    )


@pytest.mark.parametrize("statement", ["from .records import Prospect", "import pendulum", "import warmreach.warmth"])
def test_a_face_that_imports_at_once_is_red(tmp_path: Path, statement: str) -> None:
    assert eager_imports(build(tmp_path / "a", __init__=statement)) != []
    assert eager_imports(build(tmp_path / "b", __init__=f"if TYPE_CHECKING:\n    {statement}")) == []
    assert eager_imports(build(tmp_path / "c", __init__=f"def __getattr__(name):\n    {statement}")) == []

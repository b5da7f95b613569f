"""An example that is wrong turns the tests red, wherever it is shown."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

CONFTEST = Path(__file__).parent.parent / "conftest.py"
PAGE = "# Page\n\n```python\n>>> one = 1\n```\n\nThen:\n\n```python\n>>> one + 1\n{}\n```\n"
DOCSTRING = (
    'def {name}() -> None:\n    """Do.\n\n    Examples:\n        >>> {example}\n        {shown}\n\n    """\n\n\n'
)
PAGES = ("README.md", "docs/page.md", "docs/how-to/deep/page.md")
MODULES = ("src/lead.py", "src/warmreach/records/deep/lead.py")


def failing_files(root: Path, files: dict[str, str]) -> set[str]:
    """Run the examples of some files in a folder that has only our conftest.py, and name the files that fail."""
    shutil.copy(CONFTEST, root)
    for place, text in files.items():
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-rf", "-p", "no:cacheprovider", "--import-mode=importlib"]
    command += [f"--rootdir={root}", *files]
    settings = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    result = subprocess.run(command, cwd=root, env=settings, capture_output=True, text=True, check=False)
    assert re.search(r"\d+ (passed|failed)", result.stdout), result.stdout + result.stderr
    return set(re.findall(r"^FAILED (.+?)::", result.stdout, re.MULTILINE))


def test_a_wrong_example_is_red_and_a_right_one_green(tmp_path: Path) -> None:
    wrong = dict.fromkeys(PAGES, PAGE.format(3))
    wrong |= dict.fromkeys(MODULES, DOCSTRING.format(name="f", example="1 + 1", shown=3))
    right = {"docs/right.md": PAGE.format(2), "src/right.py": DOCSTRING.format(name="f", example="1 + 1", shown=2)}
    assert failing_files(tmp_path, wrong | right) == set(wrong)


def test_a_docstring_uses_only_what_it_imports(tmp_path: Path) -> None:
    use = DOCSTRING.format(name="g", example="name", shown=1)
    files = {
        "src/neighbour.py": DOCSTRING.format(name="f", example="(name := 1)", shown=1) + use,
        "src/module.py": "name = 1\n\n\n" + use,
        "src/alone.py": DOCSTRING.format(name="f", example="(name := 1)", shown=1),
    }
    assert failing_files(tmp_path, files) == {"src/neighbour.py", "src/module.py"}

"""What is shown is run: the examples in README.md, docs/ and the docstrings of src/ are tests.

A page is read from top to bottom, so its blocks share their names. A docstring is read by itself (in an editor, in
`help`), so each one starts from nothing and imports what it uses.
"""

from __future__ import annotations

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from typing import TYPE_CHECKING, Any

import pytest
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sybil.example import Example
    from sybil.typing import Parser

OPTIONS = ELLIPSIS | NORMALIZE_WHITESPACE


class Docstrings(PythonDocStringDocument):
    """The docstrings of a module, each with names of its own, and without those of the module."""

    def __init__(self, text: str, path: str) -> None:
        super().__init__(text, path)
        self.pop_evaluator(self.import_document)

    def examples(self) -> Iterator[Example]:
        starts = sorted(start for start, _, _ in self.extract_docstrings(self.text))
        names: dict[int, dict[str, Any]] = {}
        for example in super().examples():
            home = max(start for start in starts if start <= example.start)
            example.namespace = names.setdefault(home, {})
            yield example


# A plain doctest parser reads the closing fence of a block in Markdown as expected output; this one does not.
PAGES: list[Parser] = [PythonCodeBlockParser(doctest_optionflags=OPTIONS), SkipParser()]

# A pattern with `**` does not reach every depth, so each folder is named and its files are matched by their ending.
SHOWN = SybilCollection(
    [
        Sybil(parsers=PAGES, pattern="README.md", excludes=["docs/README.md"]),
        Sybil(parsers=PAGES, path="docs", pattern="*.md"),
        Sybil(parsers=[DocTestParser(OPTIONS)], path="src", pattern="*.py", document_types={".py": Docstrings}),
    ]
)
pytest_collect_file = SHOWN.pytest()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what PySpark calls of others that is deprecated by now: that is theirs to mend."""
    for item in items:
        if item.path.name == "score-on-spark.md":
            item.add_marker(pytest.mark.filterwarnings("ignore"))

"""What is shown is run: the examples in README.md, docs/ and the docstrings of src/ are tests.

A page is read from top to bottom, so its blocks share their names. A docstring is read by itself (in an editor, in
`help`), so each one starts from nothing and imports what it uses.
"""

from __future__ import annotations

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from typing import TYPE_CHECKING, Any

from sybil import Document, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sybil.example import Example

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


pytest_collect_file = (
    # A plain doctest parser reads the closing fence of a block in Markdown as expected output; this one does not.
    Sybil(
        parsers=[PythonCodeBlockParser(doctest_optionflags=OPTIONS), SkipParser()],
        patterns=["README.md", "docs/**/*.md"],
        document_types={".md": Document},
    )
    + Sybil(
        parsers=[DocTestParser(optionflags=OPTIONS)],
        patterns=["src/**/*.py"],
        document_types={".py": Docstrings},
    )
).pytest()

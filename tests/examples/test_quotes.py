"""What a page quotes of an example stands in the example, word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "examples").glob("*.py")}
QUOTES = [
    pytest.param(page, quote, id=f"{page.stem}-{quote.splitlines()[0]}")
    for page in sorted((ROOT / "docs" / "how-to").glob("*.md"))
    for quote in re.findall(r"^```py\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
]


@pytest.mark.parametrize(("page", "quote"), QUOTES)
def test_a_quote_stands_in_an_example_that_its_page_names(page: Path, quote: str) -> None:
    text = page.read_text(encoding="utf-8")
    assert [name for name, code in CODE.items() if name in text and quote in code] != []

"""The page of rendered openers is what the phrase books say today."""

from __future__ import annotations

from docs.make_openers_page import PAGE, page


def test_the_page_of_openers_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python docs/make_openers_page.py"

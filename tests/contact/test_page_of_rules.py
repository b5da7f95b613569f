"""The page of contact rules says what the tables say."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

DOCS = Path(__file__).parents[2] / "docs"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_contact_rules", DOCS / "generate_contact_rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_tables_render() -> None:
    drawn = generator().page()
    assert (DOCS / "explanation" / "contact-rules.md").read_text("utf-8") == drawn, (
        "run python docs/generate_contact_rules.py"
    )


def test_the_page_names_every_citation() -> None:
    drawn = generator().page()
    from warmreach.contact.countries import COUNTRIES, table_of  # noqa: PLC0415 - beside its use

    every = [rule for country in COUNTRIES for rule in table_of(country)]
    assert all(rule.citation in drawn and str(rule.as_of) in drawn for rule in every)

"""What `help` shows of a public name says how to use it: each argument by name, in plain types."""

from __future__ import annotations

import inspect
import re
from typing import Any

import attrs
import pytest
from pydantic import BaseModel, Field

import warmreach
from warmreach import Prospect, Touchpoint, Warmth, WarmthRules
from warmreach.records import Whose
from warmreach.values.record import Record, Text
from warmreach.values.result import Result
from warmreach.warmth import Hook

MET = Touchpoint(id=1, prospect_id=1, kind="event_met", occurred_at="2026-11-16T14:20:00Z")
CALLABLE = [name for name in warmreach.__all__ if callable(getattr(warmreach, name))]


@pytest.mark.parametrize("name", CALLABLE)
def test_a_public_signature_is_plain(name: str) -> None:
    thing = getattr(warmreach, name)
    if isinstance(thing, type) and not issubclass(thing, Record | Result):
        return  # a closed word, or an error: Python says how these are made
    shown = str(inspect.signature(thing))
    assert re.findall(r"Annotated|\bAny\b|\bobject\b|0x|Validator", shown) == []


def fields_of(cls: Any) -> list[str]:
    return list(cls.model_fields) if issubclass(cls, BaseModel) else [field.name for field in attrs.fields(cls)]


@pytest.mark.parametrize("cls", [Prospect, Warmth, WarmthRules])
def test_a_class_shows_its_fields_in_their_order(cls: Any) -> None:
    assert list(inspect.signature(cls).parameters) == fields_of(cls)


def test_a_record_shows_the_same_before_and_after_pydantic_has_built_it() -> None:
    class Late(Record):
        name: Text
        size: int = Field(default=1, ge=1)

    before = (Late.__pydantic_complete__, str(inspect.signature(Late)))
    assert Late(name="x").size == 1
    after = (Late.__pydantic_complete__, str(inspect.signature(Late)))
    assert before == (False, "(*, name: str, size: int = 1)")
    assert after == (True, "(*, name: str, size: int = 1)")
    assert (Late.model_rebuild(), Late.model_rebuild(force=True)) == (None, True)
    assert str(inspect.signature(Late)) == "(*, name: str, size: int = 1)"


def test_a_field_is_shown_with_its_type_and_its_default() -> None:
    shown = inspect.signature(Prospect).parameters
    assert (shown["id"].annotation, shown["id"].default) == (str, inspect.Parameter.empty)
    assert (shown["qualification"].default, shown["facts"].default) == ({}, ())


def test_an_instance_has_no_signature() -> None:
    assert not hasattr(Prospect(id=1), "__signature__")
    assert not hasattr(Hook(touchpoint=MET, whose=Whose.MINE, chance=0.5), "__signature__")

"""Checks that several records share, each a sentence that says what does not fit."""

from datetime import datetime
from typing import LiteralString, TypeVar

from pydantic_core import PydanticCustomError

from ..values.record import Record

__all__ = ["ordered", "refuse"]

R = TypeVar("R", bound=Record)


def refuse(code: LiteralString, message: str) -> PydanticCustomError:
    """Build the error that pydantic gathers with all others."""
    return PydanticCustomError(code, "{message}", {"message": message})


def ordered(record: R, *names: str) -> R:
    """Return `record` if the instants named, where given, do not run backwards."""
    given: list[tuple[str, datetime]] = [(name, at) for name in names if (at := getattr(record, name)) is not None]
    first = given[0]
    for name, at in given[1:]:
        if at < first[1]:
            raise refuse("runs_backwards", f"{name} ({at.isoformat()}) is before {first[0]} ({first[1].isoformat()})")
    return record

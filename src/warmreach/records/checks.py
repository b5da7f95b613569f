"""Checks that several records share, each a sentence that says what does not fit."""

from datetime import datetime
from typing import LiteralString

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

__all__ = ["not_before", "refuse"]


def refuse(code: LiteralString, message: str) -> PydanticCustomError:
    """Build the error that pydantic gathers with all others."""
    return PydanticCustomError(code, "{message}", {"message": message})


def not_before(first: str, at: datetime | None, known: ValidationInfo) -> datetime | None:
    """Return `at` unless it is before the instant in the field `first`, which a record states before it."""
    start: datetime | None = known.data.get(first)
    if at is not None and start is not None and at < start:
        raise refuse("runs_backwards", f"{known.field_name} ({at.isoformat()}) is before {first} ({start.isoformat()})")
    return at

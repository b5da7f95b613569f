"""The bases of what a caller hands in, frozen pydantic models that report every fault at once, and their fields."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from inspect import Parameter, Signature
from numbers import Integral
from typing import Annotated, Any, ClassVar, Self, TypeVar, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError, PydanticUseDefault

from ..errors import UnknownZoneError
from . import instants
from .signature import ShownSignature

__all__ = [
    "Country",
    "Document",
    "Email",
    "Id",
    "Instant",
    "Language",
    "OrDefault",
    "Phone",
    "Record",
    "Subdivision",
    "Text",
    "Url",
    "Zone",
    "as_id",
]

# Models build themselves on first use; a TypeAdapter asks `is True`, and builds at once where it finds anything else.
# FastAPI makes adapters, and hides a warning of pydantic's only as long as it makes them.
_LATE = cast("bool", 1)
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}[T ]")
_MOST_OFFSET = timedelta(hours=16)  # no zone has ever been further from UTC
_FIRST = datetime.min.replace(tzinfo=UTC) + _MOST_OFFSET
_LAST = datetime.max.replace(tzinfo=UTC) - _MOST_OFFSET


def _only_dated(given: object) -> object:
    """Refuse what pydantic would otherwise read as seconds since 1970, or as a midnight nobody meant."""
    if isinstance(given, datetime) and given == given:  # noqa: PLR0124 - NaT calls itself a datetime and equals nothing
        return given
    if isinstance(given, str) and _DATED.match(given):
        return given
    raise PydanticCustomError(
        "not_an_instant",
        "{given} is no instant; give an aware datetime or ISO 8601 text with date, time and offset, "
        "such as 2026-11-21T09:00:00+01:00",
        {"given": repr(given)},
    )


def _exact(value: datetime) -> datetime:
    """Keep the offset that was in force: the same instant in every copy, pickle and JSON text."""
    if value.utcoffset() is None:
        raise PydanticCustomError(
            "naive_instant",
            "{given} has no time zone, so nobody can say when it was; "
            "add an offset (2026-11-21T09:00:00+01:00) or a zone (pendulum.datetime(..., tz='Europe/Berlin'))",
            {"given": value.isoformat()},
        )
    if not _FIRST <= value <= _LAST:
        raise PydanticCustomError(
            "instant_out_of_range",
            "{given} lies outside the calendar in some zone; is it a placeholder for none?",
            {"given": value.isoformat()},
        )
    return instants.with_offset(value)


def _known_zone(key: str) -> str:
    try:
        instants.zone(key)
    except UnknownZoneError as fault:
        raise PydanticCustomError("unknown_zone", "{message}", {"message": str(fault)}) from fault
    return key


def _country(code: object) -> object:
    upper = code.upper() if isinstance(code, str) else code
    if upper == "UK":
        raise PydanticCustomError("unknown_country", "'UK' is no ISO 3166 code; the United Kingdom is 'GB'")
    return upper


def _text_of_number(given: object) -> object:
    """Let a CRM's numeric id stand as text; a truth value is no id."""
    if isinstance(given, bool) or not isinstance(given, Integral):
        return given
    return str(given)


def as_id(given: object) -> str:
    """Return an id given as an argument as a record would hold it, a number as text; raises TypeError."""
    text = given if isinstance(given, str) else _text_of_number(given)
    if not isinstance(text, str):
        raise TypeError(f"{given!r} is no id; give text or a whole number")
    return text


def _or_else(hint: str) -> WrapValidator:
    """Say what to give, where pydantic alone would show a pattern."""

    def check(given: object, fits: ValidatorFunctionWrapHandler) -> object:
        try:
            return fits(given)
        except ValidationError as fault:
            if fault.errors(include_url=False)[0]["type"] != "string_pattern_mismatch":
                raise
            raise PydanticCustomError(
                "wrong_form", "{given} is not {hint}", {"given": repr(given), "hint": hint}
            ) from None

    return WrapValidator(check)


def _given(value: object) -> object:
    if value is None:
        raise PydanticUseDefault
    return value


T = TypeVar("T")
OrDefault = Annotated[T, BeforeValidator(_given)]
"""A field whose default also stands for None, which is how a database says that nobody filled a column in."""

Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(min_length=1), BeforeValidator(_text_of_number)]
Instant = Annotated[datetime, AfterValidator(_exact), BeforeValidator(_only_dated)]
Zone = Annotated[str, AfterValidator(_known_zone)]
Country = Annotated[
    str,
    Field(pattern=r"^[A-Z]{2}$"),
    _or_else("an ISO 3166 code of two letters, such as DE"),
    BeforeValidator(_country),
]
Subdivision = Annotated[
    str, Field(pattern=r"^([A-Z]{2}-)?[A-Z0-9]{1,3}$"), _or_else("an ISO 3166-2 code, such as BY or DE-BY")
]
Language = Annotated[
    str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"), _or_else("a BCP 47 language tag, such as de or en-GB")
]
Phone = Annotated[
    str,
    Field(pattern=r"^\+[1-9][0-9]{4,14}$"),
    _or_else("a number in E.164: a plus, the country's code, then digits only, such as +493012345678"),
]
Email = Annotated[
    str,
    Field(pattern=r"^[^@\s\x00-\x1f]+@[^@\s\x00-\x1f.]+(\.[^@\s\x00-\x1f.]+)+$"),
    _or_else("an e-mail address, such as mara@beispiel.example"),
]
Url = Annotated[
    str, Field(pattern=r"^https?://[^\s\x00-\x1f]+$"), _or_else("a link beginning with https:// or http://")
]


def _fields(record: type) -> Iterator[tuple[str, object, object]]:
    for name, field in cast("type[BaseModel]", record).model_fields.items():
        yield name, field.annotation, Parameter.empty if field.is_required() else field.default


class Record(BaseModel):
    """A frozen record: unknown fields are refused, any object's attributes are read, every fault is named at once."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        from_attributes=True,
        allow_inf_nan=False,
        str_min_length=0,  # any text, but checked: half a sign of two could not be written as JSON
        defer_build=_LATE,
        hide_input_in_errors=False,
        ser_json_inf_nan="null",
    )
    __signature__ = cast("Signature", ShownSignature(_fields))

    @classmethod
    def model_rebuild(cls, *, _parent_namespace_depth: int = 2, **options: Any) -> bool | None:  # noqa: ANN401 - pydantic's own
        """Build as pydantic does, and keep our signature: its own spells every constraint out."""
        built = super().model_rebuild(_parent_namespace_depth=_parent_namespace_depth + 1, **options)
        if "__signature__" in vars(cls):
            del cls.__signature__
        return built

    def replace(self, **changes: object) -> Self:
        """Return a copy with `changes`, checked like any new record; raises pydantic.ValidationError."""
        return type(self).model_validate(dict(self) | changes)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:  # noqa: ARG002 - pydantic's signature; a frozen value needs no deep copy
        """Copy as `replace` does, so that no copy escapes validation."""
        return self.replace(**(update or {}))

    def __iter__(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]  # pydantic says Generator
        """Go through names and values of the fields alone, so that `Row(**dict(record))` holds whatever was asked."""
        return ((name, getattr(self, name)) for name in type(self).model_fields)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Show what was said, and leave out what is as it would be anyway."""
        usual = {name: field.default for name, field in type(self).model_fields.items()}
        return [(name, value) for name, value in super().__repr_args__() if name not in usual or value != usual[name]]

    def __str__(self) -> str:
        """Read as `repr` does, under its own name."""
        return repr(self)

    def __getstate__(self) -> dict[Any, Any]:
        """Pickle the fields alone: what was worked out from them is worked out anew."""
        state = super().__getstate__()
        return state | {"__dict__": {name: state["__dict__"][name] for name in type(self).model_fields}}


class Document(Record):
    """A record that is stored for long: an older version is read and lifted, a newer one is refused."""

    current: ClassVar[int] = 1
    schema_version: int = 1

    @classmethod
    def lift(cls, stored: dict[str, Any], version: int) -> dict[str, Any]:
        """Turn what version `version` stored into what the next one stores; nothing to do until there is a second."""
        del version
        return stored

    @model_validator(mode="before")
    @classmethod
    def _read_older(cls, given: object) -> object:
        if not isinstance(given, Mapping):
            return given
        stored = dict(cast("Mapping[str, Any]", given))
        version = stored.get("schema_version", cls.current)
        if not isinstance(version, int) or version < 1:
            return stored
        if version > cls.current:
            raise PydanticCustomError(
                "newer_document",
                "stored with schema_version {stored}, this release reads up to {current}; upgrade warmreach",
                {"stored": version, "current": cls.current},
            )
        for step in range(version, cls.current):
            stored = cls.lift(stored, step)
        return stored | {"schema_version": cls.current}

    @field_validator("schema_version")
    @classmethod
    def _is_current(cls, version: int) -> int:
        """Refuse what `_read_older` could not lift: no whole number, or an older object that is no mapping."""
        if version != cls.current:
            raise PydanticCustomError(
                "unreadable_document",
                "schema_version {given} cannot be read; give a mapping stored with a whole number from 1 to {current}",
                {"given": version, "current": cls.current},
            )
        return version

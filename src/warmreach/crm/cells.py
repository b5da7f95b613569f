"""The cells of one payload, read strictly: what they say, or why nobody can tell."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from reprlib import Repr
from typing import Any, TypeGuard

import attrs

from ..values.instants import in_utc, moment, resolve, start_of_day
from .results import UnmappedCode

__all__ = ["Cannot", "Cells", "Clock", "is_list", "is_object", "mapping_of", "rows_of", "shown"]

_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?", re.ASCII
)
_MILLISECONDS = re.compile(r"\d{1,16}", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# What is dated outside is a placeholder ("1900-01-01"), or seconds taken for milliseconds.
_FIRST, _LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
_WHOLE = 2**53  # from here on a float, as a table's column may hold an id, does not tell neighbours apart
_TRUTH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


@attrs.frozen
class Cannot(Exception):  # noqa: N818 - it never leaves this room: it becomes an Unmapped
    """What could not be read: the beginnings of an Unmapped."""

    code: UnmappedCode
    place: str
    why: str
    to_try: str | None = None


@attrs.frozen
class Clock:
    """When the reader stands, and in which zone a time without one was written."""

    as_of: datetime
    timezone: str

    def past(self, when: datetime | date, place: str) -> datetime | date:
        """Return `when` unless it is still to come: what lies ahead is a plan and no contact."""
        start = when if isinstance(when, datetime) else start_of_day(when, self.timezone)
        if in_utc(start) > in_utc(self.as_of):
            raise Cannot("not_done", place, f"{when.isoformat()} is still to come: a plan, and no contact yet")
        return when


def shown(given: object) -> str:
    """Show a cell in an error, shortly, whatever it holds."""
    try:
        return _SHORT.repr(given)
    except Exception:  # noqa: BLE001 - a foreign object's repr may raise anything; an error about an error helps nobody
        return f"a value of type {type(given).__name__}"


def is_object(given: object) -> TypeGuard[Mapping[Any, Any]]:
    """Tell an object, which has fields, from any other value."""
    return isinstance(given, Mapping)


def is_list(given: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Tell a list from any other value; text is none."""
    return isinstance(given, list | tuple)


def mapping_of(given: object, place: str) -> Mapping[str, Any]:
    """Return an object's fields, an absent one as empty."""
    if given is None:
        return {}
    if not is_object(given):
        raise Cannot("unreadable", place, f"{shown(given)} is no object with fields", "hand in the CRM's JSON as it is")
    return {key: value for key, value in given.items() if isinstance(key, str)}


def rows_of(given: object, place: str) -> list[Any]:
    """Return a list's rows, an absent one as empty."""
    if given is None:
        return []
    if not is_list(given):
        raise Cannot("unreadable", place, f"{shown(given)} is no list", "hand in the CRM's JSON as it is")
    return list(given)


def _absent(given: object) -> bool:
    """Whether a cell is empty: nothing, blank text, or what a table puts for nothing (NaN, NaT)."""
    if isinstance(given, str):
        return not given.strip()
    return given is None or (isinstance(given, float | datetime) and given != given)  # noqa: PLR0124 - NaN, NaT


@attrs.frozen
class Cells:
    """The fields of one object, each under its own name; an absent one reads as None."""

    fields: Mapping[str, Any]
    clock: Clock
    prefix: str = ""
    spelt: Mapping[str, str] | None = None  # where `WhoId` and `who_id` are one field: how this payload spells it

    def place(self, name: str) -> str:
        """Name a field as a reader of the payload finds it."""
        return f"{self.prefix}{name if self.spelt is None else self.spelt.get(_folded(name), name)}"

    def get(self, name: str) -> object:
        """Return a cell as it is, None if it is empty."""
        given = self.fields.get(name if self.spelt is None else _folded(name))
        return None if _absent(given) else given

    def loosely(self) -> "Cells":
        """Let case and underscores in names make no difference; two spellings with two values nobody can tell apart."""
        fields: dict[str, Any] = {}
        spelt: dict[str, str] = {}
        for name, given in self.fields.items():
            if _absent(given):
                continue
            if spelt.setdefault(_folded(name), name) != name:
                raise Cannot("contradictory", self.place(name), "it is given twice, in two spellings", "keep one")
            fields[_folded(name)] = given
        return attrs.evolve(self, fields=fields, spelt=spelt)

    def within(self, name: str) -> "Cells":
        """Return the cells of an object in a field."""
        fields = mapping_of(self.get(name), self.place(name))
        return Cells(fields=fields, clock=self.clock, prefix=f"{self.place(name)}.")

    def unreadable(self, name: str, wanted: str) -> Cannot:
        """Say that a cell is not what it should be."""
        return Cannot("unreadable", self.place(name), f"{shown(self.get(name))} is no {wanted}", f"give {wanted}")

    def text(self, name: str) -> str | None:
        """Read text without the blanks around it."""
        given = self.get(name)
        if given is None:
            return None
        if not isinstance(given, str) or not _encodable(given):
            raise self.unreadable(name, "text")
        return given.strip()

    def id(self, name: str) -> str | None:
        """Read an id: text, or a whole number."""
        given = self.get(name)
        if isinstance(given, float) and given.is_integer() and abs(given) < _WHOLE:
            given = int(given)
        if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 2**64:
            return str(given)
        if given is not None and not isinstance(given, str):
            raise self.unreadable(name, "id, text or a whole number")
        return self.text(name)

    def flag(self, name: str) -> bool | None:
        """Read a yes or no, in JSON's way or a table's."""
        given = self.get(name)
        if isinstance(given, bool) or given is None:
            return given
        truth = _TRUTH.get(str(given).strip().casefold()) if isinstance(given, str | int) and _short(given) else None
        if truth is None:
            raise self.unreadable(name, "yes or no, such as true or false")
        return truth

    def instant(self, name: str, *, naive_in: str | None = None) -> datetime | None:
        """Read an instant: epoch milliseconds, ISO 8601, or a time in `naive_in`, else in the caller's zone."""
        given = self.get(name)
        if given is None:
            return None
        at = _instant(given, naive_in or self.clock.timezone)
        if isinstance(at, str):
            raise Cannot("unreadable", self.place(name), f"{shown(given)} {at}", _DATES)
        return moment(at, self.clock.timezone)

    def day(self, name: str) -> date | None:
        """Read a day; a time that stands beside it is none of its own (Salesforce puts midnight in UTC)."""
        given = self.get(name)
        if given is None:
            return None
        day = date(given.year, given.month, given.day) if isinstance(given, date) else _day(given)
        if day is None or not _FIRST.date() < day < _LAST.date():
            raise Cannot("unreadable", self.place(name), f"{shown(given)} is no day of a contact", _DATES)
        return day


_DATES = "give epoch milliseconds, ISO 8601 such as 2026-11-21T09:00:00+01:00, or a local time and its timezone="


def _folded(name: str) -> str:
    return name.replace("_", "").casefold()


def _encodable(given: str) -> bool:
    return not any("\ud800" <= one <= "\udfff" for one in given)


def _short(given: str | int) -> bool:
    return len(given) < 10 if isinstance(given, str) else given in {0, 1}  # noqa: PLR2004 - longer than any yes or no


def _day(given: object) -> date | None:
    text = given.strip() if isinstance(given, str) else ""
    try:
        return date.fromisoformat(text[:10]) if _DAY.fullmatch(text) or _TIME.fullmatch(text) else None
    except ValueError:
        return None


def _instant(given: object, zone: str) -> datetime | str:
    """Return the instant that a cell names, or what is wrong with it."""
    if isinstance(given, str):
        text = given.strip()
        at = _from_milliseconds(int(text)) if _MILLISECONDS.fullmatch(text) else _from_text(text, zone)
    elif isinstance(given, datetime):
        at = _placed(given, zone)
    else:
        at = _from_number(given)
    if isinstance(at, datetime) and not _FIRST <= in_utc(at) < _LAST:
        return "lies outside 1990 to 2200: a placeholder, or not milliseconds"
    return at


def _from_number(given: object) -> datetime | str:
    if isinstance(given, bool) or not isinstance(given, int | float) or not abs(given) < _WHOLE:
        return "is no instant"
    return _from_milliseconds(int(given))


def _from_milliseconds(count: int) -> datetime | str:
    try:
        return _EPOCH + timedelta(milliseconds=count)
    except OverflowError:
        return "lies outside 1990 to 2200: a placeholder, or not milliseconds"


def _from_text(text: str, zone: str) -> datetime | str:
    found = _TIME.fullmatch(text)
    if found is None:
        return "is no instant"
    day, time, offset = found.groups()
    try:
        at = datetime.fromisoformat(f"{day}T{time}{'+00:00' if offset in {'Z', 'UTC'} else offset or ''}")
    except ValueError:
        return "is no instant"
    return _placed(at, zone)


def _placed(at: datetime, zone: str) -> datetime | str:
    """Give a time without a zone that of `zone`; of a repeated hour it is the earlier."""
    if not _FIRST.year <= at.year < _LAST.year:
        return "lies outside 1990 to 2200: a placeholder"
    if at.utcoffset() is not None:
        return at
    local = resolve(at, zone)
    if local.replace(tzinfo=None, fold=0) != datetime.combine(at.date(), at.time()):
        return f"never was in {zone}, where the clocks went forward: is that the zone?"
    return local

"""Two CSV files from a CRM, read into records: its leads, and what happened with each.

A column is a field of `Prospect` or of `Touchpoint`, a company's with its dot (company.name); `qualification`, `facts`
and `outcome` hold JSON, as `model_dump_json` writes it. A row that does not hold is named by file, line and column,
and the others are read.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import shorten
from typing import Any, NamedTuple, TypeVar

from pydantic import AwareDatetime, BaseModel, ValidationError, field_validator
from pydantic_core import ErrorDetails, PydanticCustomError, from_json

from warmreach import DEFAULT_RULES, History, Prospect, Touchpoint
from warmreach.errors import UnknownKindError

__all__ = ["Crm", "Fault", "LeadRow", "TouchpointRow", "UnreadableError", "read_crm"]


def read_json(cell: object) -> object:
    """Take a cell's JSON text as what it says."""
    try:
        return from_json(cell) if isinstance(cell, str) else cell
    except ValueError as error:
        raise PydanticCustomError("not_json", "no JSON: {why}", {"why": str(error)}) from error


class LeadRow(Prospect):
    """A row of the leads: a prospect, and since when their cadence runs."""

    enrolled_at: AwareDatetime

    _json = field_validator("qualification", "facts", mode="before")(read_json)


class TouchpointRow(Touchpoint):
    """A row of the touchpoints: one contact, with its outcome in JSON."""

    _json = field_validator("outcome", mode="before")(read_json)


Row = TypeVar("Row", bound=BaseModel)

OF_COMPANY = frozenset(f"company.{name}" for name in ("name", "id", "industry", "size", "phone", "website"))
COLUMNS: Mapping[type[BaseModel], frozenset[str]] = {
    LeadRow: frozenset(LeadRow.model_fields) - {"company"} | OF_COMPANY,
    TouchpointRow: frozenset(TouchpointRow.model_fields),
}
NEEDED: Mapping[type[BaseModel], tuple[str, ...]] = {
    LeadRow: ("id", "owner", "enrolled_at"),
    TouchpointRow: ("id", "prospect_id", "kind"),
}


class UnreadableError(Exception):
    """The file is not of this form at all."""


class Fault(NamedTuple):
    """Why a row was not read, and of which lead it is."""

    place: str
    column: str
    why: str
    lead_id: str | None = None

    def __str__(self) -> str:
        return f"{self.place}:{self.column}: {self.why}"


class Crm(NamedTuple):
    """What the two files say: the leads, what happened with each, what could not be read, and what is there twice."""

    leads: Mapping[str, LeadRow]
    histories: Mapping[str, History]
    faults: Sequence[Fault]
    doubles: Sequence[tuple[Touchpoint, Touchpoint]]

    def colleagues_of(self, lead: LeadRow) -> list[History]:
        """Return the histories of others at the same firm."""
        firm = lead.company and lead.company.id
        others = [one for one in self.leads.values() if firm and one.company and one.company.id == firm]
        return [self.histories[one.id] for one in others if one.id != lead.id]


def read_crm(leads: Path, touchpoints: Path) -> Crm:
    """Read both files; a lead whose id stood before, and a touchpoint of nobody, are faults too."""
    faults: list[Fault] = []
    known: dict[str, LeadRow] = {}
    for place, lead in read(leads, LeadRow, faults):
        if known.setdefault(lead.id, lead) is not lead:
            faults.append(Fault(place, "id", f"lead {lead.id} stands further up already", lead.id))
    unread = {fault.lead_id for fault in faults} - known.keys()
    kept: dict[str, list[TouchpointRow]] = {lead_id: [] for lead_id in known}
    first: dict[tuple[str, int], TouchpointRow] = {}
    for place, one in read(touchpoints, TouchpointRow, faults):
        if one.prospect_id in unread:
            continue
        if one.prospect_id not in known:
            faults.append(Fault(place, "prospect_id", f"there is no lead {one.prospect_id} in {leads.name}"))
        elif first.setdefault((one.id, one.version), one) != one:
            why = f"touchpoint {one.id} stands further up with other content; raise version on the newer one"
            faults.append(Fault(place, "id", why, one.prospect_id))
        else:
            kept[one.prospect_id].append(one)
    histories = {lead_id: History.of(theirs, prospect_id=lead_id) for lead_id, theirs in kept.items()}
    doubles = [pair for lead_id in sorted(histories) for pair in logged_twice(histories[lead_id])]
    for double, _ in doubles:
        rest = (one for one in histories[double.prospect_id] if one.id != double.id)
        histories[double.prospect_id] = History.of(rest, prospect_id=double.prospect_id)
    return Crm(known, histories, faults, doubles)


def logged_twice(history: History) -> Iterator[tuple[Touchpoint, Touchpoint]]:
    """Find what telephony logged and a rep too: first the one that says nothing of what came of it."""
    for one, other in history.suspected_duplicates():
        if (one.outcome is None) != (other.outcome is None):
            yield (one, other) if one.outcome is None else (other, one)


def read(path: Path, row: type[Row], faults: list[Fault]) -> Iterator[tuple[str, Row]]:
    """Read a file's rows, each with its place; what does not hold is added to `faults`."""
    lines = read_lines(path)
    header = [name.strip() for name in next(csv.reader(lines[:1]), [])]
    check_header(path, header, row)
    for line, cells in split(lines, len(header)):
        place, given = f"{path.name}:{line}", dict(zip(header, cells, strict=False))
        lead_id = given.get("prospect_id", given.get("id", "")).strip()
        if len(cells) != len(header):
            why = f"{len(cells)} cells under {len(header)} columns; text with a comma needs quotes, a quote its partner"
            faults.append(Fault(place, "whole row", why, lead_id))
            continue
        try:
            found = row.model_validate(nest(given, COLUMNS[row]))
            DEFAULT_RULES.check([found] if isinstance(found, Touchpoint) else [])
        except ValidationError as error:
            faults += [Fault(place, column_of(one, header), in_words(one), lead_id) for one in error.errors()]
        except UnknownKindError as error:
            faults.append(Fault(place, "kind", str(error), lead_id))
        else:
            yield place, found


def read_lines(path: Path) -> list[str]:
    """Read a UTF-8 file, with or without a byte order mark, into lines."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return file.readlines()
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path} is not in UTF-8; export it again as UTF-8") from error


def check_header(path: Path, header: Sequence[str], row: type[BaseModel]) -> None:
    """Refuse a file without the columns that every row needs, or with one twice."""
    missing = [name for name in NEEDED[row] if name not in header]
    if missing:
        hint = "; separate columns with commas" if any(";" in name for name in header) else ""
        raise UnreadableError(f"{path} has no column {', '.join(missing)}, only {', '.join(header) or 'nothing'}{hint}")
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise UnreadableError(f"{path} has two columns called {', '.join(twice)}")


def split(lines: Sequence[str], width: int) -> Iterator[tuple[int, list[str]]]:
    """Split all lines but the header into cells; a quote that nobody closes spoils its own line only."""
    at = 1
    while at < len(lines):
        rest = csv.reader(lines[n] for n in range(at, len(lines)))
        try:
            cells = next(rest)
        except csv.Error:  # a quote that swallows more than a cell may hold
            cells = lines[at].split(",")
        if any(cell.strip() for cell in cells):
            yield at + 1, cells
        at += rest.line_num if len(cells) == width else 1


def nest(cells: Mapping[str, str], known: frozenset[str]) -> dict[str, Any]:
    """Turn cells into what the record reads: no blank ones, none it does not know, dotted ones inside."""
    record: dict[str, Any] = {}
    for name, text in cells.items():
        if name in known and text.strip():
            parent, _, leaf = name.rpartition(".")
            (record.setdefault(parent, {}) if parent else record)[leaf] = text.strip()
    return record


def column_of(fault: ErrorDetails, header: Sequence[str]) -> str:
    """Name the column at fault; what is wrong with the row as a whole has none."""
    dotted = ".".join(str(part) for part in fault["loc"][:2])
    return dotted if dotted in {*header, *OF_COMPANY} else str((*fault["loc"], "whole row")[0])


def in_words(fault: ErrorDetails) -> str:
    """Say what does not hold, and what stood there."""
    given = fault["input"]
    stood = f" (here: {shorten(given, 40)})" if isinstance(given, str) and given not in fault["msg"] else ""
    inside = ".".join(str(part) for part in fault["loc"][1:] if fault["loc"][0] != "company")
    return f"{f'{inside}: ' if inside else ''}{fault['msg']}{stood}"

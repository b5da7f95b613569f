"""A person's fields, by a table of what the CRM calls them; one that does not hold is left out and listed."""

import re
from collections.abc import Mapping
from typing import TypeVar

import attrs
from pydantic import ValidationError

from ..records import Channel, Company, Objection, Prospect, Salutation
from ..values.record import Record
from .cells import Cannot, Cells
from .mapping import Found
from .words import SALUTATIONS

__all__ = ["Columns", "person"]

R = TypeVar("R", bound=Record)
_BETWEEN_DIGITS = re.compile(r"[\s().\-]+")
_NUMBERS = frozenset({"owner", "size"})  # which may come as numbers
_TO_TRY = {
    "phone": "write numbers as +493012345678; contact.phone reads no national ones",
    "country": "ask the CRM for the code of the country, such as DE",
}


@attrs.frozen
class Columns:
    """What a CRM calls a person's fields: of the prospect, of the company, and the marks of an opt-out by channel."""

    person: Mapping[str, tuple[str, ...]]
    company: Mapping[str, tuple[str, ...]]
    opted_out: Mapping[str, Channel]
    changed: str


def person(cells: Cells, *, id: str, columns: Columns, source: str) -> list[Found]:  # noqa: A002 - the field's name
    """Read a prospect; an opt-out that cannot be read keeps the whole prospect out, for nobody may be called by it."""
    facts = _objections(cells, columns, source)
    faults: list[Found] = []
    of_company, of_person = (_values(cells, one, faults) for one in (columns.company, columns.person))
    company = _lenient(Company, of_company, cells, faults) if "name" in of_company else None
    greeting = _salutation(of_person)
    found = _lenient(Prospect, of_person, cells, faults, id=id, facts=facts, company=company, salutation=greeting)
    return [found, *faults]


def _values(cells: Cells, columns: Mapping[str, tuple[str, ...]], faults: list[Found]) -> dict[str, tuple[str, str]]:
    """Take of each field the first of its columns that is filled, with the column's name."""
    values: dict[str, tuple[str, str]] = {}
    for field, names in columns.items():
        name = next((name for name in names if cells.get(name) is not None), None)
        if name is None:
            continue
        try:
            text = cells.id(name) if field in _NUMBERS else cells.text(name)
        except Cannot as fault:
            faults.append(fault)
            continue
        values[field] = (name, _tidied(field, text or ""))
    return values


def _tidied(field: str, text: str) -> str:
    """Take out of a number what stands between its digits; "(0)" is a digit too many, and stays to be refused."""
    if field == "phone" and "(0)" not in text:
        return _BETWEEN_DIGITS.sub("", text)
    return text.replace("_", "-") if field == "language" else text


def _salutation(values: dict[str, tuple[str, str]]) -> Salutation:
    """Read how to greet by the table; what it does not hold is a title, and says nothing of Mr or Ms."""
    name, text = values.pop("salutation", ("", ""))
    known = SALUTATIONS.get(text.rstrip(".").casefold())
    if text and known is None:
        values.setdefault("title", (name, text))
    return known or Salutation.UNKNOWN


def _objections(cells: Cells, columns: Columns, source: str) -> list[Objection]:
    marked = {name: channel for name, channel in columns.opted_out.items() if cells.flag(name)}
    if not marked:
        return []
    changed = cells.instant(columns.changed)
    if changed is None:
        said = f"{' and '.join(marked)}: they object, and no date says since when at the latest"
        raise Cannot("no_date", cells.place(columns.changed), said, f"ask the CRM for {columns.changed} as well")
    return [Objection(made_at=changed, channel=channel, source=f"{source} {name}") for name, channel in marked.items()]


def _lenient(
    model: type[R], values: dict[str, tuple[str, str]], cells: Cells, faults: list[Found], **further: object
) -> R:
    """Build a record of the fields that hold, and list the others."""
    try:
        return model.model_validate({**further, **{field: text for field, (_, text) in values.items()}})
    except ValidationError as fault:
        found = {str(error["loc"][0]): str(error["msg"]) for error in fault.errors(include_url=False)}
        for field, message in found.items():  # never an id, a fact or a company: those hold before they come here
            name, _ = values.pop(field)
            faults.append(Cannot("unreadable", cells.place(name), message, _TO_TRY.get(field)))
        return _lenient(model, values, cells, faults, **further)

"""Payloads in, records out: what all CRMs share, whatever their fields are called."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

import attrs
from pydantic import ValidationError

from ..records import CallOutcome, Outcome, Prospect, Touchpoint
from ..values.instants import aware, in_utc, zone
from .cells import Cannot, Cells, Clock, is_object, mapping_of, shown
from .results import Mapped, Unmapped
from .words import Dispositions, outcomes_of

__all__ = ["Found", "Happened", "Source", "Tables", "clock_of", "map_payloads", "no_person", "version_of"]

Found = Prospect | Touchpoint | Cannot
"""What a payload yields: a record, or a field that could not be read."""


@attrs.frozen
class Tables:
    """The caller's own words: what came of a call, and of which kind a record is."""

    dispositions: Mapping[str, CallOutcome]
    kinds: Mapping[str, str]

    @classmethod
    def of(cls, ours: Dispositions, theirs: Dispositions, kinds: Mapping[str, str]) -> "Tables":
        """Put a caller's words before those that the CRM comes with; raises UnknownResultError."""
        folded = {word.strip().casefold(): kind for word, kind in kinds.items()}
        return cls(dispositions=outcomes_of(ours) | outcomes_of(theirs), kinds=folded)

    def kind(self, word: str) -> str | None:
        """Return the kind that the caller gave for a CRM's word, whatever its case."""
        return self.kinds.get(word.strip().casefold())

    def outcome(self, word: str, place: str) -> CallOutcome:
        """Return what came of a call by the CRM's word for it."""
        known = self.dispositions.get(word.strip().casefold())
        if known is None:
            to_try = f"pass dispositions={{{shown(word)}: 'not_interested'}} with the result that it stands for"
            raise Cannot("unknown_result", place, f"{shown(word)} is no result that we know", to_try)
        return known


def clock_of(as_of: datetime, timezone: str) -> Clock:
    """Check what the caller says of time; raises NaiveInstantError and UnknownZoneError."""
    zone(timezone)
    return Clock(as_of=aware(as_of, "as_of"), timezone=timezone)


@attrs.frozen
class Source:
    """How one CRM's records are read: the id of any, and what it says."""

    id_of: Callable[[Cells], str | None]
    read: Callable[[Cells, Tables], list[Found]]


def map_payloads(payloads: Iterable[Mapping[str, Any]], source: Source, *, tables: Tables, clock: Clock) -> Mapped:
    """Read each payload by itself, so that one that cannot be read does not stop the others."""
    prospects: list[Prospect] = []
    touchpoints: list[Touchpoint] = []
    unmapped: list[Unmapped] = []
    for index, payload in enumerate([payloads] if is_object(payloads) else payloads):
        identity, yielded = _read_one(payload, source, tables, clock)
        for found in yielded:
            if isinstance(found, Cannot):
                unmapped.append(Unmapped(index=index, id=identity, **attrs.asdict(found)))
            elif isinstance(found, Prospect):
                prospects.append(found)
            else:
                touchpoints.append(found)
    return Mapped(prospects=tuple(prospects), touchpoints=tuple(touchpoints), unmapped=tuple(unmapped))


def _read_one(payload: object, source: Source, tables: Tables, clock: Clock) -> tuple[str | None, list[Found]]:
    identity: str | None = None
    try:
        cells = Cells(fields=mapping_of(payload, ""), clock=clock)
        identity = source.id_of(cells)
        return identity, source.read(cells, tables)
    except Cannot as reason:
        return identity, [reason]


def no_person(place: str, to_try: str) -> Cannot:
    """Say that a record names nobody."""
    return Cannot("no_person", place, "it names no person it was with", to_try)


def version_of(changed: datetime | None) -> int:
    """Count a record's versions by when it was last changed, so that one read anew replaces the older."""
    return 1 if changed is None else int(in_utc(changed).timestamp() * 1000)


@attrs.frozen(kw_only=True)
class Happened:
    """What a record says of a contact, whoever it was with."""

    record: str
    kind: str
    when: datetime | date | None
    place: str
    version: int
    by: str | None
    outcome: Outcome | None = None

    def with_each(self, people: Iterable[str], clock: Clock) -> list[Found]:
        """Make a touchpoint for each person."""
        return [self._with(person, clock) for person in people]

    def _with(self, person: str, clock: Clock) -> Touchpoint:
        """Make one person's; its id names both, for a record may be with several people."""
        if self.when is None:
            raise Cannot("no_date", self.place, "nothing says when it was", f"ask the CRM for {self.place} as well")
        clock.past(self.when, self.place)
        at = self.when if isinstance(self.when, datetime) else None
        try:
            return Touchpoint(
                id=f"{self.record}/{person}",
                version=self.version,
                prospect_id=person,
                kind=self.kind,
                occurred_at=at,
                occurred_on=None if at else self.when,
                timezone=None if at else clock.timezone,
                by=self.by,
                outcome=self.outcome,
            )
        except ValidationError as fault:
            raise Cannot("unreadable", self.place, str(fault.errors()[0]["msg"]), None) from fault

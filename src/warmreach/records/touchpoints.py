"""One contact between the firm and a prospect, and the instant from which it counts."""

from datetime import date, datetime
from functools import cached_property
from typing import Self

from pydantic import Field, ValidationInfo, field_validator

from ..values.instants import DateTime, epoch, moment, start_of_day
from ..values.record import Id, Instant, OrDefault, Record, Text, Zone
from .checks import refuse
from .outcomes import CallOutcome, Outcome
from .words import Kind

__all__ = ["Touchpoint"]

_ANNOUNCED: dict[str, str] = {Kind.EMAIL_SENT: Kind.ANNOUNCED_EMAIL_SENT, Kind.LETTER_SENT: Kind.ANNOUNCED_LETTER_SENT}
_THEY_CALLED: dict[str, str] = {Kind.CALL_HELD: Kind.CALL_RECEIVED}
_BUILT_IN: frozenset[str] = frozenset(Kind)


class Touchpoint(Record):
    """One contact: of which kind, when (an instant, or a day with its zone), by whom, about what, with what outcome.

    `about` is said aloud to the prospect ("the Freight Forum": "We met at the Freight Forum."), so it is no place for a
    private note; `by` is a rep's id or None; `refers_to` is another touchpoint's id: the call that announced a mail,
    the mail that bounced. Raises pydantic.ValidationError naming every fault; whether `kind` is known, the rules say
    when they are asked.

    >>> from warmreach import Touchpoint
    >>> day = Touchpoint(id=1, prospect_id="p-17", kind="event_met", occurred_on="2026-11-14", timezone="Europe/Berlin")
    >>> day.counts_from.isoformat()
    '2026-11-14T00:00:00+01:00'
    """

    id: Id
    version: OrDefault[int] = Field(default=1, ge=1)
    prospect_id: Id
    kind: Text
    occurred_at: Instant | None = None
    occurred_on: date | None = Field(default=None, validate_default=True)
    timezone: Zone | None = Field(default=None, validate_default=True)
    by: Id | None = None
    about: Text | None = None
    outcome: Outcome | None = None
    refers_to: Id | None = None

    @field_validator("occurred_on")
    @classmethod
    def _is_dated_once(cls, day: date | None, known: ValidationInfo) -> date | None:
        if "occurred_at" in known.data and (known.data["occurred_at"] is None) == (day is None):
            raise refuse("dated_once", "give either occurred_at (an instant) or occurred_on (a day with a timezone)")
        if day in {date.min, date.max}:
            raise refuse("instant_out_of_range", f"{day} lies outside the calendar in some zone; is it a placeholder?")
        return day

    @field_validator("timezone")
    @classmethod
    def _is_said_of_a_day(cls, key: str | None, known: ValidationInfo) -> str | None:
        if key is None and known.data.get("occurred_on") is not None:
            raise refuse(
                "day_without_zone", "occurred_on needs timezone, for a day begins at another instant in each zone"
            )
        return key

    @field_validator("outcome")
    @classmethod
    def _fits_kind(cls, outcome: Outcome | None, known: ValidationInfo) -> Outcome | None:
        kind = known.data.get("kind")
        if outcome is None or kind not in _BUILT_IN:
            return outcome
        made = outcome.kind
        fitting = {made, _ANNOUNCED.get(made, made), _THEY_CALLED.get(made, made)}
        if kind not in fitting:
            makes = " or ".join(sorted(fitting))
            raise refuse("kind_against_outcome", f"kind {kind!r} does not fit {outcome.word!r} ({makes})")
        return outcome

    @field_validator("refers_to")
    @classmethod
    def _refers_to_another(cls, refers_to: str | None, known: ValidationInfo) -> str | None:
        if refers_to is not None and refers_to == known.data.get("id"):
            raise refuse("refers_to_itself", f"touchpoint {refers_to!r} cannot refer to itself")
        return refers_to

    @cached_property
    def counts_from(self) -> DateTime:
        """The instant from which it counts: `occurred_at`, or the start of the day `occurred_on` in its zone."""
        if self.occurred_at is not None:
            return moment(self.occurred_at, self.timezone)
        return start_of_day(self.occurred_on, self.timezone)  # type: ignore[arg-type]  # _is_dated_once

    @cached_property
    def epoch(self) -> float:
        """`counts_from` in seconds since 1970, which is what formulas read."""
        return epoch(self.counts_from)

    @classmethod
    def from_outcome(
        cls,
        outcome: Outcome,
        *,
        id: str,  # noqa: A002 - the field's name
        prospect_id: str,
        occurred_at: datetime,
        by: str | None = None,
        about: str | None = None,
        refers_to: str | None = None,
    ) -> Self:
        """Make the touchpoint of an outcome, its kind by OUTCOME_FACTS.

        A delivered message that refers to the call which announced it is an announced one. Raises
        pydantic.ValidationError.
        """
        announced = refers_to is not None and not isinstance(outcome, CallOutcome)
        kind = _ANNOUNCED.get(outcome.kind, outcome.kind) if announced else outcome.kind
        return cls(
            id=id,
            prospect_id=prospect_id,
            kind=kind,
            occurred_at=occurred_at,
            by=by,
            about=about,
            outcome=outcome,
            refers_to=refers_to,
        )

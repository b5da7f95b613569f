"""The tables of a CRM that hands its rows to warmreach: a column has the name of the field it fills."""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from pydantic import TypeAdapter
from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

from warmreach import History, Prospect, RunningHeat, Touchpoint
from warmreach.errors import MustRecomputeError, RulesMismatchError
from warmreach.records import Fact, Outcome


class UtcInstant(TypeDecorator[datetime]):
    """An instant kept in UTC: SQLite, and a TIMESTAMP without time zone, forget the zone they were given."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Write it in UTC; refuse what has no zone, for nobody knows when that was."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value.isoformat()} has no time zone")
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say of what was read that it is UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


class AsJson(TypeDecorator[Any]):
    """A value of warmreach, checked when it is read; a document that an older release wrote is lifted."""

    impl = JSON
    cache_ok = False  # the form of a fact has no hash, and nobody searches by these columns

    def __init__(self, form: Any) -> None:
        super().__init__(none_as_null=True)
        self.adapter: TypeAdapter[Any] = TypeAdapter(form)

    def process_bind_param(self, value: object, dialect: Dialect) -> object:
        """Write it as JSON."""
        return None if value is None else self.adapter.dump_python(value, mode="json")

    def process_result_value(self, value: object, dialect: Dialect) -> object:
        """Read it back."""
        return None if value is None else self.adapter.validate_python(value)


class Base(DeclarativeBase):
    """What the tables share: every datetime is an instant in UTC."""

    type_annotation_map: ClassVar = {datetime: UtcInstant}


class CompanyRow(Base):
    """A firm."""

    __tablename__ = "companies"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    industry: Mapped[str | None]
    size: Mapped[int | None]
    phone: Mapped[str | None]


class LeadRow(Base):
    """A person, as the CRM had them before; the columns of the second half came for warmreach."""

    __tablename__ = "leads"
    id: Mapped[str] = mapped_column(primary_key=True)
    given_name: Mapped[str | None]
    family_name: Mapped[str | None]
    salutation: Mapped[str | None]
    company_id: Mapped[int | None] = mapped_column(ForeignKey("companies.id"))
    company: Mapped[CompanyRow | None] = relationship(lazy="joined")
    country: Mapped[str | None]
    timezone: Mapped[str | None]
    language: Mapped[str | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    owner: Mapped[str]

    audience: Mapped[str | None]
    verified_at: Mapped[datetime | None]
    facts: Mapped[tuple[Fact, ...] | None] = mapped_column(AsJson(tuple[Fact, ...]))
    qualification: Mapped[dict[str, bool] | None] = mapped_column(JSON(none_as_null=True))
    enrolled_at: Mapped[datetime | None]
    cadence: Mapped[str | None]
    heat: Mapped[RunningHeat | None] = mapped_column(AsJson(RunningHeat))

    def as_prospect(self) -> Prospect:
        """Return the record of this row; raises pydantic.ValidationError naming every column that does not hold."""
        return Prospect.model_validate(self)


class TouchpointRow(Base):
    """One contact; a correction is a further row with a higher version."""

    __tablename__ = "touchpoints"
    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    prospect_id: Mapped[str] = mapped_column(ForeignKey("leads.id"), index=True)
    kind: Mapped[str]
    occurred_at: Mapped[datetime | None]
    occurred_on: Mapped[date | None]
    timezone: Mapped[str | None]
    by: Mapped[str | None]
    about: Mapped[str | None]
    outcome: Mapped[Outcome | None] = mapped_column(AsJson(Outcome))
    refers_to: Mapped[str | None]


def history_of(lead: LeadRow, db: Session) -> History:
    """Return what happened with one lead."""
    rows = db.scalars(select(TouchpointRow).where(TouchpointRow.prospect_id == lead.id))
    return History.of(map(Touchpoint.model_validate, rows), prospect_id=lead.id)


def same_firm(lead: LeadRow, db: Session) -> list[History]:
    """Return what happened with the others at a lead's firm: one does not call them all in a week."""
    if lead.company_id is None:  # else all who have none would be colleagues
        return []
    others = db.scalars(select(LeadRow).where(LeadRow.company_id == lead.company_id, LeadRow.id != lead.id))
    return [history_of(other, db) for other in others]


def log(touchpoint: Touchpoint, lead: LeadRow, db: Session, *, as_of: datetime) -> None:
    """Store a contact, and keep the lead's heat: by one addition, or summed up anew where that cannot do."""
    known = db.scalars(select(TouchpointRow).where(TouchpointRow.id == touchpoint.id)).all()
    db.merge(TouchpointRow(**dict(touchpoint)))
    try:
        if known or lead.heat is None:
            lead.heat = RunningHeat.of(lead.id, history_of(lead, db), as_of=as_of)
        else:
            lead.heat = lead.heat.add(touchpoint)
    except (MustRecomputeError, RulesMismatchError):
        lead.heat = RunningHeat.of(lead.id, history_of(lead, db), as_of=as_of)

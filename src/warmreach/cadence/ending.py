"""How a plan ends: the reason, the rest that follows it, and the lead that goes on in its place."""

from datetime import datetime

from ..contact import OpenTime, Permission
from ..records import Kind, Prospect, Referral, Touchpoint
from ..values.instants import moment
from .moves import EndReason
from .place import Place
from .reasons import reasons_of
from .results import HandOver, PlanEnd
from .waits import over_at
from .why import Why

__all__ = ["end_of", "hand_over_of", "no_hours", "parked"]

_NO_HOURS = Why(code="no_common_hours", sentence="There is no hour in which both sides work.")


def end_of(place: Place, prospect: Prospect, theirs: OpenTime, refusals: tuple[Permission, ...]) -> PlanEnd:
    """Draw the end that the cadence came to, in the prospect's zone."""
    reason, rest = place.standing.end or EndReason.EXHAUSTED, place.standing.wait
    resume = over_at(rest, place.since, theirs) if rest.has_figure else None
    objects = reason is EndReason.NOT_PERMITTED and _all_object(refusals)
    return PlanEnd(
        reason=EndReason.OBJECTED if objects else reason,
        at=moment(place.since, theirs.timezone),
        because=(place.why, *(why for one in refusals for why in reasons_of(one))),
        hand_over=None if place.by is None else hand_over_of(prospect, place.by),
        resume_at=None if resume is None else moment(resume, theirs.timezone),
    )


def _all_object(refusals: tuple[Permission, ...]) -> bool:
    return bool(refusals) and all(any(why.code == "objection" for why in reasons_of(one)) for one in refusals)


def no_hours(at: datetime, timezone: str) -> PlanEnd:
    """Draw the end of a cadence for which there is no hour."""
    end = moment(at, timezone)
    return PlanEnd(reason=EndReason.NO_COMMON_HOURS, at=end, because=(_NO_HOURS,), hand_over=None, resume_at=None)


def parked(at: datetime, resume_at: datetime, why: Why, timezone: str) -> PlanEnd:
    """Draw the end of a cadence whose next step lies beyond its bound."""
    beyond = Why(
        code="beyond_the_bound", sentence="The next step lies beyond the working days that the cadence allows."
    )
    return PlanEnd(
        reason=EndReason.PARKED,
        at=moment(at, timezone),
        because=(beyond, why),
        hand_over=None,
        resume_at=moment(resume_at, timezone),
    )


def hand_over_of(prospect: Prospect, one: Touchpoint) -> HandOver | None:
    """Draft the lead that a prospect named, to be called first and with the referrer quoted."""
    person = None if one.outcome is None else one.outcome.person
    if person is None:
        return None
    new_id = person.prospect_id or f"{prospect.id}:{one.id}"
    return HandOver(
        prospect=_draft(prospect, person, new_id),
        touchpoint=Touchpoint(
            id=f"{one.id}/referred",
            prospect_id=new_id,
            kind=Kind.REFERRED,
            occurred_at=one.occurred_at,
            occurred_on=one.occurred_on,
            timezone=one.timezone,
            by=one.by,
            about=_spoken(prospect),
        ),
        quote=_spoken(prospect),
    )


def _draft(prospect: Prospect, person: Referral, new_id: str) -> Prospect:
    """Carry over what the firm shares, and nothing that only the referrer told or agreed to."""
    return Prospect(
        id=new_id,
        given_name=person.given_name,
        family_name=person.family_name,
        role=person.role,
        phone=person.phone,
        email=person.email,
        company=prospect.company,
        country=prospect.country,
        subdivision=prospect.subdivision,
        timezone=prospect.timezone,
        language=prospect.language,
        address=prospect.address,
        audience=prospect.audience,
        owner=prospect.owner,
    )


def _spoken(prospect: Prospect) -> str:
    names = (prospect.title, prospect.given_name, prospect.family_name)
    return " ".join(name for name in names if name) or prospect.id

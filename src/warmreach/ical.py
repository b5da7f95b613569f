"""Appointments, plans and days as RFC 5545 calendars (extra `ical`): in UTC, under ids that stay the same."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import attrs

from .cadence import Agenda, AgendaItem, Plan, PlannedStep
from .cadence.doors import at_least
from .errors import MissingExtraError, NothingPlannedError
from .records import Appointment, Prospect
from .values.instants import aware, in_utc
from .values.visible import visible

__all__ = ["to_ics"]

_PRODUCT = "-//warmreach//warmreach//EN"
_PLACE = {"phone": "Telephone", "video": "Video call", "on_site": "On site"}
_WHO_CALLS = {"us": "We call.", "them": "They call."}


def to_ics(
    what: Appointment | Plan | Agenda,
    *,
    domain: str,
    as_of: datetime,
    sequence: int = 0,
    cancelled: bool = False,
    organizer: str | None = None,
) -> str:
    """Write a calendar for a file, a feed or an invitation.

    `domain` is a name of your own that keeps your ids apart from others'. The same appointment, step or call has the
    same UID each time, so writing it again with a higher `sequence` updates it, and with `cancelled=True` takes it
    back. An appointment has one UID by itself, in a plan and in a day. `as_of` becomes the stamp. With `organizer`, an
    e-mail address, it is a message that a mail client acts on (RFC 5546, PUBLISH or CANCEL). What was not agreed is
    tentative and leaves the time free.

    Raises NothingPlannedError where there is nothing to write, NaiveInstantError, WrongValueError and
    WrongTypeError for a `sequence` below 0 or not whole, and MissingExtraError without the extra `ical`.

    >>> import pendulum
    >>> from warmreach import Appointment
    >>> from warmreach.ical import to_ics
    >>> noon = pendulum.datetime(2026, 11, 23, 12, tz="Europe/Berlin")
    >>> demo = Appointment(
    ...     id="a1",
    ...     starts_at=noon.add(days=1),
    ...     timezone="Europe/Berlin",
    ...     minutes=20,
    ...     topic="Two routes, side by side",
    ...     format="video",
    ...     who_calls="us",
    ...     reach="https://meet.example/a1",
    ... )
    >>> [line for line in to_ics(demo, domain="crm.beispiel.example", as_of=noon).splitlines() if "DT" in line]
    ['DTSTART:20261124T110000Z', 'DTEND:20261124T112000Z', 'DTSTAMP:20261123T110000Z']
    """
    try:
        from icalendar import Calendar, Event  # noqa: PLC0415 - an extra: asked for when it is used
    except ImportError as fault:
        raise MissingExtraError(extra="ical") from fault
    entries = list(_entries(what))
    if not entries:
        raise NothingPlannedError(what=type(what).__name__)
    at_least(0, sequence, "sequence")
    edition = _Edition(
        domain=domain, stamp=in_utc(aware(as_of, "as_of")), sequence=sequence, cancelled=cancelled, organizer=organizer
    )
    calendar = _filled(Calendar(), _head(edition))
    for entry in entries:
        calendar.add_component(_filled(Event(), _properties(entry, edition)))
    return str(calendar.to_ical().decode("utf-8"))


@attrs.frozen(kw_only=True)
class _Edition:
    """What all events of one writing share."""

    domain: str
    stamp: datetime
    sequence: int
    cancelled: bool
    organizer: str | None


@attrs.frozen(kw_only=True)
class _Entry:
    """One line of a calendar: what it is, under which name, from when to when, and how sure."""

    name: tuple[str, ...]
    start: datetime
    end: datetime
    summary: str
    description: tuple[str, ...]
    agreed: bool
    location: str | None = None
    instead_of: tuple[str, ...] | None = None


def _entries(what: Appointment | Plan | Agenda) -> Iterator[_Entry]:
    if isinstance(what, Appointment):
        yield _appointment(what)
    elif isinstance(what, Plan):
        steps = ([] if what.next is None else [what.next]) + list(what.later)
        yield from (_step(one, what) for one in steps)
    else:
        yield from (_call(one, what) for one in what.items)


def _appointment(one: Appointment, *further: str, who: str = "") -> _Entry:
    start = in_utc(one.starts_at)
    return _Entry(
        name=("appointment", one.id),
        start=start,
        end=start + timedelta(minutes=one.minutes),
        summary=f"{one.topic}{who}",
        description=(f"{_PLACE[one.format]}: {one.reach}", _WHO_CALLS[one.who_calls], *further),
        agreed=True,
        location=one.reach,
        instead_of=None if one.replaces is None else ("appointment", one.replaces),
    )


def _step(step: PlannedStep, plan: Plan) -> _Entry:
    why = (step.why_now.sentence, step.why_channel.sentence, *(one.sentence for one in step.moved_by))
    aims = tuple(f"- {aim}" for aim in step.bring_about)
    if step.appointment is not None:
        return _appointment(step.appointment, *why, *aims)
    return _Entry(
        name=("step", plan.prospect_id, plan.cadence, step.step, str(step.attempt)),
        start=in_utc(step.window.start),
        end=in_utc(step.window.end),
        summary=f"{_words(step.channel)}: {_words(step.purpose).lower()} ({plan.prospect_id})",
        description=(*why, *aims),
        agreed=step.agreed,
    )


def _call(item: AgendaItem, agenda: Agenda) -> _Entry:
    prospect, step = item.lead.prospect, item.lead.plan.next
    why = tuple(one.sentence for one in item.because)
    if step is not None and step.appointment is not None:
        return _appointment(step.appointment, *why, who=f" ({_named(prospect)})")
    return _Entry(
        name=("call", prospect.id, agenda.day.isoformat()),
        start=in_utc(item.window.start),
        end=in_utc(item.window.end),
        summary=f"Call {_named(prospect)}",
        description=why,
        agreed=item.agreed,
        location=prospect.phone,
    )


def _words(code: str) -> str:
    return code.replace("_", " ").capitalize()


def _named(prospect: Prospect) -> str:
    name = " ".join(filter(None, (prospect.given_name, prospect.family_name))) or prospect.id
    return name if prospect.company is None else f"{name}, {prospect.company.name}"


def _filled(component: Any, properties: Iterable[tuple[str, object, dict[str, str]]]) -> Any:  # noqa: ANN401 - icalendar's, half typed
    for name, value, parameters in properties:
        component.add(name, value, parameters)
    return component


def _head(edition: _Edition) -> Iterator[tuple[str, object, dict[str, str]]]:
    yield "prodid", _PRODUCT, {}
    yield "version", "2.0", {}
    if edition.organizer is not None:
        yield "method", "CANCEL" if edition.cancelled else "PUBLISH", {}


def _properties(entry: _Entry, edition: _Edition) -> Iterator[tuple[str, object, dict[str, str]]]:
    yield "uid", _uid(entry.name, edition.domain), {}
    yield "dtstamp", edition.stamp, {}
    yield "sequence", edition.sequence, {}
    yield "dtstart", entry.start, {}
    yield "dtend", entry.end, {}
    yield "summary", visible(entry.summary).replace("\n", " "), {}
    yield "description", visible("\n".join(entry.description)), {}
    yield "transp", "OPAQUE" if entry.agreed else "TRANSPARENT", {}
    yield "status", "CANCELLED" if edition.cancelled else "CONFIRMED" if entry.agreed else "TENTATIVE", {}
    if entry.location is not None:
        yield "location", visible(entry.location).replace("\n", ", "), {}
    if entry.instead_of is not None:
        yield "related-to", _uid(entry.instead_of, edition.domain), {"RELTYPE": "SIBLING"}
    if edition.organizer is not None:
        yield "organizer", f"mailto:{edition.organizer}", {}


def _uid(name: Iterable[str], domain: str) -> str:
    """Derive an id that tells nobody whom it is about (RFC 7986, 5.3), and is the same each time."""
    parts = "/".join(part.replace("%", "%25").replace("/", "%2F") for part in (domain, *name))
    return f"{uuid5(NAMESPACE_URL, f'warmreach:{visible(parts)}')}"

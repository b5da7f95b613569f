"""HubSpot's engagements (v1) and CRM objects (v3), read into our records."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

import attrs

from ..records import CallOutcome, Channel, Kind, LineResult, MeetingOutcome, MeetingResult, Outcome
from .cells import Cannot, Cells, shown
from .hubspot_shapes import Activity, id_of, known_id, newer, older, refuse_deleted, type_of
from .mapping import Found, Happened, Source, Tables, clock_of, map_payloads, no_person
from .people import Columns, person
from .results import Mapped
from .words import Dispositions, kind_of_call

__all__ = ["HUBSPOT_DISPOSITIONS", "from_hubspot"]

# The same in every account; developers.hubspot.com, "Activities | Calls", hs_call_disposition (read in 2026).
HUBSPOT_DISPOSITIONS: Mapping[str, str] = MappingProxyType(
    {
        "9d9162e7-6cf3-4944-bf63-4dff82258764": "busy",
        "f240bbac-87c9-4f6e-bf70-924b57d47db7": "talked",  # Connected
        "a4c4c377-d246-4b32-a13b-75a56a4cd0ff": "gatekeeper_message",  # Left live message
        "b2cf5968-551e-4856-9783-52b3da59a7d0": "voicemail_left",
        "73a0d17f-1163-4015-bdd5-ec830791da20": "no_answer",
        "17b47fee-58de-441e-a44c-c6300d46f273": "wrong_number",
    }
)
"""The six results of a call that every account has, and ours; an account's own come by `dispositions=`."""

_UNDER_WAY = "it is not over yet, or never took place"
# COMPLETED says that a call ended and not that it was answered, so it has no row.
_LINES = {"BUSY": LineResult.BUSY, "NO_ANSWER": LineResult.NO_ANSWER, "FAILED": LineResult.FAILED}
_NO_CALL = frozenset({"QUEUED", "RINGING", "CONNECTING", "CALLING_CRM_USER", "IN_PROGRESS", "CANCELED", "MISSED"})
_MEETINGS = {"COMPLETED": MeetingResult.HELD, "NO_SHOW": MeetingResult.MISSED_BY_THEM}
_NOT_HELD = frozenset({"SCHEDULED", "RESCHEDULED", "CANCELED"})
_EMAILS: Mapping[str, str] = {"EMAIL": Kind.EMAIL_SENT, "INCOMING_EMAIL": Kind.EMAIL_REPLY}
_NOT_SENT = frozenset({"SCHEDULED", "SENDING", "FAILED"})

_CONTACT = Columns(
    person={
        "given_name": ("firstname",),
        "family_name": ("lastname",),
        "salutation": ("salutation",),
        "role": ("jobtitle",),
        "email": ("email",),
        "phone": ("phone", "mobilephone"),
        "country": ("hs_country_region_code",),
        "language": ("hs_language",),
        "owner": ("hubspot_owner_id",),
    },
    company={"name": ("company",), "industry": ("industry",), "website": ("website",)},
    opted_out={"hs_email_optout": Channel.EMAIL},
    changed="lastmodifieddate",
)


def from_hubspot(
    payloads: Iterable[Mapping[str, Any]],
    *,
    as_of: datetime,
    timezone: str,
    dispositions: Dispositions = MappingProxyType({}),
    kinds: Mapping[str, str] = MappingProxyType({}),
) -> Mapped:
    """Read engagements (v1), and calls, meetings, e-mails and contacts (v3), as HubSpot's API gives them.

    `timezone` is for times without one; `dispositions` adds an account's own call results, by their id;
    `kinds` says of which kind a record is where HubSpot leaves it open, by its type: {"SMS": "sms_sent"}. Raises
    NaiveInstantError, UnknownZoneError and UnknownResultError for the arguments, and nothing for a payload.

    >>> import pendulum
    >>> from warmreach.crm import from_hubspot
    >>> call = {
    ...     "id": "71",
    ...     "properties": {
    ...         "hs_timestamp": "2026-11-20T09:30:00Z",
    ...         "hs_call_disposition": "f240bbac-87c9-4f6e-bf70-924b57d47db7",
    ...     },
    ...     "associations": {"contacts": {"results": [{"id": "17", "type": "call_to_contact"}]}},
    ... }
    >>> noon = pendulum.datetime(2026, 11, 21, 12, tz="Europe/Berlin")
    >>> from_hubspot([call], as_of=noon, timezone="Europe/Berlin").touchpoints[0].kind
    'call_held'
    """
    tables = Tables.of(HUBSPOT_DISPOSITIONS, dispositions, kinds)
    return map_payloads(payloads, _HUBSPOT, tables=tables, clock=clock_of(as_of, timezone))


def _read(cells: Cells, tables: Tables) -> list[Found]:
    refuse_deleted(cells)
    if cells.get("properties") is not None:
        properties = cells.within("properties")
        refuse_deleted(properties)
        kind = type_of(properties)
        if kind == "CONTACT":
            return person(_dated(properties, cells), id=known_id(cells), columns=_CONTACT, source="HubSpot")
        return _touchpoints(newer(cells, properties, kind), tables)
    return _touchpoints(older(cells), tables)


def _dated(properties: Cells, cells: Cells) -> Cells:
    """Let a contact's own date of its last change stand in for the property, which a query may have left out."""
    changed = properties.get(_CONTACT.changed) or cells.get("updatedAt")
    return attrs.evolve(properties, fields={**properties.fields, _CONTACT.changed: changed})


_HUBSPOT = Source(id_of=id_of, read=_read)


def _touchpoints(activity: Activity, tables: Tables) -> list[Found]:
    return _READERS.get(activity.type, _by_kind)(activity, tables)


def _by_kind(activity: Activity, tables: Tables) -> list[Found]:
    """Read what HubSpot logs without saying who wrote to whom, by the kind that the caller gives."""
    medium = (activity.word("medium") or activity.type).upper()
    kind = tables.kind(medium)
    if kind is None:
        to_try = f"if it is a contact, pass kinds={{{shown(medium)}: 'sms_sent'}} with the kind that it stands for"
        raise Cannot("unknown_type", "type", f"{shown(medium)} does not say who did what", to_try)
    return _happened(activity, _one_person(activity), kind)


def _happened(
    activity: Activity, people: Iterable[str], kind: str, outcome: Outcome | None = None, *, start: str = ""
) -> list[Found]:
    own = activity.fields.instant(activity.name(start)) if start else None
    happened = Happened(
        record=activity.id,
        kind=kind,
        when=own or activity.when.instant(activity.at),
        place=activity.place(start) if own else activity.when.place(activity.at),
        version=activity.version,
        by=activity.by,
        outcome=outcome,
    )
    return happened.with_each(people, activity.fields.clock)


def _call(activity: Activity, tables: Tables) -> list[Found]:
    outcome = _call_outcome(activity, tables)
    place = activity.place("call_direction")
    kind = kind_of_call(outcome, activity.word("call_direction"), place)
    return _happened(activity, _one_person(activity), kind, outcome)


def _call_outcome(activity: Activity, tables: Tables) -> CallOutcome:
    status = (activity.word("call_status") or "").upper()
    if status in _NO_CALL:
        raise Cannot("not_done", activity.place("call_status"), f"{status}: {_UNDER_WAY}")
    line = _LINES.get(status)
    word = activity.word("call_result")
    if word is None:
        if line is None:
            to_try = "note the outcome of the call in HubSpot; its status COMPLETED says only that it ended"
            raise Cannot("no_result", activity.place("call_result"), "nothing says what came of the call", to_try)
        return CallOutcome(line=line)
    outcome = tables.outcome(word, activity.place("call_result"))
    if line is not None and outcome.line is LineResult.ANSWERED:
        said = f"its status {status} does not go with the result {outcome.word}"
        raise Cannot("contradictory", activity.place("call_result"), said, "mend one of the two in HubSpot")
    return outcome


def _one_person(activity: Activity) -> tuple[str, ...]:
    """Return whom a call or a letter was with; of several contacts the one that HubSpot names."""
    if len(activity.people) > 1:
        named = activity.fields.id(activity.name("callee"))
        if named in activity.people and activity.word("callee_type") in {None, "CONTACT"}:
            return (str(named),)
        said = f"{len(activity.people)} contacts are associated, and nothing says which of them it was"
        raise Cannot("several_people", "associations", said, "associate it with one contact, or ask for the callee")
    return _people(activity)


def _people(activity: Activity) -> tuple[str, ...]:
    if not activity.people:
        raise no_person("associations", "ask HubSpot for associations=contacts")
    return activity.people


def _meeting(activity: Activity, tables: Tables) -> list[Found]:
    del tables
    word = activity.word("meeting_result")
    place = activity.place("meeting_result")
    result = _MEETINGS.get((word or "").upper())
    if word is None:
        raise Cannot("no_result", place, "nothing says what came of the meeting", "note its outcome in HubSpot")
    if word.upper() in _NOT_HELD:
        raise Cannot("not_done", place, f"{word.upper()}: it did not take place, or not yet")
    if result is None:
        raise Cannot(
            "unknown_result", place, f"{shown(word)} is no result that we know", "make it COMPLETED or NO_SHOW"
        )
    outcome = MeetingOutcome(result=result)
    return _happened(activity, _people(activity), outcome.kind, outcome, start="meeting_start")


def _email(activity: Activity, tables: Tables) -> list[Found]:
    way = activity.type if activity.names == 0 else (activity.word("email_direction") or "").upper()
    status = (activity.word("email_status") or "").upper()
    kind = tables.kind(way) or _EMAILS.get(way)
    if kind is None:
        to_try = "pass kinds={'FORWARDED_EMAIL': 'email_reply'} if that is what it stands for"
        raise Cannot("unknown_type", activity.place("email_direction"), f"{shown(way)}: who wrote to whom?", to_try)
    if status in _NOT_SENT:
        raise Cannot("not_done", activity.place("email_status"), f"{status}: it was not sent")
    if way == "EMAIL":
        return _happened(activity, _people(activity), Kind.MESSAGE_BOUNCED if status == "BOUNCED" else kind)
    return _happened(activity, _one_person(activity), kind)


def _no_contact(activity: Activity, tables: Tables) -> list[Found]:
    del tables
    if activity.type == "NOTE":
        raise Cannot("not_a_contact", "type", "a note is no contact")
    if (activity.word("task_status") or "").upper() != "COMPLETED":
        raise Cannot("not_done", activity.place("task_status"), "it is a plan, and nothing happened yet")
    raise Cannot("not_a_contact", "type", "a done task says what was to do and not what came of it")


_READERS: Mapping[str, Callable[[Activity, Tables], list[Found]]] = {
    "CALL": _call,
    "MEETING": _meeting,
    "EMAIL": _email,
    "INCOMING_EMAIL": _email,
    "FORWARDED_EMAIL": _email,
    "TASK": _no_contact,
    "NOTE": _no_contact,
}

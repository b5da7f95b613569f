"""Salesforce's Task, Event, Lead, Contact and CampaignMember, read into our records."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import attrs

from ..records import CallOutcome, Channel, Kind
from .cells import Cannot, Cells, shown
from .mapping import Found, Happened, Source, Tables, clock_of, map_payloads, no_person, version_of
from .people import Columns, person
from .results import Mapped
from .words import Dispositions, kind_of_call

__all__ = ["from_salesforce"]

# What tells the type of a record that comes without its `attributes`, as a table's row does.
_TOLD_BY = {
    "campaignmember": ("CampaignId",),
    "event": ("StartDateTime", "EventSubtype", "DurationInMinutes"),
    "task": ("TaskSubtype", "CallDurationInSeconds", "CallDisposition", "IsClosed", "CompletedDateTime"),
    "lead": ("IsConverted", "LeadSource", "Company"),
    "contact": ("ReportsToId", "LastName"),
}
_PERSON: Mapping[str, tuple[str, ...]] = {
    "given_name": ("FirstName",),
    "family_name": ("LastName",),
    "salutation": ("Salutation",),
    "role": ("Title",),
    "email": ("Email",),
    "phone": ("Phone", "MobilePhone"),
    "owner": ("OwnerId",),
}
_SHORT_ID = re.compile(r"[A-Za-z0-9]{15}")
_IDS = frozenset({"id", "whoid", "contactid", "leadid", "ownerid"})
_CASES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"  # which of five characters are capitals, as one of 32
_OPTED_OUT = {"HasOptedOutOfEmail": Channel.EMAIL, "DoNotCall": Channel.CALL}
_LEAD = Columns(
    person={**_PERSON, "country": ("CountryCode",), "subdivision": ("StateCode",)},
    company={"name": ("Company",), "industry": ("Industry",), "size": ("NumberOfEmployees",), "website": ("Website",)},
    opted_out=_OPTED_OUT,
    changed="LastModifiedDate",
)
_CONTACT = Columns(
    person={**_PERSON, "country": ("MailingCountryCode",), "subdivision": ("MailingStateCode",)},
    company={},
    opted_out=_OPTED_OUT,
    changed="LastModifiedDate",
)
# Status is a list that each org words for itself; IsClosed is what it means, and goes before.
_DONE = {"completed": True, "not started": False, "in progress": False, "deferred": False}
_UNDONE = "it is a plan, and nothing happened yet"


def from_salesforce(
    payloads: Iterable[Mapping[str, Any]],
    *,
    as_of: datetime,
    timezone: str,
    dispositions: Dispositions = MappingProxyType({}),
    kinds: Mapping[str, str] = MappingProxyType({}),
) -> Mapped:
    """Read records as the REST API gives them, or rows with their columns (WhoId, who_id).

    Each org words its own call results, so `dispositions` says what they stand for: {"Left message":
    "voicemail_left"}. `kinds` does so for what leaves open whether it took place or who wrote to whom: {"Task.Email":
    "email_sent", "Event.Meeting": "meeting_held", "CampaignMember.Attended": "event_attended"}. Raises
    NaiveInstantError, UnknownZoneError and UnknownResultError for the arguments, and nothing for a payload.

    >>> import pendulum
    >>> from warmreach.crm import from_salesforce
    >>> task = {
    ...     "attributes": {"Type": "Task"},
    ...     "Id": "00T1",
    ...     "WhoId": "00Q7",
    ...     "TaskSubtype": "Call",
    ...     "IsClosed": True,
    ...     "CompletedDateTime": "2026-11-20T09:30:00.000+0000",
    ...     "CallDisposition": "Nobody there",
    ... }
    >>> noon = pendulum.datetime(2026, 11, 21, 12, tz="Europe/Berlin")
    >>> mapped = from_salesforce([task], as_of=noon, timezone="Europe/Berlin")
    >>> mapped.unmapped[0].to_try
    "pass dispositions={'Nobody there': 'not_interested'} with the result that it stands for"
    >>> words = {"Nobody there": "no_answer"}
    >>> from_salesforce([task], as_of=noon, timezone="Europe/Berlin", dispositions=words).touchpoints[0].kind
    'call_unanswered'
    """
    tables = Tables.of({}, dispositions, kinds)
    return map_payloads(payloads, _SALESFORCE, tables=tables, clock=clock_of(as_of, timezone))


def _id_of(cells: Cells) -> str | None:
    return _record(cells).id("Id")


def _record(cells: Cells) -> Cells:
    """Read names loosely, and each id in its long form."""
    record = cells.loosely()
    ids = {name: _long(given) for name, given in record.fields.items() if name in _IDS and isinstance(given, str)}
    return attrs.evolve(record, fields={**record.fields, **ids})


def _long(given: str) -> str:
    """Return the API's form of an id: a report's 15 characters, and three that tell which of them are capitals."""
    short = given.strip()
    if not _SHORT_ID.fullmatch(short):
        return given
    parts = (short[start : start + 5] for start in (0, 5, 10))
    return short + "".join(_CASES[sum(one.isupper() << place for place, one in enumerate(part))] for part in parts)


def _read(cells: Cells, tables: Tables) -> list[Found]:
    record = _record(cells)
    if record.flag("IsDeleted"):
        raise Cannot("deleted", "IsDeleted", "it lies in Salesforce's recycle bin")
    found = record.id("Id")
    if found is None:
        raise Cannot("no_id", "Id", "it has no Id", "query the Id as well")
    return _READERS[_type_of(record)](found, record, tables)


_SALESFORCE = Source(id_of=_id_of, read=_read)


def _type_of(record: Cells) -> str:
    stated = record.within("attributes").text("type")
    if stated is not None and stated.casefold() in _READERS:
        return stated.casefold()
    told = [kind for kind, names in _TOLD_BY.items() if any(record.get(name) is not None for name in names)]
    if stated is not None or not told:
        known = "Task, Event, Lead, Contact and CampaignMember are read"
        raise Cannot("unknown_type", "attributes.type", f"{shown(stated)} is no contact and no person", known)
    return told[0]


def _task(record_id: str, task: Cells, tables: Tables) -> list[Found]:
    subtype = (task.text("TaskSubtype") or "").casefold()
    way = task.text("CallType")
    is_call = subtype == "call" or way is not None or task.get("CallDisposition") is not None
    if not _is_done(task):
        raise Cannot("not_done", "IsClosed", _UNDONE)
    if is_call or (task.text("Type") or "").casefold() == "call":
        return _called(record_id, task, tables, way)
    named = next(
        (word for word in (task.text("TaskSubtype"), task.text("Type")) if word and word.casefold() != "task"), "Task"
    )
    kind = tables.kind(f"Task.{named}") or (Kind.EMAIL_SENT if subtype == "listemail" else None)
    if kind is None and named == "Task":
        raise Cannot("not_a_contact", "TaskSubtype", "a task says what to do and not what came of it")
    if kind is None:
        raise _open("Task", named, "email_sent", "TaskSubtype", "who wrote to whom?")
    return _happened(record_id, task, kind, _done_at(task))


def _open(record: str, word: str, example: str, place: str, why: str) -> Cannot:
    to_try = f"pass kinds={{{shown(f'{record}.{word}')}: '{example}'}} with the kind that it stands for"
    return Cannot("unknown_type", place, f"{shown(word)}: {why}", to_try)


def _is_done(task: Cells) -> bool:
    closed, status = task.flag("IsClosed"), task.text("Status")
    if closed is None and status is None:
        raise Cannot("no_result", "IsClosed", "nothing says whether it is done", "query IsClosed as well")
    done = _DONE.get(str(status).casefold()) if closed is None else closed
    if done is None:
        raise Cannot("unknown_result", "Status", f"{shown(status)}: is it done?", "query IsClosed, which says so")
    return done


def _called(record_id: str, task: Cells, tables: Tables, way: str | None) -> list[Found]:
    word = task.text("CallDisposition")
    if word is None:
        raise Cannot("no_result", "CallDisposition", "nothing says what came of the call", "have reps note the result")
    outcome = tables.outcome(word, "CallDisposition")
    return _happened(record_id, task, kind_of_call(outcome, way, "CallType"), _done_at(task), outcome)


def _done_at(task: Cells) -> tuple[datetime | date | None, str]:
    """Return when it was done; the day alone where only that is known."""
    at = task.instant("CompletedDateTime")
    return (at, "CompletedDateTime") if at else (task.day("ActivityDate"), "ActivityDate")


def _event(record_id: str, event: Cells, tables: Tables) -> list[Found]:
    word = event.text("Type") or "Meeting"
    when: datetime | date | None = event.instant("StartDateTime") or event.instant("ActivityDateTime")
    place = "StartDateTime"
    if event.flag("IsAllDayEvent") or when is None:
        when, place = event.day("ActivityDate"), "ActivityDate"
    if when is not None:
        event.clock.past(when, place)
    kind = tables.kind(f"Event.{word}")
    if kind is None:
        raise _open("Event", word, "meeting_held", "Type", "a calendar does not say whether it took place")
    return _happened(record_id, event, kind, (when, place))


def _campaign_member(record_id: str, member: Cells, tables: Tables) -> list[Found]:
    word = member.text("Status") or ""
    kind = tables.kind(f"CampaignMember.{word}")
    if kind is None:
        raise _open("CampaignMember", word, "event_attended", "Status", "each campaign words its own")
    if member.flag("HasResponded"):
        return _happened(record_id, member, kind, (member.day("FirstRespondedDate"), "FirstRespondedDate"))
    campaign = member.within("Campaign").loosely()
    return _happened(record_id, member, kind, (campaign.day("StartDate"), "Campaign.StartDate"))


def _happened(
    record_id: str,
    record: Cells,
    kind: str,
    when: tuple[datetime | date | None, str],
    outcome: CallOutcome | None = None,
) -> list[Found]:
    who = next((found for found in map(record.id, ("WhoId", "ContactId", "LeadId")) if found), None)
    if who is None:
        raise no_person("WhoId", "query the WhoId, or of a CampaignMember the ContactId and LeadId")
    changed = record.instant("LastModifiedDate", naive_in="UTC") or record.instant("SystemModstamp", naive_in="UTC")
    happened = Happened(
        record=record_id,
        kind=kind,
        when=when[0],
        place=when[1],
        version=version_of(changed),
        by=record.id("OwnerId"),
        outcome=outcome,
    )
    return happened.with_each([who], record.clock)


def _lead(record_id: str, lead: Cells, tables: Tables) -> list[Found]:
    del tables
    if lead.flag("IsConverted"):
        raise Cannot("deleted", "IsConverted", "the lead became a contact", "read the contact of ConvertedContactId")
    return person(lead, id=record_id, columns=_LEAD, source="Salesforce")


def _contact(record_id: str, contact: Cells, tables: Tables) -> list[Found]:
    del tables
    return person(contact, id=record_id, columns=_CONTACT, source="Salesforce")


_READERS: Mapping[str, Callable[[str, Cells, Tables], list[Found]]] = {
    "task": _task,
    "event": _event,
    "campaignmember": _campaign_member,
    "lead": _lead,
    "contact": _contact,
}

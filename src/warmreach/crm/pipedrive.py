"""Pipedrive's activities, call logs and persons, read into our records."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from ..records import Channel, Kind, MeetingOutcome, MeetingResult, Outcome
from .cells import Cannot, Cells, is_list, is_object, mapping_of, rows_of, shown
from .mapping import Found, Happened, Source, Tables, clock_of, map_payloads, no_person, version_of
from .people import Columns, person
from .results import Mapped
from .words import Dispositions

__all__ = ["PIPEDRIVE_OUTCOMES", "from_pipedrive"]

# developers.pipedrive.com, "Call logs": the values of `outcome`; there are no others (read in 2026).
PIPEDRIVE_OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "connected": "talked",
        "no_answer": "no_answer",
        "left_message": "gatekeeper_message",
        "left_voicemail": "voicemail_left",
        "wrong_number": "wrong_number",
        "busy": "busy",
    }
)
"""What a call log may say came of a call, and our result for it."""

_HELD = MeetingOutcome(result=MeetingResult.HELD)
# The types that every account has: of which kind they are once done. What the user did was done when it was ticked
# off; what two people did, when it was due.
_TYPES: Mapping[str, tuple[str, MeetingOutcome | None, bool]] = {
    "meeting": (Kind.MEETING_HELD, _HELD, True),
    "lunch": (Kind.MEETING_HELD, _HELD, True),
    "email": (Kind.EMAIL_SENT, None, False),
}
_NO_CONTACT = frozenset({"task", "deadline"})
_PERSON = Columns(
    person={
        "given_name": ("first_name",),
        "family_name": ("last_name",),
        "role": ("job_title",),
        "email": ("email",),
        "phone": ("phone",),
        "owner": ("owner_id",),
    },
    company={"name": ("org_name",)},
    opted_out={"unsubscribed": Channel.EMAIL},
    changed="update_time",
)


def from_pipedrive(
    payloads: Iterable[Mapping[str, Any]],
    *,
    as_of: datetime,
    timezone: str,
    dispositions: Dispositions = MappingProxyType({}),
    kinds: Mapping[str, str] = MappingProxyType({}),
) -> Mapped:
    """Read activities, call logs and persons as Pipedrive's API gives them (v1 and v2).

    Its times are in UTC; `timezone` is for days without one. What came of a call stands in its call log, not in the
    activity. `kinds` says of which kind an account's own activity types are: {"trade_fair": "event_met"}. Raises
    NaiveInstantError, UnknownZoneError and UnknownResultError for the arguments, and nothing for a payload.

    >>> import pendulum
    >>> from warmreach.crm import from_pipedrive
    >>> meeting = {"id": 3, "type": "meeting", "done": True, "due_date": "2026-11-20", "due_time": "09:30"}
    >>> noon = pendulum.datetime(2026, 11, 21, 12, tz="Europe/Berlin")
    >>> held = from_pipedrive([meeting | {"person_id": 17}], as_of=noon, timezone="Europe/Berlin").touchpoints[0]
    >>> held.occurred_at.isoformat()
    '2026-11-20T10:30:00+01:00'
    """
    tables = Tables.of(PIPEDRIVE_OUTCOMES, dispositions, kinds)
    return map_payloads(payloads, _PIPEDRIVE, tables=tables, clock=clock_of(as_of, timezone))


def _id_of(cells: Cells) -> str | None:
    return cells.id("id")


def _read(cells: Cells, tables: Tables) -> list[Found]:
    if cells.flag("active_flag") is False or cells.flag("is_deleted"):
        raise Cannot("deleted", "active_flag", "Pipedrive marks it as deleted")
    record_id = cells.id("id")
    if record_id is None:
        raise Cannot("no_id", "id", "it has no id", "read it back from Pipedrive once it is stored")
    reader = next((read for name, read in _TOLD_BY.items() if cells.get(name) is not None), None)
    if reader is None:
        raise Cannot("unknown_type", "type", "nothing says what it is", "hand in activities, call logs and persons")
    return reader(record_id, cells, tables)


_PIPEDRIVE = Source(id_of=_id_of, read=_read)


def _activity(record_id: str, activity: Cells, tables: Tables) -> list[Found]:
    word = activity.text("type") or ""
    own = tables.kind(word)
    kind, outcome, was_due = (own, None, True) if own else _TYPES.get(word.casefold(), ("", None, True))
    if not activity.flag("done"):
        raise Cannot("not_done", "done", "it is a plan, and nothing happened yet")
    if not kind:
        raise _open(word)
    when = _due(activity) if was_due else _ticked_off(activity)
    return _happened(record_id, activity, kind, when, outcome).with_each(_participants(activity), activity.clock)


def _open(word: str) -> Cannot:
    if word.casefold() in _NO_CONTACT:
        return Cannot("not_a_contact", "type", f"a {word.casefold()} says what to do and not what came of it")
    if word.casefold() == "call":
        to_try = "hand in the call log of this activity, or pass kinds={'call': 'call_held'} if done means talked"
        return Cannot("no_result", "type", "a done call does not say whether anybody answered", to_try)
    to_try = f"pass kinds={{{shown(word)}: 'event_met'}} with the kind that it stands for"
    return Cannot("unknown_type", "type", f"{shown(word)} is a type of this account", to_try)


def _due(activity: Cells) -> tuple[datetime | date | None, str]:
    """Return when it was due: an instant in UTC, or a day of the user's own if it has no time."""
    day, time = activity.day("due_date"), activity.text("due_time")
    if day is None or time is None:
        return day, "due_date"
    at = Cells(fields={"due_time": f"{day.isoformat()} {time}"}, clock=activity.clock)
    return at.instant("due_time", naive_in="UTC"), "due_time"


def _ticked_off(activity: Cells) -> tuple[datetime | date | None, str]:
    return activity.instant("marked_as_done_time", naive_in="UTC"), "marked_as_done_time"


def _participants(activity: Cells) -> tuple[str, ...]:
    rows = [mapping_of(one, "participants") for one in rows_of(activity.get("participants"), "participants")]
    named = [_person_id(Cells(fields=row, clock=activity.clock, prefix="participants.")) for row in rows]
    people = tuple(dict.fromkeys(one for one in (_person_id(activity), *named) if one is not None))
    if not people:
        raise no_person("person_id", "link the activity to a person in Pipedrive")
    return people


def _person_id(cells: Cells) -> str | None:
    """Read a person's id, which older answers wrap as {"value": 17}."""
    wrapped = is_object(cells.get("person_id"))
    return cells.within("person_id").id("value") if wrapped else cells.id("person_id")


def _call_log(record_id: str, log: Cells, tables: Tables) -> list[Found]:
    outcome = tables.outcome(log.text("outcome") or "", "outcome")
    when = (log.instant("start_time", naive_in="UTC"), "start_time")
    who = _person_id(log)
    if who is None:
        raise no_person("person_id", "link the call to a person in Pipedrive")
    return _happened(record_id, log, outcome.kind, when, outcome).with_each([who], log.clock)


def _happened(
    record_id: str, record: Cells, kind: str, when: tuple[datetime | date | None, str], outcome: Outcome | None
) -> Happened:
    return Happened(
        record=record_id,
        kind=kind,
        when=when[0],
        place=when[1],
        version=version_of(record.instant("update_time", naive_in="UTC")),
        by=record.id("user_id") or record.id("owner_id"),
        outcome=outcome,
    )


def _contact(record_id: str, cells: Cells, tables: Tables) -> list[Found]:
    del tables
    fields = {name: cells.get(name) for name in ("first_name", "last_name", "job_title", "org_name")}
    fields["owner_id"] = _owner(cells)
    fields["email"], fields["phone"] = _primary(cells, "email", "emails"), _primary(cells, "phone", "phones")
    fields["unsubscribed"] = cells.text("marketing_status") == "unsubscribed"
    fields["update_time"] = cells.instant("update_time", naive_in="UTC")
    return person(Cells(fields=fields, clock=cells.clock), id=record_id, columns=_PERSON, source="Pipedrive")


def _owner(cells: Cells) -> object:
    given = cells.get("owner_id")
    return cells.within("owner_id").id("id") if is_object(given) else given


def _primary(cells: Cells, *names: str) -> object:
    """Return the primary one of several numbers or addresses, else the first that is filled."""
    given = next((cells.get(name) for name in names if cells.get(name) is not None), None)
    if not is_list(given):
        return given
    rows = [Cells(fields=mapping_of(one, names[0]), clock=cells.clock) for one in rows_of(given, names[0])]
    filled = [row for row in rows if row.get("value") is not None]
    return next((row.get("value") for row in [*filter(lambda row: row.flag("primary"), filled), *filled]), None)


_TOLD_BY: Mapping[str, Callable[[str, Cells, Tables], list[Found]]] = {
    "outcome": _call_log,
    "done": _activity,
    "first_name": _contact,
    "last_name": _contact,
}

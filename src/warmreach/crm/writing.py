"""Our touchpoints as a CRM takes them; what it has no word for is refused, so that all that is written reads back."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from ..errors import NoCounterpartError
from ..records import CallOutcome, Kind, LineResult, MeetingOutcome, MeetingResult, Touchpoint
from ..values.instants import in_utc, moment, zone
from .hubspot import HUBSPOT_DISPOSITIONS
from .pipedrive import PIPEDRIVE_OUTCOMES
from .results import Written
from .words import Dispositions, outcomes_of

__all__ = ["to_hubspot", "to_pipedrive", "to_salesforce"]

_NONE: Mapping[str, str] = MappingProxyType({})
_STATUSES = {LineResult.BUSY: "BUSY", LineResult.NO_ANSWER: "NO_ANSWER", LineResult.FAILED: "FAILED"}
_TO_CONTACT = {"calls": 194, "meetings": 200, "emails": 198}  # HubSpot's association types, an activity to a contact
_MEETINGS = {MeetingResult.HELD: "COMPLETED", MeetingResult.MISSED_BY_THEM: "NO_SHOW"}
_EMAILS: Mapping[str, tuple[str, str]] = {
    Kind.EMAIL_SENT: ("EMAIL", "SENT"),
    Kind.MESSAGE_BOUNCED: ("EMAIL", "BOUNCED"),
    Kind.EMAIL_REPLY: ("INCOMING_EMAIL", "SENT"),
}


def to_hubspot(touchpoint: Touchpoint, *, dispositions: Dispositions = _NONE) -> Written:
    """Write a call, a meeting or an e-mail as the body of a v3 create request, and say to which object it goes.

    The prospect's id must be the contact's in HubSpot. `dispositions` are those of `from_hubspot`. Promises and reasons
    have no field there and stay with you. Raises NoCounterpartError for what HubSpot has no word for, and
    UnknownResultError.

    >>> import pendulum
    >>> from warmreach import CallOutcome, Touchpoint
    >>> from warmreach.crm import to_hubspot
    >>> noon = pendulum.datetime(2026, 11, 20, 12, tz="Europe/Berlin")
    >>> busy = CallOutcome(line="busy")
    >>> called = Touchpoint.from_outcome(busy, id="t1", prospect_id="17", occurred_at=noon)
    >>> written = to_hubspot(called)
    >>> written.object, written.payload["properties"]["hs_call_status"]
    ('calls', 'BUSY')
    """
    at = _instant(touchpoint, "HubSpot")
    name, properties = _hubspot_fields(touchpoint, at, _spelt(HUBSPOT_DISPOSITIONS, dispositions))
    to = {"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": _TO_CONTACT[name]}
    owner = {} if touchpoint.by is None else {"hubspot_owner_id": touchpoint.by}
    return Written(
        name,
        {
            "properties": {"hs_timestamp": _iso(at), **properties, **owner},
            "associations": [{"to": {"id": touchpoint.prospect_id}, "types": [to]}],
        },
    )


def _hubspot_fields(
    touchpoint: Touchpoint, at: datetime, dispositions: Mapping[str, CallOutcome]
) -> tuple[str, dict[str, str]]:
    outcome = touchpoint.outcome
    if isinstance(outcome, CallOutcome):
        word = None if outcome.line is LineResult.FAILED else _word(touchpoint, outcome, dispositions, "HubSpot")
        return "calls", {
            "hs_call_direction": _direction(touchpoint, outcome, "HubSpot").upper(),
            "hs_call_status": _STATUSES.get(outcome.line, "COMPLETED"),
            **({} if word is None else {"hs_call_disposition": word}),
        }
    if isinstance(outcome, MeetingOutcome) and outcome.result in _MEETINGS and touchpoint.kind in _PLAIN_MEETINGS:
        return "meetings", {"hs_meeting_start_time": _iso(at), "hs_meeting_outcome": _MEETINGS[outcome.result]}
    if touchpoint.kind in _EMAILS:
        way, status = _EMAILS[touchpoint.kind]
        return "emails", {"hs_email_direction": way, "hs_email_status": status}
    raise _none(touchpoint, "HubSpot")


_PLAIN_MEETINGS = frozenset({Kind.MEETING_HELD, Kind.MEETING_MISSED})


def to_salesforce(touchpoint: Touchpoint, *, timezone: str, dispositions: Dispositions = _NONE) -> Written:
    """Write a call as a closed Task, on its day in `timezone`: the hour of a call is no field that one may set.

    The prospect's id must be that of a Lead or Contact; `dispositions` are those of `from_salesforce`. Raises
    NoCounterpartError for what is no call or has no word, UnknownZoneError and UnknownResultError.

    >>> import pendulum
    >>> from warmreach import CallOutcome, Touchpoint
    >>> from warmreach.crm import to_salesforce
    >>> noon = pendulum.datetime(2026, 11, 20, 12, tz="Europe/Berlin")
    >>> busy = CallOutcome(line="busy")
    >>> called = Touchpoint.from_outcome(busy, id="t1", prospect_id="00Q7", occurred_at=noon)
    >>> to_salesforce(called, timezone="Europe/Berlin", dispositions={"Engaged": "busy"}).payload["CallDisposition"]
    'Engaged'
    """
    zone(timezone)
    words = _spelt(_NONE, dispositions)
    outcome = touchpoint.outcome
    if not isinstance(outcome, CallOutcome):
        raise _none(touchpoint, "Salesforce")
    day = touchpoint.occurred_on or moment(touchpoint.counts_from, timezone).date()
    owner = {} if touchpoint.by is None else {"OwnerId": touchpoint.by}
    return Written(
        "Task",
        {
            "WhoId": touchpoint.prospect_id,
            "TaskSubtype": "Call",
            "Status": "Completed",
            "ActivityDate": day.isoformat(),
            "CallType": _direction(touchpoint, outcome, "Salesforce").capitalize(),
            "CallDisposition": _word(touchpoint, outcome, words, "Salesforce"),
            **owner,
        },
    )


def to_pipedrive(touchpoint: Touchpoint, *, phone: str | None = None, dispositions: Dispositions = _NONE) -> Written:
    """Write a call as a call log, to which Pipedrive wants the number dialled, and a meeting as a done activity.

    The prospect's id must be the person's in Pipedrive, which keeps a call to the second and a meeting to the minute.
    `dispositions` are those of `from_pipedrive`; it takes no results but its own six, so that they can only give those
    another meaning. Raises NoCounterpartError for what it has no word for, and UnknownResultError.

    >>> import pendulum
    >>> from warmreach import CallOutcome, Touchpoint
    >>> from warmreach.crm import to_pipedrive
    >>> noon = pendulum.datetime(2026, 11, 20, 12, tz="Europe/Berlin")
    >>> busy = CallOutcome(line="busy")
    >>> called = Touchpoint.from_outcome(busy, id="t1", prospect_id="17", occurred_at=noon)
    >>> to_pipedrive(called, phone="+4930123456").payload["start_time"]
    '2026-11-20 11:00:00'
    """
    words = {word: one for word, one in _spelt(PIPEDRIVE_OUTCOMES, dispositions).items() if word in PIPEDRIVE_OUTCOMES}
    outcome = touchpoint.outcome
    at = in_utc(_instant(touchpoint, "Pipedrive"))
    whose: dict[str, Any] = {"person_id": _number(touchpoint.prospect_id)}
    if touchpoint.by is not None:
        whose["user_id"] = _number(touchpoint.by)
    if isinstance(outcome, CallOutcome) and touchpoint.kind == outcome.kind:
        word = _word(touchpoint, outcome, words, "Pipedrive")
        dialled = {} if phone is None else {"to_phone_number": phone}
        spoken = f"{at:%Y-%m-%d %H:%M:%S}"
        return Written("callLogs", {"outcome": word, "start_time": spoken, "end_time": spoken, **dialled, **whose})
    if isinstance(outcome, MeetingOutcome) and touchpoint.kind == Kind.MEETING_HELD:
        due = {"due_date": f"{at:%Y-%m-%d}", "due_time": f"{at:%H:%M}"}
        return Written("activities", {"type": "meeting", "done": True, **due, **whose})
    raise _none(touchpoint, "Pipedrive")


def _instant(touchpoint: Touchpoint, crm: str) -> datetime:
    if touchpoint.occurred_at is None:
        why = f"{crm} wants an instant, and it has only a day"
        raise NoCounterpartError(touchpoint=touchpoint, crm=crm, why=why, to_try="give it an occurred_at")
    return touchpoint.occurred_at


def _iso(at: datetime) -> str:
    """Write an instant to the millisecond, which is as fine as HubSpot keeps it."""
    return in_utc(at).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _number(identity: str) -> int | str:
    return int(identity) if identity.isascii() and identity.isdigit() and len(identity) < 20 else identity  # noqa: PLR2004 - 64 bits


def _direction(touchpoint: Touchpoint, outcome: CallOutcome, crm: str) -> str:
    ways = {outcome.kind: "outbound"} if outcome.kind != Kind.CALL_HELD else _TALKS
    if touchpoint.kind not in ways:
        raise _none(touchpoint, crm)
    return ways[touchpoint.kind]


_TALKS: Mapping[str, str] = {Kind.CALL_HELD: "outbound", Kind.CALL_RECEIVED: "inbound"}


def _spelt(theirs: Dispositions, own: Dispositions) -> dict[str, CallOutcome]:
    """Put an account's own words after those that the CRM has anyway, each as it is spelt there; a word means one."""
    spelt = {word.strip().casefold(): word.strip() for word in own} | {word: word for word in theirs}
    return {spelt[word]: outcome for word, outcome in (outcomes_of(theirs) | outcomes_of(own)).items()}


_FIXED: Mapping[str, str] = MappingProxyType({"Pipedrive": "its results are fixed: say which of them stands for it"})


def _word(touchpoint: Touchpoint, outcome: CallOutcome, known: Mapping[str, CallOutcome], crm: str) -> str:
    """Return the CRM's word for a result."""
    words = [word for word, one in known.items() if one.word == outcome.word]
    if not words:
        raise NoCounterpartError(
            touchpoint=touchpoint,
            crm=crm,
            why=f"it has no result for {outcome.word!r}",
            to_try=f"{_FIXED.get(crm, 'add one there')}, and pass dispositions={{…: {outcome.word!r}}}",
        )
    return words[-1]


def _none(touchpoint: Touchpoint, crm: str) -> NoCounterpartError:
    why = f"it has nothing that reads back as {touchpoint.kind!r}"
    return NoCounterpartError(touchpoint=touchpoint, crm=crm, why=why, to_try="keep it with you")

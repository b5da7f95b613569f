"""The two shapes of HubSpot's activities, engagements (v1) and CRM objects (v3), read under one set of names."""

from collections.abc import Iterable

import attrs

from .cells import Cannot, Cells, is_list, is_object, mapping_of, rows_of
from .mapping import version_of

__all__ = ["Activity", "id_of", "known_id", "newer", "older", "refuse_deleted", "type_of"]

# What tells the type of a v3 object, whose own name stands in the address it came from.
_TOLD_BY = {
    "CALL": ("hs_call_",),
    "MEETING": ("hs_meeting_",),
    "EMAIL": ("hs_email_direction", "hs_email_status", "hs_email_subject"),
    "TASK": ("hs_task_",),
    "NOTE": ("hs_note_",),
    "COMMUNICATION": ("hs_communication_",),
    "POSTAL_MAIL": ("hs_postal_mail_",),
    "CONTACT": ("firstname", "lastname", "email"),
    "COMPANY": ("domain", "numberofemployees"),
    "DEAL": ("dealname", "dealstage"),
    "TICKET": ("hs_ticket_", "hs_pipeline_stage"),
}
_TO_CONTACT = frozenset(
    {"81", "194", "198", "200", "202", "204", "453"}
)  # association types from an activity to a contact

# A field of an activity: its name in the metadata of v1, and in the properties of v3.
_NAMES = {
    "call_result": ("disposition", "hs_call_disposition"),
    "call_status": ("status", "hs_call_status"),
    "call_direction": ("direction", "hs_call_direction"),
    "callee": ("calleeObjectId", "hs_call_callee_object_id"),
    "callee_type": ("calleeObjectType", "hs_call_callee_object_type"),
    "meeting_result": ("meetingOutcome", "hs_meeting_outcome"),
    "meeting_start": ("startTime", "hs_meeting_start_time"),
    "email_status": ("status", "hs_email_status"),
    "email_direction": ("direction", "hs_email_direction"),
    "task_status": ("status", "hs_task_status"),
    "medium": ("channelType", "hs_communication_channel_type"),
}


@attrs.frozen
class Activity:
    """An activity of either edition of the API, under one set of names."""

    id: str
    type: str
    fields: Cells
    names: int  # which of the two names in _NAMES
    when: Cells
    at: str
    people: tuple[str, ...]
    by: str | None
    version: int

    def name(self, field: str) -> str:
        """Return what this edition calls a field."""
        return _NAMES[field][self.names]

    def word(self, field: str) -> str | None:
        """Read a field's text."""
        return self.fields.text(self.name(field))

    def place(self, field: str) -> str:
        """Name a field as a reader of the payload finds it."""
        return self.fields.place(self.name(field))


def id_of(cells: Cells) -> str | None:
    """Return the id of a payload of either shape."""
    engagement = cells.within("engagement") if cells.get("engagement") is not None else cells
    return engagement.id("id")


_GONE = {"archived": "deleted", "gdprDeleted": "erased", "hs_gdpr_deleted": "erased"}


def refuse_deleted(cells: Cells) -> None:
    """Keep out what HubSpot marks as deleted, or as erased for the person's sake."""
    for name, code in _GONE.items():
        if cells.flag(name):
            raise Cannot(code, cells.place(name), f"HubSpot marks it as {code}")  # type: ignore[arg-type]  # of the table
    if cells.flag("active") is False:
        raise Cannot("deleted", cells.place("active"), "HubSpot marks it as deleted")


def known_id(cells: Cells) -> str:
    """Return the id, which only a payload that is still to be sent has not."""
    found = cells.id("id")
    if found is None:
        raise Cannot("no_id", cells.place("id"), "it has no id", "read it back from HubSpot once it is stored")
    return found


def type_of(properties: Cells) -> str:
    """Tell the type of a v3 object by the names of its properties."""
    filled = [name for name in properties.fields if properties.get(name) is not None]
    types = [kind for kind, told in _TOLD_BY.items() if any(name.startswith(told) for name in filled)]
    if len(types) != 1:
        said = " and ".join(types) or "nothing that tells"
        to_try = "ask HubSpot for the properties of one type, such as hs_call_disposition"
        raise Cannot("unknown_type", "properties", f"its properties are of {said}", to_try)
    return types[0]


def newer(cells: Cells, properties: Cells, kind: str) -> Activity:
    """Read an activity of the CRM API (v3)."""
    changed = cells.instant("updatedAt") or properties.instant("hs_lastmodifieddate")
    return Activity(
        id=known_id(cells),
        type=kind,
        fields=properties,
        names=1,
        when=properties,
        at="hs_timestamp",
        people=_associated(cells),
        by=properties.id("hubspot_owner_id"),
        version=version_of(changed),
    )


def older(cells: Cells) -> Activity:
    """Read an activity of the engagements API (v1)."""
    engagement = cells.within("engagement") if cells.get("engagement") is not None else cells
    refuse_deleted(engagement)
    kind = engagement.text("type")
    if kind is None:
        to_try = "hand in one engagement or object at a time, such as each of page['results']"
        raise Cannot("unknown_type", engagement.place("type"), "nothing says what it is", to_try)
    return Activity(
        id=known_id(engagement),
        type=kind.upper(),
        fields=cells.within("metadata"),
        names=0,
        when=engagement,
        at="timestamp",
        people=_ids(rows_of(cells.within("associations").get("contactIds"), "associations.contactIds"), cells),
        by=engagement.id("ownerId"),
        version=version_of(engagement.instant("lastUpdated")),
    )


def _associated(cells: Cells) -> tuple[str, ...]:
    """Return the contacts: as the API gives them, as one sends them to it, or as a list of ids."""
    given = cells.get("associations")
    if is_list(given):
        return _ids([_sent(one, cells) for one in rows_of(given, "associations")], cells)
    contacts = cells.get("contacts") or cells.within("associations").get("contacts")
    if is_object(contacts):
        contacts = Cells(fields=mapping_of(contacts, ""), clock=cells.clock).get("results")
    return _ids(rows_of(contacts, "associations.contacts"), cells)


def _sent(given: object, cells: Cells) -> object:
    link = Cells(fields=mapping_of(given, "associations"), clock=cells.clock, prefix="associations.")
    types = [mapping_of(one, "associations.types") for one in rows_of(link.get("types"), "associations.types")]
    return link.get("to") if any(str(one.get("associationTypeId")) in _TO_CONTACT for one in types) else None


def _ids(rows: Iterable[object], cells: Cells) -> tuple[str, ...]:
    """Return the ids of a list of ids, or of objects that hold one, each once."""
    fields = [mapping_of(one, "associations") if is_object(one) else {"id": one} for one in rows]
    found = (Cells(fields=one, clock=cells.clock, prefix="associations.").id("id") for one in fields)
    return tuple(dict.fromkeys(one for one in found if one is not None))

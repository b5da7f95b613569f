"""What two people agree on: an appointment, a window for calling back, a mail."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, ValidationInfo, field_validator

from ..values.instants import DateTime, aware, moment
from ..values.record import Id, Instant, Record, Text, Zone
from .checks import refuse
from .words import Channel

__all__ = ["Agreed", "Appointment", "CallbackWindow", "MailPromise"]

_REACH = {"phone": r"\+[1-9][0-9]{4,14}", "video": r"https://[^\s\x00-\x1f]+", "on_site": r"(?s:.*\S.*)"}
_HINT = {"phone": "a number in E.164 such as +4930123456", "video": "an https link", "on_site": "a place"}


class Appointment(Record):
    """A meeting agreed so concretely that it takes place: instant, length, topic, who calls whom, and where (C10)."""

    id: Id
    starts_at: Instant
    timezone: Zone
    minutes: int = Field(ge=1, le=1440)
    topic: Text
    format: Literal["phone", "video", "on_site"]
    who_calls: Literal["us", "them"]
    reach: Text
    replaces: Id | None = None

    @property
    def start(self) -> DateTime:
        """The start, in the zone in which it was agreed."""
        return moment(self.starts_at, self.timezone)

    @field_validator("reach")
    @classmethod
    def _fits_format(cls, reach: str, known: ValidationInfo) -> str:
        form = known.data.get("format")
        if form is not None and not re.fullmatch(_REACH[form], reach):
            raise refuse("not_reachable", f"reach {reach!r} does not fit format {form!r}; give {_HINT[form]}")
        return reach

    @field_validator("replaces")
    @classmethod
    def _is_another(cls, replaces: str | None, known: ValidationInfo) -> str | None:
        if replaces is not None and replaces == known.data.get("id"):
            raise refuse(
                "replaces_itself", f"appointment {replaces!r} cannot replace itself; give the new one an id of its own"
            )
        return replaces


class CallbackWindow(Record):
    """A span in which to call back, as it was said: "tomorrow afternoon" is a window and never an invented hour."""

    start: Instant
    end: Instant
    said_by: Literal["them", "us", "gatekeeper"]

    @field_validator("end")
    @classmethod
    def _is_after_start(cls, end: datetime, known: ValidationInfo) -> datetime:
        start: datetime | None = known.data.get("start")
        if start is not None and end <= start:
            raise refuse("no_window", f"end ({end.isoformat()}) must be after start ({start.isoformat()})")
        return end

    def contains(self, at: datetime) -> bool:
        """Say whether `at` lies within the window, its end excluded; raises NaiveInstantError."""
        return self.start <= aware(at, "at") < self.end


def _meant(given: object) -> str:
    """Tell a window by what only a window has, so that faults are named of the one that was meant."""
    own = ("end", "said_by")
    has = any(name in given for name in own) if isinstance(given, Mapping) else any(hasattr(given, one) for one in own)
    return "window" if has else "appointment"


Agreed = Annotated[
    Annotated[Appointment, Tag("appointment")] | Annotated[CallbackWindow, Tag("window")], Discriminator(_meant)
]
"""When they speak next: at an instant, or within a window."""


class MailPromise(Record):
    """A mail announced or asked for in a talk; without `due` the sender's day decides (C6, C8)."""

    wanted_by_them: bool
    channel: Literal[Channel.EMAIL, Channel.LETTER]
    to: Text | None = None
    points: tuple[Text, ...] = ()
    due: Instant | None = None

"""What the house adds to the law: it tightens, asserts what only the caller can know, and brings newer rows."""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property
from typing import Any, Literal, cast

from pydantic import Field, ValidationInfo, field_validator

from ..records import Audience, Channel
from ..records.checks import refuse
from ..values.frozen import SetOf
from ..values.record import Document, Instant, Record, Text
from .duties import DUTIES
from .hours import Hours
from .law import Cap, ContactRule, Sector, Technology, hours_of

__all__ = ["COURTESY_CAPS", "COURTESY_HOURS", "EDITION", "ContactPolicy", "HouseRule"]

EDITION = "2026"
"""The edition of the shipped tables; a policy with rows of its own adds a digest of them."""

FirmAnswer = Literal["stop", "delay", "ignore"]

_CALLS = {
    Audience.CONSUMER: hours_of("mon-fri 09:00-20:00, sat 10:00-16:00"),
    Audience.BUSINESS: hours_of("mon-fri 08:00-18:00"),
}
_TEXTS = hours_of("mon-fri 09:00-20:00, sat 10:00-18:00")

COURTESY_HOURS: dict[tuple[Channel, Audience], Hours] = {
    (Channel.CALL, Audience.CONSUMER): _CALLS[Audience.CONSUMER],
    (Channel.CALL, Audience.BUSINESS): _CALLS[Audience.BUSINESS],
    (Channel.VISIT, Audience.CONSUMER): _CALLS[Audience.CONSUMER],
    (Channel.VISIT, Audience.BUSINESS): _CALLS[Audience.BUSINESS],
    (Channel.SMS, Audience.CONSUMER): _TEXTS,
    (Channel.SMS, Audience.BUSINESS): _TEXTS,
}
"""When one calls, comes or texts where neither law nor code says so; written messages have no hour."""

COURTESY_CAPS: dict[Audience, tuple[Cap, ...]] = {
    Audience.CONSUMER: (Cap(at_most=1, window="calendar", days=1), Cap(at_most=4, window="rolling", days=30)),
    Audience.BUSINESS: (Cap(at_most=2, window="calendar", days=1), Cap(at_most=6, window="rolling", days=30)),
}
"""How often, where a cap of law or code is of low confidence."""

_PERSISTENT = (Cap(at_most=3, window="calendar", days=1), Cap(at_most=20, window="rolling", days=30))


class HouseRule(Record):
    """One rule of the house, for one channel or all: forbidden, or only at some hours, or only so often."""

    name: Text
    channel: Channel | None = None
    forbid: bool = False
    hours: Hours | None = None
    max_attempts: int | None = Field(default=None, ge=1)
    per_days: int | None = Field(default=None, ge=1, validate_default=True)

    @field_validator("per_days")
    @classmethod
    def _says_something(cls, days: int | None, known: ValidationInfo) -> int | None:
        given = known.data
        if "max_attempts" in given and (given["max_attempts"] is None) != (days is None):
            raise refuse("half_a_cap", "give both max_attempts and per_days, or neither")
        if days is None and not any(given.get(name, True) for name in ("forbid", "hours", "max_attempts")):
            raise refuse("says_nothing", "a house rule needs forbid, hours or max_attempts with per_days")
        return days


class ContactPolicy(Document):
    """The house's policy; nothing here loosens a rule of law but a newer row in `rulebook`.

    `asserts` names preconditions that are met (see DUTIES), which no record can show. `rulebook` adds rows, and
    replaces built-in ones of the same id. `courtesy_caps` bind calls where neither law nor code counts them: more than
    three dials a day or twenty in 30 days is persistence, whatever the law says. `sectors` are the regulated ones in
    which we sell. Ages are limits: a rule older than `max_age` needs a human, an older fact is none, the last day
    included; months have 30 days here.

    A firm rests `firm_rest_working_days` after we tried or met somebody there. What a colleague answers does more or
    less than that by `firm_reply` (what they expect an answer to) and `firm_refusal` (a no, or a complaint): `delay`
    rests as long, `stop` also ends the cadences of the others that are under way, `ignore` does nothing. One person's
    no is not the firm's, so both only delay unless you say otherwise; the firm's own is an objection.

    >>> from warmreach.contact import ContactPolicy, HouseRule
    >>> ContactPolicy(house=[HouseRule(name="no texts", channel="sms", forbid=True)], asserts=["caller_id"]).edition
    '2026'
    """

    house: tuple[HouseRule, ...] = ()
    courtesy_hours: Literal["fill", "always"] = "fill"
    courtesy_caps: tuple[Cap, ...] = _PERSISTENT
    firm_rest_working_days: int = Field(default=5, ge=0)
    firm_reply: FirmAnswer = "delay"
    firm_refusal: FirmAnswer = "delay"
    technology: Technology = "human"
    sectors: SetOf[Sector] = frozenset()
    rulebook: tuple[ContactRule, ...] = ()
    asserts: SetOf[str] = frozenset()
    campaign_start: Instant | None = None
    max_age: timedelta = timedelta(days=360)
    interest_age: timedelta = timedelta(days=180)
    callback_age: timedelta = timedelta(days=14)
    unused_consent_age: timedelta = timedelta(days=720)
    list_age: timedelta = timedelta(days=31)

    @field_validator("max_age", "interest_age", "callback_age", "unused_consent_age", "list_age")
    @classmethod
    def _not_negative(cls, age: timedelta) -> timedelta:
        if age < timedelta():
            raise refuse("negative_age", f"an age is not negative; {age} is")
        return age

    @field_validator("rulebook")
    @classmethod
    def _each_row_once(cls, rows: tuple[ContactRule, ...]) -> tuple[ContactRule, ...]:
        if len(rows) != len({row.id for row in rows}):
            raise refuse("doubled_rule", "two rows of the rulebook have one id; keep the newer")
        return rows

    @field_validator("asserts", mode="before")
    @classmethod
    def _any_words(cls, words: object) -> object:
        """Take any iterable of words, such as the table DUTIES itself."""
        if isinstance(words, Iterable) and not isinstance(words, str | bytes):
            return list(cast("Iterable[object]", words))
        return words

    @field_validator("asserts")
    @classmethod
    def _asserts_what_is_asked(cls, words: frozenset[str], known: ValidationInfo) -> frozenset[str]:
        rulebook: tuple[ContactRule, ...] | None = known.data.get("rulebook")
        if rulebook is None:  # unreadable, so that nobody knows what its rows ask for
            return words
        asked = DUTIES.keys() | {duty for rule in rulebook for duty in rule.preconditions}
        odd = sorted(words - asked)
        if odd:
            raise refuse(
                "unknown_duty",
                f"asserts {', '.join(odd)}, which no rule asks for; there are {', '.join(sorted(asked))}",
            )
        return words

    @cached_property
    def edition(self) -> str:
        """The edition of the tables judged by: ours, or ours with a digest of the rulebook's rows."""
        if not self.rulebook:
            return EDITION
        text = "".join(rule.model_dump_json() for rule in self.rulebook)
        return f"{EDITION}+{hashlib.sha256(text.encode()).hexdigest()[:8]}"

    @cached_property
    def replaced(self) -> frozenset[str]:
        """The ids of built-in rows in whose place the rulebook has its own."""
        return frozenset(rule.id for rule in self.rulebook)

    @cached_property
    def worked_out(self) -> dict[Any, Any]:
        """What has been worked out from this policy, remembered: which rows apply where."""
        return {}

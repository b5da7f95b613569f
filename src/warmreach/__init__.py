"""Warm outreach as plain values: have we met, do they remember, may I call and when, what do I say, what comes next."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    from .cadence import (
        CALL_MAIL_CALL,
        MAIL_CALL,
        POST_INVITE,
        WARM_CALL,
        WARM_TOUCHES,
        AfterCall,
        Agenda,
        Cadence,
        CadenceChoice,
        Lead,
        Plan,
        Promise,
        Why,
        after_call,
        choose_cadence,
        cooling_soon,
        odds,
        plan_cadence,
        plan_day,
        promises,
        propose_slots,
    )
    from .contact import (
        ContactPolicy,
        Permission,
        Verdict,
        WorkingTime,
        may_contact,
    )
    from .errors import (
        WarmreachError,
    )
    from .fit import (
        Checklist,
        CustomerProfile,
        Fit,
        rate_fit,
    )
    from .opener import (
        CallSheet,
        Finding,
        Opener,
        compose_opener,
        prepare,
        review_text,
    )
    from .records import (
        AddressSource,
        Appointment,
        CallbackWindow,
        CallOutcome,
        Channel,
        Company,
        Consent,
        DncCheck,
        History,
        Interest,
        Kind,
        LineResult,
        MailPromise,
        MeetingOutcome,
        MeetingResult,
        MessageOutcome,
        MessageResult,
        Objection,
        Offer,
        Prospect,
        Purpose,
        Referral,
        Relationship,
        Sender,
        TalkResult,
        Touchpoint,
    )
    from .warmth import (
        DEFAULT_RULES,
        KindGroup,
        KindRule,
        RunningHeat,
        Temperature,
        Warmth,
        WarmthRules,
        classify_warmth,
    )

__version__ = "0.1.0"

__all__ = [  # noqa: RUF022 - in the order of the flow
    "Prospect",
    "Company",
    "Touchpoint",
    "History",
    "CallOutcome",
    "MessageOutcome",
    "MeetingOutcome",
    "MailPromise",
    "Appointment",
    "CallbackWindow",
    "Referral",
    "Sender",
    "Offer",
    "Channel",
    "Purpose",
    "Kind",
    "LineResult",
    "TalkResult",
    "MessageResult",
    "MeetingResult",
    "Consent",
    "Relationship",
    "Interest",
    "Objection",
    "DncCheck",
    "AddressSource",
    "WarmthRules",
    "KindRule",
    "KindGroup",
    "DEFAULT_RULES",
    "classify_warmth",
    "Warmth",
    "Temperature",
    "RunningHeat",
    "CustomerProfile",
    "rate_fit",
    "Fit",
    "Checklist",
    "WorkingTime",
    "ContactPolicy",
    "may_contact",
    "Permission",
    "Verdict",
    "compose_opener",
    "Opener",
    "prepare",
    "CallSheet",
    "review_text",
    "Finding",
    "Why",
    "Cadence",
    "CALL_MAIL_CALL",
    "WARM_CALL",
    "MAIL_CALL",
    "WARM_TOUCHES",
    "POST_INVITE",
    "choose_cadence",
    "CadenceChoice",
    "plan_cadence",
    "Plan",
    "after_call",
    "AfterCall",
    "promises",
    "Promise",
    "propose_slots",
    "Lead",
    "plan_day",
    "Agenda",
    "cooling_soon",
    "odds",
    "WarmreachError",
]

_ROOMS = {  # which room gives which names; a test holds it to the list above
    "records": """
        Prospect Company Touchpoint History CallOutcome MessageOutcome MeetingOutcome MailPromise
        Appointment CallbackWindow Referral Sender Offer Channel Purpose Kind LineResult TalkResult
        MessageResult MeetingResult Consent Relationship Interest Objection DncCheck AddressSource
    """,
    "warmth": """
        WarmthRules KindRule KindGroup DEFAULT_RULES classify_warmth Warmth Temperature RunningHeat
    """,
    "fit": """
        CustomerProfile rate_fit Fit Checklist
    """,
    "contact": """
        WorkingTime ContactPolicy may_contact Permission Verdict
    """,
    "opener": """
        compose_opener Opener prepare CallSheet review_text Finding
    """,
    "cadence": """
        Why Cadence CALL_MAIL_CALL WARM_CALL MAIL_CALL WARM_TOUCHES POST_INVITE choose_cadence CadenceChoice
        plan_cadence Plan after_call AfterCall promises Promise propose_slots Lead plan_day Agenda cooling_soon odds
    """,
    "errors": """
        WarmreachError
    """,
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}


_DRAWN: dict[str, str] = {}  # rooms that may come with a later release, and what to do until then


def _room(name: str) -> "ModuleType":
    try:
        return import_module(f".{name}", __name__)
    except ModuleNotFoundError as fault:
        if fault.name != f"{__name__}.{name}":
            raise
    from .errors import NotBuiltYetError  # noqa: PLC0415 - importing the face costs nothing

    raise NotBuiltYetError(what=f"{__name__}.{name}", instead=_DRAWN[name])


if not TYPE_CHECKING:  # pragma: no branch - a type checker alone takes the other way, to see which names are missing

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute can be anything
        """Fetch a public name from its room on first use, so that importing the face costs nothing."""
        if name in _DRAWN:
            return _room(name)
        if name not in _ROOM_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(_room(_ROOM_OF[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

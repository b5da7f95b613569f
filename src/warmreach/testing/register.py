"""What Hypothesis runs when it is imported: our types get their strategies once they are imported, and not before.

Nothing of ours is loaded for that but the bare face. Python binds a package's module on the package when its import
ends; the face, under this class, notices that and registers the module's types, each by a function that loads the
strategies when somebody first draws.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["STRATEGY_OF", "register"]

_FACE = "warmreach"

STRATEGY_OF: dict[str, dict[str, str]] = {
    "records": {
        "AddressSource": "address_sources",
        "Appointment": "appointments",
        "CallOutcome": "call_outcomes",
        "CallbackWindow": "callback_windows",
        "Company": "companies",
        "Consent": "consents",
        "DncCheck": "dnc_checks",
        "History": "histories",
        "Interest": "interests",
        "MailPromise": "mail_promises",
        "MeetingOutcome": "meeting_outcomes",
        "MessageOutcome": "message_outcomes",
        "Noted": "notes",
        "Objection": "objections",
        "Offer": "offers",
        "Prospect": "prospects",
        "Referral": "referrals",
        "Relationship": "relationships",
        "Sender": "senders",
        "Touchpoint": "touchpoints",
    },
    "warmth": {"KindGroup": "kind_groups", "KindRule": "kind_rules", "WarmthRules": "warmth_rules"},
    "fit": {"CustomerProfile": "customer_profiles"},
    "contact": {"ContactPolicy": "policies", "HouseRule": "house_rules", "WorkingTime": "working_times"},
    "cadence": {
        "Attempts": "attempts",
        "Cadence": "cadences",
        "CadenceStep": "cadence_steps",
        "Lead": "leads",
        "Wait": "waits",
    },
}
"""Which strategy a type gets, by the room that it lives in."""


def register() -> None:
    """Give our types their strategies: those that are loaded at once, the others when they are.

    >>> from hypothesis import strategies as st
    >>> from warmreach import Prospect
    >>> type(st.from_type(Prospect).example()).__name__  # doctest: +SKIP
    'Prospect'
    """
    from hypothesis import settings  # noqa: PLC0415 - Hypothesis is being imported when it calls this

    from .profiles import register_profiles  # noqa: PLC0415 - as above

    register_profiles(settings)
    for room in STRATEGY_OF:
        if (loaded := sys.modules.get(f"{_FACE}.{room}")) is not None:
            _register_room(room, loaded)
    sys.modules[_FACE].__class__ = _Face


class _Face(ModuleType):
    """The face, which registers the types of a room when the room's import ends."""

    def __setattr__(self, name: str, value: object) -> None:
        """Bind a name; a room is registered as well."""
        super().__setattr__(name, value)
        if name in STRATEGY_OF and isinstance(value, ModuleType):
            _register_room(name, value)


def _register_room(room: str, loaded: ModuleType) -> None:
    from hypothesis import strategies as st  # noqa: PLC0415 - Hypothesis is being imported when it calls this

    for name, strategy in STRATEGY_OF[room].items():
        st.register_type_strategy(getattr(loaded, name), _drawn_by(strategy))


def _drawn_by(strategy: str) -> Callable[[type], Any]:
    """Return what makes a strategy when one is first asked for."""
    return lambda _type: getattr(import_module(f"{_FACE}.testing"), strategy)()

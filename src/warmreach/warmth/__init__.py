"""Is this lead warm: why, until when, and with which contact to begin."""

from .classify import classify_warmth
from .counted import voided
from .editions import DEFAULT_RULES, RULES_2026
from .results import Hook, Reason, Temperature, Warmth
from .rules import KindGroup, KindRule, WarmthRules
from .running import RunningHeat
from .verified import VERIFIED_FOR

__all__ = [
    "DEFAULT_RULES",
    "RULES_2026",
    "VERIFIED_FOR",
    "Hook",
    "KindGroup",
    "KindRule",
    "Reason",
    "RunningHeat",
    "Temperature",
    "Warmth",
    "WarmthRules",
    "classify_warmth",
    "voided",
]

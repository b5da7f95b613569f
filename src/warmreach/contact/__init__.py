"""When do they work, and when may we: working time, holidays, permission by jurisdiction."""

from .duties import DUTIES, GOOD_CONDUCT
from .evidence import derive_facts
from .hours import OFFICE_HOURS, Hours, office_hours
from .law import Basis, Cap, ContactRule, Cooldown, ListCheck, Waiver
from .opentime import OpenTime
from .permission import may_contact, rules_for
from .policy import ContactPolicy, HouseRule
from .results import Permission, RuleReason, Verdict
from .windows import Window
from .worktime import WorkingTime

__all__ = [
    "DUTIES",
    "GOOD_CONDUCT",
    "OFFICE_HOURS",
    "Basis",
    "Cap",
    "ContactPolicy",
    "ContactRule",
    "Cooldown",
    "Hours",
    "HouseRule",
    "ListCheck",
    "OpenTime",
    "Permission",
    "RuleReason",
    "Verdict",
    "Waiver",
    "Window",
    "WorkingTime",
    "derive_facts",
    "may_contact",
    "office_hours",
    "rules_for",
]

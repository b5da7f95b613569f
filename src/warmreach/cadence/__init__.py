"""What to do next and when: cadences as tables, the planner, the day's calls, promises, the odds."""

from ..warmth import VERIFIED_FOR
from .aftermath import AfterCall, after_call
from .assumptions import TALKS, Assumptions
from .builtin import BUILT_IN, CALL_MAIL_CALL, MAIL_CALL, POST_INVITE, WARM_CALL, WARM_TOUCHES
from .choose import CadenceChoice, choose_cadence
from .day import Agenda, AgendaItem, DayWeights, Lead, cooling_soon, plan_day
from .model import Cadence
from .moves import Attempts, EndReason, Move, Wait
from .odds import Odds, odds
from .plan import plan_cadence
from .promises import Promise, promises
from .results import HandOver, Plan, PlanEnd, PlannedStep
from .slots import propose_slots
from .standard import RESTS, STANDARD_MOVES
from .table import CadenceStep
from .walk import Standing, follow, start
from .why import Why
from .words import OUTWEIGHED_BY, WORDS, Turn, word_of, words_for

__all__ = [
    "BUILT_IN",
    "CALL_MAIL_CALL",
    "MAIL_CALL",
    "OUTWEIGHED_BY",
    "POST_INVITE",
    "RESTS",
    "STANDARD_MOVES",
    "TALKS",
    "VERIFIED_FOR",
    "WARM_CALL",
    "WARM_TOUCHES",
    "WORDS",
    "AfterCall",
    "Agenda",
    "AgendaItem",
    "Assumptions",
    "Attempts",
    "Cadence",
    "CadenceChoice",
    "CadenceStep",
    "DayWeights",
    "EndReason",
    "HandOver",
    "Lead",
    "Move",
    "Odds",
    "Plan",
    "PlanEnd",
    "PlannedStep",
    "Promise",
    "Standing",
    "Turn",
    "Wait",
    "Why",
    "after_call",
    "choose_cadence",
    "cooling_soon",
    "follow",
    "odds",
    "plan_cadence",
    "plan_day",
    "promises",
    "propose_slots",
    "start",
    "word_of",
    "words_for",
]

"""What to do next: cadences as tables, checked when built."""

from .assumptions import TALKS, Assumptions
from .builtin import CALL_MAIL_CALL, MAIL_CALL, POST_INVITE, WARM_CALL, WARM_TOUCHES
from .model import Cadence
from .moves import Attempts, EndReason, Move, Wait
from .odds import Odds, odds
from .standard import RESTS, STANDARD_MOVES
from .table import CadenceStep
from .walk import Standing, follow, start
from .words import OUTWEIGHED_BY, WORDS, Turn, word_of, words_for

__all__ = [
    "CALL_MAIL_CALL",
    "MAIL_CALL",
    "OUTWEIGHED_BY",
    "POST_INVITE",
    "RESTS",
    "STANDARD_MOVES",
    "TALKS",
    "WARM_CALL",
    "WARM_TOUCHES",
    "WORDS",
    "Assumptions",
    "Attempts",
    "Cadence",
    "CadenceStep",
    "EndReason",
    "Move",
    "Odds",
    "Standing",
    "Turn",
    "Wait",
    "follow",
    "odds",
    "start",
    "word_of",
    "words_for",
]

"""What to say first, each fact with its source, and what to look for in any text before it is sent."""

from .brief import OpenerBrief, opener_brief
from .compose import compose_opener
from .findings import Finding
from .phrases import PhraseBook
from .results import Line, Opener, OpenerStyle, Part, Pushback
from .review import review_text
from .sheet import CallSheet, prepare

__all__ = [
    "CallSheet",
    "Finding",
    "Line",
    "Opener",
    "OpenerBrief",
    "OpenerStyle",
    "Part",
    "PhraseBook",
    "Pushback",
    "compose_opener",
    "opener_brief",
    "prepare",
    "review_text",
]

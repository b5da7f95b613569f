"""What to say first, each fact with its source, and what to look for in any text before it is sent."""

from .compose import compose_opener
from .findings import Finding
from .phrases import PhraseBook
from .results import Line, Opener, OpenerStyle, Part, Pushback
from .review import review_text

__all__ = [
    "Finding",
    "Line",
    "Opener",
    "OpenerStyle",
    "Part",
    "PhraseBook",
    "Pushback",
    "compose_opener",
    "review_text",
]

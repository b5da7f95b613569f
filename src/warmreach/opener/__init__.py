"""What to say first: openers in which every fact has its source, in phrases that a language brings."""

from .compose import compose_opener
from .phrases import PhraseBook
from .results import Line, Opener, OpenerStyle, Part, Pushback

__all__ = ["Line", "Opener", "OpenerStyle", "Part", "PhraseBook", "Pushback", "compose_opener"]

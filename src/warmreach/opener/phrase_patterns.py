"""The small language in which review tables are written, and how it becomes a search that takes linear time.

    haben sie .. <letter> (gelesen|bekommen)     words in this order, in any case
    a|b, (a|b c)                                 one of these
    [schon]                                      may be missing
    .., ...                                      up to four, up to nine words of the same sentence
    angebot*, *preis                             any ending, any beginning
    <letter>                                     a list of words, kept beside the table
    <money>, <percent>, <number>                 an amount of money, a share, a number
    word . and word ?                            the sentence ends here; it ends here, and asks

Every gap and every ending is bounded, so that no text makes a search slow.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from .folding import fold

__all__ = ["Phrase"]

_TOKEN = re.compile(r"\.{1,3}|[()\[\]|]|[^\s()\[\]|]+")
_BLANK = '[,;:")]{0,2} (?:- )?["(]?'
_GAP = {"..": rf"(?:{_BLANK}[^ .!?\n]{{1,40}}){{0,4}}?", "...": rf"(?:{_BLANK}[^ .!?\n]{{1,40}}){{0,9}}?"}
_END = '(?=[ ")]{0,2}(?:[.!?\n]|$))'
_ASKS = '(?=[ ")]{0,2}[?])'
_ANY = r"\w{0,24}"
_NUMBER = r"\d(?:[\d.,]{0,11}\d)?"
_CURRENCY = r"(?:€|£|\$|eur|euros?|us-dollars?|dollars?|usd|gbp|pounds?|quid|franken|chf|pfund|cents?|ct)"
_SHAPES = {
    "<number>": _NUMBER,
    "<percent>": rf"{_NUMBER} ?(?:%|percent|per cent|prozent)",
    "<money>": rf"(?:(?:€|£|\$) ?{_NUMBER}|{_NUMBER} ?{_CURRENCY}|[a-z-]{{3,20}} (?:euros?|dollars?|pounds|franken))",
}


class Phrase:
    """One phrase of a table, ready to be looked for in lowered folded text."""

    def __init__(self, written: str, words: Mapping[str, str]) -> None:
        self.written = written
        tokens = _Tokens(_with_words(written, words))
        self._regex, self._needles = _alternatives(tokens)
        if tokens.peek() is not None:
            raise ValueError(f"{written!r} closes more than it opens at {tokens.peek()!r}")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, compiled when a text first holds one of the words."""
        return re.compile(rf"(?<!\w)(?:{self._regex})(?!\w)")

    def find(self, lowered: str) -> Iterator[re.Match[str]]:
        """Yield the places where the phrase stands."""
        if self._needles and not any(needle in lowered for needle in self._needles):
            return iter(())
        return self.pattern.finditer(lowered)

    def stands_in(self, lowered: str) -> bool:
        """Say whether the phrase stands anywhere in it."""
        return any(True for _ in self.find(lowered))


class _Tokens:
    def __init__(self, written: str) -> None:
        self._left: list[str] = _TOKEN.findall(written)[::-1]

    def peek(self) -> str | None:
        return self._left[-1] if self._left else None

    def take(self, expected: str | None = None) -> str:
        if not self._left or (expected and self._left[-1] != expected):
            raise ValueError(f"expected {expected!r}, found {self.peek()!r}")
        return self._left.pop()


def _with_words(written: str, words: Mapping[str, str]) -> str:
    """Put in the lists of words; a list may name lists that stand before it."""
    for name in reversed(tuple(words)):
        written = written.replace(f"<{name}>", f"({words[name]})")
    return fold(written).lowered


_Piece = tuple[str, tuple[str, ...]]  # a regular expression, and words of which every match holds at least one


def _alternatives(tokens: _Tokens) -> _Piece:
    pieces = [_sequence(tokens)]
    while tokens.peek() == "|":
        tokens.take()
        pieces.append(_sequence(tokens))
    needles = tuple(needle for _, some in pieces for needle in some) if all(some for _, some in pieces) else ()
    return "|".join(regex for regex, _ in pieces), needles


def _sequence(tokens: _Tokens) -> _Piece:
    """Join pieces by blanks; before the first that must be there a blank follows its piece, after it leads it."""
    regex, begun = "", False
    needles: tuple[str, ...] = ()
    while tokens.peek() not in {None, *"|)]"}:
        match tokens.take():
            case "[":
                inner, _ = _group(tokens, "]")
                regex += f"(?:{_BLANK}{inner})?" if begun else f"(?:{inner}{_BLANK})?"
            case ".." | "..." as gap:
                regex += _GAP[gap]
            case "." | "?" as end:
                regex += _END if end == "." else _ASKS
            case word:
                inner, some = _group(tokens, ")") if word == "(" else _word(word)
                regex += (_BLANK if begun else "") + inner
                needles, begun = max(needles, some, key=_rarity), True
    return regex, needles


def _group(tokens: _Tokens, end: str) -> _Piece:
    inner, needles = _alternatives(tokens)
    tokens.take(end)
    return f"(?:{inner})", needles


def _word(token: str) -> _Piece:
    if token in _SHAPES:
        return _SHAPES[token], ()
    if token.startswith("<"):
        raise ValueError(f"{token} is no list of words in this table")
    return _ANY.join(map(re.escape, token.split("*"))), (max(token.split("*"), key=len),)


def _rarity(needles: tuple[str, ...]) -> int:
    """Guess how seldom a text holds one of these: by the shortest of them."""
    return min(map(len, needles), default=0)

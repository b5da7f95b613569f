"""Text as a reader takes it in, without tricks of spelling, and the way back to the characters that were written."""

import re
import unicodedata
from bisect import bisect_right

import attrs

__all__ = ["Folded", "fold"]

_INVISIBLE = (
    "\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff"
)
_MARK = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Runs of white space, a letter with its accents, and whatever lies outside printable ASCII; all else stays as it is.
_SPECIAL = re.compile(rf"[\s{_INVISIBLE}]{{2,}}|[!-~]?[{_MARK}]+|[^ -~][{_MARK}]*")
_HIDDEN = re.compile(rf"[{_INVISIBLE}]+")
_WRITTEN = {
    **dict(zip("äöüÄÖÜßẞ", ("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss", "SS"), strict=True)),
    **dict.fromkeys("‘’‚‛′`´", "'"),  # noqa: RUF001 - these are the characters meant
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‒–—―−", "-"),  # noqa: RUF001 - as above
}


@attrs.frozen
class Folded:
    """A folded text, in its own case and lowered, both of one length; pieces lead back to what was written."""

    cased: str
    lowered: str
    _starts: tuple[int, ...]  # of each piece, in the folded text
    _origins: tuple[int, ...]  # of each piece, in the written text
    _ends: tuple[int, ...]  # of each piece in the written text, if it is taken as a whole, else -1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded characters from `start` to before `end` were written."""
        return self._edge(start, last=False), self._edge(end - 1, last=True)

    def _edge(self, position: int, *, last: bool) -> int:
        piece = bisect_right(self._starts, position) - 1
        if self._ends[piece] < 0:
            return self._origins[piece] + position - self._starts[piece] + last
        return self._ends[piece] if last else self._origins[piece]


def fold(text: str) -> Folded:
    r"""Fold umlauts to ae, oe, ue, quotes and dashes to ASCII, white space to one blank, and drop what cannot be seen.

    A blank line becomes one line feed. Takes time linear in the text's length.

    >>> from warmreach.opener.folding import fold
    >>> folded = fold("Schöne\u00a0 Grüße")
    >>> folded.cased, folded.span(8, 15)
    ('Schoene Gruesse', (8, 13))
    """
    folded: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    read = written = 0
    for special in _SPECIAL.finditer(text):
        if special.start() > read:
            pieces.append((written, read, -1))
            folded.append(text[read : special.start()])
            written += special.start() - read
        shown = _shown(special[0])
        if shown:
            pieces.append((written, special.start(), special.end()))
            folded.append(shown)
            written += len(shown)
        read = special.end()
    pieces.append((written, read, -1))
    cased = "".join((*folded, text[read:]))
    starts, origins, ends = zip(*pieces, strict=True)
    return Folded(cased, cased.lower(), starts, origins, ends)


def _shown(special: str) -> str:
    """Say what a reader sees of one special piece."""
    if len(special) == 1 and special in _WRITTEN:
        return _WRITTEN[special]
    seen = _HIDDEN.sub("", special)
    if not seen or seen.isspace():
        return "\n" if seen.count("\n") > 1 or "\u2029" in seen else " " * bool(seen)
    # One accent is enough to tell a letter: sorting thousands of them would take quadratic time.
    composed = unicodedata.normalize("NFKC", seen[:2])
    return "".join(_WRITTEN.get(letter) or _plain(letter) for letter in composed)


def _plain(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter)
    return "".join(_WRITTEN.get(sign, sign) for sign in apart if not unicodedata.combining(sign))

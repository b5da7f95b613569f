"""Text from a CRM as data: one line, no hidden characters, of bounded length, and never a template."""

import re
from functools import lru_cache

__all__ = ["as_sentence", "count_words", "first_words", "one_line", "spoken_words"]

_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Marks that turn the direction of writing, or that nobody sees; joiners stay, which names and signs need.
_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_ENDS = (".", "!", "?", "…", ".“", "!“", "?“", '."', '!"', '?"')
_LOOSE = " ,;:-.\N{EN DASH}"  # what does not stand before an ellipsis
_LONG_NUMBER = re.compile(r"\d(?:[^\s\d]{0,3}\d){4,}")  # from five digits on, a number is read out digit by digit


@lru_cache(maxsize=4096)
def one_line(text: str | None, most: int) -> str:
    r"""Return the text on one line without hidden characters, cut at a word if it is longer than `most` characters.

    >>> from warmreach.opener.plain_text import one_line
    >>> one_line("Mara\n\u202eBeispiel", 60)
    'Mara Beispiel'
    """
    cleaned = _BREAKS.sub(" ", _HIDDEN.sub("", text or "")).strip()
    if len(cleaned) <= most:
        return cleaned
    head = cleaned[:most]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(_LOOSE) + "…"


def as_sentence(text: str) -> str:
    """Return the text with a full stop, unless it has an end of its own."""
    return text if not text or text.endswith(_ENDS) else text + "."


def first_words(text: str, most: int) -> str:
    """Return the text, or its first words if it has more than `most`."""
    words = text.split()
    return text if len(words) <= most else " ".join(words[:most]).rstrip(_LOOSE) + "…"


def count_words(text: str) -> int:
    """Count the words as a reader does: what stands between blanks."""
    return len(text.split())


def spoken_words(text: str) -> int:
    """Count the words as a speaker does: a long number takes a word a digit."""
    return len(text.split()) + sum(sum(map(str.isdigit, number)) - 1 for number in _LONG_NUMBER.findall(text))

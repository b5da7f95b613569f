"""Read a word of a closed set, or say which words there are and which of them was meant."""

from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from ..errors import UnknownWordError

__all__ = ["read_word"]

Word = TypeVar("Word", bound=StrEnum)

_MEANT: Mapping[str, tuple[str, ...]] = {
    "phone": ("call",),
    "telephone": ("call",),
    "mobile": ("call",),
    "mail": ("email", "letter"),
    "e-mail": ("email",),
    "post": ("letter",),
    "text": ("sms",),
    "linkedin": ("social",),
    "meeting": ("visit",),
    "cold_call": ("warm_call", "verify_and_announce"),
    "follow_up": ("follow_through",),
}
"""Everyday words for what has another name here."""


def read_word(words: type[Word], given: str, argument: str) -> Word:
    """Return the word of the set, or raise UnknownWordError.

    >>> from warmreach.records import Channel
    >>> from warmreach.records.reading import read_word
    >>> read_word(Channel, "call", "channel")
    <Channel.CALL: 'call'>
    """
    try:
        return words(given)
    except ValueError:
        allowed = tuple(word.value for word in words)
        text = str(given).casefold()  # whatever it is
        near = (*_MEANT.get(text, ()), *get_close_matches(text, allowed, n=2))
        nearest = tuple(word for word in dict.fromkeys(near) if word in allowed)
        raise UnknownWordError(argument=argument, given=given, allowed=allowed, nearest=nearest) from None

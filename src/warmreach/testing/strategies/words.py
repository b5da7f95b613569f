"""Strategies for the small parts of records: texts and names in every script, ids, numbers, addresses, kinds."""

from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ...records import Kind

__all__ = ["emails", "ids", "kinds", "maybe", "phones", "texts", "urls"]

T = TypeVar("T")

_WORDS = (
    "Example",
    "Jörg",
    "Ångström",
    "Ðorđe",
    "Николай",
    "Ελένη",
    "محمد",
    "דוד",
    "山田太郎",
    "김민준",
    "न्दे",
    "O'Neill",
    "🦊",
)


def texts() -> SearchStrategy[str]:
    """Texts that are not empty, in every script. Shrinks to a plain English word."""
    return st.sampled_from(_WORDS) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def ids() -> SearchStrategy[str]:
    """Ids: numbers as text, and any text. Shrinks to "0"."""
    return st.integers(0, 99).map(str) | texts()


def kinds() -> SearchStrategy[str]:
    """Built-in kinds of touchpoint. Shrinks to a talk on the telephone."""
    return st.sampled_from((Kind.CALL_HELD.value, *(kind.value for kind in Kind)))


def phones() -> SearchStrategy[str]:
    """Numbers in E.164, of five to fifteen digits. Shrinks to the shortest."""
    return st.integers(10_000, 999_999_999_999_999).map(lambda digits: f"+{digits}")


def emails() -> SearchStrategy[str]:
    """Addresses of reserved domains, one with an umlaut. Shrinks to a plain one."""
    return st.sampled_from(("mara@example.com", "jörg@müller.example", "a.b+c@sub.beispiel.example"))


def urls() -> SearchStrategy[str]:
    """Links to reserved domains. Shrinks to https."""
    return st.sampled_from(("https://beispiel.example/video", "http://beispiel.example"))


def maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """None, or what the strategy gives. Shrinks to None."""
    return st.none() | strategy

"""Which file holds which language, loaded when it is first asked for."""

from functools import lru_cache

from ..errors import UnsupportedLanguageError
from .phrases import PhraseBook

__all__ = ["LANGUAGES", "base_language", "phrases_for"]

LANGUAGES: tuple[str, ...] = ("de", "en")
"""The languages that the library brings; any other enters as an argument (`phrases=`)."""


def base_language(tag: str) -> str:
    """Return the language of a tag, without its region: "de" of "de-AT"."""
    return tag.partition("-")[0].lower()


@lru_cache(maxsize=64)
def phrases_for(language: str) -> PhraseBook:
    """Return the built-in phrases of a language; raises UnsupportedLanguageError where there are none.

    >>> from warmreach.opener.languages import phrases_for
    >>> phrases_for("de-AT").language
    'de'
    """
    match base_language(language):
        case "de":
            from .german import GERMAN  # noqa: PLC0415 - a language is built when somebody speaks it

            return GERMAN
        case "en":
            from .english import ENGLISH  # noqa: PLC0415 - as above

            return ENGLISH
        case _:
            raise UnsupportedLanguageError(language=language, supported=LANGUAGES)

"""Which form of address a text uses, and whether an offer speaks to the reader in the form that the opener does."""

from collections.abc import Iterator
from functools import lru_cache

from ..errors import OfferAddressError
from ..records.selling import Offer
from ..records.words import AddressForm
from .folding import Folded, fold
from .review_marks import ADDRESS, ANTECEDENT, FORMAL_AT_START

__all__ = ["check_offer", "forms_used", "sentence_start"]

_SENTENCE = 240  # how far the limits of a sentence are looked for
_SAID = ("value", "proof", "tip", "mail_reason")


def check_offer(offer: Offer, form: AddressForm, language: str) -> None:
    """Refuse an offer that says Ihre to somebody who is called du; raises OfferAddressError."""
    for name in _SAID:
        text: str | None = getattr(offer, name)
        other = _other_form(text, form, language) if text else None
        if other is not None:
            raise OfferAddressError(field=name, word=other, form=form.value)


@lru_cache(maxsize=1024)
def _other_form(text: str, form: AddressForm, language: str) -> str | None:
    """Return the first word of the other form of address in a text."""
    folded = fold(text)
    for used, span in forms_used(folded, language) if language in ADDRESS else ():
        if used is not form:
            start, end = folded.span(*span)
            return text[start:end]
    return None


def forms_used(folded: Folded, language: str) -> Iterator[tuple[AddressForm, tuple[int, int]]]:
    """Yield each form of address where it is first used."""
    for form, pattern in ADDRESS[language].items():
        if used := pattern.search(folded.cased):
            yield form, used.span()
    for used in FORMAL_AT_START[language].finditer(folded.cased) if language in FORMAL_AT_START else ():
        if not ANTECEDENT.search(_sentence_before(folded.lowered, used.start())):
            yield AddressForm.FORMAL, used.span()
            return


def _sentence_before(lowered: str, start: int) -> str:
    end = max(start - 2, 0)  # before the blank and the mark that ended it
    return lowered[sentence_start(lowered, end) : end]


def sentence_start(lowered: str, start: int) -> int:
    """Return where the sentence begins in which a place lies."""
    before = lowered[max(0, start - _SENTENCE) : start]
    return start - len(before) + max(map(before.rfind, ".!?\n")) + 1

"""Lines fitted to a budget, and laid out as they are spoken or sent."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from .budgets import Budget
from .phrases import PhraseBook
from .plain_text import count_words, first_words, spoken_words
from .results import OpenerStyle, Part
from .scene import Draft

__all__ = ["fit", "lay_out"]

_LEAST_VALUE = 4  # words to which the value may be cut, before the budget gives way
_PARAGRAPHS = {
    Part.GREETING: 0,
    Part.REFERENCE: 1,
    Part.REASON: 1,
    Part.VALUE: 1,
    Part.MORE: 2,
    Part.ASK: 3,
    Part.CLOSING: 4,
}


def fit(script: Iterable[Draft], budget: Budget, style: OpenerStyle) -> Sequence[Draft]:
    """Leave out what can be spared, the most dispensable first, then cut the value, until the words fit the budget."""
    drafts = list(script)
    limit = budget.word_limit(style)
    count = spoken_words if budget.medium == "spoken" else count_words
    words = [0 if draft.part is Part.SUBJECT else count(draft.text) for draft in drafts]
    while sum(words) > limit:
        spare, place = max((draft.spare, place) for place, draft in enumerate(drafts))
        if not spare:
            return _with_shorter_value(drafts, sum(words) - limit)
        del drafts[place], words[place]
    return [_with_shorter_subject(one, style) if one.part is Part.SUBJECT else one for one in drafts]


def _with_shorter_value(drafts: Sequence[Draft], excess: int) -> Sequence[Draft]:
    return [
        one._replace(text=first_words(one.text, max(_LEAST_VALUE, count_words(one.text) - excess)))
        if one.part is Part.VALUE
        else one
        for one in drafts
    ]


def _with_shorter_subject(subject: Draft, style: OpenerStyle) -> Draft:
    return subject._replace(text=first_words(subject.text, style.max_subject_words))


def lay_out(drafts: Sequence[Draft], budget: Budget, book: PhraseBook) -> str:
    """Join the lines: in one breath where they are spoken, in paragraphs where they are read."""
    body = [draft for draft in drafts if draft.part is not Part.SUBJECT]
    if budget.medium in ("spoken", "sms"):
        return " ".join(draft.text for draft in body)
    if budget.medium == "note":
        rest = " ".join(draft.text for draft in body[1:])
        return f"{body[0].text}\n{_after_salutation(rest, book)}"
    first, second, *others = (_paragraph(part, group) for part, group in groupby(body, _paragraph_of))
    return "\n\n".join((first, _after_salutation(second, book), *others))


def _paragraph_of(draft: Draft) -> int:
    return _PARAGRAPHS[draft.part]


def _paragraph(number: int, drafts: Iterable[Draft]) -> str:
    return ("\n" if number == _PARAGRAPHS[Part.MORE] else " ").join(draft.text for draft in drafts)


def _after_salutation(text: str, book: PhraseBook) -> str:
    """Begin with a small letter where the language goes on after the salutation's comma."""
    word = text.partition(" ")[0].rstrip(",")
    return text[0].lower() + text[1:] if word in book.lowercase else text

"""What a row of a review table says."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from ..records.words import Purpose
from .phrase_patterns import Phrase
from .review_rules import CLAIMS, RULES

__all__ = ["ReviewRow", "ReviewTable", "claim", "row"]


@attrs.frozen(kw_only=True, slots=False)
class ReviewRow:
    """One rule, or one case of it: the phrases that break it, why that matters by which source, and what is better.

    A phrase counts unless its sentence holds one of `unless`, unless the history holds a kind of `excused_by`, and
    for every purpose but those of `not_for`.
    """

    rule: str
    case: str
    source: str
    why: str
    better: str | None = None
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()
    excused_by: frozenset[str] = frozenset()
    not_for: frozenset[Purpose] = frozenset()


@attrs.frozen(slots=False)
class ReviewTable:
    """A language's rows and the lists of words that their phrases name; a list may name those before it."""

    language: str
    words: Mapping[str, str]
    rows: tuple[ReviewRow, ...]

    @cached_property
    def compiled(self) -> tuple[tuple[ReviewRow, tuple[Phrase, ...], tuple[Phrase, ...]], ...]:
        """Each row with its phrases and its exceptions, ready to be looked for."""
        return tuple((row, self._ready(row.phrases), self._ready(row.unless)) for row in self.rows)

    def _ready(self, phrases: tuple[str, ...]) -> tuple[Phrase, ...]:
        return tuple(Phrase(phrase, self.words) for phrase in phrases)


def row(
    rule: str,
    case: str,
    *,
    phrases: str,
    better: str | None = None,
    unless: str = "",
    excused_by: tuple[str, ...] = (),
) -> ReviewRow:
    """Write one row of `rule`, a phrase a line, with the source and the reason that the rule gives."""
    known = RULES[rule]
    return ReviewRow(
        rule=rule,
        case=case,
        source=known.source,
        why=known.why,
        better=better,
        phrases=_lines(phrases),
        unless=_lines(unless),
        excused_by=frozenset(excused_by),
        not_for=known.not_for,
    )


def claim(name: str, *, phrases: str, better: str | None = None, unless: str = "") -> ReviewRow:
    """Write one row of `invented_contact`, excused by the kinds of contact that support the claim."""
    claimed = CLAIMS[name]
    written = row("invented_contact", name, phrases=phrases, better=better, unless=unless)
    why = f"This says {claimed.says}, and no touchpoint in the history supports it."
    return attrs.evolve(written, why=why, excused_by=frozenset(claimed.kinds))


def _lines(block: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in block.splitlines() if line.strip())

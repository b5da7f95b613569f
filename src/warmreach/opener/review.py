"""Check any text, a language model's too, against the rules of the method, in time linear in its length."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import NamedTuple

import attrs

from ..errors import UnsupportedLanguageError
from ..records.history import History
from ..records.reading import read_word
from ..records.touchpoints import Touchpoint
from ..records.words import AddressForm, Channel, Purpose
from ..values.instants import aware
from ..warmth import DEFAULT_RULES, WarmthRules, voided
from .address import forms_used, sentence_start
from .budgets import Budget, budget_for
from .findings import Finding, ReviewedPart
from .folding import Folded, fold
from .phrase_patterns import Phrase
from .results import OpenerStyle
from .review_english import ENGLISH
from .review_german import GERMAN
from .review_marks import PLACEHOLDERS, REPLY, REPLY_IS_TRUE_AFTER
from .review_rules import RULES

__all__ = ["review_text"]

_TABLES = {table.language: table for table in (GERMAN, ENGLISH)}
_PLACEHOLDERS = tuple(re.compile(look.pattern) for look in PLACEHOLDERS)
_WORD = re.compile(r"\S+")
_QUESTION = re.compile(r"\?[?!]*(?![\w=&/%])")
_SENTENCE_END = re.compile(r"[.!?\n]")
_SENTENCE = 240  # how far the limits of a sentence are looked for
_PLAIN = OpenerStyle()


@attrs.frozen
class _Part:
    """The text or the subject, as it was written and as it is read."""

    name: ReviewedPart
    written: str
    folded: Folded

    def finding(self, rule: str, start: int, end: int, *, why: str | None = None, better: str | None = None) -> Finding:
        """Report what stands from `start` to before `end` of the folded text."""
        return self.as_written(rule, *self.folded.span(start, end), why=why, better=better)

    def as_written(
        self, rule: str, start: int, end: int, *, why: str | None = None, better: str | None = None
    ) -> Finding:
        """Report what stands from `start` to before `end` of the text as it was written."""
        return Finding(
            rule=rule,
            part=self.name,
            start=start,
            end=end,
            excerpt=self.written[start:end],
            why=why or RULES[rule].why,
            source=RULES[rule].source,
            better=better,
        )


class _Hit(NamedTuple):
    start: int
    end: int
    why: str
    better: str | None


def review_text(
    text: str,
    *,
    language: str,
    purpose: Purpose,
    history: Iterable[Touchpoint] = (),
    as_of: datetime | None = None,
    subject: str | None = None,
    address: AddressForm | None = None,
    channel: Channel | None = None,
    style: OpenerStyle = _PLAIN,
    rules: WarmthRules = DEFAULT_RULES,
) -> tuple[Finding, ...]:
    """Check a text, and its subject if it has one, for one purpose; what stands first is reported first.

    A contact that the text claims must be in the `history` of this prospect (up to `as_of`, if given), and not undone
    by what `rules` say undoes it, such as a bounce: without a history, nothing supports a claim. A finding in the
    subject says so in `part`, and counts the subject's characters. `style` may set other limits than those of the
    purpose on the `channel`. The time is linear in the text's length.

    Raises:
        ForeignTouchpointError: the history is of several prospects.
        NaiveInstantError: `as_of` has no time zone.
        UnknownKindError: the history has kinds that `rules` do not know.
        UnsuitedChannelError: the purpose has no text on that channel.
        UnsupportedLanguageError: there are no patterns in that language.

    >>> from warmreach.opener import review_text
    >>> from warmreach.records import Purpose
    >>> [found] = review_text("Did you get my e-mail?", language="en", purpose=Purpose.FOLLOW_THROUGH)
    >>> found.rule, found.source, found.excerpt
    ('asks_if_it_arrived', 'C3', 'Did you get my e-mail')
    """
    base = language.partition("-")[0].lower()
    if base not in _TABLES:
        raise UnsupportedLanguageError(language=language, supported=tuple(_TABLES), lacking="review patterns")
    purpose = read_word(Purpose, purpose, "purpose")
    budget = budget_for(purpose, None if channel is None else read_word(Channel, channel, "channel"))
    kinds = _kinds(history, as_of, rules)
    body = _Part("text", text, fold(text))
    parts = (body,) if subject is None else (_Part("subject", subject, fold(subject)), body)
    found = [
        *(finding for part in parts for finding in _by_phrases(part, base, purpose, kinds)),
        *(finding for part in parts for finding in _placeholders(part)),
        *_address(parts, base, AddressForm(address) if address else None),
        *_lengths(parts, budget, style),
        *_questions(body, budget),
        *(() if subject is None else _false_reply(parts[0], kinds)),
    ]
    return tuple(sorted(found, key=lambda one: (one.part, one.start, one.end, one.rule)))


def _kinds(history: Iterable[Touchpoint], as_of: datetime | None, rules: WarmthRules) -> frozenset[str]:
    """The kinds of contact there were; what was undone was none."""
    given = tuple(history)
    known = History.of(given, prospect_id=given[0].prospect_id if given else "")
    if as_of is not None:
        known = known.until(aware(as_of, "as_of"))
    rules.check(known)
    undone = voided(known, rules)
    return frozenset(one.kind for one in known if one.id not in undone)


# --- by the words of a language ---------------------------------------------------------------------------------------


def _by_phrases(part: _Part, language: str, purpose: Purpose, kinds: frozenset[str]) -> Iterator[Finding]:
    hits: dict[str, list[_Hit]] = {}
    for row, phrases, unless in _TABLES[language].compiled:
        if purpose not in row.not_for and not row.excused_by & kinds:
            for start, end in _places(part.folded.lowered, phrases, unless):
                hits.setdefault(row.rule, []).append(_Hit(start, end, row.why, row.better))
    for rule, some in hits.items():
        for hit in _apart(some):
            yield part.finding(rule, hit.start, hit.end, why=hit.why, better=hit.better)


def _places(lowered: str, phrases: tuple[Phrase, ...], unless: tuple[Phrase, ...]) -> Iterator[tuple[int, int]]:
    for phrase in phrases:
        for match in phrase.find(lowered):
            sentence = _sentence_around(lowered, *match.span())
            if not any(excuse.stands_in(sentence) for excuse in unless):
                yield match.span()


def _sentence_around(lowered: str, start: int, end: int) -> str:
    begin = sentence_start(lowered, start)
    stop = _SENTENCE_END.search(lowered, end, end + _SENTENCE)
    return lowered[begin : stop.start() if stop else end + _SENTENCE]


def _apart(hits: list[_Hit]) -> Iterator[_Hit]:
    """Of hits that overlap, keep the first, and of those that begin together the longest."""
    reached = -1
    for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
        if hit.start >= reached:
            yield hit
            reached = hit.end


# --- by its look ------------------------------------------------------------------------------------------------------


def _placeholders(part: _Part) -> Iterator[Finding]:
    hits = [
        _Hit(*match.span(), RULES["placeholder_left"].why, None)
        for pattern in _PLACEHOLDERS
        for match in pattern.finditer(part.folded.cased)
    ]
    return (part.finding("placeholder_left", hit.start, hit.end) for hit in _apart(hits))


def _address(parts: tuple[_Part, ...], language: str, asked: AddressForm | None) -> Iterator[Finding]:
    """Report where the form of address first changes, and where it is first not the one asked for."""
    uses = [(part, form, span) for part in parts for form, span in forms_used(part.folded, language)]
    uses.sort(key=lambda use: (use[0].name, use[2]))
    other = [(part, span) for part, form, span in uses if form != (asked or uses[0][1])]
    for part, span in other[:1]:
        if len({form for _, form, _ in uses}) > 1:
            yield part.finding("address_mixed", *span)
        if asked is not None:
            yield part.finding("wrong_address", *span)


def _false_reply(subject: _Part, kinds: frozenset[str]) -> Iterator[Finding]:
    claimed = REPLY.match(subject.folded.cased)
    if claimed and not REPLY_IS_TRUE_AFTER & kinds:
        start, end = subject.folded.span(*claimed.span())
        yield subject.as_written("false_reply", start, end, better=subject.written[end:].strip() or None)


# --- by its length ----------------------------------------------------------------------------------------------------


def _lengths(parts: tuple[_Part, ...], budget: Budget, style: OpenerStyle) -> Iterator[Finding]:
    for part in parts:
        if part.name == "subject":
            yield from _beyond(part, style.max_subject_words, "subject_too_long")
        else:
            yield from _beyond(part, budget.word_limit(style), "too_long")


def _beyond(part: _Part, most: int, rule: str) -> Iterator[Finding]:
    """Report the words that are too many."""
    words = (word for word in _WORD.finditer(part.written) if any(map(str.isalnum, word[0])))
    surplus = next(islice(words, most, None), None)
    if surplus is not None:
        yield part.as_written(rule, surplus.start(), len(part.written.rstrip()))


def _questions(body: _Part, budget: Budget) -> Iterator[Finding]:
    """Report the first question beyond the allowed number; what is spoken is a dialogue, and may ask more."""
    lowered = body.folded.lowered
    asked = _QUESTION.finditer(lowered) if budget.medium != "spoken" else iter(())
    surplus = next(islice(asked, budget.questions, None), None)
    if surplus is not None:
        begin = sentence_start(lowered, surplus.start())
        sentence = lowered[begin : surplus.end()]
        yield body.finding("several_questions", surplus.end() - len(sentence.lstrip()), surplus.end())

"""What a language must say: every id with the slots it fills, and the book of phrases that is held to it."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from string import Formatter
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import BeforeValidator, Field, model_validator

from ..records.checks import refuse
from ..records.words import AddressForm, Kind, Purpose, Whose
from ..values.frozen import FrozenMap, MapOf
from ..values.record import Document, Language, Text

__all__ = ["PhraseBook", "Phrasings", "Tone", "phrasings", "reference_ids", "said_ids", "slots_of"]

Tone = Literal["plain", "light"]


def _one_is_enough(given: object) -> object:
    return (given,) if isinstance(given, str) else given


Phrasings = Annotated[tuple[Text, ...], Field(min_length=1), BeforeValidator(_one_is_enough)]


class _Need(NamedTuple):
    """What a sentence has to fill, what it may fill, and whether it asks."""

    must: frozenset[str]
    may: frozenset[str]
    asks: bool


def _needs(slots: str) -> _Need:
    """Read a row of the table: `name` must be filled, `(name)` may be, and `?` says that it is one question."""
    words = slots.split()
    may = frozenset(word.strip("()") for word in words if word.startswith("("))
    must = frozenset(word for word in words if word != "?" and not word.startswith("("))
    return _Need(must, must | may, "?" in words)


_NAMES = {
    "mr": "family",
    "ms": "family",
    "mr_titled": "title family",
    "ms_titled": "title family",
    "full": "given family",
    "full_titled": "title given family",
    "given": "given",
    "nobody": "",
}
_SLOTS = {"two_slots": "first second (minutes) ?", "one_slot": "first (minutes) ?", "open": "(minutes) ?"}
_WARMTHS = ("warm", "lukewarm", "cold")

# Every id that a book has to say, with its slots. An id may be said once for both forms ("value"), or for each
# ("value:formal", "value:informal"); a light wording is further, of the same id (":light", ":formal:light").
_SAID: dict[str, str] = {
    # how long ago, as an adverb that fits into a sentence: "yesterday", "in March"
    "when/today": "",
    "when/yesterday": "",
    "when/two_days_ago": "",
    **{f"when/weekday/{day}": "" for day in range(1, 8)},
    "when/last_week": "",
    **{f"when/weeks_ago/{count}": "" for count in range(1, 5)},
    **{f"when/month/{month}": "" for month in range(1, 13)},
    **{f"when/month_last_year/{month}": "" for month in range(1, 13)},
    **{f"when/month_of_year/{month}": "year" for month in range(1, 13)},
    # when to meet, as an adverb too: "on Tuesday at 10 am"
    "at/today": "time",
    "at/tomorrow": "time",
    **{f"at/weekday/{day}": "time" for day in range(1, 8)},
    "at/date": "weekday day month time",
    **{f"weekday/{day}": "" for day in range(1, 8)},
    **{f"month/{month}": "" for month in range(1, 13)},
    "clock/am": "(hour) (hour12)",
    "clock/pm": "(hour) (hour12)",
    "clock/am_minutes": "(hour) (hour12) minute",
    "clock/pm_minutes": "(hour) (hour12) minute",
    "clock/noon": "(hour) (hour12)",
    "clock/midnight": "(hour) (hour12)",
    # whom we greet, who we are, and how we end
    **{f"hello/{whom}": slots for whom, slots in _NAMES.items()},
    **{f"dear/{whom}": slots for whom, slots in _NAMES.items()},
    "call/greeting": "hello sender firm",
    "visit/greeting": "hello sender firm",
    "gatekeeper/greeting": "sender firm",
    "sms/greeting": "hello sender firm",
    "mail/greeting": "dear",
    "mail/closing": "sender firm",
    # lines that several purposes share
    "softening": "",
    "value": "value",
    "value/in_a_sentence": "offer value",
    "proof": "proof",
    "video": "video",
    "links": "links",
    "attachments": "attachments",
    "short_answer": "",
    **{
        f"{purpose}/reason/{warmth}": "offer"
        for purpose in (Purpose.WARM_CALL, Purpose.VERIFY_AND_ANNOUNCE, Purpose.VISIT)
        for warmth in _WARMTHS
    },
    **{f"warm_call/ask/{case}": slots for case, slots in _SLOTS.items()},
    "verify_and_announce/announce": "",
    "verify_and_announce/announce/why": "mail_reason",
    "verify_and_announce/ask": "?",
    "verify_and_announce/ask/still": "?",
    "verify_and_announce/ask/unnamed": "?",
    "confirm_and_substantiate/subject": "offer",
    "confirm_and_substantiate/subject/talk": "offer",
    **{f"confirm_and_substantiate/thanks/{whose}": "(colleague) (when)" for whose in Whose},
    "confirm_and_substantiate/reason": "offer",
    "confirm_and_substantiate/reason/why": "offer mail_reason",
    "confirm_and_substantiate/reason/promised": "offer",
    "confirm_and_substantiate/reason/promised/why": "offer mail_reason",
    "confirm_and_substantiate/next/phone/us": "first",
    "confirm_and_substantiate/next/phone/them": "first",
    "confirm_and_substantiate/next/video": "first reach",
    "confirm_and_substantiate/next/on_site": "first reach",
    "confirm_and_substantiate/ask": "?",
    "confirm_and_substantiate/ask/until_then": "?",
    "follow_through/reason": "",
    "follow_through/reason/agreed": "",
    "follow_through/ask": "?",
    "follow_through/ask/open": "?",
    "follow_through/ask/mail": "?",
    # further purposes
    "answer_them/subject": "offer",
    "answer_them/thanks": "",
    "answer_them/reason": "offer",
    "answer_them/value": "",
    "answer_them/ask": "?",
    "voicemail/reason": "offer",
    "voicemail/tip": "tip",
    "voicemail/ask": "",
    "voicemail/ask/phone": "phone",
    "voicemail/ask/again": "first",
    "helpful_mail/subject": "offer",
    "helpful_mail/subject/tip": "offer",
    "helpful_mail/value": "value",
    "helpful_mail/tip": "tip",
    "helpful_mail/ask": "?",
    "post_invite/subject": "offer",
    "post_invite/reason": "",
    "post_invite/ask": "?",
    "post_invite/reach/email": "email",
    "post_invite/reach/phone": "phone",
    "writing/reason": "offer",
    "social_note/ask": "?",
    "sms_note/ask": "?",
    "visit/ask": "?",
    "visit/ask/one_slot": "first ?",
    "gatekeeper/reason": "offer",
    **{f"gatekeeper/ask/{whom}": f"{slots} ?" for whom, slots in _NAMES.items() if whom != "given"},
    "repair/subject": "",
    **{f"repair/missed_call/{whose}": "when" for whose in (Whose.MINE, Whose.FIRM)},
    **{f"repair/missed_meeting/{whose}": "when" for whose in (Whose.MINE, Whose.FIRM)},
    **{f"repair/missed_callback/{whose}": "when" for whose in (Whose.MINE, Whose.FIRM)},
    **{f"repair/promised_mail/{whose}": "when" for whose in (Whose.MINE, Whose.FIRM)},
    "repair/late": "",
    "repair/sorry": "",
    "repair/ask/mail": "?",
    **{f"repair/ask/{case}": slots for case, slots in _SLOTS.items()},
    "new_slots/subject": "",
    "new_slots/missed": "when",
    "new_slots/reason": "",
    "screen_share/reason": "offer",
    "screen_share/ask": "?",
    # what to say to an objection (C4)
    "objection/cannot_remember": "",
    "objection/send_again": "?",
    "objection/not_me": "",
    "objection/no_time": "",
    "reply/cannot_remember": "value ?",
    "reply/send_again": "?",
    "reply/not_me": "?",
    **{f"reply/no_time/{case}": slots for case, slots in _SLOTS.items()},
    "gatekeeper/reply/send_again": "?",
    "gatekeeper/reply/not_me": "?",
    "gatekeeper/reply/no_time": "?",
}
_NEEDS = {name: _needs(slots) for name, slots in _SAID.items()}
_REFERENCE = _needs("(when)")
_REFERENCE_ABOUT = _needs("(when) about")
_BY_COLLEAGUE = _needs("(when) (colleague)")
_BY_COLLEAGUE_ABOUT = _needs("(when) (colleague) about")
_KINDS = frozenset(Kind)


def phrasings(said: Mapping[str, str | tuple[str, ...]]) -> FrozenMap[str, tuple[str, ...]]:
    """Return sentences as a book holds them: each id with a tuple of phrasings, also where there is only one."""
    return FrozenMap({name: (one,) if isinstance(one, str) else one for name, one in said.items()})


def said_ids() -> tuple[str, ...]:
    """The ids that every language says."""
    return tuple(_NEEDS)


def reference_ids(kind: str, whose: Whose, *, about: bool) -> tuple[str, ...]:
    """The ids under which a kind of contact is looked up, the most telling first.

    >>> from warmreach.opener.phrases import Whose, reference_ids
    >>> reference_ids("purchase", Whose.FIRM, about=True)
    ('reference/purchase/firm/about', 'reference/purchase/firm')
    """
    plain = f"reference/{kind}/{whose}"
    return (f"{plain}/about", plain) if about else (plain,)


def _need_of(name: str) -> _Need | None:
    if name in _NEEDS:
        return _NEEDS[name]
    match name.split("/"):
        case ["reference", kind, Whose.COLLEAGUE, *rest] if kind in _KINDS and rest in ([], ["about"]):
            return _BY_COLLEAGUE_ABOUT if rest else _BY_COLLEAGUE
        case ["reference", kind, (Whose.MINE | Whose.FIRM), *rest] if kind in _KINDS and rest in ([], ["about"]):
            return _REFERENCE_ABOUT if rest else _REFERENCE
        case _:
            return None


def slots_of(sentence: str) -> frozenset[str] | None:
    """Return the names of the slots in a sentence, or None if a brace is not a plain slot."""
    try:
        fields = list(Formatter().parse(sentence))
    except ValueError:
        return None
    named = [(name, spec, conversion) for _, name, spec, conversion in fields if name is not None]
    if any(spec or conversion or not name.isidentifier() for name, spec, conversion in named):
        return None
    return frozenset(name for name, _, _ in named)


class PhraseBook(Document):
    """A language's phrases: whole sentences with named slots, one or more phrasings an id, checked when built.

    Raises pydantic.ValidationError that names every id missing or unknown, every slot that is missing or unknown, a
    question where none is asked and none where one is. A kind of contact without a `reference/…` is not mentioned.
    `lowercase` lists the words that begin with a small letter after a written salutation, as German has it.
    """

    name: Text
    language: Language
    sentences: MapOf[str, Phrasings]
    lowercase: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _says_what_it_must(self) -> Self:
        faults = tuple(self._faults())
        if faults:
            raise refuse("phrases_do_not_hold", f"{self.name}: " + "; ".join(faults))
        return self

    def _faults(self) -> Iterator[str]:
        known = {*_NEEDS, *(name for name in map(_bare, self.sentences) if _need_of(name))}
        for form in AddressForm:
            missing = sorted(set(_NEEDS) - set(self.said(form, "plain")))
            if missing:
                yield f"{form} says nothing for {', '.join(missing)}"
        for name, phrasings in self.sentences.items():
            need = _need_of(_bare(name))
            if need is None or not _styles_of(name):
                near = get_close_matches(_bare(name), known, n=2)
                yield f"{name!r} is no id" + (f", did you mean {' or '.join(near)}" if near else "")
                continue
            yield from (fault for phrasing in phrasings for fault in _faults_of(name, phrasing, need))

    @cached_property
    def edition(self) -> str:
        """The name with eight digits that change with any word of the book."""
        return f"{self.name}+{zlib.crc32(self.model_dump_json(exclude={'schema_version'}).encode()):08x}"

    def silent_about(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Name the kinds of contact for which a form, or one of whose it was, has no words: those are not mentioned.

        >>> from warmreach.opener.languages import phrases_for
        >>> phrases_for("en").silent_about(["event_met", "site_visit"])
        ('site_visit',)
        """
        return tuple(kind for kind in kinds if not all(self._names(kind, form) for form in AddressForm))

    def _names(self, kind: str, form: AddressForm) -> bool:
        said = self.said(form, "plain")
        return all(reference_ids(kind, whose, about=False)[-1] in said for whose in Whose)

    def said(self, form: AddressForm, tone: Tone) -> Mapping[str, tuple[str, ...]]:
        """Return what is said in one form and tone: the light wording where there is one, else the plain."""
        return self._by_style[form, tone]

    @cached_property
    def _by_style(self) -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
        table: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {
            (form, tone): {} for form in AddressForm for tone in ("plain", "light")
        }
        for name in sorted(self.sentences, key=lambda one: (one.endswith(":light"), one.count(":"))):
            for style in _styles_of(name):
                table[style][_bare(name)] = self.sentences[name]
        return table


def _bare(name: str) -> str:
    return name.partition(":")[0]


def _styles_of(name: str) -> list[tuple[str, str]]:
    """Return the forms and tones for which an id such as "value:formal:light" speaks; none if it is misspelt."""
    match name.split(":")[1:]:
        case []:
            return [(form, tone) for form in AddressForm for tone in ("plain", "light")]
        case ["light"]:
            return [(form, "light") for form in AddressForm]
        case [(AddressForm.FORMAL | AddressForm.INFORMAL) as form]:
            return [(form, "plain"), (form, "light")]
        case [(AddressForm.FORMAL | AddressForm.INFORMAL) as form, "light"]:
            return [(form, "light")]
        case _:
            return []


def _faults_of(name: str, phrasing: str, need: _Need) -> Iterator[str]:
    slots = slots_of(phrasing)
    if slots is None:
        yield f"{name!r} has a brace that is no plain slot: {phrasing!r}"
        return
    if need.must - slots:
        yield f"{name!r} does not fill {', '.join(sorted(need.must - slots))}: {phrasing!r}"
    if slots - need.may:
        yield f"{name!r} knows no {', '.join(sorted(slots - need.may))}: {phrasing!r}"
    if phrasing.count("?") != need.asks:
        yield f"{name!r} {'asks one question' if need.asks else 'asks nothing'}: {phrasing!r}"

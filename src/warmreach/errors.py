"""Every exception of the library, each with its evidence.

    WarmreachError
    ├── NaiveInstantError            an instant without a time zone            (ValueError)
    ├── NotAnInstantError            text, or a day, where an instant belongs  (TypeError)
    ├── WrongTypeError               an argument of another type than asked    (TypeError)
    ├── WrongValueError              an argument out of what is allowed        (ValueError)
    ├── UnknownZoneError             no IANA time zone of that name            (ValueError)
    ├── UnknownKindError             kinds that the rules do not know          (ValueError)
    ├── ForeignTouchpointError       a touchpoint of another prospect          (ValueError)
    ├── ConflictingTouchpointError   one id and version, two contents          (ValueError)
    ├── RulesMismatchError           stored by another edition of the rules    (ValueError)
    ├── EarlierInstantError          asked for an instant before what is known (ValueError)
    ├── CannotMergeError             running sums of two leads or two reps     (ValueError)
    ├── MustRecomputeError           a running sum cannot take this touchpoint (ValueError)
    ├── UnknownMoveError             a step or word that a cadence has not     (ValueError)
    ├── UnknownWordError             a channel or purpose that there is not    (ValueError)
    ├── NoTruthValueError            a judgement used as a yes or no           (TypeError)
    ├── UnsupportedLanguageError     no phrases or patterns in that language   (ValueError)
    ├── OfferLanguageError           an offer in another language              (ValueError)
    ├── OfferAddressError            an offer that says Ihre to a du           (ValueError)
    ├── UnsuitedChannelError         a purpose that has no text on a channel   (ValueError)
    ├── ForeignJudgementError        a judgement of another prospect or rep    (ValueError)
    ├── OtherChannelError            a judgement of another channel            (ValueError)
    ├── UnknownCountryError          no country or subdivision of that code    (ValueError)
    ├── SeveralZonesError            a place with several zones, and none given (ValueError)
    ├── UnknownResultError           a CRM's word mapped to no result of ours  (ValueError)
    ├── NoCounterpartError           what a CRM has no word or field for       (ValueError)
    ├── NothingPlannedError          a plan or a day with nothing for a calendar (ValueError)
    ├── LawBrokenError               a law that a subject under test broke     (AssertionError)
    ├── MissingExtraError            an extra that is not installed            (ImportError)
    ├── FrameColumnsError            a table without a column that is needed   (ValueError)
    ├── ColumnTypeError              a column that holds what cannot be read   (ValueError)
    ├── UnsupportedEngineError       a table that this cannot be asked of      (ValueError)
    ├── TooLittleDataError           too few outcomes to learn from            (ValueError)
    ├── LookAheadError               data from after the instant they explain  (ValueError)
    └── NotBuiltYetError             a part that a later release brings        (NotImplementedError)

A record that does not hold raises `pydantic.ValidationError` instead, with every fault at once.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, Protocol

__all__ = [
    "CannotMergeError",
    "ColumnTypeError",
    "ConflictingTouchpointError",
    "EarlierInstantError",
    "ForeignJudgementError",
    "ForeignTouchpointError",
    "FrameColumnsError",
    "LawBrokenError",
    "LookAheadError",
    "MissingExtraError",
    "MustRecomputeError",
    "NaiveInstantError",
    "NoCounterpartError",
    "NoTruthValueError",
    "NotAnInstantError",
    "NotBuiltYetError",
    "NothingPlannedError",
    "OfferAddressError",
    "OfferLanguageError",
    "OtherChannelError",
    "RulesMismatchError",
    "SeveralZonesError",
    "TooLittleDataError",
    "UnknownCountryError",
    "UnknownKindError",
    "UnknownMoveError",
    "UnknownResultError",
    "UnknownWordError",
    "UnknownZoneError",
    "UnsuitedChannelError",
    "UnsupportedEngineError",
    "UnsupportedLanguageError",
    "WarmreachError",
    "WrongTypeError",
    "WrongValueError",
]


class _Logged(Protocol):
    """What a message needs of a touchpoint, which stands above this file."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def kind(self) -> str: ...


def _touchpoints(count: int) -> str:
    return "1 touchpoint" if count == 1 else f"{count} touchpoints"


def _a_few(names: tuple[str, ...]) -> str:
    return ", ".join(names[:5]) + (", …" if len(names) > 5 else "")  # noqa: PLR2004 - a readable few


def _revive(cls: type["WarmreachError"], message: str, evidence: Mapping[str, Any]) -> "WarmreachError":
    error = cls.__new__(cls, message)
    error.__dict__.update(evidence)
    return error


class WarmreachError(Exception):
    """Whatever warmreach refuses, apart from a record that does not hold."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep the evidence through pickling, copying and process pools."""
        return _revive, (type(self), str(self), self.__dict__)


class NaiveInstantError(WarmreachError, ValueError):
    """An instant was given without a time zone, so nobody can say when it was."""

    def __init__(self, *, argument: str, given: datetime) -> None:
        self.argument = argument
        self.given = given
        super().__init__(
            f"{argument} has no time zone: {given!r}; give an aware datetime, "
            "such as pendulum.datetime(2026, 11, 21, 9, tz='Europe/Berlin')"
        )


class NotAnInstantError(WarmreachError, TypeError):
    """Text, or a day, was given where an aware datetime belongs."""

    def __init__(self, *, argument: str, given: object) -> None:
        self.argument = argument
        self.given = given
        super().__init__(
            f"{argument} is no datetime: {given!r}; text is not taken here, give an aware datetime, "
            "such as datetime.fromisoformat('2026-11-21T09:00:00+01:00') or pendulum.parse of the same"
        )


class WrongTypeError(WarmreachError, TypeError):
    """An argument is of another type than the one asked for, as a name is where a value belongs."""

    def __init__(self, *, argument: str, given: object, wanted: str, instead: str) -> None:
        self.argument = argument
        self.given = given
        self.wanted = wanted
        self.instead = instead
        super().__init__(f"{argument} is no {wanted}: {given!r}; {instead}")


class WrongValueError(WarmreachError, ValueError):
    """An argument is of the right type, and of a value that is not allowed."""

    def __init__(self, *, argument: str, given: object, allowed: str, instead: str) -> None:
        self.argument = argument
        self.given = given
        self.allowed = allowed
        self.instead = instead
        super().__init__(f"{argument} is {given!r}, where {allowed} is allowed; {instead}")


class UnknownZoneError(WarmreachError, ValueError):
    """A time zone was named that the IANA database does not hold."""

    def __init__(self, *, timezone: str, nearest: tuple[str, ...]) -> None:
        self.timezone = timezone
        self.nearest = nearest
        hint = f"did you mean {' or '.join(nearest)}?" if nearest else "give a key such as 'Europe/Berlin' or 'UTC'"
        super().__init__(f"{timezone!r} is no IANA time zone; {hint}")


class UnknownKindError(WarmreachError, ValueError):
    """Touchpoints are of kinds that the rules do not know."""

    def __init__(
        self, *, counts: Mapping[str, int], nearest: Mapping[str, tuple[str, ...]], known: frozenset[str]
    ) -> None:
        self.counts = dict(counts)
        self.nearest = dict(nearest)
        self.known = known
        named = "; ".join(self._line(kind) for kind in self.counts)
        super().__init__(
            f"the rules do not know {named}. Map them to one of the {len(known)} known kinds, "
            "or add your own with rules.with_kinds({...})"
        )

    def _line(self, kind: str) -> str:
        near = self.nearest.get(kind, ())
        hint = f", nearest: {', '.join(near)}" if near else ", nothing near"
        return f"{kind!r} ({_touchpoints(self.counts[kind])}{hint})"


class ForeignTouchpointError(WarmreachError, ValueError):
    """A history was given touchpoints of somebody else."""

    def __init__(self, *, prospect_id: str, foreign: tuple[str, ...], prospects: tuple[str, ...]) -> None:
        self.prospect_id = prospect_id
        self.foreign = foreign
        self.prospects = prospects
        theirs = _a_few(tuple(map(repr, prospects)))
        super().__init__(
            f"{_touchpoints(len(foreign))} not of prospect {prospect_id!r}: {_a_few(foreign)} (of {theirs}); "
            "group them by prospect_id first"
        )


class ConflictingTouchpointError(WarmreachError, ValueError):
    """Two touchpoints share id and version and say different things."""

    def __init__(self, *, first: _Logged, second: _Logged) -> None:
        self.first = first
        self.second = second
        super().__init__(
            f"touchpoint {first.id!r} version {first.version} was given twice with other content:\n"
            f"  {first!r}\n  {second!r}\nraise `version` on the newer one"
        )


class RulesMismatchError(WarmreachError, ValueError):
    """Something stored was judged by another edition of the rules."""

    def __init__(self, *, stored: str, given: str) -> None:
        self.stored = stored
        self.given = given
        super().__init__(
            f"stored by rules {stored!r}, asked with rules {given!r}; pass the stored edition, or recompute"
        )


class EarlierInstantError(WarmreachError, ValueError):
    """An instant was asked for that lies before what a value already knows."""

    def __init__(self, *, known: datetime, asked: datetime) -> None:
        self.known = known
        self.asked = asked
        super().__init__(
            f"known until {known.isoformat()}, asked for {asked.isoformat()}; ask for that instant or later, "
            "or recompute from the history"
        )


class CannotMergeError(WarmreachError, ValueError):
    """Two running sums are of different leads, or for different reps."""

    def __init__(self, *, ours: tuple[str, str | None], theirs: tuple[str, str | None]) -> None:
        self.ours = ours
        self.theirs = theirs
        one, other = (f"prospect {lead!r} for {rep or 'the firm'}" for lead, rep in (ours, theirs))
        super().__init__(f"sums of {one} and of {other} do not add up; merge those of one prospect and one rep")


class MustRecomputeError(WarmreachError, ValueError):
    """A running sum cannot take this touchpoint, or another sum, for it changes what was counted before."""

    def __init__(self, *, touchpoint: _Logged | None, reason: str) -> None:
        self.touchpoint = touchpoint
        self.reason = reason
        subject = "these sums" if touchpoint is None else f"touchpoint {touchpoint.id!r} ({touchpoint.kind})"
        super().__init__(f"{subject}: {reason}; recompute with RunningHeat.of(prospect, history, as_of=…)")


class UnknownMoveError(WarmreachError, ValueError):
    """A cadence was asked what follows at a step, or from a word, that it has not."""

    def __init__(self, *, cadence: str, step: str, word: str, steps: tuple[str, ...]) -> None:
        self.cadence = cadence
        self.step = step
        self.word = word
        self.steps = steps
        fault = f"no word {word!r}; see warmreach.cadence.WORDS" if step in steps else f"no step {step!r}"
        super().__init__(f"cadence {cadence!r} has {fault}; its steps are {', '.join(steps)}")


class UnknownWordError(WarmreachError, ValueError):
    """A word was given that is none of a closed set, such as a channel that there is not."""

    def __init__(self, *, argument: str, given: object, allowed: tuple[str, ...], nearest: tuple[str, ...]) -> None:
        self.argument = argument
        self.given = given
        self.allowed = allowed
        self.nearest = nearest
        hint = f"did you mean {' or '.join(map(repr, nearest))}? " if nearest else ""
        super().__init__(f"{given!r} is no {argument}; {hint}there are {', '.join(allowed)}")


class NoTruthValueError(WarmreachError, TypeError):
    """A judgement with more than two answers was used as a yes or no."""

    def __init__(self, *, verdict: str) -> None:
        self.verdict = verdict
        super().__init__(
            f"a permission is no truth value (here {verdict}); ask `.allowed`, which is `.verdict is Verdict.ALLOWED`"
        )


class UnsupportedLanguageError(WarmreachError, ValueError):
    """There are no phrases to speak in the language asked for, or no patterns to review it by."""

    def __init__(
        self, *, language: str, supported: tuple[str, ...], lacking: Literal["phrases", "review patterns"] = "phrases"
    ) -> None:
        self.language = language
        self.supported = supported
        self.lacking = lacking
        instead = ", or pass `phrases=`" if lacking == "phrases" else ""
        super().__init__(f"no {lacking} for language {language!r}; there are {', '.join(supported)}{instead}")


class OfferLanguageError(WarmreachError, ValueError):
    """The offer is worded in another language than the one to be spoken."""

    def __init__(self, *, offer: str, spoken: str) -> None:
        self.offer = offer
        self.spoken = spoken
        super().__init__(
            f"the offer is in {offer!r} and the opener in {spoken!r}; word the offer in {spoken!r}, "
            f"or pass phrases in {offer!r}"
        )


class OfferAddressError(WarmreachError, ValueError):
    """The offer speaks to the reader in another form of address than the opener."""

    def __init__(self, *, field: str, word: str, form: str) -> None:
        self.field, self.word, self.form = field, word, form
        super().__init__(
            f"the offer's {field} says {word!r}, and this person is addressed in the {form} form; word it so that it "
            "speaks to nobody ('an hour more for every driver'), or hand in an offer of its own for each form"
        )


class UnsuitedChannelError(WarmreachError, ValueError):
    """What a purpose has to say is not said on that channel."""

    def __init__(self, *, purpose: str, channel: str, suited: tuple[str, ...]) -> None:
        self.purpose = purpose
        self.channel = channel
        self.suited = suited
        super().__init__(f"{purpose} has no words for channel {channel!r}; leave it out, or give {' or '.join(suited)}")


class ForeignJudgementError(WarmreachError, ValueError):
    """A judgement was handed in that is about somebody else, or, where `rep` is named, made for another rep."""

    def __init__(self, *, argument: str, prospect_id: str, given: str, rep: str | None = None) -> None:
        self.argument = argument
        self.prospect_id = prospect_id
        self.given = given
        self.rep = rep
        super().__init__(
            f"{argument} is of prospect {given!r}, not of {prospect_id!r}; judge this prospect first"
            if rep is None
            else f"{argument} is made for rep {given!r}, not for {rep!r}; judge with rep={rep!r} first"
        )


class OtherChannelError(WarmreachError, ValueError):
    """A judgement was handed in that is about another channel."""

    def __init__(self, *, argument: str, wanted: str, given: str) -> None:
        self.argument = argument
        self.wanted = wanted
        self.given = given
        super().__init__(f"{argument} is about channel {given!r}, and {wanted!r} is asked for; judge {wanted!r} first")


class UnknownCountryError(WarmreachError, ValueError):
    """No country, or no subdivision of it, has that code."""

    def __init__(self, *, country: str, nearest: tuple[str, ...]) -> None:
        self.country = country
        self.nearest = nearest
        hint = f"; did you mean {' or '.join(nearest)}?" if nearest else "; use ISO 3166 codes such as 'DE' or 'BY'"
        super().__init__(f"unknown country or subdivision {country!r}{hint}")


class SeveralZonesError(WarmreachError, ValueError):
    """A place has several time zones, and nobody said which one is meant."""

    def __init__(self, *, place: str, zones: tuple[str, ...]) -> None:
        self.place = place
        self.zones = zones
        super().__init__(f"{place} has {len(zones)} time zones; pass timezone= with one of {', '.join(zones)}")


class UnknownResultError(WarmreachError, ValueError):
    """A CRM's word was said to stand for something that is no result of a call."""

    def __init__(self, *, given: str, result: str, known: tuple[str, ...]) -> None:
        self.given = given
        self.result = result
        self.known = known
        super().__init__(
            f"dispositions says that {given!r} stands for {result!r}, which a word alone does not say of a call; "
            f"give one of {', '.join(known)}"
        )


class NoCounterpartError(WarmreachError, ValueError):
    """A CRM has no word or field for something, so that it could not be read back as it was."""

    def __init__(self, *, touchpoint: _Logged, crm: str, why: str, to_try: str) -> None:
        self.touchpoint = touchpoint
        self.crm = crm
        self.why = why
        self.to_try = to_try
        super().__init__(
            f"touchpoint {touchpoint.id!r} ({touchpoint.kind}) has no counterpart in {crm}: {why}; {to_try}"
        )


class NothingPlannedError(WarmreachError, ValueError):
    """A plan that ended, or a day without calls, was to be written as a calendar, which needs one entry at least."""

    def __init__(self, *, what: str) -> None:
        self.what = what
        asked = "plan.next is not None" if what == "Plan" else "agenda.items"
        super().__init__(f"this {what} has nothing for a calendar; ask for `{asked}` before")


class LawBrokenError(WarmreachError, AssertionError):
    """A planner, scorer, permission or opener under test broke a law; `story` tells how, in the fewest words."""

    def __init__(self, *, law: str, sentence: str, story: str) -> None:
        self.law = law
        self.sentence = sentence
        self.story = story
        super().__init__(f"{law}: {sentence}\n{story}")


class MissingExtraError(WarmreachError, ImportError):
    """A library was asked for that comes with an extra."""

    def __init__(self, *, extra: str) -> None:
        self.extra = extra
        super().__init__(f"this needs the extra {extra!r}; install it with pip install 'warmreach[{extra}]'")


class FrameColumnsError(WarmreachError, ValueError):
    """A table lacks columns that are needed."""

    def __init__(self, *, missing: tuple[str, ...], found: tuple[str, ...]) -> None:
        self.missing = missing
        self.found = found
        super().__init__(
            f"the table has no column {', '.join(map(repr, missing))}; it has {', '.join(map(repr, found)) or 'none'}; "
            "say what yours are called with columns="
        )


class ColumnTypeError(WarmreachError, ValueError):
    """A column of a table holds a type, or a value, that cannot be read as what it should be."""

    def __init__(self, *, column: str, given: str, allowed: str) -> None:
        self.column = column
        self.given = given
        self.allowed = allowed
        super().__init__(f"column {column!r} holds {given}; give {allowed}")


class UnsupportedEngineError(WarmreachError, ValueError):
    """A table of a kind that this cannot be asked of."""

    def __init__(self, *, engine: str, what: str, supported: tuple[str, ...]) -> None:
        self.engine = engine
        self.what = what
        self.supported = supported
        super().__init__(f"{what} is not possible on {engine}; it is on {', '.join(supported)}")


class TooLittleDataError(WarmreachError, ValueError):
    """There are too few outcomes of one sort, or no touchpoint before any, to learn from."""

    def __init__(self, *, won: int, lost: int, needed: int, touched: int) -> None:
        self.won = won
        self.lost = lost
        self.needed = needed
        self.touched = touched
        super().__init__(
            f"{won} attempts won, {lost} lost, {touched} with a touchpoint before them, in the part to learn from; "
            f"{needed} won, {needed} lost and a touchpoint are needed: hold out less, take a shorter window, "
            "or keep the default rules"
        )


class LookAheadError(WarmreachError, ValueError):
    """Something would be judged by what came to be known only later."""

    def __init__(self, *, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{reason}; learn from what was known before, and check on what came later")


class NotBuiltYetError(WarmreachError, NotImplementedError):
    """This part is drawn but not built; nothing pretends otherwise."""

    def __init__(self, *, what: str, instead: str) -> None:
        self.what = what
        self.instead = instead
        super().__init__(f"{what} is not built yet; {instead}")

"""The laws of scorers: what more contact, time, order, zones and refusals may and may not do to a score."""

import inspect
from collections.abc import Iterable
from datetime import timedelta
from math import isclose
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ...records import History, Touchpoint
from ...values.instants import DateTime, moment
from ...warmth import DEFAULT_RULES, Warmth
from ..strategies import lists_of_touchpoints, timezones, touchpoints
from ..strategies.clock import PLAIN_MOMENT, around
from ..subjects import Scorer
from .law import broken, law, needs
from .situations import diary

__all__ = [
    "a_colleague_never_outweighs",
    "another_zone_changes_no_score",
    "one_more_contact_never_cools",
    "one_more_refusal_never_warms",
    "one_new_message_revives_no_old_one",
    "order_and_duplicates_do_not_matter",
    "reasons_add_up",
    "time_alone_never_warms",
    "unasked_messages_never_make_warm",
    "what_comes_later_does_not_count",
]

_ROUNDING = 1e-9
_WARMING = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.noticed)
_COOLING = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.cools)
_UNASKED = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.group == "unasked")
_NEAR = around(PLAIN_MOMENT)
_NEW = st.just("new")


@attrs.frozen(kw_only=True, repr=False)
class Case:
    """One prospect's touchpoints, in the order in which they are handed in, and the instant asked about."""

    touchpoints: tuple[Touchpoint, ...]
    as_of: DateTime

    def score(self, scorer: Scorer, **further: str) -> float:
        """Score the case."""
        return level_of(scorer("p-17", list(self.touchpoints), as_of=self.as_of, **further))

    def given(self, *touchpoints: Touchpoint) -> "Case":
        """Return the case of other touchpoints."""
        return attrs.evolve(self, touchpoints=touchpoints)

    def __repr__(self) -> str:
        """Read as a diary."""
        told = diary(History.of(self.touchpoints, prospect_id="p-17"))
        return "\n  ".join(["", *told, f"asked at {self.as_of.isoformat(' ')}"])

    __str__ = __repr__

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: ANN401, FBT001 - the signature that Hypothesis calls
        printer.text(repr(self))


def level_of(scored: Any) -> float:  # noqa: ANN401 - a number, or what has a level
    """Return the level of a judgement, or the number itself."""
    return float(getattr(scored, "level", scored))


@st.composite
def cases(draw: DrawFn, *, kinds: SearchStrategy[str] | None = None, max_size: int = 8) -> Case:
    """Cases with any touchpoints around the instant asked about, in any order. Shrinks to none, on a Monday morning."""
    every = st.sampled_from(sorted(DEFAULT_RULES.kinds)) if kinds is None else kinds
    told = lists_of_touchpoints(instants=_NEAR, kinds=every, max_size=max_size)
    return Case(touchpoints=tuple(draw(told)), as_of=draw(around(PLAIN_MOMENT, before_days=30)))


_ANY = cases()


def _more(kinds: Iterable[str]) -> SearchStrategy[Touchpoint]:
    return touchpoints(ids=_NEW, instants=_NEAR, kinds=st.sampled_from(tuple(kinds)))


@law("WARMTH-01", about="warmth", source="design: warmth", case=_ANY)
def reasons_add_up(scorer: Scorer, case: Case) -> None:
    """The reasons add up to the signed sum, of which the heat is the part above zero."""
    judged = scorer("p-17", list(case.touchpoints), as_of=case.as_of)
    if not isinstance(judged, Warmth):
        raise needs("reasons")
    total = sum(reason.contribution for reason in judged.because)
    if not isclose(max(0.0, total), judged.heat, abs_tol=_ROUNDING):
        raise broken(f"the reasons add up to {total}, and the heat is {judged.heat}")


@law("WARMTH-02", about="warmth", source="design: warmth", case=_ANY, chance=st.randoms(use_true_random=False))
def order_and_duplicates_do_not_matter(scorer: Scorer, case: Case, chance: Any) -> None:  # noqa: ANN401 - a Random
    """The order in which touchpoints are handed in, and handing one in twice, change no score."""
    again = [*case.touchpoints, *case.touchpoints[:2]]
    chance.shuffle(again)
    score, shuffled = case.score(scorer), case.given(*again).score(scorer)
    if not isclose(score, shuffled, abs_tol=_ROUNDING):
        raise broken(f"{score}, but handed in as {', '.join(one.id for one in again)}: {shuffled}")


@law("WARMTH-03", about="warmth", source="design: warmth, W3, W8", case=_ANY, one=_more(_WARMING))
def one_more_contact_never_cools(scorer: Scorer, case: Case, one: Touchpoint) -> None:
    """One more warming touchpoint never lowers the score."""
    before, after = case.score(scorer), case.given(*case.touchpoints, one).score(scorer)
    if after < before - _ROUNDING:
        raise broken(f"{before}, but with one more {one.kind}: {after}")


@law("WARMTH-04", about="warmth", source="design: warmth", case=_ANY, one=_more(_COOLING))
def one_more_refusal_never_warms(scorer: Scorer, case: Case, one: Touchpoint) -> None:
    """One more refusal or complaint never raises the score."""
    before, after = case.score(scorer), case.given(*case.touchpoints, one).score(scorer)
    if after > before + _ROUNDING:
        raise broken(f"{before}, but with one more {one.kind}: {after}")


_WARM = cases(kinds=st.sampled_from(_WARMING))


@law("WARMTH-05", about="warmth", source="design: warmth", case=_WARM, days=st.integers(0, 900))
def time_alone_never_warms(scorer: Scorer, case: Case, days: int) -> None:
    """Without refusals, the score of what is known by now never rises as time goes by."""
    known = case.given(*History.of(case.touchpoints, prospect_id="p-17").until(case.as_of))
    later = attrs.evolve(known, as_of=known.as_of.add(days=days, seconds=1))
    before, after = known.score(scorer), later.score(scorer)
    if after > before + _ROUNDING:
        raise broken(f"{before}, but {days} days later: {after}")


@law("WARMTH-06", about="warmth", source="design: warmth", case=_ANY)
def what_comes_later_does_not_count(scorer: Scorer, case: Case) -> None:
    """Touchpoints after the instant asked about do not count."""
    known = case.given(*(one for one in case.touchpoints if one.counts_from <= case.as_of))
    score, alone = case.score(scorer), known.score(scorer)
    if not isclose(score, alone, abs_tol=_ROUNDING):
        raise broken(f"{alone}, but with what comes later: {score}")


@law("WARMTH-07", about="warmth", source="design: warmth", case=_ANY, key=timezones())
def another_zone_changes_no_score(scorer: Scorer, case: Case, key: str) -> None:
    """The same instants, told in another zone, give the same score."""
    moved = tuple(
        one if one.occurred_at is None else one.replace(occurred_at=moment(one.occurred_at, key))
        for one in case.touchpoints
    )
    score, then = case.score(scorer), Case(touchpoints=moved, as_of=moment(case.as_of, key)).score(scorer)
    if not isclose(score, then, abs_tol=_ROUNDING):
        raise broken(f"{score}, but told in {key}: {then}")


_MANY = st.lists(st.sampled_from(_UNASKED), min_size=1, max_size=4)


@law("WARMTH-08", about="warmth", source="C2, design: warmth", kinds=_MANY, times=st.sampled_from((1, 10, 100)))
def unasked_messages_never_make_warm(scorer: Scorer, kinds: list[str], times: int) -> None:
    """However many messages nobody asked for, and on however many channels, they never weigh what one talk does."""
    told = [
        Touchpoint(id=f"m{number}", prospect_id="p-17", kind=kind, occurred_at=PLAIN_MOMENT - timedelta(hours=number))
        for number, kind in enumerate(kinds * times)
    ]
    talk = Touchpoint(id="talk", prospect_id="p-17", kind="call_held", occurred_at=PLAIN_MOMENT)
    nothing = Case(touchpoints=(), as_of=moment(PLAIN_MOMENT))
    sent, talked = nothing.given(*told).score(scorer), nothing.given(talk).score(scorer)
    if sent >= talked:
        raise broken(f"{len(told)} messages score {sent}, one talk {talked}")


@law("WARMTH-09", about="warmth", source="W1, design: warmth", case=_ANY, one=_more(_WARMING))
def a_colleague_never_outweighs(scorer: Scorer, case: Case, one: Touchpoint) -> None:
    """A colleague's contact never outweighs the same contact of one's own."""
    if "rep" not in inspect.signature(scorer).parameters:
        raise needs("rep=")
    theirs, mine = (
        case.given(*case.touchpoints, one.replace(by=by)).score(scorer, rep="anna") for by in ("ben", "anna")
    )
    if theirs > mine + _ROUNDING:
        raise broken(f"{mine} with {one.kind} by oneself, {theirs} by a colleague")


@law("WARMTH-10", about="warmth", source="C2, design: warmth", case=_ANY, one=_more(_UNASKED))
def one_new_message_revives_no_old_one(scorer: Scorer, case: Case, one: Touchpoint) -> None:
    """One new message nobody asked for adds no more than it is worth alone: it revives nothing that has faded."""
    before, after = case.score(scorer), case.given(*case.touchpoints, one).score(scorer)
    alone = case.given(one).score(scorer) - case.given().score(scorer)
    if after - before > alone + _ROUNDING:
        raise broken(f"{before}, and {after} with one more {one.kind}, which alone is worth {alone}")

"""What the data cannot tell, in sentences: whatever is left open says so itself."""

from collections.abc import Iterator

import numpy as np

from ..warmth import WarmthRules
from .report import HeldOut, Learnt
from .tables import Attempts

__all__ = ["doubts_of"]

_WIDE = 4.0  # times the lower end: a half-life of a week or of a month
_A_FEW = 5  # a few names are read, more are counted


def doubts_of(start: WarmthRules, learnt: Learnt, held_out: HeldOut, attempts: Attempts) -> tuple[str, ...]:
    """Say what stays open: what was not seen, signs and half-lives that may be either, and causes."""
    return (
        *_about_kinds(start, learnt),
        *_about_attempts(learnt, attempts),
        *_about_check(held_out),
        "Whether a contact makes people say yes: you choose whom you contact, and your reason may be theirs.",
        "What a colleague's contact is worth, and how much a group may count: both stay as they were.",
    )


def _about_kinds(start: WarmthRules, learnt: Learnt) -> Iterator[str]:
    seen = {one.kind for one in learnt.kinds}
    unseen = [kind for kind, fade in start.fades.items() if kind not in seen and fade.heat]
    if unseen:
        yield f"{_named(unseen)}: never seen before an attempt; the default, scaled."
    either = [one.kind for one in learnt.kinds if not one.sign_known]
    if either:
        yield f"{_named(either)}: whether it warms or cools."
    vague = [one.kind for one in learnt.kinds if one.half_life_days.high > _WIDE * one.half_life_days.low]
    if vague:
        yield f"{_named(vague)}: how fast it fades, to a factor of {_WIDE:g}."


def _named(kinds: list[str]) -> str:
    more = f" and {len(kinds) - _A_FEW} more kinds" if len(kinds) > _A_FEW else ""
    return ", ".join(kinds[:_A_FEW]) + more


def _about_attempts(learnt: Learnt, attempts: Attempts) -> Iterator[str]:
    if len(learnt.bases) == 1:
        yield "Whether the calendar plays a part: all attempts that were learnt from fell into one period."
    again = len(attempts.lead) - len(np.unique(attempts.lead))
    if again:
        yield f"How alike attempts on one lead are: {again} are repeats, so the intervals are somewhat too narrow."


def _about_check(held_out: HeldOut) -> Iterator[str]:
    if held_out.auc is None:
        yield "How well the rules rank: too few later attempts were won, or lost."
    if held_out.lift.ratio is None:
        yield "How much likelier a warm lead is to win than a cold one: no later attempts on both were won."
    elif held_out.lift.adjusted is None:
        yield "Whether that lift is the calendar's: no period has wins on warm and on cold leads."

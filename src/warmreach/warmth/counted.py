"""Which touchpoints count, and as which kind: what bounced, was not announced, was resolved, or is still unanswered."""

from collections.abc import Iterable, Mapping

from ..records import CallOutcome, History, TalkResult, Touchpoint, Whose
from .rules import Fade, WarmthRules

__all__ = ["Counted", "awaiting_answer", "counted_as", "does_not_recall_since", "voided", "whose_by"]

Counted = tuple[Touchpoint, str | None, Fade, Whose, float]
"""One touchpoint as the formula sees it: counted as which kind (None: undone), its numbers, whose, how much now."""


def voided(history: History, rules: WarmthRules) -> frozenset[str]:
    """Return the ids of touchpoints that something undoes: messages that bounced, complaints that were resolved."""
    undoing = [one for one in history.touchpoints if one.kind in rules.undoing]
    return frozenset(victim for one in undoing for victim in _undone_by(one, history, rules))


def _undone_by(one: Touchpoint, history: History, rules: WarmthRules) -> tuple[str, ...]:
    rule = rules.kinds[one.kind]
    if one.refers_to is not None:
        named = history.by_id.get(one.refers_to)
        fits = named is not None and (named.kind == rule.ends or (rule.voids and rules.kinds[named.kind].ours))
        return (one.refers_to,) if fits else ()
    return tuple(other.id for other in history if other.kind == rule.ends and other.epoch <= one.epoch)


def counted_as(one: Touchpoint, known: Mapping[str, Touchpoint], rules: WarmthRules) -> str:
    """Return the kind as which a touchpoint counts: an announced mail only if it refers to a talk before it (C7)."""
    other_kind = rules.fades[one.kind].else_as
    if other_kind is None:
        return one.kind
    call = known.get(one.refers_to or "")
    announced = call is not None and call.epoch <= one.epoch and rules.kinds[call.kind].announces
    return one.kind if announced else other_kind


def whose_by(rep: str | None) -> dict[str | None, Whose]:
    """Say whose a contact was, by who had it, seen from the rep who is to call; anybody else is a colleague."""
    return {rep: Whose.MINE, None: Whose.FIRM}


def does_not_recall_since(history: History) -> float | None:
    """Return when they last said that they cannot remember: no contact from before is one to refer to (C4)."""
    said = [
        one.epoch
        for one in history.touchpoints
        if one.outcome is not None
        and isinstance(one.outcome, CallOutcome)
        and one.outcome.talk is TalkResult.DOES_NOT_RECALL
    ]
    return said[-1] if said else None


def awaiting_answer(counted: Iterable[Counted]) -> Touchpoint | None:
    """Return the oldest inbound act that nobody has answered.

    A talk or a message answers, a dial does not; after a refusal nothing is awaited; a call with an outcome was taken,
    so it was a talk.
    """
    waiting: Touchpoint | None = None
    for one, kind, fade, _, _ in counted:
        if fade.awaits_answer and kind is not None and not isinstance(one.outcome, CallOutcome):
            waiting = waiting or one
        elif (fade.answers or fade.awaits_answer) and kind is not None:
            waiting = None
    return waiting

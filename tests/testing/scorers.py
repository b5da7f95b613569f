"""Scorers of one's own: a right one, and wrong ones that differ by a single bug each."""

from __future__ import annotations

from math import exp2
from typing import TYPE_CHECKING

from tests.testing.change import but
from warmreach import History, Touchpoint, Warmth, classify_warmth
from warmreach.warmth import DEFAULT_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

KINDS = DEFAULT_RULES.kinds
DAY = 86_400


def known(prospect: str, touchpoints: Iterable[Touchpoint], as_of: datetime) -> list[Touchpoint]:
    return [*History.of(touchpoints, prospect_id=prospect).until(as_of)]


def worth(one: Touchpoint) -> float:
    rule = KINDS[one.kind]
    return (rule.noticed or 0) - (1 if rule.cools else 0)


def a_number(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    """The right score, as a bare number."""
    return classify_warmth(prospect, history, as_of=as_of).level


# --- three bugs seen in the wild --------------------------------------------------------------------------------------


def any_contact_warms(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    """Counts contacts, a refusal among them: whoever says no has "engaged"."""
    return float(len(known(prospect, history, as_of)))


def the_last_row_counts(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    """Takes the last row of the table for the latest contact."""
    rows = [one for one in history if one.counts_from <= as_of]
    return worth(rows[-1]) if rows else 0.0


def the_latest_contact_dates_all(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    """Fades the whole sum by the time since the latest contact, so that one new mail revives all old ones."""
    told = known(prospect, history, as_of)
    if not told:
        return 0.0
    age = (as_of.timestamp() - told[-1].epoch) / DAY
    return max(0.0, sum(worth(one) for one in told)) * exp2(-age / 30)


# --- further bugs, so that each law is seen to bite -------------------------------------------------------------------


def contact_annoys(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    return -float(len(known(prospect, history, as_of)))


def absence_warms(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    told = known(prospect, history, as_of)
    return (as_of.timestamp() - told[-1].epoch) / DAY if told else 0.0


def the_future_counts(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    return float(len(list(history)))


def the_wall_clock_counts(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    """Reads the hour off the wall and forgets whose wall it was."""
    return float(as_of.hour + sum(one.counts_from.hour for one in known(prospect, history, as_of)))


def every_message_counts(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> float:
    return sum(worth(one) for one in known(prospect, history, as_of))


def colleagues_count_double(
    prospect: str, history: Iterable[Touchpoint], *, as_of: datetime, rep: str | None = None
) -> float:
    return sum(worth(one) * (1 if one.by == rep else 2) for one in known(prospect, history, as_of))


def leaves_a_reason_out(prospect: str, history: Iterable[Touchpoint], *, as_of: datetime) -> Warmth:
    judged = classify_warmth(prospect, history, as_of=as_of)
    return but(judged, because=judged.because[1:])

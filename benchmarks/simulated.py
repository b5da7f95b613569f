"""Leads who are asked after contacts of known weights and half-lives, as the two tables that `fit_rules` takes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import polars as pl

from warmreach import DEFAULT_RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmreach import WarmthRules
    from warmreach.calibrate.arrays import Floats, Ints

START = datetime(2025, 1, 1, tzinfo=UTC)
AS_OF = datetime(2026, 12, 1, tzinfo=UTC)
DAY = 86_400_000_000
WEIGHTS = {"inquiry": 0.35, "email_sent": 0.12, "event_met": 0.2, "call_unanswered": -0.03}


class Simulated(NamedTuple):
    """Both tables, and the truth behind them: heat at once, half-lives, and the base on average."""

    touchpoints: pl.DataFrame
    outcomes: pl.DataFrame
    weights: Mapping[str, float]
    half_lives: Mapping[str, float]
    base: float


def simulated(
    seed: int,
    *,
    people: int = 2_000,
    touches: int = 7_000,
    weights: Mapping[str, float] = WEIGHTS,
    stretch: float = 0.5,
    base: float = 0.08,
    season: float = 0.4,
    rules: WarmthRules = DEFAULT_RULES,
) -> Simulated:
    """Ask each person once within a year; bases swing by `season` in logit from month to month."""
    dice = np.random.default_rng(seed)
    kinds = sorted(weights)
    asked = dice.uniform(100, 460, people)
    who, kind = dice.integers(0, people, touches), dice.integers(0, len(kinds), touches)
    age = np.minimum(dice.exponential(60, touches), 99)
    half_lives = {one: rules.kinds[one].half_life_days * stretch for one in kinds}
    amount = np.array([weights[one] for one in kinds])[kind]
    amount = amount * np.exp2(-age / np.array([half_lives[one] for one in kinds])[kind])
    heat = _limited(who, kind, amount, [rules.kinds[one].group for one in kinds], people, rules)
    logit = np.log(base / (1 - base)) + season * np.sin(asked // 30)
    chance = 1 / (1 + np.exp(-logit))
    chance = np.where(
        heat >= 0,
        1 - (1 - chance) * np.exp(-np.maximum(heat, 0)),
        chance * np.exp(np.minimum(heat, 0) * (1 - chance) / chance),
    )
    return Simulated(
        touchpoints=pl.DataFrame(
            {"prospect_id": who, "kind": np.array(kinds)[kind], "occurred_at": instants(asked[who] - age)}
        ),
        outcomes=pl.DataFrame(
            {"prospect_id": np.arange(people), "asked_at": instants(asked), "won": dice.random(people) < chance}
        ),
        weights=weights,
        half_lives=half_lives,
        base=base,
    )


def instants(days: Floats) -> pl.Series:
    """Days after START as instants."""
    micros = (days * DAY).astype(np.int64) + round(START.timestamp() * 1e6)
    return pl.Series(micros).cast(pl.Datetime("us", "UTC"))


def _limited(  # noqa: PLR0917 - columns of one table
    who: Ints, kind: Ints, amount: Floats, groups: list[str], people: int, rules: WarmthRules
) -> Floats:
    """Heat by the limit of each group, summed and sorted anew, apart from how the library does it."""
    heat = np.zeros(people)
    for group in set(groups):
        for sign in (1, -1):
            mine = np.isin(kind, [place for place, one in enumerate(groups) if one == group]) & (amount * sign > 0)
            total, strongest = np.zeros(people), np.zeros(people)
            np.add.at(total, who[mine], np.abs(amount[mine]))
            np.maximum.at(strongest, who[mine], np.abs(amount[mine]))
            heat += sign * np.minimum(total, rules.limits[group] * strongest)
    return heat

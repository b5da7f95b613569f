"""The likelihood of what came of attempts, by weights, half-lives and bases, and its exact gradient, on arrays.

A touchpoint of weight w is worth w * 2 ** (-age / half-life); each group counts at most its limit times its strongest,
what warms and what cools apart; the sum is the heat h of the attempt, as in `warmth.heat`. Then, with the base b of
the attempt's period of the calendar,

    P(won) = 1 - (1 - b) * exp(-h)               where h >= 0
    P(won) = b * exp(h * (1 - b) / b)            where h <  0

Below zero the first line would leave [0, 1]; the second goes on with its value and slope, and stays above zero. So a
kind that cools can be learnt from leads who were cold before, and the likelihood is bounded.
"""

from typing import NamedTuple

import numpy as np

from .arrays import Bools, Floats, Ints, sums

__all__ = ["Design", "chances", "expit", "heats", "log_likelihood"]

_FULL = 1 + 1e-12  # what fills a group exactly is not above its limit
_SURE = 20.0  # one in 500 million
_LN2 = float(np.log(2))


class Design(NamedTuple):
    """Attempts with what came of them, and the touchpoints before each, as runs of one attempt and one group.

    Runs are numbered by length, the longest first, and touchpoints stand in layers: the first of each run, then the
    second of those that have one, and so on (`layers` counts them). So what goes over runs goes over slices.
    """

    won: Bools
    period: Ints
    kind: Ints
    age_days: Floats
    run: Ints
    layers: Ints
    run_attempt: Ints
    limit: Floats


class Slopes(NamedTuple):
    """How the log-likelihood changes with each weight, each kind's logarithm of half-life, and each base's logit."""

    weight: Floats
    log_half_life: Floats
    logit: Floats


def expit(logit: Floats) -> Floats:
    """Turn the logarithm of odds into a chance, which is never quite 0 or 1."""
    return 1 / (1 + np.exp(-np.clip(logit, -_SURE, _SURE)))


def heats(design: Design, weights: Floats, half_lives: Floats) -> Floats:
    """Return the signed heat of each attempt."""
    amount = weights[design.kind] * np.exp2(-design.age_days / half_lives[design.kind])
    return _summed(design, amount)[0]


def chances(heat: Floats, base: Floats) -> Floats:
    """Return the chance of being won, by heat and base."""
    warm, cool = np.maximum(heat, 0), np.minimum(heat, 0)
    return np.where(heat >= 0, 1 - (1 - base) * np.exp(-warm), base * np.exp(cool * (1 - base) / base))


def log_likelihood(design: Design, weights: Floats, half_lives: Floats, logits: Floats) -> tuple[float, Slopes]:
    """Return the log-likelihood, and its slopes; `logits` holds the base of each period."""
    fading = np.exp2(-design.age_days / half_lives[design.kind])
    amount = weights[design.kind] * fading
    heat, counted = _summed(design, amount)
    base = expit(logits)[design.period]
    value, by_heat, by_base = _won_or_not(design.won, heat, base)
    slope = by_heat[design.run_attempt][design.run] * counted
    size = len(weights)
    faded = slope * amount * _LN2 * design.age_days / half_lives[design.kind]
    return value, Slopes(
        weight=sums(design.kind, slope * fading, size),
        log_half_life=sums(design.kind, faded, size),
        logit=sums(design.period, by_base * base * (1 - base), len(logits)),
    )


def _won_or_not(won: Bools, heat: Floats, base: Floats) -> tuple[float, Floats, Floats]:
    """Return the log-likelihood and how it changes with each attempt's heat and base."""
    chance = chances(heat, base)
    warm, odds_against = heat >= 0, (1 - base) / base
    log_won = np.where(warm, np.log(np.where(warm, chance, 1)), np.log(base) + np.minimum(heat, 0) * odds_against)
    log_lost = np.where(warm, np.log1p(-base) - heat, np.log1p(-np.where(warm, 0, chance)))
    lost, ratio = 1 - chance, chance / (1 - chance)
    by_heat = np.where(
        warm,
        np.where(won, lost / np.where(warm, chance, 1), -1),
        np.where(won, odds_against, -ratio * odds_against),
    )
    colder = (1 - np.minimum(heat, 0) / base) / base  # of the logarithm, as the base changes, below zero
    by_base = np.where(
        warm,
        np.where(won, lost / (np.where(warm, chance, 1) * (1 - base)), -1 / (1 - base)),
        np.where(won, colder, -ratio * colder),
    )
    return float(np.sum(np.where(won, log_won, log_lost))), by_heat, by_base


def _summed(design: Design, amount: Floats) -> tuple[Floats, Floats]:
    """Return each attempt's heat, and how much of a change in each touchpoint's amount its heat takes on."""
    if not len(amount):
        return np.zeros(len(design.won)), amount
    warms, of_warm = _filled(design, np.maximum(amount, 0))
    if (amount >= 0).all():
        return sums(design.run_attempt, warms, len(design.won)), of_warm
    cools, of_cool = _filled(design, np.maximum(-amount, 0))
    heat = sums(design.run_attempt, warms - cools, len(design.won))
    return heat, np.where(amount < 0, of_cool, of_warm)


def _filled(design: Design, amount: Floats) -> tuple[Floats, Floats]:
    """Fill each group up to its limit, as `warmth.heat.group_heat` does, of magnitudes of one sign."""
    total, strongest = np.zeros(len(design.limit)), np.zeros(len(design.limit))
    for layer in _layers(design, amount):
        total[: len(layer)] += layer
        np.maximum(strongest[: len(layer)], layer, out=strongest[: len(layer)])
    most = design.limit * strongest
    full = total > most * _FULL
    if not full.any():
        return total, np.ones(len(amount))
    leads = amount == strongest[design.run]
    share = design.limit / np.maximum(sums(design.run, leads, len(design.limit)), 1)
    return np.where(full, most, total), np.where(full[design.run], leads * share[design.run], 1.0)


def _layers(design: Design, amount: Floats) -> list[Floats]:
    return np.split(amount, np.cumsum(design.layers)[:-1])

"""The likelihood is what a plain loop over single leads gives, and its gradient is exact."""

from __future__ import annotations

from functools import partial
from math import exp, log
from typing import TYPE_CHECKING

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from benchmarks.simulated import AS_OF, simulated
from warmreach import DEFAULT_RULES
from warmreach.calibrate.arrays import Floats
from warmreach.calibrate.columns import OutcomeColumns
from warmreach.calibrate.design import design_of, learnable, periods_of
from warmreach.calibrate.estimate import Posterior, loose_posterior
from warmreach.calibrate.known import known_before
from warmreach.calibrate.likelihood import chances, expit, heats, log_likelihood
from warmreach.calibrate.tables import read_tables
from warmreach.frames import TouchpointColumns
from warmreach.warmth.heat import Trace, signed_heat

if TYPE_CHECKING:
    from warmreach.calibrate.estimate import HalfLives

SECONDS_A_DAY = 86_400


def posterior_of(half_lives: HalfLives, *, people: int = 150) -> Posterior:
    made = simulated(5, people=people, touches=people * 5)
    touches, attempts = read_tables(
        made.touchpoints,
        made.outcomes,
        as_of=AS_OF,
        window_days=30,
        rules=DEFAULT_RULES,
        columns=TouchpointColumns(),
        outcome_columns=OutcomeColumns(),
    )
    known = known_before(touches, attempts, DEFAULT_RULES)
    kinds = learnable(known, DEFAULT_RULES)
    number, names = periods_of(attempts, "quarter")
    return loose_posterior(design_of(attempts, known, number, kinds, DEFAULT_RULES), kinds, len(names), half_lives)


def loss_at(posterior: Posterior, vector: Floats) -> float:
    return posterior.loss(vector)[0]


def vector_of(posterior: Posterior, seed: int) -> Floats:
    """A point like any other: some kinds warm and some cool, and no group is just full."""
    return posterior.centre + np.random.default_rng(seed).normal(0, 0.4, len(posterior.centre))


@pytest.mark.parametrize("half_lives", ["shared", "each", "kept"])
@pytest.mark.parametrize("seed", range(3))
def test_the_gradient_is_that_of_finite_differences(half_lives: HalfLives, seed: int) -> None:
    posterior = posterior_of(half_lives)
    vector = vector_of(posterior, seed)
    numeric = approx_fprime(vector, partial(loss_at, posterior), 1e-7)
    error = np.linalg.norm(numeric - posterior.loss(vector)[1])
    assert error < 1e-5 * np.linalg.norm(posterior.loss(vector)[1])


def test_a_gradient_that_is_off_by_a_little_is_noticed() -> None:
    posterior = posterior_of("shared")
    vector = vector_of(posterior, 1)
    numeric = approx_fprime(vector, partial(loss_at, posterior), 1e-7)
    assert np.linalg.norm(numeric - posterior.loss(vector)[1] * 1.001) > 1e-5 * np.linalg.norm(numeric)


@pytest.mark.parametrize("seed", range(3))
def test_the_likelihood_is_that_of_a_plain_loop_over_single_leads(seed: int) -> None:
    posterior = posterior_of("each")
    design, vector = posterior.design, vector_of(posterior, seed)
    weights, half_lives = vector[posterior.parts[0]], posterior.half_lives(vector)
    logits = posterior.logits(vector)
    traces: list[list[Trace]] = [[] for _ in design.won]
    for run, kind, age in zip(design.run, design.kind, design.age_days, strict=True):
        rate = log(2) / half_lives[kind] / SECONDS_A_DAY
        group = DEFAULT_RULES.kinds[posterior.kinds.kinds[kind]].group
        trace = Trace(group, bool(weights[kind] < 0), abs(weights[kind]), rate, -age * SECONDS_A_DAY)
        traces[design.run_attempt[run]].append(trace)
    total = 0.0
    for won, period, theirs in zip(design.won, design.period, traces, strict=True):
        warms, cools = signed_heat(theirs, DEFAULT_RULES.limits, 0.0)
        heat, base = warms - cools, 1 / (1 + exp(-logits[period]))
        chance = 1 - (1 - base) * exp(-heat) if heat >= 0 else base * exp(heat * (1 - base) / base)
        total += log(chance if won else 1 - chance)
    assert log_likelihood(design, weights, half_lives, logits)[0] == pytest.approx(total, rel=1e-12)


def test_the_chance_goes_on_with_its_slope_below_zero_heat_and_stays_a_chance() -> None:
    base = np.array([0.2, 0.2, 0.2, 0.2])
    chance = chances(np.array([-1e-6, 0.0, 1e-6, -40.0]), base)
    assert chance[1] == pytest.approx(0.2)
    assert (chance[2] - chance[1]) / 1e-6 == pytest.approx(0.8, rel=1e-4)
    assert (chance[1] - chance[0]) / 1e-6 == pytest.approx(0.8, rel=1e-4)
    assert 0 < chance[3] < 1e-60


def test_however_far_out_the_likelihood_stays_finite() -> None:
    posterior = posterior_of("shared")
    for sign in (-1, 1):
        far = np.array([high if sign > 0 else low for low, high in posterior.bounds])
        value, gradient = posterior.loss(far)
        assert np.isfinite(value)
        assert np.isfinite(gradient).all()


def test_nobody_with_a_touchpoint_has_no_heat() -> None:
    posterior = posterior_of("shared")
    empty = posterior.design._replace(
        **{name: getattr(posterior.design, name)[:0] for name in ("kind", "age_days", "run", "layers", "run_attempt")},
        limit=posterior.design.limit[:0],
    )
    assert (heats(empty, posterior.kinds.weights, posterior.kinds.half_lives) == 0).all()
    assert expit(np.array([0.0]))[0] == 0.5

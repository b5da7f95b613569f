"""The likeliest numbers, held to the defaults where the data are thin, and how far each may be off.

Three steps. A first fit holds the weights but loosely. Its weights say how far kinds scatter about the proportions of
the defaults (the random-effects estimate of DerSimonian and Laird, 1986). The second fit shrinks the weights to those
proportions by that scatter: what has much data stays where it is, what has little borrows from the others. On which
`scale` the defaults' proportions show is left to the data. Intervals are profiles of the second fit's likelihood: all
other numbers, the scale among them, are fitted anew for each value tried.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

import numpy as np
from scipy.optimize import minimize

from .arrays import Bools, Floats, Ints, sums
from .design import Learnable
from .likelihood import Design, log_likelihood

__all__ = ["Estimate", "HalfLives", "Posterior", "estimate", "loose_posterior"]

HalfLives = Literal["shared", "each", "kept"]

_LOOSE = 1.0  # a first guess at how far weights scatter: heat 1 is a chance of 63 %
_LEAST_SCATTER = 0.5  # of the weights expected: kinds never keep to the defaults' proportions better than that
_SCALE, _SCALE_SPREAD = 0.3, 3.0  # the scale is nearly anywhere
_SCALES = (0.01, 3.0)  # on which kinds that were not seen are put
_FACTOR = 1.0  # half-lives scatter by this much in logarithm: a factor of e
_CALENDAR = 1.0  # bases of periods scatter by this much in logit
_BASE = 3.0  # the logit of the base is anywhere
_HEATS, _FACTORS, _LOGITS = 5.0, float(np.log(100)), 7.0  # bounds, far out
_FAR = 20.0  # beyond all bounds, where a step may look while it searches
_FALL = 1.9207  # half of 3.84, the 95 % point of chi-squared with one degree of freedom
_STEPS, _CLOSE = 20, 0.02
_STEP = 0.01  # wide enough to smooth the corners where a group fills up, or a weight changes sign
_DESCENTS, _FLAT, _SLACK = 10, 1e-3, 1e-4

Function = Callable[[Floats], tuple[float, Floats]]


class Posterior(NamedTuple):
    """The penalised likelihood by one vector: weights, logarithms of factors of half-lives, base, periods.

    `factor_of` says for each kind which factor stretches its half-life, -1 for none; `shares` how many of the attempts
    fell into each period, so that the base is their average.
    """

    design: Design
    kinds: Learnable
    factor_of: Ints
    periods: int
    shares: Floats
    centre: Floats
    precision: Floats

    @property
    def parts(self) -> tuple[slice, slice, int, slice]:
        """Where in the vector the weights, the factors, the base and the periods stand."""
        weights, factors = len(self.kinds.kinds), int(self.factor_of.max(initial=-1)) + 1
        base = weights + factors
        return slice(0, weights), slice(weights, base), base, slice(base + 1, base + 1 + self.periods)

    def half_lives(self, vector: Floats) -> Floats:
        """Return the half-life of each kind in days."""
        factors = np.append(np.clip(vector[self.parts[1]], -_FAR, _FAR), 0.0)  # -1 takes the last one, which is none
        stretched: Floats = self.kinds.half_lives * np.exp(factors[self.factor_of])
        return stretched

    def logits(self, vector: Floats) -> Floats:
        """Return the logit of the base of each period."""
        _, _, base, periods = self.parts
        return vector[base] + vector[periods] - self.shares @ vector[periods] if self.periods else vector[base:]

    def loss(self, vector: Floats) -> tuple[float, Floats]:
        """Return minus the penalised log-likelihood, and its gradient."""
        weights, factors, base, periods = self.parts
        half_lives, logits = self.half_lives(vector), self.logits(vector)
        value, slopes = log_likelihood(self.design, vector[weights], half_lives, logits)
        off = vector - self.centre
        gradient: Floats = self.precision @ off
        penalty = float(off @ gradient) / 2
        gradient[weights] -= slopes.weight
        stretched = self.factor_of >= 0
        gradient[factors] -= sums(
            self.factor_of[stretched], slopes.log_half_life[stretched], factors.stop - factors.start
        )
        gradient[base] -= slopes.logit.sum()
        if self.periods:
            gradient[periods] -= slopes.logit - self.shares * slopes.logit.sum()
        return penalty - value, gradient

    @property
    def bounds(self) -> list[tuple[float, float]]:
        """Return how far each number may go."""
        weights, factors, _, _ = self.parts
        most = [_HEATS] * weights.stop + [_FACTORS] * (factors.stop - factors.start) + [_LOGITS] * (1 + self.periods)
        return [(-one, one) for one in most]


class Estimate(NamedTuple):
    """The likeliest vector, its penalised likelihood, the scale of the defaults, and each number's interval."""

    posterior: Posterior
    vector: Floats
    scale: float
    low: Floats
    high: Floats


def estimate(design: Design, kinds: Learnable, *, periods: int, half_lives: HalfLives) -> Estimate:
    """Fit twice, and take the interval of each weight, of each factor and of the base."""
    loose = loose_posterior(design, kinds, periods if periods > 1 else 0, half_lives)
    first = _fitted(loose, loose.centre)
    weights = loose.parts[0]
    centre, precision = loose.centre.copy(), loose.precision.copy()
    centre[weights] = _SCALE * kinds.weights
    scatter = _scatter(first[weights], np.diag(_covariance(loose, first))[weights], kinds.weights)
    precision[weights, weights] = _along(kinds.weights, scatter)
    posterior = loose._replace(centre=centre, precision=precision)
    vector = _fitted(posterior, first)
    low, high = _profiles(posterior, vector)
    return Estimate(posterior, vector, _scale(vector[weights], kinds.weights), low, high)


def loose_posterior(design: Design, kinds: Learnable, periods: int, half_lives: HalfLives) -> Posterior:
    """Return the posterior of the first fit, whose weights know nothing of the defaults."""
    size = len(kinds.kinds)
    factor_of = {"shared": np.zeros(size), "each": np.arange(size), "kept": np.full(size, -1)}[half_lives]
    factors = {"shared": 1, "each": size, "kept": 0}[half_lives]
    share = np.mean(design.won)
    shares = np.bincount(design.period, minlength=periods)[:periods] / len(design.won)
    centre = np.zeros(size + factors + 1 + periods)
    centre[size + factors] = np.log(share / (1 - share))
    scatter = np.concatenate(
        [np.full(size, _LOOSE), np.full(factors, _FACTOR), [_BASE], np.full(periods, _CALENDAR)],
    )
    return Posterior(design, kinds, factor_of.astype(np.int64), periods, shares, centre, np.diag(scatter**-2))


def _scatter(weights: Floats, variance: Floats, defaults: Floats) -> float:
    """Return how far the weights scatter about the defaults' proportions, beyond what chance explains."""
    by_default = float(np.sum(defaults**2 / variance))
    if not by_default:
        return _LOOSE
    scale = float(np.sum(weights * defaults / variance)) / by_default
    beyond = float(np.sum((weights - scale * defaults) ** 2 / variance)) - (len(weights) - 1)
    room = float(np.sum(1 / variance) - np.sum((defaults / variance) ** 2) / by_default)
    least = _LEAST_SCATTER * float(np.sqrt(np.mean((scale * defaults) ** 2)))
    return max(float(np.sqrt(max(beyond, 0.0) / max(room, 1.0))), least, _LEAST_SCATTER * _SCALES[0])


def _along(defaults: Floats, scatter: float) -> Floats:
    """Return the precision that holds weights to any multiple of the defaults, and hardly to which."""
    size = float(defaults @ defaults)
    across = np.eye(len(defaults)) / scatter**2
    if not size:
        return across
    line: Floats = np.outer(defaults, defaults) / size
    return across - line / scatter**2 + line / (size * _SCALE_SPREAD**2)


def _scale(weights: Floats, defaults: Floats) -> float:
    """Return the multiple of the defaults that comes nearest to the weights."""
    size = float(defaults @ defaults)
    return float(np.clip(weights @ defaults / size, *_SCALES)) if size else 1.0


def _fitted(posterior: Posterior, start: Floats) -> Floats:
    found = minimize(
        posterior.loss,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=posterior.bounds,
        options={"maxiter": 500, "ftol": 1e-11, "gtol": 1e-6 * max(1, len(posterior.design.won))},
    )
    return np.asarray(found.x, dtype=float)


def _covariance(posterior: Posterior, vector: Floats) -> Floats:
    """Return the inverse of the second derivatives, taken from differences of the gradient."""
    rows: list[Floats] = []
    for place in range(len(vector)):
        ahead, behind = vector.copy(), vector.copy()
        ahead[place] += _STEP
        behind[place] -= _STEP
        rows.append((posterior.loss(ahead)[1] - posterior.loss(behind)[1]) / (2 * _STEP))
    bent: Floats = np.array(rows)
    values, axes = np.linalg.eigh((bent + bent.T) / 2)
    flattest = np.linalg.eigvalsh(posterior.precision)[0]  # the penalty bends it that much; less is a corner's rounding
    return np.asarray((axes / np.maximum(values, flattest)) @ axes.T)


# --- intervals ---------------------------------------------------------------------------------------------------


class _Peak(NamedTuple):
    """The likeliest vector, its loss, and the covariance there."""

    vector: Floats
    loss: float
    covariance: Floats


def _profiles(posterior: Posterior, vector: Floats) -> tuple[Floats, Floats]:
    """Return for each number where the profile of the likelihood has fallen too far, below and above."""
    peak = _Peak(vector, posterior.loss(vector)[0], _covariance(posterior, vector))
    asked = posterior.parts[2] + 1  # the periods' bases have none
    ends = [[_end(posterior, peak, one, sign) for one in range(asked)] for sign in (-1, 1)]
    return np.array(ends[0]), np.array(ends[1])


def _end(posterior: Posterior, peak: _Peak, one: int, sign: int) -> float:
    """Walk from the likeliest value of one number until the profile has fallen by as much as chance allows."""
    vector, covariance, (low, high) = peak.vector, peak.covariance, posterior.bounds[one]
    others = np.arange(len(vector)) != one
    follow = covariance[others, one] / covariance[one, one]
    whiten = _root(covariance, one, others)
    reach, near, far = float(np.sqrt(2 * _FALL * covariance[one, one])), 0.0, np.inf
    for _ in range(_STEPS):  # pragma: no branch - a profile that has not settled by then ends where it stands
        at = float(np.clip(vector[one] + sign * reach, low, high))
        start = vector.copy()
        start[one] = at
        start[others] += follow * (at - vector[one])
        fall = _profile(posterior, start, others, whiten) - peak.loss
        if abs(fall - _FALL) < _CLOSE or (at in {low, high} and fall < _FALL):
            break
        near, far = (reach, far) if fall < _FALL else (near, reach)
        reach = _between(near, far, reach * float(np.sqrt(_FALL / max(fall, 0.2))))
    return float(np.clip(vector[one] + sign * reach, low, high))


def _between(near: float, far: float, guess: float) -> float:
    """Return a guess where the fall is known to be too little at `near` and too much at `far`, else their middle."""
    return guess if near < guess < far else (near + far) / 2


def _root(covariance: Floats, one: int, others: Bools) -> Floats:
    """Return the root of the covariance of all other numbers while this one stands still."""
    across = covariance[others, one]
    rest: Floats = covariance[others][:, others] - np.outer(across, across) / covariance[one, one]
    return np.asarray(np.linalg.cholesky(rest + 1e-12 * np.eye(len(rest))), dtype=np.float64)


def _profile(posterior: Posterior, start: Floats, others: Bools, whiten: Floats) -> float:
    """Return the least loss with one number held, walking in directions in which the loss is about round."""

    def loss_at(steps: Floats) -> tuple[float, Floats]:
        vector = start.copy()
        vector[others] += whiten @ steps
        loss, gradient = posterior.loss(vector)
        return loss, whiten.T @ gradient[others]

    steps = np.zeros(len(whiten))
    loss, slope = loss_at(steps)
    for _ in range(_DESCENTS):  # Newton's steps, which on round ground are the slope itself
        if float(slope @ slope) < _FLAT:
            return loss
        further, slope_there = loss_at(steps - slope)
        if further > loss:
            break
        steps, loss, slope = steps - slope, further, slope_there
    found = minimize(
        loss_at, steps, jac=True, method="L-BFGS-B", options={"maxiter": 100, "ftol": _SLACK / max(1.0, loss)}
    )
    return float(found.fun)

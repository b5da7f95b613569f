"""How learnt rules do on later attempts: ranking, calibration, and warm against cold."""

import numpy as np

from ..warmth import Temperature, WarmthRules
from ..warmth.classify import temperature_of
from .arrays import Floats
from .comparing import compared
from .design import Period, design_of, learnable, periods_of
from .effort import temperature_rows, touches_spent
from .known import known_before
from .likelihood import chances, heats
from .ranking import auc_of, bins_of
from .report import HeldOut, Share
from .tables import Attempts, Touches

__all__ = ["check_on", "heats_by"]


def heats_by(rules: WarmthRules, attempts: Attempts, touches: Touches) -> Floats:
    """Return the signed heat of each attempt's lead, strictly before it."""
    known = known_before(touches, attempts, rules)
    kinds = learnable(known, rules)
    design = design_of(attempts, known, np.zeros(len(attempts.won), dtype=np.int64), kinds, rules)
    return heats(design, kinds.weights, kinds.half_lives)


def check_on(
    attempts: Attempts, touches: Touches, rules: WarmthRules, *, before: WarmthRules, base: float, period: Period
) -> HeldOut:
    """Judge attempts by rules that have not seen them; `base` is the chance without heat that was known last."""
    heat = heats_by(rules, attempts, touches)
    temperature = [temperature_of(one, rules) for one in heat.tolist()]
    warm, cold = (
        np.array([one is of for one in temperature], dtype=bool) for of in (Temperature.WARM, Temperature.COLD)
    )
    return HeldOut(
        won=Share(count=int(attempts.won.sum()), of=len(attempts.won)),
        temperatures=temperature_rows(temperature, attempts, touches_spent(touches, attempts, rules)),
        lift=compared(("warm", "cold"), warm, cold, attempts.won, periods_of(attempts, period)[0]),
        auc=auc_of(heat, attempts.won),
        auc_before=auc_of(heats_by(before, attempts, touches), attempts.won),
        bins=bins_of(chances(heat, np.full(len(heat), base)), attempts.won),
    )

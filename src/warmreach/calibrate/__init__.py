"""The same rules, learnt from a user's own outcomes, with a report on how sure that is."""

from .columns import OutcomeColumns
from .fit import fit_rules
from .report import (
    Bin,
    Calibration,
    Comparison,
    HeldOut,
    Interval,
    Learnt,
    LearntKind,
    Share,
    TemperatureRow,
)

__all__ = [
    "Bin",
    "Calibration",
    "Comparison",
    "HeldOut",
    "Interval",
    "Learnt",
    "LearntKind",
    "OutcomeColumns",
    "Share",
    "TemperatureRow",
    "fit_rules",
]

"""The same rules, learnt from a user's own outcomes, with a report on how sure that is (extra `calibrate`)."""

from ..errors import MissingExtraError

try:
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
except ImportError as fault:  # pragma: no cover - by a test that starts an interpreter without them
    if isinstance(fault, MissingExtraError) or (fault.name or "").partition(".")[0] in {"narwhals", "numpy", "scipy"}:
        raise MissingExtraError(extra="calibrate") from fault
    raise

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

"""The same rules over whole tables, on any dataframe engine (extra `frames`)."""

from ..errors import MissingExtraError

try:
    from .columns import TouchpointColumns
    from .fit import rate_fit
    from .histories import histories
    from .reasons import reasons
    from .steps import next_steps
    from .warmth import classify_warmth
except ModuleNotFoundError as fault:  # pragma: no cover - by a test that starts an interpreter without them
    if fault.name in {"narwhals", "numpy"}:
        raise MissingExtraError(extra="frames") from fault
    raise

__all__ = ["TouchpointColumns", "classify_warmth", "histories", "next_steps", "rate_fit", "reasons"]

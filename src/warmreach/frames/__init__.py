"""The same rules over whole tables, on any dataframe engine."""

from .columns import TouchpointColumns
from .warmth import classify_warmth

__all__ = ["TouchpointColumns", "classify_warmth"]

"""What differs from engine to engine, a file each; beyond this folder a table is a table."""

from .engine import EARLIEST, LATEST, MICROS, Column, Floats, Frame, Native
from .tables import (
    Table,
    in_parts,
    instants_of,
    micros_of,
    opened,
    returned,
    small_table,
    tells_instants,
    with_computed,
    with_mapped,
    with_micros,
    with_windows,
)

__all__ = [
    "EARLIEST",
    "LATEST",
    "MICROS",
    "Column",
    "Floats",
    "Frame",
    "Native",
    "Table",
    "in_parts",
    "instants_of",
    "micros_of",
    "opened",
    "returned",
    "small_table",
    "tells_instants",
    "with_computed",
    "with_mapped",
    "with_micros",
    "with_windows",
]

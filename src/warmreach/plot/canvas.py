"""What all charts share: the library, asked for when it is used, a width, colours and a title."""

from typing import Any

from ..errors import MissingExtraError
from ..values.visible import one_line

__all__ = ["AMBER", "GREEN", "GREY", "ROW", "WIDTH", "altair", "framed", "whole"]

WIDTH = 560
ROW = {"step": 28}
GREEN, GREY, AMBER = "#2b9360", "#76828f", "#b9770e"


def altair() -> Any:  # noqa: ANN401 - the module of an extra, asked for when it is used
    """Return the library; raises MissingExtraError."""
    try:
        import altair as alt  # noqa: PLC0415 - as above
    except ImportError as fault:
        raise MissingExtraError(extra="plot") from fault
    return alt


def whole(alt: Any) -> Any:  # noqa: ANN401 - as above
    """Return a scale from nothing to certainty."""
    return alt.Scale(domain=[0, 1])


def framed(chart: Any, title: str, *, height: Any) -> Any:  # noqa: ANN401 - Altair's charts have many types
    """Return the chart with a size and a title."""
    return chart.properties(width=WIDTH, height=height, title=one_line(title))

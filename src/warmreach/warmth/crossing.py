"""When a sum of fading heats falls below or climbs above a level, to the microsecond.

What warms and what cools both only fade, so between two instants their difference is bounded from both ends. A span in
which it cannot cross is left out whole, any other is halved: the first crossing is found, however often it crosses.
"""

from collections.abc import Callable, Mapping, Sequence

from .heat import Trace, signed_heat

__all__ = ["first_above", "first_below"]

_SECOND = 1_000_000
_DAY = 86_400 * _SECOND
_LAST = 253_402_128_000 * _SECOND  # 30 December 9999, a day before the calendar ends in every zone

Sides = Callable[[int], tuple[float, float]]


def first_below(traces: Sequence[Trace], limits: Mapping[str, float], level: float, start: int) -> int | None:
    """Return the first microsecond after `start` with less heat than `level`, or None if that is past the calendar."""
    sides = _sides(traces, limits)

    def stays(early: tuple[float, float], late: tuple[float, float]) -> bool:
        return late[0] - early[1] >= level

    def crossed(now: tuple[float, float]) -> bool:
        return now[0] - now[1] < level

    return _first(sides, stays, crossed, start, _horizon(sides, level, start))


def first_above(traces: Sequence[Trace], limits: Mapping[str, float], level: float, start: int) -> int | None:
    """Return the first microsecond after `start` with at least `level` of heat, or None if it never comes."""
    sides = _sides(traces, limits)

    def stays(early: tuple[float, float], late: tuple[float, float]) -> bool:
        return early[0] - late[1] < level

    def crossed(now: tuple[float, float]) -> bool:
        return now[0] - now[1] >= level

    return _first(sides, stays, crossed, start, _horizon(sides, level, start))


def _sides(traces: Sequence[Trace], limits: Mapping[str, float]) -> Sides:
    return lambda micros: signed_heat(traces, limits, micros / _SECOND)


def _horizon(sides: Sides, level: float, start: int) -> int:
    """Return an instant from which what warms alone is below the level, so that nothing can happen after it."""
    span = _DAY
    while start + span < _LAST and sides(start + span)[0] >= level:
        span *= 2
    return min(start + span, max(start, _LAST))


def _first(
    sides: Sides,
    stays: Callable[[tuple[float, float], tuple[float, float]], bool],
    crossed: Callable[[tuple[float, float]], bool],
    start: int,
    end: int,
) -> int | None:
    """Go through the spans from the left, halving those in which a crossing is possible."""
    spans = [(start, end)]
    while spans:
        early, late = spans.pop()
        if stays(sides(early), sides(late)):
            continue
        if late - early > 1:
            middle = (early + late) // 2
            spans += [(middle, late), (early, middle)]
        elif crossed(sides(late)):
            return late
    return None

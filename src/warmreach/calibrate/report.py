"""What was learnt, how sure that is, and how well it holds on what came later: Calibration, readable and as JSON."""

from typing import Literal

from ..values.frozen import FrozenMap
from ..values.instants import Moment
from ..values.result import Result, result
from ..warmth import Temperature
from ..warmth.results import JudgedBy
from .shares import wilson

__all__ = [
    "Bin",
    "Calibration",
    "Comparison",
    "HeldOut",
    "Interval",
    "Learnt",
    "LearntKind",
    "Share",
    "TemperatureRow",
]


@result
class Interval(Result):
    """An estimate, and the 95 % interval about it."""

    low: float
    estimate: float
    high: float

    def __str__(self) -> str:
        """Write it as people do: 1.8 (1.2 to 2.7)."""
        return f"{self.estimate:.3g} ({self.low:.3g} to {self.high:.3g})"

    def holds(self, value: float) -> bool:
        """Whether a value lies within."""
        return self.low <= value <= self.high


@result
class Share(Result):
    """How many of how many, with Wilson's interval of the share; None of none."""

    computed = ("interval",)

    count: int
    of: int

    @property
    def interval(self) -> Interval | None:
        """The share, and Wilson's 95 % interval."""
        if self.of == 0:
            return None
        low, high = wilson(self.count, self.of)
        return Interval(low=low, estimate=self.count / self.of, high=high)

    def __str__(self) -> str:
        """Write it as people do: 12 of 80, 15 % (9 to 24 %)."""
        found = self.interval
        if found is None:
            return "none"
        return f"{self.count} of {self.of}, {found.estimate:.1%} ({found.low:.1%} to {found.high:.1%})"


@result
class LearntKind(Result):
    """What the outcomes say of one kind: its heat at once, signed, and its half-life in days.

    `seen` counts the touchpoints that came before an attempt. `expected` is the default's heat, scaled as all of them
    are, and `moved` says that the interval of `heat` excludes it. `half_life_days` has an interval if it was learnt.
    """

    computed = ("moved",)

    kind: str
    seen: int
    heat: Interval
    expected: float
    half_life_days: Interval
    expected_half_life_days: float

    @property
    def moved(self) -> bool:
        """Whether the outcomes contradict the scaled default."""
        return not self.heat.holds(self.expected)

    @property
    def sign_known(self) -> bool:
        """Whether the outcomes tell if it warms or cools."""
        return not self.heat.holds(0.0)


@result
class TemperatureRow(Result):
    """How attempts on leads of one temperature went, and how many touches of ours a won one took (W9)."""

    temperature: Temperature
    won: Share
    touches: int
    touches_per_win: Interval | None


@result
class Comparison(Result):
    """Two ways compared: how much likelier the first is to win, as it stands and within periods of the calendar.

    `ratio` and `adjusted` (Mantel and Haenszel's, by period) are None where one side has no attempt or no win.
    """

    first: str
    second: str
    won_first: Share
    won_second: Share
    ratio: Interval | None
    adjusted: Interval | None

    def __str__(self) -> str:
        """Both sides, and how much likelier the first is to win."""
        sides = f"{self.first} {self.won_first}; {self.second} {self.won_second}"
        return f"{sides}; ratio {self.ratio or 'unknown'}, within periods {self.adjusted or 'unknown'}"


@result
class Bin(Result):
    """Attempts with about the same predicted chance: the mean prediction, and how many were won."""

    predicted: float
    won: Share


@result
class Learnt(Result):
    """The numbers as the outcomes have them.

    `scale` is how much of the defaults' heat shows in outcomes: kinds that were not seen, and the two levels between
    cold, lukewarm and warm, are scaled by it. `base` is the chance without any heat, on average, and `bases` that of
    each period of the calendar. `stretch` is the factor of all half-lives, if they share one that was learnt.
    """

    computed = ("moved",)

    scale: float
    base: Interval
    bases: FrozenMap[str, float]
    stretch: Interval | None
    kinds: tuple[LearntKind, ...]

    @property
    def moved(self) -> tuple[str, ...]:
        """The kinds of which the outcomes contradict the scaled default."""
        return tuple(one.kind for one in self.kinds if one.moved)


@result
class HeldOut(Result):
    """How the learnt rules do on later attempts, which they have not seen.

    `auc` is the chance that of two attempts, one won and one lost, the won one had more heat; `auc_before` is that by
    the rules to begin with. Both are None with fewer than two attempts of either outcome.
    """

    won: Share
    temperatures: tuple[TemperatureRow, ...]
    lift: Comparison
    auc: Interval | None
    auc_before: Interval | None
    bins: tuple[Bin, ...]


@result
class Calibration(Result):
    """Rules learnt from outcomes, ready to use, and a report on them; `str` gives it in plain text.

    `learnt_from` are attempts whose window ended by `hold_out_from`. `call_first` and `calls_held` are counted on all
    attempts and touchpoints. `cannot_tell` says what these data leave open.
    """

    rules: JudgedBy
    as_of: Moment
    window_days: float
    period: Literal["month", "quarter", "year"]
    learnt_from: Share
    learnt: Learnt
    hold_out_from: Moment
    held_out: HeldOut
    call_first: Comparison
    calls_held: Share
    cannot_tell: tuple[str, ...]

    def __str__(self) -> str:
        """The report in plain text."""
        return "\n".join((*_learnt_lines(self), "", *_held_out_lines(self), "", *_doubt_lines(self)))


def _learnt_lines(found: Calibration) -> tuple[str, ...]:
    learnt = found.learnt
    return (
        f"Learnt from {found.learnt_from} won within {found.window_days:g} days.",
        f"Without any heat {learnt.base} are won. Of the defaults' heat {learnt.scale:.3g} shows in outcomes.",
        f"{'kind':24}{'seen':>7}  {'heat at once':26}{'expected':>9}  half-life in days",
        *(_kind_line(one) for one in learnt.kinds),
        "* the outcomes contradict the default" if learnt.moved else "No kind contradicts its default.",
        *([f"All half-lives are stretched by {learnt.stretch}."] if learnt.stretch else []),
    )


def _kind_line(one: LearntKind) -> str:
    mark = "*" if one.moved else " "
    return f"{one.kind:23}{mark}{one.seen:>7}  {one.heat!s:26}{one.expected:>9.3g}  {one.half_life_days}"


def _held_out_lines(found: Calibration) -> tuple[str, ...]:
    held = found.held_out
    return (
        f"Checked from {found.hold_out_from.to_date_string()} on: {held.won} won.",
        *(_temperature_line(row) for row in held.temperatures),
        f"Lift: {held.lift}.",
        f"Ranking (AUC): {held.auc or 'unknown'}; by the rules before: {held.auc_before or 'unknown'}.",
        *(f"Predicted {one.predicted:.1%}: won {one.won}." for one in held.bins),
    )


def _temperature_line(row: TemperatureRow) -> str:
    effort = f"; touches per win {row.touches_per_win}" if row.touches_per_win else ""
    return f"{row.temperature.capitalize()} leads: won {row.won}{effort}."


def _doubt_lines(found: Calibration) -> tuple[str, ...]:
    return (
        f"Call first or mail first: {found.call_first}.",
        f"Agreed calls and meetings held: {found.calls_held}.",
        "",
        "What these data cannot tell:",
        *(f"- {sentence}" for sentence in found.cannot_tell),
    )

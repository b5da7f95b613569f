"""fit_rules: the numbers of warmth learnt from what came of attempts, checked on later ones."""

from datetime import datetime

import numpy as np

from ..errors import LookAheadError, TooLittleDataError
from ..frames.columns import TouchpointColumns
from ..frames.engines import MICROS, Native
from ..values.instants import from_epoch, known_epoch, moment
from ..warmth import DEFAULT_RULES, WarmthRules
from .columns import OutcomeColumns
from .design import Period, design_of, learnable, periods_of
from .doubts import doubts_of
from .effort import call_first, calls_held
from .estimate import HalfLives, estimate
from .held_out import check_on
from .known import Known, known_before
from .learnt import learnt_from, learnt_rules
from .report import Calibration, Share
from .tables import DAY, Attempts, micros, read_tables

__all__ = ["fit_rules"]

_LEAST = 40  # attempts of either outcome, below which nothing is learnt
_HELD_OUT = 0.25  # of the attempts, the latest, if nobody says from when
_OUTCOMES = OutcomeColumns()
_TOUCHPOINTS = TouchpointColumns()


def fit_rules(
    touchpoints: Native,
    outcomes: Native,
    *,
    as_of: datetime,
    start: WarmthRules = DEFAULT_RULES,
    window_days: float = 30,
    half_lives: HalfLives = "shared",
    period: Period = "month",
    hold_out_from: datetime | None = None,
    columns: TouchpointColumns = _TOUCHPOINTS,
    outcome_columns: OutcomeColumns = _OUTCOMES,
) -> Calibration:
    """Learn weights and half-lives from what came of attempts, and check them on later ones (W9).

    Tables are of any engine that `warmreach.frames` takes. An attempt counts if its window of `window_days` had ended
    by `as_of`; it is explained by the touchpoints strictly before it, and is won if that came about within the window.
    `half_lives` are stretched by one factor for all kinds ("shared"), one for each ("each"), or "kept". Each `period`
    of the calendar (UTC) has a base chance of its own, since otherwise the calendar passes for warmth. Attempts from
    `hold_out_from` on (by default the latest quarter) are held out, and those whose window reaches into that time
    learn nothing.

    Raises TooLittleDataError below 40 attempts of either outcome, LookAheadError for a split in which nothing could
    be known yet, and what tables raise: FrameColumnsError, ColumnTypeError, UnsupportedEngineError, UnknownKindError.

    >>> import polars as pl
    >>> from datetime import datetime, timedelta, timezone
    >>> from warmreach.calibrate import fit_rules
    >>> new_year = datetime(2026, 1, 1, tzinfo=timezone.utc)
    >>> asked = [new_year + timedelta(hours=n) for n in range(400)]
    >>> met = pl.DataFrame({"prospect_id": range(0, 400, 2), "kind": "event_met", "occurred_at": new_year})
    >>> won = [n % (3 if n % 2 == 0 else 5) == 0 for n in range(400)]
    >>> outcomes = pl.DataFrame({"prospect_id": range(400), "asked_at": asked, "won": won})
    >>> found = fit_rules(met, outcomes, as_of=datetime(2026, 3, 1, tzinfo=timezone.utc), window_days=2)
    >>> found.rules.edition.startswith("2026-learnt+"), found.learnt.kinds[0].heat.estimate > 0
    (True, True)
    """
    known_epoch(as_of, "as_of")
    touches, attempts = read_tables(
        touchpoints,
        outcomes,
        as_of=as_of,
        window_days=window_days,
        rules=start,
        columns=columns,
        outcome_columns=outcome_columns,
    )
    window = round(window_days * DAY)
    split = _split(attempts, hold_out_from, window=window, now=micros(as_of))
    early, late = attempts.where(attempts.micros + window <= split), attempts.where(attempts.micros >= split)
    known = known_before(touches, early, start)
    _check_enough(early, known)
    kinds = learnable(known, start)
    number, names = periods_of(early, period)
    found = estimate(design_of(early, known, number, kinds, start), kinds, periods=len(names), half_lives=half_lives)
    learnt = learnt_from(found, names)
    rules = learnt_rules(start, learnt)
    held_out = check_on(late, touches, rules, before=start, base=[*learnt.bases.values()][-1], period=period)
    return Calibration(
        rules=rules,
        as_of=moment(as_of),
        window_days=window_days,
        period=period,
        learnt_from=Share(count=int(early.won.sum()), of=len(early.won)),
        learnt=learnt,
        hold_out_from=from_epoch(split / MICROS, like=as_of),
        held_out=held_out,
        call_first=call_first(touches, attempts, periods_of(attempts, period)[0], start),
        calls_held=calls_held(touches, start),
        cannot_tell=doubts_of(start, learnt, held_out, early),
    )


def _split(attempts: Attempts, hold_out_from: datetime | None, *, window: int, now: int) -> int:
    """Return from when on attempts are held out, in microseconds."""
    if hold_out_from is None:
        if not len(attempts.micros):
            raise _too_little(won=0, lost=0, touched=0)
        return int(attempts.micros[int((1 - _HELD_OUT) * (len(attempts.micros) - 1))])
    known_epoch(hold_out_from, "hold_out_from")
    if micros(hold_out_from) + window > now:
        raise LookAheadError(
            reason=f"hold_out_from {hold_out_from.isoformat()} and a window of {window / DAY:g} days end after as_of"
        )
    return micros(hold_out_from)


def _check_enough(attempts: Attempts, known: Known) -> None:
    won, touched = int(attempts.won.sum()), len(np.unique(known.attempt))
    lost = len(attempts.won) - won
    if min(won, lost) < _LEAST or not touched:
        raise _too_little(won=won, lost=lost, touched=touched)


def _too_little(*, won: int, lost: int, touched: int) -> TooLittleDataError:
    return TooLittleDataError(won=won, lost=lost, needed=_LEAST, touched=touched)

"""What warms in a bank's loan log, asked honestly: figures with intervals, and what they do not show.

Run `python -m benchmarks.evidence PATH`, where PATH is the log that `loan_log.py` describes; its rows become
touchpoints as there. `docs/explanation/evidence.md` tells what came of it.

Two questions. How fast does an inquiry cool: is an application whose first call comes later accepted less often? And
once the offer is in the mail, what of the contacts before a follow-up call goes with its return within a week?
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from benchmarks.loan_log import CALLS, COLUMNS, KINDS
from warmreach.calibrate import Calibration, OutcomeColumns, Share, fit_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

AS_OF = datetime(2012, 3, 15, tzinfo=UTC)  # the log's last full day was the one before
TALK_SECONDS = 300.0
WEEK, MONTH = 7.0, 30.0
SOON = (
    (0, 10, "within 10 minutes"),
    (10, 60, "within the hour"),
    (60, 720, "within 12 hours"),
    (720, 1_440, "within a day"),
    (1_440, 10**6, "later"),
)
DECIDED = OutcomeColumns(decided_at="decided_at")


def touchpoints(rows: pl.DataFrame, *, talk_seconds: float = TALK_SECONDS) -> pl.DataFrame:
    """The log's rows as touchpoints; a session in which a reply is only booked is none."""
    call = pl.col("kind").is_in(CALLS)
    talk = pl.when(pl.col("duration_s") >= talk_seconds).then(pl.lit("call_held")).otherwise(pl.lit("call_unanswered"))
    contacts = rows.filter(~pl.col("books_reply"))
    return contacts.select(
        "prospect_id",
        kind=pl.when(call).then(talk).otherwise(pl.col("kind").replace(KINDS)),
        occurred_at="at",
    )


def first_calls(rows: pl.DataFrame) -> pl.DataFrame:
    """The first call session on each application, and whether a loan was taken."""
    calls = rows.filter(pl.col("kind").is_in(CALLS)).sort("at")
    return calls.unique("prospect_id", keep="first", maintain_order=True).select(
        "prospect_id",
        asked_at="at",
        won=pl.col("outcome") == "accepted",
        decided_at="terminal_at",
    )


def follow_ups(rows: pl.DataFrame) -> pl.DataFrame:
    """The first call session of each day about an offer that was mailed a day ago or more and is not back yet."""
    mailed = rows.filter(pl.col("kind") == "offer_mail").group_by("prospect_id").agg(mailed=pl.col("at").min())
    back = rows.filter(pl.col("kind") == "offer_returned").group_by("prospect_id").agg(decided_at=pl.col("at").min())
    calls = rows.filter(pl.col("kind") == "offer_call", ~pl.col("books_reply")).join(mailed, on="prospect_id")
    calls = calls.join(back, on="prospect_id", how="left").sort("at")
    waiting = pl.col("decided_at").is_null() | (pl.col("decided_at") > pl.col("at"))
    a_day = timedelta(days=1)
    daily = calls.filter(pl.col("at") >= pl.col("mailed") + a_day, waiting).with_columns(day=pl.col("at").dt.date())
    return daily.unique(["prospect_id", "day"], keep="first", maintain_order=True).select(
        "prospect_id", asked_at="at", won=pl.col("decided_at").is_not_null(), decided_at="decided_at"
    )


def shuffled(outcomes: pl.DataFrame, seed: int) -> pl.DataFrame:
    """The same outcomes dealt out anew within each month: whatever still shows is the calendar, or chance."""
    dice = np.random.default_rng(seed)
    dealt = outcomes.with_columns(
        month=pl.col("asked_at").dt.strftime("%Y-%m"), lot=pl.Series(dice.random(len(outcomes)))
    )
    won = pl.col("won").sort_by("lot").over("month")
    return dealt.with_columns(won=won, decided_at=pl.when(won).then(pl.col("asked_at"))).drop("month", "lot")


def learn(contacts: pl.DataFrame, outcomes: pl.DataFrame, *, window_days: float) -> Calibration:
    """Learn with one factor for all half-lives, the latest quarter held out."""
    return fit_rules(contacts, outcomes, as_of=AS_OF, window_days=window_days, outcome_columns=DECIDED)


def headed(title: str, lines: Iterable[object]) -> None:
    """Print a section."""
    print(f"\n== {title}\n")
    print(*lines, sep="\n")


def by_age(rows: pl.DataFrame, outcomes: pl.DataFrame) -> list[str]:
    """Count, without any model, what came of applications by how soon the first call was."""
    applied = rows.filter(pl.col("kind") == "application_submitted").select("prospect_id", applied="at")
    in_time = pl.col("won") & (pl.col("decided_at") - pl.col("asked_at") <= timedelta(days=MONTH))
    known = outcomes.filter(pl.col("asked_at") <= AS_OF - timedelta(days=MONTH)).join(applied, on="prospect_id")
    after = known.with_columns(in_time=in_time, minutes=(pl.col("asked_at") - pl.col("applied")).dt.total_minutes())
    lines: list[str] = []
    for start, end, words in SOON:
        among = after.filter(pl.col("minutes").is_between(start, end, closed="left"))
        lines.append(f"{words}: {Share(count=int(among['in_time'].sum()), of=len(among))}")
    return lines


def main() -> None:
    """Print all sections."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("path", help="the log as Parquet")
    rows = pl.read_parquet(parser.parse_args().path, columns=list(COLUMNS))
    contacts = touchpoints(rows)
    print(f"{len(rows)} rows, {len(contacts)} touchpoints of {contacts['prospect_id'].n_unique()} people")

    called, followed = first_calls(rows), follow_ups(rows)
    once = followed.unique("prospect_id", keep="first", maintain_order=True)
    headed("How soon after the application the first call came, and loans within 30 days of it", by_age(rows, called))
    headed("Learnt from the first call on each application", [learn(contacts, called, window_days=MONTH)])
    headed("Learnt from the first follow-up call on each offer", [learn(contacts, once, window_days=WEEK)])
    headed("Learnt from every day's follow-up call", [learn(contacts, followed, window_days=WEEK)])
    headed("The same with the outcomes dealt out anew within each month", _control(contacts, followed))
    headed("The talk, by how long a session has to be to be taken for one", _talks(rows, once))


def _control(contacts: pl.DataFrame, followed: pl.DataFrame) -> list[str]:
    found = learn(contacts, shuffled(followed, 17), window_days=WEEK)
    return [*(f"{one.kind}: {one.heat}" for one in found.learnt.kinds), f"AUC {found.held_out.auc}"]


def _talks(rows: pl.DataFrame, once: pl.DataFrame) -> list[str]:
    lines: list[str] = []
    for seconds in (60.0, 120.0, 600.0):
        found = learn(touchpoints(rows, talk_seconds=seconds), once, window_days=WEEK)
        (talk,) = (one for one in found.learnt.kinds if one.kind == "call_held")
        lines.append(f"from {seconds:g} s on: {talk.heat}, expected {talk.expected:.3g}; AUC {found.held_out.auc}")
    return lines


if __name__ == "__main__":
    main()

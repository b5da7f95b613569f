"""A bank's whole loan log as touchpoints: how warm each applicant was, how long judging takes, and two checks on it.

Run `python benchmarks/loan_log.py PATH`, where PATH is the tidied log of BPI Challenge 2012 (doi
10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f) as Parquet, with the columns named in COLUMNS.

The log is a record of work, not of conversations, so its rows become touchpoints with care:

| row                                       | touchpoint                | because                                    |
|-------------------------------------------|---------------------------|--------------------------------------------|
| application_submitted                     | inquiry                   | they asked for a loan                      |
| lead_, application_, offer_, dossier_call | call_held if long enough, | a staff session, not a telephone record: a |
|                                           |   else call_unanswered    |   guess, set by --talk-seconds             |
| offer_mail                                | email_sent                | no row says that a talk announced it       |
| offer_returned                            | email_reply               | they answered in writing                   |
| any row with books_reply                  | none                      | the session only books a reply             |
| outcome accepted, once, at terminal_at    | purchase                  | the loan was taken                         |
| outcome declined, cancelled or open       | none                      | the bank's refusal, or nobody's act        |
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl

from warmreach import RunningHeat, Temperature, Touchpoint, classify_warmth

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from warmreach import Warmth

    Leads = Mapping[str, Sequence[Touchpoint]]

COLUMNS = ("prospect_id", "at", "kind", "duration_s", "outcome", "terminal_at", "books_reply")
KINDS = {"application_submitted": "inquiry", "offer_mail": "email_sent", "offer_returned": "email_reply"}
CALLS = {"lead_call", "application_call", "offer_call", "dossier_call"}
AS_OF = (
    datetime(2011, 11, 1, tzinfo=UTC),
    datetime(2012, 1, 1, tzinfo=UTC),
    datetime(2012, 3, 15, tzinfo=UTC),
    datetime(2012, 9, 15, tzinfo=UTC),
)


class Options(NamedTuple):
    """What the command line asks for."""

    path: str
    talk_seconds: float


def kind_of(row: Mapping[str, Any], talk_seconds: float) -> str | None:
    """The kind of touchpoint that a row is, or None if it is no contact; an unknown row is an error."""
    if row["books_reply"]:
        return None
    if row["kind"] in CALLS:
        return "call_held" if (row["duration_s"] or 0) >= talk_seconds else "call_unanswered"
    return KINDS[row["kind"]]


def touchpoint(row: Mapping[str, Any], kind: str, at: datetime) -> Touchpoint:
    """One touchpoint, its id made of what it is, so that it does not hang on the order of rows."""
    return Touchpoint(
        id=f"{row['prospect_id']}/{kind}/{at.isoformat()}",
        prospect_id=row["prospect_id"],
        kind=kind,
        occurred_at=at,
    )


def leads_of(rows: Iterable[Mapping[str, Any]], *, talk_seconds: float) -> Leads:
    """Group the rows by person, as touchpoints."""
    leads: dict[str, list[Touchpoint]] = defaultdict(list)
    bought: set[str] = set()
    for row in rows:
        kind = kind_of(row, talk_seconds)
        if kind is not None:
            leads[row["prospect_id"]].append(touchpoint(row, kind, row["at"]))
        if row["outcome"] == "accepted" and row["prospect_id"] not in bought:
            bought.add(row["prospect_id"])
            leads[row["prospect_id"]].append(touchpoint(row, "purchase", row["terminal_at"]))
    return leads


def judge_all(leads: Leads, as_of: datetime) -> dict[str, Warmth]:
    """Every person's warmth."""
    return {lead: classify_warmth(lead, touchpoints, as_of=as_of) for lead, touchpoints in leads.items()}


def farthest_apart(leads: Leads, judged: Sequence[Mapping[str, Warmth]]) -> float:
    """Keep one running sum a person, added to as time goes by, and read it at every instant; the largest error."""
    worst = 0.0
    for lead, touchpoints in leads.items():
        ahead = sorted(touchpoints, key=lambda one: one.epoch, reverse=True)
        running = RunningHeat.of(lead, as_of=min(ahead[-1].counts_from, AS_OF[0]))
        for as_of, warmths in zip(AS_OF, judged, strict=True):
            while ahead and ahead[-1].epoch <= as_of.timestamp():
                running = running.add(ahead.pop())
            whole = RunningHeat.of(lead, touchpoints, as_of=as_of)
            heats = (running.heat(as_of=as_of), whole.heat(as_of=as_of))
            worst = max(worst, *(abs(heat - warmths[lead].heat) for heat in heats))
    return worst


def show(judged: Mapping[str, Warmth], as_of: datetime, seconds: float) -> None:
    """One line of the table."""
    counts = Counter(warmth.temperature for warmth in judged.values())
    shown = "  ".join(f"{counts[temperature]:>6} {temperature}" for temperature in Temperature)
    awaiting = sum(warmth.awaits_answer is not None for warmth in judged.values())
    print(f"  {as_of:%Y-%m-%d}  {shown}  {awaiting:>6} await an answer  {seconds:5.2f} s")


def options() -> Options:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("path", help="the log as Parquet")
    parser.add_argument("--talk-seconds", type=float, default=300, help="a session of this length is taken for a talk")
    given = parser.parse_args()
    return Options(path=given.path, talk_seconds=given.talk_seconds)


def main() -> None:
    """Print the table and both checks."""
    asked = options()
    rows = pl.read_parquet(asked.path, columns=list(COLUMNS)).to_dicts()
    start = perf_counter()
    leads = leads_of(rows, talk_seconds=asked.talk_seconds)
    size = sum(map(len, leads.values()))
    print(f"{len(rows)} rows, {size} touchpoints of {len(leads)} people, built in {perf_counter() - start:.2f} s")
    print(Counter(one.kind for touchpoints in leads.values() for one in touchpoints).most_common())

    print("judged as of")
    judged: list[dict[str, Warmth]] = []
    for as_of in AS_OF:
        start = perf_counter()
        judged.append(judge_all(leads, as_of))
        show(judged[-1], as_of, perf_counter() - start)

    random.Random(17).shuffle(rows)
    shuffled = leads_of(rows, talk_seconds=asked.talk_seconds)
    assert list(shuffled) != list(leads)
    same = all(judge_all(shuffled, as_of) == before for as_of, before in zip(AS_OF, judged, strict=True))
    print(f"the rows shuffled, every judgement equal: {same}")
    worst = farthest_apart(leads, judged)
    print(f"running heat against the full computation, {len(AS_OF)} instants each, largest difference: {worst:.2e}")
    assert same
    assert worst <= 1e-12


if __name__ == "__main__":
    main()

"""What was known before an attempt counts as it would for a single lead then: bounces, announcements, endings."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest

from warmreach import DEFAULT_RULES
from warmreach.calibrate import OutcomeColumns
from warmreach.calibrate.held_out import heats_by
from warmreach.calibrate.tables import read_tables
from warmreach.frames import TouchpointColumns

DAY = timedelta(days=1)
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
Row = tuple[str, str, int, str | None]


def heat_after(days: float, *rows: Row) -> float:
    """The heat of an attempt so many days after the start; rows are id, kind, day and what they refer to."""
    names = ["id", "kind", "day", "refers_to"]
    touched = pl.DataFrame(
        [(one, kind, START + day * DAY, refers_to) for one, kind, day, refers_to in rows], schema=names, orient="row"
    )
    touches, attempts = read_tables(
        touched.rename({"day": "occurred_at"}).with_columns(prospect_id=pl.lit("p-17")),
        pl.DataFrame({"prospect_id": "p-17", "asked_at": [START + days * DAY], "won": True}),
        as_of=START + 90 * DAY,
        window_days=30,
        rules=DEFAULT_RULES,
        columns=TouchpointColumns(id="id", refers_to="refers_to"),
        outcome_columns=OutcomeColumns(),
    )
    return float(heats_by(DEFAULT_RULES, attempts, touches)[0])


def fresh(kind: str, age: float) -> float:
    rule = DEFAULT_RULES.fades[kind]
    return (-rule.heat if rule.cools else rule.heat) * 2 ** (-age / DEFAULT_RULES.kinds[kind].half_life_days)


def test_a_bounce_undoes_the_mail_it_refers_to_from_when_it_is_known() -> None:
    rows: tuple[Row, ...] = (("a", "email_sent", 0, None), ("b", "message_bounced", 2, "a"))
    assert heat_after(1, *rows) == pytest.approx(fresh("email_sent", 1))
    assert heat_after(3, *rows) == 0


def test_an_announced_mail_counts_as_such_if_it_refers_to_a_talk_before_it() -> None:
    talk, mail = ("a", "call_held", 0, None), ("b", "announced_email_sent", 1, "a")
    both = fresh("call_held", 2) + fresh("announced_email_sent", 1)
    assert heat_after(2, talk, mail) == pytest.approx(min(both, 2 * fresh("announced_email_sent", 1)))
    assert heat_after(2, ("b", "announced_email_sent", 1, None)) == pytest.approx(fresh("email_sent", 1))
    assert heat_after(2, ("b", "announced_email_sent", 1, "nobody")) == pytest.approx(fresh("email_sent", 1))


def test_a_resolved_complaint_no_longer_cools() -> None:
    rows: tuple[Row, ...] = (("a", "complaint", 0, None), ("b", "complaint_resolved", 2, None))
    assert heat_after(1, *rows) == pytest.approx(fresh("complaint", 1))
    assert heat_after(3, *rows) == 0

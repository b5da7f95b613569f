"""A made-up list as two CSV texts: leads, and what happened with them; the same at every call, without chance."""

from __future__ import annotations

from datetime import datetime, timedelta

INDUSTRIES = ("freight", "freight", "freight", "retail", "retail", "mining", "printing")
COUNTRIES = ("DE", "DE", "AT", "CH", "NL")
EMPLOYEES = (4, 12, 36, 36, 36, 108, 108, 324, 972)
REPS = ("anna", "ben", "")
# From what mostly happens to what seldom does.
KINDS = (
    ("email_sent", 30),
    ("email_opened", 18),
    ("call_unanswered", 14),
    ("voicemail_left", 6),
    ("newsletter_subscribed", 5),
    ("social_reaction", 5),
    ("social_follow", 4),
    ("content_requested", 4),
    ("call_held", 4),
    ("event_met", 3),
    ("refused_by_phone", 3),
    ("meeting_held", 2),
    ("inquiry", 1),
    ("purchase", 1),
)
DRAWN = tuple(kind for kind, often in KINDS for _ in range(often))


def leads_csv(count: int) -> str:
    """Return prospect_id, company, industry, employees and country of invented leads."""
    rows = (
        f"p-{one:05d},Beispiel {one:05d} GmbH,{_pick(INDUSTRIES, one, 1)},{_employees(one)},{_pick(COUNTRIES, one, 2)}"
        for one in range(count)
    )
    return "\n".join(("prospect_id,company,industry,employees,country", *rows))


def touchpoints_csv(count: int, *, until: datetime) -> str:
    """Return prospect_id, kind, occurred_at and rep of what happened with them in two years before `until`."""
    rows = (
        f"p-{one:05d},{_pick(DRAWN, one, 10 + turn)},{_before(until, one, turn).isoformat()},"
        f"{_pick(REPS, one, 50 + turn)}"
        for one in range(count)
        for turn in range(_mixed(one, 3) % 10)
    )
    return "\n".join(("prospect_id,kind,occurred_at,rep", *rows))


def _employees(one: int) -> int:
    return EMPLOYEES[_mixed(one, 4) % len(EMPLOYEES)] + _mixed(one, 5) % 40


def _before(until: datetime, one: int, turn: int) -> datetime:
    share = _mixed(one, 100 + turn) % 10_000 / 10_000
    return until - timedelta(minutes=int(share * share * 730 * 24 * 60) + 1)


def _pick(words: tuple[str, ...], one: int, turn: int) -> str:
    return words[_mixed(one, turn) % len(words)]


def _mixed(one: int, turn: int) -> int:
    """Return a number that looks drawn, and is not: bits of both, multiplied and folded."""
    mixed = (one * 2_654_435_761 + turn * 40_503) % 2**32
    for _ in range(2):
        mixed = (mixed ^ (mixed >> 15)) * 2_246_822_519 % 2**32
    return mixed ^ (mixed >> 13)

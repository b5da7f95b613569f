"""Write docs/explanation/contact-rules.md from the tables: what we know of each country, how sure, as of when."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from warmreach.contact.countries import COUNTRIES, table_of
from warmreach.contact.duties import DUTIES
from warmreach.contact.hours import DAYS
from warmreach.contact.policy import COURTESY_CAPS, COURTESY_HOURS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from warmreach.contact import Cap, ContactRule, Hours, Waiver

PAGE = Path(__file__).parent / "explanation" / "contact-rules.md"

INTRODUCTION = """\
# Contact rules: what we know, how sure we are, and as of when

This page is drawn from the tables in `warmreach.contact.rules` by `docs/generate_contact_rules.py`; a test holds it
equal to them. It is **domain data and not legal advice**. `may_contact` reads the same tables.

How to read a row:

- *Needs* is the basis: any one of those named makes the contact lawful. Only acts of the addressee count; what we
  sent before proves nothing.
- *Hours* are on the clock of the person contacted. Where they come from stands behind: law, an industry's code, a
  carrier's terms, or guidance. "none found" means that we looked: it is no permission to call at night, so courtesy
  hours apply. "not researched" never allows.
- *Sure* is how sure we are of the row, then how we know it: the text itself, an office's page, somebody else's, or
  memory. A row of low confidence or from memory never allows anything by itself: it asks a human.
- Where the law of a whole is narrowed by a part (a state of the US), both rows hold, and the stricter wins.

A person's objection is kept for ever, everywhere; under the GDPR it reaches every channel. A one-off request of their
own is a basis everywhere, unless a row asks for writing or for a running contract. Ages count by the shorter reading
(a month has 30 days), the last day included.
"""

SOURCES = {"primary_text": "text read", "official": "official page", "secondary": "secondary", "recall": "memory"}
LIMITS = {"rolling": "in {} days", "calendar": "in {} calendar days", "campaign": "a campaign"}


def hours(given: Hours | None, basis: str) -> str:
    """Write hours as a person would: days that keep the same hours together."""
    if given is None:
        return "not researched" if basis == "unknown" else "none found"
    kept = [(day, " ".join(f"{a:%H:%M}-{b:%H:%M}" for a, b in given.get(day, ()))) for day in DAYS]
    spans = []
    for said, days in groupby(kept, key=lambda pair: pair[1]):
        names = [day for day, _ in days]
        spans.append(f"{names[0] if len(names) == 1 else f'{names[0]}-{names[-1]}'} {said or 'closed'}")
    return "; ".join(spans)


def limits(rule: ContactRule) -> Iterator[str]:
    """Say what else limits: lists, caps, rests, and when it holds."""
    yield from (
        f"list: {check.name}" + (f" ≤ {check.max_age_days} d" * bool(check.max_age_days)) for check in rule.lists
    )
    yield from (waiver_text(waiver) for waiver in rule.relationships)
    yield from (cap_text(cap) for cap in rule.caps)
    yield from (f"after {rest.after}: {f'{rest.days} d' if rest.days else 'for good'}" for rest in rule.cooldowns)
    if rule.effective_from:
        yield f"from {rule.effective_from}"
    if rule.effective_to:
        yield f"until {rule.effective_to}"
    yield from (f"sector: {sector}" for sector in sorted(rule.sectors))
    if rule.technology != "any":
        yield "automated calls and texts"
    if rule.line:
        yield f"{rule.line} lines"
    if rule.preconditions:
        yield f"assert {', '.join(rule.preconditions)}"


def waiver_text(waiver: Waiver) -> str:
    """Say what a relationship lifts."""
    age = f" ≤ {waiver.max_age_days} d" if waiver.max_age_days else ""
    running = " in force or ended" if waiver.in_force and age else " in force" if waiver.in_force else ""
    return f"{' or '.join(waiver.by)}{running}{age} counts for {', '.join(waiver.lifts)}"


def cap_text(cap: Cap) -> str:
    """Say how often."""
    return f"≤ {cap.at_most} " + LIMITS[cap.window].format(cap.days)


def cells(rule: ContactRule) -> list[str]:
    """Return the row of a rule, after the columns that say for whom it is."""
    clock = hours(rule.hours, rule.hours_basis)
    if rule.hours is not None:
        sure = rule.hours_confidence or rule.confidence
        holidays = "" if rule.holidays == "open" else "; closed on holidays"
        clock = f"{clock}{holidays} ({rule.hours_basis}, {sure})"
    return [
        rule.needs,
        clock,
        "; ".join(limits(rule)) or "none",
        rule.citation,
        f"{rule.confidence}, {SOURCES[rule.evidence]}, {rule.as_of}",
    ]


def table(rules: Iterable[ContactRule]) -> Iterator[str]:
    """Draw the rows of a place; those that say the same of several channels share one."""
    same: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for rule in rules:
        same.setdefault((rule.jurisdiction, *cells(rule)), []).append((rule.channel.value, rule.audience.value))
    yield "| Where | Channel | Audience | Needs | Hours | Limits | Citation | Sure |"
    yield "|---|---|---|---|---|---|---|---|"
    for (place, *row), whom in same.items():
        channels, audiences = (", ".join(dict.fromkeys(column)) for column in zip(*whom, strict=True))
        yield "| " + " | ".join(cell.replace("|", "or") for cell in (place, channels, audiences, *row)) + " |"


def page() -> str:
    """Draw the whole page."""
    lines = [INTRODUCTION]
    for country in COUNTRIES:
        sources = dict.fromkeys(source for rule in table_of(country) for source in rule.sources)
        lines += [f"## {country}", "", *table(table_of(country)), "", "Sources:", ""]
        lines += [f"- <{source}>" if source.startswith("http") else f"- {source}" for source in sources]
        lines.append("")
    lines += ["## Courtesy, where the law has no clock", ""]
    lines += [
        f"- {channel.value}, {audience.value}: {hours(given, 'none')}"
        for (channel, audience), given in COURTESY_HOURS.items()
    ]
    lines += [
        f"- attempts, {audience.value}: {', '.join(cap_text(cap) for cap in caps)}"
        for audience, caps in COURTESY_CAPS.items()
    ]
    lines += ["", "## What a policy may assert", "", *(f"- `{duty}`: {said}" for duty, said in DUTIES.items()), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(f"{PAGE.write_text(page(), 'utf-8')} characters\n")

"""Monday on paper: each rep's calls in order, other steps that are due, who is left out and why; 100 columns wide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple

from pendulum import DateTime

from crm_csv import Crm
from monday_words import HEADINGS, LeftOut, in_full, why_now
from warmreach import Lead, Prospect
from warmreach.cadence import AgendaItem, PlannedStep

__all__ = ["Call", "Monday", "Step", "lines_of"]

WIDTH = 100
NAMES = 44  # the column of names among those left out


class Call(NamedTuple):
    """A call of the day, the step that it takes, how warm the lead is, and the words to begin with."""

    item: AgendaItem
    step: PlannedStep
    how_warm: str
    words: str


class Step(NamedTuple):
    """A mail, letter or message that is due today."""

    rep: str
    lead: Lead
    step: PlannedStep
    why: str


class Monday(NamedTuple):
    """All that the page says; every lead stands in it exactly once."""

    as_of: DateTime
    day: DateTime
    calls: Mapping[str, Sequence[Call]]
    steps: Sequence[Step]
    left_out: Sequence[LeftOut]
    crm: Crm


def lines_of(monday: Monday) -> Iterator[str]:
    """Write the page, line by line."""
    yield from head(monday)
    for rep, calls in monday.calls.items():
        yield from ("", title(f"{rep}: {counted(len(calls), 'call')}"))
        for call in calls:
            yield from ("", *card(call))
    yield from other_steps(monday.steps)
    yield from left_out(monday.left_out)
    yield from to_mend(monday.crm)


def head(monday: Monday) -> Iterator[str]:
    """Say which day it is, as known when, and how many do what."""
    calls, others, out = sum(map(len, monday.calls.values())), len(monday.steps), len(monday.left_out)
    rows = len({fault.place for fault in monday.crm.faults})
    yield spread(f"{monday.day:dddd D MMMM YYYY}", f"as known on {monday.as_of:D MMMM YYYY, HH:mm} in Berlin")
    leads = counted(calls + others + out, "lead")
    yield f"{leads}: {counted(calls, 'call')}, {counted(others, 'other step')}, {out} left out"
    if rows:
        yield f"{counted(rows, 'row')} could not be read: see the end"


def card(call: Call) -> Iterator[str]:
    """Write one call: when, whom, how warm and why, why now, and what to say first."""
    prospect, start = call.item.lead.prospect, call.item.window.start
    there = start.in_timezone(call.step.window.start.timezone_name or "UTC")
    yield spread(f"{start:HH:mm}  {who(prospect)}", prospect.phone or "no number")
    if there.offset != start.offset:
        yield from labelled("there", f"{there:HH:mm} in {city(there)}")
    yield from labelled(call.item.lead.warmth.temperature, call.how_warm)
    yield from labelled("agreed" if call.step.agreed else "now", why_now(call.step))
    for why in call.step.moved_by:
        yield from labelled("moved", f"not before {call.step.our_window.start:HH:mm}. {in_full(why.sentence)}")
    yield from labelled("say", call.words)


def other_steps(steps: Iterable[Step]) -> Iterator[str]:
    """List what else is due today, by when and by whom."""
    due = sorted(steps, key=lambda one: (one.step.our_window.end, one.lead.prospect.id))
    if due:
        yield from ("", title("Due today in writing"))
    for one in due:
        yield from ("", spread(f"{one.step.our_window.end:HH:mm}  {who(one.lead.prospect)}", one.rep))
        yield from labelled(one.step.channel, one.why)


def left_out(leads: Sequence[LeftOut]) -> Iterator[str]:
    """List who is left out, each under the reason."""
    if leads:
        yield from ("", title(f"{counted(len(leads), 'lead')} left out"))
    for heading in dict.fromkeys(HEADINGS.values()):
        under = sorted((one for one in leads if one.heading == heading), key=lambda one: one.prospect.id)
        if under:
            yield from ("", heading)
        for one in under:
            yield from hanging(f"  {cut(who(one.prospect, role=False), NAMES):<{NAMES}}  ", one.why)


def to_mend(crm: Crm) -> Iterator[str]:
    """List what to put right in the CRM: what could not be read, and what was logged twice."""
    if crm.faults or crm.doubles:
        yield from ("", title("To put right in the CRM"), "")
    for fault in crm.faults:
        yield from hanging("  ", str(fault))
    for one, other in crm.doubles:
        yield from hanging("  ", f"{one.id} of {one.prospect_id} looks like {other.id} logged twice: not counted")


# --- how a line is set ------------------------------------------------------------------------------------------------


def who(prospect: Prospect, *, role: bool = True) -> str:
    """Name a lead: id, name, role and firm."""
    names = " ".join(name for name in (prospect.title, prospect.given_name, prospect.family_name) if name)
    firm = prospect.company.name if prospect.company else None
    parts = [" ".join(part.split()) for part in (names, prospect.role if role else None, firm) if part]
    return f"{prospect.id}  {', '.join(parts)}"


def city(at: DateTime) -> str:
    """Name the city after which a zone is called."""
    return (at.timezone_name or "").rpartition("/")[2].replace("_", " ")


def counted(count: int, thing: str) -> str:
    """Say how many there are."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def cut(text: str, width: int) -> str:
    """Shorten a text to a width."""
    return text if len(text) <= width else f"{text[: width - 1]}…"


def title(text: str) -> str:
    """Set a heading in capitals, with a rule to the edge."""
    return f"{text.upper()} ".ljust(WIDTH, "-")


def spread(left: str, right: str) -> str:
    """Set two texts at the two edges of a line."""
    room = WIDTH - len(right) - 2
    return f"{cut(left, room):<{room}}  {right}"


def labelled(label: str, text: str) -> Iterator[str]:
    """Set a text beside its label, under the name of the lead."""
    return hanging(f"       {label:<9}", text)


def hanging(start: str, text: str) -> Iterator[str]:
    """Wrap a text after what its first line begins with."""
    return iter(wrap(text, WIDTH, initial_indent=start, subsequent_indent=" " * len(start)) or [start.rstrip()])

"""Whom to call on Monday: two CSV files from a CRM in; the day's calls in order, with reasons and first words, out.

    python examples/monday_calls.py [LEADS.csv TOUCHPOINTS.csv] [--as-of 2026-11-23T08:00+01:00]

Without arguments it reads the two files beside it, at eight o'clock on the Monday for which they were made.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from pathlib import Path

import pendulum
from pendulum import DateTime
from pydantic import ValidationError

from crm_csv import Crm, LeadRow, UnreadableError, read_crm
from monday_page import Call, Monday, Step, lines_of
from monday_words import HEADINGS, LeftOut, how_warm, in_full, put_off, why_no_cadence, why_written
from warmreach import (
    Cadence,
    Channel,
    ContactPolicy,
    CustomerProfile,
    History,
    Kind,
    Lead,
    Offer,
    Prospect,
    Sender,
    WarmreachError,
    WorkingTime,
    choose_cadence,
    classify_warmth,
    compose_opener,
    may_contact,
    plan_cadence,
    plan_day,
    promises,
    propose_slots,
    rate_fit,
)
from warmreach.cadence import Agenda, AgendaItem, PlannedStep
from warmreach.contact import GOOD_CONDUCT, Window
from warmreach.errors import UnsupportedLanguageError

HERE = Path(__file__).parent
MONDAY = "2026-11-23T08:00+01:00"

# --- who we are: what the caller brings -------------------------------------------------------------------------------

OFFICE = WorkingTime.for_country("DE", subdivision="BE")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
EVENINGS = OFFICE.replace(hours=dict.fromkeys(WEEKDAYS, ((time(11), time(15)), (time(16), time(20)))))
HOURS = {"anna": OFFICE, "ben": OFFICE, "clara": EVENINGS}  # Clara calls overseas
REPS = {
    "anna": Sender(id="anna", given_name="Anna", family_name="Roth", firm="Musterweg Software"),
    "ben": Sender(id="ben", given_name="Ben", family_name="Sommer", firm="Musterweg Software"),
    "clara": Sender(id="clara", given_name="Clara", family_name="Winter", firm="Musterweg Software"),
}
SPOKEN = {rep.id: f"{rep.given_name} {rep.family_name}" for rep in REPS.values()}
OFFERS = {
    "de": Offer(
        language="de",
        name="Mustertour",
        value="Wer damit Touren plant, spart je Fahrer eine Stunde am Tag.",
        mail_reason="damit an zwei Beispieltouren klar wird, was es bringt",
    ),
    "en": Offer(
        language="en",
        name="Mustertour",
        value="It plans delivery routes and saves each driver an hour a day.",
        mail_reason="so that two sample routes show what it saves",
    ),
}
POLICY = ContactPolicy(
    asserts=GOOD_CONDUCT | {"consent_names_us", "customer_exception", "no_advertising_stickers", "relevant_to_role"}
)
CALLS_A_DAY = 10  # for each rep, the agreed ones included

# --- the judgement: each lead once, then each rep's day ---------------------------------------------------------------


def plan_monday(crm: Crm, *, as_of: datetime) -> Monday:
    """Judge every lead, give each rep the calls that are worth most, and say of everybody else why not."""
    as_of = pendulum.instance(as_of).in_timezone(OFFICE.timezone)  # the page speaks of days: in our zone
    day = (OFFICE.next_open(as_of) or as_of).start_of("day")
    customers = [row for row in crm.leads.values() if any(one.kind == Kind.PURCHASE for one in crm.histories[row.id])]
    profile = CustomerProfile.of(customers)
    judged = [judge(row, crm, profile, as_of=as_of) for row in crm.leads.values()]
    leads = [one for one in judged if isinstance(one, Lead)]
    left_out = [one for one in judged if isinstance(one, LeftOut)]
    calls: dict[str, list[Call]] = {}
    steps: list[Step] = []
    for rep, hours in HOURS.items():
        own = [lead for lead in leads if lead.prospect.owner == rep]
        agenda = plan_day(own, day=day.date(), as_of=as_of, capacity=CALLS_A_DAY, sender_time=hours)
        calls[SPOKEN[rep]] = list(calls_of(agenda, tomorrow=day.add(days=1)))
        owed = promises([lead.history for lead in own], as_of=as_of, sender_time=hours)
        for lead in own:
            step, because = lead.plan.next, agenda.left_out.get(lead.prospect.id)
            if step is not None and step.channel is not Channel.CALL and step.our_window.start < day.add(days=1):
                steps.append(Step(SPOKEN[rep], lead, step, why_written(step, lead, owed)))
            elif because is not None:
                left_out.append(put_off(lead, because))
    return Monday(as_of, day, calls, steps, left_out, crm)


def judge(row: LeadRow, crm: Crm, profile: CustomerProfile, *, as_of: datetime) -> Lead | LeftOut:
    """Judge one lead; one who cannot be read in full is left out, for the row could be their objection."""
    broken = [fault.place for fault in crm.faults if fault.lead_id == row.id]
    if broken:
        return LeftOut(row, HEADINGS["row"], f"{', '.join(broken)} could not be read.")
    if row.owner not in REPS:
        return LeftOut(row, HEADINGS["row"], f"Owner {row.owner} is none of {', '.join(REPS)}.")
    try:
        cadence = cadence_of(row, crm.histories[row.id])
        return cadence if isinstance(cadence, LeftOut) else plan_lead(row, crm, cadence, profile, as_of=as_of)
    except (WarmreachError, ValidationError) as error:
        return LeftOut(row, HEADINGS["row"], in_full(str(error)))


def cadence_of(row: LeadRow, history: History) -> Cadence | LeftOut:
    """Choose the cadence by what was known on enrolment, so that asking again gives the same plan."""
    then, known = row.enrolled_at, history.until(row.enrolled_at)
    warmth = classify_warmth(row, known, as_of=then, rep=row.owner)
    at_work = hours_of(row).next_open(then) or then
    permission = may_contact(row, Channel.CALL, at=at_work, as_of=then, history=known, policy=POLICY)
    choice = choose_cadence(row, warmth=warmth, permission=permission)
    return choice.cadence or LeftOut(row, HEADINGS["not_permitted"], why_no_cadence(choice, permission))


def plan_lead(row: LeadRow, crm: Crm, cadence: Cadence, profile: CustomerProfile, *, as_of: datetime) -> Lead:
    """Say how warm a lead is, how much like our customers, and what comes next."""
    history, rep = crm.histories[row.id], row.owner or ""
    plan = plan_cadence(
        row,
        history,
        cadence=cadence,
        enrolled_at=row.enrolled_at,
        as_of=as_of,
        working_time=hours_of(row),
        sender_time=HOURS[rep],
        policy=POLICY,
        rep=rep,
        same_firm=crm.colleagues_of(row),
    )
    warmth = classify_warmth(row, history, as_of=as_of, rep=rep)
    return Lead(prospect=row, history=history, warmth=warmth, plan=plan, fit=rate_fit(row, profile))


def hours_of(prospect: Prospect) -> WorkingTime:
    """Return when a lead works; where the country is not known, our own hours."""
    if prospect.country is None:
        return OFFICE
    return WorkingTime.for_country(prospect.country, subdivision=prospect.subdivision, timezone=prospect.timezone)


def calls_of(agenda: Agenda, *, tomorrow: DateTime) -> Iterator[Call]:
    """Give each call of a rep's day its first words; no time is offered to two."""
    taken: list[Window] = []
    for item in agenda.items:
        prospect, step = item.lead.prospect, item.lead.plan.next
        if step is None:
            continue
        ours = HOURS[prospect.owner or ""]
        slots = propose_slots(hours_of(prospect), ours, as_of=tomorrow, taken=taken)
        taken += [Window(start=slot, end=slot.add(minutes=15)) for slot in slots]
        yield Call(item, step, how_warm(item.lead.warmth, SPOKEN), first_words(item, step, slots))


def first_words(item: AgendaItem, step: PlannedStep, slots: Sequence[DateTime]) -> str:
    """Compose what to say when the call begins, or say that there are no phrases."""
    prospect = item.lead.prospect
    if step.why_now.code == "open_complaint":
        return "(nothing of ours: hear them out, say sorry, and agree by when it is settled)"
    language = (prospect.language or "de").partition("-")[0]
    try:
        opener = compose_opener(
            prospect,
            step.purpose,
            warmth=item.lead.warmth,
            sender=REPS[prospect.owner or ""],
            offer=OFFERS.get(language, OFFERS["en"]),
            as_of=item.window.start,
            channel=step.channel,
            colleagues=SPOKEN,
            appointment=step.appointment,
            slots=slots,
        )
    except UnsupportedLanguageError:
        return f"(no phrases in {language!r} yet: prepare your own words)"
    return opener.text


# --- the command ------------------------------------------------------------------------------------------------------


def instant(text: str) -> datetime:
    """Read an instant, which needs its offset."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no instant; write it as {MONDAY}") from error
    if at.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text} has no offset; write it as {MONDAY}")
    return at


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the Monday of the files given, or of those beside this one."""
    parser = argparse.ArgumentParser(description="Print whom to call, when, why, and what to say first.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="LEADS.csv and TOUCHPOINTS.csv, or neither")
    parser.add_argument("--as-of", type=instant, default=MONDAY, help="what was known when (default: %(default)s)")
    given = parser.parse_args(arguments)
    files = given.files or [HERE / "leads.csv", HERE / "touchpoints.csv"]
    if len(files) != 2:  # noqa: PLR2004 - leads and touchpoints
        parser.error("give two files, LEADS.csv and TOUCHPOINTS.csv, or none to see the example's own")
    try:
        crm = read_crm(*files)
    except UnreadableError as error:
        parser.error(str(error))
    print("\n".join(lines_of(plan_monday(crm, as_of=given.as_of))))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # whoever read the page has read enough: head, or a pager that was left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

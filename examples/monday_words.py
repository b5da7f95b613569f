"""The example's words: how warm a lead is and why, why now, and why somebody is not called today."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pendulum import DateTime

from warmreach import Lead, MailPromise, Permission, Prospect, Purpose, Warmth
from warmreach.cadence import CadenceChoice, PlanEnd, PlannedStep, Promise, Why

__all__ = ["HEADINGS", "LeftOut", "how_warm", "in_full", "put_off", "why_no_cadence", "why_now", "why_written"]

# Why a lead is not called today: the code of the reason, or of the end -> the heading under which it stands.
HEADINGS = {
    "row": "Mend the row first, then call",
    "clash": "Agreed for the same time: move one",
    "no_room": "No room today: call tomorrow",
    "no_slot": "No hour of ours meets theirs today: call another day",
    "ask_a_human": "Find out first whether we may call",
    "later": "Due on a later day",
    "passed": "Due on a later day",
    "handed_over": "Handed over to somebody else",
    "reached_goal": "Reached the goal",
    "parked": "Parked",
    "exhausted": "Every step was taken",
    "firm_answered": "A colleague of theirs has answered",
    "unreachable": "Cannot be reached",
    "no_common_hours": "No hour in which both sides work",
    "left_company": "Left the company",
    "disqualified": "Does not qualify",
    "refused": "Said no, and is left in peace",
    "not_permitted": "Neither a call nor a letter is permitted",
    "objected": "Does not want to be contacted, for good",
}


class LeftOut(NamedTuple):
    """A lead for whom there is nothing to do today: under which heading it stands, and why."""

    prospect: Prospect
    heading: str
    why: str


def how_warm(warmth: Warmth, names: Mapping[str, str]) -> str:
    """Say why a lead is warm or cold, by the contact that weighs most, and until when it stays warm."""
    if not warmth.because:
        return "no contact so far"
    reason, until = warmth.because[0], warmth.warm_until
    by = f", {names.get(reason.touchpoint.by, reason.touchpoint.by)}" if reason.touchpoint.by else ""
    stays = f"; until {until:D MMMM YYYY}" if until else ""
    return f"{day_of(reason.touchpoint.counts_from, warmth.as_of)}{by}: {reason.contact}{stays}"


def why_now(step: PlannedStep) -> str:
    """Say why now: as agreed, or what the plan says; where a lead only begins, what the step is for says more."""
    if step.appointment is not None:
        return f"{step.appointment.topic}, {step.appointment.minutes} minutes"
    if step.agreed:
        return f"between {step.our_window.start:HH:mm} and {step.our_window.end:HH:mm}, their wish"
    return step.why_channel.sentence if step.why_now.code == "enrolled" else step.why_now.sentence


def why_written(step: PlannedStep, lead: Lead, owed: Sequence[Promise]) -> str:
    """Say why a mail or message is due: what was promised, what they came to us with, or else what the plan says."""
    came = lead.warmth.awaits_answer if step.purpose is Purpose.ANSWER_THEM else None
    if came is not None:
        about = f" about {came.about}" if came.about else ""
        return f"They wrote to us{about} on {day_of(came.counts_from, lead.plan.as_of)}: answer first."
    promised = [one for one in owed if one.prospect_id == lead.prospect.id]
    for one in promised if step.purpose is Purpose.CONFIRM_AND_SUBSTANTIATE else ():
        if isinstance(one.what, MailPromise):
            points = f" Points: {', '.join(one.what.points)}." if one.what.points else ""
            return one.sentence + points
    return why_now(step)


def why_no_cadence(choice: CadenceChoice, permission: Permission) -> str:
    """Say why neither a call nor a letter is open, and what would be."""
    because = " ".join(in_full(why.sentence) for why in choice.because)
    return f"{because} Open: {', '.join(permission.lawful_instead)}." if permission.lawful_instead else because


def put_off(lead: Lead, because: Sequence[Why]) -> LeftOut:
    """Say why a lead is not called today, and when or who instead."""
    step, end, first = lead.plan.next, lead.plan.end, because[0]
    if end is not None:
        return LeftOut(lead.prospect, HEADINGS[end.reason], " ".join(sentences_of(end)))
    if first.code == "no_room":
        until = f" until {lead.warmth.warm_until:D MMMM YYYY}" if lead.warmth.warm_until else ""
        warm = f"{lead.warmth.temperature.capitalize()}{until}"
        return LeftOut(lead.prospect, HEADINGS[first.code], f"{warm}: the others are worth more today.")
    if step is not None and first.code in {"later", "passed", "not_a_call"}:
        when = day_of(step.our_window.start, lead.plan.as_of)
        return LeftOut(lead.prospect, HEADINGS["later"], f"{when}, {step.channel}. {step.why_now.sentence}")
    return LeftOut(lead.prospect, HEADINGS[first.code], in_full(first.sentence))


def sentences_of(end: PlanEnd) -> Iterator[str]:
    """Say why a cadence ended, whom to call in their place, and when they may be enrolled again."""
    if end.hand_over is not None:
        draft = end.hand_over.prospect
        name = " ".join(part for part in (draft.given_name, draft.family_name) if part)
        yield f"They named {name or 'somebody'}: start there, and say that {end.hand_over.quote} sent you."
    else:
        yield in_full(end.because[0].sentence)
    if end.resume_at is not None:
        yield f"Again from {end.resume_at:D MMMM YYYY}."


def day_of(at: DateTime, now: DateTime) -> str:
    """Name a day, with its year where that is another than now."""
    return f"{at:D MMMM}" if at.year == now.year else f"{at:D MMMM YYYY}"


def in_full(sentence: str) -> str:
    """Write a sentence with its capital and its full stop."""
    return f"{sentence[:1].upper()}{sentence[1:].removesuffix('.')}."

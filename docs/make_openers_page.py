"""Write docs/reference/openers.md: what is said, for every purpose, language, form, scope and temperature."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pendulum

from warmreach import (
    DEFAULT_RULES,
    Appointment,
    CallOutcome,
    MailPromise,
    Offer,
    Prospect,
    Purpose,
    Sender,
    Touchpoint,
    classify_warmth,
    compose_opener,
)
from warmreach.opener import Opener
from warmreach.opener.budgets import BUDGETS
from warmreach.opener.languages import LANGUAGES, phrases_for
from warmreach.opener.phrases import reference_ids
from warmreach.records import AddressForm, Channel, Whose

PAGE = Path(__file__).parent / "reference" / "openers.md"
NOW = pendulum.datetime(2026, 11, 20, 12, tz="Europe/Berlin")  # a Friday
REPS: dict[str, str | None] = {"mine": "anna", "a colleague's": "jonas", "the firm's": None}
SENDER = Sender(
    id="anna",
    given_name="Anna",
    family_name="Roth",
    firm="Beispiel GmbH",
    phone="+498912345678",
    email="anna.roth@beispiel.example",
)
OFFERS = {
    "de": Offer(
        language="de",
        name="TourKlar",
        value="Mit weniger Leerfahrten bleibt jedem Fahrer eine Stunde am Tag.",
        proof="Ein Fuhrpark mit 30 Wagen hat das drei Monate lang gemessen.",
        tip="Die längste Tour gehört auf den Vormittag.",
        links=["https://beispiel.example/touren"],
        attachments=["Beispieltouren.pdf"],
        mail_reason="damit zwei passende Touren dabei sind",
    ),
    "en": Offer(
        language="en",
        name="RoutePlan",
        value="With fewer empty runs, every driver gains an hour a day.",
        proof="A fleet of 30 vans measured that for three months.",
        tip="The longest tour belongs in the morning.",
        links=["https://beispiel.example/tours"],
        attachments=["sample-tours.pdf"],
        mail_reason="so that you see two tours that fit",
    ),
}
ABOUT = {"de": "Logistikforum", "en": "the Freight Forum"}
TOPICS = {  # what a contact was about, by kind; "" is every other kind
    "de": {
        "event_met": "Logistikforum",
        "event_attended": "Logistikforum",
        "referred": "Lea Beispiel",
        "purchase": "Tourenlizenzen",
        "": "Tourenplanung",
    },
    "en": {
        "event_met": "the Freight Forum",
        "event_attended": "the Freight Forum",
        "referred": "Lea Beispiel",
        "purchase": "two licences",
        "": "route planning",
    },
}
NAMES = {"de": "German", "en": "English"}
SLOTS = (NOON_SLOT := NOW.add(days=4).at(10), NOW.add(days=5).at(14, 30))
NEXT = Appointment(
    id="a-1",
    starts_at=NOON_SLOT,
    timezone="Europe/Berlin",
    minutes=15,
    topic="tours",
    format="phone",
    who_calls="us",
    reach="+49891234567",
)
MISSED = NEXT.replace(starts_at=NOW.subtract(days=1))


def lead(language: str, form: AddressForm) -> Prospect:
    """Return the person who is called or written to."""
    return Prospect(
        id="p-17",
        given_name="Mara",
        family_name="Muster",
        salutation="ms",
        language=language,
        address=form,
        timezone="Europe/Berlin",
    )


def touch(kind: str, by: str | None, *, days: float = 9, **more: str) -> Touchpoint:
    """Return a contact of some days ago."""
    at = NOW - timedelta(days=days)
    return Touchpoint(id=f"{kind}-{days:g}", prospect_id="p-17", kind=kind, occurred_at=at, by=by, **more)


def talk(by: str | None, *, days: float, next_: Appointment | None = None) -> Touchpoint:
    """Return a talk in which a mail was promised."""
    promise = MailPromise(wanted_by_them=True, channel="email")
    outcome = CallOutcome(line="answered", talk="talked", mail=promise, next=next_)
    at = NOW - timedelta(days=days)
    return Touchpoint.from_outcome(outcome, id="talk", prospect_id="p-17", occurred_at=at, by=by)


def history(purpose: Purpose, temperature: str, by: str | None, language: str) -> list[Touchpoint]:
    """A history that makes the lead as warm as asked, of the kind that the purpose is for."""
    if temperature == "COLD":
        return []
    if temperature == "LUKEWARM":
        return [touch("email_sent", by)]
    own = {
        Purpose.CONFIRM_AND_SUBSTANTIATE: [talk(by, days=0.1, next_=NEXT)],
        Purpose.FOLLOW_THROUGH: [talk(by, days=4), touch("announced_email_sent", by, days=3, refers_to="talk")],
        Purpose.ANSWER_THEM: [touch("inquiry", by, days=1)],
        Purpose.REPAIR: [talk(by, days=4, next_=MISSED)],
        Purpose.NEW_SLOTS: [talk(by, days=4, next_=MISSED)],
    }
    return own.get(purpose) or [touch("event_met", by, about=ABOUT[language])]


def openers(purpose: Purpose, channel: Channel, language: str, form: AddressForm) -> Iterator[tuple[str, Opener]]:
    """Compose for each temperature and scope, the first phrasing of each line."""
    scopes = [
        (f"{temperature}, {whose}", temperature, by)
        for temperature in ("WARM", "LUKEWARM")
        for whose, by in REPS.items()
    ]
    for label, temperature, by in [*scopes, ("COLD", "COLD", None)]:
        known = history(purpose, temperature, by, language)
        warmth = classify_warmth("p-17", known, as_of=NOW, rep="anna")
        if warmth.temperature.value.upper() != temperature:
            raise ValueError(f"{purpose} {label} came out {warmth.temperature}")
        agreed = {
            Purpose.CONFIRM_AND_SUBSTANTIATE: NEXT,
            Purpose.REPAIR: MISSED,
            Purpose.NEW_SLOTS: MISSED,
        }.get(purpose)
        yield (
            label,
            compose_opener(
                lead(language, form),
                purpose,
                warmth=warmth,
                sender=SENDER,
                offer=OFFERS[language],
                as_of=NOW,
                channel=channel,
                colleagues={"jonas": "Jonas Weber"},
                appointment=agreed if known else None,
                slots=SLOTS,
            ),
        )


def texts(purpose: Purpose, channel: Channel, language: str, form: AddressForm) -> Iterator[str]:
    """Each text once, under every temperature and scope for which it is said."""
    labels: dict[str, list[str]] = {}
    measures: dict[str, str] = {}
    replies: dict[str, str] = {}
    for label, opener in openers(purpose, channel, language, form):
        text = f"Subject: {opener.subject}\n\n{opener.text}" if opener.subject else opener.text
        labels.setdefault(text, []).append(label)
        spoken = f", {opener.seconds:.0f} s" if channel in {Channel.CALL, Channel.VISIT} else ""
        measures[text] = f"{opener.words} words{spoken}"
        replies = {pushback.value: reply for pushback, reply in opener.replies.items()}
    for text, which in labels.items():
        yield f"**{'; '.join(which)}** ({measures[text]})\n\n```text\n{text}\n```"
    if replies and purpose in {Purpose.WARM_CALL, Purpose.GATEKEEPER}:
        yield "Replies to objections\n\n" + "\n".join(f"- `{name}`: {reply}" for name, reply in replies.items())


def references(language: str, form: AddressForm) -> Iterator[str]:
    """Name every kind of contact that may be mentioned, by whose it was."""
    said = phrases_for(language).said(form, "plain")
    yield "| kind | mine | a colleague's | the firm's |\n|---|---|---|---|"
    values = {"when": said["when/last_week"][0], "colleague": "Jonas Weber"}
    for kind, rule in DEFAULT_RULES.kinds.items():
        if rule.mentionable:
            values["about"] = TOPICS[language].get(kind, TOPICS[language][""])
            for about in (False, True):
                names = (reference_ids(kind, whose, about=about)[0] for whose in Whose)
                cells = [said[name][0].format_map(values) if name in said else "-" for name in names]
                if any(cell != "-" for cell in cells):
                    yield f"| `{kind}`{' with `about`' if about else ''} | {' | '.join(cells)} |"


def phrasings(language: str, form: AddressForm) -> Iterator[str]:
    """List every sentence of a language in one form, the light ones too."""
    plain, light = (phrases_for(language).said(form, tone) for tone in ("plain", "light"))
    for name, said in plain.items():
        if not name.startswith(("reference/", "when/", "weekday/", "month/", "at/weekday")):
            others = [f"{one} *(light)*" for one in light[name] if one not in said]
            yield f"- `{name}`: " + " · ".join(one.replace("\n", " / ") for one in [*said, *others])


_INTRODUCTION = """\
Every opener with the first of its phrasings (`seed=0`), as `compose_opener` gives it for invented people on Friday
20 November 2026 at noon in Berlin. This page is made by `python docs/make_openers_page.py` from the phrase books, and a
test holds it equal to them; to change a line, change `src/warmreach/opener/german.py` or `english.py`. Where one text
stands under several headings, it is the same for all of them."""


def page() -> str:
    """The whole page."""
    parts = [
        "# What is said",
        _INTRODUCTION,
    ]
    for language in LANGUAGES:
        for form in AddressForm:
            parts.append(f"## {NAMES[language]}, {form.value}")
            for purpose, channels in BUDGETS.items():
                for channel in channels:
                    parts.append(f"### {NAMES[language]}, {form.value}: {purpose.value} ({channel.value})")
                    parts += texts(purpose, channel, language, form)
            parts.append(f"### {NAMES[language]}, {form.value}: how a contact is named")
            parts.append("\n".join(references(language, form)))
            parts.append(f"### {NAMES[language]}, {form.value}: every phrasing")
            parts.append("\n".join(phrasings(language, form)))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

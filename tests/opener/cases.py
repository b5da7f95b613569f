"""Invented people and histories from which the openers in these tests are composed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import pendulum
from hypothesis import strategies as st

from warmreach.opener import Opener, OpenerStyle, compose_opener
from warmreach.records import Appointment, CallOutcome, MailPromise, Offer, Prospect, Purpose, Sender, Touchpoint
from warmreach.warmth import DEFAULT_RULES, classify_warmth

if TYPE_CHECKING:
    from datetime import datetime

NOON = pendulum.datetime(2026, 11, 20, 12, tz="Europe/Berlin")  # a Friday
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
        name="Tourenplan",
        value="Mit weniger Leerfahrten bleibt jedem Fahrer eine Stunde am Tag.",
        proof="Ein Fuhrpark mit 30 Wagen hat das drei Monate lang gemessen.",
        tip="Die längste Tour gehört auf den Vormittag.",
        video_url="https://beispiel.example/tour",
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
        video_url="https://beispiel.example/tour",
        links=["https://beispiel.example/tours"],
        attachments=["sample-tours.pdf"],
        mail_reason="so that you see two tours that fit",
    ),
}
BARE_OFFERS = {
    "de": Offer(language="de", name="Tourenplan", value="Weniger Leerfahrten."),
    "en": Offer(language="en", name="RoutePlan", value="Fewer empty runs."),
}
SLOTS = (NOON.add(days=4).at(10), NOON.add(days=5).at(14, 30))
COLLEAGUES = {"jonas": "Jonas Weber"}
MENTIONABLE = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.mentionable)
SILENT = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if not rule.mentionable)


def lead(**more: Any) -> Prospect:
    given = {
        "id": "p-17",
        "given_name": "Mara",
        "family_name": "Beispiel",
        "salutation": "ms",
        "language": "de",
        "timezone": "Europe/Berlin",
    }
    return Prospect(**(given | more))


def touch(kind: str, *, days: float = 9, by: str | None = "anna", **more: Any) -> Touchpoint:
    given: dict[str, Any] = {"id": f"{kind}-{days:g}", "occurred_at": NOON - timedelta(days=days)}
    return Touchpoint(prospect_id="p-17", kind=kind, by=by, **(given | more))


def appointment(starts_at: datetime, **more: Any) -> Appointment:
    given: dict[str, Any] = {
        "id": "a-1",
        "starts_at": starts_at,
        "timezone": "Europe/Berlin",
        "minutes": 15,
        "topic": "Touren",
        "format": "phone",
        "who_calls": "us",
        "reach": "+49891234567",
    }
    return Appointment(**(given | more))


def talk(
    *, days: float = 1, by: str | None = "anna", next_: Appointment | None = None, mail: bool = False
) -> Touchpoint:
    promise = MailPromise(wanted_by_them=True, channel="email") if mail else None
    outcome = CallOutcome(line="answered", talk="talked", mail=promise, next=next_)
    return Touchpoint.from_outcome(
        outcome, id="talk", prospect_id="p-17", occurred_at=NOON - timedelta(days=days), by=by
    )


def compose(prospect: Prospect, purpose: str, *history: Touchpoint, **more: Any) -> Opener:
    as_of = more.pop("as_of", NOON)
    rules = more.pop("rules", DEFAULT_RULES)
    given: dict[str, Any] = {
        "warmth": classify_warmth(prospect, history, as_of=as_of, rep="anna", rules=rules),
        "sender": SENDER,
        "offer": OFFERS.get((prospect.language or "de")[:2]),
        "as_of": as_of,
        "colleagues": COLLEAGUES,
    }
    return compose_opener(prospect, Purpose(purpose), **(given | more))


# --- strategies: sound records, as a well-kept CRM holds them ---------------------------------------------------------

NAMES = st.sampled_from(["Beispiel", "von der Muster", "Müller-Lüdenscheidt", "Ó Muster", "Li"])
GIVEN = st.sampled_from(["Mara", "Jean-Luc", "Anna Maria", "Özlem"])
LEADS = st.builds(
    lead,
    given_name=st.none() | GIVEN,
    family_name=st.none() | NAMES,
    title=st.sampled_from([None, "Dr.", "Prof. Dr."]),
    salutation=st.sampled_from(["mr", "ms", "unknown"]),
    language=st.sampled_from(["de", "en", "de-AT", "en-GB"]),
    address=st.sampled_from(["formal", "informal"]),
    timezone=st.sampled_from([None, "Europe/Berlin", "America/New_York", "Asia/Kolkata"]),
)
TOUCHES = st.builds(
    touch,
    st.sampled_from([*MENTIONABLE, *SILENT]),
    days=st.sampled_from([-1.0, 0.0, 0.2, 1.0, 2.0, 5.0, 9.0, 20.0, 60.0, 300.0, 900.0]),
    by=st.sampled_from([None, "anna", "jonas", "lea"]),
    about=st.sampled_from([None, "Logistikforum", "Fahrermangel in der Region"]),
    refers_to=st.sampled_from([None, "talk"]),
).map(lambda one: one if one.kind in MENTIONABLE else one.replace(refers_to=None))
TALKS = st.builds(
    talk,
    days=st.sampled_from([0.1, 1.0, 8.0, 40.0]),
    by=st.sampled_from([None, "anna", "jonas"]),
    next_=st.none() | st.just(appointment(NOON.add(days=4))) | st.just(appointment(NOON.subtract(hours=2))),
    mail=st.booleans(),
)
HISTORIES = st.lists(TOUCHES | TALKS, max_size=5, unique_by=lambda one: one.id)
MORE = st.fixed_dictionaries(
    {
        "slots": st.sampled_from([(), SLOTS[:1], SLOTS, (*SLOTS, NOON.add(days=30))]),
        "seed": st.integers(-5, 5000),
        "appointment": st.sampled_from(
            [
                None,
                appointment(NOON.add(days=4)),
                appointment(NOON.add(hours=1)),
                appointment(NOON.subtract(hours=2)),
                appointment(NOON.add(days=9), format="video", reach="https://meet.example/raum"),
                appointment(NOON.add(days=9), format="on_site", reach="Musterweg 1"),
                appointment(NOON.add(days=9), who_calls="them"),
            ]
        ),
    }
)


class Case(NamedTuple):
    """One lead with a history, and what else a caller hands in."""

    lead: Prospect
    history: list[Touchpoint]
    more: dict[str, Any]
    style: OpenerStyle
    bare: bool

    def open(self, purpose: str, channel: str | None = None, *, history: list[Touchpoint] | None = None) -> Opener:
        offers = BARE_OFFERS if self.bare else OFFERS
        return compose(
            self.lead,
            purpose,
            *(self.history if history is None else history),
            channel=channel,
            offer=offers[(self.lead.language or "de")[:2]],
            style=self.style,
            **self.more,
        )


CASES = st.builds(
    Case, LEADS, HISTORIES, MORE, st.builds(OpenerStyle, tone=st.sampled_from(["plain", "light"])), st.booleans()
)

"""Threads share nothing: what eight of them work out at once from the same values is what one works out alone."""

from __future__ import annotations

import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.calls import ANNA, NOON, ROUTES
from warmreach import (
    CALL_MAIL_CALL,
    CallOutcome,
    Channel,
    Consent,
    ContactPolicy,
    History,
    MailPromise,
    Prospect,
    Purpose,
    RunningHeat,
    Touchpoint,
    WorkingTime,
    classify_warmth,
    compose_opener,
    may_contact,
    plan_cadence,
    review_text,
)
from warmreach.contact.holidays import public_holidays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

THREADS = 8
PLACES = {"DE": "Europe/Berlin", "US-NY": "America/New_York", "IN": "Asia/Kolkata", "BR": "America/Sao_Paulo"}


class Case(NamedTuple):
    """What one lead is judged by; it holds what was worked out from it, so each round gets a new one."""

    prospect: Prospect
    history: History
    office: WorkingTime
    policy: ContactPolicy


def case_in(place: str) -> Case:
    country, _, subdivision = place.partition("-")
    asked = Consent(given_at=NOON.subtract(weeks=1), channel=Channel.CALL, scope="offers", proof="form 7")
    prospect = Prospect(
        id="p-17", family_name="Muster", country=country, subdivision=subdivision or None, timezone=PLACES[place],
        language="de", audience="business", phone="+493023125001", facts=[asked],
    )  # fmt: skip
    mail = MailPromise(wanted_by_them=True, channel="email")
    talked = CallOutcome(line="answered", talk="talked", mail=mail)
    held = Touchpoint.from_outcome(talked, id="t2", prospect_id="p-17", occurred_at=NOON.subtract(days=3), by="anna")
    met = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=NOON.subtract(weeks=1), by="anna")
    return Case(
        prospect=prospect,
        history=History.of([met, held], prospect_id="p-17"),
        office=WorkingTime.for_country(country, subdivision=subdivision or None, timezone=PLACES[place]),
        policy=ContactPolicy(asserts=["caller_id"]),
    )


def judged(case: Case) -> Iterator[object]:
    """Every judgement there is of a lead."""
    prospect, history, office, policy = case
    warmth = classify_warmth(prospect, history, as_of=NOON, rep="anna")
    yield warmth
    yield from (
        (said, said.lawful_instead)
        for channel in (Channel.EMAIL, Channel.CALL, Channel.SMS)
        for said in [may_contact(prospect, channel, at=NOON, history=history, policy=policy)]
    )
    yield plan_cadence(
        prospect, history, cadence=CALL_MAIL_CALL, enrolled_at=NOON, as_of=NOON, working_time=office, policy=policy
    )
    opener = compose_opener(prospect, Purpose.WARM_CALL, warmth=warmth, sender=ANNA, offer=ROUTES, as_of=NOON)
    yield opener
    yield review_text(opener.text, language="de", purpose=Purpose.WARM_CALL, history=history, as_of=NOON)
    running = RunningHeat.of(prospect, history, as_of=NOON)
    yield running
    yield running.temperature(as_of=NOON.add(days=40))


def at_once(work: Callable[[], Any]) -> list[Any]:
    """Do the same in every thread at the same moment, changing between them as often as can be."""
    begin, interval = Barrier(THREADS), sys.getswitchinterval()

    def one() -> Any:
        begin.wait()
        return work()

    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            return [done.result() for done in [pool.submit(one) for _ in range(THREADS)]]
    finally:
        sys.setswitchinterval(interval)


@pytest.mark.parametrize("place", PLACES)
def test_threads_give_what_one_thread_gives(place: str) -> None:
    """Law: judged by eight threads at once, a lead's every judgement is that of one thread."""
    shared = case_in(place)
    answers = at_once(lambda: tuple(judged(shared)))
    assert set(map(repr, answers)) == {repr(tuple(judged(case_in(place))))}
    assert all(answer == answers[0] for answer in answers)


def test_one_answer_asked_by_many_threads_is_worked_out_for_each() -> None:
    """Law: the channels allowed instead, which wait until they are read, are the same for all who read at once."""
    case = case_in("DE")

    def refused() -> Any:
        return may_contact(case.prospect, Channel.SMS, at=NOON, history=case.history, policy=case.policy)

    shared = refused()
    assert set(at_once(lambda: shared.lawful_instead)) == {refused().lawful_instead}
    assert shared.lawful_instead


@pytest.mark.parametrize("country", ["BR", "FR", "TR", "US"])
def test_threads_leave_the_filters_of_warnings_as_they_were(country: str) -> None:
    """Law: looking up holidays at once silences nothing for the rest of the process."""
    before = list(warnings.filters)
    at_once(lambda: [public_holidays(country, None, year) for year in range(2150, 2154)])
    assert list(warnings.filters) == before

"""What is written to a CRM reads back with the same kind, result, person, rep and time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pendulum
from hypothesis import given, strategies as st

from warmreach.crm import from_hubspot, from_pipedrive, from_salesforce, to_hubspot, to_pipedrive, to_salesforce
from warmreach.errors import NoCounterpartError
from warmreach.records import CallOutcome, Kind, LineResult, MeetingOutcome, TalkResult, Touchpoint
from warmreach.values.instants import in_utc, moment

LATER = pendulum.datetime(2030, 1, 1, tz="UTC")
LINES = [CallOutcome(line=line) for line in LineResult if line is not LineResult.ANSWERED]
TALKS = [CallOutcome(line="answered", talk=talk) for talk in TalkResult if talk is not TalkResult.GATEKEEPER_MAIL_ONLY]
WORDS = {f"Word {one.word}": one.word for one in LINES + TALKS}
MINUTES = st.integers(0, 10**6).map(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute))


@st.composite
def touchpoints(draw: st.DrawFn) -> Touchpoint:
    outcome = draw(
        st.sampled_from([*LINES, *TALKS, MeetingOutcome(result="held"), MeetingOutcome(result="missed_by_them")])
    )
    kind = draw(st.sampled_from([outcome.kind, *([Kind.CALL_RECEIVED] if outcome.kind == Kind.CALL_HELD else [])]))
    by = draw(st.sampled_from([None, "5"]))
    return Touchpoint(id="9", prospect_id="17", kind=kind, occurred_at=draw(MINUTES), by=by, outcome=outcome)


def told(one: Touchpoint) -> tuple[object, ...]:
    return (one.kind, one.outcome, one.prospect_id, one.by, in_utc(one.counts_from))


@given(one=touchpoints(), own=st.booleans())
def test_hubspot_gives_back_what_it_was_given(one: Touchpoint, own: bool) -> None:
    """Law: reading what was written gives the same contact, or writing was refused."""
    words = WORDS if own else {}
    try:
        written = to_hubspot(one, dispositions=words)
    except NoCounterpartError:
        assert not own
        return
    mapped = from_hubspot([{"id": 9, **written.payload}], as_of=LATER, timezone="Europe/Berlin", dispositions=words)
    assert [told(back) for back in mapped.touchpoints] == [told(one)]


@given(one=touchpoints(), own=st.booleans())
def test_pipedrive_gives_back_what_it_was_given(one: Touchpoint, own: bool) -> None:
    """Law: reading what was written gives the same contact, or writing was refused."""
    words = {"Connected": "not_interested", "Declined": "disqualified"} if own else {}
    try:
        written = to_pipedrive(one, dispositions=words)
    except NoCounterpartError:
        return
    mapped = from_pipedrive([{"id": 9, **written.payload}], as_of=LATER, timezone="Europe/Berlin", dispositions=words)
    assert [told(back) for back in mapped.touchpoints] == [told(one)]


@given(one=touchpoints(), zone=st.sampled_from(["UTC", "Europe/Berlin", "Pacific/Kiritimati", "America/New_York"]))
def test_salesforce_gives_back_what_it_was_given_on_its_day(one: Touchpoint, zone: str) -> None:
    """Law: reading what was written gives the same contact on the same day, or it was no call."""
    try:
        written = to_salesforce(one, timezone=zone, dispositions=WORDS)
    except NoCounterpartError:
        assert isinstance(one.outcome, MeetingOutcome)
        return
    (back,) = from_salesforce(
        [{"Id": "9", **written.payload}], as_of=LATER, timezone=zone, dispositions=WORDS
    ).touchpoints
    assert told(back)[:4] == told(one)[:4]
    assert back.occurred_on == moment(one.counts_from, zone).date()

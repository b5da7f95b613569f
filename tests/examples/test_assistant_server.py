"""An assistant uses the library as tools: it is told what may be said and done, and why not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import anyio
import pytest
from jsonschema import validate
from mcp import Client
from mcp_types import CallToolResult, TextContent, Tool
from pydantic import TypeAdapter

from assistant_server import ANNA, Desk, Review, serve
from warmreach import Opener, Permission, Plan, Warmth
from warmreach.opener import OpenerBrief

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
PETRA: dict[str, Any] = {
    "id": "L-1",
    "given_name": "Petra",
    "family_name": "Muster",
    "country": "DE",
    "language": "en",
    "audience": "business",
}
MET: dict[str, Any] = {
    "id": "t-1",
    "prospect_id": "L-1",
    "kind": "event_met",
    "occurred_at": "2026-11-16T14:20:00+01:00",
    "by": "anna",
    "about": "the Fleet Show",
}
LEAD: dict[str, Any] = {"prospect": PETRA, "history": [MET]}
DESK = Desk(
    sender=ANNA.sender, offer=ANNA.offer, policy=ANNA.policy, working_time=ANNA.working_time, clock=lambda: MONDAY
)

SERVER = serve(DESK)


async def _asked(tool: str, arguments: dict[str, Any]) -> tuple[CallToolResult, Tool]:
    async with Client(SERVER) as client:
        tools = {one.name: one for one in (await client.list_tools()).tools}
        return await client.call_tool(tool, arguments), tools[tool]


def call(tool: str, **arguments: Any) -> CallToolResult:
    """Call a tool in this process, and hold what it says to the schema that it shows."""
    answer, shown = anyio.run(partial(_asked, tool, arguments))
    if not answer.is_error:
        assert shown.output_schema is not None
        validate(answer.structured_content, shown.output_schema)
    return answer


def said(answer: CallToolResult) -> str:
    [content] = answer.content
    assert isinstance(content, TextContent)
    return content.text


@pytest.mark.parametrize(
    ("tool", "arguments", "form"),
    [
        ("judge_lead", {}, Warmth),
        ("may_contact_lead", {"channel": "call"}, Permission),
        ("plan_lead", {"cadence": "warm_call@1", "enrolled_at": "2026-11-23T08:00:00+01:00"}, Plan),
        ("compose_first_words", {"purpose": "warm_call"}, Opener),
        ("brief_for_writing", {"purpose": "warm_call"}, OpenerBrief),
    ],
)
def test_a_tool_gives_the_judgement_as_json_and_as_text(tool: str, arguments: dict[str, str], form: type) -> None:
    answer = call(tool, **LEAD, **arguments)
    assert answer.is_error is False, said(answer)
    judgements: TypeAdapter[Any] = TypeAdapter(form)
    judged = judgements.validate_python(answer.structured_content)
    assert isinstance(judged, form)
    assert judgements.validate_json(said(answer)) == judged


def test_the_server_says_what_time_it_is_and_the_model_may_ask_about_later() -> None:
    now = call("may_contact_lead", **LEAD, channel="call").structured_content
    assert now is not None
    assert (now["at"], now["verdict"]) == ("2026-11-23T10:00:00+01:00", "allowed")
    sunday = call("may_contact_lead", **LEAD, channel="call", at="2026-11-29T10:00:00+01:00").structured_content
    assert sunday is not None
    assert (sunday["verdict"], sunday["next_opening"]) == ("refused", "2026-11-30T08:00:00+01:00")
    with_naive = call("may_contact_lead", **LEAD, channel="call", at="2026-11-29T10:00:00")
    assert (with_naive.is_error, "timezone info" in said(with_naive)) == (True, True)


def test_a_lead_without_a_country_is_called_in_our_own_hours() -> None:
    placeless = {**PETRA, "country": None, "timezone": "Europe/Vienna"}
    arguments = {"cadence": "call_mail_call@1", "enrolled_at": "2026-11-20T09:00:00Z"}
    answer = call("plan_lead", prospect=placeless, history=[], **arguments)
    assert answer.is_error is False, said(answer)


def test_a_draft_is_reviewed_against_what_happened() -> None:
    draft = "It was great meeting you at the Fleet Show. Did you get my e-mail?"
    arguments = {"text": draft, "language": "en", "purpose": "helpful_mail"}
    met, never_met = (
        Review.model_validate(call("review_draft", **arguments, history=history).structured_content)
        for history in ([MET], [])
    )
    assert [one.rule for one in met.findings] == ["asks_if_it_arrived"]
    assert [one.rule for one in never_met.findings] == ["invented_contact", "asks_if_it_arrived"]


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("judge_lead", {"prospect": PETRA, "history": [MET | {"kind": "evnt_met"}]}, "nearest: event_met"),
        ("judge_lead", {"prospect": PETRA, "history": [MET | {"prospect_id": "L-2"}]}, "not of prospect 'L-1'"),
        ("judge_lead", {"prospect": PETRA | {"country": "Germany"}, "history": []}, "ISO 3166"),
        ("plan_lead", LEAD | {"cadence": "x", "enrolled_at": MONDAY.isoformat()}, "call_mail_call@1"),
        ("compose_first_words", LEAD | {"purpose": "sell"}, "warm_call"),
    ],
)
def test_what_is_refused_is_told_so_that_the_model_can_mend_it(tool: str, arguments: dict[str, Any], told: str) -> None:
    answer = call(tool, **arguments)
    assert (answer.is_error, told in said(answer)) == (True, True), said(answer)


def test_the_desk_as_shipped_reads_the_clock() -> None:
    assert abs(datetime.now(UTC) - ANNA.clock()) < timedelta(minutes=1)

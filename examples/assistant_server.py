"""Warmreach as tools of an assistant, over the Model Context Protocol; docs/how-to/serve-an-assistant.md.

pip install mcp
python examples/assistant_server.py      # speaks the protocol over its standard input and output
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from typing import ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import AwareDatetime, BaseModel, RootModel

from warmreach import (
    CALL_MAIL_CALL,
    MAIL_CALL,
    POST_INVITE,
    WARM_CALL,
    WARM_TOUCHES,
    Channel,
    ContactPolicy,
    Finding,
    Offer,
    Opener,
    Permission,
    Plan,
    Prospect,
    Purpose,
    Sender,
    Touchpoint,
    WarmreachError,
    Warmth,
    WorkingTime,
    classify_warmth,
    compose_opener,
    may_contact,
    plan_cadence,
    review_text,
)
from warmreach.contact import GOOD_CONDUCT
from warmreach.opener import OpenerBrief, opener_brief

P = ParamSpec("P")
R = TypeVar("R")

CADENCES = {one.edition: one for one in (CALL_MAIL_CALL, MAIL_CALL, POST_INVITE, WARM_CALL, WARM_TOUCHES)}
INSTRUCTIONS = """\
Judge before you advise: judge_lead says what is remembered, may_contact_lead whether one may call or write.
Never contact anybody on "refused" or "ask_a_human". Hand in each touchpoint as the CRM stores it; invent none.
Whatever you write to a prospect goes through review_draft with the same history, until it finds nothing."""
READS_ONLY = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)


def telling(tool: Callable[P, R]) -> Callable[P, R]:
    """Let the model read what the library refuses: any other exception reaches it as no more than "error"."""

    @wraps(tool)
    def told(*given: P.args, **named: P.kwargs) -> R:
        try:
            return tool(*given, **named)
        except WarmreachError as error:
            raise ToolError(str(error)) from error

    return told


class Review(BaseModel):
    """What is wrong with a text: nothing, or what to mend first."""

    findings: tuple[Finding, ...]


class Desk:
    """The tools of one rep: who speaks, what is offered, by which policy, and what time it is."""

    def __init__(
        self,
        *,
        sender: Sender,
        offer: Offer,
        policy: ContactPolicy,
        working_time: WorkingTime,
        clock: Callable[[], datetime],
    ) -> None:
        self.sender = sender
        self.offer = offer
        self.policy = policy
        self.working_time = working_time
        self.clock = clock

    def judge_lead(self, prospect: Prospect, history: list[Touchpoint]) -> RootModel[Warmth]:
        """Say how warm a lead is now, why, until when, and which contact to refer to."""
        return RootModel[Warmth](classify_warmth(prospect, history, as_of=self.clock(), rep=self.sender.id))

    def may_contact_lead(
        self, prospect: Prospect, history: list[Touchpoint], channel: Channel, at: AwareDatetime | None = None
    ) -> RootModel[Permission]:
        """Say whether one may contact this person on a channel, now or at a later instant, and what else is open."""
        now = self.clock()
        permission = may_contact(prospect, channel, at=at or now, as_of=now, history=history, policy=self.policy)
        return RootModel[Permission](permission)

    def plan_lead(
        self, prospect: Prospect, history: list[Touchpoint], cadence: str, enrolled_at: AwareDatetime
    ) -> RootModel[Plan]:
        """Say what comes next for a lead, when and why; `cadence` is the edition stored on enrolment: warm_call@1."""
        if cadence not in CADENCES:
            raise ToolError(f"there is no cadence {cadence!r}; there are {', '.join(CADENCES)}")
        plan = plan_cadence(
            prospect,
            history,
            cadence=CADENCES[cadence],
            enrolled_at=enrolled_at,
            as_of=self.clock(),
            working_time=self.hours_of(prospect),
            sender_time=self.working_time,
            policy=self.policy,
            rep=self.sender.id,
        )
        return RootModel[Plan](plan)

    def compose_first_words(
        self, prospect: Prospect, history: list[Touchpoint], purpose: Purpose, channel: Channel | None = None
    ) -> RootModel[Opener]:
        """Compose what to say or write first, for a planned step on its channel; each line cites what it rests on."""
        now = self.clock()
        warmth = classify_warmth(prospect, history, as_of=now, rep=self.sender.id)
        return RootModel[Opener](
            compose_opener(
                prospect, purpose, warmth=warmth, sender=self.sender, offer=self.offer, as_of=now, channel=channel
            )
        )

    def brief_for_writing(
        self, prospect: Prospect, history: list[Touchpoint], purpose: Purpose, channel: Channel | None = None
    ) -> RootModel[OpenerBrief]:
        """List the facts that a text of your own may use, by touchpoint, and what it must and must not do."""
        now = self.clock()
        warmth = classify_warmth(prospect, history, as_of=now, rep=self.sender.id)
        return RootModel[OpenerBrief](
            opener_brief(
                prospect, purpose, warmth=warmth, sender=self.sender, offer=self.offer, as_of=now, channel=channel
            )
        )

    def review_draft(
        self, text: str, language: str, purpose: Purpose, history: list[Touchpoint], subject: str | None = None
    ) -> Review:
        """Check a text before anybody sends or says it: each finding has a place, a reason, a better wording."""
        now = self.clock()
        findings = review_text(text, language=language, purpose=purpose, history=history, subject=subject, as_of=now)
        return Review(findings=findings)

    def hours_of(self, prospect: Prospect) -> WorkingTime:
        """Return when a lead works; where the country is not known, our own hours."""
        if prospect.country is None:
            return self.working_time
        return WorkingTime.for_country(prospect.country, subdivision=prospect.subdivision, timezone=prospect.timezone)


def serve(desk: Desk) -> MCPServer:
    """Make a server of a desk's tools."""
    server = MCPServer("warmreach", instructions=INSTRUCTIONS)
    for tool in (
        desk.judge_lead,
        desk.may_contact_lead,
        desk.plan_lead,
        desk.compose_first_words,
        desk.brief_for_writing,
        desk.review_draft,
    ):
        server.add_tool(telling(tool), annotations=READS_ONLY)
    return server


ANNA = Desk(
    sender=Sender(id="anna", given_name="Anna", family_name="Roth", firm="Musterweg Software"),
    offer=Offer(language="en", name="Mustertour", value="It plans routes and saves each driver an hour a day."),
    policy=ContactPolicy(asserts=GOOD_CONDUCT),
    working_time=WorkingTime.for_country("DE", subdivision="BE"),
    clock=lambda: datetime.now(UTC),
)

if __name__ == "__main__":
    serve(ANNA).run()

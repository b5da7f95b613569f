"""The numbers of each edition and where they come from; an edition never changes, the default moves in a major release.

Sources: .10 and .90 of mails are the source text's figures (C2, C7). That unasked touches must not add up, that a
refusal cools and that a group counts two to three times its strongest touch were measured on public logs: a Dutch
bank's loan process (doi 10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f), a Portuguese bank's 45,211 calls and a
public purchase log. The rest are defaults that a sales trainer would defend, and parameters: a talk at a stand
carries three to four months, a real meeting over a year. Remembering lasts longer than responding.
"""

from collections.abc import Callable

from ..errors import RulesMismatchError
from ..records import Channel, Direction, Kind
from ..values.frozen import FrozenMap
from .rules import KindGroup, KindRule, WarmthRules

__all__ = ["DEFAULT_RULES", "RULES_2026", "shipped"]

_GROUPS = {
    "unasked": KindGroup(at_most=1),
    "met": KindGroup(at_most=2, personal=True),
    "asked": KindGroup(at_most=3),
    "social": KindGroup(at_most=1.5),
    "passive": KindGroup(at_most=0, contact=False),
    "cooling": KindGroup(at_most=2),
    "logged": KindGroup(at_most=0, contact=False),
}

_Row = Callable[[str], KindRule]


def _warms(
    noticed: float,
    half_life_days: float,
    direction: Direction,
    channel: Channel | None = None,
    *,
    verifies: bool = False,
    awaits_answer: bool = False,
    else_as: Kind | None = None,
    announces: bool = False,
) -> _Row:
    return lambda group: KindRule(
        group=group,
        noticed=noticed,
        half_life_days=half_life_days,
        mentionable=noticed > 0,
        direction=direction,
        channel=channel,
        verifies=verifies,
        awaits_answer=awaits_answer,
        else_as=else_as,
        announces=announces,
    )


def _cools(heat: float, half_life_days: float, channel: Channel | None = None, *, awaits_answer: bool = False) -> _Row:
    return lambda group: KindRule(
        group=group,
        heat=heat,
        half_life_days=half_life_days,
        mentionable=False,
        direction="in",
        channel=channel,
        verifies=True,
        awaits_answer=awaits_answer,
    )


def _silent(
    direction: Direction, channel: Channel | None = None, *, voids: bool = False, ends: Kind | None = None
) -> _Row:
    return lambda group: KindRule(
        group=group,
        noticed=0,
        half_life_days=1,
        mentionable=False,
        direction=direction,
        channel=channel,
        voids=voids,
        ends=ends,
    )


# kind: chance of being remembered at once, half-life in days, who acted, on which channel
_KINDS: dict[str, dict[Kind, _Row]] = {
    "unasked": {
        Kind.EMAIL_SENT: _warms(0.10, 30, "out", Channel.EMAIL),
        Kind.LETTER_SENT: _warms(0.10, 30, "out", Channel.LETTER),
        Kind.SOCIAL_MESSAGE_SENT: _warms(0.10, 30, "out", Channel.SOCIAL),
        Kind.SMS_SENT: _warms(0.10, 14, "out", Channel.SMS),
        Kind.VOICEMAIL_LEFT: _warms(0.15, 14, "out", Channel.CALL),
        Kind.CALL_UNANSWERED: _warms(0, 1, "out", Channel.CALL),
    },
    "met": {
        Kind.MEETING_HELD: _warms(0.95, 240, "both", Channel.VISIT, verifies=True, announces=True),
        Kind.VISIT_HELD: _warms(0.95, 240, "both", Channel.VISIT, verifies=True, announces=True),
        Kind.DEMO_HELD: _warms(0.95, 240, "both", Channel.VISIT, verifies=True, announces=True),
        Kind.INTRODUCED: _warms(0.90, 120, "both", verifies=True, announces=True),
        Kind.CALL_HELD: _warms(0.80, 120, "both", Channel.CALL, verifies=True, announces=True),
        Kind.ANNOUNCED_EMAIL_SENT: _warms(0.90, 30, "out", Channel.EMAIL, else_as=Kind.EMAIL_SENT),
        Kind.ANNOUNCED_LETTER_SENT: _warms(0.90, 30, "out", Channel.LETTER, else_as=Kind.LETTER_SENT),
        Kind.EVENT_MET: _warms(0.80, 90, "both", verifies=True, announces=True),
        Kind.EMAIL_REPLY: _warms(0.80, 90, "in", Channel.EMAIL, verifies=True, awaits_answer=True),
        Kind.REFERRED: _warms(0.85, 60, "in"),
        Kind.SMS_REPLY: _warms(0.70, 60, "in", Channel.SMS, verifies=True, awaits_answer=True),
        Kind.SOCIAL_REPLY: _warms(0.70, 60, "in", Channel.SOCIAL, verifies=True, awaits_answer=True),
        Kind.CHAT_HELD: _warms(0.70, 60, "both", Channel.SOCIAL, verifies=True, announces=True),
    },
    "asked": {
        Kind.PURCHASE: _warms(0.95, 365, "in", verifies=True),
        Kind.INQUIRY: _warms(0.95, 60, "in", verifies=True, awaits_answer=True),
        Kind.QUOTE_REQUESTED: _warms(0.95, 60, "in", verifies=True, awaits_answer=True),
        Kind.CALLBACK_REQUESTED: _warms(0.97, 30, "in", Channel.CALL, verifies=True, awaits_answer=True),
        Kind.CALL_RECEIVED: _warms(0.80, 60, "in", Channel.CALL, verifies=True, awaits_answer=True, announces=True),
        Kind.EVENT_ATTENDED: _warms(0.75, 60, "in", verifies=True),
        Kind.CONTENT_REQUESTED: _warms(0.65, 45, "in", verifies=True, awaits_answer=True),
        Kind.NEWSLETTER_SUBSCRIBED: _warms(0.50, 45, "in", Channel.EMAIL, verifies=True),
    },
    "social": {
        Kind.SOCIAL_COMMENT: _warms(0.70, 45, "in", Channel.SOCIAL),
        Kind.SOCIAL_MENTION: _warms(0.70, 45, "in", Channel.SOCIAL),
        Kind.SOCIAL_FOLLOW: _warms(0.60, 30, "in", Channel.SOCIAL),
        Kind.CONNECTION_ACCEPTED: _warms(0.60, 30, "in", Channel.SOCIAL),
        Kind.ARTICLE_SHARED: _warms(0.55, 30, "in", Channel.SOCIAL),
        Kind.SOCIAL_POST: _warms(0.25, 21, "in", Channel.SOCIAL),
        Kind.SOCIAL_REACTION: _warms(0.20, 14, "in", Channel.SOCIAL),
    },
    "passive": {
        Kind.SITE_VISIT: _silent("in"),
        Kind.LINK_CLICKED: _silent("in"),
        Kind.EMAIL_OPENED: _silent("in", Channel.EMAIL),
        Kind.EVENT_REGISTERED: _silent("in"),
    },
    "cooling": {
        Kind.REFUSED_BY_PHONE: _cools(-2.5, 90, Channel.CALL),
        Kind.REFUSED_BY_EMAIL: _cools(-2.5, 90, Channel.EMAIL),
        Kind.COMPLAINT: _cools(-3.0, 365, awaits_answer=True),
    },
    "logged": {
        Kind.CALL_DIVERTED: _silent("out", Channel.CALL),
        Kind.MESSAGE_BOUNCED: _silent("in", voids=True),
        Kind.AUTO_REPLY: _silent("in"),
        Kind.UNSUBSCRIBED: _silent("in", Channel.EMAIL),
        Kind.COMPLAINT_RESOLVED: _silent("both", ends=Kind.COMPLAINT),
        Kind.MEETING_MISSED: _silent("both", Channel.VISIT),
        Kind.MEETING_MOVED: _silent("both", Channel.VISIT),
        Kind.MEETING_CANCELLED: _silent("both", Channel.VISIT),
    },
}

RULES_2026 = WarmthRules(
    name="2026",
    kinds=FrozenMap({kind.value: row(group) for group, rows in _KINDS.items() for kind, row in rows.items()}),
    groups=FrozenMap(_GROUPS),
)
"""The numbers of 2026: every built-in kind."""

DEFAULT_RULES = RULES_2026

_SHIPPED = {RULES_2026.name: RULES_2026}


def shipped(edition: str) -> WarmthRules:
    """Return the shipped rules of an edition; raises RulesMismatchError for any other name."""
    if edition not in _SHIPPED:
        raise RulesMismatchError(stored=edition, given=", ".join(_SHIPPED))
    return _SHIPPED[edition]

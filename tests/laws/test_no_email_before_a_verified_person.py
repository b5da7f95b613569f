"""Call-Mail-Call writes to nobody of whom it is not known that they are the right person (C5, C6)."""

from __future__ import annotations

from hypothesis import given, strategies as st

from tests.cadence.scenes import Scene, scenes
from warmreach import Channel
from warmreach.cadence import CALL_MAIL_CALL
from warmreach.warmth import DEFAULT_RULES
from warmreach.warmth.verified import was_reached


@given(scenes(cadence=st.just(CALL_MAIL_CALL)))
def test_no_email_goes_out_before_a_talk_a_reply_or_an_inbound_act(scene: Scene) -> None:
    """Where the next step is a mail, they took part before; or the front desk asked for it, or they wait for us."""
    step = scene.plan().next
    if step is None or step.channel is not Channel.EMAIL or step.step == "office_mail":
        return
    known = [one for one in scene.history if one.counts_from <= scene.as_of]
    promised = any(getattr(one.outcome, "mail", None) is not None for one in known)
    assert promised or any(was_reached(one, DEFAULT_RULES) or is_inbound(one) for one in known)


def is_inbound(one: object) -> bool:
    return DEFAULT_RULES.kinds[one.kind].direction == "in"  # type: ignore[attr-defined]

"""After an objection nothing is planned, whatever else the history says, until they ask for it themselves."""

from __future__ import annotations

from hypothesis import given, strategies as st

from tests.cadence.made import cadences
from tests.cadence.scenes import BUILT_IN, KNOWN, START, Scene, histories, scenes
from warmreach import CallOutcome, Touchpoint
from warmreach.cadence import EndReason
from warmreach.records import OUTCOME_FACTS, LineResult, TalkResult

OBJECTION = Touchpoint.from_outcome(
    CallOutcome(line="answered", talk="do_not_contact"),
    id="objection",
    prospect_id=KNOWN.id,
    occurred_at=START.add(days=120),
    by="anna",
)


@given(scenes(cadence=st.sampled_from(BUILT_IN)), st.integers(0, 500))
def test_after_an_objection_nothing_is_planned(scene: Scene, days: int) -> None:
    """Whatever happened before it, an earlier end included: once they object the plan has ended for good."""
    told = tuple(one for one in scene.history if one.counts_from < OBJECTION.counts_from)
    ended = scene.plan(history=(*told, OBJECTION), as_of=OBJECTION.counts_from.add(days=days)).end
    assert ended is not None
    assert (ended.reason, ended.resume_at) == (EndReason.OBJECTED, None)


@given(scenes(cadence=cadences(max_steps=3)), st.integers(0, 500))
def test_no_cadence_can_say_otherwise(scene: Scene, days: int) -> None:
    """A cadence of one's own may call the end by another name, but it cannot go on."""
    told = tuple(one for one in scene.history if one.counts_from < OBJECTION.counts_from)
    assert scene.plan(history=(*told, OBJECTION), as_of=OBJECTION.counts_from.add(days=days)).next is None


OURS = tuple(word for word in [*LineResult, *TalkResult] if word in OUTCOME_FACTS and not OUTCOME_FACTS[word].reached)


@given(
    scenes(cadence=st.sampled_from(BUILT_IN), history=st.just(())),
    histories(words=(*OURS, "delivered", "bounced_hard", "bounced_soft")),
)
def test_what_we_do_after_an_objection_opens_nothing(scene: Scene, ours: tuple[Touchpoint, ...]) -> None:
    """An attempt or a message of ours after it changes nothing: only their own request does."""
    objection = OBJECTION.replace(occurred_at=START)
    later = tuple(one for one in ours if one.counts_from > START)
    as_of = START.add(days=200)
    ended = scene.plan(history=(objection, *later), as_of=as_of, enrolled_at=START).end
    assert ended is not None
    assert ended.reason is EndReason.OBJECTED

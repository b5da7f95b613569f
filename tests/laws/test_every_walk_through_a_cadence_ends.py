"""Every walk through a cadence ends within the touches that the cadence states, whatever words come."""

from __future__ import annotations

from hypothesis import given, strategies as st

from tests.cadence.made import cadences
from warmreach.cadence import CALL_MAIL_CALL, WORDS, Cadence, EndReason, Standing, follow, start, words_for
from warmreach.records import Channel

FROM_OUTSIDE = 10  # words that come by themselves while a step listens: replies, automatic replies, late bounces


def possible(cadence: Cadence, standing: Standing, *, from_outside: bool) -> list[str]:
    """The words that may come next: of the act that is due, or silence and what comes from outside while listening."""
    if standing.first is not None:
        return [*words_for(Channel.CALL)[:-2], "not_permitted"]
    heard = [word for word in cadence.by_id[standing.step].hears if word not in ("silence", "not_reached")]
    if standing.is_due:
        return heard
    return ["silence", *heard[:-1]] if from_outside else ["silence"]


@given(cadences(), st.data())
def test_every_walk_ends_within_the_stated_touches(cadence: Cadence, data: st.DataObject) -> None:
    """A walk takes at most max_touches touches, runs through no more than a few moves between two, and ends."""
    standing, silent, outside = start(cadence), 0, 0
    most = 3 * len(cadence.steps) + 10  # skipped steps, each with what comes first, and repeated silences
    while standing.end is None:
        words = possible(cadence, standing, from_outside=outside < FROM_OUTSIDE)
        word = data.draw(st.sampled_from(words))
        outside += not standing.is_due and word != "silence"
        before, standing = standing.touches, follow(cadence, standing, word)
        silent = 0 if standing.touches > before else silent + 1
        assert standing.touches <= cadence.max_touches
        assert silent <= most + FROM_OUTSIDE


@given(st.data())
def test_the_bound_is_what_ends_a_walk_that_would_go_on(data: st.DataObject) -> None:
    """With words that only ever ask to go on, the walk ends exhausted after exactly max_touches touches."""
    touches = data.draw(st.integers(5, 60))
    cadence = CALL_MAIL_CALL.replace(max_touches=touches)
    standing = start(cadence)
    while standing.end is None:
        standing = follow(cadence, standing, data.draw(st.sampled_from(["busy", "not_now", "absent", "moved"])))
    assert (standing.end, standing.touches) == (EndReason.EXHAUSTED, touches)


@given(cadences(), st.lists(st.sampled_from(WORDS), max_size=40))
def test_an_end_absorbs(cadence: Cadence, words: list[str]) -> None:
    """Words in any order are followed without a fault, and once the walk has ended no word moves it."""
    standing = start(cadence)
    for word in words:
        after = follow(cadence, standing, word)
        assert after == standing or standing.end is None
        assert after.end is not None or after.step in cadence.by_id
        standing = after

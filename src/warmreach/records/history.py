"""One prospect's touchpoints in natural order: the highest version of each, contradicting or foreign ones refused."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any, Self

import attrs

from ..errors import ConflictingTouchpointError, ForeignTouchpointError, WrongTypeError
from ..values.instants import known_epoch
from ..values.record import as_id
from ..values.result import Result, result
from .touchpoints import Touchpoint

__all__ = ["History"]


@result
class History(Result):
    """One prospect's touchpoints, in the order of time; ties go by what refers to what, then by kind and id.

    However it is built, it is ordered and holds the highest version of each id; raises ForeignTouchpointError,
    ConflictingTouchpointError and WrongTypeError.
    """

    prospect_id: str = attrs.field(converter=as_id)
    touchpoints: tuple[Touchpoint, ...] = attrs.field(converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse what is of somebody else, and put the rest in order."""
        _are_touchpoints(self.touchpoints)
        foreign = [one for one in self.touchpoints if one.prospect_id != self.prospect_id]
        if foreign:
            raise ForeignTouchpointError(
                prospect_id=self.prospect_id,
                foreign=tuple(one.id for one in foreign),
                prospects=tuple(dict.fromkeys(one.prospect_id for one in foreign)),
            )
        object.__setattr__(self, "touchpoints", _in_order(_newest(self.touchpoints)))

    @classmethod
    def of(cls, touchpoints: Iterable[Touchpoint], *, prospect_id: str) -> Self:
        """Order touchpoints of one prospect and keep the highest version of each id.

        >>> from warmreach import History
        >>> len(History.of([], prospect_id="p-17"))
        0
        """
        return cls(prospect_id=prospect_id, touchpoints=tuple(touchpoints))

    def until(self, as_of: datetime) -> Self:
        """Return the history as it was known at `as_of`: what counts from later is not in it."""
        return self.until_epoch(known_epoch(as_of, "as_of"))

    def until_epoch(self, known: float) -> Self:
        """Return the same as `until`, for an instant in seconds since 1970."""
        if not self.touchpoints or self.touchpoints[-1].epoch <= known:
            return self
        kept = tuple(one for one in self.touchpoints if one.epoch <= known)
        return type(self)(prospect_id=self.prospect_id, touchpoints=kept)

    def add(self, *touchpoints: Touchpoint) -> Self:
        """Return the history with further touchpoints, checked and ordered like the first."""
        return type(self).of(self.touchpoints + touchpoints, prospect_id=self.prospect_id)

    def suspected_duplicates(self, *, within_minutes: int = 10) -> tuple[tuple[Touchpoint, Touchpoint], ...]:
        """Name pairs of one kind within a few minutes of each other, which telephony and a rep may both have logged."""
        kinds: dict[str, list[Touchpoint]] = {}
        for one in self.touchpoints:
            if one.occurred_at is not None:
                kinds.setdefault(one.kind, []).append(one)
        pairs = (pair for same in kinds.values() for pair in pairwise(same))
        return tuple(pair for pair in pairs if pair[1].epoch - pair[0].epoch <= within_minutes * 60)

    @cached_property
    def by_id(self) -> dict[str, Touchpoint]:
        """The touchpoints by id."""
        return {one.id: one for one in self.touchpoints}

    @cached_property
    def worked_out(self) -> dict[Any, Any]:
        """What other rooms have worked out from these touchpoints, remembered as long as the history lives."""
        return {}

    def __iter__(self) -> Iterator[Touchpoint]:
        """Go through the touchpoints, the earliest first."""
        return iter(self.touchpoints)

    def __len__(self) -> int:
        """Count the touchpoints."""
        return len(self.touchpoints)


def _are_touchpoints(given: Iterable[object]) -> None:
    """Refuse the mappings that a touchpoint can be read from, and whatever else is none."""
    other = next((one for one in given if not isinstance(one, Touchpoint)), None)
    if other is not None:
        instead = "read each with Touchpoint.model_validate, or give it as a Touchpoint"
        raise WrongTypeError(argument="one of the touchpoints", given=other, wanted="Touchpoint", instead=instead)


def _newest(touchpoints: tuple[Touchpoint, ...]) -> Sequence[Touchpoint]:
    newest = {one.id: one for one in touchpoints}
    if len(newest) == len(touchpoints):
        return touchpoints
    seen: dict[tuple[str, int], Touchpoint] = {}
    for one in touchpoints:
        known = seen.setdefault((one.id, one.version), one)
        if known is not one and known != one:
            raise ConflictingTouchpointError(first=known, second=one)
        if one.version > newest[one.id].version:
            newest[one.id] = one
    return list(newest.values())


def _in_order(touchpoints: Sequence[Touchpoint]) -> tuple[Touchpoint, ...]:
    if len({one.epoch for one in touchpoints}) == len(touchpoints):
        return tuple(sorted(touchpoints, key=attrgetter("epoch")))
    in_time = sorted(touchpoints, key=lambda one: (one.epoch, one.kind, one.id))
    return tuple(one for _, tied in groupby(in_time, key=lambda one: one.epoch) for one in _referred_first(list(tied)))


def _referred_first(tied: list[Touchpoint]) -> list[Touchpoint]:
    """Put what is referred to before what refers to it, as far as they do not refer in a circle."""
    here = {one.id: one for one in tied}
    return sorted(tied, key=lambda one: _depth(one, here))


def _depth(one: Touchpoint, here: dict[str, Touchpoint]) -> int:
    seen = {one.id}
    while one.refers_to in here and one.refers_to not in seen:
        one = here[one.refers_to]
        seen.add(one.id)
    return len(seen)

"""The numbers by which warmth is judged: a rule per kind, a limit per group, and an edition that names the whole."""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from math import log, log1p
from typing import NamedTuple, Self

from pydantic import Field, ValidationInfo, field_validator

from ..errors import UnknownKindError
from ..records import Channel, Direction, Touchpoint, Whose
from ..records.checks import refuse
from ..values.frozen import FrozenMap, MapOf
from ..values.record import Document, Record, Text

__all__ = ["Fade", "KindGroup", "KindRule", "WarmthRules"]

SECONDS_A_DAY = 86_400.0
_RELEASED = {"2026": "1f865fca"}  # the digest of each shipped edition; a test holds that it never changes


class KindGroup(Record):
    """A group of kinds: how many times its strongest touch it may count, and whether it matters who was there.

    In a `personal` group a colleague's contact counts by `colleague_share`; in a `contact` group there was contact
    with the person at all (W1), which a visit to our pages or a bounce is not.
    """

    at_most: float = Field(ge=0)
    personal: bool = False
    contact: bool = True


class KindRule(Record):
    """What one kind of touchpoint is worth: the chance that it is remembered, and how fast that fades.

    `noticed` is the chance, at once, in [0, 1); a cooling kind has `heat` below 0 instead. `half_life_days` is in
    days. `direction` says who acted: attempts are counted on out and both. `verifies` marks what shows that it is
    still the right person (C5), `awaits_answer` what they expect us to answer. `else_as` is the kind as which it
    counts unless it refers to the talk that announced it (C7), and `announces` marks such a talk, in which both took
    part. `voids` marks what undoes the message of ours to which it refers, `ends` names a kind whose earlier
    touchpoints it ends. `said_as` is the phrase for an own kind, such as
    {"en": "you were at our webinar {when}", "de/informal": "du warst {when} in unserem Webinar"}.
    """

    group: Text
    half_life_days: float = Field(gt=0, le=36_500)
    mentionable: bool
    channel: Channel | None = None
    direction: Direction
    noticed: float | None = Field(default=None, ge=0, lt=1)
    heat: float | None = Field(default=None, lt=0, validate_default=True)
    verifies: bool = False
    awaits_answer: bool = False
    else_as: Text | None = None
    announces: bool = False
    voids: bool = False
    ends: Text | None = None
    said_as: MapOf[str, str] = FrozenMap()

    @field_validator("heat")
    @classmethod
    def _warms_or_cools(cls, heat: float | None, known: ValidationInfo) -> float | None:
        if "noticed" in known.data and (known.data["noticed"] is None) == (heat is None):
            raise refuse("warms_or_cools", "give either noticed (a chance, 0 to 1) or heat (below 0), never both")
        if heat is not None and known.data.get("mentionable"):
            raise refuse("mentionable_cooling", "a kind that cools is no ice-breaker; set mentionable=False")
        return heat

    @property
    def cools(self) -> bool:
        """Whether this kind takes warmth away."""
        return self.heat is not None

    @property
    def ours(self) -> bool:
        """Whether it is ours alone: nothing shows that the person noticed it."""
        return self.direction == "out"

    @property
    def answers(self) -> bool:
        """Whether it answers what they asked before: a talk or a message does, a dial or a voicemail does not."""
        return self.direction == "both" or (self.direction == "out" and self.channel is not Channel.CALL)


class Fade(NamedTuple):
    """One kind's row as plain values, for the loop: heat at once, the rate of fading a second, and its marks."""

    heat: float
    cools: bool
    rate: float
    group: str
    personal: bool
    mentionable: bool
    contact: bool
    awaits_answer: bool
    answers: bool
    else_as: str | None


class WarmthRules(Document):
    """All the numbers: kinds, groups, the colleague's share, and the two levels between cold, lukewarm and warm.

    Raises pydantic.ValidationError when a kind names an unknown group, a group mixes kinds that warm with kinds
    that cool, or the levels cross.
    """

    name: Text
    kinds: MapOf[str, KindRule]
    groups: MapOf[str, KindGroup]
    colleague_share: float = Field(default=0.7, ge=0, le=1)
    warm_at: float = Field(default=0.5, gt=0, lt=1)
    cold_below: float = Field(default=0.05, ge=0, lt=1)

    @field_validator("kinds")
    @classmethod
    def _name_known_kinds(cls, kinds: Mapping[str, KindRule]) -> Mapping[str, KindRule]:
        adrift = sorted(kind for kind, rule in kinds.items() if not {rule.else_as, rule.ends} <= {None, *kinds})
        if adrift:
            raise refuse("unknown_kind", f"kinds {', '.join(adrift)} name in else_as or ends a kind not in kinds")
        return kinds

    @field_validator("groups")
    @classmethod
    def _hold_one_sort(cls, groups: Mapping[str, KindGroup], known: ValidationInfo) -> Mapping[str, KindGroup]:
        faults = tuple(_faults_of_groups(known.data.get("kinds", {}), groups))
        if faults:
            raise refuse("groups_do_not_fit", "; ".join(faults))
        return groups

    @field_validator("cold_below")
    @classmethod
    def _is_below_warm(cls, cold_below: float, known: ValidationInfo) -> float:
        warm_at = known.data.get("warm_at", 1)
        if cold_below > warm_at:
            raise refuse("levels_cross", f"cold_below ({cold_below}) is above warm_at ({warm_at})")
        return cold_below

    def __repr__(self) -> str:
        """Name the edition and how many kinds it has, for the whole table would fill a page."""
        return f"WarmthRules(edition {self.edition!r}, {len(self.kinds)} kinds)"

    __str__ = __repr__

    @cached_property
    def digest(self) -> str:
        """Eight digits that change with any number, word or limit of the rules, and not with the order of kinds.

        Marks that a kind does without are left out, so that a later release may bring a new mark and keep the digest.
        """
        marks = self.model_dump(mode="json", include={"kinds", "groups"}, exclude_defaults=True)
        content = self.model_dump(mode="json", exclude={"schema_version"}) | marks
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:8]

    @cached_property
    def edition(self) -> str:
        """The name of a shipped edition, such as "2026"; anything changed carries a digest of its content too."""
        return self.name if _RELEASED.get(self.name) == self.digest else f"{self.name}+{self.digest}"

    @cached_property
    def fades(self) -> Mapping[str, Fade]:
        """The same table as plain floats, for formulas."""
        return {kind: self._fade(rule) for kind, rule in self.kinds.items()}

    @cached_property
    def limits(self) -> Mapping[str, float]:
        """How many times its strongest touch each group may count."""
        return {name: group.at_most for name, group in self.groups.items()}

    @cached_property
    def cooling(self) -> frozenset[str]:
        """The groups that take warmth away."""
        return frozenset(rule.group for rule in self.kinds.values() if rule.cools)

    @cached_property
    def complaints(self) -> frozenset[str]:
        """The kinds that cool and await an answer: until one is ended, they are owed that and no sales step."""
        return frozenset(kind for kind, rule in self.kinds.items() if rule.cools and rule.awaits_answer)

    @cached_property
    def warm_heat(self) -> float:
        """The heat at which a lead is WARM."""
        return heat_of(self.warm_at)

    @cached_property
    def cold_heat(self) -> float:
        """The heat below which a lead is COLD."""
        return heat_of(self.cold_below)

    @cached_property
    def undoing(self) -> frozenset[str]:
        """The kinds that undo an earlier touchpoint."""
        return frozenset(kind for kind, rule in self.kinds.items() if rule.voids or rule.ends is not None)

    @cached_property
    def undoable(self) -> frozenset[str]:
        """The kinds that a touchpoint of an undoing kind can undo."""
        ended = {rule.ends for rule in self.kinds.values()}
        voids = any(rule.voids for rule in self.kinds.values())
        return frozenset(kind for kind, rule in self.kinds.items() if kind in ended or (voids and rule.ours))

    def undone_by(self, kind: str) -> frozenset[str]:
        """The kinds that a touchpoint of the kind `kind` undoes when it refers to one."""
        undoing = self.kinds[kind]
        return frozenset(
            other for other, rule in self.kinds.items() if other == undoing.ends or (undoing.voids and rule.ours)
        )

    def _fade(self, rule: KindRule) -> Fade:
        group = self.groups[rule.group]
        contact = group.contact and rule.noticed != 0
        return Fade(
            heat=heat_of(rule.noticed or 0.0) if rule.heat is None else -rule.heat,
            cools=rule.cools,
            rate=log(2) / (rule.half_life_days * SECONDS_A_DAY),
            group=rule.group,
            personal=group.personal,
            mentionable=rule.mentionable,
            contact=contact,
            awaits_answer=rule.awaits_answer,
            answers=contact and (rule.answers or (rule.cools and not rule.ours)),
            else_as=rule.else_as,
        )

    def share(self, fade: Fade, whose: Whose, rep: str | None) -> float:
        """Return how much a contact counts: less if in a personal group a colleague had it and a rep is named."""
        return self.colleague_share if fade.personal and rep is not None and whose is not Whose.MINE else 1.0

    def with_kinds(self, kinds: Mapping[str, KindRule], *, groups: Mapping[str, KindGroup] | None = None) -> Self:
        """Return rules with further kinds and groups, or others in place of those of the same name."""
        return self.replace(kinds={**self.kinds, **kinds}, groups={**self.groups, **(groups or {})})

    def check(self, touchpoints: Iterable[Touchpoint]) -> None:
        """Raise UnknownKindError, counting them all and naming the nearest words, if a kind is not in the rules."""
        self.kinds_of(tuple(touchpoints))

    def kinds_of(self, touchpoints: Collection[Touchpoint]) -> set[str]:
        """Return the kinds that occur; raise what `check` does."""
        kinds = {one.kind for one in touchpoints}
        if not kinds <= self.fades.keys():
            self.check_counts(Counter(one.kind for one in touchpoints))
        return kinds

    def check_counts(self, counts: Mapping[str, int]) -> None:
        """Raise what `check` does, for kinds that are counted already."""
        unknown = {kind: count for kind, count in counts.items() if kind not in self.fades}
        if unknown:
            near = {kind: tuple(get_close_matches(kind.lower(), self.kinds, n=3, cutoff=0.5)) for kind in unknown}
            raise UnknownKindError(counts=unknown, nearest=near, known=frozenset(self.kinds))


def _faults_of_groups(kinds: Mapping[str, KindRule], groups: Mapping[str, KindGroup]) -> Iterator[str]:
    lost = sorted(kind for kind, rule in kinds.items() if rule.group not in groups)
    if lost:
        yield f"kinds {', '.join(lost)} name a group that is not in groups ({', '.join(groups)})"
    cools, warms = ({rule.group for rule in kinds.values() if rule.cools is sort} for sort in (True, False))
    if cools & warms:
        yield f"groups {', '.join(sorted(cools & warms))} mix kinds that warm with kinds that cool; keep one sort"


def heat_of(chance: float) -> float:
    """Turn a chance into heat, the scale on which chances of several contacts add up: -ln(1 - chance)."""
    return -log1p(-chance)

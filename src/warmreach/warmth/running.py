"""RunningHeat: warmth kept as a few sums in a column of the caller's store, exact at any later instant."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from math import exp
from typing import Annotated, Self

from pydantic import Field, ValidationInfo, field_validator

from ..errors import CannotMergeError, EarlierInstantError, MustRecomputeError, RulesMismatchError
from ..records import Prospect, Touchpoint, Whose
from ..records.checks import refuse
from ..values.frozen import FrozenMap, MapOf
from ..values.instants import aware, epoch
from ..values.record import Document, Id, Instant, Text
from .classify import history_of, temperature_of
from .counted import counted_as, voided, whose_by
from .editions import DEFAULT_RULES
from .heat import group_heat
from .results import Temperature
from .rules import WarmthRules

__all__ = ["RunningHeat"]

Heat = Annotated[float, Field(ge=0)]


class RunningHeat(Document):
    """The sums from which a lead's heat is read: for one rep or the firm, by one edition of the rules.

    Per kind it keeps the sum and the strongest contact as they stood at `as_of`; both fade alike, so adding a
    touchpoint takes the same time however long the history is, and reading at a later instant is exact.
    `undone_until` is the last bounce or resolved complaint it was built from. It sees neither repeats of an id, nor
    that a call arrives after the mail it announced.
    """

    prospect_id: Id
    rep: Id | None = None
    edition: Text
    as_of: Instant
    sums: MapOf[str, Heat] = FrozenMap()
    strongest: MapOf[str, Heat] = Field(default=FrozenMap(), validate_default=True)
    contacts: int = Field(default=0, ge=0)
    last_contact: Instant | None = None
    undone_until: Instant | None = None

    @field_validator("strongest")
    @classmethod
    def _are_of_the_same_kinds(cls, strongest: Mapping[str, float], known: ValidationInfo) -> Mapping[str, float]:
        if strongest.keys() != known.data.get("sums", strongest).keys():
            raise refuse("other_kinds", "sums and strongest must be of the same kinds")
        return strongest

    @classmethod
    def of(
        cls,
        prospect: Prospect | str,
        history: Iterable[Touchpoint] = (),
        *,
        as_of: datetime,
        rep: str | None = None,
        rules: WarmthRules = DEFAULT_RULES,
    ) -> Self:
        """Sum up a history as it was known at `as_of`; raises what classify_warmth raises.

        >>> import pendulum
        >>> from warmreach import RunningHeat
        >>> RunningHeat.of("p-17", as_of=pendulum.datetime(2026, 11, 21)).temperature(
        ...     as_of=pendulum.datetime(2026, 12, 1)
        ... ).value
        'cold'
        """
        known = history_of(prospect, history).until(aware(as_of, "as_of"))
        rules.check(known)
        void = voided(known, rules)
        undoing = [one.counts_from for one in known if one.kind in rules.undoing]
        empty = cls(
            prospect_id=known.prospect_id,
            rep=rep,
            edition=rules.edition,
            as_of=as_of,
            undone_until=undoing[-1] if undoing else None,
        )
        counting = [(one, counted_as(one, known.by_id, rules)) for one in known if one.id not in void]
        return empty._with(counting, rules)

    def add(
        self, touchpoint: Touchpoint, *, announced_by: Touchpoint | None = None, rules: WarmthRules = DEFAULT_RULES
    ) -> Self:
        """Add one touchpoint, in any order of time, in constant time.

        An announced mail needs the call that announced it, which `refers_to` names. Raises MustRecomputeError for
        what undoes an earlier contact (a bounce, a resolved complaint), for a maximum cannot be undone, and for what
        such a one may have undone already; ForeignTouchpointError, UnknownKindError, RulesMismatchError.
        """
        self._check_edition(rules)
        referred = {} if announced_by is None else {announced_by.id: announced_by}
        rules.check(history_of(self.prospect_id, (touchpoint, *referred.values())))
        if touchpoint.kind in rules.undoing:
            raise MustRecomputeError(touchpoint=touchpoint, reason="it undoes an earlier contact")
        if self._may_be_undone(touchpoint, rules):
            raise MustRecomputeError(touchpoint=touchpoint, reason="what is known already may have undone it")
        if rules.kinds[touchpoint.kind].else_as is not None and touchpoint.refers_to not in (None, *referred):
            raise MustRecomputeError(touchpoint=touchpoint, reason="pass the call it refers to as announced_by")
        return self._with([(touchpoint, counted_as(touchpoint, referred, rules))], rules)

    def merge(self, other: Self, *, rules: WarmthRules = DEFAULT_RULES) -> Self:
        """Join the sums of two sets of touchpoints of which none refers to the other, of one prospect, rep and edition.

        Raises CannotMergeError and RulesMismatchError, and MustRecomputeError if one holds what may end a complaint
        of the other.
        """
        self._check_edition(rules)
        if other.edition != self.edition:
            raise RulesMismatchError(stored=self.edition, given=other.edition)
        if (other.prospect_id, other.rep) != (self.prospect_id, self.rep):
            raise CannotMergeError(ours=(self.prospect_id, self.rep), theirs=(other.prospect_id, other.rep))
        self._check_nothing_ends(other, rules)
        later = max(self.as_of, other.as_of, key=epoch)
        ours, theirs = self._faded(later, rules), other._faded(later, rules)
        kinds = [*self.sums, *(kind for kind in other.sums if kind not in self.sums)]
        return self.replace(
            as_of=later,
            sums={kind: ours[0].get(kind, 0.0) + theirs[0].get(kind, 0.0) for kind in kinds},
            strongest={kind: max(ours[1].get(kind, 0.0), theirs[1].get(kind, 0.0)) for kind in kinds},
            contacts=self.contacts + other.contacts,
            last_contact=_latest(self.last_contact, other.last_contact),
            undone_until=_latest(self.undone_until, other.undone_until),
        )

    def heat(self, *, as_of: datetime, rules: WarmthRules = DEFAULT_RULES) -> float:
        """Return the heat at `as_of`, which must not lie before the last touchpoint known.

        Raises EarlierInstantError, RulesMismatchError and NaiveInstantError.
        """
        return max(0.0, self._signed(as_of, rules))

    def temperature(self, *, as_of: datetime, rules: WarmthRules = DEFAULT_RULES) -> Temperature:
        """Return the temperature at `as_of`; raises what `heat` raises."""
        return temperature_of(self._signed(as_of, rules), rules)

    def _signed(self, as_of: datetime, rules: WarmthRules) -> float:
        self._check_edition(rules)
        if aware(as_of, "as_of") < self.as_of:
            raise EarlierInstantError(known=self.as_of, asked=as_of)
        sums, strongest = self._faded(as_of, rules)
        groups: dict[str, tuple[float, float]] = {}
        for kind, total in sums.items():
            group = rules.kinds[kind].group
            before = groups.get(group, (0.0, 0.0))
            groups[group] = (before[0] + total, max(before[1], strongest[kind]))
        return sum(
            self._sign(group, rules) * group_heat(total, most, rules.limits[group])
            for group, (total, most) in groups.items()
        )

    @staticmethod
    def _sign(group: str, rules: WarmthRules) -> float:
        return -1.0 if group in rules.cooling else 1.0

    def _faded(self, at: datetime, rules: WarmthRules) -> tuple[dict[str, float], dict[str, float]]:
        """Return both sums as they stand at `at`."""
        passed = epoch(at) - epoch(self.as_of)
        left = {kind: exp(-rules.fades[kind].rate * passed) for kind in self.sums}
        return (
            {kind: total * left[kind] for kind, total in self.sums.items()},
            {kind: most * left[kind] for kind, most in self.strongest.items()},
        )

    def _with(self, counting: Sequence[tuple[Touchpoint, str]], rules: WarmthRules) -> Self:
        later = max([self.as_of, *(one.counts_from for one, _ in counting)], key=epoch)
        sums, strongest = self._faded(later, rules)
        reps, now = whose_by(self.rep), epoch(later)
        for one, kind in counting:
            fade = rules.fades[kind]
            share = rules.share(fade, reps.get(one.by, Whose.COLLEAGUE), self.rep)
            amount = fade.heat * share * exp(fade.rate * (one.epoch - now))
            sums[kind] = sums.get(kind, 0.0) + amount
            strongest[kind] = max(strongest.get(kind, 0.0), amount)
        contacts = [one.counts_from for one, kind in counting if rules.fades[kind].contact]
        return self.replace(
            as_of=later,
            sums=sums,
            strongest=strongest,
            contacts=self.contacts + len(contacts),
            last_contact=_latest(self.last_contact, *contacts),
        )

    def _may_be_undone(self, touchpoint: Touchpoint, rules: WarmthRules) -> bool:
        before = self.undone_until is not None and touchpoint.epoch <= epoch(self.undone_until)
        return before and touchpoint.kind in rules.undoable

    def _check_nothing_ends(self, other: Self, rules: WarmthRules) -> None:
        for one, another in ((self, other), (other, self)):
            ended = {rules.kinds[kind].ends for kind in one.sums} & another.sums.keys()
            if ended:
                reason = f"one holds what may have ended a {min(map(str, ended))} of the other"
                raise MustRecomputeError(touchpoint=None, reason=reason)

    def _check_edition(self, rules: WarmthRules) -> None:
        if rules.edition != self.edition:
            raise RulesMismatchError(stored=self.edition, given=rules.edition)


def _latest(*instants: datetime | None) -> datetime | None:
    """Return the latest of those given, compared in UTC: two times of one zone compare by what its clocks show."""
    return max((at for at in instants if at is not None), key=epoch, default=None)

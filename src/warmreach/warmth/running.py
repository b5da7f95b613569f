"""RunningHeat: warmth kept as a few sums in a column of the caller's store, exact at any later instant."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from math import exp
from typing import Self

from pydantic import Field

from ..errors import EarlierInstantError, ForeignTouchpointError, MustRecomputeError, RulesMismatchError
from ..records import Prospect, Touchpoint
from ..values.frozen import FrozenMap
from ..values.instants import aware, epoch
from ..values.record import Document, Id, Instant, Text
from .classify import history_of, temperature_of
from .counted import amount_of, counted_as, voided, whose_is
from .editions import DEFAULT_RULES
from .heat import group_heat
from .results import Temperature
from .rules import WarmthRules

__all__ = ["RunningHeat"]


class RunningHeat(Document):
    """The sums from which a lead's heat is read: for one rep or the firm, by one edition of the rules.

    Per kind it keeps the sum and the strongest contact as they stood at `as_of`; both fade alike, so adding a
    touchpoint takes the same time however long the history is, and reading at a later instant is exact. It does not
    see repeats of an id.
    """

    prospect_id: Id
    rep: Id | None = None
    edition: Text
    as_of: Instant
    sums: FrozenMap[str, float] = FrozenMap()
    strongest: FrozenMap[str, float] = FrozenMap()
    contacts: int = Field(default=0, ge=0)
    last_contact: Instant | None = None

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
        empty = cls(prospect_id=known.prospect_id, rep=rep, edition=rules.edition, as_of=as_of)
        counting = [(one, counted_as(one, known.by_id, rules)) for one in known if one.id not in void]
        return empty._with(counting, rules)

    def add(
        self, touchpoint: Touchpoint, *, announced_by: Touchpoint | None = None, rules: WarmthRules = DEFAULT_RULES
    ) -> Self:
        """Add one touchpoint, in any order of time, in constant time.

        An announced mail needs the call that announced it, which `refers_to` names. Raises MustRecomputeError for
        what undoes an earlier contact (a bounce, a resolved complaint), for a maximum cannot be undone;
        ForeignTouchpointError, UnknownKindError, RulesMismatchError.
        """
        self._check(touchpoint, rules)
        referred = {} if announced_by is None else {announced_by.id: announced_by}
        if rules.kinds[touchpoint.kind].else_as is not None and touchpoint.refers_to not in (None, *referred):
            raise MustRecomputeError(touchpoint=touchpoint, reason="pass the call it refers to as announced_by")
        return self._with([(touchpoint, counted_as(touchpoint, referred, rules))], rules)

    def merge(self, other: Self, *, rules: WarmthRules = DEFAULT_RULES) -> Self:
        """Join the sums of two sets of touchpoints that share none, of one prospect, rep and edition.

        Raises ForeignTouchpointError and RulesMismatchError.
        """
        self._check_edition(rules)
        if other.edition != self.edition:
            raise RulesMismatchError(stored=self.edition, given=other.edition)
        if (other.prospect_id, other.rep) != (self.prospect_id, self.rep):
            raise ForeignTouchpointError(
                prospect_id=self.prospect_id, foreign=(f"{other.prospect_id} for {other.rep}",)
            )
        later = max(self.as_of, other.as_of)
        ours, theirs = self._faded(later, rules), other._faded(later, rules)
        kinds = self.sums.keys() | other.sums.keys()
        return self.replace(
            as_of=later,
            sums={kind: ours[0].get(kind, 0.0) + theirs[0].get(kind, 0.0) for kind in kinds},
            strongest={kind: max(ours[1].get(kind, 0.0), theirs[1].get(kind, 0.0)) for kind in kinds},
            contacts=self.contacts + other.contacts,
            last_contact=max((at for at in (self.last_contact, other.last_contact) if at is not None), default=None),
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
        later = max([self.as_of, *(one.counts_from for one, _ in counting)])
        sums, strongest = self._faded(later, rules)
        for one, kind in counting:
            fade = rules.fades[kind]
            amount = amount_of(one, fade, rules.share(fade, whose_is(one, self.rep), self.rep), epoch(later))
            sums[kind] = sums.get(kind, 0.0) + amount
            strongest[kind] = max(strongest.get(kind, 0.0), amount)
        contacts = [one.counts_from for one, kind in counting if rules.fades[kind].contact]
        known = [] if self.last_contact is None else [self.last_contact]
        return self.replace(
            as_of=later,
            sums=sums,
            strongest=strongest,
            contacts=self.contacts + len(contacts),
            last_contact=max([*known, *contacts], default=None),
        )

    def _check(self, touchpoint: Touchpoint, rules: WarmthRules) -> None:
        self._check_edition(rules)
        rules.check([touchpoint])
        if touchpoint.prospect_id != self.prospect_id:
            raise ForeignTouchpointError(prospect_id=self.prospect_id, foreign=(touchpoint.id,))
        rule = rules.kinds[touchpoint.kind]
        if rule.voids or rule.ends is not None:
            raise MustRecomputeError(touchpoint=touchpoint, reason="it undoes an earlier contact")

    def _check_edition(self, rules: WarmthRules) -> None:
        if rules.edition != self.edition:
            raise RulesMismatchError(stored=self.edition, given=rules.edition)

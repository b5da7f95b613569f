"""The common customer, learnt from the customers there are (W10)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import copysign, fsum, log1p
from statistics import median_low
from typing import Annotated, Self

from pydantic import Field, model_validator

from ..records.checks import refuse
from ..records.people import Prospect
from ..values.frozen import FrozenMap
from ..values.record import Document

__all__ = ["CustomerProfile", "on_log_scale", "traits"]

Share = Annotated[float, Field(gt=0, le=1)]
Spread = Annotated[float, Field(gt=0)]
Weight = Annotated[float, Field(ge=0)]

_NORMAL = 1.2533141373155003  # the square root of pi/2: what makes a mean deviation a standard deviation
_LEAST_DEVIATION = 0.25  # a quarter off the typical number is never further away than one spread


class CustomerProfile(Document):
    """The common customer: how often each value occurs, and the median and spread of each number.

    `shares` are of the customers who have the attribute; `numbers` hold the median, which is a number that occurs,
    and the spread of `on_log_scale`. Attributes are industry, size, country and role, and whatever a company's
    `attributes` name. Raises pydantic.ValidationError for weights of attributes that no customer has.
    """

    count: int = Field(ge=0)
    shares: FrozenMap[str, FrozenMap[str, Share]] = FrozenMap()
    numbers: FrozenMap[str, tuple[float, Spread]] = FrozenMap()
    weights: FrozenMap[str, Weight] = FrozenMap()

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that at least one customer has, by name."""
        return tuple(sorted({*self.shares, *self.numbers}))

    @model_validator(mode="after")
    def _weighs_what_is_there(self) -> Self:
        strangers = sorted(set(self.weights) - set(self.attributes))
        if strangers:
            raise refuse(
                "no_such_attribute",
                f"no customer has {', '.join(strangers)}; weights may name {', '.join(self.attributes) or 'nothing'}",
            )
        return self

    @classmethod
    def of(cls, customers: Iterable[Prospect], *, weights: Mapping[str, float] | None = None) -> Self:
        """Learn the common customer; each counts once, in any order, and an attribute without a weight weighs 1.

        >>> from warmreach.fit import CustomerProfile
        >>> from warmreach.records import Company, Prospect
        >>> firms = [Company(name="A", size=12), Company(name="B", size=15), Company(name="C", size=4000)]
        >>> profile = CustomerProfile.of(Prospect(id=n, company=firm) for n, firm in enumerate(firms))
        >>> profile.numbers["size"][0]
        15.0
        """
        values: dict[str, list[str]] = defaultdict(list)
        numbers: dict[str, list[float]] = defaultdict(list)
        found = {(one.id, tuple(traits(one).items())) for one in customers}
        for name, value in (trait for _, theirs in found for trait in theirs):
            (values if isinstance(value, str) else numbers)[name].append(value)  # type: ignore[arg-type]  # told apart by the condition
        return cls(
            count=len(found),
            shares=FrozenMap({name: _shares(all_of) for name, all_of in sorted(values.items())}),
            numbers=FrozenMap({name: _middle(all_of) for name, all_of in sorted(numbers.items())}),
            weights=FrozenMap(weights),
        )


def traits(prospect: Prospect) -> dict[str, str | float]:
    """What is known of a prospect that can be compared with a profile."""
    company = prospect.company
    found: dict[str, str | float] = dict(company.attributes) if company else {}
    if company and company.size is not None:
        found["size"] = float(company.size)
    words = {"industry": company and company.industry, "country": prospect.country, "role": prospect.role}
    return found | {name: word for name, word in words.items() if isinstance(word, str)}


def on_log_scale(number: float) -> float:
    """Put a number where doubling is one step, nought is nought, and a debt mirrors an asset.

    >>> from warmreach.fit.profile import on_log_scale
    >>> round(on_log_scale(99) - on_log_scale(9), 2)
    2.3
    """
    return copysign(log1p(abs(number)), number)


def _shares(values: list[str]) -> FrozenMap[str, float]:
    return FrozenMap({value: count / len(values) for value, count in sorted(Counter(values).items())})


def _middle(numbers: list[float]) -> tuple[float, float]:
    typical = median_low(numbers)
    middle = on_log_scale(typical)
    spread = _NORMAL * fsum(abs(on_log_scale(number) - middle) for number in numbers) / len(numbers)
    least = _LEAST_DEVIATION * abs(typical) / (1 + abs(typical)) if typical else _LEAST_DEVIATION
    return typical, max(spread, least)

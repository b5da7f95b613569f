"""The rule table as columns, to stand beside a table of touchpoints."""

from collections.abc import Sequence
from math import floor, log, log2
from typing import NamedTuple

import narwhals as nw

from ..warmth import WarmthRules
from ..warmth.rules import Fade
from .engines import MICROS, Column

__all__ = ["Class", "Classes", "Hooks", "classes_of", "numbers_of"]

_EXACT_BITS = 53  # in which a float counts whole numbers
_POWER_BITS = 11  # in which the whole part of a power is counted, from the least to the highest


class Class(NamedTuple):
    """The kinds of one group that fade at one rate a second: their sum and their strongest fade alike."""

    group: str
    rate: float
    limit: float
    cools: bool


Classes = Sequence[Class]


def classes_of(rules: WarmthRules) -> Classes:
    """Return the classes that can count anything, group by group, the slowest first."""
    found = {
        Class(fade.group, fade.rate, rules.limits[fade.group], fade.cools)
        for fade in rules.fades.values()
        if fade.heat and rules.limits[fade.group] > 0
    }
    return sorted(found)


def numbers_of(rules: WarmthRules, *, announced: Sequence[bool], classes: Classes = ()) -> dict[str, Column]:
    """Return the numbers by kind, and whether it was announced (C7), as columns.

    `power` is the logarithm of the heat at once and `rate` its fading a microsecond, so that fading, a colleague's
    share and which contact is the strongest are one sum.
    """
    places = {(one.group, one.rate): place for place, one in enumerate(classes)}
    rows = [
        {
            "kind": kind,
            "announced": told,
            "counted_as": counted,
            "class": places.get((rules.fades[counted].group, rules.fades[counted].rate), -1),
            **_numbers(kind, rules.fades[counted], rules),
        }
        for kind, rule in rules.kinds.items()
        for told in announced
        for counted in [kind if told else rule.else_as or kind]
    ]
    return {name: [row[name] for row in rows] for name in rows[0]}


def _numbers(kind: str, fade: Fade, rules: WarmthRules) -> dict[str, str | float | bool]:
    leads = fade.mentionable and fade.contact and fade.heat != 0
    return {
        "group": list(rules.groups).index(fade.group),
        "group_name": fade.group,
        "at_most": rules.limits[fade.group],
        "sign": -1.0 if fade.cools else 1.0,
        "heats": fade.heat != 0,
        "power": log(abs(fade.heat)) if fade.heat else 0.0,
        "rate": fade.rate / MICROS,
        "contact": fade.contact,
        "personal": fade.personal,
        "mentionable": fade.mentionable,
        "hook": Hooks.of(rules).kinds.index(kind) + 1 if leads else 0,
    }


class Hooks(NamedTuple):
    """How one maximum finds the kind of the strongest mentionable contact: power and kind are packed into one number.

    Of equal powers the later in the alphabet wins, as it does in the order of a history.
    """

    kinds: tuple[str, ...]

    @classmethod
    def of(cls, rules: WarmthRules) -> "Hooks":
        """Number the kinds of the rules, from 1; 0 is none."""
        return cls(tuple(sorted(rules.kinds)))

    def packed(self, power: nw.Expr, number: nw.Expr) -> nw.Expr:
        """Return a power above zero, in as many steps as a float counts exactly, with a kind's number beneath."""
        steps = 2.0 ** floor(_EXACT_BITS - _POWER_BITS - log2(self._room))
        return (power * steps).floor() * self._room + number

    def number(self, packed: nw.Expr) -> nw.Expr:
        """Return the kind's number again."""
        return (packed - (packed / self._room).floor() * self._room).cast(nw.Int64)

    @property
    def names(self) -> dict[str, Column]:
        """The kinds beside their numbers, as columns."""
        return {"hook": list(range(1, self._room)), "hook_kind": self.kinds}

    @property
    def _room(self) -> int:
        return len(self.kinds) + 1

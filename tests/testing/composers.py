"""Composers that differ from ours by a single bug each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.testing.change import but
from warmreach import compose_opener
from warmreach.opener import Part

if TYPE_CHECKING:
    from warmreach import Opener, Prospect, Purpose


def asks_whether_they_read_it(_prospect: Prospect, _purpose: Purpose, **known: Any) -> str:
    return {"de": "Haben Sie meine E-Mail gelesen?", "en": "Did you read my e-mail?"}[known["offer"].language]


def with_lines(prospect: Prospect, purpose: Purpose, **changes: Any) -> Opener:
    known = {name: changes.pop(name) for name in ("warmth", "sender", "offer", "as_of", "colleagues")}
    composed = compose_opener(prospect, purpose, **known)
    return but(composed, lines=tuple(but(line, **changes) for line in composed.lines))


def cites_the_last_touch(prospect: Prospect, purpose: Purpose, **known: Any) -> Opener:
    return with_lines(prospect, purpose, cites=("no such touchpoint",), **known)


def refers_to_nothing(prospect: Prospect, purpose: Purpose, **known: Any) -> Opener:
    return with_lines(prospect, purpose, part=Part.REFERENCE, cites=(), **known)


def claims_a_talk(_prospect: Prospect, _purpose: Purpose, **_known: Any) -> str:
    return "As we discussed last week."


def leaves_a_slot_open(_prospect: Prospect, _purpose: Purpose, **_known: Any) -> str:
    return "Hello, {given_name}!"


def comes_to_the_point_late(_prospect: Prospect, _purpose: Purpose, **known: Any) -> str:
    return f"{'well ' * 50}{known['offer'].value}"


def says_what_stands_there(prospect: Prospect, _purpose: Purpose, **known: Any) -> str:
    return f"Hello, {prospect.family_name}. {known['offer'].value}"


def goes_on_and_on(_prospect: Prospect, _purpose: Purpose, **_known: Any) -> str:
    return "and on " * 500


class Wavering:
    """Says something else each time it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, _prospect: Prospect, _purpose: Purpose, **_known: Any) -> str:
        self.asked += 1
        return f"Good day number {self.asked}."

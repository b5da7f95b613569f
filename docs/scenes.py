"""What the pages show: values made once, of invented people, that draw themselves where `{shown}` names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pendulum
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from warmreach import (
    CALL_MAIL_CALL,
    ContactPolicy,
    Plan,
    Prospect,
    Touchpoint,
    Warmth,
    WorkingTime,
    classify_warmth,
    may_contact,
    plan_cadence,
)
from warmreach.contact import GOOD_CONDUCT

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx

NOW = pendulum.datetime(2026, 11, 23, 8, tz="Europe/Berlin")
PETRA = Prospect(
    id="p-17",
    given_name="Petra",
    family_name="Muster",
    country="DE",
    subdivision="BY",
    timezone="Europe/Berlin",
    audience="business",
)


class Shown(Protocol):
    """What draws itself in a notebook."""

    def _repr_html_(self) -> str: ...


def _touch(kind: str, days: int, about: str | None = None, by: str = "anna") -> Touchpoint:
    moment = NOW.subtract(days=days)
    return Touchpoint(id=f"{kind}-{days}", prospect_id="p-17", kind=kind, occurred_at=moment, by=by, about=about)


MET = _touch("event_met", 7, "Logistikforum")
LATER = (MET, _touch("call_held", 40, "route planning"), _touch("email_sent", 3), _touch("email_sent", 1))
COOLED = (MET, _touch("refused_by_phone", 1))


def _judged(*history: Touchpoint) -> Warmth:
    return classify_warmth(PETRA, history, as_of=NOW, rep="anna")


def _plan() -> Plan:
    munich = WorkingTime.for_country("DE", subdivision="BY", timezone="Europe/Berlin")
    return plan_cadence(
        PETRA,
        [MET],
        cadence=CALL_MAIL_CALL,
        enrolled_at=NOW,
        as_of=NOW,
        working_time=munich,
        sender_time=munich,
        policy=ContactPolicy(asserts=GOOD_CONDUCT),
        rep="anna",
    )


SCENES: dict[str, Callable[[], Shown]] = {
    "met": lambda: _judged(MET),
    "several": lambda: _judged(*LATER),
    "cooled": lambda: _judged(*COOLED),
    "permission": lambda: may_contact(PETRA, "call", at=NOW, history=[], policy=ContactPolicy(asserts=GOOD_CONDUCT)),
    "plan": _plan,
    "cadence": lambda: CALL_MAIL_CALL,
}


class ShownDirective(SphinxDirective):
    """`{shown} met` stands for that scene, as a notebook would show it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Draw the scene where the directive stands."""
        drawn = SCENES[self.arguments[0]]()._repr_html_()
        return [nodes.raw("", f'<div class="shown">{drawn}</div>', format="html")]


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directive."""
    app.add_directive("shown", ShownDirective)
    return {"parallel_read_safe": True}

"""compose_opener against Jinja2 rendering the same text from values that are ready: at most five times as long."""

from __future__ import annotations

import sys
from time import process_time
from typing import TYPE_CHECKING

import pendulum
from jinja2 import Environment, StrictUndefined

from warmreach import Offer, Prospect, Purpose, Sender, Touchpoint, classify_warmth, compose_opener

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 5.0
ROUNDS, CALLS = 15, 300
NOW = pendulum.datetime(2026, 11, 20, 12, tz="Europe/Berlin")
SLOTS = (NOW.add(days=4).at(10), NOW.add(days=5).at(14, 30))
ANNA = Sender(id="anna", given_name="Anna", family_name="Roth", firm="Beispiel GmbH")
OFFER = Offer(language="de", name="Tourenplan", value="Jedem Fahrer bleibt eine Stunde am Tag.")
MARA = Prospect(
    id="p-17", given_name="Mara", family_name="Muster", salutation="ms", language="de", timezone="Europe/Berlin"
)
MET = Touchpoint(
    id="t1", prospect_id="p-17", kind="event_met", occurred_at=NOW.subtract(days=9), by="anna", about="Logistikforum"
)
WARMTH = classify_warmth(MARA, [MET], as_of=NOW, rep="anna")

# The whole of what one call composes: the opener and its four replies, with both forms and the salutations.
TEMPLATE = """\
{% macro hello() %}{% if form == 'informal' %}Hallo {{ given }}\
{% elif salutation == 'ms' %}Guten Tag, Frau {{ family }}{% elif salutation == 'mr' %}Guten Tag, Herr {{ family }}\
{% else %}Guten Tag, {{ given }} {{ family }}{% endif %}{% endmacro %}\
{% macro you() %}{% if form == 'informal' %}dir{% else %}Ihnen{% endif %}{% endmacro %}\
{{ hello() }}, hier ist {{ sender }}, {{ firm }}. \
{% if about %}Wir haben uns {{ when }} auf einer Veranstaltung getroffen, Stichwort {{ about }}.\
{% else %}Wir haben uns {{ when }} auf einer Veranstaltung getroffen.{% endif %} \
Daran möchte ich gern anknüpfen: Es geht um {{ offer }}. {{ value }} \
Passt {{ you() }} ein Gespräch von {{ minutes }} Minuten {{ first }} oder {{ second }}?"""
REPLIES = """\
Das macht gar nichts, klären wir es gleich hier. {{ value }} Was wäre Ihnen dabei am wichtigsten?
Das mache ich gern. Damit drinsteht, was Sie brauchen: Welche Frage soll die E-Mail beantworten?
Danke für den Hinweis. Wer kümmert sich bei Ihnen darum?
Dann halte ich Sie nicht auf. Passt es Ihnen {{ first }} oder {{ second }} besser?"""
_JINJA = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 - plain text, no page
OPENER, ANSWERS = _JINJA.from_string(TEMPLATE), _JINJA.from_string(REPLIES)


def ours() -> str:
    """Compose, with sources, budget, replies and relative time."""
    opener = compose_opener(MARA, Purpose.WARM_CALL, warmth=WARMTH, sender=ANNA, offer=OFFER, as_of=NOW, slots=SLOTS)
    return "\n".join((opener.text, *opener.replies.values()))


def theirs() -> str:
    """Render the same text from values that somebody else worked out."""
    values = {
        "form": "formal",
        "salutation": "ms",
        "given": "Mara",
        "family": "Muster",
        "sender": "Anna Roth",
        "firm": "Beispiel GmbH",
        "when": "letzte Woche",
        "about": "Logistikforum",
        "offer": "Tourenplan",
        "value": "Jedem Fahrer bleibt eine Stunde am Tag.",
        "minutes": 15,
        "first": "am Dienstag um 10 Uhr",
        "second": "am Mittwoch um 14:30 Uhr",
    }
    return f"{OPENER.render(values)}\n{ANSWERS.render(values)}"


def timed(call: Callable[[], str]) -> float:
    """Return the processor's seconds a call, over one round."""
    start = process_time()
    for _ in range(CALLS):
        call()
    return (process_time() - start) / CALLS


def main() -> int:
    """Print both times and their ratio; return 1 if it is above the limit."""
    assert ours() == theirs(), (ours(), theirs())
    rounds = [(timed(ours), timed(theirs)) for _ in range(ROUNDS)]
    mine, other = (min(times) for times in zip(*rounds, strict=True))
    ratio = mine / other
    print(f"compose_opener {mine * 1e6:7.1f} µs   Jinja2 {other * 1e6:6.1f} µs   ratio {ratio:.2f} (limit {LIMIT:g})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

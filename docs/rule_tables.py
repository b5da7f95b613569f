"""A directive for the pages: a table of rules as it stands in the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from warmreach.cadence import EndReason, words_for
from warmreach.records import OUTCOME_FACTS, Channel
from warmreach.warmth import RULES_2026

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

Rows = Iterable[tuple[str, ...]]


def kinds() -> Rows:
    """Each kind of contact: how likely it is remembered, and how long."""
    yield "kind", "group", "remembered at once", "half-life in days", "who acted", "may be mentioned"
    for name, rule in RULES_2026.kinds.items():
        worth = f"{rule.noticed:.0%}" if rule.noticed else f"cools by {-rule.heat:g}" if rule.heat else "adds nothing"
        fades = f"{rule.half_life_days:g}" if worth != "adds nothing" else ""
        yield f"`{name}`", rule.group, worth, fades, str(rule.direction), "yes" if rule.mentionable else "no"


def groups() -> Rows:
    """Each group of kinds: how many times its strongest contact it may count."""
    yield "group", "counts at most", "a colleague's contact counts less"
    for name, group in RULES_2026.groups.items():
        most = f"{group.at_most:g} times its strongest" if group.at_most else "nothing"
        yield name, most, "yes" if group.personal else "no"


def outcomes() -> Rows:
    """Each word that a call, a message or a meeting may end with, and what follows from it whatever the cadence."""
    yield "what came of it", "makes", "may carry", "the person took part", "still the right person", "objects"
    for word, facts in OUTCOME_FACTS.items():
        marks = ("yes" if mark else "" for mark in (facts.reached, facts.verifies, facts.objects))
        yield f"`{word}`", f"`{facts.kind}`", ", ".join(f"`{part}`" for part in facts.allows), *marks


def words() -> Rows:
    """What may come of a step, by its channel; each needs a move, the step's own or the standard one."""
    yield "channel", "what may come of a step on it"
    for channel in Channel:
        yield f"`{channel}`", ", ".join(f"`{word}`" for word in words_for(channel))


def ends() -> Rows:
    """Why a plan ends."""
    yield ("end",)
    for reason in EndReason:
        yield (f"`{reason}`",)


TABLES: dict[str, Callable[[], Rows]] = {
    "kinds": kinds,
    "groups": groups,
    "outcomes": outcomes,
    "words": words,
    "ends": ends,
}


def lines(rows: Rows) -> Iterable[str]:
    """The rows as a table in Markdown."""
    head, *body = rows
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    yield from (f"| {' | '.join(row)} |" for row in body)


class RuleTable(SphinxDirective):
    """`{rule-table} kinds` stands for that table of the library."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Parse the table where the directive stands."""
        name = self.arguments[0]
        return self.parse_text_to_nodes("\n".join(lines(TABLES[name]())))


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directive."""
    app.add_directive("rule-table", RuleTable)
    return {"parallel_read_safe": True}

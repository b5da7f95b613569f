"""Make docs/reference/laws.md from the laws themselves, so that the page cannot say something else."""

from __future__ import annotations

from pathlib import Path

from warmreach.testing import About, laws

PAGE = Path(__file__).parent / "reference" / "laws.md"

ABOUT: dict[About, tuple[str, str]] = {
    "warmth": (
        "Scorers",
        "Asked of `classify_warmth`, or of a function of yours that returns a number, or anything with a `level`.",
    ),
    "planner": (
        "Planners",
        "Asked of an object with `next_step`; with `within` too, it is asked about other hours as well.",
    ),
    "permission": (
        "Permissions",
        "Asked of `may_contact`, or of a function of yours with its signature that returns a yes or no.",
    ),
    "opener": (
        "Openers",
        "Asked of `compose_opener`, or of a function of yours with its signature that returns text.",
    ),
}


def page() -> str:
    """The whole page."""
    lines = [
        "# The laws",
        "",
        "Each is a function of `warmreach.testing` under the name given: call it with your own subject, or all of one",
        'sort with `laws("planner")`. What a subject cannot say, such as a reason, skips the law that asks for it.',
        "This page is made by `python docs/make_laws_page.py`, and a test holds it to the code.",
    ]
    for about, (title, asked) in ABOUT.items():
        lines += ["", f"## {title}", "", asked, "", "| id | name | law | source |", "|---|---|---|---|"]
        lines += [
            f"| {law.id} | `{law.name}` | {law.sentence} | {law.source} |" for law in laws() if law.about == about
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""What a review finds: a rule, the place in the text, the reason and its source, and a better wording."""

from typing import Literal

from ..values.result import Result, result

__all__ = ["Finding", "ReviewedPart"]

ReviewedPart = Literal["text", "subject"]
"""Where a finding stands: `start` and `end` count characters of the text, or of the subject."""


@result
class Finding(Result):
    """One thing to mend: `excerpt` is what stands from `start` to `end` in the reviewed part.

    `rule` is a stable id, `source` the line of the method that the rule rests on (W… or C…), `better` a wording in
    the text's own language where one can be given.
    """

    rule: str
    part: ReviewedPart = "text"
    start: int
    end: int
    excerpt: str
    why: str
    source: str
    better: str | None = None

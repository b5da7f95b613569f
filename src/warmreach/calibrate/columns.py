"""What the columns of a table of outcomes are called."""

from ..values.record import Record, Text

__all__ = ["OutcomeColumns"]


class OutcomeColumns(Record):
    """The names of the columns of a table of attempts and what came of them; None where there is no such column.

    `asked_at` is the instant of the attempt: only what was known before it may explain it. `won` says whether what was
    asked for came about, an appointment for instance, and `decided_at` when that was settled; where it is null, or
    there is no such column, whatever `won` says was settled within the window. A lead may be asked several times.

    >>> from warmreach.calibrate import OutcomeColumns
    >>> OutcomeColumns(prospect_id="contact_id", decided_at="closed_on").asked_at
    'asked_at'
    """

    prospect_id: Text = "prospect_id"
    asked_at: Text = "asked_at"
    won: Text = "won"
    decided_at: Text | None = None

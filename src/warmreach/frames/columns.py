"""What the columns of a table of touchpoints are called."""

from pydantic import ValidationInfo, field_validator

from ..errors import FrameColumnsError
from ..records.checks import refuse
from ..values.record import Record, Text

__all__ = ["DEFAULT_COLUMNS", "TouchpointColumns", "check_columns"]


class TouchpointColumns(Record):
    """The names of a table's columns; None where there is no such column.

    `by` holds a rep's id. With `id`, rows of one lead and id are one touchpoint, of which the highest `version`
    counts. With `refers_to`, the id of another touchpoint of the lead, announced mails count as such when they refer
    to a talk before them, and bounces void the mail they refer to; without it announced mails count as unannounced.
    `timezone` names the IANA zone of each row and is needed where `occurred_at` holds days instead of instants.

    >>> from warmreach.frames import TouchpointColumns
    >>> TouchpointColumns(prospect_id="contact_id", occurred_at="ts", by="owner").kind
    'kind'
    """

    prospect_id: Text = "prospect_id"
    kind: Text = "kind"
    occurred_at: Text = "occurred_at"
    by: Text | None = None
    id: Text | None = None
    version: Text | None = None
    refers_to: Text | None = None
    timezone: Text | None = None

    @field_validator("version", "refers_to")
    @classmethod
    def _needs_id(cls, column: str | None, known: ValidationInfo) -> str | None:
        if column is not None and known.data.get("id") is None:
            raise refuse("needs_id", f"{known.field_name} is of use only beside id; name the column of ids too")
        return column

    @property
    def named(self) -> dict[str, str]:
        """What each column holds, and its name in the table."""
        return {field: name for field, name in self.model_dump().items() if name is not None}


DEFAULT_COLUMNS = TouchpointColumns()


def check_columns(needed: dict[str, str], found: list[str]) -> None:
    """Raise FrameColumnsError if a needed column is not in the table."""
    missing = tuple(name for name in needed.values() if name not in found)
    if missing:
        raise FrameColumnsError(missing=missing, found=tuple(found))

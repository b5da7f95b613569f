"""What shows itself: as HTML in a notebook, as text in a terminal, in colour where Rich prints it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from .drawn_html import as_html
from .drawn_text import as_text, text_lines
from .instants import DateTime, epoch, moment
from .parts import Picture, Tone

__all__ = ["Drawn", "place_between", "said_at", "said_span"]

_STYLES: dict[Tone | None, str] = {"good": "green", "middling": "yellow", "bad": "red", "plain": "dim", None: ""}


class Drawn:
    """A value that draws itself; what it shows, it says in `_picture`."""

    __slots__ = ()

    def _picture(self) -> Picture:
        raise NotImplementedError

    def __str__(self) -> str:
        """Read as the picture in plain text."""
        return as_text(self._picture())

    def _repr_html_(self) -> str:
        """Show the picture in a notebook."""
        return as_html(self._picture())

    def _repr_mimebundle_(
        self, include: Sequence[str] | None = None, exclude: Sequence[str] | None = None
    ) -> dict[str, str]:
        """Give a notebook both, and let it choose."""
        del include, exclude
        return {"text/plain": str(self), "text/html": self._repr_html_()}

    def __rich_console__(self, console: Any, options: Any) -> Iterator[Any]:  # noqa: ANN401 - Rich's, which is not imported
        """Print the picture by Rich, without a word of it being read as Rich's markup."""
        del options
        for tone, line in text_lines(self._picture()):
            yield console.render_str(line, style=_STYLES[tone], markup=False, emoji=False, highlight=False)


def said_at(at: datetime, key: str | None = None) -> str:
    """Say an instant with its zone, as in "Mon 23 Nov 2026 13:00 (Europe/Berlin)"."""
    shown: DateTime = moment(at, key)
    return f"{shown.format('ddd D MMM YYYY HH:mm')} ({shown.timezone_name})"


def said_span(start: datetime, end: datetime) -> str:
    """Say a span with its zone, as in "Mon 23 Nov 2026 13:00 to 17:00 (Europe/Berlin)"."""
    first, last = moment(start), moment(end)
    until = last.format("HH:mm" if first.date() == last.date() else "ddd D MMM YYYY HH:mm")
    return f"{first.format('ddd D MMM YYYY HH:mm')} to {until} ({first.timezone_name})"


def place_between(start: datetime, end: datetime, at: datetime) -> float:
    """Say where an instant lies on a scale from `start` to `end`, from 0 to 1."""
    length = epoch(end) - epoch(start)
    return min(1.0, max(0.0, (epoch(at) - epoch(start)) / length)) if length > 0 else 0.0

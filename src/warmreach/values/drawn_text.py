"""A picture as plain text, line by line, for a terminal and for whoever reads without pictures."""

from collections.abc import Iterator

from .parts import Bars, Block, Curve, Flow, Lines, Picture, Timeline, Tone
from .visible import one_line

__all__ = ["as_text", "text_lines"]

_BAR = 20
_TRACK = 24
_CURVE = 48
_HEIGHTS = "▁▂▃▄▅▆▇█"


def as_text(picture: Picture) -> str:
    """Write a picture as text."""
    return "\n".join(line for _, line in text_lines(picture))


def text_lines(picture: Picture) -> Iterator[tuple[Tone | None, str]]:
    """Write a picture line by line, each with the tone in which it may be coloured."""
    yield picture.tone, one_line(picture.title)
    yield None, one_line(picture.caption)
    for block in picture.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[tuple[Tone | None, str]]:
    if block.heading:
        yield None, ""
        yield None, one_line(block.heading)
    match block:
        case Bars():
            yield from _bars(block)
        case Curve():
            yield from _curve(block)
        case Timeline():
            yield from _timeline(block)
        case Lines():
            yield from ((None, f"  {_labelled(label, text)}") for label, text in block.rows)
        case _:
            yield from _flow(block)
    more = 0 if isinstance(block, Curve | Flow) else block.more
    if more:
        yield None, f"  and {more} more"


def _labelled(label: str, text: str) -> str:
    return f"{one_line(label)}: {one_line(text)}"


def _bars(bars: Bars) -> Iterator[tuple[Tone | None, str]]:
    for bar in bars.rows:
        filled = round(min(1.0, abs(bar.share)) * _BAR)
        drawn = ("▒" if bar.faint else "█") * filled + "·" * (_BAR - filled)
        tone: Tone = "plain" if bar.faint else "bad" if bar.share < 0 else "good"
        yield tone, f"  {drawn} {one_line(bar.value):>7}  {one_line(bar.label)}"


def _curve(curve: Curve) -> Iterator[tuple[Tone | None, str]]:
    last = len(curve.values) - 1
    shown = [curve.values[round(column / (_CURVE - 1) * last)] for column in range(_CURVE)]
    yield None, "  " + "".join(_HEIGHTS[min(7, int(value * 8))] for value in shown)
    yield None, f"  {one_line(curve.start)} to {one_line(curve.end)}"
    for level, label in curve.limits:
        yield None, f"  {level:.0%}: {one_line(label)}"


def _timeline(timeline: Timeline) -> Iterator[tuple[Tone | None, str]]:
    for span in timeline.rows:
        before = min(round(span.start * _TRACK), _TRACK - 1)
        length = max(1, round(span.end * _TRACK) - before)
        drawn = "·" * before + ("█" if span.firm else "░") * length
        yield None, f"  {drawn:·<{_TRACK}}  {one_line(span.label)}"
        yield from ((None, f"  {'':{_TRACK}}  {one_line(note)}") for note in span.notes)
    yield None, f"  {one_line(timeline.start)} to {one_line(timeline.end)}"


def _flow(flow: Flow) -> Iterator[tuple[Tone | None, str]]:
    for node in flow.nodes:
        yield None, f"  {_labelled(node.name, node.note)}"
        yield from ((None, f"    {one_line(words)} → {one_line(place)}") for words, place in node.ways)

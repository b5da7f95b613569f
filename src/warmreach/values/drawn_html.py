"""A picture as HTML: it takes on the page's colours, light or dark, and any width, and needs no script."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from .parts import Bar, Bars, Block, Curve, Flow, Lines, Node, Picture, Span, Timeline, Tone
from .visible import one_line

__all__ = ["as_html"]

# Each at least 3:1 on white and on black alike, as WCAG asks of what is drawn.
_COLOURS: dict[Tone, str] = {"good": "#2b9360", "middling": "#b9770e", "bad": "#d2484f", "plain": "#76828f"}
_PAGE = "font:14px/1.45 system-ui,sans-serif;max-width:44rem;color:inherit;overflow-wrap:anywhere;text-align:start"
_TITLE = "font-size:1.25em;font-weight:700;padding-inline-start:.5em;border-inline-start:.35em solid"
_QUIET = "opacity:.75"
_HEADING = "margin:.9em 0 .3em;font-weight:600"
_ENTRY = "margin-top:.35em"
_SIDES = "display:flex;justify-content:space-between;gap:1em"
_SMALL = (
    "display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em;font-size:12px;opacity:.75;margin-top:.2em"
)
_TRACK = "position:relative;height:.5em;border-radius:.25em;background:rgba(128,128,128,.22)"
_FILLED = "position:absolute;top:0;bottom:0;border-radius:.25em;box-sizing:border-box"
_CARD = "border:1px solid rgba(128,128,128,.5);border-radius:.4em;padding:.4em .6em"
_PLACE = "font-weight:600;white-space:nowrap"
_ARROW = "text-align:center;line-height:1.2;opacity:.6"
_FRAME = "position:relative;height:7em;border-bottom:1px solid rgba(128,128,128,.5)"
_LIMIT = "position:absolute;left:0;right:0;border-bottom:1px dashed;opacity:.65;font-size:12px;text-align:end"
_WHOLE = "position:absolute;top:0;left:0;width:100%;height:100%;overflow:visible"


def as_html(picture: Picture) -> str:
    """Draw a picture; all text in it stays text."""
    title = _box(f"{_TITLE} {_COLOURS[picture.tone]}", _text(picture.title))
    blocks = (part for block in picture.blocks for part in _block(block, picture.tone))
    return (
        f'<div class="warmreach" style="{_PAGE}">{title}{_box(_QUIET, _text(picture.caption))}{"".join(blocks)}</div>'
    )


def _text(text: str) -> str:
    """Return text that no reader takes for markup, and whose direction stays its own."""
    return f"<bdi>{escape(one_line(text))}</bdi>"


def _box(style: str, *inner: str) -> str:
    return f'<div style="{style}">{"".join(inner)}</div>'


def _span(style: str, *inner: str) -> str:
    return f'<span style="{style}">{"".join(inner)}</span>'


def _block(block: Block, tone: Tone) -> Iterator[str]:
    if block.heading:
        yield _box(_HEADING, _text(block.heading))
    match block:
        case Bars():
            yield from map(_bar, block.rows)
        case Curve():
            yield _curve(block, _COLOURS[tone])
            yield _ends(block.start, block.end)
        case Timeline():
            yield from map(_timed, block.rows)
            yield _ends(block.start, block.end)
        case Lines():
            yield from (_box(_ENTRY, _span(_QUIET, _text(label), ":"), " ", _text(text)) for label, text in block.rows)
        case _:
            yield from _flow(block)
    if not isinstance(block, Curve | Flow) and block.more:
        yield _box(_QUIET, f"and {block.more} more")


def _ends(start: str, end: str) -> str:
    return _box(_SMALL, _span("", _text(start)), _span("", _text(end)))


def _bar(bar: Bar) -> str:
    colour = _COLOURS["bad" if bar.share < 0 else "good"]
    head = _box(_SIDES, _span("", _text(bar.label)), _span("white-space:nowrap", _text(bar.value)))
    filled = _box(f"{_FILLED};left:0;width:{min(1.0, abs(bar.share)):.2%};background:{colour}")
    return _box(f"{_ENTRY};opacity:.55" if bar.faint else _ENTRY, head, _box(_TRACK, filled))


def _curve(curve: Curve, colour: str) -> str:
    last = max(1, len(curve.values) - 1)
    points = " ".join(f"{index / last * 100:.2f},{(1 - value) * 100:.2f}" for index, value in enumerate(curve.values))
    said = escape(one_line(f"{curve.heading}: from {curve.start} to {curve.end}"))
    shape = (
        f'<svg role="img" aria-label="{said}" viewBox="0 0 100 100" preserveAspectRatio="none" style="{_WHOLE}">'
        f'<polygon points="0,100 {points} 100,100" fill="{colour}" fill-opacity=".15"/>'
        f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" '
        'vector-effect="non-scaling-stroke"/></svg>'
    )
    limits = (_box(f"{_LIMIT};bottom:{level:.2%}", _text(label)) for level, label in curve.limits)
    return _box(_FRAME, shape, *limits)


def _timed(span: Span) -> str:
    colour = _COLOURS["good"]
    look = f"background:{colour}" if span.firm else f"background:{colour}40;border:1px solid {colour}"
    filled = _box(f"{_FILLED};left:{min(span.start, 0.99):.2%};width:{span.end - span.start:.2%};min-width:.3em;{look}")
    notes = (_box(_QUIET, _text(note)) for note in span.notes)
    return _box(f"{_ENTRY};margin-top:.6em", _text(span.label), *notes, _box(_TRACK, filled))


def _flow(flow: Flow) -> Iterator[str]:
    """Draw the nodes below each other, with an arrow only where one leads on to the next."""
    yield from map(_card, flow.nodes[:1])
    for above, below in pairwise(flow.nodes):
        leads_on = below.name in {place for _, place in above.ways}
        yield _box(_ARROW, "↓" if leads_on else "&nbsp;")
        yield _card(below)


def _card(node: Node) -> str:
    ways = (_box("", _text(words), _span(_PLACE, " → ", _text(place))) for words, place in node.ways)
    return _box(_CARD, "<b>", _text(node.name), "</b> ", _span(_QUIET, _text(node.note)), *ways)

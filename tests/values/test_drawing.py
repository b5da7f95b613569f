"""What shows itself shows what it says: in a notebook, in a terminal, and where Rich prints it."""

from __future__ import annotations

import io
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from rich.console import Console

from tests.calls import ALLOWED, ANNA, HISTORY, MARA, MET, NOON, OFFICE, PLAN, PROFILE, ROUTES, WARMTH
from warmreach import (
    CALL_MAIL_CALL,
    Channel,
    Company,
    Consent,
    ContactPolicy,
    CustomerProfile,
    Lead,
    Purpose,
    classify_warmth,
    compose_opener,
    may_contact,
    plan_cadence,
    plan_day,
    rate_fit,
)
from warmreach.cadence import EndReason, Why
from warmreach.contact import DUTIES
from warmreach.values.drawing import Drawn, place_between, said_at, said_span
from warmreach.values.drawn_html import as_html
from warmreach.values.drawn_text import as_text
from warmreach.values.parts import Bar, Bars, Curve, Flow, Lines, Node, Picture, Span, Timeline

FREE = ContactPolicy(asserts=frozenset(DUTIES))
OPEN_PLAN = plan_cadence(
    MARA, HISTORY, cadence=CALL_MAIL_CALL, enrolled_at=NOON, as_of=NOON, working_time=OFFICE, policy=FREE
)
OPEN_LEAD = Lead(prospect=MARA, history=HISTORY, warmth=WARMTH, plan=OPEN_PLAN)
DAY = plan_day([OPEN_LEAD], day=NOON.date(), as_of=NOON, capacity=5, sender_time=OFFICE)
OPENER = compose_opener(MARA, Purpose.WARM_CALL, warmth=WARMTH, sender=ANNA, offer=ROUTES, as_of=NOON)
EMAIL = may_contact(MARA, Channel.EMAIL, at=NOON, history=HISTORY, policy=FREE)
SHOWN: dict[str, tuple[Drawn, str]] = {
    "Warmth": (WARMTH, "warm, 78%"),
    "Plan": (OPEN_PLAN, "next: call, verify and announce"),
    "Agenda": (DAY, "2026-11-23: 1 call"),
    "Fit": (rate_fit(MARA, PROFILE), "fit 100%"),
    "Permission": (ALLOWED, "ask a human: call"),
    "Opener": (OPENER, "warm call"),
    "Cadence": (CALL_MAIL_CALL, "call mail call"),
}


class Text(HTMLParser):
    """What a browser would show of a page, and with which tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        del attrs
        self.tags.add(tag)


def changed(value: Any, **fields: Any) -> Any:
    return attrs.evolve(value, **fields)


def html_of(value: Drawn) -> str:
    return value._repr_html_()


@pytest.mark.parametrize("name", SHOWN)
def test_a_result_shows_itself_with_its_title_first(name: str) -> None:
    value, title = SHOWN[name]
    assert str(value).splitlines()[0] == title
    assert value._repr_mimebundle_() == {"text/plain": str(value), "text/html": html_of(value)}
    assert Text(html_of(value)).text.startswith(title)
    assert Text(html_of(value)).tags <= {"div", "span", "bdi", "b", "svg", "polygon", "polyline"}
    assert str(value) != repr(value)


@pytest.mark.parametrize("name", SHOWN)
def test_rich_prints_the_same_words_and_reads_no_markup(name: str) -> None:
    value, _ = SHOWN[name]
    page = io.StringIO()
    Console(file=page, width=1000, force_terminal=False).print(value)
    assert [line.rstrip() for line in page.getvalue().splitlines()] == [
        line.rstrip() for line in str(value).splitlines()
    ]


def test_rich_colours_the_title_by_its_tone() -> None:
    page = io.StringIO()
    Console(file=page, width=200, force_terminal=True, color_system="standard").print(WARMTH)
    assert page.getvalue().startswith("\x1b[32mwarm, 78%\x1b[0m")


def test_what_draws_itself_has_to_say_what_it_shows() -> None:
    with pytest.raises(NotImplementedError):
        str(Drawn())


HOSTILE = "<script>alert(1)</script>\u202e[bold]\x1b[31m\n</div>"
HARMLESS = "<script>alert(1)</script>\ufffd[bold]\ufffd[31m </div>"


def test_text_from_a_crm_stays_text() -> None:
    mara = MARA.replace(given_name=HOSTILE, company=Company(name=HOSTILE, industry=HOSTILE), id=HOSTILE)
    met = MET.replace(about=HOSTILE, prospect_id=HOSTILE)
    lead = changed(OPEN_LEAD, prospect=mara)
    shown = [
        classify_warmth(mara, [met], as_of=NOON),
        changed(DAY, items=(changed(DAY.items[0], lead=lead),)),
        rate_fit(mara, CustomerProfile.of([mara])),
        changed(OPENER, lines=(changed(OPENER.lines[0], text=HOSTILE),)),
        changed(OPEN_PLAN, prospect_id=HOSTILE),
        changed(ALLOWED, prospect_id=HOSTILE),
    ]
    for value in shown:
        page = Text(html_of(value))
        assert HARMLESS in page.text
        assert "script" not in page.tags
        assert HARMLESS in str(value)
        console = Console(file=io.StringIO(), width=1000)
        console.print(value)
        assert "[bold]" in console.file.getvalue()  # type: ignore[attr-defined]


def test_warmth_says_until_when_what_to_begin_with_and_who_waits() -> None:
    asked = MET.replace(id="t9", kind="inquiry", by=None, occurred_at=NOON.subtract(days=2))
    text = str(classify_warmth(MARA, [MET, asked], as_of=NOON, rep="anna"))
    assert "warm until: " in text
    assert "begin with: inquired, remembered with 95%" in text
    assert "waiting for us: inquired, since Sat 21 Nov 2026 12:00 (Europe/Berlin)" in text
    assert "without another contact" in text


def test_a_cold_lead_has_no_curve_and_hears_what_would_warm() -> None:
    text = str(classify_warmth(MARA, [], as_of=NOON))
    assert text.splitlines()[0] == "cold, 0%"
    assert "would warm: meeting held" in text
    assert "without another contact" not in text


def test_a_refused_lead_hears_when_it_is_warm_again() -> None:
    refused = MET.replace(id="t9", kind="refused_by_phone", occurred_at=NOON.subtract(days=1))
    met = MET.replace(kind="meeting_held")
    assert "warm again from: " in str(classify_warmth(MARA, [met, refused], as_of=NOON, rep="anna"))


def test_a_long_list_says_how_much_more_there_is() -> None:
    mails = [MET.replace(id=f"m{n}", kind="email_sent", occurred_at=NOON.subtract(days=n + 1)) for n in range(20)]
    warmth = classify_warmth(MARA, mails, as_of=NOON)
    assert "  and 8 more" in str(warmth)
    assert "and 8 more" in Text(html_of(warmth)).text


def test_a_plan_shows_both_zones_what_was_agreed_and_how_it_ended() -> None:
    assert OPEN_PLAN.next is not None
    ours = changed(OPEN_PLAN.next.window, start=OPEN_PLAN.next.window.start.in_timezone("America/New_York"))
    step = changed(
        OPEN_PLAN.next, our_window=ours, agreed=True, attempt=2, moved_by=(Why(code="x", sentence="Not on Sunday."),)
    )
    text = str(changed(OPEN_PLAN, next=step))
    assert "call, verify and announce, attempt 2 (agreed)" in text
    assert "theirs: Mon 23 Nov 2026 13:00 to 17:00 (Europe/Berlin)" in text
    assert "ours: Mon 23 Nov 2026 07:00 to " in text
    assert "moved: Not on Sunday." in text
    assert str(changed(OPEN_PLAN, next=None, later=())).startswith("nothing planned")


def test_an_ended_plan_says_why_whom_to_go_on_with_and_when_again() -> None:
    from warmreach.cadence.results import HandOver, PlanEnd  # noqa: PLC0415 - used here alone

    other = HandOver(prospect=MARA.replace(id="p-18"), touchpoint=MET, quote="Mara Muster")
    end = PlanEnd(
        reason=EndReason.REFUSED,
        at=NOON,
        because=(Why(code="x", sentence="They said no."),),
        hand_over=other,
        resume_at=NOON,
    )
    text = str(changed(OPEN_PLAN, next=None, later=(), end=end))
    assert text.startswith("ended: refused")
    assert "why: They said no." in text
    assert "hand over to: p-18" in text
    assert "again from: Mon 23 Nov 2026 12:00 (Europe/Berlin)" in text
    for_good = changed(end, hand_over=None, resume_at=None)
    assert "again from" not in str(changed(OPEN_PLAN, next=None, later=(), end=for_good))


def test_a_day_shows_who_is_left_out_and_what_clashes() -> None:
    from tests.ical.test_ical import DEMO  # noqa: PLC0415 - used here alone

    text = str(
        changed(DAY, items=(), clashes=((DEMO, DEMO),), left_out={"p-9": (Why(code="x", sentence="No hours."),)})
    )
    assert text.splitlines()[0] == "2026-11-23: 0 calls"
    assert "clashes with Two routes" in text
    assert "p-9: No hours." in text
    assert str(changed(DAY, items=())).count("\n") == 1


def test_a_permission_says_until_when_and_what_would_be_lawful_instead() -> None:
    consent = Consent(given_at=NOON, channel=Channel.EMAIL, scope="offers", proof="form 7")
    allowed = may_contact(MARA.replace(facts=(consent,)), Channel.EMAIL, at=NOON, history=HISTORY, policy=FREE)
    assert str(EMAIL).startswith("refused: email")
    assert "lawful instead: " in str(EMAIL)
    assert "domain data and not legal advice" in str(allowed)


def test_parts_without_rows_or_with_one_value_draw_too() -> None:
    bar = Bar(label="y", value="", share=-0.5)
    span = Span(label="s", notes=(), start=1.0, end=1.0, firm=True)
    node = Node(name="n", note="", ways=(("by", "m"),))
    blocks = (
        Bars(heading="", rows=()),
        Bars(heading="b", rows=(Bar(label="x", value="-1", share=-1.5, faint=True), bar)),
        Curve(heading="c", values=(0.5,), limits=((0.5, "half"),), start="a", end="b"),
        Timeline(heading="", rows=(span,), start="a", end="b", more=3),
        Lines(heading="", rows=()),
        Flow(heading="", nodes=(node, changed(node, name="m", ways=()), changed(node, name="o"))),
    )
    picture = Picture(title="t", tone="plain", caption="", blocks=blocks)
    assert "by → m" in as_text(picture)
    assert "and 3 more" in as_html(picture)
    assert Text(as_html(picture)).text.count("↓") == 1  # from n to m, and none from m to o
    assert "width:100.00%" in as_html(picture)


def test_instants_are_said_with_their_zone() -> None:
    assert said_at(NOON) == "Mon 23 Nov 2026 12:00 (Europe/Berlin)"
    assert said_span(NOON, NOON.add(days=1)) == "Mon 23 Nov 2026 12:00 to Tue 24 Nov 2026 12:00 (Europe/Berlin)"
    assert place_between(NOON, NOON, NOON) == 0
    assert [place_between(NOON, NOON.add(hours=2), NOON.add(hours=hours)) for hours in (-1, 1, 3)] == [0, 0.5, 1]


def test_a_plan_that_is_not_permitted_shows_too() -> None:
    assert str(PLAN)

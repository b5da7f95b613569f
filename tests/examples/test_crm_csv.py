"""How the example reads a CRM's two files, and how it names what does not hold."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crm_csv import Crm, UnreadableError, read_crm
from warmreach import DEFAULT_RULES, Kind

HERE = Path(__file__).parents[2] / "examples"
LEADS = (HERE / "leads.csv").read_text(encoding="utf-8")
TOUCHPOINTS = (HERE / "touchpoints.csv").read_text(encoding="utf-8")

Files = Callable[[str, str], Crm]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Read two texts as the two files."""

    def read(leads: str, touchpoints: str) -> Crm:
        for name, text in (("leads.csv", leads), ("touchpoints.csv", touchpoints)):
            (tmp_path / name).write_bytes(text.encode())
        return read_crm(tmp_path / "leads.csv", tmp_path / "touchpoints.csv")

    return read


def changed(text: str, *, line: int, old: str, new: str) -> str:
    lines = text.split("\n")
    assert old in lines[line - 1], f"{old!r} is not in line {line}: {lines[line - 1]}"
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    return "\n".join(lines)


def line_of(text: str, *words: str) -> int:
    """Return the number of the first line that holds all the words."""
    return next(n for n, line in enumerate(text.split("\n"), 1) if all(word in line for word in words))


# --- what the example's own files hold --------------------------------------------------------------------------------


def test_the_files_hold_forty_leads_and_every_kind_of_contact() -> None:
    crm = read_crm(HERE / "leads.csv", HERE / "touchpoints.csv")
    assert crm.faults == []
    assert len(crm.leads) == 40
    assert {lead.country for lead in crm.leads.values()} == {"DE", "AT", "CH", "GB", "US"}
    touchpoints = [one for history in crm.histories.values() for one in history]
    assert {one.kind for one in touchpoints} == set(Kind)
    assert {DEFAULT_RULES.kinds[one.kind].group for one in touchpoints} == set(DEFAULT_RULES.groups)
    assert any(one.occurred_on for one in touchpoints)
    assert {lead.owner for lead in crm.leads.values()} == {"anna", "ben", "clara"}


# --- rows that do not hold --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "column", "said"),
    [
        (",machinery,120,", ",machinery,many,", "company.size", "integer"),
        (",DE,BW,", ",Deutschland,BW,", "country", "ISO 3166"),
        ("+498999998101", "+49 89 99998 101", "phone", "E.164"),
        ("Europe/Berlin", "Europe/Berlinn", "timezone", "did you mean Europe/Berlin?"),
        ("T08:00:00+01:00", "T08:00:00", "enrolled_at", "timezone"),
        ("Muster Maschinenbau GmbH", "", "company.name", "required"),
        ('""fact"": ""interest""', '""fact"": ""whim""', "facts", "whim"),
        ('""interest"", ""shown_at""', '""interest"" ""shown_at""', "facts", "JSON"),
    ],
)
def test_a_lead_that_does_not_hold_is_named_by_file_line_and_column(
    files: Files, old: str, new: str, column: str, said: str
) -> None:
    crm = files(changed(LEADS, line=2, old=old, new=new), TOUCHPOINTS)
    assert {f"{fault.place}:{fault.column}" for fault in crm.faults} == {f"leads.csv:2:{column}"}
    assert any(said in fault.why for fault in crm.faults)
    assert set(crm.leads) == {f"L-{number:02}" for number in range(2, 41)}


@pytest.mark.parametrize(
    ("words", "change", "column", "said"),
    [
        (("L-18", "call_held"), ("call_held", "call_hold"), "kind", "call_held"),
        (("event_met",), ("14:20:00+01:00", "14:20:00"), "occurred_at", "time zone"),
        (("event_met",), ("2026-11-16T14:20:00+01:00", ""), "occurred_on", "occurred_at"),
        (("sms_reply",), ("L-26", "L-99"), "prospect_id", "L-99"),
        (("L-12", "not_now"), ("not_now", "not_yet"), "outcome", "not_yet"),
        (("L-12", "not_now"), ('"{', "{"), "whole row", "quotes"),
        (("unsubscribed",), ('""every_channel"": true', '""every_channel"" true'), "outcome", "JSON"),
        (("L-04", "call_held"), ('""end""', '""ends""'), "outcome", "window.end"),
        (("demo_held",), ("demo_held", "visit_held"), "outcome", "demo_held"),
    ],
)
def test_a_touchpoint_that_does_not_hold_is_named_by_file_line_and_column(
    files: Files, words: tuple[str, ...], change: tuple[str, str], column: str, said: str
) -> None:
    line = line_of(TOUCHPOINTS, *words)
    crm = files(LEADS, changed(TOUCHPOINTS, line=line, old=change[0], new=change[1]))
    assert {f"{fault.place}:{fault.column}" for fault in crm.faults} == {f"touchpoints.csv:{line}:{column}"}
    assert any(said in fault.why for fault in crm.faults)
    assert len(crm.leads) == 40


def test_a_lead_or_touchpoint_that_stands_twice_is_named_where_it_stands_again(files: Files) -> None:
    again = changed(LEADS, line=3, old="L-02", new="L-01")
    crm = files(again, changed(TOUCHPOINTS, line=3, old="T-002", new="T-001"))
    assert {f"{fault.place}:{fault.column}" for fault in crm.faults} >= {"leads.csv:3:id", "touchpoints.csv:3:id"}


def test_a_row_that_stands_twice_unchanged_is_no_fault(files: Files) -> None:
    last = TOUCHPOINTS.rstrip("\n").split("\n")[-1]
    crm = files(LEADS, TOUCHPOINTS + last + "\n")
    assert crm.faults == []


def test_an_unclosed_quote_spoils_its_own_row_only(files: Files) -> None:
    crm = files(LEADS, changed(TOUCHPOINTS, line=5, old="purchase", new='"purchase'))
    assert [fault.place for fault in crm.faults] == ["touchpoints.csv:5"]
    assert sum(map(len, crm.histories.values())) == sum(map(len, files(LEADS, TOUCHPOINTS).histories.values())) - 1


def test_a_text_over_several_lines_is_one_row(files: Files) -> None:
    crm = files(changed(LEADS, line=2, old="Fuhrparkleiterin", new='"Leiterin\nFuhrpark"'), TOUCHPOINTS)
    assert crm.faults == []
    assert crm.leads["L-01"].role == "Leiterin\nFuhrpark"
    late = changed(LEADS, line=2, old="Fuhrparkleiterin", new='"Leiterin\nFuhrpark"').replace(",DE,BY,", ",XX1,BY,", 1)
    assert files(late, TOUCHPOINTS).faults[0].place == "leads.csv:4"


def test_a_byte_order_mark_windows_line_ends_and_blank_lines_do_no_harm(files: Files) -> None:
    plain = files(LEADS, TOUCHPOINTS)
    crm = files("\ufeff" + LEADS.replace("\n", "\r\n\r\n"), "\ufeff" + TOUCHPOINTS.replace("\n", "\r\n"))
    assert crm.faults == []
    assert (crm.leads, crm.histories) == (plain.leads, plain.histories)


# --- files that are not of this form ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("leads", "said"),
    [
        ("", "no column id, owner, enrolled_at"),
        (LEADS.replace(",", ";"), "commas"),
        (LEADS.replace("enrolled_at", "since", 1), "no column enrolled_at"),
        (LEADS.replace("given_name", "family_name", 1), "two columns called family_name"),
    ],
)
def test_a_file_of_another_form_is_refused_with_what_is_missing(files: Files, leads: str, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        files(leads, TOUCHPOINTS)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leads.csv").write_bytes(LEADS.encode("cp1252"))
    with pytest.raises(UnreadableError, match="UTF-8"):
        read_crm(tmp_path / "leads.csv", HERE / "touchpoints.csv")


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.csv"):
        read_crm(tmp_path / "nowhere.csv", HERE / "touchpoints.csv")

"""The example that `make demo` runs: whom to call on Monday, and what it says of everybody else."""

import random
import re
import shutil
import time
from collections import Counter
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from monday_calls import HERE, main
from monday_words import HEADINGS

LEADS = (HERE / "leads.csv").read_text(encoding="utf-8")
TOUCHPOINTS = (HERE / "touchpoints.csv").read_text(encoding="utf-8")
IDS = [line.partition(",")[0] for line in LEADS.split("\n")[1:] if line]
LEFT_OUT, IN_WRITING, TO_MEND = "LEADS LEFT OUT", "DUE TODAY IN WRITING", "TO PUT RIGHT IN THE CRM"


def printed(*arguments: str | Path) -> str:
    """Run the script in this process and return what it printed."""
    with redirect_stdout(StringIO()) as out:
        main([str(one) for one in arguments])
    return out.getvalue()


@pytest.fixture(scope="module")
def page() -> str:
    """The page of the example's own files."""
    return printed()


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Copy the two files to where a test may change them."""
    for name in ("leads.csv", "touchpoints.csv"):
        shutil.copy(HERE / name, tmp_path)
    return tmp_path / "leads.csv", tmp_path / "touchpoints.csv"


def section(page: str, heading: str) -> str:
    """Return the part of the page under a heading in capitals."""
    return re.split(r"\n\n(?=[A-Z])", page.partition(heading)[2])[0]


def cards(page: str) -> dict[str, str]:
    """Return what is written of each call, by the lead's id."""
    calls = page.partition(IN_WRITING)[0]
    found = re.split(r"\n\n(?=\d\d:\d\d  L-)", calls)[1:]
    return {one.split()[1]: one for one in found}


def under(page: str, heading: str) -> set[str]:
    """Return the ids of the leads left out under a heading."""
    part = page.partition(f"\n\n{HEADINGS[heading]}\n")[2].partition("\n\n")[0]
    return set(re.findall(r"^  (L-\d+)", part, re.MULTILINE))


def one_line(text: str) -> str:
    return " ".join(text.split())


# --- the page as a whole ----------------------------------------------------------------------------------------------


def test_every_lead_stands_on_the_page_exactly_once(page: str) -> None:
    page = page.partition(TO_MEND)[0]
    listed = re.findall(r"^(?:\d\d:\d\d|) {2}(L-\d+)  ", page, re.MULTILINE)
    assert Counter(listed) == Counter(IDS)
    calls, other, out = map(int, re.findall(r"\d+(?= call| other| left)", page)[:3])
    assert (calls + other + out, len(cards(page))) == (len(IDS), calls)


def test_no_line_is_wider_than_a_page_or_ends_in_blanks(page: str) -> None:
    lines = page.split("\n")
    assert max(map(len, lines)) <= 100
    assert [line for line in lines if line != line.rstrip()] == []


def test_it_is_quick() -> None:
    start = time.process_time()
    printed()
    assert time.process_time() - start < 5


def test_the_order_of_the_rows_changes_nothing(page: str, files: tuple[Path, Path]) -> None:
    for seed in range(3):
        for path in files:
            header, *rows = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
            random.Random(seed).shuffle(rows)
            path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        assert printed(*files) == page


def test_each_rep_is_told_in_the_order_of_the_clock(page: str) -> None:
    for rep in ("ANNA ROTH", "BEN SOMMER", "CLARA WINTER"):
        times = re.findall(r"^(\d\d:\d\d)  L-", section(page, f"{rep}: "), re.MULTILINE)
        assert times
        assert times == sorted(set(times))


# --- whom, when and why -----------------------------------------------------------------------------------------------


def test_the_agreed_call_is_at_its_instant_and_says_so(page: str) -> None:
    card = cards(page)["L-02"]
    assert card.startswith("10:00  L-02  Jonas Weber, ")
    assert "+498999998102" in card
    assert re.search(r"^ +agreed +.*Beispieltouren", card, re.MULTILINE)
    assert "wie vereinbart" in one_line(card)


def test_an_agreed_call_is_at_their_hour_and_at_ours(page: str) -> None:
    card = one_line(cards(page)["L-36"])
    assert card.startswith("16:30 L-36 Michael Johnson")
    assert "there 10:30 in New York" in card
    assert "agreed a sample route for Boston" in card


def test_an_agreed_window_is_kept(page: str) -> None:
    assert "13:00" <= cards(page)["L-04"][:5] < "15:00"


def test_a_warm_lead_is_told_with_its_reason_and_until_when(page: str) -> None:
    card = one_line(cards(page)["L-01"])
    assert "warm 16 November, Anna Roth: met at an event (ABC-Konferenz); until 5 March 2027" in card
    assert "Guten Tag, Frau Lindner, hier ist Anna Roth" in card


def test_who_came_to_us_is_answered_before_others_are_called(page: str) -> None:
    told = cards(page)
    assert told["L-23"] < told["L-01"]
    assert told["L-05"] < told["L-19"]


def test_their_clock_is_given_where_it_differs_from_ours(page: str) -> None:
    told = cards(page)
    for lead, hours, city in (("L-33", 1, "London"), ("L-36", 6, "New York"), ("L-38", 9, "Los Angeles")):
        there = re.search(rf"there +(\d\d):(\d\d) in {city}", told[lead])
        assert there is not None
        assert int(told[lead][:2]) - int(there[1]) == hours
        assert there[2] == told[lead][3:5]
    assert not any("there  " in told[lead] for lead in ("L-01", "L-23", "L-27"))


def test_each_is_spoken_to_in_their_language_and_form(page: str) -> None:
    told = {lead: one_line(card) for lead, card in cards(page).items()}
    assert "Hallo Jonas" in told["L-02"]
    assert "Guten Tag, Frau Gruber" in told["L-23"]
    assert "Hello, Ms Clarke" in told["L-31"]
    assert "Hi Fiona" in told["L-33"]
    assert "no phrases in 'fr'" in told["L-29"]


def test_no_time_is_offered_to_two(page: str) -> None:
    slots = re.findall(r"(?:morgen|am \w+) um [\d:]+ Uhr", one_line(section(page, "ANNA ROTH: ")))
    assert len(slots) >= 6
    assert len(slots) == len(set(slots))


def test_the_promised_mail_is_due_in_writing(page: str) -> None:
    due = one_line(section(page, IN_WRITING))
    assert "10:00 L-03 Dr. Sabine Krüger" in due
    assert "Kühlkette" in due


def test_where_no_call_is_permitted_a_mail_may_be(page: str) -> None:
    due = one_line(section(page, IN_WRITING))
    assert "L-32 James Wright" in due
    assert "L-35 Aisha Khan" in due


def test_a_missed_meeting_is_answered_with_two_new_slots(page: str) -> None:
    due = one_line(section(page, IN_WRITING))
    assert "email The agreed call did not come about that day: propose two new slots." in due


@pytest.mark.parametrize(
    ("heading", "leads"),
    [
        ("refused", {"L-06"}),
        ("objected", {"L-07"}),
        ("handed_over", {"L-16"}),
        ("not_permitted", {"L-25"}),
        ("ask_a_human", {"L-22", "L-39"}),
        ("later", {"L-12", "L-13"}),
    ],
)
def test_who_is_left_out_stands_under_the_reason(page: str, heading: str, leads: set[str]) -> None:
    assert leads <= under(page, heading)


def test_a_call_that_telephony_and_the_rep_logged_counts_once(page: str) -> None:
    assert re.search(r"T-\d+ of L-12 looks like T-\d+ logged twice", section(page, TO_MEND))
    assert re.search(r"L-12 .* 11 January", one_line(page))


def test_an_open_complaint_gets_no_sales_call(page: str) -> None:
    assert "complain" in cards(page)["L-08"]
    assert "Mustertour" not in cards(page)["L-08"]
    assert "say sorry" in cards(page)["L-08"]


def test_who_is_called_later_for_the_sake_of_a_colleague_is_told_so(page: str) -> None:
    assert "moved not before 15:00. Somebody of the same firm" in one_line(cards(page)["L-01"])


def test_what_they_wrote_about_is_said_where_the_answer_is_due(page: str) -> None:
    assert "They wrote to us about Servicetouren on 4 November" in one_line(section(page, IN_WRITING))


def test_whoever_was_named_is_to_be_told_who_named_them(page: str) -> None:
    assert "They named Iris Vogt: start there, and say that Markus Stein sent you." in one_line(page)


# --- files of one's own -----------------------------------------------------------------------------------------------


def test_a_broken_row_is_named_and_only_its_lead_waits(files: tuple[Path, Path]) -> None:
    files[1].write_text(TOUCHPOINTS.replace(",event_met,", ",event_mett,", 1), encoding="utf-8")
    line = 1 + TOUCHPOINTS.split("\n").index(next(one for one in TOUCHPOINTS.split("\n") if ",event_met," in one))
    page = printed(*files)
    assert f"touchpoints.csv:{line}:kind: " in one_line(page)
    assert "nearest: event_met" in one_line(page)
    assert under(page, "row") == {"L-01"}
    assert page.split("\n")[2] == "1 row could not be read: see the end"
    assert len(re.findall(r"^(?:\d\d:\d\d|) {2}L-\d+  ", page, re.MULTILINE)) == len(IDS)


def test_a_lead_of_nobodys_and_one_in_no_such_place_are_told_to_be_mended(files: tuple[Path, Path]) -> None:
    lines = LEADS.split("\n")
    lines[1] = lines[1].replace(",anna,", ",otto,")
    lines[2] = lines[2].replace(",DE,BY,", ",DE,XX,")
    files[0].write_text("\n".join(lines), encoding="utf-8")
    page = printed(*files)
    assert under(page, "row") == {"L-01", "L-02"}
    assert "Owner otto is none of anna, ben, clara" in one_line(page)


def test_a_lead_of_whom_no_country_is_known_is_not_called_unasked(files: tuple[Path, Path]) -> None:
    lines = LEADS.split("\n")
    lines[1] = lines[1].replace(",DE,BW,Europe/Berlin,", ",,,,")
    files[0].write_text("\n".join(lines), encoding="utf-8")
    page = printed(*files)
    assert "L-01" not in cards(page)
    assert len(re.findall(r"^  L-01  ", page, re.MULTILINE)) == 1


def test_a_text_over_several_lines_is_set_in_one(files: tuple[Path, Path]) -> None:
    files[0].write_text(LEADS.replace("Fuhrparkleiterin", '"Leiterin\nFuhrpark"', 1), encoding="utf-8")
    assert "L-01  Petra Lindner, Leiterin Fuhrpark, Muster Maschinenbau GmbH" in printed(*files)


def test_asked_on_a_friday_evening_it_plans_monday(page: str) -> None:
    assert printed("--as-of", "2026-11-20T18:30+01:00").startswith("Monday 23 November 2026 ")


def test_the_same_instant_in_another_zone_gives_the_same_page(page: str) -> None:
    assert printed("--as-of", "2026-11-23T07:00+00:00") == page


def test_without_a_lead_the_page_is_empty_but_stands(files: tuple[Path, Path]) -> None:
    for path, text in zip(files, (LEADS, TOUCHPOINTS), strict=True):
        path.write_text(text.partition("\n")[0], encoding="utf-8")
    assert "0 leads: 0 calls, 0 other steps, 0 left out" in printed(*files)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere.csv", "touchpoints.csv"), "nowhere.csv: No such file"),
        (("leads.csv",), "two files"),
        (("--as-of", "2026-11-23T08:00"), "no offset"),
        (("--as-of", "Monday"), "2026-11-23T08:00+01:00"),
    ],
)
def test_what_cannot_be_run_ends_with_2_and_says_why(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err

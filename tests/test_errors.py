"""Every error says what was given, what is allowed and what to try, and keeps its evidence."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from datetime import UTC, datetime

import pytest

from warmreach import Touchpoint, WarmreachError, errors

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MET = Touchpoint(id="t1", prospect_id="p-17", kind="event_met", occurred_at=NOON)

RAISED: dict[str, tuple[WarmreachError, str]] = {
    "NaiveInstantError": (
        errors.NaiveInstantError(argument="as_of", given=datetime(2026, 1, 1)),
        "as_of has no time zone",
    ),
    "NotAnInstantError": (
        errors.NotAnInstantError(argument="as_of", given="2026-11-21T09:00:00+01:00"),
        "as_of is no datetime: '2026-11-21T09:00:00+01:00'; text is not taken here",
    ),
    "UnknownZoneError": (
        errors.UnknownZoneError(timezone="Berln", nearest=("Europe/Berlin", "Europe/Bern")),
        "did you mean Europe/Berlin or Europe/Bern?",
    ),
    "UnknownKindError": (
        errors.UnknownKindError(
            counts={"call_hold": 1, "zzz": 2}, nearest={"call_hold": ("call_held",)}, known=frozenset({"call_held"})
        ),
        "'call_hold' (1 touchpoint, nearest: call_held); 'zzz' (2 touchpoints, nothing near)",
    ),
    "ForeignTouchpointError": (
        errors.ForeignTouchpointError(prospect_id="p-17", foreign=tuple("abcdef"), prospects=("p-18", "p-19")),
        "6 touchpoints not of prospect 'p-17': a, b, c, d, e, … (of 'p-18', 'p-19'); group them by prospect_id first",
    ),
    "ConflictingTouchpointError": (
        errors.ConflictingTouchpointError(first=MET, second=MET.replace(about="ABC")),
        "touchpoint 't1' version 1 was given twice with other content",
    ),
    "RulesMismatchError": (errors.RulesMismatchError(stored="2026", given="2027"), "pass the stored edition"),
    "EarlierInstantError": (
        errors.EarlierInstantError(known=NOON, asked=NOON.replace(hour=11)),
        "known until 2026-11-21T12:00:00+00:00, asked for 2026-11-21T11:00:00+00:00",
    ),
    "CannotMergeError": (
        errors.CannotMergeError(ours=("p-17", "anna"), theirs=("p-18", None)),
        "prospect 'p-17' for anna and of prospect 'p-18' for the firm do not add up",
    ),
    "MustRecomputeError": (
        errors.MustRecomputeError(touchpoint=MET, reason="it undoes an earlier contact"),
        "touchpoint 't1' (event_met): it undoes an earlier contact; recompute with RunningHeat.of",
    ),
    "UnknownMoveError": (
        errors.UnknownMoveError(cadence="c", step="a", word="talked", steps=("a", "b")),
        "no word 'talked'",
    ),
    "UnknownWordError": (
        errors.UnknownWordError(argument="channel", given="phone", allowed=("call", "email"), nearest=("call",)),
        "'phone' is no channel; did you mean 'call'? there are call, email",
    ),
    "NoTruthValueError": (
        errors.NoTruthValueError(verdict="refused"),
        "ask `.allowed`, which is `.verdict is Verdict.ALLOWED`",
    ),
    "UnsupportedLanguageError": (
        errors.UnsupportedLanguageError(language="fr", supported=("de", "en")),
        "there are de, en",
    ),
    "OfferAddressError": (
        errors.OfferAddressError(field="value", word="Ihre", form="informal"),
        "the offer's value says 'Ihre', and this person is addressed in the informal form; word it so that",
    ),
    "OfferLanguageError": (
        errors.OfferLanguageError(offer="de", spoken="en"),
        "the offer is in 'de' and the opener in 'en'; word the offer in 'en', or pass phrases in 'de'",
    ),
    "UnsuitedChannelError": (
        errors.UnsuitedChannelError(purpose="voicemail", channel="sms", suited=("call",)),
        "voicemail has no words for channel 'sms'; leave it out, or give call",
    ),
    "ForeignJudgementError": (
        errors.ForeignJudgementError(argument="warmth", prospect_id="p-17", given="p-18"),
        "warmth is of prospect 'p-18', not of 'p-17'; judge this prospect first",
    ),
    "OtherChannelError": (
        errors.OtherChannelError(argument="permission", wanted="call", given="email"),
        "permission is about channel 'email', and 'call' is asked for; judge 'call' first",
    ),
    "UnknownResultError": (
        errors.UnknownResultError(given="Spoke", result="spoken", known=("busy", "talked")),
        "dispositions says that 'Spoke' stands for 'spoken', which a word alone does not say of a call; give one of b",
    ),
    "NoCounterpartError": (
        errors.NoCounterpartError(touchpoint=MET, crm="HubSpot", why="it has no word", to_try="keep it"),
        "touchpoint 't1' (event_met) has no counterpart in HubSpot: it has no word; keep it",
    ),
    "NothingPlannedError": (errors.NothingPlannedError(what="Plan"), "ask for `plan.next is not None` before"),
    "WrongTypeError": (
        errors.WrongTypeError(argument="cadence", given="CALL_MAIL_CALL", wanted="Cadence", instead="pass the cadence"),
        "cadence is no Cadence: 'CALL_MAIL_CALL'; pass the cadence",
    ),
    "WrongValueError": (
        errors.WrongValueError(argument="capacity", given=-1, allowed="0 or more", instead="pass 0 at least"),
        "capacity is -1, where 0 or more is allowed",
    ),
    "LawBrokenError": (
        errors.LawBrokenError(law="WARMTH-04", sentence="No refusal warms.", story="0.1, then 0.2"),
        "WARMTH-04: No refusal warms.\n0.1, then 0.2",
    ),
    "MissingExtraError": (errors.MissingExtraError(extra="frames"), "warmreach[frames]"),
    "UnknownCountryError": (errors.UnknownCountryError(country="XX", nearest=()), "use ISO 3166 codes"),
    "SeveralZonesError": (
        errors.SeveralZonesError(place="US", zones=("America/New_York", "America/Chicago")),
        "US has 2 time zones; pass timezone= with one of America/New_York, America/Chicago",
    ),
    "FrameColumnsError": (
        errors.FrameColumnsError(missing=("kind",), found=("ts", "type")),
        "the table has no column 'kind'; it has 'ts', 'type'; say what yours are called with columns=",
    ),
    "ColumnTypeError": (errors.ColumnTypeError(column="ts", given="Int64", allowed="instants"), "holds Int64; give"),
    "UnsupportedEngineError": (
        errors.UnsupportedEngineError(engine="duckdb", what="reading days", supported=("pandas", "polars")),
        "reading days is not possible on duckdb; it is on pandas, polars",
    ),
    "TooLittleDataError": (
        errors.TooLittleDataError(won=39, lost=200, needed=40, touched=120),
        "39 attempts won, 200 lost, 120 with a touchpoint before them",
    ),
    "LookAheadError": (
        errors.LookAheadError(reason="3 outcomes are settled before they are asked for"),
        "3 outcomes are settled before they are asked for; learn from what was known before",
    ),
    "NotBuiltYetError": (errors.NotBuiltYetError(what="x", instead="y"), "x is not built yet; y"),
}


def test_the_tree_in_the_docstring_and_this_table_name_every_error() -> None:
    listed = set(errors.__all__) - {"WarmreachError"}
    assert set(re.findall(r"── (\w+)", errors.__doc__ or "")) == listed
    defined = {name for name, thing in vars(errors).items() if inspect.isclass(thing) and name.endswith("Error")}
    assert defined - {"WarmreachError"} == listed
    assert listed - set(RAISED) == set(), "add each to RAISED, with what it says"


@pytest.mark.parametrize("name", RAISED)
def test_an_error_is_ours_and_the_standard_one_that_the_tree_names(name: str) -> None:
    error, said = RAISED[name]
    (standard,) = re.findall(rf"── {name} .*\((\w+)\)$", errors.__doc__ or "", re.MULTILINE)
    assert isinstance(error, WarmreachError)
    assert standard in {base.__name__ for base in type(error).__mro__}
    assert said in str(error)


@pytest.mark.parametrize("name", RAISED)
def test_an_error_keeps_its_words_and_its_evidence_through_pickling_and_copying(name: str) -> None:
    error, _ = RAISED[name]
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301 - just pickled
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)
        assert vars(again) != {}


def test_an_error_without_a_near_name_says_what_to_give() -> None:
    assert "give a key such as 'Europe/Berlin'" in str(errors.UnknownZoneError(timezone="x", nearest=()))
    assert "did you mean DE?" in str(errors.UnknownCountryError(country="DD", nearest=("DE",)))
    assert "no step 'x'" in str(errors.UnknownMoveError(cadence="c", step="x", word="w", steps=("a",)))
    merged = errors.MustRecomputeError(touchpoint=None, reason="one ends the other")
    assert str(merged).startswith("these sums: one ends the other; recompute with")
    assert "1 touchpoint not of" in str(
        errors.ForeignTouchpointError(prospect_id="p", foreign=("a",), prospects=("q",))
    )

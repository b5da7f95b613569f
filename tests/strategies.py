"""Hypothesis strategies for records and rules: built, not filtered; each shrinks to its first, plainest case.

They go to nasty places often: clock changes, midnight, leap days, ties, what is dated after `as_of`, far zones, names
in every script.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from warmreach.records import (
    OUTCOME_FACTS,
    AddressForm,
    AddressSource,
    Appointment,
    Audience,
    BuyingRole,
    CallbackWindow,
    CallOutcome,
    Channel,
    Company,
    Consent,
    DncCheck,
    Interest,
    Kind,
    LineResult,
    MailPromise,
    MeetingOutcome,
    MeetingResult,
    MessageOutcome,
    MessageResult,
    Noted,
    Objection,
    Offer,
    Prospect,
    Referral,
    Relationship,
    Salutation,
    Sender,
    TalkResult,
    Touchpoint,
)
from warmreach.values.instants import DateTime, in_utc, moment
from warmreach.warmth import DEFAULT_RULES, KindGroup, KindRule, WarmthRules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from warmreach.records import OutcomeFacts

AS_OF = datetime(2026, 11, 21, 8, tzinfo=UTC)
REPS = ("anna", "ben")
WARMING = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.noticed)
COOLING = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.cools)
UNASKED = tuple(kind for kind, rule in DEFAULT_RULES.kinds.items() if rule.group == "unasked")

_ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Europe/Dublin",
    "Pacific/Apia",
    "Etc/GMT+12",
)
# Around these things go wrong: clocks go forward, go back, half an hour on Lord Howe; a day that Samoa left out; leap
# days; year's end; the first seconds of 1970; an offset with seconds (Monrovia, until 1972).
_NASTY = (
    AS_OF,
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 11, 1, 6, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),
    datetime(2011, 12, 30, 10, tzinfo=UTC),
    datetime(2024, 2, 29, tzinfo=UTC),
    datetime(2028, 2, 29, 23, tzinfo=UTC),
    datetime(2026, 12, 31, 23, tzinfo=UTC),
    datetime(1970, 1, 1, tzinfo=UTC),
)
_STEPS = tuple(
    timedelta(microseconds=sign * microseconds)
    for microseconds in (0, 1, 1_000_000, 1_800_000_000, 3_600_000_000, 5_400_000_000, 86_400_000_000)
    for sign in (1, -1)
)
_WORDS = (
    "Beispiel",
    "Jörg",
    "Ångström",
    "Ðorđe",
    "Николай",
    "Ελένη",
    "محمد",
    "דוד",
    "山田太郎",
    "김민준",
    "न्दे",
    "O'Neill",
    "🦊",
)


def zones() -> SearchStrategy[str]:
    """IANA zones: whole and broken offsets, both ends of the day, clock changes of every sort. Shrinks to UTC."""
    return st.sampled_from(_ZONES)


def instants(
    *,
    min_value: datetime = datetime(1970, 1, 2, tzinfo=UTC),
    max_value: datetime = datetime(2100, 1, 1, tzinfo=UTC),
    timezones: SearchStrategy[str] | None = None,
) -> SearchStrategy[DateTime]:
    """Instants in a zone, to the microsecond; half of them where clocks, days or years change. Shrinks to AS_OF."""
    nasty = st.builds(lambda near, step: near + step, st.sampled_from(_NASTY), st.sampled_from(_STEPS))
    anywhere = st.integers(0, (max_value - min_value) // timedelta(microseconds=1)).map(
        lambda microseconds: min_value + timedelta(microseconds=microseconds)
    )
    within = (nasty | anywhere).map(lambda at: min(max(at, min_value), max_value))
    return st.builds(moment, within, timezones or zones())


def texts() -> SearchStrategy[str]:
    """Texts that are not empty, in every script. Shrinks to a plain word."""
    return st.sampled_from(_WORDS) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def ids() -> SearchStrategy[str]:
    """Ids. Shrinks to a number as text."""
    return st.integers(0, 99).map(str) | texts()


def kinds() -> SearchStrategy[str]:
    """Built-in kinds. Shrinks to a talk on the telephone."""
    return st.sampled_from((Kind.CALL_HELD.value, *(kind.value for kind in Kind)))


def phones() -> SearchStrategy[str]:
    """Numbers in E.164."""
    return st.integers(10_000, 999_999_999_999_999).map(lambda digits: f"+{digits}")


def emails() -> SearchStrategy[str]:
    """Addresses of a reserved domain."""
    return st.sampled_from(("mara@beispiel.example", "jörg@müller.example", "a.b+c@sub.beispiel.example"))


def urls() -> SearchStrategy[str]:
    """Links to reserved domains."""
    return st.sampled_from(("https://beispiel.example/video", "http://beispiel.example"))


def _maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | strategy


def _ordered(*, names: Sequence[str]) -> SearchStrategy[dict[str, DateTime]]:
    """Instants that do not run backwards, by field."""
    several = st.lists(instants(), min_size=len(names), max_size=len(names))
    return several.map(lambda given: dict(zip(names, sorted(given, key=datetime.timestamp), strict=True)))


# --- what is agreed ---------------------------------------------------------------------------------------------------


def appointments() -> SearchStrategy[Appointment]:
    """Appointments of all three formats. Shrinks to fifteen minutes by telephone."""
    formats = st.sampled_from(("phone", "video", "on_site"))
    reach = {"phone": phones(), "video": st.just("https://beispiel.example/room"), "on_site": texts().map(_filled)}
    return formats.flatmap(
        lambda form: st.builds(
            Appointment,
            id=ids(),
            starts_at=instants(),
            timezone=zones(),
            minutes=st.integers(1, 1440),
            topic=texts(),
            format=st.just(form),
            who_calls=st.sampled_from(("us", "them")),
            reach=reach[form],
            replaces=_maybe(st.just("the one before")),
        )
    )


def _filled(text: str) -> str:
    return f"{text} 1"


def callback_windows() -> SearchStrategy[CallbackWindow]:
    """Windows from a microsecond to three days. Shrinks to the shortest."""
    return st.builds(
        lambda start, length, said_by: CallbackWindow(
            start=start, end=in_utc(start) + timedelta(microseconds=length), said_by=said_by
        ),
        instants(),
        st.integers(1, 3 * 86_400_000_000),
        st.sampled_from(("them", "us", "gatekeeper")),
    )


def mail_promises() -> SearchStrategy[MailPromise]:
    """Promised e-mails and letters."""
    return st.builds(
        MailPromise,
        wanted_by_them=st.booleans(),
        channel=st.sampled_from((Channel.EMAIL, Channel.LETTER)),
        to=_maybe(texts()),
        points=st.lists(texts(), max_size=2),
        due=_maybe(instants()),
    )


def referrals() -> SearchStrategy[Referral]:
    """Somebody named, by family name or by id."""
    return st.builds(
        Referral,
        family_name=texts(),
        given_name=_maybe(texts()),
        role=_maybe(texts()),
        phone=_maybe(phones()),
        email=_maybe(emails()),
        prospect_id=_maybe(ids()),
    ) | st.builds(Referral, prospect_id=ids())


# --- outcomes ---------------------------------------------------------------------------------------------------------


def _parts() -> Mapping[str, SearchStrategy[Any]]:
    """A value that counts as given, for each part of an outcome."""
    return {
        "mail": mail_promises(),
        "next": appointments() | callback_windows(),
        "person": referrals(),
        "answers": st.dictionaries(texts(), st.booleans(), min_size=1, max_size=2),
        "screen_shared": st.just(value=True),
        "until": st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        "reason": texts(),
        "every_channel": st.just(value=True),
        "to": appointments(),
        "held_as": st.sampled_from((Kind.VISIT_HELD, Kind.DEMO_HELD)),
    }


def _legal(row: OutcomeFacts) -> SearchStrategy[dict[str, Any]]:
    parts = _parts()
    needed = {name: parts[name] for name in row.needs}
    return st.fixed_dictionaries(needed, optional={name: parts[name] for name in row.allows if name not in row.needs})


@st.composite
def call_outcomes(draw: DrawFn) -> CallOutcome:
    """Calls with every line's and talk's result and any parts it allows. Shrinks to a plain talk."""
    words = st.sampled_from((*TalkResult, *(line for line in LineResult if line is not LineResult.ANSWERED)))
    word = draw(words)
    line = {"line": word} if isinstance(word, LineResult) else {"line": LineResult.ANSWERED, "talk": word}
    return CallOutcome.model_validate(line | draw(_legal(OUTCOME_FACTS[word])))


@st.composite
def message_outcomes(draw: DrawFn) -> MessageOutcome:
    """Messages on every written channel. Shrinks to a delivered e-mail."""
    channel = draw(st.sampled_from((Channel.EMAIL, Channel.LETTER, Channel.SMS, Channel.SOCIAL)))
    result = draw(st.sampled_from(MessageResult))
    parts = draw(_legal(OUTCOME_FACTS[result]))
    return MessageOutcome.model_validate({"channel": channel, "result": result} | parts)


@st.composite
def meeting_outcomes(draw: DrawFn) -> MeetingOutcome:
    """Meetings held, missed, moved and cancelled. Shrinks to one held."""
    result = draw(st.sampled_from(MeetingResult))
    parts = draw(_legal(OUTCOME_FACTS[result]))
    return MeetingOutcome.model_validate({"result": result, "appointment_id": draw(_maybe(ids()))} | parts)


def outcomes() -> SearchStrategy[CallOutcome | MessageOutcome | MeetingOutcome]:
    """Outcomes of calls, messages and meetings."""
    return call_outcomes() | message_outcomes() | meeting_outcomes()


# --- touchpoints ------------------------------------------------------------------------------------------------------

_NOTHING: SearchStrategy[None] = st.none()
_ONE_ID = st.just("t1")
_ONE_PROSPECT = st.just("p-17")
_ANY_KIND = kinds()
_ANY_REP: SearchStrategy[str | None] = st.sampled_from((None, *REPS))


def dated(*, at: SearchStrategy[DateTime] | None = None) -> SearchStrategy[dict[str, Any]]:
    """When a contact was: an instant, one to be read in a zone, or a day with its zone."""
    moments = instants() if at is None else at
    return (
        st.fixed_dictionaries({"occurred_at": moments})
        | st.fixed_dictionaries({"occurred_at": moments, "timezone": zones()})
        | st.fixed_dictionaries({"occurred_on": moments.map(datetime.date), "timezone": zones()})
    )


@st.composite
def touchpoints(
    draw: DrawFn,
    *,
    ids: SearchStrategy[str] = _ONE_ID,
    prospect_ids: SearchStrategy[str] = _ONE_PROSPECT,
    kinds: SearchStrategy[str] = _ANY_KIND,
    at: SearchStrategy[DateTime] | None = None,
    reps: SearchStrategy[str | None] = _ANY_REP,
    refers_to: SearchStrategy[str | None] = _NOTHING,
    outcomes: SearchStrategy[CallOutcome | MessageOutcome | MeetingOutcome | None] = _NOTHING,
) -> Touchpoint:
    """Touchpoints; with an outcome they are of the kind that it makes. Shrinks to a talk at AS_OF."""
    outcome = draw(outcomes)
    own = draw(ids)
    other = draw(refers_to)
    return Touchpoint.model_validate(
        {
            "id": own,
            "prospect_id": draw(prospect_ids),
            "kind": draw(kinds) if outcome is None else outcome.kind,
            "by": draw(reps),
            "about": draw(_maybe(texts())),
            "outcome": outcome,
            "refers_to": None if other == own else other,
            **draw(dated(at=at)),
        }
    )


@st.composite
def lists_of_touchpoints(
    draw: DrawFn,
    *,
    kinds: SearchStrategy[str] = _ANY_KIND,
    at: SearchStrategy[DateTime] | None = None,
    reps: SearchStrategy[str | None] = _ANY_REP,
    outcomes: SearchStrategy[CallOutcome | MessageOutcome | MeetingOutcome | None] = _NOTHING,
    min_size: int = 0,
    max_size: int = 12,
) -> list[Touchpoint]:
    """One prospect's touchpoints, each id once, many tied, some referring to others. Shrinks to few and plain."""
    size = draw(st.integers(min_size, max_size))
    moments = around(AS_OF) if at is None else at
    tied = st.sampled_from(draw(st.lists(moments, min_size=1, max_size=4)))
    names = [f"t{number}" for number in range(size)]
    return [
        draw(
            touchpoints(
                ids=st.just(name),
                kinds=kinds,
                at=tied | moments,
                reps=reps,
                refers_to=st.none() | st.sampled_from([*names, "unknown"]),
                outcomes=outcomes,
            )
        )
        for name in names
    ]


def around(at: datetime, *, before_days: int = 800, after_days: int = 5) -> SearchStrategy[DateTime]:
    """Instants shortly before `at` more often than long before, and a few after it. Shrinks to `at` itself."""
    days = st.sampled_from((0, 1, -1, 7, 30, 365)) | st.integers(-after_days, before_days)
    seconds = st.sampled_from((0, 1, 3_599)) | st.integers(0, 86_399)
    return st.builds(
        lambda whole, rest, key: moment(at - timedelta(days=whole, seconds=rest), key), days, seconds, zones()
    )


# --- rules ------------------------------------------------------------------------------------------------------------


def kind_rules(*, group: str, cools: bool) -> SearchStrategy[KindRule]:
    """Rules for a kind of a group that warms or cools, with half-lives from an hour to a hundred years."""
    strength: Mapping[str, SearchStrategy[Any]] = (
        {"heat": st.floats(-5, -0.01), "mentionable": st.just(value=False)}
        if cools
        else {"noticed": st.sampled_from((0.5, 0.0, 0.1, 0.95)) | st.floats(0, 0.99), "mentionable": st.booleans()}
    )
    return st.builds(
        KindRule,
        group=st.just(group),
        half_life_days=st.sampled_from((30.0, 365.0, 36_500.0)) | st.floats(1 / 24, 36_500),
        direction=st.sampled_from(("out", "in", "both")),
        channel=_maybe(st.sampled_from(Channel)),
        verifies=st.booleans(),
        awaits_answer=st.booleans(),
        **strength,
    )


@st.composite
def rules(draw: DrawFn) -> WarmthRules:
    """Whole tables of rules: two to four groups that warm or cool, kinds named k0, k1 and so on."""
    groups: dict[str, KindGroup] = {}
    kinds: dict[str, KindRule] = {}
    for number in range(draw(st.integers(2, 4))):
        name = f"g{number}"
        groups[name] = KindGroup(
            at_most=draw(st.sampled_from((1.0, 3.0, 0.0)) | st.floats(0, 10)),
            personal=draw(st.booleans()),
            contact=draw(st.booleans()),
        )
        cools = draw(st.booleans())
        for _ in range(draw(st.integers(1, 3))):
            kinds[f"k{len(kinds)}"] = draw(kind_rules(group=name, cools=cools))
    cold_below, warm_at = sorted(draw(st.tuples(st.floats(0.01, 0.98), st.floats(0.01, 0.98))))
    return WarmthRules(
        name="drawn",
        kinds=kinds,
        groups=groups,
        colleague_share=draw(st.floats(0, 1)),
        cold_below=cold_below,
        warm_at=warm_at,
    )


# --- people and facts -------------------------------------------------------------------------------------------------


def facts() -> SearchStrategy[Any]:
    """Facts of every sort, their instants in order."""
    consents = st.builds(
        lambda at, **rest: Consent(given_at=at["a"], last_used_at=at["b"], revoked_at=at["c"], **rest),
        _ordered(names="abc"),
        channel=st.sampled_from(Channel),
        scope=texts(),
        standing=st.booleans(),
        written=st.booleans(),
        proof=_maybe(texts()),
    )
    relationships = st.builds(
        lambda at, **rest: Relationship(since=at["a"], until=at["b"], **rest),
        _ordered(names="ab"),
        kind=st.sampled_from(("purchase", "contract", "negotiation", "inquiry")),
        about=_maybe(texts()),
    )
    return st.one_of(
        st.builds(Interest, shown_at=instants(), about=texts(), channel=st.sampled_from(Channel)),
        st.builds(
            Objection,
            made_at=instants(),
            scope=st.sampled_from(("person", "address", "number", "organisation")),
            value=_maybe(texts()),
            channel=_maybe(st.sampled_from(Channel)),
        ),
        st.builds(DncCheck, list=texts(), checked_at=instants(), listed=st.booleans()),
        st.builds(
            AddressSource,
            channel=st.sampled_from(Channel),
            kind=st.sampled_from(("published", "handed_over", "directory")),
            seen_at=instants(),
            asterisk=_maybe(st.booleans()),
            impersonal=st.booleans(),
        ),
        consents,
        relationships,
    )


def notes() -> SearchStrategy[Noted]:
    """Things learnt, each with its source."""
    return st.builds(Noted, text=texts(), source=_maybe(texts()), noted_at=_maybe(instants()))


def companies() -> SearchStrategy[Company]:
    """Firms, in every script."""
    several = st.lists(notes(), max_size=2)
    return st.builds(
        Company,
        name=texts(),
        id=_maybe(ids()),
        industry=_maybe(texts()),
        size=_maybe(st.integers(0, 10**6)),
        phone=_maybe(phones()),
        deciders=several,
        needs=several,
        values=several,
        attributes=st.dictionaries(texts(), texts() | st.floats(allow_nan=False, allow_infinity=False), max_size=2),
        sources=st.dictionaries(texts(), texts(), max_size=1),
    )


def prospects() -> SearchStrategy[Prospect]:
    """Prospects with everything a CRM may know. Shrinks to an id."""
    places = st.sampled_from(((None, None), ("DE", "BY"), ("US", "CA"), ("GB", "ENG"), ("FR", "971")))
    return st.builds(
        lambda place, **rest: Prospect(country=place[0], subdivision=place[1], **rest),
        places,
        id=ids(),
        given_name=_maybe(texts()),
        family_name=_maybe(texts()),
        title=_maybe(texts()),
        salutation=st.sampled_from(Salutation),
        role=_maybe(texts()),
        buying_role=_maybe(st.sampled_from(BuyingRole)),
        company=_maybe(companies()),
        timezone=_maybe(zones()),
        language=_maybe(st.sampled_from(("de", "en-GB", "zh-Hant-TW"))),
        address=st.sampled_from(AddressForm),
        audience=_maybe(st.sampled_from(Audience)),
        phone=_maybe(phones()),
        email=_maybe(emails()),
        facts=st.lists(facts(), max_size=2),
        verified_at=_maybe(instants()),
        owner=_maybe(ids()),
        qualification=st.dictionaries(texts(), st.booleans(), max_size=2),
    )


def senders() -> SearchStrategy[Sender]:
    """Reps."""
    return st.builds(
        Sender,
        id=ids(),
        given_name=texts(),
        family_name=texts(),
        firm=texts(),
        role=_maybe(texts()),
        phone=_maybe(phones()),
        email=_maybe(emails()),
    )


def offers() -> SearchStrategy[Offer]:
    """Offers."""
    return st.builds(
        Offer,
        language=st.sampled_from(("de", "en")),
        name=texts(),
        value=texts(),
        proof=_maybe(texts()),
        tip=_maybe(texts()),
        video_url=_maybe(urls()),
        links=st.lists(urls(), max_size=2),
        attachments=st.lists(texts(), max_size=2),
        mail_reason=_maybe(texts()),
        minutes=st.integers(5, 480),
    )


RECORDS: Mapping[str, Callable[[], SearchStrategy[Any]]] = {
    "appointment": appointments,
    "callback window": callback_windows,
    "mail promise": mail_promises,
    "referral": referrals,
    "call outcome": call_outcomes,
    "message outcome": message_outcomes,
    "meeting outcome": meeting_outcomes,
    "touchpoint": partial(touchpoints, ids=ids(), refers_to=_maybe(ids()), outcomes=_maybe(outcomes())),
    "fact": facts,
    "noted": notes,
    "company": companies,
    "prospect": prospects,
    "sender": senders,
    "offer": offers,
    "rules": rules,
}
"""A strategy for each record, for tests that go through all of them."""

"""Laws of fit: the common customer is the measure, and nothing missing is held against anybody."""

from __future__ import annotations

from math import fsum, isclose

from hypothesis import given, strategies as st

from warmreach.fit import CustomerProfile, rate_fit
from warmreach.records import Company, Prospect

SIZES = st.none() | st.integers(0, 10**6)
WORDS = st.none() | st.sampled_from(["freight", "retail", "mining"])
FIRMS = st.builds(
    Company,
    name=st.just("Firm"),
    size=SIZES,
    industry=WORDS,
    attributes=st.dictionaries(st.sampled_from(["fleet", "margin"]), WORDS.filter(bool) | st.floats(-1e6, 1e6)),
)
LEADS = st.builds(Prospect, id=st.integers(0, 99), company=st.none() | FIRMS, role=WORDS)
SAMPLES = st.lists(LEADS, max_size=12)


@given(SAMPLES, LEADS)
def test_the_reasons_add_up_to_the_score(customers: list[Prospect], lead: Prospect) -> None:
    """The contributions of the reasons add up to the score, wherever anything is known."""
    rated = rate_fit(lead, CustomerProfile.of(customers))
    assert 0 <= rated.low <= rated.score + 1e-12
    assert rated.score <= rated.high + 1e-12 <= 1 + 2e-12
    if rated.known:
        assert isclose(fsum(reason.contribution for reason in rated.because), rated.score, abs_tol=1e-12)


@given(SAMPLES.filter(bool), st.integers(0, 10**6))
def test_bigger_than_typical_is_never_above_typical(customers: list[Prospect], size: int) -> None:
    """No size, however big, scores above the typical size, and the bigger of two big ones never scores higher (W10)."""
    profile = CustomerProfile.of([*customers, Prospect(id="one more", company=Company(name="Firm", size=size))])
    typical = int(profile.numbers["size"][0])
    scores = [
        rate_fit(Prospect(id="lead", company=Company(name="Firm", size=typical + extra)), profile).score
        for extra in (0, 1, 10, size, size * 10)
    ]
    assert scores[0] == 1
    assert scores[0] >= max(scores)
    assert sorted(scores[1:3], reverse=True) == scores[1:3]
    assert scores[3] >= scores[4]


@given(SAMPLES, LEADS)
def test_taking_an_attribute_away_never_lowers_the_bound_above(customers: list[Prospect], lead: Prospect) -> None:
    """What is missing widens the bounds and moves the score of nothing else."""
    profile = CustomerProfile.of(customers)
    whole, less = rate_fit(lead, profile), rate_fit(lead.replace(role=None), profile)
    assert less.known <= whole.known
    assert less.low <= whole.low + 1e-9
    assert less.high >= whole.high - 1e-9
    kept = {reason.attribute: reason.typicality for reason in whole.because if reason.attribute != "role"}
    assert {reason.attribute: reason.typicality for reason in less.because} == kept


@given(SAMPLES, st.randoms(use_true_random=False))
def test_order_and_repeats_in_the_sample_do_not_matter(customers: list[Prospect], random: object) -> None:
    """A profile is the same for any order of the customers and however often one is listed."""
    again = [*customers, *customers]
    random.shuffle(again)  # type: ignore[attr-defined]
    assert CustomerProfile.of(again) == CustomerProfile.of(customers)


@given(SAMPLES)
def test_the_common_customer_scores_one(customers: list[Prospect]) -> None:
    """Whoever has the commonest of every value scores one."""
    profile = CustomerProfile.of(customers)
    attributes: dict[str, str | float] = {
        name: max(sorted(shares), key=shares.__getitem__) for name, shares in profile.shares.items()
    } | {name: middle for name, (middle, _) in profile.numbers.items()}
    rated = rate_fit(Prospect(id="copy", company=Company(name="Copy", attributes=attributes)), profile)
    assert isclose(rated.score, 1) or not attributes

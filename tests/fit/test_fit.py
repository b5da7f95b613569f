"""The common customer, and how much a lead resembles it."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from warmreach.fit import CustomerProfile, Fit, rate_fit
from warmreach.records import Company, Prospect


def customer(number: int, *, size: int | None = None, industry: str | None = None, **more: object) -> Prospect:
    return Prospect(id=number, company=Company(name=f"Firm {number}", size=size, industry=industry), **more)


FREIGHT = [customer(n, size=size, industry="freight") for n, size in enumerate([10, 20, 20, 30, 40])]
PROFILE = CustomerProfile.of([*FREIGHT, customer(9, size=9000, industry="retail")])


def test_the_profile_keeps_shares_and_a_number_that_occurs() -> None:
    assert PROFILE.count == 6
    assert PROFILE.shares["industry"] == {"freight": 5 / 6, "retail": 1 / 6}
    assert PROFILE.numbers["size"][0] == 20


def test_a_copy_of_the_common_customer_scores_one() -> None:
    assert rate_fit(customer(1, size=20, industry="freight"), PROFILE).score == 1


def test_a_big_firm_is_less_typical_than_the_common_one() -> None:
    rated = rate_fit(customer(1, size=9000, industry="freight"), PROFILE)
    assert rated.score < rate_fit(customer(1, size=40, industry="freight"), PROFILE).score < 1


def test_a_value_that_no_customer_has_is_not_typical_at_all() -> None:
    (reason,) = rate_fit(customer(1, industry="mining"), PROFILE).because
    assert (reason.typical, reason.typicality) == ("freight", 0)


def test_a_missing_attribute_widens_what_is_known_and_costs_nothing() -> None:
    whole = rate_fit(customer(1, size=20, industry="freight"), PROFILE)
    half = rate_fit(customer(1, size=20), PROFILE)
    assert (whole.score, whole.known, whole.low, whole.high) == (1, 1, 1, 1)
    assert (half.score, half.known, half.low, half.high) == (1, 0.5, 0.5, 1)


def test_nothing_known_is_neither_praised_nor_punished() -> None:
    nobody = rate_fit(Prospect(id=1), PROFILE)
    assert (nobody.score, nobody.known, nobody.because, nobody.low, nobody.high) == (0.5, 0, (), 0, 1)


def test_a_profile_of_no_customers_knows_nothing() -> None:
    profile = CustomerProfile.of([])
    assert (profile.count, profile.attributes) == (0, ())
    assert rate_fit(FREIGHT[0], profile).known == 0


def test_a_customer_given_twice_counts_once() -> None:
    assert CustomerProfile.of([*FREIGHT, *FREIGHT]) == CustomerProfile.of(FREIGHT)


def test_the_order_of_customers_does_not_matter() -> None:
    assert CustomerProfile.of(reversed(FREIGHT)) == CustomerProfile.of(FREIGHT)


def test_customers_of_one_size_leave_room_for_a_quarter_more_or_less() -> None:
    profile = CustomerProfile.of(customer(n, size=100) for n in range(3))
    assert 0.5 < rate_fit(customer(9, size=125), profile).score < 1


def test_customers_without_employees_are_the_measure_for_others_without() -> None:
    profile = CustomerProfile.of(customer(n, size=0) for n in range(3))
    assert rate_fit(customer(9, size=0), profile).score == 1
    assert rate_fit(customer(9, size=10), profile).score < 0.01


def test_own_attributes_are_rated_like_the_built_in_ones() -> None:
    def firm(**attributes: str | float) -> Company:
        return Company(name="Firm", attributes=attributes)

    profile = CustomerProfile.of(Prospect(id=n, company=firm(fleet="vans", margin=-0.1)) for n in range(3))
    rated = rate_fit(Prospect(id=9, country="DE", role="head", company=firm(fleet="vans", margin=-0.1)), profile)
    assert [reason.attribute for reason in rated.because] == ["fleet", "margin"]
    assert rated.score == 1


def test_what_cannot_be_compared_counts_as_not_known() -> None:
    profile = CustomerProfile.of([Prospect(id=1, company=Company(name="A", attributes={"trucks": "many"}))])
    assert rate_fit(Prospect(id=2, company=Company(name="B", attributes={"trucks": 7})), profile).known == 0


def test_a_weight_shifts_the_score_and_nought_leaves_an_attribute_out() -> None:
    lead = customer(1, size=9000, industry="freight")
    even = rate_fit(lead, PROFILE).score
    assert rate_fit(lead, PROFILE.replace(weights={"industry": 3})).score > even
    assert rate_fit(lead, PROFILE.replace(weights={"size": 0})).score == 1
    assert rate_fit(lead, PROFILE.replace(weights={"size": 0, "industry": 0})).known == 0


def test_a_weight_for_an_attribute_that_no_customer_has_is_refused() -> None:
    with pytest.raises(ValidationError, match="no customer has turnover; weights may name industry, size"):
        CustomerProfile.of(FREIGHT, weights={"turnover": 1})
    with pytest.raises(ValidationError, match="may name nothing"):
        CustomerProfile.of([], weights={"size": 1})


def test_a_reason_reads_as_a_sentence() -> None:
    industry, size = rate_fit(customer(1, size=40, industry="freight"), PROFILE).because
    assert industry.sentence == "industry freight is what most customers have"
    assert size.sentence.startswith("size 40 is ")
    assert size.sentence.endswith("% as typical as 20, the common one")


def test_of_two_values_equally_common_each_is_typical() -> None:
    profile = CustomerProfile.of([customer(1, industry="freight"), customer(2, industry="retail")])
    assert [
        rate_fit(one, profile).score for one in (customer(3, industry="retail"), customer(4, industry="freight"))
    ] == [1, 1]


def test_profile_and_fit_go_to_json_and_back() -> None:
    rated = rate_fit(customer(1, size=40, industry="retail"), PROFILE)
    fits = TypeAdapter(Fit)
    assert CustomerProfile.model_validate_json(PROFILE.model_dump_json()) == PROFILE
    assert fits.validate_json(fits.dump_json(rated)) == rated

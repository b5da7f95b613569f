# A notebook's cells are functions of one name, and marimo passes them what others return: checkers look elsewhere.
# mypy: ignore-errors
# pyright: reportRedeclaration=false, reportUnusedExpression=false
"""From a CSV to a ranked, explained and plotted list: a marimo notebook.

Open it with `marimo edit examples/score_a_list.py`, or run it with `python examples/score_a_list.py`.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="Score a list")


with app.setup:
    from datetime import UTC, datetime

    import altair as alt
    import marimo as mo
    import polars as pl

    from made_up_leads import leads_csv, touchpoints_csv
    from warmreach import DEFAULT_RULES, Company, CustomerProfile, Prospect, classify_warmth, frames


@app.cell
def _():
    mo.md("""
    # Score a list

    Ten thousand leads, and what happened with them. Who remembers us, who resembles the customers we have, with whom
    do we begin, and why? Every number below comes from rules that a salesperson can check, and "now" is written down
    once, so that the same list gives the same answer tomorrow.
    """)


@app.cell
def _():
    as_of = datetime(2026, 11, 23, 8, tzinfo=UTC)

    # Put your own files in the place of these two texts: pl.read_csv("leads.csv"), pl.read_csv("touchpoints.csv").
    leads = pl.read_csv(leads_csv(10_000).encode())
    touchpoints = pl.read_csv(touchpoints_csv(10_000, until=as_of).encode()).with_columns(
        pl.col("occurred_at").str.to_datetime(time_zone="UTC")
    )
    touchpoints.head()
    return as_of, leads, touchpoints


@app.cell
def _():
    mo.md("""
    ## Warm, and alike

    `frames.classify_warmth` judges all leads in one query; `prospects=` brings those with whom nothing has happened
    yet. The common customer is learnt from the leads who bought, and `frames.rate_fit` says how much each resembles
    it. Of the two, the list is ranked by their product: who remembers us *and* is likely to need us.
    """)


@app.cell
def _(as_of, leads, touchpoints):
    columns = frames.TouchpointColumns(by="rep")
    warmth = frames.classify_warmth(
        touchpoints, as_of=as_of, rep="anna", prospects=leads.select("prospect_id"), columns=columns
    )

    buyers = touchpoints.filter(pl.col("kind") == "purchase").select("prospect_id").unique()
    customers = [
        Prospect(id=row["prospect_id"], country=row["country"], company=_company)
        for row in leads.join(buyers, on="prospect_id").iter_rows(named=True)
        for _company in [Company(name=row["company"], industry=row["industry"], size=row["employees"])]
    ]
    profile = CustomerProfile.of(customers)
    fit = frames.rate_fit(leads, profile, columns={"size": "employees"})

    ranked = (
        leads.join(warmth, on="prospect_id")
        .join(fit, on="prospect_id")
        .with_columns(rank_by=pl.col("level") * pl.col("score"))
        .sort("rank_by", "prospect_id", descending=[True, False])
    )
    ranked.head(10).select(
        "company", "industry", "employees", "temperature", "level", "score", "hook_kind", "warm_until"
    )
    return columns, customers, ranked


@app.cell
def _(ranked):
    _step = 0.1
    _places = (
        ranked.with_columns(
            (pl.col("level") / _step).floor().clip(0, 9) * _step, (pl.col("score") / _step).floor().clip(0, 9) * _step
        )
        .group_by("level", "score")
        .agg(leads=pl.len())
        .with_columns(level_end=pl.col("level") + _step, score_end=pl.col("score") + _step)
    )
    where = (
        alt.Chart(_places, title="Where ten thousand leads stand", width=420, height=300)
        .mark_rect(stroke="white")
        .encode(
            x=alt.X("level:Q", title="chance that they remember us", axis=alt.Axis(format="%")),
            x2="level_end:Q",
            y=alt.Y("score:Q", title="likeness to our customers", axis=alt.Axis(format="%")),
            y2="score_end:Q",
            color=alt.Color("leads:Q", scale=alt.Scale(type="log", scheme="oranges"), title="leads"),
            tooltip=[alt.Tooltip("leads:Q", title="leads")],
        )
    )
    where
    return (where,)


@app.cell
def _():
    mo.md("""
    ## Why the first twenty are warm

    `frames.reasons` gives a row for every touchpoint: what it adds, after fading and after the limit of its group. A
    lead's parts add up to its heat. What they asked of us counts up to three times its strongest, what we sent unasked
    counts once, and a refusal takes away.
    """)


@app.cell
def _(as_of, columns, ranked, touchpoints):
    top = ranked.head(20)
    _of_top = touchpoints.join(top.select("prospect_id"), on="prospect_id", how="semi")
    reasons = frames.reasons(_of_top, as_of=as_of, rep="anna", columns=columns)
    _parts = (
        reasons.filter(pl.col("contribution") != 0)
        .group_by("prospect_id", "group")
        .agg(pl.col("contribution").sum(), kinds=pl.col("kind").unique().sort().str.join(", "))
        .join(top.select("prospect_id", "company"), on="prospect_id")
    )
    _warm = alt.Chart().mark_rule(strokeDash=[4, 3], color="#555").encode(x=alt.datum(DEFAULT_RULES.warm_heat))
    _bars = (
        alt.Chart()
        .mark_bar()
        .encode(
            x=alt.X("contribution:Q", title="heat (dashed: warm from here on)"),
            y=alt.Y("company:N", sort=top["company"].to_list(), title=None),
            color=alt.Color("group:N", scale=alt.Scale(scheme="tableau10"), title="what it was"),
            tooltip=["company:N", "group:N", "kinds:N", alt.Tooltip("contribution:Q", format="+.2f")],
        )
    )
    why = alt.layer(_bars, _warm, data=_parts, title="What makes the first twenty warm").properties(width=420)
    why
    return reasons, top, why


@app.cell
def _():
    mo.md("""
    ## Three of them, in words

    `frames.histories` brings the rows of a few leads back as records, which all else in warmreach takes: the reasons
    as sentences, until when it holds, and with what to begin.
    """)


@app.cell
def _(as_of, columns, top, touchpoints):
    _few = touchpoints.join(top.head(3).select("prospect_id"), on="prospect_id", how="semi")
    explained = [
        classify_warmth(_lead, _history, as_of=as_of, rep="anna")
        for _lead, _history in sorted(frames.histories(_few, columns=columns).items())
    ]
    mo.md(
        "\n\n".join(
            f"**{one.prospect_id}: {one.temperature}, {one.level:.0%}, until {one.warm_until:%d %B %Y}.**\n\n"
            + "\n".join(f"- {reason.sentence}" for reason in one.because[:4])
            for one in explained
        )
    )
    return (explained,)


if __name__ == "__main__":
    app.run()

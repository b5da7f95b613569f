"""next_steps: the planner over the parts of a table, wherever they are."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar, cast

import attrs
import narwhals as nw
from narwhals.dtypes import DType
from pydantic import ValidationError

from ..cadence import Cadence, Plan, plan_cadence
from ..contact import ContactPolicy, OpenTime
from ..errors import (
    ConflictingTouchpointError,
    ForeignTouchpointError,
    NotAnInstantError,
    SeveralZonesError,
    UnknownCountryError,
    UnknownKindError,
    UnknownZoneError,
)
from ..records import Prospect
from ..values.instants import aware, in_utc
from ..warmth import DEFAULT_RULES, WarmthRules
from .columns import DEFAULT_COLUMNS, TouchpointColumns, check_columns
from .engines import Native, opened, returned, tells_instants, with_mapped, with_micros
from .histories import history_of, instant_at, rows_by_lead, rows_in
from .rows import LEAD

__all__ = ["next_steps"]

F = TypeVar("F")

_RECORD, _ENROLLED = "record", "enrolled_at"
# What a lead's own data can be wrong in; anything else is no matter of one lead.
_FAULTS = (
    ConflictingTouchpointError,
    ForeignTouchpointError,
    NotAnInstantError,
    SeveralZonesError,
    UnknownCountryError,
    UnknownKindError,
    UnknownZoneError,
    ValidationError,
)
_WORD, _AT = nw.String(), nw.Datetime("us", "UTC")
_SCHEMA: dict[str, DType] = {
    LEAD: _WORD,
    "step": _WORD,
    "channel": _WORD,
    "purpose": _WORD,
    "starts_at": _AT,
    "ends_at": _AT,
    "why_now": _WORD,
    "why_channel": _WORD,
    "verdict": _WORD,
    "end": _WORD,
    "resume_at": _AT,
    "fault": _WORD,
}


def next_steps(
    prospects: F,
    touchpoints: F,
    *,
    cadence: Cadence,
    as_of: datetime,
    working_time: OpenTime | Callable[[Prospect], OpenTime],
    policy: ContactPolicy,
    sender_time: OpenTime | None = None,
    rep: str | None = None,
    rules: WarmthRules = DEFAULT_RULES,
    columns: TouchpointColumns = DEFAULT_COLUMNS,
    progress: Callable[[int], object] | None = None,
) -> F:
    """Plan what comes next for every lead of a table: a row each, in the same kind of table, in no set order.

    `prospects` has the columns prospect_id, record (a `Prospect` as JSON) and enrolled_at. `working_time` is the
    prospects', or a function that says it of a prospect. Columns out: prospect_id, step, channel, purpose, starts_at
    and ends_at of the window, why_now, why_channel, verdict (of the permission), end and resume_at, as
    `warmreach.plan_cadence` has them; and fault, which says what is wrong with a lead's record or touchpoints where
    it could not be planned. A lazy table stays lazy: parts that hold all rows of their leads are planned where they
    are, on Dask and Spark by its workers, which need warmreach. `progress` is called with 1 for each lead planned.

    Raises NaiveInstantError, FrameColumnsError and UnsupportedEngineError, the latter for DuckDB and Ibis.
    """
    aware(as_of, "as_of")
    table, touches = opened(prospects), opened(touchpoints)
    check_columns(
        {LEAD: columns.prospect_id, _RECORD: _RECORD, _ENROLLED: _ENROLLED}, list(table.frame.collect_schema())
    )
    check_columns(columns.named, list(touches.frame.collect_schema()))
    planner = _Planner(
        as_of=as_of,
        columns=columns,
        progress=progress,
        working_time=working_time,
        given={
            "cadence": cadence,
            "as_of": as_of,
            "policy": policy,
            "sender_time": sender_time,
            "rep": rep,
            "rules": rules,
        },
    )
    keys = (columns.prospect_id, columns.prospect_id)
    return cast("F", returned(with_mapped(table.frame, touches.frame, keys, planner), eager=table.eager))


@attrs.frozen(kw_only=True)
class _Planner:
    """All that planning takes but the leads; it travels to where the rows are."""

    as_of: datetime
    columns: TouchpointColumns
    working_time: OpenTime | Callable[[Prospect], OpenTime]
    progress: Callable[[int], object] | None
    given: dict[str, Any]

    def __call__(self, prospects: Native, touchpoints: Native) -> Native:
        """Plan the leads of two tables that are at hand."""
        touches = rows_by_lead(opened(touchpoints).frame, self.columns)
        frame = opened(prospects).frame
        tells_instants(frame, _ENROLLED, None)
        leads = with_micros(frame, _ENROLLED).select(_RECORD, _ENROLLED, **{LEAD: nw.col(self.columns.prospect_id)})
        rows = [self._row(lead, touches) for lead in rows_in(leads)]
        told = {name: [row.get(name) for row in rows] for name in _SCHEMA}
        return nw.from_dict(told, schema=_SCHEMA, backend=nw.from_native(prospects).implementation).to_native()

    def _row(self, lead: dict[str, Any], touches: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
        name = str(lead[LEAD])
        try:
            told = _said_of(self._plan(name, lead, touches.get(name, [])))
        except _FAULTS as fault:
            told = {"fault": str(fault)}
        if self.progress is not None:
            self.progress(1)
        return {LEAD: name, **told}

    def _plan(self, name: str, lead: dict[str, Any], touches: list[dict[str, Any]]) -> Plan:
        prospect = Prospect.model_validate_json(lead[_RECORD] or "null")
        enrolled = lead[_ENROLLED]
        working_time = self.working_time(prospect) if callable(self.working_time) else self.working_time
        return plan_cadence(
            prospect,
            history_of(name, touches),
            enrolled_at=cast("datetime", None) if enrolled is None else instant_at(enrolled),
            working_time=working_time,
            **self.given,
        )


def _said_of(plan: Plan) -> dict[str, Any]:
    step, end = plan.next, plan.end
    if step is None:
        return {} if end is None else {"end": end.reason.value, "resume_at": end.resume_at and in_utc(end.resume_at)}
    return {
        "step": step.step,
        "channel": step.channel.value,
        "purpose": step.purpose.value,
        "starts_at": in_utc(step.window.start),
        "ends_at": in_utc(step.window.end),
        "why_now": step.why_now.sentence,
        "why_channel": step.why_channel.sentence,
        "verdict": None if step.permission is None else step.permission.verdict.value,
    }

"""The one module that knows pendulum: instants are exact, zones are held, and naive times stay outside.

Four habits of the libraries beneath are undone here, each reproduced before it was believed: `==` ignores the fold of
two times in one zone, pickling a pendulum time loses it, `astimezone` of a pendulum time lands an hour late after the
clocks went forward, and pendulum re-opens the zone's file unless somebody holds the zone. So zones are kept, all that
changes zone goes through plain UTC (`in_utc`), wall times are resolved through it too, and what is stored carries its
offset (`with_offset`), which has no fold to lose.
"""

from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from functools import lru_cache
from typing import Annotated
from zoneinfo import available_timezones

import pendulum
from pendulum import DateTime
from pendulum.tz.timezone import FixedTimezone, Timezone
from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema as cs

from ..errors import NaiveInstantError, NotAnInstantError, UnknownZoneError

__all__ = [
    "DateTime",
    "Moment",
    "aware",
    "epoch",
    "from_epoch",
    "in_utc",
    "in_zone",
    "known_epoch",
    "moment",
    "nearest_zones",
    "resolve",
    "start_of_day",
    "with_offset",
    "zone",
]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_MACHINE_ZONES = frozenset({"localtime", "posixrules", "Factory"})  # whatever this machine happens to mean by them
_MACHINE_FOLDERS = ("posix/", "right/")  # the zones over again, on some machines; those of `right/` count leap seconds
_MINUTE = timedelta(minutes=1)


@lru_cache(maxsize=1)
def _zones_by_city() -> dict[str, tuple[str, ...]]:
    cities: dict[str, tuple[str, ...]] = {}
    for name in sorted(available_timezones() - _MACHINE_ZONES):
        cities[_city(name)] = (*cities.get(_city(name), ()), name)
    return cities


def _city(key: str) -> str:
    return key.rsplit("/", 1)[-1].lower()


def nearest_zones(key: str) -> tuple[str, ...]:
    """IANA keys that read like `key`, for an error's hint."""
    cities = _zones_by_city()
    near = get_close_matches(_city(key), cities, n=2, cutoff=0.75)
    return tuple(name for city in near for name in cities[city])[:3]


@lru_cache(maxsize=1024)
def zone(key: str) -> Timezone:
    """Return the IANA zone `key`, held for good; raise UnknownZoneError for any other name."""
    if key in _MACHINE_ZONES or key.startswith(_MACHINE_FOLDERS):
        raise UnknownZoneError(timezone=key, nearest=())
    try:
        found = pendulum.timezone(key)
    except (ValueError, OSError) as fault:
        raise UnknownZoneError(timezone=key, nearest=nearest_zones(key)) from fault
    if found.key != key:  # pendulum reads "utc" in any case, others do not
        raise UnknownZoneError(timezone=key, nearest=nearest_zones(key))
    return found


@lru_cache(maxsize=1024)
def _fixed(offset: timedelta) -> Timezone | FixedTimezone:
    return FixedTimezone(int(offset.total_seconds())) if offset else pendulum.UTC


def aware(value: datetime, argument: str) -> datetime:
    """Return `value` if it is a datetime with a time zone; raise as `known_epoch` does if not."""
    known_epoch(value, argument)
    return value


def _as_pendulum(value: datetime, tzinfo: Timezone | FixedTimezone, *, fold: int = 0) -> DateTime:
    return DateTime(
        value.year,
        value.month,
        value.day,
        value.hour,
        value.minute,
        value.second,
        value.microsecond,
        tzinfo=tzinfo,
        fold=fold,
    )


def in_zone(value: datetime, tzinfo: Timezone | FixedTimezone) -> DateTime:
    """Return the same instant in a zone that is already held."""
    shown = in_utc(value).astimezone(tzinfo)
    return _as_pendulum(shown, tzinfo, fold=shown.fold)


def moment(value: datetime, key: str | None = None) -> DateTime:
    """Return the same instant as a pendulum time, in the zone `key` or else in its own."""
    if key is not None:
        return in_zone(value, zone(key))
    own = _own_zone(value)
    if own is None:
        return with_offset(value)
    return value if type(value) is DateTime else in_zone(value, own)


def _own_zone(value: datetime) -> Timezone | None:
    """Return the zone of `value`, unless it has a mere offset or a zone that only its own machine knows."""
    key = getattr(value.tzinfo, "key", None)
    try:
        return None if key is None else zone(key)
    except UnknownZoneError:
        return None


def with_offset(value: datetime) -> DateTime:
    """Return the same instant with the offset that was in force and no zone: equal, hashed, pickled and written alike.

    An offset with seconds, which ISO 8601 cannot write, becomes UTC. Raises NaiveInstantError.
    """
    offset = aware(value, "value").utcoffset() or timedelta()
    return in_zone(value, pendulum.UTC) if offset % _MINUTE else _as_pendulum(value, _fixed(offset))


def known_epoch(value: datetime, argument: str) -> float:
    """Return what `epoch` does, of a value that is `aware`; raise NaiveInstantError or NotAnInstantError if not."""
    try:
        return datetime.__sub__(value, _EPOCH).total_seconds()
    except TypeError as fault:
        raise _no_instant(value, argument) from fault


def _no_instant(given: object, argument: str) -> NaiveInstantError | NotAnInstantError:
    if isinstance(given, datetime):
        return NaiveInstantError(argument=argument, given=given)
    return NotAnInstantError(argument=argument, given=given)


def epoch(value: datetime) -> float:
    """Return the seconds since 1970 in UTC, on which all arithmetic is done."""
    return datetime.timestamp(value)


def in_utc(value: datetime) -> datetime:
    """Return the same instant as a plain datetime in UTC, which compares and subtracts exactly."""
    return _EPOCH + datetime.__sub__(value, _EPOCH)


def from_epoch(seconds: float, like: datetime) -> DateTime:
    """Return the instant `seconds` after 1970, to the microsecond, in the zone of `like`."""
    instant = _EPOCH + timedelta(seconds=seconds)
    return in_zone(instant, _own_zone(like) or _fixed(like.utcoffset() or timedelta()))


def resolve(wall: datetime, key: str, *, fold: int = 0) -> DateTime:
    """Return the instant at which the clocks of `key` show the naive `wall`.

    In a gap that is the first instant after it; of a repeated hour the earlier, or the later with `fold=1`.
    """
    tzinfo = zone(key)
    plain = datetime.combine(datetime.date(wall), datetime.time(wall))
    shown = in_utc(plain.replace(tzinfo=tzinfo, fold=fold)).astimezone(tzinfo)
    if shown.replace(tzinfo=None) == plain:
        return _as_pendulum(shown, tzinfo, fold=shown.fold)
    return in_zone(_end_of_gap(plain, tzinfo), tzinfo)


def _end_of_gap(wall: datetime, tzinfo: Timezone) -> datetime:
    before, after = (in_utc(wall.replace(tzinfo=tzinfo, fold=fold)) for fold in (1, 0))
    offset_after = after.astimezone(tzinfo).utcoffset()
    while after - before > _SECOND:
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle.astimezone(tzinfo).utcoffset() == offset_after:
            after = middle
        else:
            before = middle
    return after


def start_of_day(day: date, key: str) -> DateTime:
    """Return the first instant of `day` in the zone `key`, also where midnight falls into a gap."""
    return resolve(datetime.combine(day, time()), key)


class _MomentSchema:
    """Teach pydantic the pendulum type: aware input only, the instant kept exactly."""

    @staticmethod
    def __get_pydantic_core_schema__(source: object, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        del source, handler
        written = cs.plain_serializer_function_ser_schema(
            with_offset, return_schema=cs.datetime_schema(), when_used="json"
        )
        return cs.no_info_after_validator_function(
            moment, cs.datetime_schema(tz_constraint="aware"), serialization=written
        )


Moment = Annotated[DateTime, _MomentSchema]

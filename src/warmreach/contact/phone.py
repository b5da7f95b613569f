"""Country and zone of a telephone number, when there is exactly one of each (extra `phone`)."""

from ..errors import MissingExtraError

__all__ = ["locate_phone"]


def locate_phone(number: str) -> tuple[str | None, str | None]:
    """Return the country and the time zone of a number in E.164, each None unless there is exactly one.

    A toll-free number belongs to many zones, and a number that cannot be one to none. A zone is weak evidence of
    where somebody is: a mobile travels. Raises MissingExtraError without the extra `phone`.

    >>> from warmreach.contact.phone import locate_phone
    >>> locate_phone("+4930901820"), locate_phone("+18005550100")
    (('DE', 'Europe/Berlin'), (None, None))
    """
    try:
        import phonenumbers  # noqa: PLC0415 - an extra: asked for when it is used
        from phonenumbers import timezone as zones  # noqa: PLC0415 - as above
    except ImportError as fault:
        raise MissingExtraError(extra="phone") from fault
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None, None
    if not phonenumbers.is_valid_number(parsed):
        return None, None
    country = phonenumbers.region_code_for_number(parsed)
    if phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.TOLL_FREE:
        return None, None
    found = zones.time_zones_for_number(parsed)
    only = found[0] if len(found) == 1 and found[0] != zones.UNKNOWN_TIMEZONE else None
    return (country if country and country.isalpha() else None), only  # "001" stands for the whole world

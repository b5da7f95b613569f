"""The person called, their company, and somebody they name."""

from pydantic import Field, ValidationInfo, field_validator

from ..values.frozen import FrozenMap, MapOf
from ..values.record import Country, Email, Id, Instant, Language, OrDefault, Phone, Record, Subdivision, Text, Zone
from .checks import refuse
from .facts import Fact
from .words import AddressForm, Audience, BuyingRole, Salutation

__all__ = ["Company", "Noted", "Prospect", "Referral"]


class Noted(Record):
    """Something learnt, and from where."""

    text: Text
    source: Text | None = None
    noted_at: Instant | None = None


class Company(Record):
    """The firm a prospect works for; `size` in employees, `phone` the switchboard (W11)."""

    name: Text
    id: Id | None = None
    industry: Text | None = None
    size: int | None = Field(default=None, ge=0)
    phone: Phone | None = None
    website: Text | None = None
    deciders: OrDefault[tuple[Noted, ...]] = ()
    needs: OrDefault[tuple[Noted, ...]] = ()
    values: OrDefault[tuple[Noted, ...]] = ()
    attributes: OrDefault[MapOf[str, str | float]] = FrozenMap()
    sources: OrDefault[MapOf[str, str]] = FrozenMap()


class Prospect(Record):
    """A person to be called: who, where, how to address them, and the facts that bear on permission.

    Raises pydantic.ValidationError naming every fault. `subdivision` is kept without its country: "BY" for "DE-BY".

    >>> from warmreach import Prospect
    >>> Prospect(id=17, given_name="Mara", family_name="Beispiel", country="de", subdivision="DE-BY").subdivision
    'BY'
    """

    id: Id
    given_name: Text | None = None
    family_name: Text | None = None
    title: Text | None = None
    salutation: OrDefault[Salutation] = Salutation.UNKNOWN
    role: Text | None = None
    buying_role: BuyingRole | None = None
    company: Company | None = None
    country: Country | None = None
    subdivision: Subdivision | None = None
    timezone: Zone | None = None
    language: Language | None = None
    address: OrDefault[AddressForm] = AddressForm.FORMAL
    audience: Audience | None = None
    phone: Phone | None = None
    email: Email | None = None
    facts: OrDefault[tuple[Fact, ...]] = ()
    verified_at: Instant | None = None
    owner: Id | None = None
    qualification: OrDefault[MapOf[str, bool]] = FrozenMap()

    @field_validator("subdivision")
    @classmethod
    def _without_country(cls, code: str | None, known: ValidationInfo) -> str | None:
        """Take the country off a full ISO 3166-2 code, which must be the prospect's own."""
        if code is None or "country" not in known.data:
            return code
        country = known.data["country"]
        own = code.removeprefix(f"{country}-")
        if country is None or "-" in own:
            whose = "needs the country it belongs to" if country is None else f"is not one of country {country!r}"
            raise refuse("foreign_subdivision", f"subdivision {code!r} {whose}")
        return own


class Referral(Record):
    """Somebody the person spoken to named: at least a family name, or a prospect's id."""

    family_name: Text | None = None
    given_name: Text | None = None
    role: Text | None = None
    phone: Phone | None = None
    email: Email | None = None
    prospect_id: Id | None = Field(default=None, validate_default=True)

    @field_validator("prospect_id")
    @classmethod
    def _names_somebody(cls, prospect_id: str | None, known: ValidationInfo) -> str | None:
        if prospect_id is None and known.data.get("family_name", "") is None:
            raise refuse("names_nobody", "a referral needs a family_name or a prospect_id")
        return prospect_id

"""Records of HubSpot, Salesforce and Pipedrive, both ways: payloads in, records out, and what was not mapped listed."""

from .hubspot import HUBSPOT_DISPOSITIONS, from_hubspot
from .pipedrive import PIPEDRIVE_OUTCOMES, from_pipedrive
from .results import Mapped, Unmapped, UnmappedCode, Written
from .salesforce import from_salesforce
from .words import Dispositions
from .writing import to_hubspot, to_pipedrive, to_salesforce

__all__ = [
    "HUBSPOT_DISPOSITIONS",
    "PIPEDRIVE_OUTCOMES",
    "Dispositions",
    "Mapped",
    "Unmapped",
    "UnmappedCode",
    "Written",
    "from_hubspot",
    "from_pipedrive",
    "from_salesforce",
    "to_hubspot",
    "to_pipedrive",
    "to_salesforce",
]

"""Does this lead resemble our common customer, and is every box of qualification ticked."""

from .checklist import BANT, Checklist
from .profile import CustomerProfile
from .rate import Fit, FitReason, rate_fit

__all__ = ["BANT", "Checklist", "CustomerProfile", "Fit", "FitReason", "rate_fit"]

"""When do they work, and when may we: working time, holidays, permission by jurisdiction."""

from .hours import OFFICE_HOURS, Hours, office_hours
from .opentime import OpenTime
from .windows import Window
from .worktime import WorkingTime

__all__ = ["OFFICE_HOURS", "Hours", "OpenTime", "Window", "WorkingTime", "office_hours"]

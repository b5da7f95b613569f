"""What to say first, and what to look for in any text before it is sent."""

from .findings import Finding
from .review import review_text

__all__ = ["Finding", "review_text"]

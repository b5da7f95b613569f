"""A reason, as every step, end and choice carries one."""

from ..values.result import Result, result

__all__ = ["Why"]


@result
class Why(Result):
    """A reason: a stable code, a sentence, the touchpoints it rests on, and the W or C id, law or rule behind it."""

    code: str
    sentence: str
    cites: tuple[str, ...] = ()
    source: str | None = None

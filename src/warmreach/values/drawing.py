"""Text made fit to be shown: what no reader can see, or what would change how the rest is read, does no harm."""

import re

__all__ = ["visible"]

_BREAK = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSHOWN = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    r"""Return text whose only breaks are "\n" and in which each control character shows as "�".

    >>> from warmreach.values.drawing import visible
    >>> visible("a\r\nb\x00")
    'a\nb�'
    """
    return _UNSHOWN.sub("\ufffd", _BREAK.sub("\n", text))

"""Text made fit to be shown: what no reader can see, or what would change how the rest is read, does no harm."""

import re

__all__ = ["one_line", "visible"]

_BREAK = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSHOWN = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")  # embeddings, overrides and isolates (Unicode annex 9)


def visible(text: str) -> str:
    r"""Return text whose only breaks are "\n" and in which each control character shows as "�".

    >>> from warmreach.values.visible import visible
    >>> visible("a\r\nb\x00")
    'a\nb�'
    """
    return _UNSHOWN.sub("\ufffd", _BREAK.sub("\n", text))


def one_line(text: str) -> str:
    r"""Return text for one line of a picture: no break, no tab, and nothing that turns what follows around.

    >>> from warmreach.values.visible import one_line
    >>> one_line("Mara\n\u202eretsuM")
    'Mara �retsuM'
    """
    return " ".join(_DIRECTION.sub("\ufffd", visible(text)).split())

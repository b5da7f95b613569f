"""The best choice of items for slots, where each item fits some slots and the first items are worth the most."""

from collections.abc import Mapping, Sequence

__all__ = ["best_matching"]


def best_matching(fitting: Sequence[Sequence[int]], *, room: int) -> Mapping[int, int]:
    """Return which slot each chosen item takes, of items in the order of their worth, at most `room` of them.

    An item is taken if it fits at all, others being moved to other slots of theirs to make room. Sets of items that
    can be placed together are a matroid, so what is taken greedily is worth the most.

    >>> from warmreach.cadence.matching import best_matching
    >>> dict(best_matching([[0, 1], [0], [0]], room=9))
    {0: 1, 1: 0}
    """
    holder: dict[int, int] = {}
    full: set[int] = set()
    for item in range(len(fitting)):
        if len(holder) >= room:
            break
        tried = set(full)
        if not _take(item, fitting, holder, tried):
            full = tried
    return {item: slot for slot, item in sorted(holder.items(), key=lambda pair: pair[1])}


def _take(item: int, fitting: Sequence[Sequence[int]], holder: dict[int, int], tried: set[int]) -> bool:
    """Place an item in a slot that is free or can be freed by moving its holder.

    What was tried in vain holds only items that fit nowhere else: it stays full, and need not be tried again.
    """
    for slot in fitting[item]:
        if slot not in holder:
            holder[slot] = item
            return True
    for slot in fitting[item]:
        if slot not in tried:
            tried.add(slot)
            if _take(holder[slot], fitting, holder, tried):
                holder[slot] = item
                return True
    return False

"""One language in one form and tone, which says ids with values; the seed chooses among the phrasings of each."""

from ..records.words import AddressForm
from .phrases import PhraseBook, Tone

__all__ = ["Voice"]


class Voice:
    """Says ids. Seeds count through all combinations of phrasings, like digits: seed 0 takes the first of each."""

    def __init__(self, book: PhraseBook, form: AddressForm, tone: Tone, *, seed: int, values: dict[str, str]) -> None:
        self.book = book
        self.form = form
        self.said = book.said(form, tone)
        self.values = values
        self._seed = seed

    def say(self, name: str, **further: str) -> str:
        """Return a phrasing of `name`, its slots filled once: what a value holds is never read as a slot."""
        phrasings = self.said[name]
        chosen = 0
        if len(phrasings) > 1:
            self._seed, chosen = divmod(self._seed, len(phrasings))
        return phrasings[chosen].format_map({**self.values, **further} if further else self.values)

    def greet(self, whom: str) -> None:
        """Settle how the person is greeted and, in writing, addressed: the slots `hello` and `dear`."""
        self.values["hello"] = self.say(f"hello/{whom}")
        self.values["dear"] = self.say(f"dear/{whom}")

    def knows(self, name: str) -> bool:
        """Whether the language says `name`."""
        return name in self.said

"""What to expect of a cadence: chances, touches and working days, exactly, under stated assumptions.

A walk is an absorbing Markov chain whose states hold what still matters of the way so far. Since every walk ends, no
system of equations is needed: probability is carried forward, word by word, until all of it has reached an end.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import attrs

from ..errors import UnknownMoveError
from ..records.outcome_table import OUTCOME_FACTS
from ..records.words import Channel, LineResult, MeetingResult, MessageResult, Purpose, TalkResult
from ..values.frozen import FrozenMap
from ..values.result import Result, result
from .assumptions import Assumptions, Chances
from .model import Cadence
from .moves import EndReason, Wait
from .table import CadenceStep
from .walk import Standing, follow, start
from .words import Turn

__all__ = ["Odds", "odds"]


@result
class Odds(Result):
    """What to expect of a cadence.

    `mail_read` is the chance that a message which goes out is read; `talk`, `second_call` and `appointment` are the
    chances that a talk, a further talk and a meeting come about; `touches` and `working_days` what it takes until the
    end; `ends` the chance of each end.
    """

    cadence: str
    mail_read: float
    talk: float
    second_call: float
    appointment: float
    touches: float
    working_days: float
    ends: FrozenMap[EndReason, float]


_PERSON = (word for word in (*TalkResult, MeetingResult.HELD) if OUTCOME_FACTS[word].reached)
_TALK = frozenset({*_PERSON, Turn.MEETING_AGREED, Turn.MAIL_PROMISED, Turn.CALL_AGREED})
_NOW = Wait()
_ASSUMED = Assumptions()


class _Tale(NamedTuple):
    """What of the way so far still matters for the odds."""

    talks: int = 0  # none, one, or more than one
    reads_us: bool = False
    lies_unread: bool = False
    met: bool = False


class _Place(NamedTuple):
    standing: Standing
    tale: _Tale


class _Arrow(NamedTuple):
    """One way on from a place: to which, how many working days later, how likely, and with a message sent and read."""

    to: int
    days: int
    chance: float
    sent: bool
    read: bool


def odds(cadence: Cadence, assumptions: Assumptions = _ASSUMED) -> Odds:
    """Work out what to expect of a cadence; raises UnknownMoveError for results of a step that it has not.

    >>> from warmreach.cadence import CALL_MAIL_CALL, MAIL_CALL, odds
    >>> odds(CALL_MAIL_CALL).mail_read > odds(MAIL_CALL).mail_read
    True
    """
    for step in assumptions.results:
        if step not in cadence.by_id:
            raise UnknownMoveError(cadence=cadence.edition, step=step, word="", steps=tuple(cadence.by_id))
    return _Walk(cadence, assumptions).odds()


class _Walk:
    """One cadence under one set of assumptions: its places by number, the arrows between them, and sums over all leads.

    A pot holds the probability of being at a place, by its number, on a working day since enrolment.
    """

    def __init__(self, cadence: Cadence, assumptions: Assumptions) -> None:
        self.cadence = cadence
        self.assumptions = assumptions
        self.places: list[_Place] = []
        self.numbers: dict[_Place, int] = {}
        self.arrows: dict[int, tuple[_Arrow, ...]] = {}
        self.sums: defaultdict[str, float] = defaultdict(float)
        self.ends: dict[EndReason, float] = {}

    def odds(self) -> Odds:
        """Carry all probability forward from the first step until it has reached an end, and sum up."""
        first = start(self.cadence)
        pot: defaultdict[tuple[int, int], float] = defaultdict(float)
        self._arrive(
            pot, _Arrow(self._number(first, _Tale()), self._days(first.wait), 1.0, sent=False, read=False), 0, 1.0
        )
        while pot:
            carried: defaultdict[tuple[int, int], float] = defaultdict(float)
            for (number, days), chance in pot.items():
                for arrow in self._onwards(number):
                    self._arrive(carried, arrow, days, chance * arrow.chance)
            pot = carried
        sums = self.sums
        return Odds(
            cadence=self.cadence.edition,
            mail_read=sums["read"] / sums["sent"] if sums["sent"] else 0.0,
            talk=sums["talk"],
            second_call=sums["second_call"],
            appointment=sums["appointment"],
            touches=sums["touches"],
            working_days=sums["working_days"],
            ends=FrozenMap(self.ends),
        )

    def _arrive(self, pot: defaultdict[tuple[int, int], float], arrow: _Arrow, days: int, chance: float) -> None:
        """Put the chance at the end of an arrow into the pot, or into the sums if that is an end."""
        if arrow.sent:
            self.sums["sent"] += chance
            self.sums["read"] += chance * arrow.read
        standing, tale = self.places[arrow.to]
        if standing.end is not None:
            self._end(standing.end, standing, tale, days, chance)
        elif days + arrow.days > self.cadence.max_working_days:
            self._end(EndReason.PARKED, standing, tale, days, chance)
        else:
            pot[arrow.to, days + arrow.days] += chance

    def _end(self, end: EndReason, standing: Standing, tale: _Tale, days: int, chance: float) -> None:
        self.ends[end] = self.ends.get(end, 0.0) + chance
        self.sums["talk"] += chance * (tale.talks > 0)
        self.sums["second_call"] += chance * (tale.talks > 1)
        self.sums["appointment"] += chance * tale.met
        self.sums["touches"] += chance * standing.touches
        self.sums["working_days"] += chance * days

    def _number(self, standing: Standing, tale: _Tale) -> int:
        place = _Place(attrs.evolve(standing, wait=_NOW), tale)
        if place not in self.numbers:
            self.numbers[place] = len(self.places)
            self.places.append(place)
        return self.numbers[place]

    def _onwards(self, number: int) -> tuple[_Arrow, ...]:
        if number not in self.arrows:
            self.arrows[number] = tuple(self._leading_on(self.places[number]))
        return self.arrows[number]

    def _leading_on(self, place: _Place) -> Iterator[_Arrow]:
        for word, chance in self._words(place).items():
            standing = follow(self.cadence, place.standing, word)
            days = 0 if standing.end is not None else self._days(standing.wait)
            for tale, share in self._tales(place, word):
                if chance * share > 0:
                    sent = word == MessageResult.DELIVERED
                    to = self._number(standing, tale)
                    yield _Arrow(to, days, chance * share, sent=sent, read=sent and tale.reads_us)

    def _words(self, place: _Place) -> Chances:
        """Return the chance of each word that may come next."""
        standing, step = place.standing, self.cadence.by_id[place.standing.step]
        if not standing.is_due:
            replied = self.assumptions.replied if place.tale.reads_us else 0.0
            return {MessageResult.REPLIED: replied, Turn.SILENCE: 1 - replied}
        if standing.first is Purpose.NEW_SLOTS:
            return {MessageResult.DELIVERED: 1.0}
        if standing.first is not None:
            return self._called(standing.first, place.tale)
        return self.assumptions.results.get(step.id) or self._taken(step, place.tale)

    def _taken(self, step: CadenceStep, tale: _Tale) -> Chances:
        there = self.assumptions.answered
        if step.channel is Channel.VISIT:
            return {MeetingResult.HELD: there, MeetingResult.MISSED_BY_THEM: 1 - there}
        return self._called(step.purpose, tale) if step.channel is Channel.CALL else {MessageResult.DELIVERED: 1.0}

    def _called(self, purpose: Purpose, tale: _Tale) -> Chances:
        """Return what comes of a dial; to somebody who has not read what we sent it is a first call (C4)."""
        there = self.assumptions.answered
        talk = self.assumptions.first_again if tale.lies_unread else self.assumptions.talk(purpose)
        alone = LineResult.VOICEMAIL_LEFT if purpose is Purpose.VOICEMAIL else LineResult.NO_ANSWER
        return {**{word: there * chance for word, chance in talk.items()}, alone: 1 - there}

    def _tales(self, place: _Place, word: str) -> Iterator[tuple[_Tale, float]]:
        """Return how the tale goes on: in two ways where a message arrives, which is read or is not."""
        tale = place.tale
        if word == MessageResult.DELIVERED:
            read = self.assumptions.read_announced if tale.talks else self.assumptions.read_unannounced
            yield tale._replace(reads_us=True, lies_unread=False), read
            yield tale._replace(reads_us=False, lies_unread=True), 1 - read
            return
        met = tale.met or word == Turn.MEETING_AGREED
        if word == MessageResult.REPLIED:
            tale = tale._replace(reads_us=False)  # a message is answered once
        if self._is_talk(place.standing, word):
            yield tale._replace(talks=min(tale.talks + 1, 2), lies_unread=False, met=met), 1.0
        else:
            yield tale._replace(met=met), 1.0

    def _is_talk(self, standing: Standing, word: str) -> bool:
        channel = self.cadence.by_id[standing.step].channel
        by_voice = standing.first is not None or channel in (Channel.CALL, Channel.VISIT)
        return by_voice and standing.is_due and word in _TALK

    def _days(self, wait: Wait) -> int:
        """Return the working days of a wait, five in seven days; minutes pass within the day."""
        match wait.until:
            case "agreed":
                return self.assumptions.agreed_after if wait.has_figure else 0
            case "given_date":
                return self.assumptions.dated_after
            case _:
                return wait.working_days + round(wait.days * 5 / 7)

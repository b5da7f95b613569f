"""One lead played through a cadence by dice: written apart from the library's own walk, to hold it to account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from warmreach.cadence import Assumptions, Cadence, CadenceStep, Move, Wait
from warmreach.records import Purpose

TALKS = {
    "talked",
    "not_now",
    "not_interested",
    "does_not_recall",
    "resend_requested",
    "meeting_agreed",
    "mail_promised",
    "call_agreed",
    "held",
    "hung_up",
}


@dataclass
class Game:
    cadence: Cadence
    assumed: Assumptions
    dice: Random
    step: CadenceStep = field(init=False)
    first: Purpose | None = None
    attempt: int = 1
    dials: int = 0
    listening: bool = False
    touches: int = 0
    days: int = 0
    sent: int = 0
    read: int = 0
    talks: int = 0
    met: bool = False
    end: str = ""
    unread: bool = False
    reads: bool = False
    made: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.step = self.cadence.steps[0]

    def play(self) -> Game:
        self.pause(self.step.delay)
        while not self.end:
            only_listening = self.listening and self.first is None
            by_voice = not only_listening and (self.first is not None or self.step.channel in ("call", "visit"))
            word = self.overhear() if only_listening else self.act()
            self.hear(word, by_voice=by_voice)
            self.answer(word, self.cadence.move(self.step.id, word))
        return self

    def throw(self, chances: Mapping[str, float]) -> str:
        return self.dice.choices(list(chances), list(chances.values()))[0]

    def overhear(self) -> str:
        if not self.reads or self.dice.random() >= self.assumed.replied:
            return "silence"
        self.reads = False  # a message is answered once
        return "replied"

    def act(self) -> str:
        self.touches += 1
        if self.first is not None:
            return self.dial(self.first)
        if self.step.id in self.assumed.results:
            return self.throw(self.assumed.results[self.step.id])
        if self.step.channel == "call":
            return self.dial(self.step.purpose)
        if self.step.channel == "visit":
            return "held" if self.dice.random() < self.assumed.answered else "missed_by_them"
        return "delivered"

    def dial(self, purpose: Purpose) -> str:
        if self.dice.random() >= self.assumed.answered:
            return "voicemail_left" if purpose == "voicemail" else "no_answer"
        if not self.unread:
            return self.throw(self.assumed.talk(purpose))
        word = self.throw(self.assumed.talk(Purpose.VERIFY_AND_ANNOUNCE))
        return "does_not_recall" if word == "mail_promised" else word

    def hear(self, word: str, *, by_voice: bool) -> None:
        if word == "delivered":
            chance = self.assumed.read_announced if self.talks > 0 else self.assumed.read_unannounced
            self.reads = self.dice.random() < chance
            self.unread = not self.reads
            self.sent += 1
            self.read += self.reads
        if word == "meeting_agreed":
            self.met = True
        if by_voice and word in TALKS:
            self.talks += 1
            self.unread = False

    def answer(self, word: str, move: Move) -> None:
        if self.first == Purpose.REPAIR and move.again in ("attempt", "soon") and word in self.step.hears:
            self.first = None  # who apologises in vain has tried to call them
        if move.again and (self.first is not None or word not in self.step.hears):
            self.first = move.first if self.first is None else None
            self.pause(Wait())
        elif self.is_too_often(word, move):
            self.end = str(move.then)
        elif move.again == "attempt":
            self.try_again(move)
        elif move.again == "soon":
            self.dials, self.listening = self.dials + 1, False
            self.pause(Wait(working_days=1) if self.dials % self.step.attempts.a_day == 0 else Wait())
        elif move.again:
            self.stand(self.step, first=move.first, listening=move.again == "listen")
            self.pause(move.wait or Wait())
        elif move.end:
            self.end = str(move.end)
        else:
            self.stand(self.cadence.by_id[str(move.to)], first=move.first, listening=False)
            self.pause(self.step.delay if move.wait is None else move.wait)

    def is_too_often(self, word: str, move: Move) -> bool:
        if move.at_most is None:
            return False
        key = move.tally or word
        self.made[key] = self.made.get(key, 0) + 1
        return self.made[key] > move.at_most

    def try_again(self, move: Move) -> None:
        ladder = self.step.attempts.wait_after(self.attempt)
        if ladder is None:
            self.answer("not_reached", self.cadence.move(self.step.id, "not_reached"))
            return
        self.attempt, self.dials, self.listening = self.attempt + 1, 0, False
        dated = move.wait is not None and move.wait.until == "given_date"
        self.pause(Wait(until="given_date") if dated else ladder)

    def stand(self, step: CadenceStep, *, first: Purpose | None, listening: bool) -> None:
        self.step, self.first, self.listening = step, first, listening
        self.attempt, self.dials = 1, 0

    def pause(self, wait: Wait) -> None:
        """Let time pass until the next act, unless the touches are used up or it would come too late."""
        if self.touches >= self.cadence.max_touches and not (self.listening and self.first is None):
            self.end = "exhausted"
            return
        days = wait.working_days + round(wait.days * 5 / 7)
        if wait.until == "agreed":
            days = self.assumed.agreed_after if wait.working_days or wait.days or wait.minutes else 0
        if wait.until == "given_date":
            days = self.assumed.dated_after
        if self.days + days > self.cadence.max_working_days:
            self.end = "parked"
        else:
            self.days += days

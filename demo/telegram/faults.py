"""Trouble on demand: slowness, floods, server errors, lost connections, half answers; seeded, to repeat."""

import enum
import random
from dataclasses import dataclass, field

from demo.telegram.refusals import Refusal, too_many_requests


class Fault(enum.Enum):
    """What can go wrong with one call."""

    FLOOD = "flood"
    SERVER_ERROR = "server_error"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    TRUNCATE = "truncate"


@dataclass(frozen=True)
class Rule:
    """A fault for some methods (all when none is named): each n-th call, or with a probability, or both."""

    fault: Fault
    methods: frozenset[str] = frozenset()
    every: int = 0
    probability: float = 0.0
    times: int | None = None


@dataclass
class _Running:
    rule: Rule
    calls: int = 0
    done: int = 0


@dataclass
class Faults:
    """The trouble ordered so far; nothing by default."""

    latency: float = 0.0
    retry_after: int = 1
    seed: int = 1
    happened: dict[Fault, int] = field(default_factory=dict)
    _running: list[_Running] = field(default_factory=list)
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 -- repeatable trouble, no secrets

    def order(
        self,
        fault: Fault | str,
        *methods: str,
        every: int = 0,
        probability: float = 0.0,
        times: int | None = None,
    ) -> None:
        """From now on let this happen; with neither `every` nor `probability`, to each such call."""
        if not every and not probability:
            every = 1
        self._running.append(_Running(Rule(Fault(fault), frozenset(methods), every, probability, times)))

    def reseed(self, seed: int) -> None:
        """Start the dice anew."""
        self.seed = seed
        self._random = random.Random(seed)  # noqa: S311 -- repeatable trouble, no secrets

    def clear(self) -> None:
        """No more trouble."""
        self._running.clear()
        self.latency = 0.0

    def next(self, method: str) -> Fault | None:
        """The trouble for this call, the rule ordered first winning; counts it."""
        for running in self._running:
            if self._strikes(running, method):
                running.done += 1
                fault = running.rule.fault
                self.happened[fault] = self.happened.get(fault, 0) + 1
                return fault
        return None

    def flood(self) -> Refusal:
        """429 with the ordered pause."""
        return too_many_requests(self.retry_after)

    def _strikes(self, running: _Running, method: str) -> bool:
        rule = running.rule
        if rule.methods and method not in rule.methods:
            return False
        if rule.times is not None and running.done >= rule.times:
            return False
        running.calls += 1
        if rule.every and running.calls % rule.every == 0:
            return True
        return bool(rule.probability) and self._random.random() < rule.probability

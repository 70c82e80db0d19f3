"""What the bot asked for: every call with its parameters and reply, and every breach of the Bot API."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """One call: `reply` is the result, or the refusal's description when `ok` is false."""

    number: int
    method: str
    params: dict[str, Any]
    ok: bool
    reply: Any

    def as_json(self) -> dict[str, Any]:
        """For another process."""
        return {
            "number": self.number,
            "method": self.method,
            "params": self.params,
            "ok": self.ok,
            "reply": self.reply,
        }


class Calls:
    """The calls in order, the oldest forgotten beyond `kept`; `getUpdates` is only counted."""

    def __init__(self, kept: int | None = None) -> None:
        self._calls: deque[Call] = deque(maxlen=kept)
        self.counts: dict[str, int] = {}
        self._number = 0
        self.are_kept = kept != 0

    def record(self, method: str, params: dict[str, Any], *, ok: bool, reply: Any) -> None:
        """Remember one call."""
        self.counts[method] = self.counts.get(method, 0) + 1
        if self.are_kept and method != "getUpdates":
            self._number += 1
            self._calls.append(Call(self._number, method, params, ok, reply))

    def of(self, *methods: str) -> list[Call]:
        """The calls of these methods, in order."""
        return [call for call in self._calls if call.method in methods]

    def __iter__(self) -> Iterator[Call]:
        return iter(self._calls)

    def __len__(self) -> int:
        return len(self._calls)

    def __getitem__(self, index: int) -> Call:
        return self._calls[index]

"""Waiting for the bot, driven by what happens, up to a deadline that explains itself."""

import asyncio
from collections.abc import Callable

from demo.telegram.api import Api

_MESSAGES_DUMPED = 6
_CALLS_DUMPED = 12


class NotSettled(AssertionError):
    """The deadline passed; the message tells what was waited for and what was seen."""


class Patience:
    """How long to wait, and for what."""

    def __init__(self, api: Api, seconds: float) -> None:
        self._api = api
        self.seconds = seconds

    async def until(self, is_so: Callable[[], bool], what: str) -> None:
        """Return once `is_so`; raises `NotSettled` with a dump at the deadline."""
        try:
            async with asyncio.timeout(self.seconds):
                await self._api.world.journal.bell.until(is_so)
        except TimeoutError:
            raise NotSettled(f"waited {self.seconds:g} s until {what}\n{dump(self._api)}") from None


def dump(api: Api) -> str:
    """The queue, the calls and the chats in a few lines."""
    lines = [f"updates not acknowledged: {len(api.updates)}; calls in flight: {api.in_flight}"]
    lines += [f"  {queued.raw[:200]}" for queued in api.updates.waiting()[:5]]
    lines.append("last calls:")
    for call in list(api.calls)[-_CALLS_DUMPED:]:
        lines.append(f"  {call.method} {call.params} -> {'ok' if call.ok else call.reply}"[:240])
    for chat in api.world.chats.values():
        if chat.messages:
            lines.append(f"chat {chat.id}:")
        for message in list(chat.messages.values())[-_MESSAGES_DUMPED:]:
            lines.append(
                f"  {message['message_id']} {message['from']['first_name']}: {_words(message)!r}"[:240]
            )
    if api.violations:
        lines.append(f"violations: {api.violations}")
    return "\n".join(lines)


def _words(message: dict[str, object]) -> object:
    return message.get("text") or message.get("caption") or sorted(message.keys() - {"from", "chat", "date"})

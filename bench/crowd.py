"""A crowd at the local Telegram: a thousand chats, each acting again as soon as it has been answered."""

import asyncio
from collections.abc import Callable, Sequence

from pydantic import BaseModel, ConfigDict

from demo.telegram import people
from demo.telegram.api import Api
from demo.telegram.happenings import Happening


class Chat(BaseModel):
    """One chat of the crowd.

    It types `says`, or presses buttons that hold `presses`, one after the other; `witnesses` are the chats
    that must hear of each press.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    says: str = ""
    presses: tuple[str, ...] = ()
    witnesses: tuple[int, ...] = ()


class Figures(BaseModel):
    """What was measured after the warm-up. `heard` counts messages in the witnesses' chats."""

    model_config = ConfigDict(frozen=True)

    updates: int
    heard: int
    seconds: float
    p50_ms: float
    p99_ms: float
    is_complete: bool

    @property
    def per_second(self) -> float:
        """Updates answered in a second."""
        return self.updates / self.seconds if self.seconds else 0.0


class Crowd:
    """Acts `rounds` times in every chat, and times each answer from the moment its update was queued."""

    def __init__(self, api: Api, chats: Sequence[Chat], rounds: int) -> None:
        self._api = api
        self._loop = asyncio.get_running_loop()
        self._chats = {chat.id: chat for chat in chats}
        self._witnesses = {witness for chat in chats for witness in chat.witnesses}
        self._acts = dict.fromkeys(self._chats, 0)
        self._rounds = rounds
        self._since: dict[int, float] = {}
        self._waits: list[float] = []
        self._answered = 0
        self._heard = 0
        self._moved = asyncio.Event()
        self._stop_listening = api.world.journal.listen(self._notice)

    async def warm_up(self, rounds: int, seconds: float) -> None:
        """Lets everybody begin; returns after so many rounds or seconds, with the figures at zero."""
        for chat in self._chats.values():
            self._act(chat)
        await self._until(lambda: self._answered >= rounds * len(self._chats), seconds)
        self._waits.clear()
        self._began = self._loop.time(), self._answered, self._heard

    async def figures(self, seconds: float) -> Figures:
        """What happened until the last answer (and the last witness) or until `seconds` have passed."""
        is_complete = await self._until(self._is_over, seconds)
        self._stop_listening()
        at, answered, heard = self._began
        waits = sorted(self._waits) or [0.0]
        return Figures(
            updates=self._answered - answered,
            heard=self._heard - heard,
            seconds=self._loop.time() - at,
            p50_ms=1000 * waits[len(waits) // 2],
            p99_ms=1000 * waits[len(waits) * 99 // 100],
            is_complete=is_complete,
        )

    def _is_over(self) -> bool:
        everything = self._rounds * len(self._chats)
        return self._answered == everything and (not self._witnesses or self._heard == everything)

    async def _until(self, is_so: Callable[[], bool], seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                while not is_so():
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            return False
        return True

    def _notice(self, happening: Happening) -> None:
        chat = self._chats.get(happening.chat_id or 0)
        if chat is None:
            if happening.kind == "sent" and happening.chat_id in self._witnesses:
                self._heard += 1
                self._moved.set()
        elif happening.kind == ("edited" if chat.presses else "sent") and chat.id in self._since:
            self._waits.append(self._loop.time() - self._since.pop(chat.id))
            self._answered += 1
            self._moved.set()
            if self._acts[chat.id] < self._rounds:
                self._loop.call_soon(self._act, chat)

    def _act(self, chat: Chat) -> None:
        world = self._api.world
        user, room = world.users[chat.id], world.chats[chat.id]
        self._since[chat.id] = self._loop.time()
        if chat.presses:
            people.press(self._api, user, room, room.last_message_id, chat.presses[self._acts[chat.id]])
        else:
            people.say(self._api, user, room, chat.says)
        self._acts[chat.id] += 1

"""The chat page in the browser: several people's chats side by side, live."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from demo.telegram.chats import Chat
from demo.telegram.clock_control import ClockControl
from demo.telegram.happenings import Happening
from demo.telegram.local import LocalTelegram
from demo.telegram.menus import commands_of
from demo.telegram.page_acts import PICTURES, PageActs
from demo.telegram.refusals import Refusal

Json = dict[str, Any]

_FOLDER = Path(__file__).with_name("page")
_SHOWN = frozenset(
    {
        "said",
        "sent",
        "edited",
        "deleted",
        "toast",
        "typing",
        "keyboard",
        "profile",
        "membership",
        "clock",
        "people",
    }
)
# A message can hold any words: nothing but this page's own files may run or load.
_GUARD = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True)
class Column:
    """One chat on the page: whose it is, and a word about them."""

    person_id: int
    role: str = ""
    chat_id: int | None = None


class ChatPage:
    """Serves the page at `/`; what people do there goes the same way as in tests."""

    def __init__(
        self,
        telegram: LocalTelegram,
        columns: Sequence[Column] = (),
        languages: Sequence[str] = ("en", "de", "ru"),
        title: str = "Passdesk demo",
    ) -> None:
        self._telegram = telegram
        self._columns = columns
        self._languages = languages
        self._title = title
        self._clock = ClockControl(telegram)
        self._watchers: set[asyncio.Queue[Json | None]] = set()

    def add_to(self, app: web.Application) -> None:
        """Serve the page, its events, its acts and its files."""
        app.router.add_get("/", self.index)
        app.router.add_get("/page/events", self.events)
        app.router.add_get("/page/files/{file_id}", self.file)
        PageActs(self._telegram).add_to(app)
        app.router.add_get("/page/{name:[a-z_]+\\.(?:js|css|svg)}", self.asset)
        self._clock.add_to(app)
        self._telegram.api.world.journal.listen(self._tell)
        app.on_shutdown.append(self._release_watchers)

    async def index(self, _: web.Request) -> web.StreamResponse:
        """The page."""
        return web.FileResponse(_FOLDER / "index.html", headers=_GUARD)

    async def asset(self, request: web.Request) -> web.StreamResponse:
        """One of the page's own files."""
        path = _FOLDER / request.match_info["name"]
        if not path.is_file():
            return web.Response(status=404)
        return web.FileResponse(path, headers=_GUARD)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A picture to look at, anything else to save."""
        try:
            file = self._telegram.api.files.by_id(request.match_info["file_id"])
        except Refusal:
            return web.Response(status=404)
        headers = dict(_GUARD)
        if file.mime_type not in PICTURES:
            headers["Content-Disposition"] = "attachment"
        kind = file.mime_type if file.mime_type in PICTURES else "application/octet-stream"
        return web.Response(body=file.content, content_type=kind, headers=headers)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Everything as it is, then everything that happens, as server-sent events."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        await response.prepare(request)
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._watchers.add(queue)
        try:
            await _write(response, {"kind": "everything", **self._everything()})
            while (event := await queue.get()) is not None:
                await _write(response, event)
        except ConnectionResetError:
            pass  # the browser left; it asks for everything again when it is back
        finally:
            self._watchers.discard(queue)
        return response

    def _everything(self) -> Json:
        world = self._telegram.api.world
        return {
            "title": self._title,
            "bot": world.bot.user.as_json(),
            "description": world.bot.texts.get(("description", ""), ""),
            "languages": list(self._languages),
            "columns": [vars(column) for column in self._columns],
            "people": self._people(),
            "chats": [_chat(chat) for chat in world.chats.values()],
            "menus": self._menus(),
            "clock": self._clock.reading(),
        }

    def _people(self) -> list[Json]:
        return [person.user.as_json() for person in self._telegram.people()]

    def _menus(self) -> dict[int, list[Json]]:
        world = self._telegram.api.world
        return {
            person.id: commands_of(world, person.user, person.chat.room) for person in self._telegram.people()
        }

    def _tell(self, happening: Happening) -> None:
        if not self._watchers or happening.kind not in _SHOWN:
            return
        event: Json = {"kind": happening.kind, "chat": happening.chat_id, **happening.details}
        if happening.kind in ("profile", "people"):
            event["menus"] = self._menus()
        for queue in self._watchers:
            queue.put_nowait(event)

    async def _release_watchers(self, _: web.Application) -> None:
        for queue in self._watchers:
            queue.put_nowait(None)


def _chat(chat: Chat) -> Json:
    return {
        **chat.as_json(),
        "members": [member.id for member in chat.members],
        "messages": list(chat.messages.values()),
        "keyboard": chat.keyboard,
        "bot_is": chat.bot_is,
        "started": chat.started,
    }


async def _write(response: web.StreamResponse, event: Json) -> None:
    await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())

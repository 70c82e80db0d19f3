"""`/control/clock`: reading the studio's clock and pushing it forward."""

import inspect
from datetime import timedelta
from typing import Any

from aiohttp import web

from demo.telegram.clocks import MovableClock, until_midnight
from demo.telegram.local import LocalTelegram

Json = dict[str, Any]
LARGEST_STEP = timedelta(days=400)


class ClockControl:
    """The two addresses of a clock that can be moved; without such a clock they answer 404."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram

    def add_to(self, app: web.Application) -> None:
        """Serve GET and POST."""
        app.router.add_get("/control/clock", self.read)
        app.router.add_post("/control/clock", self.move)

    def reading(self) -> dict[str, Any] | None:
        """The instant and the zone, None when the clock cannot be moved."""
        clock = self._telegram.api.world.clock
        if not isinstance(clock, MovableClock):
            return None
        return {"now": clock.now().timestamp(), "zone": str(self._telegram.zone)}

    async def read(self, _: web.Request) -> web.Response:
        """What time it is."""
        reading = self.reading()
        return web.json_response(reading, status=404 if reading is None else 200)

    async def move(self, request: web.Request) -> web.Response:
        """`{"seconds": 3600}` or `{"to": "midnight"}`, the next one of the studio."""
        clock = self._telegram.api.world.clock
        wish = await read_wish(request)
        if not isinstance(clock, MovableClock):
            return web.json_response({"error": "the clock cannot be moved"}, status=404)
        step = self._step(clock, wish)
        if step is None or not timedelta() < step <= LARGEST_STEP:
            return web.json_response({"error": "seconds or to=midnight, forward only"}, status=400)
        moved = clock.advance(step)
        if inspect.isawaitable(moved):
            await moved
        self._telegram.api.world.journal.note("clock", details=self.reading())
        return web.json_response(self.reading())

    def _step(self, clock: MovableClock, wish: Json) -> timedelta | None:
        if wish.get("to") == "midnight":
            return until_midnight(clock.now(), self._telegram.zone)
        seconds = wish.get("seconds")
        return timedelta(seconds=seconds) if isinstance(seconds, int | float) else None


async def read_wish(request: web.Request) -> Json:
    """The JSON object that was posted; 415 without its content type, which no other site's page can set."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    wish = await request.json()
    if not isinstance(wish, dict):
        raise web.HTTPBadRequest
    return wish

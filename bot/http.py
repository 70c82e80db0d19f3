"""The desk's own web server: the webhook, calendar feeds, `/healthz` and `/metrics`."""

import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict

import structlog
from aiohttp import web

from bot.calendar_feed import PATH, CalendarFeed
from bot.checks import Address
from bot.health import Examination
from bot.inbox import Raw
from bot.metrics import Metrics

log = structlog.get_logger(__name__)

LARGEST_BODY = 1 << 20
#: Telegram repeats a refused update after so many seconds.
RETRY_AFTER = "5"

Keep = Callable[[Raw], Awaitable[None]]


class Webhook:
    """Takes updates from Telegram: 200 is said only when the update is safely stored."""

    def __init__(self, path: str, secret: str, keep: Keep) -> None:
        self.path = path
        self._secret = secret.encode()
        self._keep = keep
        self._away = False

    async def take(self, request: web.Request) -> web.Response:
        """403 without the secret, 503 while nothing can be stored, so that Telegram tries again."""
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(), self._secret):
            return web.Response(status=403)
        update = await _update_in(request)
        if update is None:
            return web.Response(status=400)
        try:
            await self._keep(update)
        except Exception as problem:
            self._tell(problem)
            return web.Response(status=503, headers={"Retry-After": RETRY_AFTER})
        self._away = False
        return web.Response()

    def _tell(self, problem: Exception) -> None:
        if not self._away:
            self._away = True
            log.error("webhook_cannot_store", problem=f"{type(problem).__name__}: {problem}")


class Server:
    """Listens at one address until it is stopped."""

    def __init__(
        self,
        address: Address,
        examination: Examination,
        metrics: Metrics,
        feed: CalendarFeed,
        webhook: Webhook | None,
    ) -> None:
        self._address = address
        self._examination = examination
        self._metrics = metrics
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/metrics", self._figures)
        app.router.add_get(PATH, feed.answer)
        if webhook is not None:
            app.router.add_post(webhook.path, webhook.take)
        # No access log: its lines would hold the webhook's path, and the addresses of calendars.
        self._runner = web.AppRunner(app, access_log=None)

    async def start(self) -> Address:
        """Begins to listen; returns where (a port of 0 takes a free one). Raises `OSError` when taken."""
        await self._runner.setup()
        await web.TCPSite(self._runner, self._address.host, self._address.port).start()
        host, port = self._runner.addresses[0][:2]
        return Address(str(host), int(port))

    async def stop(self) -> None:
        """Finishes the requests that are under way and closes."""
        await self._runner.cleanup()

    async def _healthz(self, _: web.Request) -> web.Response:
        health = await self._examination()
        status = 200 if health.is_well else 503
        return web.json_response({"well": health.is_well, **asdict(health)}, status=status)

    async def _figures(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics.as_text(), content_type="text/plain", charset="utf-8")


async def _update_in(request: web.Request) -> Raw | None:
    try:
        update = json.loads(await request.read())
    except ValueError:
        return None
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        return None
    return update

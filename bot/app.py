"""The desk at work, wired by hand: what is opened here is closed here, in the opposite order."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.application import build
from bot.engine import Engine
from bot.pacing import Limits, Pacing
from bot.settings import Settings
from bot.transport import AiohttpRequest
from domain.calendar import Clock
from domain.studio import Studio
from handlers import rooms, routing
from storage.desk import Desk
from storage.opening import opened


@asynccontextmanager
async def working(
    settings: Settings, clock: Clock, *, limits: Limits | None = None, polling: bool = True
) -> AsyncIterator[Engine]:
    """The whole desk, answering until the block ends.

    Raises `SettingsProblem`, `DatabaseProblem`, or Telegram's own errors when it cannot start.
    """
    async with opened(settings.database_url.get_secret_value(), clock) as desk:
        await know_the_studio(desk, settings)
        request, pacing = AiohttpRequest(), Pacing(limits or Limits())
        application = build(settings.token, settings.api_base, request, pacing)
        routing.install(application, desk, rooms.all_routes())
        async with application:
            engine = Engine(desk, application, request, pacing, shared=settings.is_shared)
            await engine.start(polling=polling)
            try:
                yield engine
            finally:
                await engine.stop()


async def know_the_studio(desk: Desk, settings: Settings) -> None:
    """Keeps the studio's zone, language and currency as they are set; its name and rules stay."""
    async with desk.writing() as tx:
        known = await tx.studios.get()
        facts = {
            "timezone": settings.timezone.key,
            "language": settings.language,
            "currency": settings.currency,
        }
        if known is None:
            await tx.studios.save(Studio.model_validate({"name": "Passdesk", **facts}))
        elif any(getattr(known, name) != value for name, value in facts.items()):
            await tx.studios.save(known.model_copy(update=facts))

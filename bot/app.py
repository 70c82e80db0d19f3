"""The desk at work, wired by hand: what is opened here is closed here, in the opposite order."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

from pydantic import SecretStr
from telegram import Bot

from bot import memory
from bot.application import build
from bot.clockwork import EVERY
from bot.engine import DeskSweep, Engine
from bot.gateway import ALLOWED_UPDATES
from bot.inbox import LEASE
from bot.pacing import Limits, Pacing
from bot.settings import Settings
from bot.signals import told_to_stop
from bot.transport import AiohttpRequest
from domain.calendar import Clock
from domain.ids import TelegramId
from domain.studio import Studio
from handlers import rooms, routing
from handlers.commands import Menus
from handlers.reading import PAYMENT_TOKEN
from services import (
    asking_to_pay,
    claiming,
    coach_lists,
    digests,
    ending_series,
    joining,
    laying_out,
    proving,
    reminding,
    renewing,
    sweeping,
    under_way,
    unmarked,
    waitlist,
)
from storage.desk import Desk
from storage.opening import opened

SWEEPS: dict[str, DeskSweep] = {
    # First: whoever hears that a pass has ended shall hear that it goes on.
    "renewals": renewing.renew,
    "asking": asking_to_pay.ask,
    "expiry": sweeping.expire,
    "timetable": laying_out.lay_out,
    "endings": ending_series.finish_ending,
    "reminders": reminding.remind,
    "waitlist": waitlist.move_on,
    "unmarked": unmarked.follow_up,
    "coach lists": coach_lists.announce,
    "claims": claiming.bring_up,
    "digest": digests.announce,
    "lists": under_way.go_on,
    "books": proving.prove,
}


async def run(settings: Settings, clock: Clock, say: Callable[[str], None]) -> None:
    """Answers Telegram until told to stop; `say` gets one line for whoever started it, now and then.

    Raises `SettingsProblem`, `DatabaseProblem`, or Telegram's own errors when it cannot start.
    """
    # Listening from now on: whoever reads that the desk is there may stop it at once.
    told = asyncio.create_task(told_to_stop())
    async with working(settings, clock, polling=settings.webhook_url is None) as engine:
        at = await engine.listen(settings.listen, webhook=settings.webhook, public=settings.webhook_url)
        await _point_telegram(engine.bot, settings)
        memory.settle()
        claim = await joining.claim_link(engine.desk)
        if claim is not None:
            link = f"https://t.me/{engine.bot.username}?start={claim}"
            say(f"Nobody owns this studio yet. Open this link in Telegram and it is yours: {link}")
        say(f"@{engine.bot.username} is at the desk; health at http://{at.host}:{at.port}/healthz")
        await told
        say("Stopping: finishing what is in hand.")


@asynccontextmanager
async def working(
    settings: Settings, clock: Clock, *, limits: Limits | None = None, polling: bool = True
) -> AsyncIterator[Engine]:
    """The whole desk on its database, answering until the block ends. Raises as `run` does."""
    token = settings.token  # before anything is written: a desk without one leaves no empty studio behind
    async with opened(settings.database_url.get_secret_value(), clock) as desk:
        await know_the_studio(desk, settings)
        await joining.welcome_owners(desk, [TelegramId(id_) for id_ in sorted(settings.owner_ids)])
        async with serving(
            desk,
            token,
            settings.api_base,
            limits=limits or Limits(),
            shared=settings.is_shared,
            polling=polling,
            payment_token=settings.payment_token,
        ) as engine:
            await name_the_studio(desk, engine.bot.first_name)
            yield engine


@asynccontextmanager
async def serving(
    desk: Desk,
    token: str,
    api_base: str,
    *,
    limits: Limits,
    shared: bool = False,
    polling: bool = True,
    lease: timedelta = LEASE,
    every: timedelta | None = EVERY,
    payment_token: SecretStr | None = None,
) -> AsyncIterator[Engine]:
    """An open desk, answering the bot of `token` until the block ends; `every` is between its looks. With a
    `payment_token` clients can pay in Telegram."""
    request, pacing = AiohttpRequest(), Pacing(limits)
    application = build(token, api_base, request, pacing)
    routing.install(application, desk, rooms.all_routes())
    application.bot_data[PAYMENT_TOKEN] = payment_token
    async with AsyncExitStack() as started:
        # Where Telegram refuses the token or cannot be reached, the application leaves its connections open.
        started.push_async_callback(request.shutdown)
        await started.enter_async_context(application)
        sweeps = {**SWEEPS, "menus": Menus(application.bot).publish}
        engine = Engine(
            desk, application, request, pacing, shared=shared, sweeps=sweeps, lease=lease, every=every
        )
        await engine.start(polling=polling)
        try:
            yield engine
        finally:
            await engine.stop()


async def know_the_studio(desk: Desk, settings: Settings) -> None:
    """Keeps the studio's zone, language and currency as they are set; its rules stay."""
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


async def name_the_studio(desk: Desk, name: str) -> None:
    """Calls the studio as its bot is called: the name its owner gave to @BotFather."""
    async with desk.writing() as tx:
        known = await tx.studios.get()
        if known is not None and known.name != name:
            await tx.studios.save(known.model_copy(update={"name": name}))


async def _point_telegram(bot: Bot, settings: Settings) -> None:
    if settings.webhook is None:
        await bot.delete_webhook()
        return
    path, secret = settings.webhook
    await bot.set_webhook(
        f"{settings.webhook_url}{path}", secret_token=secret, allowed_updates=list(ALLOWED_UPDATES)
    )

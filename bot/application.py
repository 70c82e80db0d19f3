"""PTB as the desk uses it: no updater, no queue of its own, and no error swallowed."""

from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder

from bot.pacing import Pacing
from bot.transport import AiohttpRequest

Json = dict[str, Any]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class Unparseable(Exception):
    """PTB cannot make an update of this JSON; trying again would not help."""


class DeskApplication(Application[Any, Any, Any, Any, Any, Any]):
    """An application whose `process_update` raises what a handler raised, instead of logging it only."""

    async def process_error(
        self, update: object, error: Exception, job: object = None, coroutine: object = None
    ) -> bool:
        """Passes the error on to whoever had the update processed."""
        raise error


def build(token: str, api_base: str, request: AiohttpRequest, pacing: Pacing) -> AnyApplication:
    """An application that sends through `request` at the pace of `pacing` and fetches nothing by itself."""
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any] = ApplicationBuilder()
    return (
        builder.application_class(DeskApplication)
        .token(token)
        .base_url(f"{api_base}/bot")
        .base_file_url(f"{api_base}/file/bot")
        .request(request)
        .get_updates_request(request)
        .rate_limiter(pacing)
        .updater(None)
        .job_queue(None)
        .build()
    )


async def process(application: AnyApplication, raw: Json) -> None:
    """Has one stored update answered. Raises `Unparseable`, or whatever its handler raised."""
    try:
        update = Update.de_json(raw, application.bot)
    except Exception as problem:
        raise Unparseable(type(problem).__name__) from problem
    await application.process_update(update)

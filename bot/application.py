"""PTB as the desk uses it: no updater, no queue of its own, and no error swallowed."""

from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ExtBot

from bot.pacing import Pacing
from bot.transport import AiohttpRequest

Json = dict[str, Any]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class Unparseable(Exception):
    """PTB cannot make an update of this JSON; trying again would not help."""


class DeskBot(ExtBot[Any]):
    """A bot that answers True for a message sent or edited: nobody here reads it, and making an object of
    it takes as long as handling many an update. Its repr does not show its token, as PTB's would."""

    def __repr__(self) -> str:
        return f"DeskBot[{self.token.partition(':')[0]}]"

    async def _do_post(self, endpoint: str, data: Json, **timeouts: Any) -> bool | Json | list[Json]:
        result = await super()._do_post(endpoint, data, **timeouts)
        return True if endpoint in _UNREAD else result


_UNREAD = frozenset({"sendMessage", "editMessageText"})


class DeskApplication(Application[Any, Any, Any, Any, Any, Any]):
    """An application whose `process_update` raises what a handler raised, instead of logging it only."""

    async def process_error(
        self, update: object, error: Exception, job: object = None, coroutine: object = None
    ) -> bool:
        """Passes the error on to whoever had the update processed."""
        raise error


def build(token: str, api_base: str, request: AiohttpRequest, pacing: Pacing) -> AnyApplication:
    """An application that sends through `request` at the pace of `pacing` and fetches nothing by itself."""
    bot = DeskBot(
        token,
        f"{api_base}/bot",
        f"{api_base}/file/bot",
        request=request,
        get_updates_request=request,
        rate_limiter=pacing,
    )
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any] = ApplicationBuilder()
    return builder.application_class(DeskApplication).bot(bot).updater(None).job_queue(None).build()


async def process(application: AnyApplication, raw: Json) -> None:
    """Has one stored update answered. Raises `Unparseable`, or whatever its handler raised."""
    try:
        update = Update.de_json(_without_the_seen(raw), application.bot)
    except Exception as problem:
        raise Unparseable(type(problem).__name__) from problem
    await application.process_update(update)


def _without_the_seen(raw: Json) -> Json:
    """The update without the looks of a pressed message: nobody reads them, and as objects they take a fifth
    of the time of a press."""
    query = raw.get("callback_query")
    if not isinstance(query, dict) or not isinstance(query.get("message"), dict):
        return raw
    kept = {name: part for name, part in query["message"].items() if name not in _LOOKS}
    return raw | {"callback_query": query | {"message": kept}}


_LOOKS = frozenset({"entities", "caption_entities", "reply_markup"})

"""`GET /calendar/<token>.ics`: a person's sessions for the calendar of their phone (PRODUCT §6.8)."""

import asyncio
import re

import structlog
from aiohttp import web

from services import feeds
from services.feeds import Feed
from storage.desk import Desk
from texts import calendar_files
from texts.words import best_language, speaking

log = structlog.get_logger(__name__)

PATH = "/calendar/{name}"
#: So many files are put together at a time, each beside the desk's own work.
AT_ONCE = 2

_NAME = re.compile(r"([A-Za-z0-9_-]{32})\.ics")


class CalendarFeed:
    """Answers with the calendar behind a token, and for all else as if there were nothing.

    The token is in no log: neither the request nor what went wrong with it is written down.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._room = asyncio.Semaphore(AT_ONCE)

    async def answer(self, request: web.Request) -> web.Response:
        """200 with the calendar, 304 where the reader has it, 404 for all else, 503 without database."""
        found = _NAME.fullmatch(request.match_info["name"])
        try:
            feed = None if found is None else await feeds.read(self._desk, found[1])
        except Exception as problem:
            log.error("calendar_feed_failed", problem=type(problem).__name__)
            return web.Response(status=503, headers={"Retry-After": "60"})
        if feed is None:
            return web.Response(status=404, text="404: Not Found")
        headers = {"ETag": f'"{feed.tag}"', "Cache-Control": f"private, max-age={calendar_files.REFRESH}"}
        if _has(request, feed.tag):
            return web.Response(status=304, headers=headers)
        body = await self._written(feed)
        return web.Response(body=body, content_type="text/calendar", charset="utf-8", headers=headers)

    async def _written(self, feed: Feed) -> bytes:
        words = speaking(best_language(feed.person.language, feed.studio.language), feed.studio)
        async with self._room:
            return await asyncio.to_thread(calendar_files.feed, words, feed.appointments)


def _has(request: web.Request, tag: str) -> bool:
    known = request.if_none_match or ()
    return any(each.value in (tag, "*") for each in known)

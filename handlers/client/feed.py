"""The calendar feed in the settings."""

from handlers.routes import Routes
from handlers.screens import Screen, feed
from handlers.taps.calendar_file import EndFeed, MakeFeed, ShowFeed
from handlers.turn import Turn
from services import feeds

routes = Routes()


@routes.tap(ShowFeed)
async def show(turn: Turn, tap: ShowFeed) -> Screen:
    """Whether there is one."""
    since = await feeds.since(turn.desk, turn.actor)
    return feed.unserved(turn.words) if turn.web_base is None else feed.feed(turn.words, since)


@routes.tap(MakeFeed)
async def make(turn: Turn, tap: MakeFeed) -> Screen:
    """A new address, shown once."""
    if turn.web_base is None:
        return feed.unserved(turn.words)
    return feed.address(turn.words, turn.web_base, await feeds.renew(turn.desk, turn.actor))


@routes.tap(EndFeed)
async def end(turn: Turn, tap: EndFeed) -> Screen:
    """Switches it off."""
    await feeds.end(turn.desk, turn.actor)
    return feed.ended(turn.words)

"""Booking several sessions at once: ticked ones, the usual ones, or all that a pass has left."""

from domain.ids import PersonId
from domain.refusals import NothingLeft, NothingUsual, OfferChanged
from handlers.routes import Routes
from handlers.screens import Screen, several, ticking
from handlers.taps.among import where
from handlers.taps.placing import ShowDays
from handlers.taps.several import (
    BookSeveral,
    BookUsual,
    ShowSeveral,
    ShowUsual,
    TickDay,
    TickDays,
    Way,
    ticks,
)
from handlers.turn import Turn
from services import browsing as finding
from services import placing, unplacing, usual
from services.placing import Want
from services.usual import Usual

routes = Routes()


@routes.tap(TickDays)
async def days(turn: Turn, tap: TickDays) -> Screen:
    """The days, while sessions are being ticked."""
    found = await finding.days(turn.desk, turn.actor, where(tap.among), tap.since)
    chosen = await finding.days_of(turn.desk, turn.actor, ticks(tap.ticked))
    return ticking.days(turn.words, found, tap, chosen)


@routes.tap(TickDay)
async def day(turn: Turn, tap: TickDay) -> Screen:
    """A day's sessions, to be ticked."""
    page = await finding.day(turn.desk, turn.actor, where(tap.among), tap.day, tap.behind)
    chosen = await finding.days_of(turn.desk, turn.actor, ticks(tap.ticked))
    return ticking.day(turn.words, page, tap, chosen)


@routes.tap(ShowSeveral)
async def look(turn: Turn, tap: ShowSeveral) -> Screen:
    """What booking them comes to."""
    want = _want(turn, tap)
    thought = await placing.preview(turn.desk, turn.actor, want)
    may_be_unpaid = want.client_id != turn.actor.id and not tap.unpaid
    return several.preview(
        turn.words,
        thought,
        turn.words("several-title", name=thought.client.name),
        book=BookSeveral(mark=thought.mark, **tap.model_dump()),
        back=TickDays(among=tap.among, ticked=tap.ticked),
        unpaid=tap.model_copy(update={"unpaid": True}) if may_be_unpaid else None,
        waits=None if tap.waits else tap.model_copy(update={"waits": True}),
    )


@routes.tap(BookSeveral)
async def book(turn: Turn, tap: BookSeveral) -> Screen:
    """Books all of them that can be; a second press shows what the first has booked."""
    want = _want(turn, tap)
    try:
        done = await placing.book(turn.desk, turn.actor, want, mark=tap.mark)
    except OfferChanged:
        return await _overtaken(turn, ShowSeveral(**tap.model_dump(exclude={"mark"})))
    return several.booked(
        turn.words, done, where(tap.among), is_own=want.client_id == turn.actor.id, now=turn.now
    )


@routes.tap(ShowUsual)
async def look_at_usual(turn: Turn, tap: ShowUsual) -> Screen:
    """What booking the usual sessions, or all that is left, comes to."""
    thought = await _thought(turn, tap.way, tap.among)
    return several.preview(
        turn.words,
        thought.placed,
        turn.words(f"several-{tap.way.name.lower()}-title", name=thought.look.client.name),
        book=BookUsual(way=tap.way, mark=thought.placed.mark, among=tap.among),
        back=ShowDays(among=tap.among),
        note=several.left_over(turn.words, thought),
    )


@routes.tap(BookUsual)
async def book_usual(turn: Turn, tap: BookUsual) -> Screen:
    """Books them; a second press shows what the first has booked."""
    try:
        thought = await _thought(turn, tap.way, tap.among)
        done = await usual.book(turn.desk, turn.actor, thought, mark=tap.mark)
    except (OfferChanged, NothingUsual, NothingLeft):
        return await _overtaken(turn, ShowUsual(way=tap.way, among=tap.among))
    is_own, note = thought.look.is_own, several.left_over(turn.words, thought)
    return several.booked(turn.words, done, where(tap.among), is_own=is_own, now=turn.now, note=note)


async def _thought(turn: Turn, way: Way, among: str) -> Usual:
    find = usual.preview_usual if way is Way.USUAL else usual.preview_rest
    return await find(turn.desk, turn.actor, where(among))


async def _overtaken(turn: Turn, again: ShowSeveral | ShowUsual) -> Screen:
    """What the first of two presses has booked; otherwise what has changed, shown afresh."""
    client_id = _client(turn, again.among)
    found = await unplacing.just_booked(turn.desk, turn.actor, client_id)
    if isinstance(again, ShowSeveral):
        wanted = ticks(again.ticked)
        found = tuple(each for each in found if each.session_id in wanted)
    if found:
        return several.already(turn.words, found, where(again.among), is_own=client_id == turn.actor.id)
    shown = await (look(turn, again) if isinstance(again, ShowSeveral) else look_at_usual(turn, again))
    return shown.toasting(turn.words.plain("refusal-OfferChanged"))


def _want(turn: Turn, tap: ShowSeveral | BookSeveral) -> Want:
    return Want(_client(turn, tap.among), ticks(tap.ticked), waits=tap.waits, unpaid=tap.unpaid)


def _client(turn: Turn, among: str) -> PersonId:
    return where(among).client_id or turn.actor.known_id

"""Finding a client by what is typed (PRODUCT §5.1)."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from domain.ids import PersonId
from domain.people import Actor, Right
from domain.refusals import QueryTooShort
from domain.searching import LEAST_DIGITS, LEAST_LETTERS, Query, Stage
from services.access import require_staff
from storage.desk import Desk, Tx
from storage.searching import Match

PAGE = 8
FIRST = PersonId(0)
_TAIL = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a search begins: behind a person of a stage."""

    stage: Stage = Stage.FITTING
    after: PersonId = FIRST


@dataclass(frozen=True, slots=True)
class Found:
    """A client in a list. Of several with the same name each has a mark to be told apart by: the end of
    the phone number, or else the client's number and their next pass."""

    id: PersonId
    name: str
    phone_end: str | None = None
    number: PersonId | None = None
    next_pass: str | None = None


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page of a search: those from `close_from` on only have similar names; `more` begins the next page."""

    query: Query
    clients: tuple[Found, ...]
    close_from: int
    more: Place | None


async def search(desk: Desk, actor: Actor, query: Query | None, place: Place | None = None) -> FoundPage:
    """Clients that fit the query, as far as this actor may see them; pages are full while there are more.

    Raises `QueryTooShort`.
    """
    require_staff(actor)
    if query is None:
        raise QueryTooShort(LEAST_LETTERS, LEAST_DIGITS)
    async with desk.reading() as tx:
        return await _page(tx, actor, query, place or Place())


async def marked(tx: Tx, actor: Actor, matches: Sequence[Match]) -> tuple[Found, ...]:
    """These clients, those with namesakes marked."""
    return tuple([await _marked(tx, actor, match) for match in matches])


async def _page(tx: Tx, actor: Actor, query: Query, place: Place) -> FoundPage:
    whose = None if actor.may(Right.SEE_ALL) else actor.known_id
    fitting: list[Match] = []
    if place.stage is Stage.FITTING:
        query = await _rarest_first(query, place.after, tx.searching.frequency)
        fitting = await tx.searching.fitting(query.words, place.after, PAGE + 1, whose=whose)
        if len(fitting) > PAGE:
            more = Place(Stage.FITTING, fitting[PAGE - 1].id)
            return FoundPage(query, await marked(tx, actor, fitting[:PAGE]), PAGE, more)
        place = Place(Stage.CLOSE)
    query = await _rarest_first(query, place.after, tx.searching.frequency_of_close)
    room = PAGE - len(fitting)
    close = await tx.searching.nearly_fitting(query.words, place.after, room + 1, whose=whose)
    following = Place(Stage.CLOSE, close[room - 1].id if 0 < room < len(close) else FIRST)
    shown = await marked(tx, actor, fitting + close[:room])
    return FoundPage(query, shown, len(fitting), following if len(close) > room else None)


async def _rarest_first(query: Query, after: PersonId, frequency: Callable[[str], Awaitable[int]]) -> Query:
    # Pages that go on keep the order they began with, or clients would be shown twice or not at all.
    if after or len(query.words) == 1:
        return query
    counted = [(await frequency(word), word) for word in query.words]
    return Query(tuple(word for _, word in sorted(counted, key=lambda pair: pair[0])))


async def _marked(tx: Tx, actor: Actor, match: Match) -> Found:
    if not match.has_namesake:
        return Found(match.id, match.name)
    if match.phone is not None:
        return Found(match.id, match.name, phone_end=match.phone[-_TAIL:])
    passes = await tx.passes.open_of(match.id, actor.studio.today(tx.now))
    return Found(match.id, match.name, number=match.id, next_pass=passes[0].title if passes else None)

"""A client's past, page by page: what was bought and paid, what the account says, when they came."""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from domain.ids import PersonId
from domain.past import Event, Place, Source, View
from domain.people import Actor, Person, Right
from services.access import client_for
from storage.desk import Desk, Tx

PAGE = 10
NEWEST = Place(datetime(9999, 1, 1, tzinfo=UTC), Source.SHARED_VISIT, 0)


@dataclass(frozen=True, slots=True)
class Past:
    """A page of a client's past, newest first; `more` is the place to go on from.

    Whoever may not see the money of the client sees visits only, and has no other `views` to choose from.
    """

    client: Person
    events: tuple[Event, ...]
    view: View
    views: tuple[View, ...]
    more: Place | None
    is_newest: bool
    is_own: bool


async def page(
    desk: Desk, actor: Actor, client_id: PersonId | None, view: View, before: Place | None = None
) -> Past:
    """The actor's own past, or that of a client whom staff may see. Its cost does not grow with it."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id or actor.known_id)
        is_own = client.id == actor.id
        views = tuple(View) if is_own or actor.may(Right.SELL) else (View.VISITS,)
        view = view if view in views else View.VISITS
        found = await _events(tx, client.id, view, before or NEWEST, PAGE + 1)
        more = found[PAGE - 1].place if len(found) > PAGE else None
        return Past(client, tuple(found[:PAGE]), view, views, more, before is None, is_own)


async def _events(tx: Tx, client_id: PersonId, view: View, before: Place, limit: int) -> list[Event]:
    found: list[Event] = []
    for card in await tx.past.cards(client_id):
        for source in view.sources:
            found += await tx.past.before(card, source, before, limit)
    return newest(found, limit)


def newest(events: Iterable[Event], limit: int) -> list[Event]:
    """The newest of them, in their order."""
    return heapq.nlargest(limit, events, key=lambda event: event.place)

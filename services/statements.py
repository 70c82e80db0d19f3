"""Statements of a client's money, visits and passes, for the client or for staff who sell."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from domain.ids import EntryId, PersonId
from domain.passes import Pass
from domain.past import Event, Place, Source
from domain.people import Actor, Person, Right
from domain.statements import Line, Moved, Statement, Stretch, charges, drawn_up
from services.access import client_for, require
from services.accounts import outstanding
from services.past import NEWEST
from storage.desk import Desk, Tx

#: Events are read so many at a time.
CHUNK = 1000
MOST_PASSES = 200
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)


async def draw_up(desk: Desk, actor: Actor, client_id: PersonId | None, stretch: Stretch) -> Statement:
    """The statement of the actor, or of a client whom staff who sell may see. Raises `NotFound`.

    What was taken back is in none of it: as if it had not been.
    """
    async with desk.reading() as tx:
        client = await _whose(tx, actor, client_id)
        studio, today = actor.studio, actor.studio.today(tx.now)
        first, last = stretch.days(today)
        since = studio.calendar.midnight(first) if first else None
        until = studio.calendar.midnight(last + timedelta(days=1))
        open_ = await outstanding(tx, client.id)
        open_now = Counter(open_.account)
        open_now.update(open_.on_passes)
        events, charged = await _events(tx, client.id, since or _FIRST)
        before, lines = drawn_up(events, charged, open_now, studio.currency)
        shown = [line for line in lines if line.event.place.at < until]
        return Statement(
            client=client,
            studio=studio.name,
            first=first,
            last=last,
            before=before,
            lines=shown,
            after=_after(before, shown, studio.currency),
            passes=await _passes(tx, client, shown, today),
            today=today,
        )


async def whose(desk: Desk, actor: Actor, client_id: PersonId | None) -> Person:
    """Of whom a statement may be drawn up by this actor. Raises `NotFound`."""
    async with desk.reading() as tx:
        return await _whose(tx, actor, client_id)


async def _whose(tx: Tx, actor: Actor, client_id: PersonId | None) -> Person:
    if client_id is None or client_id == actor.id:
        return await client_for(tx, actor, actor.known_id)
    require(actor, Right.SELL)
    return await client_for(tx, actor, client_id)


async def _events(tx: Tx, client_id: PersonId, since: datetime) -> tuple[list[Event], dict[EntryId, int]]:
    """All that stands of what was since then, the oldest first, and what each entry charged."""
    events: list[Event] = []
    moved: list[Moved] = []
    for card in await tx.past.cards(client_id):
        for source in Source:
            events += await _of(tx, card, source, since)
        changes, others = await tx.statements.moved(card, since)
        moved += changes
        events += others + await tx.statements.carried(card, since)
    charged = charges(sorted(moved, key=lambda each: each.entry_id, reverse=True))
    standing = (event for event in events if not event.is_undone and _counts(event, charged))
    return sorted(standing, key=lambda event: event.place), charged


async def _of(tx: Tx, card: PersonId, source: Source, since: datetime) -> list[Event]:
    found: list[Event] = []
    before: Place | None = NEWEST
    while before is not None:
        page = await tx.past.before(card, source, before, CHUNK)
        found += [event for event in page if event.place.at >= since]
        is_more = len(page) == CHUNK and page[-1].place.at >= since
        before = page[-1].place if is_more else None
    return found


def _counts(event: Event, charged: Mapping[EntryId, int]) -> bool:
    """Whether it has a line of its own: of a change of a pass only where it cost something, of money that is
    kept in credit only the money."""
    if event.place.source is Source.ACCOUNT:
        return event.method is None
    is_change = event.place.source is Source.SALE and event.kind not in ("grant", "attach")
    return not is_change or charged.get(EntryId(event.place.id), 0) != 0


def _after(before: Mapping[str, int], lines: Iterable[Line], currency: str) -> dict[str, int]:
    after = Counter(before)
    for line in lines:
        after[line.event.currency or currency] += line.charged - line.paid
    return {code: amount for code, amount in sorted(after.items()) if amount}


async def _passes(tx: Tx, client: Person, lines: Iterable[Line], today: date) -> list[Pass]:
    """The passes of these lines and those that are open, the latest first."""
    passes = {pass_.id: pass_ for pass_ in await tx.passes.open_of(client.id, today)}
    named = {line.event.pass_id for line in lines if line.event.pass_id is not None}
    for pass_id in sorted(named - passes.keys(), reverse=True)[:MOST_PASSES]:
        pass_ = await tx.passes.get(pass_id)
        if pass_ is not None:
            passes[pass_id] = pass_
    return [passes[pass_id] for pass_id in sorted(passes, reverse=True)]

"""What is shown of passes and clients: facts gathered in one snapshot."""

from dataclasses import dataclass, field, replace
from datetime import date

from domain.accounts import Outstanding
from domain.bookings import Booking
from domain.first_use import starts_with_visit
from domain.ids import PassId, PersonId
from domain.passes import Pass, PassState
from domain.people import Actor, Person
from domain.refusals import NotFound
from domain.settling import Unsettled
from services.access import client_for, pass_for
from services.accounts import outstanding
from services.own_top_ups import is_due
from storage.desk import Desk, Tx

PAGE = 8
NEWEST = PassId(2**53)


@dataclass(frozen=True, slots=True)
class PassCard:
    """One pass as somebody may see it, on the studio's local day `today`.

    `client` is who uses it here. Where that is somebody with whom it is shared, `holder` is whose it is; else
    `shared_with` are those with whom the client shares it. `next_booking` is theirs, or of anybody on a pass
    of their own; `provisional_on` the booking's day that its dates follow for the time being. `tops_up` says
    that it is time to offer its own client more sessions on it, `taken_back` that it was given by mistake.
    """

    pass_: Pass
    client: Person
    today: date
    holder: Person | None = None
    shared_with: tuple[Person, ...] = ()
    next_booking: Booking | None = None
    provisional_on: date | None = None
    tops_up: bool = False
    taken_back: bool = False

    @property
    def visitor_id(self) -> PersonId | None:
        """Who uses it here, where it is not their own."""
        return None if self.client.id == self.pass_.client_id else self.client.id

    @property
    def state(self) -> PassState:
        """The state today."""
        return self.pass_.state_on(self.today)

    @property
    def days_left(self) -> int | None:
        """Days after today on which the pass still works."""
        return self.pass_.days_left(self.today)


@dataclass(frozen=True, slots=True)
class ClientCard:
    """A client with the passes they can use: their own, next expiry first, then those shared with them;
    `open_` is what they have to pay for them and beside them; so many visits and bookings are `unpaid`."""

    client: Person
    passes: tuple[PassCard, ...]
    has_closed: bool
    today: date
    open_: Outstanding
    unpaid: Unsettled = field(default_factory=Unsettled)


async def own(desk: Desk, actor: Actor) -> ClientCard:
    """The actor's own passes (PRODUCT §4.6). Raises `NotFound` for a stranger."""
    async with desk.reading() as tx:
        card = await _client_card(tx, actor, await client_for(tx, actor, actor.known_id))
        return replace(card, passes=tuple([await _with_top_up(tx, actor, each) for each in card.passes]))


async def _with_top_up(tx: Tx, actor: Actor, card: PassCard) -> PassCard:
    if card.holder is not None:
        return card
    return replace(card, tops_up=await is_due(tx, actor.studio, card.pass_))


async def of_pass(desk: Desk, actor: Actor, pass_id: PassId) -> PassCard:
    """One pass, for whoever may see it."""
    async with desk.reading() as tx:
        return await pass_card(tx, actor, pass_id)


async def own_pass(desk: Desk, actor: Actor, pass_id: PassId) -> PassCard:
    """One of the actor's own passes, ended or not; staff read others elsewhere. Raises `NotFound`."""
    card = await of_pass(desk, actor, pass_id)
    if card.pass_.client_id != actor.id:
        raise NotFound
    return card


async def pass_card(
    tx: Tx, actor: Actor, pass_id: PassId, *, visitor: PersonId | None = None
) -> PassCard:
    """One pass inside a transaction under way, for its client or a `visitor` with whom it is shared."""
    pass_ = await pass_for(tx, actor, pass_id, visitor=visitor)
    client = await client_for(tx, actor, visitor or pass_.client_id)
    return await card_for(tx, pass_, client, actor.studio.today(tx.now))


async def card_for(tx: Tx, pass_: Pass, client: Person, today: date) -> PassCard:
    """The pass as `client` uses it: their own, or one that somebody shares with them."""
    holder = await holder_of(tx, pass_, client)
    with_whom = () if holder is not None else pass_.shared_with
    shared_with = [await tx.people.get(person_id) for person_id in with_whom]
    known = tuple(person for person in shared_with if person is not None and person.is_client)
    next_, provisional_on = await _booked(tx, pass_, None if holder is None else client.id)
    taken_back = await _is_taken_back(tx, pass_)
    return PassCard(
        pass_, client, today, holder, known, next_, provisional_on, taken_back=taken_back
    )


async def _is_taken_back(tx: Tx, pass_: Pass) -> bool:
    return pass_.deactivated_on is not None and await tx.ledger.is_taken_back(pass_.id)


async def _booked(tx: Tx, pass_: Pass, visitor: PersonId | None) -> tuple[Booking | None, date | None]:
    if pass_.booked <= 0:
        return None, None
    bookings = await tx.bookings.live_of_pass(pass_.id)
    ahead = (each for each in bookings if each.ends_at > tx.now and visitor in (None, each.client_id))
    first = pass_.valid_from
    if first is None or not starts_with_visit(pass_) or all(each.day != first for each in bookings):
        return next(ahead, None), None
    visits = await tx.ledger.uses_between(pass_.id, first, first)
    return next(ahead, None), None if visits else first


async def holder_of(tx: Tx, pass_: Pass, client: Person) -> Person | None:
    """Whose pass it is, where it is not the client's own."""
    return None if pass_.client_id == client.id else await tx.people.get(pass_.client_id)


@dataclass(frozen=True, slots=True)
class ClosedPasses:
    """A page of a client's expired and deactivated passes, newest first; `more` pages on from the last.
    Another pass follows those that are `followed`."""

    client: Person
    passes: tuple[PassCard, ...]
    more: PassId | None
    followed: frozenset[PassId] = frozenset()


async def closed_of(
    desk: Desk, actor: Actor, client_id: PersonId, before: PassId | None = None
) -> ClosedPasses:
    """A client's passes that a date or a deactivation has ended; to staff also those that were taken back."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        today = actor.studio.today(tx.now)
        found = await tx.passes.closed_of(
            client_id, today, before or NEWEST, PAGE + 1, with_taken_back=client_id != actor.id
        )
        gone = {each.id for each in found if await _is_taken_back(tx, each)}
        cards = tuple(PassCard(each, client, today, taken_back=each.id in gone) for each in found[:PAGE])
        followed = [each.id for each in found if await tx.passes.follower_of(each.id) is not None]
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return ClosedPasses(client, cards, more, frozenset(followed))


async def _client_card(tx: Tx, actor: Actor, client: Person) -> ClientCard:
    today = actor.studio.today(tx.now)
    passes = await tx.passes.usable_by(client.id, today)
    return ClientCard(
        client=client,
        passes=tuple([await card_for(tx, pass_, client, today) for pass_ in passes]),
        has_closed=bool(await tx.passes.closed_of(client.id, today, NEWEST, 1)),
        today=today,
        open_=await outstanding(tx, client.id),
        unpaid=await tx.settling.count(client.id),
    )


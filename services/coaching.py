"""A client at the desk, and what each of their passes could pay for (PRODUCT §5.1, §5.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.accounts import Outstanding
from domain.bookings import Booking
from domain.choosing import Choice, told_apart
from domain.coverage import Named
from domain.ids import PassId, PersonId, PlaceId, ServiceId
from domain.ledger import Entry
from domain.occasions import Occasion
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.settling import Unsettled
from domain.visits import Offer, check_entry_day, is_own_pass
from services.access import client_for, require_staff
from services.accounts import outstanding
from services.booking import booked_on
from services.cards import NEWEST, PassCard, pass_card
from services.choosing import Candidates, candidates, offer
from services.occasions import workout
from services.people import keeps_records
from services.settling import count_for
from services.strikes import struck
from storage.desk import Desk, Tx

PAGE = 6


@dataclass(frozen=True, slots=True)
class SessionMeant:
    """Which session a coach means, as far as passes differ by it: the services and places to ask about, and
    those that were chosen."""

    services: tuple[Named, ...]
    places: tuple[Named, ...]
    service_id: ServiceId | None
    place_id: PlaceId | None


@dataclass(frozen=True, slots=True)
class ClientAtDesk:
    """A client as a coach sees them: a page of their open passes in the order in which they pay.

    `pays` is the one to deduct from today; `more` pages on behind that pass. `visits` are today's, whoever
    entered them. Passes that somebody shares with the client are among them; `holders` are whose they are.
    `open_` is what the client has to pay, for who may sell. `bookings` are today's,
    to be checked in. `strikes` is how many late cancellations and no-shows count against the client; so many
    visits and bookings are `unpaid`.
    """

    client: Person
    offers: tuple[Offer, ...]
    pays: Offer | None
    meant: SessionMeant
    more: PassId | None
    visits: tuple[Entry, ...]
    has_closed: bool
    today: date
    may_deduct: bool
    may_sell: bool
    keeps_records: bool
    is_own: bool
    holders: dict[PersonId, Person]
    open_: Outstanding | None
    bookings: tuple[Booking, ...]
    strikes: int
    unpaid: Unsettled


@dataclass(frozen=True, slots=True)
class PassAtDesk:
    """A pass as a coach sees it, with what deducting for a day would do. `visits` are that day's, `bookings`
    those of that day that the pass has reserved for. It could pay for so many visits that are `unpaid`."""

    card: PassCard
    offer: Offer
    visits: tuple[Entry, ...]
    may_deduct: bool
    may_adjust: bool
    may_sell: bool
    may_enter_late: bool
    is_own: bool
    bookings: tuple[Booking, ...]
    unpaid: int


async def client_at_desk(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    after: PassId | None = None,
    *,
    service_id: ServiceId | None = None,
    place_id: PlaceId | None = None,
) -> ClientAtDesk:
    """A client's card in coach mode, for a session of a service or at a place where one is named."""
    require_staff(actor)
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        today = actor.studio.today(tx.now)
        visits = await tx.ledger.visits_on(client_id, today)
        now = workout(actor, tx.now)
        usable = await tx.passes.usable_by(client_id, today)
        known = await candidates(tx, usable, now)
        meant, choice = _meant(known, now, service_id, place_id)
        page, more = _page(choice, after)
        is_own = is_own_pass(actor, client_id)
        return ClientAtDesk(
            client=client,
            offers=page,
            pays=choice.pays,
            meant=meant,
            more=more,
            visits=tuple(visits),
            has_closed=bool(await tx.passes.closed_of(client_id, today, NEWEST, 1, with_taken_back=True)),
            today=today,
            may_deduct=actor.may(Right.DEDUCT) and not is_own,
            may_sell=actor.may(Right.SELL),
            keeps_records=keeps_records(actor),
            is_own=is_own,
            holders=await _holders(tx, [pass_ for pass_ in usable if pass_.client_id != client_id]),
            open_=await outstanding(tx, client_id) if actor.may(Right.SELL) else None,
            bookings=await booked_on(tx, actor, client_id, today),
            strikes=len(await struck(tx, actor.studio, client_id)),
            unpaid=await tx.settling.count(client_id),
        )


async def pass_at_desk(
    desk: Desk, actor: Actor, pass_id: PassId, day: date | None = None, *, visitor: PersonId | None = None
) -> PassAtDesk:
    """A pass, ready to be deducted for `day` (today, where none is named), for its client or a `visitor`
    with whom it is shared.

    Raises `InTheFuture` or `TooLongAgo` for a day that cannot be entered.
    """
    require_staff(actor)
    async with desk.reading() as tx:
        card = await pass_card(tx, actor, pass_id, visitor=visitor)
        limit = actor.studio.rules.late_entry_days
        day = day or card.today
        check_entry_day(day, card.today, limit)
        visits = await tx.ledger.visits_on(card.client.id, day)
        booked = await booked_on(tx, actor, card.client.id, day)
        is_own = is_own_pass(actor, card.client.id, card.pass_.client_id)
        may_deduct = actor.may(Right.DEDUCT) and not is_own
        return PassAtDesk(
            card=card,
            offer=await offer(tx, card.pass_, workout(actor, tx.now, day)),
            visits=tuple(visits),
            may_deduct=may_deduct,
            may_adjust=actor.may(Right.ADJUST) and card.holder is None,
            may_sell=actor.may(Right.SELL) and card.holder is None,
            may_enter_late=may_deduct and limit > 0,
            is_own=is_own,
            bookings=tuple(each for each in booked if each.pass_id == pass_id),
            unpaid=await count_for(tx, actor, card.pass_),
        )


async def _holders(tx: Tx, shared: Sequence[Pass]) -> dict[PersonId, Person]:
    found = {pass_.client_id: await tx.people.get(pass_.client_id) for pass_ in shared}
    return {person_id: person for person_id, person in found.items() if person is not None}


def _meant(
    known: Candidates, now: Occasion, service_id: ServiceId | None, place_id: PlaceId | None
) -> tuple[SessionMeant, Choice]:
    choice = known.choice(now)
    services = told_apart(pass_.terms.coverage.services for pass_ in choice.able)
    if service_id is not None:
        now = replace(now, service_id=service_id)
        choice = known.choice(now)
    places = told_apart(pass_.terms.coverage.places for pass_ in choice.able)
    if place_id is not None:
        choice = known.choice(replace(now, place_id=place_id))
    return SessionMeant(services, places, service_id, place_id), choice


def _page(choice: Choice, after: PassId | None) -> tuple[tuple[Offer, ...], PassId | None]:
    offers = choice.offers
    ids = [offer.pass_.id for offer in offers]
    start = ids.index(after) + 1 if after in ids else 0
    page = offers[start : start + PAGE]
    return page, page[-1].pass_.id if start + PAGE < len(offers) else None

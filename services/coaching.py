"""Coach mode: whom a coach deals with, and what each pass could pay for (PRODUCT §5.1, §5.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.ids import PassId, PersonId
from domain.ledger import Entry
from domain.occasions import Occasion
from domain.passes import Pass, order_of_choice
from domain.people import Actor, Person, Right
from domain.visits import Move, Offer, check_entry_day, move, offered
from services.access import client_for, pass_for, require, require_staff
from services.cards import NEWEST, PassCard
from services.occasions import uses_of, workout
from services.people import keeps_records
from services.searching import Found, marked
from storage.desk import Desk, Tx

RECENT = 8
PAGE = 6
_DAYS_OFFERED = 7
_PAYING, _OWING, _REFUSED = range(3)


@dataclass(frozen=True, slots=True)
class ClientAtDesk:
    """A client as a coach sees them: a page of their open passes, those that can pay first, then those on
    which a session would be owed.

    `only` is the one pass to deduct from today, where there is just one; `more` pages on behind that pass.
    `visits` are today's, whoever entered them.
    """

    client: Person
    offers: tuple[Offer, ...]
    only: Offer | None
    more: PassId | None
    visits: tuple[Entry, ...]
    has_closed: bool
    today: date
    may_deduct: bool
    may_sell: bool
    keeps_records: bool


@dataclass(frozen=True, slots=True)
class PassAtDesk:
    """A pass as a coach sees it, with what deducting for a day would do. `visits` are that day's."""

    card: PassCard
    offer: Offer
    visits: tuple[Entry, ...]
    may_deduct: bool
    may_adjust: bool
    may_enter_late: bool


@dataclass(frozen=True, slots=True)
class LateDays:
    """Earlier days for which the pass can still pay, the latest first, as far as they are worth a button;
    `earliest` is the studio's limit."""

    card: PassCard
    offers: tuple[Offer, ...]
    earliest: date


async def recent(desk: Desk, actor: Actor) -> tuple[Found, ...]:
    """The clients this actor dealt with lately and may still see, the latest first."""
    require_staff(actor)
    async with desk.reading() as tx:
        sees_all = actor.may(Right.SEE_ALL)
        found = await tx.searching.recent(actor.known_id, RECENT, sees_all=sees_all)
        return await marked(tx, actor, found)


async def client_at_desk(
    desk: Desk, actor: Actor, client_id: PersonId, after: PassId | None = None
) -> ClientAtDesk:
    """A client's card in coach mode."""
    require_staff(actor)
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        today = actor.studio.today(tx.now)
        visits = await tx.ledger.visits_on(client_id, today)
        passes = await tx.passes.open_of(client_id, today)
        offers = await _ordered(tx, passes, workout(actor, tx.now))
        page, more = _page(offers, after)
        return ClientAtDesk(
            client=client,
            offers=page,
            only=_only(offers),
            more=more,
            visits=tuple(visits),
            has_closed=bool(await tx.passes.closed_of(client_id, today, NEWEST, 1)),
            today=today,
            may_deduct=actor.may(Right.DEDUCT),
            may_sell=actor.may(Right.SELL),
            keeps_records=keeps_records(actor),
        )


async def pass_at_desk(desk: Desk, actor: Actor, pass_id: PassId, day: date | None = None) -> PassAtDesk:
    """A pass, ready to be deducted for `day` (today, where none is named).

    Raises `InTheFuture` or `TooLongAgo` for a day that cannot be entered.
    """
    require_staff(actor)
    async with desk.reading() as tx:
        card = await _card(tx, actor, pass_id)
        limit = actor.studio.rules.late_entry_days
        day = day or card.today
        check_entry_day(day, card.today, limit)
        visits = await tx.ledger.visits_on(card.client.id, day)
        may_deduct = actor.may(Right.DEDUCT)
        return PassAtDesk(
            card=card,
            offer=await _offer(tx, card.pass_, workout(actor, tx.now, day)),
            visits=tuple(visits),
            may_deduct=may_deduct,
            may_adjust=actor.may(Right.ADJUST),
            may_enter_late=may_deduct and limit > 0,
        )


async def late_days(desk: Desk, actor: Actor, pass_id: PassId) -> LateDays:
    """The days before today that a visit on this pass may be entered for (PRODUCT §5.5)."""
    require(actor, Right.DEDUCT)
    async with desk.reading() as tx:
        card = await _card(tx, actor, pass_id)
        limit = actor.studio.rules.late_entry_days
        days = [card.today - timedelta(days=back) for back in range(1, min(limit, _DAYS_OFFERED) + 1)]
        offers = [await _offer(tx, card.pass_, workout(actor, tx.now, day)) for day in days]
        payable = tuple(offer for offer in offers if offer.after is not None)
        return LateDays(card, payable, card.today - timedelta(days=limit))


async def _card(tx: Tx, actor: Actor, pass_id: PassId) -> PassCard:
    pass_ = await pass_for(tx, actor, pass_id)
    client = await client_for(tx, actor, pass_.client_id)
    return PassCard(pass_, client, actor.studio.today(tx.now))


async def _ordered(tx: Tx, passes: Sequence[Pass], occasion: Occasion) -> list[Offer]:
    offers = [await _offer(tx, pass_, occasion) for pass_ in sorted(passes, key=order_of_choice)]
    return sorted(offers, key=_rank)


def _rank(offer: Offer) -> int:
    if offer.after is None:
        return _REFUSED
    return _OWING if move(offer.pass_, offer.after) is Move.OWED else _PAYING


def _only(offers: list[Offer]) -> Offer | None:
    # Debt is no equal choice: it is offered at once only where nothing else can pay.
    best = [offer for offer in offers if _rank(offer) == _rank(offers[0])]
    return best[0] if len(best) == 1 and best[0].after is not None else None


async def _offer(tx: Tx, pass_: Pass, occasion: Occasion) -> Offer:
    return offered(pass_, occasion, await uses_of(tx, pass_, occasion.day))


def _page(offers: list[Offer], after: PassId | None) -> tuple[tuple[Offer, ...], PassId | None]:
    ids = [offer.pass_.id for offer in offers]
    start = ids.index(after) + 1 if after in ids else 0
    page = tuple(offers[start : start + PAGE])
    return page, page[-1].pass_.id if start + PAGE < len(offers) else None

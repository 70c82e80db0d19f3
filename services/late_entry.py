"""Entering a visit for an earlier day: which days a pass can still pay for (PRODUCT §5.5)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.ids import PassId, PersonId
from domain.people import Actor, Right
from domain.visits import Offer
from services.access import require
from services.cards import PassCard, pass_card
from services.choosing import offer
from services.occasions import workout
from storage.desk import Desk

_DAYS_OFFERED = 7


@dataclass(frozen=True, slots=True)
class LateDays:
    """Earlier days for which the pass can still pay, the latest first, as far as they are worth a button;
    `earliest` is the studio's limit."""

    card: PassCard
    offers: tuple[Offer, ...]
    earliest: date


async def late_days(
    desk: Desk, actor: Actor, pass_id: PassId, *, visitor: PersonId | None = None
) -> LateDays:
    """The days before today that a visit on this pass may be entered for (PRODUCT §5.5)."""
    require(actor, Right.DEDUCT)
    async with desk.reading() as tx:
        card = await pass_card(tx, actor, pass_id, visitor=visitor)
        limit = actor.studio.rules.late_entry_days
        days = [card.today - timedelta(days=back) for back in range(1, min(limit, _DAYS_OFFERED) + 1)]
        offers = [await offer(tx, card.pass_, workout(actor, tx.now, day)) for day in days]
        payable = tuple(each for each in offers if each.after is not None)
        return LateDays(card, payable, card.today - timedelta(days=limit))

"""Clients who owe the studio or are in credit, for owners: along an index, however many there are."""

from dataclasses import dataclass

from domain.accounts import Owing
from domain.people import Actor
from services.access import require_owner
from storage.desk import Desk, Tx

PAGE = 8
_MOST = 2**53


@dataclass(frozen=True, slots=True)
class Behind:
    """Where a page of those who owe begins: behind a sum, which has its `id`, currency and amount, or at the
    beginning."""

    by_name: bool = False
    currency: str | None = None
    owed: int = 0
    id: int = 0


async def owing(desk: Desk, actor: Actor, behind: Behind) -> tuple[tuple[Owing, ...], bool]:
    """For owners: a page of the clients who owe or are in credit, the largest sums first or by name, and
    whether more follow. Of several currencies the studio's own comes first."""
    require_owner(actor)
    async with desk.reading() as tx:
        if behind.by_name:
            last = await tx.accounts.owing_of(behind.id)
            found = await tx.accounts.owing_by_name(last.name if last else "", behind.id, PAGE + 1)
        else:
            found = await _largest(tx, actor, behind)
        return tuple(found[:PAGE]), len(found) > PAGE


async def _largest(tx: Tx, actor: Actor, behind: Behind) -> list[Owing]:
    own = actor.studio.currency
    currencies = sorted(await tx.accounts.owing_currencies(), key=lambda code: (code != own, code))
    first = currencies.index(behind.currency) if behind.currency in currencies else 0
    found: list[Owing] = []
    for place, currency in enumerate(currencies[first:]):
        owed, id_ = (behind.owed, behind.id) if place == 0 and behind.currency else (_MOST, 0)
        found += await tx.accounts.owing(currency, owed, id_, PAGE + 1 - len(found))
        if len(found) > PAGE:
            break
    return found

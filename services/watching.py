"""Whom to tell when the desk itself is in trouble; nothing is written here, for that may be the trouble."""

from domain.people import Account, Person
from domain.studio import Studio
from services.telling import Reader
from storage.desk import Desk, Tx


async def owners(desk: Desk) -> list[Reader]:
    """Every owner with the account they were last seen with, where one can be reached."""
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        if studio is None:
            return []
        found = [await _reader(tx, studio, owner) for owner in await tx.people.owners()]
    return [reader for reader in found if reader.account is not None]


async def _reader(tx: Tx, studio: Studio, owner: Person) -> Reader:
    reachable: list[Account] = [
        account for account in await tx.people.accounts_of(owner.id) if account.unreachable_since is None
    ]
    return Reader(studio, owner, reachable[0] if reachable else None)

"""Two cards of one person become one; the ledger's lines stay as they were written (PRODUCT §2.4)."""

from domain.ids import BookingId, PersonId
from storage.sql import Sql

_MOVES = (
    "merging_passes",
    "merging_bookings",
    "orders_merge",
    "receipts_merge",
    "intros_merge",
    "accounts_move",
    "coach_clients_copy",
    "merging_notices",
    "merging_invites",
    "merging_earlier",
    "people_merge",
)


class MergingStore:
    """Moves what belongs to one card under another."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def move(self, person_id: PersonId, into: PersonId) -> None:
        """Puts passes, orders, accounts, coaches, open invitations and due notices of a card under another.

        The emptied card remembers where it went, and so do those that had been put under it before; its
        phone, its search words and the address of its calendar are given up.
        """
        for name in _MOVES:
            await self._sql.run(name, id=person_id, into=into)
        await self._sql.run("coach_clients_clear", id=person_id)
        await self._sql.run("feeds_end_of", person_id=person_id)
        await self._sql.run("checkin_forget", person_id=person_id)
        await self._sql.run("search_keys_clear", person_id=person_id)

    async def twice(self, person_id: PersonId, into: PersonId) -> list[tuple[BookingId, BookingId]]:
        """The places that both cards have in one session, those of `person_id` first."""
        rows = await self._sql.all("merging_twice", id=person_id, into=into)
        return [(BookingId(row["gone_id"]), BookingId(row["kept_id"])) for row in rows]

    async def wait_for_imports(self) -> None:
        """Holds imports back until the transaction ends: they write to the cards that they have found."""
        await self._sql.all("importing_alone")

    async def under(self, person_id: PersonId) -> list[PersonId]:
        """The cards that were put under this one."""
        rows = await self._sql.all("merging_under", id=person_id)
        return [PersonId(row["id"]) for row in rows]

    async def went_to(self, person_id: PersonId) -> PersonId | None:
        """The card under which this one was put, or None."""
        into: PersonId | None = await self._sql.value("merging_went_to", id=person_id)
        return into

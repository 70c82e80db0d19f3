"""Recording what the calendar has ended. Validity never waits for it (PRODUCT §4.3)."""

import secrets
from datetime import datetime, timedelta

from domain.notices import Notice, NoticeKind
from domain.studio import Studio
from storage.desk import Desk, Tx

#: Passes in one transaction: a stop loses no more than the work on these.
BATCH = 500

#: Seconds within which losses are told to owners in one message, and those a batch may take to commit.
TOGETHER = 10
SETTLING = 2


async def expire(desk: Desk) -> int:
    """Records the expiry of every pass whose last day is over, and owes the notices; returns of how many.

    Safe in many processes at once, to stop at any point and to repeat: each pass ends once.
    """
    recorded = 0
    while await _is_due(desk):
        taken = await _expire_some(desk)
        recorded += taken
        if taken < BATCH:
            break
    return recorded


async def _is_due(desk: Desk) -> bool:
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        return studio is not None and await tx.sweeps.is_expiry_due(studio.today(tx.now))


async def _expire_some(desk: Desk) -> int:
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        batch = f"expiry:{secrets.token_hex(8)}"
        taken = await tx.sweeps.expire(studio.today(tx.now), batch, tx.now, BATCH)
        if taken:
            await tx.sweeps.tell_clients(batch, tx.now, studio.awake_from(tx.now))
            if await tx.sweeps.has_lost(batch):
                await _alert_owners(tx, studio)
        return taken


async def _alert_owners(tx: Tx, studio: Studio) -> None:
    # Batches of one moment, or of one night, make one message: the key is the same.
    until = studio.awake_from(_soon(tx.now))
    since = tx.now - timedelta(microseconds=1)
    await tx.notices.add_many(
        [
            Notice(
                person_id=owner.id,
                kind=NoticeKind.EXPIRED_UNUSED,
                key=f"expired_unused:{owner.id}:{until.isoformat()}",
                data={"since": since.isoformat(), "until": until.isoformat()},
                not_before=until,
            )
            for owner in await tx.people.owners()
        ]
    )


def _soon(now: datetime) -> datetime:
    begun = (now.second + SETTLING) // TOGETHER * TOGETHER
    return now.replace(second=0, microsecond=0) + timedelta(seconds=begun + TOGETHER)

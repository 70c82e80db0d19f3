"""The nightly proof that every balance is the sum of its entries; owners hear where one is not."""

from datetime import time

from domain.notices import Notice, NoticeKind
from services.checking import Verdict, check
from services.telling import Reader
from storage.desk import Desk, Tx

SWEEP = "books"
#: When the studio sleeps, and no clock change falls into it anywhere.
HOUR = time(4)


async def prove(desk: Desk) -> int:
    """Checks the books once per local day, after the studio's night has come; returns how many faults.

    In several processes at once it is done more than once and told once.
    """
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        if studio is None:
            return 0
        today = studio.today(tx.now)
        if tx.now < studio.calendar.at(today, HOUR) or await tx.sweeps.done_for(SWEEP) == today:
            return 0
    verdict = await check(desk)
    async with desk.writing() as tx:
        await tx.sweeps.finish(SWEEP, today, tx.now)
        for owner in [] if verdict.is_clean else await tx.people.owners():
            await tx.notices.add(
                Notice(
                    person_id=owner.id,
                    kind=NoticeKind.BOOKS_WRONG,
                    key=f"books_wrong:{owner.id}:{today}",
                    data={"faults": _count(verdict)},
                    not_before=studio.awake_from(tx.now),
                )
            )
    return _count(verdict)


async def faults(tx: Tx, reader: Reader, notice: Notice) -> int | None:
    """How many faults the proof found, for an owner."""
    if reader.person is None or not reader.person.is_owner:
        return None
    return int(notice.data["faults"])


def _count(verdict: Verdict) -> int:
    return len(verdict.faults) + verdict.more

"""The nightly proof that every balance is the sum of its entries; owners hear where one is not."""

from collections import defaultdict
from datetime import date, datetime, time

from pydantic import BaseModel, ConfigDict

from domain.notices import Notice, NoticeKind
from domain.people import Actor
from services.access import require_owner
from services.checking import Verdict, check
from services.telling import Reader
from storage.desk import Desk, Tx
from storage.looked_at import Part

SWEEP = "books"
#: What was found by the last look at everything, by night or because an owner wanted it.
_FOUND = "books_found"
#: When the studio sleeps, and no clock change falls into it anywhere.
HOUR = time(4)


class Proof(BaseModel):
    """What the last look at everything has found, and when: `places` are where to look again."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    passes: int
    entries: int
    faults: int
    places: dict[Part, tuple[int, ...]]


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
        await _remember(tx, today, verdict)
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


async def prove_now(desk: Desk, actor: Actor) -> None:
    """Checks the books for an owner who asks for it, and remembers what was found."""
    require_owner(actor)
    verdict = await check(desk)
    async with desk.writing() as tx:
        await _remember(tx, actor.studio.today(tx.now), verdict)


async def proof(tx: Tx) -> Proof | None:
    """What the last look at everything has found."""
    found = await tx.sweeps.found(_FOUND)
    return None if found is None else Proof.model_validate_json(found)


async def faults(tx: Tx, reader: Reader, notice: Notice) -> int | None:
    """How many faults the proof found, for an owner."""
    if reader.person is None or not reader.person.is_owner:
        return None
    return int(notice.data["faults"])


async def _remember(tx: Tx, today: date, verdict: Verdict) -> None:
    places: dict[Part, set[int]] = defaultdict(set)
    for fault in verdict.faults:
        part, id_ = fault.at
        places[part].add(id_)
    found = Proof(
        at=tx.now,
        passes=verdict.passes,
        entries=verdict.entries,
        faults=_count(verdict),
        places={part: tuple(sorted(ids)) for part, ids in places.items()},
    )
    await tx.sweeps.finish(_FOUND, today, tx.now, found.model_dump_json())


def _count(verdict: Verdict) -> int:
    return len(verdict.faults) + verdict.more

"""A clock that was put forward far: owners hear of it before anything is recorded by it."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from domain.notices import Notice, NoticeKind
from services.telling import Reader
from storage.desk import Desk, Tx

_NAME = "clock"


class Reckoning(BaseModel):
    """By how many seconds the clock was ahead of the time that a machine had been running, and which
    running of which machine that was."""

    model_config = ConfigDict(frozen=True)

    running: str
    ahead: float


class Jump(BaseModel):
    """What the clock should have said, what it said, and until when nothing is recorded by it."""

    model_config = ConfigDict(frozen=True)

    expected: datetime
    found: datetime
    until: datetime


async def last(desk: Desk) -> Reckoning | None:
    """How the clock stood when it was right the last time."""
    async with desk.reading() as tx:
        found = await tx.sweeps.found(_NAME)
    return None if found is None else Reckoning.model_validate_json(found)


async def keep(desk: Desk, reckoning: Reckoning) -> None:
    """Remembers how the clock stands."""
    async with desk.writing() as tx:
        await tx.sweeps.finish(_NAME, tx.now.date(), tx.now, reckoning.model_dump_json())


async def tell(desk: Desk, jump: Jump) -> None:
    """Owes every owner the news, at once and by night too; the same jump is told once."""
    async with desk.writing() as tx:
        await tx.notices.add_many(
            [
                Notice(
                    person_id=owner.id,
                    kind=NoticeKind.CLOCK_JUMPED,
                    key=f"clock_jumped:{owner.id}:{jump.found:%Y-%m-%dT%H}",
                    data=jump.model_dump(mode="json"),
                    not_before=tx.now,
                )
                for owner in await tx.people.owners()
            ]
        )


async def news(tx: Tx, reader: Reader, notice: Notice) -> Jump | None:
    """The jump, for an owner."""
    if reader.person is None or not reader.person.is_owner:
        return None
    return Jump.model_validate(notice.data)

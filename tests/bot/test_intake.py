"""Updates come to the dispatcher in the order in which they were stored."""

import asyncio
from collections.abc import Collection, Sequence

import pytest

from bot.inbox import Raw
from bot.intake import Intake
from storage.inbox import Held


class SlowInbox:
    """Stores when the test lets it, and notes what shared a transaction."""

    def __init__(self) -> None:
        self.stored: list[list[int]] = []
        self.may_store = asyncio.Event()
        self.begun = asyncio.Event()
        self.problems: list[Exception | None] = []

    async def keep(self, updates: Sequence[Raw], room: int) -> list[Held]:
        ids = [update["update_id"] for update in updates]
        self.begun.set()
        await self.may_store.wait()
        problem = self.problems.pop(0) if self.problems else None
        if problem is not None:
            raise problem
        self.stored.append(ids)
        return [Held(id=id_, update_id=id_, chat=7, raw={}) for id_ in ids]

    async def look_after(self, known: Collection[int], room: int) -> list[Held]:
        return [Held(id=99, update_id=99, chat=7, raw={})]


class Desk:
    """An intake over a slow inbox."""

    def __init__(self) -> None:
        self.inbox = SlowInbox()
        self.taken: list[int] = []
        self.intake = Intake(self.inbox, self.take, lambda: 9)  # type: ignore[arg-type]

    def take(self, rows: Sequence[Held]) -> None:
        self.taken += [row.id for row in rows]

    def keep(self, *ids: int) -> asyncio.Task[None]:
        return asyncio.create_task(self.intake.keep([{"update_id": id_} for id_ in ids]))


async def test_whoever_comes_while_a_batch_is_stored_shares_the_next() -> None:
    desk = Desk()
    first = desk.keep(1)
    await desk.inbox.begun.wait()
    later = [desk.keep(2), desk.keep(3, 4), desk.keep(5)]
    await asyncio.sleep(0)
    desk.inbox.may_store.set()
    await asyncio.gather(first, *later)
    assert desk.inbox.stored == [[1], [2, 3, 4, 5]]
    assert desk.taken == [1, 2, 3, 4, 5]


async def test_nothing_is_claimed_between_storing_and_handing_on() -> None:
    desk = Desk()
    storing = desk.keep(1)
    await desk.inbox.begun.wait()
    looking = asyncio.create_task(desk.intake.look_after(set()))
    await asyncio.sleep(0)
    desk.inbox.may_store.set()
    await asyncio.gather(storing, looking)
    assert desk.taken == [1, 99]


async def test_everybody_in_a_failed_batch_hears_of_it_and_the_next_goes_on() -> None:
    desk = Desk()
    desk.inbox.problems = [None, OSError("disk full")]
    first = desk.keep(1)
    await desk.inbox.begun.wait()
    both = [desk.keep(2), desk.keep(3)]
    await asyncio.sleep(0)
    desk.inbox.may_store.set()
    await first
    for task in both:
        with pytest.raises(OSError, match="disk full"):
            await task
    await desk.keep(2, 3)
    assert desk.taken == [1, 2, 3]


async def test_one_who_is_cancelled_does_not_take_the_others_updates_along() -> None:
    desk = Desk()
    first, second = desk.keep(1), desk.keep(2)
    await desk.inbox.begun.wait()
    first.cancel()
    desk.inbox.may_store.set()
    await second
    assert 2 in desk.taken

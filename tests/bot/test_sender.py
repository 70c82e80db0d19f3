"""Notices leave in order, once, and only while they are true; trouble on the way loses none."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial

import pytest
from structlog.testing import capture_logs
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.metrics import Metrics
from bot.outages import Outages
from bot.pacing import Lane
from bot.pacing import _lane as lane
from bot.sender import Sender
from bot.supervision import Supervisor
from domain.ids import PersonId, TelegramId
from domain.notices import Notice, NoticeKind
from domain.people import Person
from handlers.screens import Screen
from services import people
from storage.desk import Desk
from storage.notices import Outgoing
from tests.conftest import TestClock


class Post:
    """A sender at work, and what it handed to Telegram."""

    stopped_for = 0.0
    ahead = 50

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.sent: list[tuple[int, str]] = []
        self.lanes: set[Lane] = set()
        self.problems: dict[str, list[Exception]] = {}
        self.untrue: set[str] = set()
        self.hold = asyncio.Event()
        self.hold.set()
        self.waiting = 0
        self._came = asyncio.Event()
        self.leapt_from: datetime | None = None
        leapt = partial(getattr, self, "leapt_from")
        self.sender = Sender(desk, Outages(), Metrics(), self.render, self.send, self, leapt=leapt)

    async def render(self, outgoing: Outgoing) -> Screen | None:
        key = outgoing.notice.key
        if "unsayable" in key:
            raise KeyError(key)
        return None if key in self.untrue else Screen(text=key)

    async def send(self, reader: TelegramId, screen: Screen) -> None:
        self.waiting += 1
        self._came.set()
        await self.hold.wait()
        self.waiting -= 1
        self.lanes.add(lane.get())
        troubles = self.problems.get(screen.text)
        if troubles:
            raise troubles.pop(0)
        self.sent.append((reader, screen.text))

    async def owe(self, reader: PersonId, *keys: str, not_after: timedelta | None = None) -> None:
        async with self.desk.writing() as tx:
            await tx.notices.add_many(
                [
                    Notice(
                        person_id=reader,
                        kind=NoticeKind.CHANGED,
                        key=key,
                        not_before=tx.now,
                        not_after=tx.now + not_after if not_after is not None else None,
                    )
                    for key in keys
                ]
            )

    async def held_up(self, count: int) -> None:
        """Returns when so many are being sent at once."""
        while self.waiting < count:
            self._came.clear()
            await self._came.wait()

    async def settled(self) -> None:
        self.desk.notices_added.set()
        await self.sender.quiet()


@pytest.fixture
async def post(desk: Desk) -> AsyncIterator[Post]:
    post = Post(desk)
    loops = Supervisor()
    with capture_logs():
        loops.start("sender", post.sender.run)
        loops.start("outcomes", post.sender.record_outcomes)
        yield post
        post.hold.set()
        await loops.stop("sender")
        await post.sender.stop(within=1)
        await loops.stop()


async def person(desk: Desk, *accounts: int, name: str = "Anna") -> PersonId:
    async with desk.writing() as tx:
        added = await people.add_person(tx, Person(id=PersonId(0), name=name))
        for account in accounts:
            await tx.people.link(TelegramId(account), added.id, tx.now)
    return added.id


async def state(desk: Desk, key: str) -> tuple[str, str | None]:
    async with desk.reading() as tx:
        fate = await tx.notices.fate(key)
    assert fate is not None
    return fate.state, fate.problem


async def test_what_a_leap_of_the_clock_makes_due_waits_and_what_comes_then_does_not(
    post: Post, clock: TestClock
) -> None:
    anna, leap = await person(post.desk, 501), timedelta(days=3)
    async with post.desk.writing() as tx:
        at = tx.now + timedelta(days=1)
        reminder = Notice(
            person_id=anna, kind=NoticeKind.BOOKING_REMINDER, key="r", not_before=at, not_after=at
        )
        await tx.notices.add_many([reminder])
    clock.advance(timedelta(minutes=1))
    post.leapt_from = clock.now()
    clock.advance(leap)
    await post.owe(anna, "the clock leapt")
    await post.settled()
    assert post.sent == [(501, "the clock leapt")] and await state(post.desk, "r") == ("due", None)

    post.leapt_from = None
    clock.stand_at(at)
    await post.settled()
    assert post.sent[1:] == [(501, "r")]


async def test_a_readers_notices_arrive_in_the_order_they_were_written(post: Post) -> None:
    anna, ben = await person(post.desk, 501), await person(post.desk, 502, name="Ben")
    await post.owe(anna, "a1", "a2", "a3")
    await post.owe(ben, "b1")
    await post.settled()
    assert [text for reader, text in post.sent if reader == 501] == ["a1", "a2", "a3"]
    assert (502, "b1") in post.sent
    assert post.lanes == {Lane.BULK}
    assert await state(post.desk, "a3") == ("sent", None)


async def test_what_is_no_longer_true_is_not_said(post: Post) -> None:
    post.untrue = {"a1"}
    await post.owe(await person(post.desk, 501), "a1", "a2")
    await post.settled()
    assert post.sent == [(501, "a2")]
    assert await state(post.desk, "a1") == ("skipped", "no longer true")


async def test_what_comes_too_late_is_not_said(post: Post, clock: TestClock) -> None:
    anna = await person(post.desk, 501)
    post.stopped_for = 0.01
    await post.owe(anna, "a1", not_after=timedelta(hours=1))
    clock.advance(timedelta(hours=2))
    post.stopped_for = 0.0
    await post.settled()
    assert post.sent == []
    assert await state(post.desk, "a1") == ("skipped", "too late")


async def test_a_flood_wait_keeps_the_notice_and_its_place(post: Post, clock: TestClock) -> None:
    post.problems["a1"] = [RetryAfter(timedelta(seconds=30))]
    await post.owe(await person(post.desk, 501), "a1", "a2")
    await post.settled()
    assert post.sent == []
    clock.advance(timedelta(seconds=30))
    await post.settled()
    assert post.sent == [(501, "a1"), (501, "a2")]


@pytest.mark.parametrize("problem", [TimedOut(), NetworkError("502 Bad Gateway")])
async def test_an_uncertain_sending_is_repeated(post: Post, clock: TestClock, problem: Exception) -> None:
    post.problems["a1"] = [problem, problem]
    await post.owe(await person(post.desk, 501), "a1")
    for _ in range(3):
        await post.settled()
        clock.advance(timedelta(minutes=5))
    assert post.sent == [(501, "a1")]


async def test_out_of_reach_for_a_day_it_is_no_news_any_more(post: Post, clock: TestClock) -> None:
    post.problems["a1"] = [TimedOut(), TimedOut()]
    await post.owe(await person(post.desk, 501), "a1")
    await post.settled()
    clock.advance(timedelta(days=1))
    await post.settled()
    assert post.sent == []
    assert (await state(post.desk, "a1"))[0] == "failed"


async def test_whoever_blocked_the_bot_is_marked_and_nothing_more_is_tried(post: Post) -> None:
    post.problems["a1"] = [Forbidden("bot was blocked by the user")]
    await post.owe(await person(post.desk, 501), "a1", "a2")
    await post.settled()
    assert post.sent == []
    assert await state(post.desk, "a1") == ("failed", "unreachable")
    assert await state(post.desk, "a2") == ("failed", "unreachable")
    async with post.desk.reading() as tx:
        account = await tx.people.account(TelegramId(501))
    assert account is not None and account.unreachable_since is not None


async def test_a_second_account_gets_what_the_first_refuses(post: Post) -> None:
    post.problems["a1"] = [Forbidden("bot was blocked by the user")]
    await post.owe(await person(post.desk, 501, 502), "a1")
    await post.settled()
    assert post.sent == [(502, "a1")]


async def test_an_apology_to_an_account_that_blocked_us_is_tried_once(post: Post) -> None:
    post.problems["apology"] = [Forbidden("bot was blocked by the user")] * 5
    async with post.desk.writing() as tx:
        apology = Notice(
            telegram_id=TelegramId(777), kind=NoticeKind.APOLOGY, key="apology", not_before=tx.now
        )
        await tx.notices.add(apology)
    await post.settled()
    assert await state(post.desk, "apology") == ("failed", "blocked")
    assert len(post.problems["apology"]) == 4


async def test_a_message_telegram_refuses_is_not_repeated(post: Post) -> None:
    post.problems["a1"] = [BadRequest("message is too long")] * 5
    await post.owe(await person(post.desk, 501), "a1", "a2")
    await post.settled()
    assert post.sent == [(501, "a2")]
    assert len(post.problems["a1"]) == 4
    assert (await state(post.desk, "a1"))[0] == "failed"


async def test_somebody_without_telegram_is_passed_over(post: Post) -> None:
    await post.owe(await person(post.desk), "a1")
    await post.settled()
    assert await state(post.desk, "a1") == ("skipped", "no account")


async def test_a_notice_without_words_is_given_up_after_a_while(post: Post, clock: TestClock) -> None:
    await post.owe(await person(post.desk, 501), "unsayable", "a2")
    for _ in range(5):
        await post.settled()
        clock.advance(timedelta(minutes=5))
    await post.settled()
    assert (await state(post.desk, "unsayable"))[0] == "failed"
    assert post.sent == [(501, "a2")]


async def test_while_sending_must_stop_nothing_is_claimed(post: Post) -> None:
    post.stopped_for = 0.01
    await post.owe(await person(post.desk, 501), "a1")
    await post.settled()
    assert post.sent == []
    post.stopped_for = 0.0
    await post.settled()
    assert post.sent == [(501, "a1")]


async def test_what_was_not_recorded_is_sent_by_the_next_start(desk: Desk, clock: TestClock) -> None:
    anna = await person(desk, 501)
    first = Post(desk)
    first.hold.clear()
    await first.owe(anna, "a1", "a2")
    running = asyncio.create_task(first.sender.run())
    await first.held_up(1)
    running.cancel()
    await first.sender.stop(within=0.01)

    clock.advance(timedelta(seconds=60))
    second, loops = Post(desk), Supervisor()
    loops.start("sender", second.sender.run)
    loops.start("outcomes", second.sender.record_outcomes)
    await second.settled()
    await loops.stop()
    assert second.sent == [(501, "a1"), (501, "a2")]


async def test_a_lease_that_ends_while_sending_does_not_send_twice(post: Post, clock: TestClock) -> None:
    post.hold.clear()
    await post.owe(await person(post.desk, 501), "a1")
    await post.held_up(1)
    clock.advance(timedelta(days=7))
    await post.owe(await person(post.desk, 502, name="Ben"), "b1")
    await post.held_up(2)
    post.hold.set()
    await post.settled()
    assert sorted(post.sent) == [(501, "a1"), (502, "b1")]

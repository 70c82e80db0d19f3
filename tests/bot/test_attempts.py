"""A failing update is tried again, and in the end given up in the open: nothing fails unseen."""

import asyncio
import math
from collections.abc import Iterable
from datetime import timedelta

import pytest
from structlog.testing import capture_logs
from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import MessageHandler, filters

from bot import attempts as module
from bot.application import DeskApplication, Unparseable, build, process
from bot.attempts import ATTEMPTS, LOST_ANSWERS, Attempts
from bot.inbox import Inbox, Raw
from bot.metrics import Metrics
from bot.outages import Outages
from bot.pacing import Pacing
from bot.transport import AiohttpRequest
from domain.notices import NoticeKind
from storage.desk import Desk
from storage.inbox import Held
from storage.notices import Outgoing
from tests import studio_life
from tests.conftest import TestClock

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


class Handling:
    """Fails as often as it is told to."""

    def __init__(self, desk: Desk, problems: Iterable[Exception] = ()) -> None:
        self.desk = desk
        self.problems = list(problems)
        self.answered: list[int] = []
        self.inbox = Inbox(desk, shared=False)
        self.outages = Outages(pause=self.pause)
        self.last_answer = 0.0
        self.attempts = Attempts(desk, self.inbox, self.outages, Metrics(), self.process, self)
        self.pauses: list[float] = []

    async def process(self, raw: Raw) -> None:
        if self.problems:
            raise self.problems.pop(0)
        self.answered.append(raw["update_id"])

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def kept(self, *updates: Raw) -> list[Held]:
        return await self.inbox.keep(updates, room=len(updates))

    async def settle(self, row: Held) -> list[float]:
        """Tries until it is settled; the pauses in between."""
        pauses = []
        while (pause := await self.attempts(row)) is not None:
            pauses.append(pause)
        return pauses


def message(update_id: int, chat: int = 501) -> Raw:
    return {"update_id": update_id, "message": {"chat": {"id": chat}, "text": "hi"}}


async def owed(desk: Desk) -> list[Outgoing]:
    async with desk.writing() as tx:
        return await tx.notices.claim(tx.now, tx.now + timedelta(seconds=60), 50)


async def open_count(desk: Desk) -> int:
    async with desk.reading() as tx:
        return await tx.inbox.open_count()


async def test_a_handler_that_recovers_answers_the_update(desk: Desk) -> None:
    handling = Handling(desk, [KeyError("x"), ValueError("y")])
    [row] = await handling.kept(message(1))
    with capture_logs():
        assert await handling.settle(row) == [0.5, 1.0]
    assert handling.answered == [1]
    assert await owed(desk) == []


async def test_after_five_failures_the_sender_gets_an_apology_and_the_owner_an_alert(desk: Desk) -> None:
    owner = await studio_life.owner(desk)
    handling = Handling(desk, [ZeroDivisionError("bug")] * ATTEMPTS)
    [row] = await handling.kept(message(1))
    with capture_logs() as lines:
        assert await handling.settle(row) == [0.5, 1.0, 2.0, 4.0]
    assert handling.answered == []
    alert, apology = sorted((out.notice for out in await owed(desk)), key=lambda n: n.kind, reverse=True)
    assert (alert.kind, alert.person_id) == (NoticeKind.DEAD_LETTER, owner.id)
    assert (apology.kind, apology.telegram_id) == (NoticeKind.APOLOGY, 501)
    assert apology.data == alert.data
    dead = next(line for line in lines if line["event"] == "dead_letter")
    assert dead["reference"] == apology.data["reference"]
    assert await open_count(desk) == 0


async def test_failures_before_a_restart_count(desk: Desk) -> None:
    handling = Handling(desk, [ZeroDivisionError("bug")] * ATTEMPTS)
    [row] = await handling.kept(message(1))
    with capture_logs():
        for _ in range(3):
            await handling.attempts(row)
        restarted = Handling(desk, [ZeroDivisionError("bug")] * 2)
        [again] = await restarted.inbox.resume(room=1)
        await restarted.settle(again)
    assert again.attempts == 3
    assert [out.notice.kind for out in await owed(desk)] == [NoticeKind.APOLOGY]


async def test_one_apology_however_often_the_letter_is_buried(desk: Desk) -> None:
    handling = Handling(desk, [Unparseable("KeyError"), Unparseable("KeyError")])
    [row] = await handling.kept(message(1))
    with capture_logs() as lines:
        await handling.settle(row)
        await handling.settle(row)
    assert len(await owed(desk)) == 1
    assert [line["event"] for line in lines] == ["dead_letter"]


async def test_a_storm_of_dead_letters_is_one_alert_an_hour(desk: Desk, clock: TestClock) -> None:
    await studio_life.owner(desk)
    handling = Handling(desk, [Unparseable("KeyError")] * 4)
    rows = await handling.kept(*(message(n, chat=-n) for n in range(1, 5)))
    with capture_logs():
        for row in rows[:3]:
            await handling.settle(row)
        clock.advance(timedelta(hours=1))
        await handling.settle(rows[3])
    async with desk.reading() as tx:
        assert await tx.notices.due_count(tx.now) == 2


async def test_in_a_group_nobody_is_sent_an_apology(desk: Desk) -> None:
    handling = Handling(desk, [Unparseable("KeyError")])
    [row] = await handling.kept(message(1, chat=-100))
    with capture_logs():
        await handling.settle(row)
    assert await owed(desk) == []


@pytest.mark.parametrize("problem", [NetworkError("502"), TimedOut(), RetryAfter(timedelta(seconds=3))])
async def test_telegram_out_of_reach_is_not_the_updates_fault(desk: Desk, problem: Exception) -> None:
    handling = Handling(desk, [problem] * 20)
    [row] = await handling.kept(message(1))
    with capture_logs():
        pauses = await handling.settle(row)
    assert handling.answered == [1]
    assert len(pauses) == 20
    assert max(pauses) <= 10


async def test_an_answer_that_never_arrives_while_others_do_is_given_up(desk: Desk) -> None:
    handling = Handling(desk, [TimedOut()] * LOST_ANSWERS)
    handling.last_answer = math.inf
    [row] = await handling.kept(message(1))
    with capture_logs():
        await handling.settle(row)
    assert handling.answered == []
    assert [out.notice.kind for out in await owed(desk)] == [NoticeKind.APOLOGY]


async def test_telegram_away_for_everybody_is_waited_out_for_ever(desk: Desk) -> None:
    handling = Handling(desk, [TimedOut()] * (LOST_ANSWERS * 3))
    [row] = await handling.kept(message(1))
    with capture_logs():
        await handling.settle(row)
    assert handling.answered == [1]


async def test_a_handler_that_hangs_gives_its_chat_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HANGING", 0.01)
    handling = Handling(desk)

    async def hangs(raw: Raw) -> None:
        await asyncio.Event().wait()

    attempts = Attempts(desk, handling.inbox, handling.outages, Metrics(), hangs, handling)
    [row] = await handling.kept(message(1))
    with capture_logs() as lines:
        while await attempts(row) is not None:
            pass
    assert [line["event"] for line in lines] == ["attempt_failed"] * ATTEMPTS + ["dead_letter"]


async def test_a_request_telegram_refuses_counts_as_a_failure(desk: Desk) -> None:
    handling = Handling(desk, [BadRequest("can't parse entities")] * ATTEMPTS)
    [row] = await handling.kept(message(1))
    with capture_logs():
        await handling.settle(row)
    assert handling.answered == []


async def test_somebody_who_blocked_the_bot_is_owed_no_answer(desk: Desk) -> None:
    handling = Handling(desk, [Forbidden("bot was blocked by the user")])
    [row] = await handling.kept(message(1))
    with capture_logs():
        assert await handling.settle(row) == []
    assert await owed(desk) == []


async def test_the_databases_absence_is_not_the_updates_fault(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    handling = Handling(desk, [ConnectionRefusedError()] * 20)
    [row] = await handling.kept(message(1))
    present = handling.inbox.note_failure
    away = [ConnectionRefusedError()] * 40

    async def note(id_: int, problem: str) -> None:
        if away:
            raise away.pop()
        await present(id_, problem)

    monkeypatch.setattr(handling.inbox, "note_failure", note)
    with capture_logs():
        for _ in range(3):
            await handling.attempts(row)
            away[:] = [ConnectionRefusedError()] * 3
        handling.problems.clear()
        await handling.settle(row)
    assert handling.answered == [1]


def application() -> DeskApplication:
    built = build(TOKEN, "http://127.0.0.1:1", AiohttpRequest(), Pacing())
    assert isinstance(built, DeskApplication)
    built._initialized = True
    return built


async def test_what_a_handler_raises_is_raised_here() -> None:
    async def broken(update: Update, context: object) -> None:
        raise ZeroDivisionError

    app = application()
    app.add_handler(MessageHandler(filters.ALL, broken))
    raw = {
        "update_id": 1,
        "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "hi"},
    }
    with pytest.raises(ZeroDivisionError):
        await process(app, raw)


async def test_no_repr_shows_the_token() -> None:
    app = application()
    assert TOKEN not in repr(app) + repr(app.bot) + str(app.bot)


@pytest.mark.parametrize("content", [{"message": {"chat": 7}}, {"message": "text"}, {"callback_query": {}}])
async def test_what_ptb_cannot_read_is_unparseable(content: Raw) -> None:
    with pytest.raises(Unparseable):
        await process(application(), {"update_id": 1, **content})


async def test_a_kind_of_update_nobody_knows_is_passed_over() -> None:
    await process(application(), {"update_id": 1, "something_new": {"id": 5}})

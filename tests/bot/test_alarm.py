"""When nothing can be written the owners hear of it all the same, once."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import alarm as module
from bot.alarm import BRIEF, Alarm
from bot.outages import Outages
from domain.ids import PersonId, TelegramId
from domain.people import Account, Person
from domain.studio import Studio
from handlers.screens import Screen
from services import watching
from services.telling import Reader
from storage.desk import Desk
from tests import studio_life

Run = Callable[[Coroutine[Any, Any, Any]], Any]
STUDIO = Studio(name="Ringside", timezone="Europe/Berlin", language="en", currency="EUR")


class Watch:
    """An alarm at work over a desk whose owners are known while it can be read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.outages = Outages()
        self.told: list[str] = []
        self.readable = True
        self.languages = ["en"]
        monkeypatch.setattr(module.watching, "owners", self.owners)
        self.alarm = Alarm(None, self.outages, self.send)  # type: ignore[arg-type]
        self.running = asyncio.create_task(self.alarm.run())

    async def owners(self, desk: object) -> list[Reader]:
        if not self.readable:
            raise ConnectionRefusedError
        return [
            Reader(
                STUDIO,
                Person(id=PersonId(number), name="Olga", is_owner=True, language=language),
                Account(telegram_id=TelegramId(900 + number)),
            )
            for number, language in enumerate(self.languages)
        ]

    async def send(self, reader: TelegramId, screen: Screen) -> None:
        if reader == 901:
            raise ConnectionRefusedError
        self.told.append(screen.text)

    async def outage(self, seconds: float) -> None:
        await asyncio.sleep(1)
        for _ in range(int(seconds)):
            self.outages.begins(OSError("disk full"))
            await asyncio.sleep(1)
        self.outages.ends()
        await asyncio.sleep(1)


def told(in_virtual_time: Run, scenario: Coroutine[Any, Any, list[str]]) -> list[str]:
    with capture_logs():
        found: list[str] = in_virtual_time(scenario)
    return found


def test_an_outage_that_lasts_is_told_and_so_is_its_end(
    in_virtual_time: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> list[str]:
        watch = Watch(monkeypatch)
        await watch.outage(BRIEF * 10)
        return watch.told

    began, ended = told(in_virtual_time, scenario())
    assert "cannot save" in began
    assert "saves again" in ended


def test_a_brief_outage_disturbs_nobody(in_virtual_time: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> list[str]:
        watch = Watch(monkeypatch)
        for _ in range(3):
            await watch.outage(BRIEF - 5)
        return watch.told

    assert told(in_virtual_time, scenario()) == []


def test_owners_are_told_even_when_the_database_cannot_be_read(
    in_virtual_time: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> list[str]:
        watch = Watch(monkeypatch)
        await asyncio.sleep(1)
        watch.readable = False
        await watch.outage(BRIEF * 2)
        return watch.told

    assert len(told(in_virtual_time, scenario())) == 2


def test_one_owner_out_of_reach_does_not_keep_the_others_ignorant(
    in_virtual_time: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> list[str]:
        watch = Watch(monkeypatch)
        watch.languages = ["en", "en", "de"]
        await watch.outage(BRIEF * 2)
        return watch.told

    english, german, *_ = told(in_virtual_time, scenario())
    assert "cannot save" in english
    assert "nichts speichern" in german


async def test_owners_are_found_with_an_account_that_can_be_reached(desk: Desk) -> None:
    reachable, unreachable = await studio_life.owner(desk), await studio_life.owner(desk, "Otto Owner")
    async with desk.writing() as tx:
        await tx.people.link(TelegramId(900), reachable.known_id, tx.now)
        await tx.people.link(TelegramId(901), unreachable.known_id, tx.now)
        await tx.people.mark_unreachable(TelegramId(901), tx.now)
    [found] = await watching.owners(desk)
    assert found.account is not None
    assert found.account.telegram_id == 900

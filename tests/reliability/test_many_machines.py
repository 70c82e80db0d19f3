"""Many machines over one database: each update is handled by exactly one (PRODUCT §11.5)."""

import asyncio
import socket
from collections import defaultdict
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest

from bot.clock import SystemClock
from demo.telegram.local import LocalTelegram
from storage.opening import opened
from tests.reliability.lives import PATIENCE, WEBHOOK, Life, Place, machine_at_work
from tests.reliability.studio import CLEAN, at_work, audited, furnished


class Balancer:
    """Hands every update to all machines at once; one taker is enough, for a dead machine takes nothing."""

    def __init__(self, telegram: LocalTelegram, http: aiohttp.ClientSession, ports: list[int]) -> None:
        self._telegram = telegram
        self._http = http
        self._addresses = [f"http://127.0.0.1:{port}{WEBHOOK[0]}" for port in ports]

    async def deliver(self) -> None:
        """Delivers what waits: one person's updates in order, persons side by side, as Telegram does."""
        lanes = defaultdict(list)
        for queued in self._telegram.api.updates.waiting():
            lanes[queued.lane].append(queued)
        await asyncio.gather(*map(self._deliver_in_order, lanes.values()))

    async def _deliver_in_order(self, lane: list) -> None:  # type: ignore[type-arg]
        for queued in lane:
            taken = await asyncio.gather(*(self._is_taken(to, queued.raw) for to in self._addresses))
            assert any(taken), "no machine took the update"
            self._telegram.api.updates.acknowledge(queued.id)

    async def _is_taken(self, address: str, raw: str) -> bool:
        secret = {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK[1]}
        try:
            async with self._http.post(address, data=raw.encode(), headers=secret) as answer:
                return answer.status == 200
        except aiohttp.ClientError:
            return False


@pytest.mark.postgres
async def test_two_machines_share_the_work_and_one_may_die(postgres_url: str, tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(LocalTelegram.started(query_life=1e9))
        async with opened(postgres_url, SystemClock()) as desk:
            studio = await furnished(desk, telegram, coaches=6, clients=20)
        telegram.faults.latency = 0.005
        ports = _free_ports(2)
        lives = [Life(machine_at_work, _place(postgres_url, telegram, tmp_path, port)) for port in ports]
        async with asyncio.timeout(PATIENCE):
            await telegram.api.world.journal.bell.until(lambda: _listening(telegram) == len(ports))
        http = await stack.enter_async_context(aiohttp.ClientSession())
        balancer = Balancer(telegram, http, ports)

        await studio.is_pressed(60, times=2)
        dying = asyncio.create_task(studio.has_answered(40))
        delivering = asyncio.create_task(balancer.deliver())
        await dying
        lives[0].kill()
        await delivering
        await studio.is_pressed(30)
        await balancer.deliver()

        lives[1].tell_to_stop()
        assert await lives[1].end() == 0
        async with at_work(postgres_url, telegram):
            await telegram.settled(seconds=PATIENCE)
        assert studio.unanswered == []
        assert studio.untold == []
        assert await audited(postgres_url, studio) == CLEAN


def _listening(telegram: LocalTelegram) -> int:
    return telegram.calls.counts.get("sendChatAction", 0)


def _place(database: str, telegram: LocalTelegram, folder: Path, port: int) -> Place:
    return Place(database, telegram.address, telegram.bot.token, folder / f"{port}.log", port)


def _free_ports(count: int) -> list[int]:
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports

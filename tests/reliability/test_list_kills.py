"""A list is taken over once, and taken back as one, though the desk is killed in every other piece."""

from collections.abc import Sequence
from pathlib import Path

from bot.clock import SystemClock
from demo.telegram.local import LocalTelegram
from services.checking import Verdict, check
from storage.opening import opened
from tests.reliability.dying import Death
from tests.reliability.lives import Life, Place
from tests.reliability.studio import BusyStudio, at_work, furnished

LINES = 14
LIST = "\n".join(["client,plan,total,used", *(f"Client No {n},Boxing,10,{n % 3}" for n in range(LINES))])
DEATHS = ((1, True), (2, False))


async def test_a_list_comes_once_and_goes_as_one_whatever_is_killed(
    database_url: str, tmp_path: Path
) -> None:
    async with LocalTelegram.started(query_life=1e9) as telegram:
        async with opened(database_url, SystemClock()) as desk:
            studio = await furnished(desk, telegram, coaches=1, clients=1)
        place = Place(database_url, telegram.address, telegram.bot.token, tmp_path / "desk.log")

        async with at_work(database_url, telegram):
            await studio.owner.sends_document("old.csv", LIST.encode())
            await telegram.settled(seconds=30)
        await studio.owner.presses(f"Import {LINES} passes")
        assert f"{LINES} new" in await _after(DEATHS, place, studio)
        assert (await _books(database_url)).passes == LINES + 1

        await studio.owner.presses("Take the import back…")
        async with at_work(database_url, telegram):
            await telegram.settled(seconds=30)
        await studio.owner.presses(f"Take {LINES} passes back")
        said = await _after(DEATHS, place, studio)
        assert f"{LINES} passes were taken back" in said and f"{LINES} clients were forgotten" in said
        assert (await _books(database_url)).passes == LINES + 1


async def _after(deaths: Sequence[tuple[int, bool]], place: Place, studio: BusyStudio) -> str:
    """What the owner reads in the end when desk after desk has died of their press."""
    for piece, committed in deaths:
        assert await Life(Death(piece, committed).at_work, place).end() == -9
        assert (await _books(place.database)).is_clean
    async with at_work(place.database, studio.telegram):
        await studio.telegram.settled(seconds=30)
    return studio.owner.chat.last.text


async def _books(database: str) -> Verdict:
    async with opened(database, SystemClock()) as desk:
        return await check(desk)

"""The chat page: what it serves and refuses, and one real browser on it."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from playwright.async_api import Page, async_playwright

from demo.telegram import LocalTelegram, SetClock
from demo.telegram.chat_page import ChatPage, Column

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
QUIETLY = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ACTING = {"X-Chat-Page": "1"}


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    """A page, an Anna whose name is hostile, and a Berlin studio one minute before midnight."""
    clock = SetClock(datetime(2026, 10, 24, 21, 59, tzinfo=UTC))
    telegram = LocalTelegram(clock=clock, zone=ZoneInfo("Europe/Berlin"), patience=90)
    anna = telegram.person("Anna <img src=x onerror=alert(1)>", id=11)
    carla = telegram.person("Carla", id=12)
    page = ChatPage(telegram, [Column(anna.id, "client"), Column(carla.id, "coach")])
    telegram.extensions.append(page.add_to)
    await telegram.start()
    yield telegram
    await telegram.stop()


async def first_event(telegram: LocalTelegram, session: aiohttp.ClientSession) -> dict[str, object]:
    async with session.get(f"{telegram.address}/page/events") as response:
        line = await response.content.readline()
        return dict(json.loads(line.removeprefix(b"data: ")))


async def test_a_page_that_opens_is_told_everything_at_once(telegram: LocalTelegram, bot, session) -> None:
    await telegram.who(11).sends("/start")
    await bot.result("sendMessage", chat_id=11, text="<b>8</b> left", parse_mode="HTML")
    await bot.result("setMyCommands", commands=[{"command": "balance", "description": "What is left"}])

    everything = await first_event(telegram, session)

    assert [column["person_id"] for column in everything["columns"]] == [11, 12]
    anna = next(chat for chat in everything["chats"] if chat["id"] == 11)
    assert [message["text"] for message in anna["messages"]] == ["/start", "8 left"]
    assert everything["menus"]["11"] == [{"command": "balance", "description": "What is left"}]
    assert everything["clock"]["zone"] == "Europe/Berlin"


async def test_only_the_page_itself_can_act_for_people(telegram: LocalTelegram, session) -> None:
    act = {"person": 11, "chat": 11, "sends": "/start"}
    async with session.post(f"{telegram.address}/page/acts", json=act) as response:
        assert response.status == 403
    async with session.post(f"{telegram.address}/page/acts", json=act, headers=ACTING) as response:
        assert response.status == 200
    async with session.post(
        f"{telegram.address}/page/acts", json=act | {"chat": 12}, headers=ACTING
    ) as response:
        assert (response.status, await response.json()) == (409, {"error": "no such chat"})
    assert len(telegram.api.updates) == 1


async def test_a_file_from_the_bot_is_saved_and_never_run(telegram: LocalTelegram, bot, session) -> None:
    await telegram.who(11).sends("/start")
    sent = await bot.result("sendDocument", chat_id=11, document=b"<script>alert(1)</script>")

    async with session.get(f"{telegram.address}/page/files/{sent['document']['file_id']}") as response:
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.content_type == "application/octet-stream"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with session.get(f"{telegram.address}/") as response:
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    async with session.get(f"{telegram.address}/page/..%2flocal.py") as response:
        assert response.status == 404


async def test_the_clock_moves_by_steps_and_to_the_studios_midnight(telegram: LocalTelegram, session) -> None:
    async def move(**wish: object) -> datetime:
        async with session.post(f"{telegram.address}/control/clock", json=wish) as response:
            return datetime.fromtimestamp((await response.json())["now"], ZoneInfo("Europe/Berlin"))

    assert (await move(to="midnight")).isoformat() == "2026-10-25T00:00:00+02:00"
    assert (await move(to="midnight")).isoformat() == "2026-10-26T00:00:00+01:00"
    assert (await move(seconds=3600)).hour == 1
    async with session.post(f"{telegram.address}/control/clock", json={"seconds": -1}) as response:
        assert response.status == 400
    async with session.post(f"{telegram.address}/control/clock", data='{"seconds": 60}') as response:
        assert response.status == 415


async def test_moving_the_clock_waits_for_what_the_studio_does_then(telegram: LocalTelegram, session) -> None:
    swept: list[timedelta] = []

    class Sweeping:
        def now(self) -> datetime:
            return datetime(2026, 12, 23, tzinfo=UTC)

        async def advance(self, by: timedelta) -> None:
            await asyncio.sleep(0)
            swept.append(by)

    telegram.api.world.clock = Sweeping()
    async with session.post(f"{telegram.address}/control/clock", json={"seconds": 60}):
        assert swept == [timedelta(minutes=1)]


@pytest.fixture
async def browser_page(telegram: LocalTelegram) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        page = await browser.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(60_000)
        await page.goto(telegram.address)
        yield page
        await browser.close()


async def serve(bot) -> None:
    """A tiny bot: any line brings a card, the button counts down in place."""
    keys = {"inline_keyboard": [[{"text": "Deduct", "callback_data": "d"}]]}
    offset = 0
    while True:
        for update in await bot.updates(offset=offset, timeout=50):
            offset = update["update_id"] + 1
            if "message" in update:
                name = update["message"]["from"]["first_name"].replace("<", "&lt;")
                text = f"<b>{name}</b>: 8 left"
                chat_id = update["message"]["chat"]["id"]
                await bot.result(
                    "sendMessage", chat_id=chat_id, text=text, parse_mode="HTML", reply_markup=keys
                )
            else:
                query = update["callback_query"]
                where = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
                await bot.result("editMessageText", **where, text="7 left", reply_markup=keys)
                await bot.result("answerCallbackQuery", callback_query_id=query["id"], text="One deducted")


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no chromium, chromium-browser or google-chrome on this machine")
async def test_a_press_in_the_browser_edits_the_card_in_place(
    telegram: LocalTelegram, bot, browser_page: Page
) -> None:
    serving = asyncio.create_task(serve(bot))
    anna = browser_page.locator(".column").first
    await anna.get_by_role("button", name="START").click()
    card = anna.locator("li.message.theirs")
    await card.get_by_text("8 left").wait_for()
    assert await card.locator("b").first.inner_text() == "Anna <img src=x onerror=alert(1)>"
    assert await browser_page.locator("img[src=x]").count() == 0

    await card.get_by_role("button", name="Deduct").click()
    await anna.get_by_text("One deducted").wait_for()
    await card.get_by_text("7 left").wait_for()

    assert await card.count() == 1
    assert await anna.locator(".key.waits").count() == 0
    assert telegram.who(11).chat.shown(9) == ["7 left"]
    await anna.get_by_label("Message", exact=True).fill("again")
    await anna.get_by_label("Message", exact=True).press("Enter")
    await card.get_by_text("8 left").wait_for()
    serving.cancel()
    await asyncio.wait([serving])

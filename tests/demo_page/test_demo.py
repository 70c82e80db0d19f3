"""`passdesk demo` in a real browser: what somebody who has never seen the desk does first."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from functools import partial

import pytest
from playwright.async_api import Locator, Page, async_playwright

from bot import app
from bot.pacing import UNPACED
from demo import running

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


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """Where a running demo is."""
    said: asyncio.Queue[str] = asyncio.Queue()
    over = asyncio.Event()
    serve = partial(app.serving, limits=UNPACED)
    demo = asyncio.create_task(running.run(serve, over.wait, port=18300, keep=False, say=said.put_nowait))
    line = asyncio.create_task(said.get())
    await asyncio.wait([demo, line], return_when=asyncio.FIRST_COMPLETED)
    assert line.done(), demo.exception()
    yield line.result().split()[3]
    over.set()
    await demo


@pytest.fixture
async def page(address: str) -> AsyncIterator[Page]:
    """The page, opened; nothing on it may have failed."""
    complaints: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        page = await browser.new_page(viewport={"width": 1400, "height": 900})
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.set_default_timeout(60_000)
        await page.goto(address)
        yield page
        await browser.close()
    assert complaints == []


async def types(column: Locator, line: str) -> None:
    await column.get_by_label("Message", exact=True).fill(line)
    await column.get_by_label("Message", exact=True).press("Enter")


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no chromium, chromium-browser or google-chrome on this machine")
async def test_a_visitor_sees_a_deduction_arrive_and_a_pass_expire(page: Page) -> None:
    client, coach, owner = (page.locator(".column").nth(number) for number in range(3))
    await client.get_by_text("Hello Mia Sommer!").wait_for()
    await client.get_by_text("10 sessions ends soon: 2 days left").wait_for()

    await types(coach, "mia")
    await coach.get_by_role("button", name="Deduct 5 → 4: 10 sessions").click()
    await coach.get_by_role("button", name="Undo").wait_for()
    await client.get_by_text("One session was deducted from 10 sessions: 5 → 4 free").wait_for()

    await types(owner, "/owner")
    await owner.get_by_role("button", name="People").wait_for()
    digests = owner.get_by_text("your studio today")
    await digests.first.wait_for()
    await page.get_by_role("button", name="+1 day").click()
    await digests.nth(1).wait_for()

    await page.get_by_role("button", name="+1 week").click()
    await client.get_by_text("10 sessions has ended").wait_for()

    await page.set_viewport_size({"width": 1000, "height": 600})
    await page.reload()
    await client.get_by_text("10 sessions has ended").wait_for()
    below = "all => all.map(each => each.scrollHeight - each.scrollTop - each.clientHeight)"
    assert all(hidden <= 1 for hidden in await page.locator(".scroller").evaluate_all(below))

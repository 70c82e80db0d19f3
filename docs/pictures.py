"""Takes the pictures of the guides from the running demo: `make pictures`."""

import asyncio
import io
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from PIL import Image
from playwright.async_api import FloatRect, Locator, Page, async_playwright
from pydantic import SecretStr

from bot import app
from bot.pacing import UNPACED
from demo import running
from docs.scenes import CLIENT, OWNER, SCENES, Scene

PICTURES = Path(__file__).parent / "pictures"
BESIDE, ABOVE = 10, 4
COLOURS = 128
QUIETLY = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


async def main() -> None:
    """Plays every scene in the demo and keeps the last message of each."""
    browser_path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    async with demo() as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path, args=QUIETLY)
        page = await browser.new_page(
            viewport={"width": 1400, "height": 1500}, device_scale_factor=1.5, reduced_motion="reduce"
        )
        page.set_default_timeout(15_000)
        await page.goto(address)
        # What the desk says of its own accord comes first: it would end up among the answers.
        for column, said in ((CLIENT, "ends soon"), (OWNER, "your studio today")):
            await page.locator(".column").nth(column).get_by_text(said).first.wait_for()
        for scene in SCENES:
            await play(page, scene)
        await browser.close()


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """The address of a demo that lasts as long as the pictures are taken."""
    said: asyncio.Queue[str] = asyncio.Queue()
    over = asyncio.Event()
    serve = partial(app.serving, limits=UNPACED, payment_token=SecretStr(running.PAYMENT_TOKEN))
    task = asyncio.create_task(running.run(serve, over.wait, port=18400, keep=False, say=said.put_nowait))
    line = asyncio.create_task(said.get())
    await asyncio.wait([task, line], return_when=asyncio.FIRST_COMPLETED)
    yield line.result().split()[3]
    over.set()
    await task


async def play(page: Page, scene: Scene) -> None:
    """Types and presses what the scene says, and keeps the newest message as it is then."""
    column = page.locator(".column").nth(scene.column)
    for act in scene.acts:
        newest = column.locator("li.message.theirs").last
        before = await newest.inner_text() if await newest.count() else ""
        if act.startswith("> "):
            await column.get_by_label("Message", exact=True).fill(act[2:])
            await column.get_by_label("Message", exact=True).press("Enter")
        else:
            await column.get_by_role("button", name=re.compile(re.escape(act))).last.click()
        await changed(column, before)
    await page.mouse.move(0, 0)
    await keep(page, column.locator("li.message.theirs").last, PICTURES / f"{scene.name}.png")


async def keep(page: Page, message: Locator, path: Path) -> None:
    """Keeps a picture of the message with a little of the chat around it."""
    box = await message.bounding_box()
    assert box is not None, "the newest message is on the screen"
    clip: FloatRect = {
        "x": box["x"] - BESIDE,
        "y": box["y"] - ABOVE,
        "width": box["width"] + 2 * BESIDE,
        "height": box["height"] + 2 * ABOVE,
    }
    path.parent.mkdir(exist_ok=True)
    taken = Image.open(io.BytesIO(await page.screenshot(clip=clip, animations="disabled")))
    # A page of flat colours looks the same in a few of them, and weighs a third.
    taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


async def changed(column: Locator, before: str) -> None:
    """Waits until the newest message says something else."""
    for _ in range(100):
        await asyncio.sleep(0.05)
        if await column.locator("li.message.theirs").last.inner_text() != before:
            return
    raise TimeoutError(f"nothing has changed after: {before[:80]}")


if __name__ == "__main__":
    asyncio.run(main())

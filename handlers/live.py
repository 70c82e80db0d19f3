"""What a view may do at Telegram before it returns: fetch a file that was sent, and show how far it is."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from telegram import Bot, CallbackQuery
from telegram.constants import ChatAction, FileSizeLimit
from telegram.error import BadRequest, TelegramError

from domain.refusals import FileGone, FileTooLarge
from handlers.delivery import edit
from handlers.screens import Screen

#: Seconds before whoever waits sees something, and between two looks: far below what Telegram allows.
FIRST, EVERY = 1.0, 3.0
#: Telegram lets bots fetch no larger files.
LARGEST = int(FileSizeLimit.FILESIZE_DOWNLOAD)
_MEGABYTE = 1_000_000

#: Told how much of how much is done.
Told = Callable[[int, int], None]


class Live:
    """The chat of an update while its view is at work; `query` is the press, where it was one.

    Nothing of it may be awaited inside a transaction.
    """

    def __init__(self, bot: Bot, chat_id: int, query: CallbackQuery | None = None) -> None:
        self._bot = bot
        self._chat_id = chat_id
        self._query = query

    async def fetch(self, file_id: str, size: int = 0) -> bytes:
        """The content of a file that somebody sent, held in memory only.

        Raises `FileTooLarge` for more than Telegram hands over, `FileGone` where it has the file no longer.
        """
        if size > LARGEST:
            raise FileTooLarge(LARGEST // _MEGABYTE)
        try:
            file = await self._bot.get_file(file_id)
            return bytes(await file.download_as_bytearray())
        except BadRequest as problem:
            if "too big" in str(problem):
                raise FileTooLarge(LARGEST // _MEGABYTE) from None
            raise FileGone from None

    async def leave(self, screen: Screen) -> None:
        """Shows this in the message that was pressed, when the answer itself is a new one."""
        if self._query is not None and self._query.message is not None:
            with suppress(TelegramError):
                await edit(self._bot, self._chat_id, self._query.message.message_id, screen)

    @asynccontextmanager
    async def progress(self, say: Callable[[int, int], str]) -> AsyncIterator[Told]:
        """Keeps whoever waits informed while the block runs.

        What the block tells is shown by `say` (HTML) in the pressed message, now and then; where nothing was
        pressed, Telegram shows that the bot is at work. When the block is left nothing of it is under way.
        """
        sight, over = _Sight(say), asyncio.Event()
        showing = asyncio.create_task(self._show(sight, over), name="progress")
        try:
            yield sight.tell
        finally:
            over.set()
            await asyncio.wait([showing])

    async def _show(self, sight: "_Sight", over: asyncio.Event) -> None:
        pause = FIRST
        while not await _is_set(over, within=pause):
            pause = EVERY
            # Whoever waits can do without it: what Telegram does not take is not shown.
            with suppress(TelegramError):
                await self._show_once(sight)

    async def _show_once(self, sight: "_Sight") -> None:
        message = self._query.message if self._query is not None else None
        if message is None:
            await self._bot.send_chat_action(self._chat_id, ChatAction.TYPING)
            return
        if self._query is not None and not sight.is_seen:
            # The press is answered: the button need not look busy for as long as the work takes.
            await self._bot.answer_callback_query(self._query.id)
        if (text := sight.news()) is not None:
            await edit(self._bot, self._chat_id, message.message_id, Screen(text))


class _Sight:
    """The latest that was told, and what of it was shown."""

    def __init__(self, say: Callable[[int, int], str]) -> None:
        self._say = say
        self._told = (0, 0)
        self._shown: str | None = None

    @property
    def is_seen(self) -> bool:
        return self._shown is not None

    def tell(self, done: int, of: int) -> None:
        self._told = (done, of)

    def news(self) -> str | None:
        text = self._say(*self._told)
        if text == self._shown:
            return None
        self._shown = text
        return text


async def _is_set(event: asyncio.Event, within: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), within)
    except TimeoutError:
        return False
    return True

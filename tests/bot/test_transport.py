"""PTB speaks to a real server through our transport: answers, files both ways, and what can go wrong."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.transport import AiohttpRequest, NotSent, NotSentInTime, Timeouts

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}


class Server:
    """Answers what a test tells it to, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, object]]] = []
        self.base = self.files = ""
        self.status = 200
        self.body: object = {"ok": True, "result": MESSAGE}
        self.hold = asyncio.Event()
        self.hold.set()
        self.waiting = 0
        self.all_in = asyncio.Event()
        self.expected = 0

    async def method(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.match_info["method"], await self._read(request)))
        self.waiting += 1
        if self.waiting == self.expected:
            self.all_in.set()
        await self.hold.wait()
        if self.body == "drop":
            assert request.transport is not None
            request.transport.abort()
        if isinstance(self.body, bytes):
            return web.Response(body=self.body, status=self.status)
        return web.json_response(self.body, status=self.status)

    async def file(self, request: web.Request) -> web.Response:
        return web.Response(body=b"\x00binary\xff" * 1000)

    async def _read(self, request: web.Request) -> dict[str, object]:
        if request.content_type == "application/json":
            return dict(await request.json())
        read: dict[str, object] = {}
        async for part in await request.multipart():
            content = await part.read()
            filename = part.filename
            read[part.name or ""] = (filename, bytes(content)) if filename else content.decode()
        return read


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    kept = Server()
    app = web.Application(client_max_size=64 << 20)
    app.router.add_post("/bot{token}/{method}", kept.method)
    app.router.add_get("/file/bot{token}/{path:.*}", kept.file)
    running = TestServer(app)
    await running.start_server()
    kept.base = str(running.make_url("/bot"))
    kept.files = str(running.make_url("/file/bot"))
    yield kept
    kept.hold.set()
    await running.close()


def bot_of(server: Server, **timeouts: float) -> Bot:
    request = AiohttpRequest(timeouts=Timeouts(**timeouts))
    return Bot(
        TOKEN,
        base_url=server.base,
        base_file_url=server.files,
        request=request,
        get_updates_request=request,
    )


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    bot = bot_of(server)
    await bot.request.initialize()
    yield bot
    await bot.request.shutdown()


async def test_a_message_arrives_as_it_was_written(server: Server, bot: Bot) -> None:
    text = 'Ünïcode 🏋️ & <b>bold</b> = + % " \\ \n end'
    message = await bot.send_message(7, text, disable_notification=True)
    assert message.message_id == 1
    method, asked = server.asked[0]
    assert method == "sendMessage"
    assert asked["text"] == text
    assert (asked["chat_id"], asked["disable_notification"]) == ("7", "true")


async def test_nested_parameters_are_json(server: Server, bot: Bot) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("−", callback_data="x")]])
    await bot.send_message(7, "hi", reply_markup=keyboard)
    markup = json.loads(str(server.asked[0][1]["reply_markup"]))
    assert markup["inline_keyboard"][0][0] == {"text": "−", "callback_data": "x"}


@pytest.mark.parametrize("size", [10, 5_000_000])
async def test_a_file_arrives_whole_with_its_name(server: Server, bot: Bot, size: int) -> None:
    content = bytes(range(256)) * (size // 256) + b"end"
    await bot.send_document(7, content, filename='Bericht "Ü" März.csv', caption="für dich")
    _, asked = server.asked[0]
    assert asked["caption"] == "für dich"
    name, received = asked["document"]
    assert received == content
    assert "Bericht" in name and "März.csv" in name


async def test_several_files_arrive_in_one_request(server: Server, bot: Bot) -> None:
    server.body = {"ok": True, "result": [MESSAGE, MESSAGE]}
    media = [InputMediaDocument(b"one", filename="1.txt"), InputMediaDocument(b"two", filename="2.txt")]
    await bot.send_media_group(7, media)
    _, asked = server.asked[0]
    listed = json.loads(str(asked["media"]))
    contents = [asked[item["media"].removeprefix("attach://")][1] for item in listed]
    assert contents == [b"one", b"two"]


async def test_a_file_is_fetched(server: Server, bot: Bot) -> None:
    server.body = {"ok": True, "result": {"file_id": "f", "file_unique_id": "u", "file_path": "docs/a.csv"}}
    file = await bot.get_file("f")
    assert bytes(await file.download_as_bytearray()) == b"\x00binary\xff" * 1000


@pytest.mark.parametrize(
    ("status", "description", "expected"),
    [
        (400, "Bad Request: chat not found", BadRequest),
        (401, "Unauthorized", InvalidToken),
        (403, "Forbidden: bot was blocked by the user", Forbidden),
        (409, "Conflict: terminated by other getUpdates request", Conflict),
        (500, "Internal Server Error", NetworkError),
        (502, "Bad Gateway", NetworkError),
    ],
)
async def test_refusals_become_ptb_errors(
    server: Server, bot: Bot, status: int, description: str, expected: type[TelegramError]
) -> None:
    server.status = status
    server.body = {"ok": False, "error_code": status, "description": description}
    with pytest.raises(expected) as refused:
        await bot.send_message(7, "hi")
    assert not isinstance(refused.value, NotSent)


async def test_retry_after_says_how_long(server: Server, bot: Bot) -> None:
    server.status = 429
    server.body = {"ok": False, "error_code": 429, "description": "x", "parameters": {"retry_after": 9}}
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(7, "hi")
    assert refused.value.retry_after.total_seconds() == 9


async def test_a_broken_answer_is_an_error_that_does_not_repeat_it(
    server: Server, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    server.body = b'{"ok": true, "result": {"text": "Anna owes'
    with pytest.raises(NetworkError) as broken:
        await bot.send_message(7, "hi")
    assert not isinstance(broken.value, NotSent)
    assert "Anna" not in str(broken.value) + caplog.text


async def test_a_dropped_connection_leaves_it_open_whether_it_was_sent(server: Server, bot: Bot) -> None:
    server.body = "drop"
    with pytest.raises(NetworkError) as broken:
        await bot.send_message(7, "hi")
    assert not isinstance(broken.value, NotSent | TimedOut)


async def test_nobody_listening_means_certainly_not_sent(server: Server) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        server.base = f"http://127.0.0.1:{taken.getsockname()[1]}/bot"
        bot = bot_of(server)
        await bot.request.initialize()
        with pytest.raises(NotSent) as refused:
            await bot.send_message(7, "hi")
        await bot.request.shutdown()
    assert TOKEN not in str(refused.value)
    assert refused.value.__suppress_context__


async def test_a_slow_answer_times_out_and_may_have_been_sent(server: Server) -> None:
    server.hold.clear()
    bot = bot_of(server, read=0.05)
    await bot.request.initialize()
    with pytest.raises(TimedOut) as late:
        await bot.send_message(7, "hi")
    await bot.request.shutdown()
    assert not isinstance(late.value, NotSent)
    assert len(server.asked) == 1


async def test_a_caller_can_wait_longer_than_usual(server: Server) -> None:
    server.hold.clear()
    bot = bot_of(server, read=0.001)
    await bot.request.initialize()
    server.expected = 1
    waiting = asyncio.create_task(bot.send_message(7, "hi", read_timeout=30))
    await server.all_in.wait()
    server.hold.set()
    assert (await waiting).message_id == 1
    await bot.request.shutdown()


async def test_no_free_place_means_certainly_not_sent(server: Server) -> None:
    server.hold.clear()
    server.expected = 1
    request = AiohttpRequest(places=1, timeouts=Timeouts(pool=0.05))
    bot = Bot(TOKEN, base_url=server.base, request=request)
    await request.initialize()
    first = asyncio.create_task(bot.send_message(7, "first"))
    await server.all_in.wait()
    with pytest.raises(NotSentInTime):
        await bot.send_message(7, "second")
    server.hold.set()
    await first
    await bot.send_message(7, "third")
    await request.shutdown()
    assert [asked["text"] for _, asked in server.asked] == ["first", "third"]


async def test_an_address_that_swallows_connections_times_out_unsent() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        fillers = [socket.socket() for _ in range(3)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        request = AiohttpRequest(timeouts=Timeouts(connect=0.05))
        await request.initialize()
        with pytest.raises(NotSentInTime):
            await request.call(f"http://127.0.0.1:{full.getsockname()[1]}/bot{TOKEN}/getMe", {})
        await request.shutdown()
        for filler in fillers:
            filler.close()


async def test_an_upload_nobody_reads_times_out() -> None:
    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()
        await gone.wait()
        writer.close()

    gone = asyncio.Event()
    listening = await asyncio.start_server(deaf, "127.0.0.1", 0, limit=1)
    port = listening.sockets[0].getsockname()[1]
    request = AiohttpRequest(timeouts=Timeouts(upload=0.1))
    bot = Bot(TOKEN, base_url=f"http://127.0.0.1:{port}/bot", request=request)
    await request.initialize()
    with pytest.raises(NetworkError):
        await bot.send_document(7, b"x" * 30_000_000, filename="big.bin")
    await request.shutdown()
    gone.set()
    listening.close()


async def test_three_hundred_calls_are_under_way_at_once(server: Server, bot: Bot) -> None:
    server.hold.clear()
    server.expected = 300
    calls = [asyncio.create_task(bot.send_message(7, str(n))) for n in range(300)]
    await server.all_in.wait()
    server.hold.set()
    await asyncio.gather(*calls)
    assert len(server.asked) == 300


async def test_a_raw_call_gives_the_json_untouched(server: Server, bot: Bot) -> None:
    odd = [{"update_id": 5, "something_new": {"nested": [1, None]}}, {"update_id": 6, "message": "broken"}]
    server.body = {"ok": True, "result": odd}
    request = bot.request
    assert isinstance(request, AiohttpRequest)
    updates = await request.call(
        f"{bot.base_url}/getUpdates", {"offset": 0, "allowed_updates": ["message"]}, read_timeout=5
    )
    assert updates == odd
    assert server.asked[0][1] == {"offset": "0", "allowed_updates": '["message"]'}


async def test_no_log_line_tells_an_address(
    server: Server, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    server.body = "drop"
    with pytest.raises(NetworkError):
        await bot.send_message(7, "hi")
    ours = [record.getMessage() for record in caplog.records if record.name != "aiohttp.access"]
    assert ours
    assert TOKEN not in "".join(ours)


async def test_opening_and_closing_twice_is_harmless() -> None:
    request = AiohttpRequest()
    await request.initialize()
    await request.initialize()
    await request.shutdown()
    await request.shutdown()
    with pytest.raises(NetworkError, match="not initialized"):
        await request.call("http://127.0.0.1:1/x", {})

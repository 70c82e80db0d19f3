"""Requests to Telegram: PTB's request interface on aiohttp, one pool of connections for everything."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter


class NotSent(NetworkError):
    """The request certainly did not reach Telegram: it can be repeated without doing anything twice.

    Every other `NetworkError` leaves open whether Telegram acted on the request.
    """

    __slots__ = ()


class NotSentInTime(NotSent, TimedOut):
    """No connection could be had in time, so nothing was sent."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait for a free place, a connection, each write and each read; None waits for ever."""

    pool: float | None = 5
    connect: float | None = 10
    write: float | None = 10
    upload: float | None = 60
    read: float | None = 20


class AiohttpRequest(BaseRequest):
    """PTB's way to Telegram; at most `places` requests are under way at once.

    Raises `NotSent` when a request certainly was not sent, `TimedOut` or `NetworkError` when it may have
    been. No error carries the address, for it holds the bot's token.
    """

    def __init__(self, places: int = 600, timeouts: Timeouts = Timeouts()) -> None:
        self._timeouts = timeouts
        self._places = asyncio.Semaphore(places)
        self._session: aiohttp.ClientSession | None = None
        #: When Telegram last answered sensibly, on the loop's clock.
        self.last_answer = 0.0

    @property
    def read_timeout(self) -> float | None:
        """Seconds that a read may take when the caller does not say."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Opens the pool; doing it twice is harmless, for PTB may hold this object in two places."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Closes every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(
        self, url: str, parameters: Mapping[str, object], read_timeout: float | None = None
    ) -> Any:
        """The plain JSON result of a method, nothing of it turned into objects."""
        named = [RequestParameter(name, value, None) for name, value in parameters.items()]
        wait = BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout
        return await self.post(url, RequestData(named), read_timeout=wait)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of Telegram's answer."""
        if self._session is None:
            raise RuntimeError("the transport is not initialized")
        usual = self._timeouts
        uploads = request_data is not None and request_data.contains_files
        writing = _chosen(write_timeout, usual.upload if uploads else usual.write)
        waits = aiohttp.ClientTimeout(
            connect=_chosen(connect_timeout, usual.connect), sock_read=_chosen(read_timeout, usual.read)
        )
        async with self._place(_chosen(pool_timeout, usual.pool)):
            try:
                async with self._session.request(
                    method, url, timeout=waits, allow_redirects=False, **_body(request_data, writing)
                ) as answer:
                    body = await answer.read()
            except (aiohttp.ClientError, OSError, ValueError) as error:
                # The cause is cut off on purpose: aiohttp writes the address into some of its errors.
                raise _as_telegram_error(error) from None
        if answer.status < 500:
            self.last_answer = asyncio.get_running_loop().time()
        return answer.status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The answer as JSON; a broken one is not logged, for it may hold what people wrote."""
        try:
            return json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            # Half an answer leaves it open whether Telegram acted, like any broken connection.
            raise NetworkError(f"Telegram's answer of {len(payload)} bytes is not JSON") from None

    @asynccontextmanager
    async def _place(self, seconds: float | None) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(seconds):
                await self._places.acquire()
        except TimeoutError:
            raise NotSentInTime("no free connection in time; nothing was sent") from None
        try:
            yield
        finally:
            self._places.release()


def _chosen(given: ODVInput[float], usual: float | None) -> float | None:
    return usual if isinstance(given, DefaultValue) else given


def _as_telegram_error(error: Exception) -> NetworkError:
    match error:
        case aiohttp.ConnectionTimeoutError():
            return NotSentInTime("no connection to Telegram in time; nothing was sent")
        case aiohttp.ClientConnectorError():
            return NotSent(f"no connection to Telegram ({error.os_error}); nothing was sent")
        case TimeoutError():
            return TimedOut("Telegram did not answer in time")
        case aiohttp.ServerDisconnectedError():
            return NetworkError("Telegram closed the connection")
        case OSError():
            return NetworkError(f"the connection broke (errno {error.errno})")
        case _:
            return NetworkError(f"the request failed ({type(error).__name__})")


def _body(data: RequestData | None, write_timeout: float | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        # A body this small is handed to the socket in one piece: it is the read that can take long.
        return {"data": data.json_payload, "headers": {"Content-Type": "application/json"}}
    return {"data": _Upload(data, write_timeout)}


class _Upload(aiohttp.MultipartWriter):
    """A multipart body that must be written in time."""

    def __init__(self, data: RequestData, seconds: float | None) -> None:
        super().__init__("form-data")
        self._seconds = seconds
        for name, value in data.json_parameters.items():
            self._add(aiohttp.get_payload(value), name=name)
        for name, (filename, content, mime) in data.multipart_data.items():
            stream = io.BytesIO(content) if isinstance(content, bytes) else content
            self._add(aiohttp.get_payload(stream, content_type=mime), name=name, filename=filename)

    def _add(self, part: aiohttp.Payload, **names: str) -> None:
        # Telegram wants names as they are, not percent-encoded.
        part.set_content_disposition("form-data", quote_fields=False, **names)
        part.headers.popall("Content-Length", None)
        self.append_payload(part)

    async def write(self, writer: AbstractStreamWriter, close_boundary: bool = True) -> None:
        async with asyncio.timeout(self._seconds):
            await super().write(writer, close_boundary)

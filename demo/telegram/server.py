"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import json
import re
from typing import Any

from aiohttp import web

from demo.telegram.api import Api
from demo.telegram.faults import Fault, Faults
from demo.telegram.methods import METHODS, NAMES
from demo.telegram.methods.receiving import Encoded
from demo.telegram.parameters import Parameters, read_parameters
from demo.telegram.refusals import Refusal, bad_request, method_not_found, not_found, unauthorized
from demo.telegram.specification import Specification

LARGEST_REQUEST = 64 * 1024 * 1024
_TOKEN = re.compile(r"^\d+:[\w-]{3,}$")
_JSON = {"Content-Type": "application/json"}


class BotApiServer:
    """Answers the bot's calls; with a specification every call is checked against it."""

    def __init__(self, api: Api, faults: Faults, specification: Specification | None) -> None:
        self._api = api
        self._faults = faults
        self._specification = specification
        self._prefix = f"/bot{api.world.bot.token}/"

    @property
    def is_strict(self) -> bool:
        """Whether calls are checked."""
        return self._specification is not None

    def add_to(self, app: web.Application) -> None:
        """Serve the Bot API's two families of addresses."""
        app.router.add_route("*", "/bot{call:.*}", self.answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self.download)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One call: parameters in, Telegram's JSON out, with whatever faults were ordered."""
        try:
            method = self._method(request.path)
        except Refusal as refusal:
            return _refused(refusal)
        # A poll waits for people, not for us: only the other calls count as work under way.
        counts = method != "getupdates"
        self._api.in_flight += counts
        try:
            return await self._faulty(request, method)
        finally:
            self._api.in_flight -= counts
            self._api.world.journal.note("call")

    async def download(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file that `getFile` named."""
        if request.match_info["token"] != self._api.world.bot.token:
            return _refused(unauthorized())
        file = self._api.files.by_path(request.match_info["path"])
        if file is None:
            return _refused(not_found())
        return web.Response(body=file.content, content_type=file.mime_type)

    async def _faulty(self, request: web.Request, method: str) -> web.StreamResponse:
        fault = self._faults.next(NAMES.get(method, method))
        if fault is Fault.DROP_BEFORE:
            return _hang_up(request)
        if fault is Fault.FLOOD:
            return _refused(self._faults.flood())
        if fault is Fault.SERVER_ERROR:
            return web.Response(
                status=502, text="<html><h1>502 Bad Gateway</h1></html>", content_type="text/html"
            )
        status, body = await self._applied(request, method)
        if self._faults.latency:
            await asyncio.sleep(self._faults.latency)
        if fault is Fault.DROP_AFTER:
            return _hang_up(request)
        if fault is Fault.TRUNCATE:
            body = body[: len(body) // 2]
        return web.Response(status=status, body=body, headers=_JSON)

    async def _applied(self, request: web.Request, method: str) -> tuple[int, bytes]:
        params = Parameters({})
        try:
            params = await read_parameters(request)
            result = await self._result(method, params)
        except Refusal as refusal:
            self._record(method, params, ok=False, reply=refusal.description)
            return refusal.status, json.dumps(refusal.as_json()).encode()
        self._record(method, params, ok=True, reply=result)
        encoded = result if isinstance(result, Encoded) else json.dumps(result, ensure_ascii=False)
        return 200, f'{{"ok":true,"result":{encoded}}}'.encode()

    async def _result(self, method: str, params: Parameters) -> Any:
        known = METHODS.get(method)
        if known is None:
            raise method_not_found()
        if self._specification is not None:
            breaches = self._specification.breaches(NAMES[method], params)
            if breaches:
                self._api.violations += breaches
                raise bad_request(f"not in the Bot API: {'; '.join(breaches)}")
        result = known(self._api, params)
        return await result if asyncio.iscoroutine(result) else result

    def _record(self, method: str, params: Parameters, *, ok: bool, reply: Any) -> None:
        calls = self._api.calls
        readable = params.readable() if calls.are_kept else {}
        calls.record(NAMES.get(method, method), readable, ok=ok, reply=reply)

    def _method(self, path: str) -> str:
        if path.startswith(self._prefix):
            return path[len(self._prefix) :].lower()
        token, _, _ = path.removeprefix("/bot").partition("/")
        raise unauthorized() if _TOKEN.match(token) else not_found()


def _refused(refusal: Refusal) -> web.Response:
    return web.json_response(refusal.as_json(), status=refusal.status)


def _hang_up(request: web.Request) -> web.StreamResponse:
    """Close the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()

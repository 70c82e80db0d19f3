"""Parameters of a call, however they came: query, form, JSON or multipart, nested ones as JSON text."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from demo.telegram.refusals import Refusal, bad_request

_NESTED = frozenset(
    {
        "allowed_updates",
        "caption_entities",
        "commands",
        "entities",
        "link_preview_options",
        "media",
        "menu_button",
        "prices",
        "reply_markup",
        "reply_parameters",
        "scope",
        "suggested_tip_amounts",
    }
)
_NUMBERS = frozenset({"chat_id", "from_chat_id", "limit", "message_id", "offset", "timeout", "user_id"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes
    mime_type: str


@dataclass(slots=True)
class Parameters:
    """Named values as they came, read as what a method needs."""

    values: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """The value as text."""
        value = self.values.get(name)
        return default if value is None else value if isinstance(value, str) else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a number; what is no number counts as the default, as Telegram does."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """Whether the value says yes."""
        value = self.values.get(name)
        return value is True or (isinstance(value, str) and value.lower() in ("true", "1", "yes"))

    def nested(self, name: str, what: str | None = None) -> Any:
        """The value as JSON, None when it is missing; raises Telegram's "can't parse ... JSON object"."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what or name.replace('_', ' ')} JSON object") from None

    def readable(self) -> dict[str, Any]:
        """The values for a human eye: nested JSON and numbers decoded, files by name."""
        shown: dict[str, Any] = {}
        for name, value in self.values.items():
            shown[name] = _decoded(name, value)
        shown.update({name: upload.name for name, upload in self.files.items()})
        return shown


async def read_parameters(request: web.BaseRequest) -> Parameters:
    """The parameters of a request, whichever of Telegram's four ways they came."""
    values: dict[str, Any] = dict(request.query) if request.query_string else {}
    if request.method == "GET":
        return Parameters(values)
    kind = request.content_type
    if kind == "multipart/form-data":
        return await _multipart(request, values)
    body = await request.read()
    if kind == "application/json" and body:
        values.update(_json_object(body))
    elif body:
        values.update(parse_qsl(body.decode(), keep_blank_values=True))
    return Parameters(values)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(body)
    except ValueError:
        parsed = None
    if not isinstance(parsed, dict):
        raise Refusal(400, "Bad Request: can't parse request: expected a JSON object")
    return parsed


async def _multipart(request: web.BaseRequest, values: dict[str, Any]) -> Parameters:
    parameters = Parameters(values)
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        assert isinstance(part, BodyPartReader)
        name = part.name or ""
        content = bytes(await part.read())
        if part.filename is not None:
            mime_type = part.headers.get("Content-Type", "application/octet-stream")
            parameters.files[name] = Upload(part.filename, content, mime_type)
        else:
            parameters.values[name] = content.decode()
    return parameters


def _decoded(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if name in _NUMBERS and value.lstrip("-").isdigit():
        return int(value)
    if name in _NESTED:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value

"""Documents and photos, both ways."""

from typing import Any

from demo.telegram.api import Api, formatted, send
from demo.telegram.chats import Json
from demo.telegram.entities import utf16_length
from demo.telegram.files import LARGEST_DOWNLOAD
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import bad_request

LONGEST_CAPTION = 1024


def send_document(api: Api, params: Parameters) -> Json:
    """sendDocument."""
    return _send(api, params, "document")


def send_photo(api: Api, params: Parameters) -> Json:
    """sendPhoto; bytes that are no picture are refused."""
    return _send(api, params, "photo")


def get_file(api: Api, params: Parameters) -> Json:
    """getFile; the path is good for a download from `/file/bot<token>/<path>`."""
    file = api.files.by_id(params.text("file_id"))
    if len(file.content) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return file.as_file()


def media_content(api: Api, params: Parameters, kind: str, reference: object) -> Json:
    """The part of a message that holds the file of a kind and its caption."""
    if kind not in ("photo", "document"):
        raise bad_request(f"media type {kind} is not supported here")
    caption, entities = formatted(api.world, params, "caption", "caption_entities")
    if utf16_length(caption) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    file = api.files.sent_as(params, kind, reference, f"{kind}s")
    content: Json = {kind: file.as_photo() if kind == "photo" else file.as_document()}
    if caption:
        content["caption"] = caption
    if entities:
        content["caption_entities"] = entities
    return content


def _send(api: Api, params: Parameters, kind: str) -> Json:
    chat = api.world.writable(params.values.get("chat_id"))
    content = media_content(api, params, kind, params.values.get(kind))
    return send(api, chat, content, params)


METHODS: dict[str, Any] = {
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "getFile": get_file,
}

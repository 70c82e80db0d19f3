"""Entities of a text, as Telegram counts them: in UTF-16 units."""

import html
import re
from collections.abc import Iterable, Mapping
from typing import Any

from demo.telegram.refusals import Refusal, unparsable_entities

Entity = dict[str, Any]

_FOUND_BY_ITSELF = re.compile(
    r"(?P<url>(?:https?://|t\.me/)[^\s<>\"]+[^\s<>\".,!?:;)])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<mention>(?<![\w/@])@[a-zA-Z]\w{3,31}\b)"
    r"|(?P<bot_command>(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<hashtag>(?<![\w#])#\w*[^\W\d]\w*)"
)


def utf16_length(text: str) -> int:
    """How long Telegram says the text is: an emoji outside the basic plane counts two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def found_by_itself(text: str) -> list[Entity]:
    """Commands, links, mentions, addresses and hashtags that Telegram marks without being asked."""
    entities: list[Entity] = []
    for match in _FOUND_BY_ITSELF.finditer(text):
        offset = utf16_length(text[: match.start()])
        entities.append({"type": match.lastgroup, "offset": offset, "length": utf16_length(match.group())})
    return entities


def merged(explicit: list[Entity], text: str) -> list[Entity]:
    """Explicit entities plus the automatic ones that no link or code covers."""
    if not any(mark in text for mark in "/@#.:"):
        return explicit
    covered = [e for e in explicit if e["type"] in ("code", "pre", "text_link", "text_mention")]
    free = [e for e in found_by_itself(text) if not any(_overlap(e, other) for other in covered)]
    return sorted([*explicit, *free], key=lambda e: (e["offset"], -e["length"])) if free else explicit


def checked(entities: object, text: str) -> list[Entity]:
    """Entities given by the bot itself, cut to what lies within the text."""
    if not isinstance(entities, list):
        raise Refusal(400, "Bad Request: can't parse entities: expected an Array of MessageEntity")
    length = utf16_length(text)
    kept: list[Entity] = []
    for entity in entities:
        if not isinstance(entity, Mapping) or not {"type", "offset", "length"} <= entity.keys():
            raise unparsable_entities('Can\'t find field "type", "offset" or "length"')
        start, end = int(entity["offset"]), min(int(entity["offset"]) + int(entity["length"]), length)
        if 0 <= start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return sorted(kept, key=lambda e: (e["offset"], -e["length"]))


def as_html(text: str, entities: Iterable[Entity]) -> str:
    """The text with its entities written as HTML again; for assertions, never for a browser."""
    openings: dict[int, list[str]] = {}
    closings: dict[int, list[str]] = {}
    for entity in sorted(entities, key=lambda e: (e["offset"], -e["length"])):
        tag = _TAG_OF.get(entity["type"])
        if tag is None:
            continue
        href = f' href="{html.escape(entity["url"])}"' if "url" in entity else ""
        openings.setdefault(entity["offset"], []).append(f"<{tag}{href}>")
        closings.setdefault(entity["offset"] + entity["length"], []).insert(0, f"</{tag}>")
    written: list[str] = []
    position = 0
    for character in text:
        written += closings.pop(position, []) + openings.pop(position, [])
        written.append(html.escape(character, quote=False))
        position += utf16_length(character)
    return "".join(written + closings.pop(position, []))


_TAG_OF = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "text_link": "a",
    "text_mention": "a",
}


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )

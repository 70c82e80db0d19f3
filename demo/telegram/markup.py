"""HTML written by a bot becomes plain text and entities, or Telegram's refusal with the byte offset."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from demo.telegram.entities import Entity, utf16_length
from demo.telegram.refusals import unparsable_entities

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
_CHARACTER = re.compile(r"&(#x[0-9a-f]{1,8}|#[0-9]{1,10}|lt|gt|amp|quot);?", re.IGNORECASE | re.ASCII)
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-zA-Z0-9.\-]+)(?=[\s>]))""")
_SCHEMES = ("http:", "https:", "tg:", "mailto:", "tel:")
_START_TAG = re.compile(r"<([^\s>]*)")
_END_TAG = re.compile(r"</([^\s>]*)\s*>")


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Plain text and its entities; raises `Refusal` with Telegram's sentence and byte offset."""
    if "<" not in text and "&" not in text:
        return text, []
    return _HtmlReader(text).read()


@dataclass
class _OpenTag:
    name: str
    argument: str
    offset: int
    written: int


class _HtmlReader:
    """One pass over a text; offsets in refusals are bytes, offsets in entities UTF-16 units."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.written: list[str] = []
        self.length = 0
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.position < len(self.source):
            character = self.source[self.position]
            if character == "<":
                self._tag()
            elif character == "&":
                self._character_reference()
            else:
                end = _next_mark(self.source, self.position)
                self._write(self.source[self.position : end])
                self.position = end
        if self.open:
            raise unparsable_entities(
                f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"'
            )
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.written), sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))

    def _write(self, text: str) -> None:
        self.written.append(text)
        self.length += utf16_length(text)

    def _character_reference(self) -> None:
        match = _CHARACTER.match(self.source, self.position)
        if match is None:
            self._write("&")
            self.position += 1
            return
        self._write(_decoded(match.group()))
        self.position = match.end()

    def _tag(self) -> None:
        if self.source.startswith("</", self.position):
            self._end_tag()
        else:
            self._start_tag()

    def _bytes_before(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _start_tag(self) -> None:
        begin = self.position
        match = _START_TAG.match(self.source, begin)
        assert match is not None
        where = f"at byte offset {self._bytes_before(begin)}"
        if match.end() >= len(self.source):
            raise unparsable_entities(f"Unclosed start tag {where}")
        name = match.group(1).lower()
        if name not in _TYPES:
            raise unparsable_entities(f'Unsupported start tag "{name}" {where}')
        attributes = self._attributes(name, match.end(), where)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise unparsable_entities(f'Tag "span" must have class "tg-spoiler" {where}')
        self.open.append(_OpenTag(name, _argument(name, attributes), self.length, len(self.written)))

    def _attributes(self, name: str, position: int, where: str) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            while position < len(self.source) and self.source[position].isspace():
                position += 1
            if position >= len(self.source):
                raise unparsable_entities(f"Unclosed start tag {where}")
            if self.source[position] == ">":
                self.position = position + 1
                return attributes
            if name == "blockquote" and self.source.startswith("expandable", position):
                attributes["expandable"] = ""
                position += len("expandable")
                continue
            match = _ATTRIBUTE.match(self.source, position)
            if match is None:
                raise unparsable_entities(
                    f'Expected equal sign in declaration of an attribute of the tag "{name}" {where}'
                )
            attributes[match.group(1).lower()] = _decoded("".join(part or "" for part in match.groups()[1:]))
            position = match.end()

    def _end_tag(self) -> None:
        begin = self.position
        offset = self._bytes_before(begin)
        if not self.open:
            raise unparsable_entities(f"Unexpected end tag at byte offset {offset}")
        match = _END_TAG.match(self.source, begin)
        if match is None:
            raise unparsable_entities(f"Unclosed end tag at byte offset {offset}")
        found, tag = match.group(1).lower(), self.open[-1]
        if found and found != tag.name:
            raise unparsable_entities(
                f'Unmatched end tag at byte offset {offset}, expected "</{tag.name}>", found "</{found}>"'
            )
        self.open.pop()
        self.position = match.end()
        if self.length > tag.offset:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        entity: Entity = {"type": _TYPES[tag.name], "offset": tag.offset, "length": self.length - tag.offset}
        if tag.name == "a":
            entity = _link(entity, tag.argument or "".join(self.written[tag.written :]))
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.argument
        elif tag.name == "blockquote" and tag.argument:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "pre" and self.entities and _same_place(self.entities[-1], entity):
            language = self.entities.pop().get("language")
            entity |= {"language": language} if language else {}
        elif tag.name == "code" and tag.argument:
            entity["language"] = tag.argument
        if entity:
            self.entities.append(entity)


def _next_mark(source: str, position: int) -> int:
    ends = [end for mark in "<&" if (end := source.find(mark, position)) >= 0]
    return min(ends, default=len(source))


def _decoded(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        name = match.group(1).lower()
        if not name.startswith("#"):
            return {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[name]
        code = int(name[2:], base=16) if name[1] == "x" else int(name[1:])
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else match.group()

    return _CHARACTER.sub(character, text)


def _argument(name: str, attributes: Mapping[str, str]) -> str:
    if name == "a":
        return attributes.get("href", "")
    if name == "tg-emoji":
        return attributes.get("emoji-id", "")
    if name == "code":
        return attributes.get("class", "").removeprefix("language-")
    if name == "blockquote" and "expandable" in attributes:
        return "expandable"
    return ""


def _link(entity: Entity, url: str) -> Entity:
    person = re.fullmatch(r"tg://user\?id=(\d+)", url)
    if person:
        return {**entity, "type": "text_mention", "user": {"id": int(person.group(1))}}
    if re.match(r"^[a-z][a-z0-9+.-]*:", url) and not url.startswith(_SCHEMES):
        return {}
    if "." not in url and ":" not in url:
        return {}
    return {**entity, "url": url if ":" in url else f"http://{url}"}


def _same_place(one: Entity, other: Entity) -> bool:
    return one["type"] == "code" and all(one[key] == other[key] for key in ("offset", "length"))

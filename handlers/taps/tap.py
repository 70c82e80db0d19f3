"""A tap: what a button carries, packed into Telegram's 64 bytes.

Tags are short, unique and append-only: a button drawn years ago still means what it meant, or is answered
as unknown. A tap holds ids, versions and small choices only; it never proves a right.
"""

from datetime import date
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, ValidationError

LIMIT = 64
_LARGEST = 2**63 - 1
_BY_TAG: dict[str, type["Tap"]] = {}


class UnknownTap(Exception):
    """The data is of no tap we know: an older release, or made up."""


class Tap(BaseModel):
    """Base of all taps; a subclass names its `tag` and its fields."""

    model_config = ConfigDict(frozen=True)

    tag: ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        other = _BY_TAG.setdefault(cls.tag, cls)
        if other is not cls and other.__qualname__ != cls.__qualname__:
            raise TypeError(f"the tag {cls.tag} belongs to {other.__qualname__}")

    def pack(self) -> str:
        """The callback data of a button; raises `ValueError` above 64 bytes."""
        packed = ":".join([self.tag, *(_packed(value) for value in self.__dict__.values())])
        if len(packed.encode()) > LIMIT:
            raise ValueError(f"{type(self).__name__} does not fit into {LIMIT} bytes")
        return packed


def unpack(data: str) -> Tap:
    """The tap in callback data. Raises `UnknownTap` for anything we did not write."""
    tag, *values = data.split(":")
    kind = _BY_TAG.get(tag)
    if kind is None or len(values) > len(kind.model_fields):
        raise UnknownTap(data)
    named = {name: value for name, value in zip(kind.model_fields, values, strict=False) if value != ""}
    try:
        tap = kind.model_validate(named)
    except ValidationError:
        raise UnknownTap(data) from None
    if any(isinstance(value, int) and abs(value) > _LARGEST for value in tap.__dict__.values()):
        raise UnknownTap(data)
    return tap


def all_taps() -> dict[str, type[Tap]]:
    """Every tap by its tag."""
    return dict(_BY_TAG)


def _packed(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case date():
            return value.isoformat()
    return str(value)

"""What has been between a client and the studio: sales, money, account and visits in one list."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import EntryId, PassId
from domain.money import Method


class Source(IntEnum):
    """Where an event is kept. Of those of one instant the later source came later: what is bought is paid
    after it is bought."""

    SALE = 1
    ACCOUNT = 2
    MONEY = 3
    VISIT = 4
    SHARED_VISIT = 5


class View(StrEnum):
    """Which part of it is wanted."""

    ALL = "all"
    MONEY = "money"
    VISITS = "visits"

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where that is kept."""
        return _SOURCES[self]


_VISITS = (Source.VISIT, Source.SHARED_VISIT)
_MONEY = (Source.SALE, Source.ACCOUNT, Source.MONEY)
_SOURCES = {View.ALL: (*_MONEY, *_VISITS), View.MONEY: _MONEY, View.VISITS: _VISITS}


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an event stands in the list: instants first."""

    at: datetime
    source: Source
    id: int

    def bound(self, source: Source) -> int:
        """Below which id an event of that source must be, where it is of the same instant, to stand before
        this place."""
        if source == self.source:
            return self.id
        return _ENDLESS if source < self.source else 0


_ENDLESS = 2**53


class Event(BaseModel):
    """One event. `kind` is that of the entry, the line of money or the line of the account; `amount` what it
    cost or how much money it was, in minor units; `sessions` what was sold or used, `remaining` what was left
    of the pass then, where that was counted. `day` is the local day of a visit or a payment, or `starts_at`
    when a visit was that was paid for later. `entry_id` is the entry that money
    came with. `is_undone` says that it was taken back since.
    """

    model_config = ConfigDict(frozen=True)

    place: Place
    kind: str
    title: str | None
    pass_id: PassId | None
    is_undone: bool
    amount: int | None = None
    discount: int = 0
    currency: str | None = None
    method: Method | None = None
    entry_id: EntryId | None = None
    day: date | None = None
    starts_at: datetime | None = None
    sessions: int = 0
    remaining: int | None = None
    payment: str | None = None
    name: str | None = None

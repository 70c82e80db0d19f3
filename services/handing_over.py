"""Clients, passes, history and payments as one file for an owner, in their own words (PRODUCT §9.4)."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from domain.people import Actor
from domain.refusals import ExportTooLarge
from domain.studio import Studio
from services.access import require_owner
from services.packing import Cell, Pack, archive, spreadsheet
from storage.desk import Desk
from storage.exporting import Cell as Stored
from storage.exporting import ExportStore

#: What a bot may send, in bytes, with room for what is sent around it.
LARGEST = 49_000_000
_MEGABYTES = 50

Row = dict[str, Stored]
#: Told how many rows are written; of how many is not known.
Progress = Callable[[int, int], None]


class Form(StrEnum):
    """As what everything is handed over."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Wording:
    """The reader's language: `said(kind, code)` is what a code of that kind is called, itself where there are
    no words; `digits` are those of a currency behind the point."""

    said: Callable[[str, str], str]
    digits: Callable[[str], int]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A file with everything, and how many rows there are in it."""

    content: bytes
    rows: int


class _As(StrEnum):
    PLAIN = "plain"
    DAY = "day"
    INSTANT = "instant"
    MONEY = "money"
    COUNT = "count"
    KIND = "kind"
    PAYMENT = "payment"
    MONEY_KIND = "money-kind"
    METHOD = "method"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class _Sheet:
    title: str
    table: str
    columns: dict[str, _As]
    are_in: Callable[[Row], bool] = lambda row: True


_FIGURES = dict.fromkeys(("total", "used", "booked", "expired", "withdrawn"), _As.COUNT)
_SHEETS = (
    _Sheet(
        "clients",
        "people",
        {"id": _As.PLAIN, "name": _As.PLAIN, "phone": _As.PLAIN, "created_at": _As.INSTANT},
        lambda row: bool(row["is_client"]),
    ),
    _Sheet(
        "passes",
        "passes",
        {"id": _As.PLAIN, "client": _As.PLAIN, "title": _As.PLAIN, "sold_at": _As.INSTANT}
        | {"valid_from": _As.DAY, "valid_until": _As.DAY, "deactivated_on": _As.DAY}
        | _FIGURES
        | {"free": _As.COUNT, "payment": _As.PAYMENT, "price": _As.MONEY, "paid": _As.MONEY}
        | {"currency": _As.PLAIN},
    ),
    _Sheet(
        "history",
        "entries",
        {"id": _As.PLAIN, "at": _As.INSTANT, "client": _As.PLAIN, "pass": _As.PLAIN, "kind": _As.KIND}
        | {"session_on": _As.DAY}
        | _FIGURES
        | {"actor": _As.PLAIN, "reason": _As.REASON, "reverses": _As.PLAIN},
    ),
    _Sheet(
        "payments",
        "payments",
        {"id": _As.PLAIN, "paid_on": _As.DAY, "at": _As.INSTANT, "client": _As.PLAIN, "pass_title": _As.PLAIN}
        | {"kind": _As.MONEY_KIND, "amount": _As.MONEY, "currency": _As.PLAIN, "method": _As.METHOD}
        | {"note": _As.PLAIN, "actor": _As.PLAIN, "reverses": _As.PLAIN},
    ),
)


async def everything(desk: Desk, actor: Actor, form: Form, wording: Wording, told: Progress) -> HandedOver:
    """The whole file, as of one moment; owners only. Nobody waits for it, and no file is left behind.

    Raises `ExportTooLarge` where Telegram would not take it.
    """
    require_owner(actor)
    with _pack(form) as pack:
        rows = await _packed(desk, pack, _Speaking(actor.studio, wording), told)
        content = await asyncio.to_thread(pack.content)
    if len(content) > LARGEST:
        raise ExportTooLarge(_MEGABYTES)
    return HandedOver(content, rows)


def _pack(form: Form) -> AbstractContextManager[Pack]:
    return spreadsheet() if form is Form.XLSX else archive()


async def _packed(desk: Desk, pack: Pack, speaking: "_Speaking", told: Progress) -> int:
    count = 0
    async with desk.reading() as tx:
        store = ExportStore(tx.sql)
        for sheet in _SHEETS:
            pack.begin(*speaking.heading(sheet))
            async for page in store.pages(sheet.table):
                # On a thread: the desk goes on answering while a page is written.
                count += await asyncio.to_thread(speaking.add, pack, sheet, page)
                if pack.size > LARGEST:
                    raise ExportTooLarge(_MEGABYTES)
                told(count, 0)
    return count


@dataclass(frozen=True, slots=True)
class _Speaking:
    studio: Studio
    wording: Wording

    def heading(self, sheet: _Sheet) -> tuple[str, list[str]]:
        title = self.wording.said("export-sheet", sheet.title)
        return title, [self.wording.said("export-column", name) for name in sheet.columns]

    def add(self, pack: Pack, sheet: _Sheet, page: Sequence[Row]) -> int:
        rows = [self._row(sheet, row) for row in page if sheet.are_in(row)]
        pack.add(rows)
        return len(rows)

    def _row(self, sheet: _Sheet, row: Row) -> list[Cell]:
        if row.get("unlimited"):
            row = row | {"total": None, "free": None}
        return [self._cell(row, name, as_) for name, as_ in sheet.columns.items()]

    def _cell(self, row: Row, name: str, as_: _As) -> Cell:
        stored = row[name]
        if stored is None or stored == "":
            return None
        match as_:
            case _As.DAY:
                return date.fromisoformat(str(stored))
            case _As.INSTANT:
                return self._local(datetime.fromisoformat(str(stored)))
            case _As.MONEY:
                currency = str(row["currency"] or self.studio.currency)
                return Decimal(stored).scaleb(-self.wording.digits(currency))
            case _As.PLAIN | _As.COUNT:
                return stored
            case _As.REASON:
                return self.wording.said("reason", str(stored))
            case _As.PAYMENT:
                return self.wording.said("payment", str(stored))
        return self.wording.said(f"export-{as_}", str(stored))

    def _local(self, instant: datetime) -> datetime:
        # The studio's wall clock: a spreadsheet knows no zones.
        calendar = self.studio.calendar
        return datetime.combine(calendar.day_of(instant), calendar.time_of(instant))

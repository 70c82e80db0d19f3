"""Reports of a month for owners: as a page of a table, or whole for a file (PRODUCT §9.3)."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date

from domain.people import Actor
from domain.reconciling import first_of_month, month_after, month_before
from domain.refusals import NotFound
from domain.reports import Report, ReportKind, Row, Window
from services import reconciling, report_balances, report_books, report_money, report_sessions
from services.access import require_owner
from services.report_period import Period
from storage.desk import Desk, Tx

#: So many rows of a long list are read at once, and others are answered in between.
_AT_ONCE = 1000
#: Before this nothing is looked for.
FIRST = date(2000, 1, 1)
#: So many faults are written to a file.
_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Months:
    """A month that was chosen, the one before and the one after it, as far as there are any, and the first
    and the present one."""

    shown: date
    earliest: date
    present: date

    @property
    def before(self) -> date | None:
        """The month before, unless nothing had been sold then."""
        return month_before(self.shown) if self.shown > self.earliest else None

    @property
    def after(self) -> date | None:
        """The month after, unless it has not begun."""
        return month_after(self.shown) if self.shown < self.present else None


@dataclass(frozen=True, slots=True)
class Shown:
    """A report, or a page of one, and the months around it."""

    report: Report
    months: Months


@dataclass(frozen=True, slots=True)
class Asked:
    """Which report of which month; `weekday` is on which the studio's week begins, Monday being 0."""

    kind: ReportKind
    month: date | None = None
    weekday: int = 0


async def months(desk: Desk, actor: Actor, month: date | None = None) -> Months:
    """The month an owner chose, the present one where they chose none. Raises `NotFound` for anybody else,
    and for a month that has not begun."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _months(tx, actor, month)


async def page(desk: Desk, actor: Actor, asked: Asked, window: Window) -> Shown:
    """Those rows of a report that `window` asks for. Raises as `months` does."""
    require_owner(actor)
    async with desk.reading() as tx:
        months = await _months(tx, actor, asked.month)
        period = Period(actor.studio, months.shown, tx.now, asked.weekday)
        return Shown(await _read(tx, asked.kind, period, window), months)


async def whole(desk: Desk, actor: Actor, asked: Asked) -> Shown:
    """A report with all of its rows, as of one moment. Raises as `months` does."""
    require_owner(actor)
    async with desk.reading() as tx:
        months = await _months(tx, actor, asked.month)
        period = Period(actor.studio, months.shown, tx.now, asked.weekday)
        report = await _read(tx, asked.kind, period, Window(0, _AT_ONCE))
        rows: list[Row] = list(report.rows)
        while len(rows) < report.count:
            more = await _read(tx, asked.kind, period, Window(len(rows), _AT_ONCE))
            if not more.rows:
                break
            rows += more.rows
            await asyncio.sleep(0)
        return Shown(replace(report, rows=tuple(rows)), months)


_Table = Callable[[Tx, Period], Awaitable[Report]]
_List = Callable[[Tx, Period, Window], Awaitable[Report]]


async def _books(tx: Tx, period: Period) -> Report:
    return report_books.month(await reconciling.month_of(tx, period.studio, period.first))


async def _faults(tx: Tx, period: Period) -> Report:
    return report_books.faults(await reconciling.findings_of(tx, period.studio, period.first, _FAULTS))


#: Tables are as long as there are weeks, plans or coaches; lists as there are passes.
_TABLES: dict[ReportKind, _Table] = {
    ReportKind.WEEKS: report_sessions.weeks,
    ReportKind.PLANS: report_sessions.plans,
    ReportKind.COACHES: report_sessions.coaches,
    ReportKind.HOURS: report_sessions.hours,
    ReportKind.UNUSED: report_balances.unused,
    ReportKind.STATES: report_balances.states,
    ReportKind.MONEY: report_money.money,
    ReportKind.BOOKS: _books,
    ReportKind.FAULTS: _faults,
}
_LISTS: dict[ReportKind, _List] = {
    ReportKind.EXPIRED: report_balances.expired,
    ReportKind.UNPAID: report_money.unpaid,
}


async def _read(tx: Tx, kind: ReportKind, period: Period, window: Window) -> Report:
    if kind in _LISTS:
        return await _LISTS[kind](tx, period, window)
    report = await _TABLES[kind](tx, period)
    return replace(report, rows=window.of(report.rows), start=window.start)


async def _months(tx: Tx, actor: Actor, month: date | None) -> Months:
    present = first_of_month(actor.studio.today(tx.now))
    shown = first_of_month(month or present)
    if not FIRST <= shown <= present:
        raise NotFound
    return Months(shown, await reconciling.earliest_month(tx, actor.studio), present)

"""Reports of money: what came in by each method, and what is open on passes."""

from collections import defaultdict

from domain.money import Method
from domain.reports import Column, Measure, Named, Report, ReportKind, Row, Window, summed, without_empty
from domain.worth import Amounts, amounts
from services.report_period import Period
from storage.desk import Tx
from storage.takings import Taken, Unpaid


async def money(tx: Tx, period: Period) -> Report:
    """Money received and given back on the month's days, by method; what was paid from clients' credit, or
    kept as credit, is no money that moved and stands in the notes, as discounts do."""
    found: dict[Method, list[Taken]] = defaultdict(list)
    for each in await tx.takings.taken(period.first, period.last):
        found[each.method].append(each)
    rows = [Row(Named(method.value), _taken(found[method])) for method in Method if method in found]
    moved = [row for row in rows if row.label != Named(Method.ACCOUNT.value)]
    columns: tuple[Column, ...] = (
        Column("received", Measure.MONEY),
        Column("given_back", Measure.MONEY),
        Column("net", Measure.MONEY, drawn=True),
    )
    columns, moved = without_empty(columns, [row for row in moved if any(row.cells)])
    credit = _taken(found[Method.ACCOUNT])
    notes = {
        "from_credit": credit[0],
        "to_credit": credit[1],
        "discounts": await tx.takings.discounts(period.since, period.until),
    }
    return Report(
        ReportKind.MONEY,
        period.first,
        columns,
        tuple(moved),
        summed(columns, moved),
        len(moved),
        notes=tuple((name, value) for name, value in notes.items() if value),
    )


async def unpaid(tx: Tx, period: Period, window: Window) -> Report:
    """What was open on passes at the month's end, or is now, pass by pass, the most first; what clients owe
    on their accounts is a note."""
    found = await tx.takings.unpaid(period.until, window.start, window.limit)
    columns = (
        Column("title", Measure.NAME),
        Column("sold_on", Measure.DAY),
        Column("price", Measure.MONEY),
        Column("paid", Measure.MONEY),
        Column("open", Measure.MONEY, drawn=True),
    )
    rows = tuple(
        Row(
            each.client,
            (each.title, None if each.sold_at is None else period.studio.today(each.sold_at), *_open([each])),
        )
        for each in found.passes
    )
    owing = await tx.takings.on_accounts(period.until)
    return Report(
        ReportKind.UNPAID,
        period.first,
        columns,
        rows,
        (None, None, *_open(found.sums)),
        sum(each.passes for each in found.sums),
        window.start,
        notes=(("on_accounts", owing),) if owing else (),
    )


def _taken(found: list[Taken]) -> tuple[Amounts, Amounts, Amounts]:
    received, given_back = (
        amounts({each.currency: getattr(each, name) for each in found}) for name in ("received", "given_back")
    )
    return received, given_back, amounts({each.currency: each.received - each.given_back for each in found})


def _open(found: list[Unpaid]) -> tuple[Amounts, Amounts, Amounts]:
    return (
        amounts({each.currency: each.price for each in found}),
        amounts({each.currency: each.paid for each in found}),
        amounts({each.currency: each.price - each.paid for each in found}),
    )

"""Reports of balances: unused sessions and their value, what expired unused, passes by state."""

from collections import Counter, defaultdict

from domain.passes import PassState
from domain.reports import Column, Measure, Named, Report, ReportKind, Row, Window, summed, without_empty
from domain.worth import worth
from services.report_period import Period
from storage.desk import Tx
from storage.reports import Left, Sort


async def unused(tx: Tx, period: Period) -> Report:
    """Sessions that clients had left at the month's end, by plan, and their value: each its share of the
    price of its pass. Sessions taken beyond a balance are a note, and so are not set against others."""
    found: dict[Sort, list[Left]] = defaultdict(list)
    for each in await tx.reports.left(period.until):
        found[each.of].append(each)
    titles = await tx.reports.plan_titles()
    rows = []
    for of, parts in found.items():
        title = (titles.get(of.plan_id) if of.plan_id is not None else of.title) or ""
        passes, sessions = sum(each.passes for each in parts), sum(each.share.sessions for each in parts)
        if sessions:
            rows.append(Row(title, (passes, sessions, worth(each.share for each in parts))))
    rows.sort(key=lambda row: (-_minor(row), str(row.label)))
    columns = (
        Column("passes"),
        Column("left", drawn=True),
        Column("worth", Measure.MONEY, drawn=True),
    )
    owed = sum(each.owed for parts in found.values() for each in parts)
    notes = (("owed", owed),) if owed else ()
    sums = summed(columns, rows)
    return Report(ReportKind.UNUSED, period.first, columns, tuple(rows), sums, len(rows), notes=notes)


async def expired(tx: Tx, period: Period, window: Window) -> Report:
    """What expired unused in the month, pass by pass, the dearest first; what came back by a new date is
    told beside it."""
    by_price = await tx.reports.expired_sums(period.since, period.until)
    found = await tx.reports.expired(period.since, period.until, window.start, window.limit)
    columns = (
        Column("title", Measure.NAME),
        Column("ended", Measure.DAY),
        Column("expired", drawn=True),
        Column("revived"),
        Column("worth", Measure.MONEY, drawn=True),
    )
    rows = tuple(
        Row(each.client, (each.title, each.on, each.share.sessions, each.revived, worth([each.share])))
        for each in found
    )
    sums = (
        None,
        None,
        sum(each.share.sessions for each in by_price),
        sum(each.revived for each in by_price),
        worth(each.share for each in by_price),
    )
    count = sum(each.passes for each in by_price)
    return Report(ReportKind.EXPIRED, period.first, columns, rows, sums, count, window.start)


async def states(tx: Tx, period: Period) -> Report:
    """Passes by their state on the month's last day, or today, as their dates are now, and what they had
    left then."""
    day = period.until_day
    passes: Counter[PassState] = Counter()
    sessions: Counter[PassState] = Counter()
    standing = await tx.reports.standing(period.until, day)
    held = await tx.reports.passes(each.held_id for each in standing if each.held_id is not None)
    for each in standing:
        state = each.state
        if each.held_id is not None:
            known = held[each.held_id].state_on(day)
            state = state if known in (PassState.ACTIVE, PassState.USED_UP) else known
        passes[state] += each.passes
        sessions[state] += each.sessions
    rows = [Row(Named(state.value), (passes[state], sessions[state])) for state in PassState if passes[state]]
    columns: tuple[Column, ...] = (Column("passes", drawn=True), Column("left"))
    columns, rows = without_empty(columns, rows)
    return Report(ReportKind.STATES, period.first, columns, tuple(rows), summed(columns, rows), len(rows))


def _minor(row: Row) -> int:
    return sum(amount.minor for cell in row.cells if isinstance(cell, tuple) for amount in cell)

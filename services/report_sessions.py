"""Reports of what was sold and used: by week, by plan, with each coach, and at which hours."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta

from domain.ids import PlanId
from domain.ledger import EntryKind
from domain.reconciling import Flow, Line, month
from domain.reports import (
    Column,
    Label,
    Measure,
    Named,
    Report,
    ReportKind,
    Row,
    Span,
    Weekday,
    summed,
    without_empty,
)
from domain.worth import Amounts, amounts, worth
from services.report_period import Period
from storage.desk import Tx
from storage.reports import Coach, PlanFlow, Sort, Visits

#: Lines of the books that lessen what clients have left are told as what they took.
_TAKING = frozenset({Line.USED, Line.FORFEITED, Line.EXPIRED, Line.WITHDRAWN})
_VISITS = "visits"
_DRAWN = frozenset({Line.SOLD, Line.USED})


async def weeks(tx: Tx, period: Period) -> Report:
    """What was sold and used in each week of the month: the lines of the books, week by week."""
    columns = (*(Column(line.value, drawn=line in _DRAWN) for line in Line), Column(_VISITS))
    rows = [Row(span, await _week(tx, period, span)) for span in period.weeks]
    columns, rows = without_empty(columns, rows)
    sums = summed(columns, rows)
    return Report(ReportKind.WEEKS, period.first, columns, tuple(rows), sums, len(rows) if any(sums) else 0)


async def plans(tx: Tx, period: Period) -> Report:
    """What was sold, used and lost of each plan, and the money that came in for it."""
    flows: dict[Sort, list[PlanFlow]] = defaultdict(list)
    for each in await tx.reports.plan_flows(period.since, period.until):
        flows[each.of].append(each)
    money: dict[Sort, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for of, amount in await tx.takings.received(period.first, period.last):
        money[of][amount.currency] += amount.minor
    titles = await tx.reports.plan_titles()
    rows = [_plan(titles, of, flows[of], amounts(money[of])) for of in {*flows, *money}]
    rows = sorted((row for row in rows if any(row.cells)), key=_busiest)
    columns = (
        Column("passes"),
        *(Column(line.value, drawn=line in _DRAWN) for line in _OF_PLANS),
        Column(_VISITS),
        Column("received", Measure.MONEY),
    )
    columns, rows = without_empty(columns, rows)
    return Report(ReportKind.PLANS, period.first, columns, tuple(rows), summed(columns, rows), len(rows))


async def coaches(tx: Tx, period: Period) -> Report:
    """Sessions that took place and visits used with each coach, and what these visits are worth."""
    found: dict[Coach, list[Visits]] = defaultdict(list)
    for each in await tx.reports.visits(period.since, period.until):
        found[each.coach].append(each)
    held = dict(await tx.reports.held(period.since, period.until, period.now))
    rows = [_coach(coach, held.get(coach, 0), found[coach]) for coach in {*found, *held}]
    rows = sorted((row for row in rows if any(row.cells)), key=_busiest)
    columns: tuple[Column, ...] = (
        Column("held"),
        Column(Line.USED.value, drawn=True),
        Column(Line.FORFEITED.value),
        Column("worth", Measure.MONEY),
    )
    columns, rows = without_empty(columns, rows)
    return Report(ReportKind.COACHES, period.first, columns, tuple(rows), summed(columns, rows), len(rows))


async def hours(tx: Tx, period: Period) -> Report:
    """Visits by weekday and hour: when the session began, or without a booking when they were entered."""
    calendar = period.studio.calendar
    counts: Counter[tuple[int, int]] = Counter()
    elsewhen = 0
    for starts_at, visits in await tx.reports.came(period.since, period.until):
        counts[calendar.day_of(starts_at).weekday(), calendar.time_of(starts_at).hour] += visits
    for at, day, visits in await tx.reports.walked_in(period.since, period.until):
        if calendar.day_of(at) == day:
            counts[day.weekday(), calendar.time_of(at).hour] += visits
        else:
            elsewhen += visits
    rows, columns = _grid(counts, period.weekday)
    notes = {"came": counts.total(), "elsewhen": elsewhen}
    return Report(
        ReportKind.HOURS,
        period.first,
        columns,
        rows,
        summed(columns, rows),
        len(rows),
        notes=tuple((name, count) for name, count in notes.items() if count),
    )


_OF_PLANS = (Line.SOLD, Line.GIVEN, Line.IMPORTED, Line.USED, Line.FORFEITED, Line.EXPIRED, Line.REVIVED)


async def _week(tx: Tx, period: Period, span: Span) -> tuple[int, ...]:
    midnight = period.studio.calendar.midnight
    since, until = midnight(span.first), midnight(span.last + timedelta(days=1))
    if since > period.now:
        return (0,) * (len(Line) + 1)
    found = await tx.reconciling.flows(since, until)
    counted = _lines(each.flow for each in found if not each.is_unlimited)
    return (*(counted[line] for line in Line), _visits(each.flow for each in found if each.is_unlimited))


def _plan(titles: Mapping[PlanId, str], of: Sort, found: Iterable[PlanFlow], received: Amounts) -> Row:
    found = list(found)
    counted = _lines(each.flow for each in found if not each.is_unlimited)
    passes = sum(each.entries for each in found if each.flow.kind is EntryKind.GRANT)
    visits = _visits(each.flow for each in found if each.is_unlimited)
    return Row(_title(titles, of), (passes, *(counted[line] for line in _OF_PLANS), visits, received))


def _title(titles: Mapping[PlanId, str], of: Sort) -> Label:
    if of.plan_id is None and of.title is None:
        return Named("account")
    return (titles.get(of.plan_id) if of.plan_id is not None else of.title) or ""


def _lines(flows: Iterable[Flow]) -> Counter[Line]:
    """What each line of the books comes to, told as what it took where it lessens what is left."""
    lines = month(date.min, closing=0, booked=0, flows=flows, unlimited_visits=0).lines
    return Counter({line: -number if line in _TAKING else number for line, number in lines.items()})


def _visits(flows: Iterable[Flow]) -> int:
    return sum(flow.effect.used for flow in flows if not flow.used_before)


def _coach(coach: Coach, held: int, visits: Iterable[Visits]) -> Row:
    visits = list(visits)
    used = {
        kind: sum(each.share.sessions for each in visits if each.kind is kind)
        for kind in (EntryKind.CONSUME, EntryKind.FORFEIT)
    }
    label = Named("nobody") if coach.id is None else coach.name or ""
    return Row(label, (held, *used.values(), worth(each.share for each in visits)))


def _busiest(row: Row) -> tuple[int, str]:
    return -sum(abs(cell) for cell in row.cells if isinstance(cell, int)), str(row.label)


def _grid(counts: Mapping[tuple[int, int], int], weekday: int) -> tuple[tuple[Row, ...], tuple[Column, ...]]:
    if not counts:
        return (), ()
    busy = [hour for _, hour in counts]
    shown = range(min(busy), max(busy) + 1)
    days = [(weekday + ahead) % 7 for ahead in range(7)]
    rows = tuple(Row(Weekday(day), tuple(counts.get((day, hour), 0) for hour in shown)) for day in days)
    return rows, tuple(Column(time(hour)) for hour in shown)

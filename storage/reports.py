"""What reports add up: the ledger and the sessions of a month, and what was left at its end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.ids import PassId, PersonId, PlanId
from domain.ledger import Effect, EntryKind
from domain.passes import Pass, PassState
from domain.reconciling import Flow, Origin
from domain.worth import Share
from storage.passes import as_pass
from storage.sql import Row, Sql

#: Kinds of entry by which a session is used, or one is given back.
_USING = (EntryKind.CONSUME, EntryKind.FORFEIT, EntryKind.REVERSAL)


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of passes: a plan, or the title of those that no plan was sold for."""

    plan_id: PlanId | None
    title: str | None


@dataclass(frozen=True, slots=True)
class PlanFlow:
    """Entries of a sort of passes, added up; `entries` counts those taken back as less."""

    of: Sort
    flow: Flow
    entries: int
    is_unlimited: bool


@dataclass(frozen=True, slots=True)
class Coach:
    """Whose session it was; nobody's where it had no coach."""

    id: PersonId | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Visits:
    """Sessions used with a coach, or forfeited, at one price."""

    coach: Coach
    kind: EntryKind
    share: Share


@dataclass(frozen=True, slots=True)
class Left:
    """What a sort of passes had left at one price, of how many passes; `owed` was taken beyond a balance."""

    of: Sort
    share: Share
    passes: int
    owed: int


@dataclass(frozen=True, slots=True)
class Expired:
    """What expired unused, and what came back, of one pass or of `passes` at one price."""

    share: Share
    revived: int
    passes: int = 1
    client: str = ""
    title: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Passes in one state, or one pass that is held around the day."""

    state: PassState
    passes: int
    sessions: int
    held_id: PassId | None


class ReportStore:
    """Adds up what was written from an instant on and before another, or what stood at one."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def plan_titles(self) -> dict[PlanId, str]:
        """What plans are called now."""
        return {row["id"]: row["title"] for row in await self._sql.all("reports_plan_titles")}

    async def plan_flows(self, since: datetime, until: datetime) -> list[PlanFlow]:
        """All that was written, by sort of pass."""
        found: list[PlanFlow] = []
        for kind in EntryKind:
            rows = await self._sql.all("reports_plans", kind=kind.value, since=since, until=until)
            found += [_plan_flow(row) for row in rows]
        return found

    async def visits(self, since: datetime, until: datetime) -> list[Visits]:
        """Sessions used and forfeited, by coach and price."""
        found: list[Visits] = []
        for kind in _USING:
            rows = await self._sql.all("reports_visits", kind=kind.value, since=since, until=until)
            found += [
                Visits(Coach(row["coach_id"], row["name"]), EntryKind(row["kind"]), _share(row, "used"))
                for row in rows
            ]
        return found

    async def held(self, since: datetime, until: datetime, now: datetime) -> list[tuple[Coach, int]]:
        """How many sessions took place up to now, by coach."""
        rows = await self._sql.all("reports_held", since=since, until=until, now=now)
        return [(Coach(row["coach_id"], row["name"]), row["held"]) for row in rows]

    async def came(self, since: datetime, until: datetime) -> list[tuple[datetime, int]]:
        """How many came to sessions, by their start."""
        rows = await self._sql.all("reports_came", since=since, until=until)
        return [(as_instant(row["starts_at"]), row["visits"]) for row in rows]

    async def walked_in(self, since: datetime, until: datetime) -> list[tuple[datetime, date, int]]:
        """Visits entered without a booking that stand: by the quarter of an hour in which they were entered,
        and by their day."""
        rows = await self._sql.all("reports_walked_in", since=since, until=until)
        return [(as_instant(row["quarter"]), _day(row["session_on"]), row["visits"]) for row in rows]

    async def left(self, until: datetime) -> list[Left]:
        """What clients had left then, by sort of pass and price."""
        rows = await self._sql.all("reports_left", until=until)
        return [Left(as_sort(row), _share(row, "sessions"), row["passes"], row["owed"]) for row in rows]

    async def expired_sums(self, since: datetime, until: datetime) -> list[Expired]:
        """What expired of all passes, by price."""
        rows = await self._sql.all("reports_expired_sums", since=since, until=until)
        return [Expired(_share(row, "expired"), row["revived"], row["passes"]) for row in rows]

    async def expired(self, since: datetime, until: datetime, start: int, limit: int) -> list[Expired]:
        """What expired, pass by pass, the dearest first."""
        rows = await self._sql.all("reports_expired", since=since, until=until, start=start, limit=limit)
        return [
            Expired(
                _share(row, "expired"),
                row["revived"],
                client=row["client"],
                title=row["title"],
                on=None if row["ends_on"] is None else _day(row["ends_on"]),
            )
            for row in rows
        ]

    async def standing(self, until: datetime, day: date) -> list[Standing]:
        """Passes sold before the instant by their state on the day, as their dates are now."""
        rows = await self._sql.all("reports_states", until=until, day=day)
        return [
            Standing(PassState(row["state"]), row["passes"], row["sessions"], row["held_id"]) for row in rows
        ]

    async def passes(self, wanted: Iterable[PassId]) -> dict[PassId, Pass]:
        """These passes as they are now."""
        found = [await self._sql.one("passes_get", id=pass_id) for pass_id in wanted]
        return {row["id"]: as_pass(row) for row in found if row is not None}


def _plan_flow(row: Row) -> PlanFlow:
    flow = Flow(
        kind=EntryKind(row["kind"]),
        origin=Origin(row["origin"]),
        effect=Effect(**{name: row[name] for name in Effect.model_fields}),
        used_before=bool(row["used_before"]),
    )
    return PlanFlow(as_sort(row), flow, row["entries"], bool(row["unlimited"]))


def as_sort(row: Row) -> Sort:
    """The sort of passes that a row names."""
    return Sort(row["plan_id"], row["title"])


def _share(row: Row, sessions: str) -> Share:
    return Share(row[sessions], row["price"], row["total"], row["currency"])


def as_instant(value: str | datetime) -> datetime:
    """An instant as either database gives it."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _day(value: str | date) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value

"""Lists of passes for staff: each page is read along an index, from behind one pass of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.ids import PassId, PersonId
from domain.passes import Pass
from domain.passlists import Axis, Listing, Span
from storage.passes import as_pass
from storage.sql import Row, Sql

#: Stands before every pass, and behind every pass.
FIRST, LAST = PassId(0), PassId(2**62)
_BEFORE_NAMES, _BEHIND_NAMES = "", "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list goes on: at this day and this client's name, behind this pass."""

    day: date
    pass_id: PassId
    name: str
    client_id: PersonId


@dataclass(frozen=True, slots=True)
class Listed:
    """A pass of a list, with its client's name; `is_client` is no longer true of somebody who was erased."""

    pass_: Pass
    client_name: str
    is_client: bool = True


class PassListStore:
    """Reads along the axis of a listing within `span`, upwards or `back`.

    `whose` limits a list to one coach's own clients, whose passes are few: they are sorted, not indexed.
    """

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def behind(
        self, listing: Listing, span: Span, place: Place, limit: int, *, back: bool, whose: PersonId | None
    ) -> list[Listed]:
        """Up to `limit` passes from behind `place` on."""
        end = span.first if back else span.last
        if whose is not None:
            return await self._own(listing, end, place, limit, back=back, whose=whose)
        values: dict[str, object] = {"id": place.pass_id, "limit": limit}
        match listing.axis:
            case Axis.NAME:
                values |= {"name": place.name, "client_id": place.client_id}
            case Axis.OF_PLAN:
                values |= {"key": place.day, "end": end, "plan_id": listing.plan_id}
            case Axis.SOLD | Axis.UNPAID | Axis.OWING:
                pass
            case _:
                values |= {"key": place.day, "end": end}
        return _listed(await self._sql.all(_statement(listing.axis, back=back), **values))

    async def _own(
        self, listing: Listing, end: date, place: Place, limit: int, *, back: bool, whose: PersonId
    ) -> list[Listed]:
        # The days are compared as text, as are the names: one statement serves every list.
        by_day = listing.axis not in (Axis.NAME, Axis.SOLD, Axis.UNPAID, Axis.OWING)
        far = _BEFORE_NAMES if back else _BEHIND_NAMES
        at = place.name if listing.axis is Axis.NAME else ""
        statement = "passlists_own_back" if back else "passlists_own"
        rows = await self._sql.all(
            statement,
            axis=listing.axis.value,
            coach_id=whose,
            plan_id=listing.plan_id or 0,
            place=place.day.isoformat() if by_day else at,
            id=place.pass_id,
            end=end.isoformat() if by_day else far,
            limit=limit,
        )
        return _listed(rows)


def before_all(span: Span, *, back: bool) -> Place:
    """Where a list begins."""
    if back:
        return Place(span.last, LAST, _BEHIND_NAMES, PersonId(LAST))
    return Place(span.first, FIRST, _BEFORE_NAMES, PersonId(FIRST))


def _statement(axis: Axis, *, back: bool) -> str:
    return f"passlists_{axis}_back" if back else f"passlists_{axis}"


def _listed(rows: Sequence[Row]) -> list[Listed]:
    return [Listed(as_pass(row), row["client_name"], bool(row["is_client"])) for row in rows]

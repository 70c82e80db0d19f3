"""Passes: what was sold, with the balance kept beside the ledger in the same transaction."""

import json
from datetime import date
from functools import lru_cache

from domain.ids import PassId, PersonId
from domain.passes import Pass
from domain.plans import AtEnd, Terms
from storage.sql import Row, Sql


class PassStore:
    """Reads and writes passes; a write names the version it saw."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def get(self, pass_id: PassId) -> Pass | None:
        """The pass, or None."""
        row = await self._sql.one("passes_get", id=pass_id)
        return None if row is None else as_pass(row)

    async def locked(self, pass_id: PassId) -> Pass | None:
        """The pass, held until the transaction ends; or None."""
        row = await self._sql.one("passes_locked", id=pass_id)
        return None if row is None else as_pass(row)

    async def to_pay_of(self, client_id: PersonId) -> list[Pass]:
        """A client's passes on which something is open, the oldest first."""
        return [as_pass(row) for row in await self._sql.all("passes_to_pay_of", client_id=client_id)]

    async def open_of(self, client_id: PersonId, today: date) -> list[Pass]:
        """A client's passes that no date and no deactivation has ended, next expiry first."""
        rows = await self._sql.all("passes_open_of", client_id=client_id, today=today)
        return [as_pass(row) for row in rows]

    async def all_of(self, client_id: PersonId) -> list[PassId]:
        """Every pass that a client has had, by id."""
        rows = await self._sql.all("passes_all_of", client_id=client_id)
        return [PassId(row["id"]) for row in rows]

    async def closed_of(
        self, client_id: PersonId, today: date, before: PassId, limit: int, *, with_taken_back: bool = False
    ) -> list[Pass]:
        """A client's ended passes with ids below `before`, newest first; those that were taken back as given
        by mistake only where they are wanted."""
        rows = await self._sql.all(
            "passes_closed_of",
            client_id=client_id,
            today=today,
            before=before,
            limit=limit,
            with_taken_back=with_taken_back,
        )
        return [as_pass(row) for row in rows]

    async def add(self, pass_: Pass, **sale: object) -> PassId:
        """Adds a pass; the id in it is ignored. `sale` may name sold_by and import_key."""
        facts = {"sold_by": None, "import_key": None} | sale
        return PassId(await self._sql.value("passes_add", **_columns(pass_), **_sold(pass_), **facts))

    async def by_key(self, key: str) -> Pass | None:
        """The pass that was written under this key, or None."""
        row = await self._sql.one("passes_by_key", key=key)
        return None if row is None else as_pass(row)

    async def follower_of(self, pass_id: PassId) -> Pass | None:
        """The pass that follows this one, unless it was taken out of use; or None."""
        row = await self._sql.one("passes_follower_of", id=pass_id)
        return None if row is None else as_pass(row)

    async def save(self, pass_: Pass, seen: int) -> bool:
        """Writes the pass if it still has version `seen`; False if somebody was faster."""
        return await self._sql.run("passes_save", id=pass_.id, seen=seen, **_columns(pass_)) == 1

    async def share(self, pass_: Pass) -> None:
        """Makes the pass found by those, and only those, with whom it is shared now."""
        await self._sql.run("passes_unshare", pass_id=pass_.id)
        rows: list[dict[str, object]] = [
            {"pass_id": pass_.id, "person_id": person_id} for person_id in pass_.shared_with
        ]
        if rows:
            await self._sql.many("passes_share", rows)

    async def usable_by(self, client_id: PersonId, today: date) -> list[Pass]:
        """The passes a client may use and that no date and no deactivation has ended: their own, then those
        that are shared with them, by last day."""
        rows = await self._sql.all("passes_usable_by", client_id=client_id, today=today)
        return [as_pass(row) for row in rows]

    async def to_unshare(self, one: PersonId, other: PersonId) -> list[PassId]:
        """The passes that either person shares, as their own or as somebody else's, in the order of ids."""
        rows = await self._sql.all("passes_to_unshare", one=one, other=other)
        return [PassId(row["pass_id"]) for row in rows]


def as_pass(row: Row) -> Pass:
    """The pass in a row that holds its columns."""
    return Pass(
        id=row["id"],
        client_id=row["client_id"],
        plan_id=row["plan_id"],
        title=row["title"],
        terms=_terms(row["terms"]),
        unlimited=bool(row["unlimited"]),
        valid_from=row["valid_from"],
        valid_until=row["valid_until"],
        activate_by=row["activate_by"],
        deactivated_on=row["deactivated_on"],
        holds=() if row["holds"] == "[]" else json.loads(row["holds"]),
        total=row["total"],
        used=row["used"],
        booked=row["booked"],
        expired=row["expired"],
        withdrawn=row["withdrawn"],
        debt_limit=row["debt_limit"],
        expiry_recorded=bool(row["expiry_recorded"]),
        payment=row["payment"],
        price=row["price"],
        discount=row["discount"],
        paid=row["paid"],
        currency=row["currency"],
        shared_with=() if row["shared_with"] == "[]" else json.loads(row["shared_with"]),
        renews=row["renews"],
        renewal_stopped=bool(row["renewal_stopped"]),
        sold_at=row["sold_at"],
        version=row["version"],
    )


def pass_columns(pass_: Pass) -> dict[str, object]:
    """Every column of a pass that the pass itself tells, but its id."""
    return _columns(pass_) | _sold(pass_)


@lru_cache(maxsize=256)
def _terms(text: str) -> Terms:
    return Terms.model_validate_json(text)


def _columns(pass_: Pass) -> dict[str, object]:
    return {
        "title": pass_.title,
        "terms": pass_.terms.model_dump_json(),
        "unlimited": pass_.unlimited,
        "without_sessions": not pass_.terms.has_sessions,
        "valid_from": pass_.valid_from,
        "valid_until": pass_.valid_until,
        "activate_by": pass_.activate_by,
        "deactivated_on": pass_.deactivated_on,
        "holds": json.dumps([hold.model_dump(mode="json") for hold in pass_.holds]),
        "held_from": min((hold.first for hold in pass_.holds), default=None),
        "held_until": None if pass_.open_hold else _last_held(pass_),
        "total": pass_.total,
        "used": pass_.used,
        "booked": pass_.booked,
        "expired": pass_.expired,
        "withdrawn": pass_.withdrawn,
        "debt_limit": pass_.debt_limit,
        "expiry_recorded": pass_.expiry_recorded,
        "payment": pass_.payment,
        "price": pass_.price,
        "discount": pass_.discount,
        "paid": pass_.paid,
        "currency": pass_.currency,
        "shared_with": json.dumps(pass_.shared_with),
        "renews": pass_.renews,
        "renewal_stopped": pass_.renewal_stopped,
        "renews_at_end": pass_.terms.at_end is not AtEnd.NOTHING and not pass_.renewal_stopped,
        "version": pass_.version,
    }


def _last_held(pass_: Pass) -> date | None:
    return max((hold.last for hold in pass_.holds if hold.last is not None), default=None)


def _sold(pass_: Pass) -> dict[str, object]:
    return {"client_id": pass_.client_id, "plan_id": pass_.plan_id, "sold_at": pass_.sold_at}

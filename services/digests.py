"""What owners hear: once a day where money may be lost, and at once when it has been (PRODUCT §8.3)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.digests import Digest, Section
from domain.notices import Notice, NoticeKind
from domain.people import Actor, Person
from domain.studio import Studio
from services.access import require_owner
from services.telling import Reader
from storage.desk import Desk, Tx

SWEEP = "digests"

#: How long after its hour a digest still counts as on time, whatever the quiet hours say.
ON_TIME = timedelta(hours=1)

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Losses:
    """Sessions that expired unused at one time, as far as they were not given back since."""

    section: Section


async def announce(desk: Desk) -> int:
    """Owes each owner today's digest once its hour has come, once per local day; returns how many.

    After downtime only today's: what it reports is read when it is sent.
    """
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        if studio is None or not await _is_due(tx, studio):
            return 0
    async with desk.writing() as tx:
        if not await _is_due(tx, studio):
            return 0
        today = studio.today(tx.now)
        owed = [_notice(owner, studio, today, tx.now) for owner in await tx.people.owners()]
        await tx.notices.add_many(owed)
        await tx.sweeps.finish(SWEEP, today, tx.now)
        return len(owed)


async def digest(tx: Tx, reader: Reader, notice: Notice) -> Digest | None:
    """Today's report for an owner; nothing where there is nothing to report."""
    studio, today = reader.studio, reader.studio.today(tx.now)
    if reader.person is None or not reader.person.is_owner or notice.data["day"] != today.isoformat():
        return None
    since = await tx.digests.last_sent(reader.person.id) or tx.now - WEEK
    found = await _read(tx, studio, today, since)
    return None if found.is_empty else found


async def at_once(desk: Desk, actor: Actor) -> Digest:
    """The report of the last seven days, for an owner who does not want to wait for tomorrow's."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _read(tx, actor.studio, actor.studio.today(tx.now), tx.now - WEEK)


async def losses(tx: Tx, reader: Reader, notice: Notice) -> Losses | None:
    """What expired unused since the calendar began to take it, for an owner."""
    if reader.person is None or not reader.person.is_owner:
        return None
    since, until = (datetime.fromisoformat(notice.data[name]) for name in ("since", "until"))
    section = await tx.digests.lost(since, until, reader.studio.currency)
    return Losses(section) if section.count else None


async def _is_due(tx: Tx, studio: Studio) -> bool:
    today = studio.today(tx.now)
    if tx.now < studio.calendar.at(today, studio.rules.digest_at):
        return False
    return await tx.sweeps.done_for(SWEEP) != today


def _notice(owner: Person, studio: Studio, today: date, now: datetime) -> Notice:
    hour = studio.calendar.at(today, studio.rules.digest_at)
    return Notice(
        person_id=owner.id,
        kind=NoticeKind.DIGEST,
        key=f"digest:{owner.id}:{today}",
        data={"day": today.isoformat()},
        not_before=now if now < hour + ON_TIME else studio.awake_from(now),
        not_after=studio.calendar.midnight(today + timedelta(days=1)),
    )


async def _read(tx: Tx, studio: Studio, today: date, since: datetime) -> Digest:
    currency = studio.currency
    return Digest(
        day=today,
        expiring=await tx.digests.expiring(today, today + WEEK - timedelta(days=1), currency),
        lost=await tx.digests.lost(since, tx.now, currency),
        low=await tx.digests.low(since, today, max(studio.rules.sessions_left, default=0), currency),
        unpaid=await tx.digests.unpaid(currency),
        accounts=await tx.digests.accounts(currency),
        debts=await tx.digests.debts(currency),
        visits=await tx.digests.visits(tx.now),
        unreachable=await tx.digests.unreachable(since),
        stopped=await tx.digests.renewals_switched(since, stopped=True),
        resumed=await tx.digests.renewals_switched(since, stopped=False),
        disputes=await tx.digests.open_disputes(),
    )

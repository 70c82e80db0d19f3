"""`kill -9` while the desk looks for what is due: nothing is renewed, asked or decided twice or never."""

import itertools
import json
import signal
from collections import Counter
from datetime import UTC, datetime, timedelta

from domain.bookings import BookingState
from domain.plans import AtEnd
from domain.studio import Studio
from services import checking, people, placing
from services.placing import Want
from storage.desk import Desk
from storage.opening import opened
from tests import studio_life
from tests.conftest import TestClock
from tests.reliability.lives import Fate, Life, looking_for_what_is_due
from tests.reliability.studio import rows

#: Tuesday, 10:00 in Berlin; monthly passes sold on it are over on 1 January.
SOLD = datetime(2026, 12, 1, 9, tzinfo=UTC)
OVER = datetime(2027, 1, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
#: The renewal with its first asking, and a day of a session that is over; asked again twice; told in vain.
LOOKS = (OVER, OVER + 3 * DAY, OVER + 7 * DAY, OVER + 8 * DAY)
CLIENTS = 5
MONTHLY = {"validity": {"clock": "sale", "count": 1, "unit": "months"}, "at_end": AtEnd.RENEW}


async def test_sweeps_that_are_killed_at_every_transaction_do_everything_once(database_url: str) -> None:
    async with opened(database_url, TestClock(SOLD)) as desk:
        await _furnished(desk)
    kills = [await _lived_through(database_url, instant) for instant in LOOKS]
    assert kills[0] >= 6, "too few transactions to prove anything"

    async with opened(database_url, TestClock(LOOKS[-1])) as desk:
        assert (await checking.check(desk)).is_clean
    told = Counter(kind for (kind,) in await rows(database_url, "select kind from notices"))
    once = {"renewed": CLIENTS, "deducted": CLIENTS, "unmarked": 1, "coach_day": 1}
    assert told.items() >= (once | {"payment_reminded": 2 * CLIENTS}).items()
    in_vain = await rows(database_url, "select data from notices where kind = 'not_paid'")
    passes = [each["pass_id"] for (data,) in in_vain for each in json.loads(data)["passes"]]
    assert len(passes) == len(set(passes)) == CLIENTS
    assert await rows(database_url, "select count(*) from passes group by client_id") == [(2,)] * CLIENTS
    assert await rows(database_url, "select distinct state from bookings") == [(BookingState.ATTENDED,)]


async def _lived_through(database: str, at: datetime) -> int:
    """How often the desk was killed before it was through with what was due."""
    for kills, (number, is_kept) in enumerate(itertools.product(range(1, 99), (False, True))):
        code = await Life(looking_for_what_is_due, Fate(database, at, number, is_kept)).end()
        if code == 0:
            return kills
        assert code == -signal.SIGKILL
    raise AssertionError("it is never through")


async def _furnished(desk: Desk) -> None:
    """Clients with a monthly pass that renews itself, all of them booked for its last day and unmarked since,
    and a coach with a session on the day after."""
    async with desk.writing() as tx:
        facts = {"name": "Ringside", "timezone": "Europe/Berlin", "language": "en", "currency": "EUR"}
        await tx.studios.save(Studio.model_validate(facts))
    boss = await studio_life.owner(desk)
    carl = await studio_life.coach(desk)
    was = await studio_life.session(desk, OVER - 26 * timedelta(hours=1), coach_id=carl.id)
    await studio_life.session(desk, OVER + timedelta(hours=3), coach_id=carl.id)
    plan_id = await studio_life.plan(desk, "Monthly", **MONTHLY)
    async with desk.writing() as tx:
        plan = await tx.plans.get(plan_id)
        assert plan is not None
        await tx.plans.save(plan.model_copy(update={"price": 8000, "currency": "EUR"}))
    for number in range(CLIENTS):
        client = await people.add_client(desk, boss, f"Client {number}")
        await studio_life.give(desk, boss, client.id, plan_id)
        want = Want(client.id, (was.id,))
        thought = await placing.preview(desk, boss, want)
        await placing.book(desk, boss, want, mark=thought.mark)

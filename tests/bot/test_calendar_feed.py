"""The calendar that a phone reads by itself, over the wire."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import aiohttp
import icalendar
import pytest
from structlog.testing import capture_logs

from bot.calendar_feed import CalendarFeed
from bot.checks import Address
from bot.health import Examination
from bot.http import Server
from bot.metrics import Metrics
from domain.people import Actor, Person
from services import attending, feeds, people, privacy
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import booked, client_with_pass, coach, owner, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


@dataclass
class Reader:
    """A phone that subscribes to calendars."""

    http: aiohttp.ClientSession
    at: str

    async def reads(self, token: str, **headers: str) -> aiohttp.ClientResponse:
        return await self.http.get(f"{self.at}/calendar/{token}.ics", headers=headers)

    async def events(self, token: str) -> dict[str, icalendar.Event]:
        """What the calendar shows, by when it begins."""
        answer = await self.reads(token)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        shown = icalendar.Calendar.from_ical(await answer.read())
        return {f"{each.decoded('dtstart'):%d %H:%M}": each for each in shown.walk("VEVENT")}


@pytest.fixture
async def phone(desk: Desk) -> AsyncIterator[Reader]:
    """A phone, and the desk's web server."""
    examination = Examination(desk, None)
    server = Server(Address("127.0.0.1", 0), examination, Metrics(), CalendarFeed(desk), None)
    address = await server.start()
    async with aiohttp.ClientSession() as http:
        yield Reader(http, address.as_link)
    await server.stop()


def acting(actor: Actor, person: Person) -> Actor:
    """Somebody else at the same studio, acting."""
    return actor.model_copy(update={"person": person})


async def test_a_feed_holds_what_is_booked_and_what_was_lately_trained(
    desk: Desk, phone: Reader, clock: TestClock
) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss, starts_on=None)
    token = await feeds.renew(desk, acting(boss, anna))
    await booked(desk, pass_, anna.id, FRIDAY)
    gone = await booked(desk, pass_, anna.id, FRIDAY + timedelta(days=1))
    await attending.cancel(desk, boss, gone.id, seen=gone.version)

    [event] = (await phone.events(token)).values()

    assert event.decoded("dtstart") == FRIDAY
    assert event.decoded("dtend") == FRIDAY + timedelta(hours=1)
    assert event["status"] == "CONFIRMED"
    assert "10 sessions" in event["description"]
    clock.advance(timedelta(days=33))
    assert list(await phone.events(token)) == ["04 17:00"]
    clock.advance(timedelta(days=1))
    assert await phone.events(token) == {}


async def test_a_coach_reads_their_sessions_with_the_places_taken(desk: Desk, phone: Reader) -> None:
    carl = await coach(desk)
    await session(desk, FRIDAY, capacity=8, coach_id=carl.id)
    token = await feeds.renew(desk, carl)

    [event] = (await phone.events(token)).values()

    assert event["summary"] == "Training (0 of 8)"


async def test_what_has_not_changed_is_not_sent_again(desk: Desk, phone: Reader) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    token = await feeds.renew(desk, acting(boss, anna))
    booking = await booked(desk, pass_, anna.id, FRIDAY)
    tag = (await phone.reads(token)).headers["ETag"]

    again = await phone.reads(token, **{"If-None-Match": tag})
    await attending.cancel(desk, boss, booking.id, seen=booking.version)
    after = await phone.reads(token, **{"If-None-Match": tag})

    assert (again.status, await again.read()) == (304, b"")
    assert after.status == 200
    assert after.headers["ETag"] != tag


async def test_an_address_that_is_not_in_use_reads_like_any_page_that_is_not_there(
    desk: Desk, phone: Reader
) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(desk, boss)
    old = await feeds.renew(desk, acting(boss, anna))
    new = await feeds.renew(desk, acting(boss, anna))
    nowhere = await phone.http.get(phone.at + "/nowhere")
    told = (nowhere.status, await nowhere.text(), nowhere.headers["Content-Type"])

    for token in (old, new[:-1], new + "x", new.swapcase(), "", "..", "%00", "a" * 5000, "ä" * 32):
        answer = await phone.reads(token)
        assert (answer.status, await answer.text(), answer.headers["Content-Type"]) == told
    assert (await phone.reads(new)).status == 200
    await feeds.end(desk, acting(boss, anna))
    assert (await phone.reads(new)).status == 404


async def test_the_feed_goes_with_the_person(desk: Desk, phone: Reader) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(desk, boss)
    twin = await people.add_client(desk, boss, "Anna Twin")
    tokens = [await feeds.renew(desk, acting(boss, each)) for each in (anna, twin)]

    async with desk.writing() as tx:
        await tx.merging.move(twin.id, anna.id)
    assert [(await phone.reads(each)).status for each in tokens] == [200, 404]
    await privacy.erase(desk, boss, anna.id)

    assert [(await phone.reads(each)).status for each in tokens] == [404, 404]


async def test_no_address_is_kept_or_logged(
    desk: Desk, phone: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    boss = await owner(desk)
    with capture_logs() as lines, caplog.at_level(logging.DEBUG):
        token = await feeds.renew(desk, boss)
        await phone.reads(token)
        await desk.close()
        assert (await phone.reads(token)).status == 503

    assert token not in caplog.text and token not in str(lines)
    assert lines[-1]["event"] == "calendar_feed_failed"

"""Short cuts to a studio with people and passes, made through the services as staff would."""

from datetime import date, datetime
from typing import Any

from domain.bookings import Booking, reserved
from domain.ids import BookingId, PersonId, PlanId, TelegramId
from domain.occasions import Occasion
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.plans import Plan, Terms
from domain.sale_draft import SaleDraft
from domain.timetable import Session
from services import people, selling
from services.booking import reserve
from storage.desk import Desk


async def owner(desk: Desk, name: str = "Olga Owner") -> Actor:
    """A new owner, acting."""
    return await _staff(desk, Person(id=PersonId(0), name=name, is_client=False, is_owner=True))


async def coach(desk: Desk, *rights: Right, name: str = "Carl Coach") -> Actor:
    """A new coach with these rights, acting."""
    person = Person(id=PersonId(0), name=name, is_client=False, is_coach=True, rights=frozenset(rights))
    return await _staff(desk, person)


async def plan(desk: Desk, title: str = "10 sessions", **terms: Any) -> PlanId:
    """A plan on sale; `terms` as in `Terms`, ten sessions for three months where silent."""
    wanted = {"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}} | terms
    async with desk.writing() as tx:
        return await tx.plans.add(Plan(id=PlanId(0), title=title, terms=Terms.model_validate(wanted)), tx.now)


async def client_with_pass(
    desk: Desk, seller: Actor, name: str = "Anna Client", *, starts_on: date | None = None, **terms: Any
) -> tuple[Person, Pass]:
    """A new client holding a new pass."""
    client = await people.add_client(desk, seller, name)
    plan_id = await plan(desk, **terms)
    return client, await give(desk, seller, client.id, plan_id, starts_on=starts_on)


async def give(desk: Desk, seller: Actor, client_id: PersonId, plan_id: PlanId, **terms: Any) -> Pass:
    """A plan sold at its own price; `terms` as in `SaleDraft`. Raises as `selling.sell` does."""
    draft = SaleDraft(client_id=client_id, plan_id=plan_id, **terms)
    return (await selling.sell(desk, seller, draft)).passes[0]


async def session(
    desk: Desk,
    starts_at: datetime,
    *,
    capacity: int = 10,
    minutes: int = 60,
    personal: bool = False,
    **facts: object,
) -> Session:
    """A session on the timetable; `facts` as in `Session`."""
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        wanted = {"starts_at": starts_at, "day": studio.today(starts_at), "minutes": minutes} | facts
        new = Session.model_validate({**wanted, "capacity": capacity, "personal": personal})
        found = await tx.timetable.get(await tx.timetable.add(new))
    assert found is not None
    return found


async def booked(desk: Desk, pass_: Pass, client_id: PersonId, starts_at: datetime) -> Booking:
    """A personal session that the pass has reserved for."""
    where = await session(desk, starts_at, capacity=1, personal=True)
    async with desk.writing() as tx:
        now = await tx.passes.locked(pass_.id)
        assert now is not None
        booking = Booking(
            id=BookingId(0),
            session_id=where.id,
            client_id=client_id,
            pass_id=now.id,
            starts_at=where.starts_at,
            day=where.day,
            minutes=where.minutes,
        )
        return (await reserve(tx, now, booking, reserved(now, Occasion(where.day)), by=None)).booking


async def fresh(desk: Desk, pass_: Pass) -> Pass:
    """The pass as the database has it now."""
    async with desk.reading() as tx:
        found = await tx.passes.get(pass_.id)
    assert found is not None
    return found


async def _staff(desk: Desk, person: Person) -> Actor:
    async with desk.writing() as tx:
        added = await people.add_person(tx, person)
        studio = await tx.studios.get()
    assert studio is not None
    return Actor(telegram_id=TelegramId(added.id), person=added, studio=studio, language="en")

"""The staff list of passes: every filter in every order, page by page, as cheap as the first."""

from datetime import UTC, date, datetime, timedelta

import aiosqlite
import pytest

from domain.holds import Hold
from domain.ids import PassId, PersonId, PlanId
from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass
from domain.passlists import BY_PLAN, ORDERS, Filter, Listing, Order, Turning, is_shown
from domain.people import Actor, Person, Right
from domain.refusals import NotFound
from services import passlists, people, privacy
from services.passlists import ListPage
from storage.desk import Desk
from storage.sql import sqlite_statements
from tests.studio_life import coach, owner, plan

TODAY = date(2026, 12, 1)
LISTINGS = [Listing.of(which, order) for which in Filter for order in ORDERS[which]]
SOLD_AT = datetime(2026, 10, 1, tzinfo=UTC)


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def shapes() -> list[dict[str, object]]:
    """Passes in every state there is, several of each, on shared and on different days."""
    made: list[dict[str, object]] = []
    for number in range(10):
        made += [
            {"valid_from": day(-30), "valid_until": day(number % 5 * 7)},
            {"valid_from": day(-30), "valid_until": day(-1 - number % 3), "payment": "unpaid"},
            {"valid_from": day(-30), "valid_until": day(20), "used": 10},
            {"valid_from": day(-30), "deactivated_on": day(-(number % 4)), "payment": "partly"},
            {"valid_from": day(-30), "valid_until": day(3), "deactivated_on": day(2)},
            {"valid_from": day(-30), "valid_until": day(60), "holds": (Hold(first=day(-1), last=day(9)),)},
            {"valid_from": day(-90), "valid_until": day(-5), "holds": (Hold(first=day(-40)),)},
            {"valid_from": day(number), "valid_until": day(number + 30)},
            {"activate_by": day(number - 3)},
            {"valid_from": day(-30), "unlimited": True, "total": 0, "payment": "complimentary"},
            {"valid_from": day(-30), "debt_limit": 5, "used": 12, "valid_until": day(90)},
        ]
    return made


async def some_passes(desk: Desk, clients: list[Person], plans: list[PlanId]) -> list[Pass]:
    made = []
    async with desk.writing() as tx:
        for number, shape in enumerate(shapes()):
            facts: dict[str, object] = {"total": 10} | shape
            pass_ = Pass.model_validate(
                {
                    "id": 0,
                    "client_id": clients[number % len(clients)].id,
                    "plan_id": plans[number % len(plans)],
                    "title": f"Pass {number}",
                    "sold_at": SOLD_AT,
                }
                | facts
            )
            pass_id = await tx.passes.add(pass_)
            added = pass_.model_copy(update={"id": pass_id})
            draft = Draft(kind=EntryKind.GRANT, effect=Effect(total=added.total))
            await tx.ledger.add(added, draft, key=f"pass:{pass_id}:1", at=tx.now)
            made.append(added)
    return made


@pytest.fixture
async def boss(desk: Desk) -> Actor:
    return await owner(desk)


@pytest.fixture
async def clients(desk: Desk, boss: Actor) -> list[Person]:
    return [await people.add_client(desk, boss, name) for name in ("Cy", "Anna", "Bo", "Anna", "Eve")]


@pytest.fixture
async def passes(desk: Desk, clients: list[Person]) -> list[Pass]:
    return await some_passes(desk, clients, [await plan(desk, "Boxing"), await plan(desk, "Yoga")])


async def walked(desk: Desk, actor: Actor, listing: Listing) -> list[ListPage]:
    """All pages of a list, from the first on."""
    pages = [await passlists.page(desk, actor, listing)]
    while pages[-1].after is not None:
        pages.append(await passlists.page(desk, actor, listing, pages[-1].after))
        assert len(pages) < 40
    return pages


def ids(pages: list[ListPage]) -> list[PassId]:
    return [row.pass_.id for page in pages for row in page.rows]


def expected(listing: Listing, passes: list[Pass], names: dict[PersonId, str]) -> list[PassId]:
    """The same list by sorting everything there is."""
    shown = [
        each
        for each in passes
        if is_shown(listing.which, each, TODAY) and listing.plan_id in (None, each.plan_id)
    ]
    if listing.order is Order.NAME:
        shown.sort(key=lambda each: (names[each.client_id], each.client_id, each.id))
    else:
        shown.sort(key=lambda each: (listing.place(each), each.id), reverse=listing.descends)
    return [each.id for each in shown]


async def test_every_list_shows_all_its_passes_once_and_in_order(
    desk: Desk, boss: Actor, clients: list[Person], passes: list[Pass]
) -> None:
    names = {client.id: client.name for client in clients}
    for listing in LISTINGS:
        shown = ids(await walked(desk, boss, listing))
        assert shown == expected(listing, passes, names)
        assert len(shown) >= 9


async def test_a_list_of_one_plan_shows_that_plan_alone(
    desk: Desk, boss: Actor, clients: list[Person], passes: list[Pass]
) -> None:
    names = {client.id: client.name for client in clients}
    for which in BY_PLAN:
        for order in (Order.SOONEST, Order.LATEST):
            listing = Listing.of(which, order, passes[1].plan_id)
            assert ids(await walked(desk, boss, listing)) == expected(listing, passes, names)


async def test_pages_are_turned_back_as_they_were(desk: Desk, boss: Actor, passes: list[Pass]) -> None:
    for listing in LISTINGS:
        pages = await walked(desk, boss, listing)
        page = pages[-1]
        assert pages[0].before is None
        for earlier in reversed(pages[:-1]):
            assert page.before is not None
            page = await passlists.page(desk, boss, listing, page.before, Turning.BEFORE)
            assert page.rows == earlier.rows
        assert page.before is None


async def test_the_page_that_a_pass_begins_begins_with_it(
    desk: Desk, boss: Actor, passes: list[Pass]
) -> None:
    for listing in LISTINGS:
        shown = ids(await walked(desk, boss, listing))

        page = await passlists.page(desk, boss, listing, shown[3], Turning.FROM)
        first = await passlists.page(desk, boss, listing, shown[0], Turning.FROM)

        assert ids([page]) == shown[3 : 3 + passlists.PAGE]
        assert (page.before, first.before) == (shown[3], None)


async def test_a_coach_reads_of_their_own_clients_only_and_the_same_lists(
    desk: Desk, boss: Actor, clients: list[Person], passes: list[Pass]
) -> None:
    carl = await coach(desk, Right.DEDUCT)
    own = clients[1:3]
    async with desk.writing() as tx:
        for client in own:
            await tx.people.assign(carl.known_id, client.id)
    theirs = [each for each in passes if each.client_id in {client.id for client in own}]
    names = {client.id: client.name for client in clients}

    for listing in LISTINGS:
        assert ids(await walked(desk, carl, listing)) == expected(listing, theirs, names)
    listing = Listing.of(Filter.ALL, Order.LATEST, passes[1].plan_id)
    assert ids(await walked(desk, carl, listing)) == expected(listing, theirs, names)


async def test_somebody_elses_pass_is_no_place_in_a_coachs_list(
    desk: Desk, clients: list[Person], passes: list[Pass]
) -> None:
    carl = await coach(desk, Right.DEDUCT)

    with pytest.raises(NotFound):
        await passlists.page(desk, carl, Listing(), passes[0].id)


async def test_clients_and_strangers_have_no_list(desk: Desk, boss: Actor, clients: list[Person]) -> None:
    anna = boss.model_copy(update={"person": clients[0]})
    for nobody in (anna, boss.model_copy(update={"person": None})):
        with pytest.raises(NotFound):
            await passlists.page(desk, nobody, Listing())
        with pytest.raises(NotFound):
            await passlists.plans_to_choose(desk, nobody)


async def test_the_passes_of_somebody_erased_are_on_no_list(
    desk: Desk, boss: Actor, clients: list[Person], passes: list[Pass]
) -> None:
    eve = clients[-1]
    await privacy.erase(desk, boss, eve.id)
    names = {client.id: client.name for client in clients}
    others = [each for each in passes if each.client_id != eve.id]

    for listing in (Listing(), Listing.of(Filter.ACTIVE), Listing.of(Filter.ALL, Order.NAME)):
        assert ids(await walked(desk, boss, listing)) == expected(listing, others, names)


async def test_a_page_reads_a_bounded_number_of_passes_and_goes_on_from_there(
    desk: Desk, boss: Actor, clients: list[Person]
) -> None:
    async with desk.writing() as tx:
        for number in range(300):
            held = Hold(first=day(-2), last=day(2)) if number < 299 else None
            pass_ = Pass(
                id=PassId(0),
                client_id=clients[0].id,
                title="Held",
                total=10,
                holds=(held,) if held else (),
                sold_at=SOLD_AT,
            )
            await tx.passes.add(pass_)

    pages = await walked(desk, boss, Listing.of(Filter.ACTIVE))

    assert [len(page.rows) for page in pages] == [0, 1]


async def test_every_list_is_read_along_its_index_and_nothing_of_it_is_sorted(sqlite_url: str) -> None:
    names = [name for name in sqlite_statements().names if name.startswith("passlists_")]
    values = dict.fromkeys(("id", "client_id", "plan_id", "coach_id", "limit"), 1)
    texts = dict.fromkeys(("key", "end", "name", "axis", "place"), "2026-12-01")
    async with aiosqlite.connect(sqlite_url.removeprefix("sqlite:///")) as connection:
        for name in names:
            question = f"explain query plan {sqlite_statements()[name]}"
            rows = await connection.execute_fetchall(question, values | texts)
            steps = [str(row[3]) for row in rows]
            # The few that were found by both searches are put in order, and a coach's own.
            scanned = {step for step in steps if step.startswith("SCAN")}
            assert scanned <= {"SCAN beside", "SCAN behind", "SCAN found", "SCAN mine", "SCAN t"}, name
            has_few = {"SCAN found", "SCAN mine"} & scanned
            assert has_few or "USE TEMP B-TREE FOR ORDER BY" not in steps, name

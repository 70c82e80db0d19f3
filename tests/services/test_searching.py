"""Finding a client among many: who is found, by whom, in which order, page by page."""

import pytest

from domain.ids import PersonId
from domain.people import Actor, Person, Right
from domain.refusals import NotFound, QueryTooShort
from domain.searching import Query
from services import people, searching
from services.searching import Place
from storage.desk import Desk
from tests.studio_life import client_with_pass, coach, give, owner, plan


async def test_two_letters_find_everybody_with_such_a_word_in_alphabetical_order(desk: Desk) -> None:
    boss = await owner(desk)
    await known(desk, boss, "Zoe Anders", "Hannah Berg", "Anna Zimmer", "Andrea Andersen", "Boris Klein")

    assert await names(desk, boss, "an") == ["Zoe Anders", "Andrea Andersen", "Anna Zimmer"]


async def test_every_typed_word_has_to_fit_in_any_order(desk: Desk) -> None:
    boss = await owner(desk)
    await known(desk, boss, "Anna Zimmer", "Anna Berg", "Bernd Anders")

    assert await names(desk, boss, "be an") == ["Anna Berg", "Bernd Anders"]
    assert await names(desk, boss, "anna b") == ["Anna Berg"]
    assert await names(desk, boss, "anna xx") == []


async def test_a_typo_is_forgiven(desk: Desk) -> None:
    boss = await owner(desk)
    await known(desk, boss, "Anna Zimmer", "Boris Klein")

    for typed in ("Zimer", "zimmmer", "zinmer", "izmmer", "Ana Zimmer", "ana zimer"):
        assert await names(desk, boss, typed) == ["Anna Zimmer"], typed


async def test_similar_names_come_after_those_that_fit_and_nobody_comes_twice(desk: Desk) -> None:
    boss = await owner(desk)
    await known(desk, boss, "Hanna Berg", "Anna Zimmer", "Annabel Anna", "Anne Klein")

    page = await searching.search(desk, boss, Query.of("anna"))

    assert [client.name for client in page.clients] == [
        "Anna Zimmer",
        "Annabel Anna",
        "Hanna Berg",
        "Anne Klein",
    ]
    assert page.close_from == 2


async def test_another_alphabet_finds_the_same_client(desk: Desk) -> None:
    boss = await owner(desk)
    await known(desk, boss, "Елена Иванова", "Boris Klein")

    for typed in ("елена", "Elena", "Jelena", "иванова", "ivanova"):
        assert await names(desk, boss, typed) == ["Елена Иванова"], typed


async def test_four_digits_of_the_phone_are_enough(desk: Desk) -> None:
    boss = await owner(desk)
    await people.add_client(desk, boss, "Anna Zimmer", "+491715550123")
    await people.add_client(desk, boss, "Boris Klein", "+491715550999")

    assert await names(desk, boss, "0123") == ["Anna Zimmer"]
    assert await names(desk, boss, "0171 555 0999") == ["Boris Klein"]
    assert await names(desk, boss, "5550") == ["Anna Zimmer", "Boris Klein"]


async def test_staff_who_train_nowhere_are_not_found_as_clients(desk: Desk) -> None:
    boss = await owner(desk, "Anna Owner")
    await coach(desk, name="Anna Coach")

    assert await names(desk, boss, "anna") == []


async def test_a_coach_finds_their_own_clients_only_on_full_pages(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.SELL)
    for number in range(12):
        await people.add_client(desk, boss, f"Anna Foreign{number}")
        await people.add_client(desk, carl, f"Anna Own{number:02}")

    first = await searching.search(desk, carl, Query.of("anna"))
    assert first.more is not None
    second = await searching.search(desk, carl, first.query, first.more)

    assert [client.name for client in first.clients] == [f"Anna Own{number:02}" for number in range(8)]
    assert [client.name for client in second.clients] == [f"Anna Own{number:02}" for number in range(8, 12)]
    assert second.more is None


async def test_a_coach_who_sees_all_finds_all(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.SEE_ALL)
    await known(desk, boss, "Anna Zimmer")

    assert await names(desk, carl, "zi") == ["Anna Zimmer"]


async def test_pages_show_everybody_exactly_once(desk: Desk) -> None:
    boss = await owner(desk)
    first, last = ("Anna", "Anne", "Hanna"), ("Berg", "Bergmann", "Berger")
    await known(desk, boss, *[f"{name} {family}" for name in first for family in last] * 3)

    for typed, least in (("an", 18), ("ann berg", 18), ("berk", 9), ("anna berk", 9)):
        whole = await everything(desk, boss, typed)
        assert len(whole) == len(set(whole)) >= least, typed


async def test_namesakes_are_told_apart(desk: Desk) -> None:
    boss = await owner(desk)
    await people.add_client(desk, boss, "Anna Zimmer", "+491715550123")
    with_pass, _ = await client_with_pass(desk, boss, "Anna Zimmer")
    without, *_ = await known(desk, boss, "Anna Zimmer")

    page = await searching.search(desk, boss, Query.of("zimmer"))

    assert [(found.phone_end, found.number, found.next_pass) for found in page.clients] == [
        ("0123", None, None),
        (None, with_pass.id, "10 sessions"),
        (None, without, None),
    ]


async def test_the_only_one_of_a_name_needs_no_mark(desk: Desk) -> None:
    boss = await owner(desk)
    await people.add_client(desk, boss, "Anna Zimmer", "+491715550123")
    await give(desk, boss, (await known(desk, boss, "Boris Klein"))[0], await plan(desk))

    page = await searching.search(desk, boss, Query.of("anna"))

    assert page.clients[0].phone_end is None


async def test_one_letter_is_not_enough(desk: Desk) -> None:
    boss = await owner(desk)
    with pytest.raises(QueryTooShort):
        await searching.search(desk, boss, Query.of("a"))


async def test_clients_and_strangers_cannot_search(desk: Desk) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna Zimmer")
    for person in (client, None):
        actor = boss.model_copy(update={"person": person})
        with pytest.raises(NotFound):
            await searching.search(desk, actor, Query.of("anna"))


async def known(desk: Desk, seller: Actor, *names: str) -> list[PersonId]:
    async with desk.writing() as tx:
        added = [await people.add_person(tx, Person(id=PersonId(0), name=name)) for name in names]
    return [person.id for person in added]


async def names(desk: Desk, actor: Actor, typed: str) -> list[str]:
    page = await searching.search(desk, actor, Query.of(typed))
    return [client.name for client in page.clients]


async def everything(desk: Desk, actor: Actor, typed: str) -> list[PersonId]:
    found: list[PersonId] = []
    query, place = Query.of(typed), Place()
    while True:
        page = await searching.search(desk, actor, query, place)
        found += [client.id for client in page.clients]
        if page.more is None:
            return found
        assert len(page.clients) == searching.PAGE
        query, place = Query.again(str(page.query)), page.more

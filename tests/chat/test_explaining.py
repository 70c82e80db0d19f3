"""\"How it adds up\": a pass's number rebuilt line by line, for its client as for staff."""

from datetime import date, timedelta

from domain.adjusting import Change, Wish
from domain.ids import PassId
from domain.people import Right
from handlers.taps.choosing import ExplainPass
from handlers.taps.coach import Undo
from services import adjusting, dividing, people, sharing, sweeping, undoing, visits
from services.cards import NEWEST
from services.explaining import explain
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, give, owner, plan


async def test_a_client_reads_how_their_number_came_about(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    clock.advance(timedelta(days=2))
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await house.settled()

    await anna.says("/balance")
    shown = await anna.presses("How it adds up")

    lines = shown.text.splitlines()
    assert lines[0] == "How it adds up: 10 sessions · Anna Zimmer"
    assert lines[2] == "+10 → 10 · New pass: 10 sessions (1 Dec 2026)"
    assert lines[3] == "−1 → 9 · One session used: 3 Dec 2026"
    assert "Remaining 9 = booked 0 + free 9" in shown.text
    assert "Total 10 = used 1 + booked 0 + free 9 + expired 0 + withdrawn 0" in shown.text
    assert "My passes" not in shown.labels and shown.labels[-1] == "Back"
    assert "your passes" in (await anna.presses("Back")).text


async def test_staff_reach_it_from_the_pass_and_what_was_taken_back_is_marked(house: FrontDesk) -> None:
    owner = await house.owner()
    _, pass_ = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")
    visit = await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await owner.says("zimmer")
    await owner.forges(Undo(entry_id=visit.recorded.entry_id).pack())
    await owner.says("zimmer")

    await owner.presses("Open 10 sessions")
    await owner.presses("More…")
    shown = await owner.presses("How it adds up")

    assert "−1 → 9 · One session used: 1 Dec 2026 · ↩ taken back later" in shown.text
    assert "+1 → 10 · Taken back: One session used: 1 Dec 2026" in shown.text
    assert "Remaining 10 = booked 0 + free 10" in shown.text


async def test_a_long_history_is_paged_and_the_number_is_carried_on(house: FrontDesk) -> None:
    owner = await house.owner()
    _, pass_ = await client_with_pass(house.desk, owner.actor, "Anna Zimmer", size=40)
    for seen in range(1, 21):
        await visits.deduct(house.desk, owner.actor, pass_.id, seen=seen, again=True)
    await owner.says("zimmer")

    first = await owner.forges(ExplainPass(pass_id=pass_.id).pack())
    assert "−1 → 26" in first.text and "→ 25" not in first.text and "Total" not in first.text
    second = await owner.presses("Later")

    assert "Carried on: 26" in second.text and "−1 → 25" in second.text
    assert "Remaining 20 = booked 0 + free 20" in second.text
    assert "+40 → 40" in (await owner.presses("From the start")).text


async def test_made_unlimited_and_counted_again_reads_right(house: FrontDesk) -> None:
    owner = await house.owner()
    _, pass_ = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")
    to_unlimited, to_count = Change(Wish.UNLIMITED), Change(Wish.COUNT, 4)
    await adjusting.adjust(house.desk, owner.actor, pass_.id, to_unlimited, seen=1, reason="goodwill")
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=2)
    await owner.says("zimmer")

    shown = await owner.forges(ExplainPass(pass_id=pass_.id).pack())
    assert "1 used · Visit: 1 Dec 2026" in shown.text and "Unlimited: nothing is counted down" in shown.text
    await adjusting.adjust(house.desk, owner.actor, pass_.id, to_count, seen=3, reason="goodwill")
    shown = await owner.forges(ExplainPass(pass_id=pass_.id).pack())

    assert "4 · Counted from now on" in shown.text
    assert "Remaining 4 = booked 0 + free 4" in shown.text


async def test_every_page_begins_where_the_last_one_ended(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=60)
    for seen in range(1, 36):
        if seen == 20:
            change = Change(Wish.UNLIMITED)
            await adjusting.adjust(desk, boss, pass_.id, change, seen=seen, reason="goodwill")
        else:
            await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)

    after, last = 0, None
    while True:
        page = await explain(desk, boss, pass_.id, after)
        if last is not None:
            assert page.carried == last
        last = page.lines[-1][0].after
        if page.more is None:
            break
        after = page.more

    present = await fresh(desk, pass_)
    assert (last.remaining, last.used, last.unlimited) == (present.remaining, 34, True)


async def test_nobody_else_reads_it(house: FrontDesk) -> None:
    owner, anna, boris = await house.owner(), await house.client(), await house.client("Boris Berg")
    coach = await house.coach(Right.DEDUCT)
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk))

    for nosy in (boris, coach):
        await nosy.says("/start")
        for pass_id in (pass_.id, PassId(999)):
            before = nosy.screen.text
            await nosy.forges(ExplainPass(pass_id=pass_id).pack())
            assert nosy.toast == "This does not exist." and nosy.screen.text == before


async def test_an_undone_change_leaves_the_sum_whole(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    added = await adjusting.adjust(desk, boss, pass_.id, Change(Wish.ADD, 3), seen=1, reason="goodwill")
    await undoing.undo(desk, boss, added.line.entry.id)

    page = await explain(desk, boss, pass_.id)

    assert [step.after.remaining for step, _ in page.lines] == [10, 13, 10]


async def test_the_sum_of_a_divided_held_and_expired_pass_ends_at_what_remains(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    other = await people.add_client(desk, boss, "Boris Berg")
    await visits.deduct(desk, boss, pass_.id, seen=1)
    await dividing.split(desk, boss, pass_.id, 3, None, seen=2, reason="As agreed")
    await dividing.transfer(desk, boss, pass_.id, other.id, 2, seen=3, reason="As agreed")
    clock.advance(timedelta(days=200))
    await sweeping.expire(desk)

    numbers = []
    async with desk.reading() as tx:
        theirs = [
            await tx.passes.closed_of(id_, date(2028, 1, 1), NEWEST, 9) for id_ in (client.id, other.id)
        ]
        theirs.append(await tx.passes.open_of(client.id, date(2026, 12, 1)))
    for each in {each.id: each for some in theirs for each in some}.values():
        last = (await explain(desk, boss, each.id)).lines[-1][0].after
        assert (last.remaining, last.used) == (each.remaining, each.used)
        numbers.append((each.total, each.used, each.expired))
    assert len(numbers) == 3


async def test_a_visit_on_a_shared_pass_names_who_trained(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer")
    boris = await house.client("Boris Berg")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    await sharing.share(house.desk, owner.actor, pass_.id, boris.id, seen=1)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=2, visitor=boris.id)
    await house.settled()
    await anna.says("/balance")

    shown = await anna.forges(ExplainPass(pass_id=pass_.id).pack())
    assert "−1 → 9 · One session used: 1 Dec 2026, Boris Berg" in shown.text

    await boris.says("/balance")
    await boris.forges(ExplainPass(pass_id=pass_.id).pack())
    assert boris.toast == "This does not exist."

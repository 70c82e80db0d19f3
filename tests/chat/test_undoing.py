"""Taking more than one line back in the chat: shown first, then done as one, told to everybody it touches."""

from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass
from domain.people import Right
from handlers.taps.client import ShowClosed
from handlers.taps.coach import ShowPass
from handlers.taps.deactivating import ReactivatePass
from handlers.taps.history import ShowClosedOf, ShowEntry, ShowHistory
from handlers.taps.undoing import UndoTogether
from services import visits
from services.bookkeeping import record
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give, plan


async def given(house: FrontDesk, owner: Guest, title: str, name: str) -> tuple[Guest, Pass]:
    """A client with a new pass."""
    client = await house.client(name)
    await client.says("/start")
    return client, await give(house.desk, owner.actor, client.id, await plan(house.desk, title))


async def opening_of(house: FrontDesk, pass_: Pass) -> ShowEntry:
    """The tap that opens the entry with which a pass began."""
    async with house.desk.reading() as tx:
        return ShowEntry(entry_id=(await tx.ledger.of_pass(pass_.id, 2, 1))[0].id)


async def test_a_pass_given_by_mistake_is_taken_back_from_its_history(house: FrontDesk) -> None:
    owner = await house.owner()
    anna, pass_ = await given(house, owner, "Boxing", "Anna <b>& Co")
    await owner.says("/coach")
    await owner.forges(ShowHistory(pass_id=pass_.id).pack())
    await owner.presses("Undo 1…")

    asked = await owner.presses("Undo")
    assert "changes one pass of one client" in asked.text and "Remaining: 10 → 0" in asked.text
    assert "cannot be reactivated" in asked.text
    assert await fresh(house.desk, pass_) == pass_
    done = await owner.presses("Take all of it back")

    assert "Taken back: New pass: 10 sessions" in done.text
    assert (await fresh(house.desk, pass_)).total == 0
    assert "was given by mistake and has been taken back" in anna.screen.text
    home = await anna.says("/balance")
    assert "Boxing" not in home.text and "Expired and inactive" not in home.labels
    assert "Boxing" not in (await anna.forges(ShowClosed().pack())).text
    assert "Boxing" in (await anna.says("/history")).text
    card = await owner.forges(ShowClosedOf(client_id=anna.id).pack())
    assert "taken back: it stays closed" in card.text
    card = await owner.presses("Open: Boxing")
    assert "taken back: it stays closed" in card.text and card.labels == ["History", "Back"]
    await owner.forges(ReactivatePass(pass_id=pass_.id).pack())
    assert "it stays closed" in owner.toast + owner.screen.text


async def test_a_pass_of_which_something_was_used_says_what_stands_in_the_way(house: FrontDesk) -> None:
    owner = await house.owner()
    _, pass_ = await given(house, owner, "Boxing", "Anna Client")
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=1)
    await owner.says("/coach")
    await owner.forges((await opening_of(house, pass_)).pack())

    await owner.presses("Undo")

    assert "used 1, booked 0" in owner.toast
    assert (await fresh(house.desk, pass_)).total == 10


async def test_a_change_of_two_clients_passes_names_both_and_tells_both(house: FrontDesk) -> None:
    owner = await house.owner()
    anna, one = await given(house, owner, "Boxing", "Anna Client")
    ben, other = await given(house, owner, "Yoga", "Ben Client")
    async with house.desk.writing() as tx:
        off = Draft(kind=EntryKind.TRANSFER, effect=Effect(total=-4))
        first = await record(tx, one, off, by=owner.id, reason="agreed", batch="split:1")
        on = Draft(kind=EntryKind.TRANSFER, effect=Effect(total=4))
        await record(tx, other, on, by=owner.id, reason="agreed", batch="split:1", linked=first.entry_id)
    await owner.says("/coach")

    card = await owner.forges(ShowEntry(entry_id=first.entry_id).pack())
    assert "Also on Yoga of Ben Client" in card.text
    asked = await owner.presses("Undo")
    assert "changes 2 passes of 2 clients" in asked.text
    assert "Remaining: 6 → 10" in asked.text and "Remaining: 14 → 10" in asked.text
    await owner.presses("Back")
    assert (await fresh(house.desk, one)).total == 6
    await owner.presses("Undo")
    await owner.presses("Take all of it back")

    assert [(await fresh(house.desk, each)).total for each in (one, other)] == [10, 10]
    assert "6 → 10" in anna.screen.text and "14 → 10" in ben.screen.text
    mine = await anna.forges(ShowHistory(pass_id=one.id).pack())
    assert "Ben" not in mine.text


async def test_who_may_not_sell_takes_no_pass_back_and_learns_nothing_of_others(house: FrontDesk) -> None:
    owner = await house.owner()
    anna, pass_ = await given(house, owner, "Boxing", "Anna Client")
    ben, carl = await house.client("Ben Client"), await house.coach(Right.DEDUCT, Right.ADJUST, Right.SEE_ALL)
    opening = await opening_of(house, pass_)
    for guest in (ben, carl, anna):
        await guest.says("/start")
        await guest.forges(UndoTogether(entry_id=opening.entry_id).pack())
        assert guest.toast == "This does not exist."
    shown = await carl.forges(opening.pack())

    assert "Undo" not in shown.labels
    assert await fresh(house.desk, pass_) == pass_


async def test_a_renewal_that_goes_along_with_a_deduction_is_named_first(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna <b>& Co")
    await anna.says("/start")
    plan_id = await plan(house.desk, "Single", size=1, at_end="renew")
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    await owner.says("/coach")
    await owner.forges(ShowPass(pass_id=pass_.id).pack())
    await owner.presses("Deduct 1 → 0: Single")
    await house.ticks()
    assert "Your pass goes on: Single" in anna.screen.text

    asked = await owner.presses("Undo")
    assert "changes 2 passes of one client" in asked.text and "Single had followed by itself" in asked.text
    assert "cannot be reactivated" not in asked.text
    await owner.presses("Take all of it back")

    assert (await fresh(house.desk, pass_)).free == 1
    async with house.desk.reading() as tx:
        assert await tx.passes.follower_of(pass_.id) is None

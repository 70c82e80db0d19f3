"""A visit that another pass pays for, later: both passes are shown old and new, and there is a way back."""

from datetime import date

from domain.adjusting import Change, Wish
from domain.ids import EntryId
from domain.ledger import Entry, EntryKind
from domain.passes import Pass
from domain.people import Right
from handlers.taps.coach import ShowPass
from handlers.taps.history import ShowEntry, ShowHistory
from handlers.taps.moving import MoveVisit, MoveVisitTo
from services import adjusting, expiring, sharing, visits
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_splitting import TODAY, at_the_desk
from tests.studio_life import fresh, give, plan


async def a_visit(
    house: FrontDesk, language: str = "en", **terms: object
) -> tuple[Guest, Guest, Pass, Pass, EntryId]:
    """Anna has trained today on her pass "Boxing"; she has "Spare" too, of which `terms` may speak."""
    owner, anna, boxing = await at_the_desk(house, language)
    spare = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Spare", **terms))
    visit = await visits.deduct(house.desk, owner.actor, boxing.id, seen=boxing.version)
    await house.settled()
    return owner, anna, boxing, spare, visit.recorded.entry_id


async def latest_of(desk: Desk, pass_: Pass) -> Entry:
    """The newest line of a pass."""
    async with desk.reading() as tx:
        return (await tx.ledger.of_pass(pass_.id, 2**40, 1))[0]


async def test_a_visit_is_moved_from_its_line_in_history_and_back(house: FrontDesk) -> None:
    owner, anna, boxing, spare, entry_id = await a_visit(house)
    await owner.forges(ShowEntry(entry_id=entry_id).pack())

    listed = await owner.presses("Pay with another pass")
    assert "Paid with Boxing" in listed.text
    thought = await owner.presses("Spare: 10 → 9")
    assert "Gets it back: Boxing" in thought.text and "Remaining: 9 → 10" in thought.text
    assert (await fresh(house.desk, spare)).used == 0
    done = await owner.presses("Move the visit")

    assert "moved" in done.text and owner.toast == "Spare pays for it now"
    now = [(await fresh(house.desk, each)).used for each in (boxing, spare)]
    assert now == [0, 1]
    back, paid = await latest_of(house.desk, boxing), await latest_of(house.desk, spare)
    assert (back.kind, back.reverses, paid.linked) == (EntryKind.REVERSAL, entry_id, back.id)
    assert (paid.session_on, paid.batch) == (TODAY, back.batch)
    assert "paid with Spare" in anna.screen.text and "10 → 9" in anna.screen.text

    await owner.presses("Move it back")
    assert [(await fresh(house.desk, each)).used for each in (boxing, spare)] == [1, 0]
    assert "paid with Boxing" in anna.screen.text


async def test_the_wrong_pass_is_mended_from_the_message_of_the_deduction(house: FrontDesk) -> None:
    owner, anna, boxing = await at_the_desk(house)
    spare = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Spare"))
    await owner.forges(ShowPass(pass_id=boxing.id).pack())
    await owner.presses("Deduct 10 → 9: Boxing")

    await owner.presses("Another pass")
    await owner.presses("Spare: 10 → 9")
    await owner.presses("Move the visit")

    assert [(await fresh(house.desk, each)).used for each in (boxing, spare)] == [0, 1]


async def test_a_moved_visit_can_still_be_taken_back_altogether(house: FrontDesk) -> None:
    owner, anna, boxing, spare, entry_id = await a_visit(house)
    await owner.forges(MoveVisitTo(entry_id=entry_id, pass_id=spare.id, version=1, sure=True).pack())

    paid = await latest_of(house.desk, spare)
    await owner.forges(ShowEntry(entry_id=paid.id).pack())
    await owner.presses("Undo")

    assert [(await fresh(house.desk, each)).free for each in (boxing, spare)] == [10, 10]
    async with house.desk.reading() as tx:
        assert await tx.ledger.visits_on(anna.id, TODAY) == []


async def test_the_same_move_pressed_twice_is_made_once(house: FrontDesk) -> None:
    owner, _, boxing, spare, entry_id = await a_visit(house)
    tap = MoveVisitTo(entry_id=entry_id, pass_id=spare.id, version=1, sure=True)
    await owner.forges(tap.pack())

    await owner.forges(tap.pack())
    assert "moved or taken back already" in owner.toast
    await owner.forges(tap.model_copy(update={"version": 2}).pack())
    assert [(await fresh(house.desk, each)).used for each in (boxing, spare)] == [0, 1]


async def test_passes_that_cannot_pay_for_that_day_say_why(house: FrontDesk) -> None:
    owner, _, boxing, spare, entry_id = await a_visit(house, coverage={"weekdays": [0]})

    listed = await owner.forges(MoveVisit(entry_id=entry_id).pack())
    assert "No other pass can pay" in listed.text and "not for this weekday" in listed.text
    assert listed.labels == ["Back"]
    forged = MoveVisitTo(entry_id=entry_id, pass_id=spare.id, version=1, sure=True)
    await owner.forges(forged.pack())
    assert "not for this weekday" in owner.toast
    await owner.forges(forged.model_copy(update={"pass_id": boxing.id, "version": 2}).pack())
    assert "already" in owner.toast
    assert (await fresh(house.desk, spare)).used == 0


async def test_a_pass_with_nothing_free_pays_for_no_moved_visit_whatever_may_be_owed(
    house: FrontDesk,
) -> None:
    owner, _, _, spare, entry_id = await a_visit(house, when_empty="debt", debt_limit=3)
    zero = Change(Wish.ADD, -10)
    await adjusting.adjust(house.desk, owner.actor, spare.id, zero, seen=1, reason="correction")

    await owner.forges(MoveVisitTo(entry_id=entry_id, pass_id=spare.id, version=2, sure=True).pack())

    assert "Spare" in owner.toast
    assert (await fresh(house.desk, spare)).owed == 0


async def test_a_pass_that_has_expired_since_pays_for_a_day_on_which_it_was_valid(house: FrontDesk) -> None:
    owner, _, boxing, spare, entry_id = await a_visit(house)
    house.desk.clock.advance(date(2026, 12, 9) - TODAY)  # type: ignore[attr-defined]
    yesterday = date(2026, 12, 8)
    await expiring.redate(house.desk, owner.actor, spare.id, yesterday, seen=1, reason="agreed")

    listed = await owner.forges(MoveVisit(entry_id=entry_id).pack())
    assert [label for label in listed.labels if label.startswith("Spare")]
    await owner.forges(MoveVisitTo(entry_id=entry_id, pass_id=spare.id, version=2, sure=True).pack())

    now = await fresh(house.desk, spare)
    assert (now.used, now.expired, (await fresh(house.desk, boxing)).used) == (1, 9, 0)


async def test_first_use_clocks_of_both_passes_follow_the_visit(house: FrontDesk) -> None:
    clock = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 60}
    owner, _, boxing, spare, entry_id = await a_visit(house, validity=clock)

    await owner.forges(MoveVisitTo(entry_id=entry_id, pass_id=spare.id, version=1, sure=True).pack())
    started = await fresh(house.desk, spare)
    assert (started.valid_from, started.valid_until) == (TODAY, date(2026, 12, 30))
    await owner.presses("Move it back")
    assert (await fresh(house.desk, spare)).valid_from is None
    assert (await fresh(house.desk, boxing)).used == 1


async def test_a_visit_goes_to_a_pass_that_is_shared_with_whoever_trained(house: FrontDesk) -> None:
    owner, anna, _, _, entry_id = await a_visit(house)
    ben = await house.client("Ben Brother")
    await ben.says("/start")
    family = await give(house.desk, owner.actor, ben.id, await plan(house.desk, "Family"))
    await sharing.share(house.desk, owner.actor, family.id, anna.id, seen=1)

    await owner.forges(MoveVisit(entry_id=entry_id).pack())
    await owner.presses("Family: 10 → 9")
    await owner.presses("Move the visit")

    paid = await latest_of(house.desk, family)
    assert (paid.visitor_id, paid.effect.used) == (anna.id, 1)
    assert "paid with Family" in ben.screen.text
    async with house.desk.reading() as tx:
        assert [each.id for each in await tx.ledger.visits_on(anna.id, TODAY)] == [paid.id]


async def test_whoever_may_not_deduct_moves_nothing(house: FrontDesk) -> None:
    _, anna, _, spare, entry_id = await a_visit(house)
    coach = await house.coach(Right.SELL, Right.SEE_ALL)
    await coach.says("/coach")
    for guest in (anna, coach):
        for data in (f"tv:{entry_id}", f"tz:{entry_id}:{spare.id}:1", f"tz:{entry_id}:{spare.id}:1:1"):
            await guest.forges(data)
            assert guest.toast == "This does not exist."
    shown = await anna.forges(ShowHistory(pass_id=spare.id).pack())
    assert "Pay with another pass" not in shown.labels


async def test_moving_a_visit_speaks_german(house: FrontDesk) -> None:
    owner, anna, _, _, entry_id = await a_visit(house, "de")
    await owner.forges(MoveVisit(entry_id=entry_id).pack())
    await owner.presses("Spare: 10 → 9")
    await owner.presses("Besuch umbuchen")
    assert "ist jetzt mit Spare bezahlt" in anna.screen.text

"""A pass that several people use: who may, who trained, who is told, and what ends it."""

import json
from datetime import date, time, timedelta

from domain.ids import PersonId
from domain.ledger import EntryKind
from domain.passes import Pass
from domain.people import Right
from domain.timing import Moment
from handlers.taps.coach import ShowClient, ShowMore, ShowPass
from handlers.taps.history import ShowHistory
from handlers.taps.sharing import RemoveSharer, SharePass, ShareWith
from services import clientele, people, privacy, sessions, sharing, visits
from services.wishing import Wish
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_splitting import at_the_desk
from tests.studio_life import fresh, give, plan

TODAY = date(2026, 12, 1)


async def shared_with_ben(house: FrontDesk, **terms: object) -> tuple[Guest, Guest, Guest, Pass]:
    """An owner at the desk, Anna, and Ben with whom her pass is shared."""
    owner, anna, pass_ = await at_the_desk(house, **terms)
    ben = await house.client("Ben Brother")
    await ben.says("/start")
    await sharing.share(house.desk, owner.actor, pass_.id, ben.id, seen=pass_.version)
    await house.settled()
    return owner, anna, ben, await fresh(house.desk, pass_)


async def sharers(house: FrontDesk, pass_: Pass) -> tuple[PersonId, ...]:
    """With whom it is shared, as the pass says; and they, and only they, find it."""
    now = await fresh(house.desk, pass_)
    async with house.desk.reading() as tx:
        for person_id in now.shared_with:
            assert now in await tx.passes.usable_by(person_id, TODAY)
    return now.shared_with


async def test_a_pass_is_shared_with_a_client_who_is_found_by_name(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    ben = await house.client("Ben Brother")
    await ben.says("/start")
    await owner.forges(ShowMore(pass_id=pass_.id).pack())

    assert "Only its own client" in (await owner.presses("Share")).text
    await owner.presses("Share with somebody")
    await owner.says("ben")
    saved = await owner.presses("Ben Brother")

    assert await sharers(house, pass_) == (ben.id,)
    assert "Shared with Ben Brother" in saved.text
    assert "Shared with Ben Brother" in anna.screen.text
    assert "Anna <b>& Co shares Boxing with you" in ben.screen.text
    await owner.presses("Undo")
    assert await sharers(house, pass_) == ()
    assert "no longer shares Boxing with you" in ben.screen.text
    assert "taken back" in anna.screen.text and "No longer shared with Ben Brother" in anna.screen.text


async def test_the_one_who_trained_is_named_counted_and_told(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)

    card = await owner.forges(ShowClient(client_id=ben.id).pack())
    assert "Boxing: 10 free" in card.text and "Shared by Anna" in card.text
    done = await owner.presses("Deduct 10 → 9: Boxing")

    assert "of Ben Brother" in done.text and "Shared by Anna" in done.text
    assert "10 → 9" in anna.screen.text and "Used by Ben Brother" in anna.screen.text
    assert "10 → 9" in ben.screen.text and "Shared by Anna" in ben.screen.text
    async with house.desk.reading() as tx:
        (visit,) = await tx.ledger.visits_on(ben.id, TODAY)
        assert visit.visitor_name == "Ben Brother"
        assert await tx.ledger.visits_on(anna.id, TODAY) == []
    again = await owner.forges(ShowPass(pass_id=pass_.id, visitor=ben.id).pack())
    assert "Deducted today" in again.text
    await owner.presses("Deduct 9 → 8: Boxing")
    assert "Deduct another?" in owner.screen.text
    await owner.forges(ShowClient(client_id=anna.id).pack())
    await owner.presses("Deduct 9 → 8: Boxing")
    assert (await fresh(house.desk, pass_)).used == 2
    history = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert history.text.count("Ben Brother") == 2


async def test_a_visit_of_a_sharer_is_taken_back_and_contested_like_any_other(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)
    await owner.forges(ShowClient(client_id=ben.id).pack())
    await owner.presses("Deduct 10 → 9: Boxing")

    await ben.presses("Not right")
    assert "Ben Brother" in owner.screen.text
    await owner.presses("Undo")

    assert (await fresh(house.desk, pass_)).free == 10
    assert "9 → 10" in anna.screen.text and "9 → 10" in ben.screen.text


async def test_a_sharer_sees_the_card_and_nothing_else_of_it(house: FrontDesk) -> None:
    _, anna, ben, pass_ = await shared_with_ben(house)

    shown = await ben.says("/balance")
    assert "Boxing" in shown.text and "Shared by Anna" in shown.text and "Free: 10" in shown.text
    assert not [label for label in shown.labels if "History" in label]
    assert "Shared with Ben Brother" in (await anna.says("/balance")).text
    for data in (ShowHistory(pass_id=pass_.id).pack(), f"th:{pass_.id}", f"he:{1}"):
        await ben.forges(data)
        assert ben.toast == "This does not exist."


async def test_a_coach_of_the_sharer_deducts_and_learns_nothing_of_the_holder(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)
    carl = await house.coach(Right.DEDUCT, Right.ADJUST)
    await carl.says("/coach")
    await clientele.assign(house.desk, owner.actor, ben.id, carl.id, own=True)

    await carl.forges(ShowClient(client_id=ben.id).pack())
    await carl.presses("Deduct 10 → 9: Boxing")
    assert (await fresh(house.desk, pass_)).used == 1
    shown = await carl.forges(ShowPass(pass_id=pass_.id, visitor=ben.id).pack())
    assert not {"History", "More…", "Adjust"} & set(shown.labels)

    for data in (f"cc:{anna.id}", f"cp:{pass_.id}", f"ph:{pass_.id}", f"cm:{pass_.id}", f"th:{pass_.id}"):
        await carl.forges(data)
        assert carl.toast == "This does not exist."
    for stranger in (owner.id, carl.id, 99999):
        await carl.forges(f"d:{pass_.id}:3:0::0:{stranger}")
        assert carl.toast == "This does not exist."


async def test_somebody_is_removed_after_being_asked_and_cannot_use_it_any_more(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)
    await owner.forges(SharePass(pass_id=pass_.id).pack())

    assert "no longer be able" in (await owner.presses("Remove Ben Brother")).text
    saved = await owner.presses("Remove Ben Brother")

    assert await sharers(house, pass_) == () and "No longer shared with Ben Brother" in saved.text
    assert "no longer shares Boxing with you" in ben.screen.text
    assert "No longer shared with Ben Brother" in anna.screen.text
    await owner.forges(f"d:{pass_.id}:3:0::0:{ben.id}")
    assert owner.toast == "This does not exist."
    assert "Boxing" not in (await ben.says("/balance")).text


async def test_impossible_sharing_says_why_and_changes_nothing(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)

    def share(person_id: int, version: int = pass_.version) -> str:
        return ShareWith(pass_id=pass_.id, version=version, person_id=PersonId(person_id)).pack()

    for nothing_new in (anna.id, ben.id):
        await owner.forges(share(nothing_new))
        assert "nothing to change" in owner.toast
    for nobody in (owner.id, 99999):
        await owner.forges(share(nobody))
        assert owner.toast == "This does not exist."
    await owner.forges(share(ben.id, version=1))
    assert "out of date" in owner.toast
    remove = RemoveSharer(pass_id=pass_.id, version=pass_.version, person_id=anna.id, sure=True)
    await owner.forges(remove.pack())
    assert "nothing to change" in owner.toast
    assert await fresh(house.desk, pass_) == pass_


async def test_eight_people_share_a_pass_and_no_ninth(house: FrontDesk) -> None:
    owner, _, _, pass_ = await shared_with_ben(house)
    for number in range(8):
        friend = await people.add_client(house.desk, owner.actor, f"Friend {number}")
        version = (await fresh(house.desk, pass_)).version
        await owner.forges(ShareWith(pass_id=pass_.id, version=version, person_id=friend.id).pack())

    assert "8 people already" in owner.toast
    assert len(await sharers(house, pass_)) == 8
    shown = await owner.forges(SharePass(pass_id=pass_.id).pack())
    assert "Share with somebody" not in shown.labels


async def test_a_merged_card_goes_on_sharing_under_its_new_name(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)
    kept = await people.add_client(house.desk, owner.actor, "Benjamin Brother")

    await clientele.merge(house.desk, owner.actor, ben.id, kept.id)
    assert await sharers(house, pass_) == (kept.id,)
    await clientele.merge(house.desk, owner.actor, kept.id, anna.id)
    assert await sharers(house, pass_) == ()


async def test_an_erased_person_shares_nothing_any_more(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)

    await privacy.erase(house.desk, ben.actor)
    assert await sharers(house, pass_) == ()
    async with house.desk.reading() as tx:
        latest = (await tx.ledger.of_pass(pass_.id, 2**40, 1))[0]
    assert (latest.kind, latest.changed[0].now) == (EntryKind.SHARE, [])

    cleo = await house.client("Cleo Client")
    version = (await fresh(house.desk, pass_)).version
    await sharing.share(house.desk, owner.actor, pass_.id, cleo.id, seen=version)
    await privacy.erase(house.desk, anna.actor)
    assert await sharers(house, pass_) == ()
    assert "Boxing" not in (await cleo.says("/balance")).text


async def test_sharing_speaks_german(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house, "de")
    ben = await house.client("Ben Brother", language="de")
    await ben.says("/start")

    saved = await owner.forges(ShareWith(pass_id=pass_.id, version=1, person_id=ben.id).pack())

    assert "Geteilt mit Ben Brother" in saved.text and "Geteilt mit Ben Brother" in anna.screen.text
    assert "teilt Boxing mit dir" in ben.screen.text


async def test_a_sharer_s_visits_are_theirs_to_export_and_bring_them_among_the_recent(
    house: FrontDesk,
) -> None:
    owner, anna, ben, _ = await shared_with_ben(house)
    await owner.forges(ShowClient(client_id=ben.id).pack())
    await owner.presses("Deduct 10 → 9: Boxing")

    kept = json.loads(await privacy.export(house.desk, ben.actor))
    assert [(each["kind"], each["visitor_name"]) for each in kept["entries"]] == [
        ("share", "Ben Brother"),
        ("consume", "Ben Brother"),
    ]
    assert kept["passes"] == []
    holders = json.loads(await privacy.export(house.desk, anna.actor))
    assert [each["kind"] for each in holders["entries"]] == ["grant", "share", "consume"]
    assert (await owner.says("/coach")).labels[0] == "Ben Brother"


async def test_a_coach_moves_no_visit_of_their_own(house: FrontDesk) -> None:
    owner, _, ben, pass_ = await shared_with_ben(house)
    async with house.desk.writing() as tx:
        person = await tx.people.get(ben.id)
        assert person is not None
        rights = frozenset({Right.DEDUCT, Right.ADJUST, Right.SEE_ALL})
        await tx.people.save(person.model_copy(update={"is_coach": True, "rights": rights}))
    spare = await give(house.desk, owner.actor, ben.id, await plan(house.desk, "Spare"))
    visit = await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version, visitor=ben.id)

    await ben.forges(f"tz:{visit.recorded.entry_id}:{spare.id}:1:1")

    assert (await fresh(house.desk, spare)).used == 0
    assert "colleague" in ben.toast


async def test_the_next_booking_of_a_shared_pass_says_who_comes(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await shared_with_ben(house)
    async with house.desk.reading() as tx:
        tomorrow = owner.actor.studio.today(tx.now) + timedelta(days=1)
    wish = Wish(pass_.id, Moment(tomorrow, time(18)), visitor_id=ben.id)
    await sessions.book(house.desk, owner.actor, wish, seen=pass_.version)

    theirs, own = await anna.says("/balance"), await ben.says("/balance")
    assert "18:00 · Ben Brother" in theirs.text
    assert "18:00" in own.text and "18:00 · Ben Brother" not in own.text

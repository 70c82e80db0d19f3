"""Giving sessions to another client in the chat: both sides are linked, told, and undone as one."""

from domain.passes import Pass, PassState
from domain.people import Right
from handlers.taps.coach import ShowMore
from handlers.taps.dividing import SaveTransfer
from handlers.taps.history import ShowHistory
from services import clientele
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_splitting import END, TODAY, at_the_desk, open_of
from tests.studio_life import fresh


async def with_ben(house: FrontDesk, **terms: object) -> tuple[Guest, Guest, Guest, Pass]:
    """An owner at the desk, Anna with her pass, and Ben without one."""
    owner, anna, pass_ = await at_the_desk(house, **terms)
    ben = await house.client("Ben Brother")
    await ben.says("/start")
    return owner, anna, ben, pass_


async def choose_ben(owner: Guest, pass_: Pass) -> None:
    """Opens the transfer of the pass to Ben."""
    await owner.forges(ShowMore(pass_id=pass_.id).pack())
    await owner.presses("Transfer")
    await owner.says("ben")
    await owner.presses("Ben Brother")


async def test_some_sessions_go_to_another_client_with_their_dates(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await with_ben(house)
    await choose_ben(owner, pass_)
    assert "Ben Brother gets:" in owner.screen.text and "Remaining: 10 → 0" in owner.screen.text

    await owner.presses("−5")
    shown = await owner.presses("−1")
    assert "Remaining: 10 → 6" in shown.text and "4 sessions" in shown.text
    saved = await owner.presses("As agreed")

    (theirs,) = await open_of(house.desk, ben.id)
    assert (theirs.title, theirs.free, theirs.valid_until) == ("Boxing", 4, END)
    assert (await fresh(house.desk, pass_)).free == 6
    assert "4 sessions transferred to Ben Brother" in saved.text
    assert "4 sessions transferred to Ben Brother" in anna.screen.text and "10 → 6" in anna.screen.text
    assert "new pass: Boxing" in ben.screen.text and "transferred from Anna <b>& Co" in ben.screen.text
    history = await ben.forges(ShowHistory(pass_id=theirs.id).pack())
    assert "4 sessions transferred from Anna" in history.text


async def test_a_transfer_is_undone_as_one_unless_some_of_it_was_used(house: FrontDesk) -> None:
    owner, _, ben, pass_ = await with_ben(house)
    await choose_ben(owner, pass_)
    saved = await owner.presses("As agreed")
    (theirs,) = await open_of(house.desk, ben.id)
    await owner.says("/coach")
    await owner.forges(f"d:{theirs.id}:{theirs.version}")

    await owner.presses("Undo", saved)
    assert "cannot be taken back" in owner.toast
    assert (await fresh(house.desk, pass_)).free == 0
    await owner.presses("Undo")
    await owner.presses("Undo", saved)
    await owner.presses("Take all of it back", saved)

    assert (await fresh(house.desk, pass_)).free == 10
    assert await open_of(house.desk, ben.id) == []


async def test_an_unlimited_pass_goes_as_a_whole(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await with_ben(house, kind="unlimited", size=None)
    await choose_ben(owner, pass_)
    assert "−1" not in owner.screen.labels
    await owner.presses("Another reason…")
    await owner.says("moves away")

    (theirs,) = await open_of(house.desk, ben.id)
    assert theirs.unlimited and theirs.valid_until == END
    assert (await fresh(house.desk, pass_)).state_on(TODAY) is PassState.DEACTIVATED
    assert "Transferred to Ben Brother as a whole" in anna.screen.text
    assert "moves away" in ben.screen.text


async def test_nobody_found_keeps_the_question_open_and_oneself_is_not_offered(house: FrontDesk) -> None:
    owner, _, _, pass_ = await with_ben(house)
    await owner.forges(ShowMore(pass_id=pass_.id).pack())
    await owner.presses("Transfer")

    for nobody in ("zzyzx", "anna"):
        assert "Nobody else was found" in (await owner.says(nobody)).text
    assert owner.screen.labels == ["Cancel"]
    assert "at least 2 letters" in (await owner.says("x")).text
    assert "Ben Brother" in (await owner.says("brothr")).labels


async def test_impossible_transfers_say_why_and_change_nothing(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await with_ben(house)

    def save(number: str, to: int = ben.id, version: int = 1) -> str:
        return f"{SaveTransfer.tag}:{pass_.id}:{version}:{to}:{number}:agreed"

    for number in ("0", "11", "9999"):
        await owner.forges(save(number))
        assert "from 1 to 10" in owner.toast
    for broken in ("-3", "1.5", "99999"):
        await owner.forges(save(broken))
        assert "older version" in owner.toast
    await owner.forges(save("3", to=anna.id))
    assert "nothing to change" in owner.toast
    for nobody in (owner.id, 99999):
        await owner.forges(save("3", to=nobody))
        assert owner.toast == "This does not exist."
    await owner.forges(save("3", version=2))
    assert "out of date" in owner.toast
    assert await fresh(house.desk, pass_) == pass_


async def test_a_coach_gives_only_to_clients_they_see(house: FrontDesk) -> None:
    owner, anna, ben, pass_ = await with_ben(house)
    carl = await house.coach(Right.ADJUST)
    await carl.says("/coach")
    await clientele.assign(house.desk, owner.actor, anna.id, carl.id, own=True)

    await carl.forges(f"{SaveTransfer.tag}:{pass_.id}:1:{ben.id}:3:agreed")

    assert carl.toast == "This does not exist."
    assert await fresh(house.desk, pass_) == pass_


async def test_what_is_unpaid_stays_with_the_buyer(house: FrontDesk) -> None:
    owner, _, ben, pass_ = await with_ben(house)
    async with house.desk.writing() as tx:
        unpaid = pass_.model_copy(update={"payment": "unpaid", "price": 100_00, "currency": "EUR"})
        assert await tx.passes.save(unpaid, seen=pass_.version)

    await choose_ben(owner, pass_)
    assert "€100.00 stays here, €0.00 goes with it" in owner.screen.text
    await owner.presses("As agreed")

    (theirs,) = await open_of(house.desk, ben.id)
    assert (theirs.payment, theirs.price) == ("paid", 0)
    assert (await fresh(house.desk, pass_)).payment == "unpaid"

"""Arriving at the desk: strangers, links, phones, and what the first screen offers."""

from domain.people import Right
from services import joining, people
from tests.chat.front_desk import FrontDesk

GUEST = "I do not know you yet"


def link_in(text: str) -> str:
    """The invitation link in a message."""
    return next(word for word in text.split() if "?start=" in word).removeprefix("https://")


async def test_a_stranger_is_shown_the_way_in_whatever_they_ask(house: FrontDesk) -> None:
    sam = house.stranger()
    for line in ("/start", "/balance", "/coach", "/owner", "/settings", "/language", "/history"):
        await sam.sends(line)
        await house.settled()
        assert GUEST in sam.chat.last.text
    assert sam.chat.keyboard == [["Share my phone number"]]


async def test_an_owner_invites_a_client_and_the_link_opens_their_passes(house: FrontDesk) -> None:
    owner, sam = await house.owner(), house.stranger()
    anna = await people.add_client(house.desk, owner.actor, "Anna Client")
    await sam.sends("/start")
    await owner.forges(f"m:{anna.id}", await owner.says("/start"))
    await owner.presses("Invitation link")

    await sam.opens_link(link_in(owner.screen.text))
    await house.settled()

    assert sam.chat.shown(2)[0] == "Nice to meet you, Anna Client."
    assert "My passes" in sam.chat.last.labels
    assert sam.chat.keyboard == []
    await sam.opens_link(link_in(owner.screen.text))
    await house.settled()
    assert "with us already" in sam.chat.shown(2)[0]


async def test_a_used_or_made_up_link_is_refused_in_words(house: FrontDesk) -> None:
    sam = house.stranger()

    await sam.opens_link("t.me/passdesk_demo_bot?start=i_made_up")
    await house.settled()

    assert "cannot be used" in sam.chat.last.text


async def test_a_start_link_of_another_kind_only_greets(house: FrontDesk) -> None:
    anna = await house.client()

    greeting = await anna.does(anna.phone.opens_link("t.me/passdesk_demo_bot?start=spring-sale"))

    assert "Hello Anna Client" in greeting.text


async def test_a_shared_phone_finds_the_card_and_the_button_disappears(house: FrontDesk) -> None:
    owner, sam = await house.owner(), house.stranger()
    await people.add_client(house.desk, owner.actor, "Anna Client", "030 901820")
    await sam.sends("/start")
    await house.settled()

    await sam.shares_contact("4930901820")
    await house.settled()

    assert "Hello Anna Client" in sam.chat.last.text
    assert sam.chat.keyboard == []


async def test_an_unknown_phone_and_somebody_elses_contact_create_nothing(house: FrontDesk) -> None:
    owner, sam = await house.owner(), house.stranger()
    other = house.stranger("Olaf Other")
    await people.add_client(house.desk, owner.actor, "Anna Client", "030 901820")
    await sam.sends("/start")
    await house.settled()

    await sam.shares_contact("4930901820", whose=other)
    await house.settled()
    assert "somebody else's contact" in sam.chat.last.text
    await sam.shares_contact("49305550000")
    await house.settled()
    assert "No client of the studio has this phone number" in sam.chat.last.text
    assert sam.chat.keyboard == []

    await sam.sends("/balance")
    await house.settled()
    assert GUEST in sam.chat.last.text


async def test_the_first_owner_claims_the_studio_by_the_printed_link(house: FrontDesk) -> None:
    olga = house.stranger("Olga Owner")
    claim = await joining.claim_link(house.desk)

    await olga.opens_link(f"t.me/passdesk_demo_bot?start={claim}")
    await house.settled()

    assert "Hello Olga" in olga.chat.last.text
    assert olga.chat.last.labels[:2] == ["Owner's desk", "Coach mode"]
    await olga.presses("Owner's desk")
    await house.settled()
    assert "People" in olga.chat.last.labels


async def test_an_owner_chooses_a_new_coachs_rights_and_hears_when_they_joined(house: FrontDesk) -> None:
    owner, sam = await house.owner(), house.stranger("Carl")
    await owner.says("/owner")
    await owner.presses("People")
    await owner.presses("Invite a coach")
    await owner.presses("Adjust passes: no")
    await owner.presses("See all clients: yes")
    await owner.presses("Make the link")

    await sam.opens_link(link_in(owner.screen.text))
    await house.settled()

    assert "coach mode" in sam.chat.last.text
    assert "Carl has joined as coach" in owner.screen.text
    await owner.presses("Look at Carl")
    assert {"Deduct sessions: yes", "Adjust passes: yes", "See all clients: own only"} <= set(
        owner.screen.labels
    )


async def test_a_withdrawn_link_is_dead(house: FrontDesk) -> None:
    owner, sam = await house.owner(), house.stranger()
    await owner.says("/owner")
    await owner.presses("People")
    await owner.presses("Invite a new client")
    address = link_in(owner.screen.text)

    await owner.presses("Withdraw the link")
    await sam.opens_link(address)
    await house.settled()

    assert "withdrawn" in owner.screen.text and "Back" in owner.screen.labels
    assert "cannot be used" in sam.chat.last.text


async def test_help_names_what_this_reader_can_do(house: FrontDesk) -> None:
    owner, coach, anna = await house.owner(), await house.coach(Right.DEDUCT), await house.client()

    assert "/owner" in (await owner.says("/help")).text
    told_coach = (await coach.says("what can you do?")).text
    assert "/coach" in told_coach and "/owner" not in told_coach
    told_client = (await anna.says("/help")).text
    assert "/balance" in told_client and "/coach" not in told_client


async def test_cancel_drops_the_question_and_says_when_there_was_none(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.forges("mx", await owner.says("/start"))
    assert "Type the client's name" in owner.screen.text

    assert "Dropped" in (await owner.says("/cancel")).text
    assert "nothing to cancel" in (await owner.says("never mind")).text
    async with house.desk.reading() as tx:
        assert await tx.questions.open_for(owner.actor.telegram_id) is None

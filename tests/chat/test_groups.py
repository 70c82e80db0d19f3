"""In groups nothing personal is said; odd updates never break the desk."""

import pytest

from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import give, plan


async def with_pass(house: FrontDesk) -> tuple[Guest, Guest]:
    """An owner and a client with a pass."""
    owner, anna = await house.owner(), await house.client()
    await give(house.desk, owner.actor, anna.id, await plan(house.desk, "10 boxing"))
    await house.settled()
    return owner, anna


@pytest.mark.parametrize("line", ["/balance", "/coach", "/privacy", "/nonsense", "/start@passdesk_demo_bot"])
async def test_a_command_in_a_group_is_answered_with_the_way_to_a_private_chat(
    house: FrontDesk, line: str
) -> None:
    _, anna = await with_pass(house)
    group = house.telegram.group("Boxing", [anna.phone, house.stranger()])

    await anna.phone.says_in(group, line)
    await house.settled()

    assert "t.me/passdesk_demo_bot" in group.chat.last.text
    assert not any(word in group.chat.last.text for word in ("Anna", "boxing", "10"))


async def test_what_is_not_for_the_bot_stays_unanswered_in_a_group(house: FrontDesk) -> None:
    _, anna = await with_pass(house)
    group = house.telegram.group("Boxing", [anna.phone])

    await anna.phone.says_in(group, "/balance@some_other_bot")
    await anna.phone.says_in(group, "how many do I have left?")
    await group.promotes_bot(anna.phone)
    await anna.phone.says_in(group, "how many do I have left?")
    await house.settled()

    assert group.chat.from_bot == []


async def test_a_button_pressed_in_a_group_only_shows_the_way_to_the_presser(house: FrontDesk) -> None:
    _, anna = await with_pass(house)
    group = house.telegram.group("Boxing", [anna.phone])
    await anna.phone.says_in(group, "/balance")
    await house.settled()
    shown = group.chat.last
    press = {
        "id": "1",
        "from": anna.phone.user.as_json(),
        "message": shown.raw | {"reply_markup": None},
        "chat_instance": "1",
        "data": "b:",
    }
    press["message"].pop("reply_markup")

    house.telegram.injects({"callback_query": press})
    await house.settled()

    assert group.chat.last.text == shown.text


async def test_odd_updates_are_answered_or_passed_over_and_the_desk_goes_on(house: FrontDesk) -> None:
    _, anna = await with_pass(house)
    user, chat = anna.phone.user.as_json(), {"id": anna.phone.id, "type": "private", "first_name": "Anna"}
    message = {"message_id": 900, "date": 1_796_115_600, "from": user, "chat": chat}
    press = {"id": "9", "from": user, "chat_instance": "1"}
    channel = {"id": -100, "type": "channel", "title": "News"}
    sticker = {
        "file_id": "s",
        "file_unique_id": "s",
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    }
    for odd in (
        {"message": message | {"sticker": sticker}},
        {"message": message | {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}}},
        {"message": message | {"location": {"latitude": 1.0, "longitude": 2.0}}},
        {"edited_message": message | {"text": "/balance", "edit_date": 1_796_115_700}},
        {"message": message | {"pinned_message": message | {"text": "hello"}}},
        {"channel_post": message | {"chat": channel, "text": "/start"}},
        {"callback_query": press | {"data": "b:", "inline_message_id": "i"}},
        {"callback_query": press | {"game_short_name": "chess"}},
        {"message": message | {"text": "/start " + "x" * 65}},
        {"message": message | {"text": "😀" * 2000}},
        {"message": message | {"text": "\x00\u202e</b>&amp;%s{0}"}},
    ):
        house.telegram.injects(odd)
        await house.settled()

    assert "10 boxing" in (await anna.says("/balance")).text


async def test_who_blocks_the_bot_is_not_reachable_until_they_come_back(house: FrontDesk) -> None:
    _, anna = await with_pass(house)

    await anna.phone.blocks()
    await house.settled()
    async with house.desk.reading() as tx:
        blocked = await tx.people.account(anna.actor.telegram_id)
    await anna.phone.unblocks()
    await house.settled()
    async with house.desk.reading() as tx:
        back = await tx.people.account(anna.actor.telegram_id)

    assert blocked is not None and blocked.unreachable_since is not None
    assert back is not None and back.unreachable_since is None

"""The check-in code: shown by a client, scanned by staff, and nothing to anybody else."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.people import Right
from handlers.pictures.code import code as drawn
from services import checkin, clientele, people, placing, privacy
from services.placing import Want
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
AT_SIX = datetime(2026, 12, 4, 16, 55, tzinfo=UTC)


async def link_of(house: FrontDesk, guest: Guest) -> str:
    """What a camera reads of a new code of theirs: the words typed for them by Telegram."""
    return "/start " + (await checkin.new_code(house.desk, guest.actor)).payload


async def with_a_class(house: FrontDesk, clock: TestClock) -> tuple[Guest, Guest, Guest]:
    """An owner, the coach of a class today who sees no clients of others, and a client booked into it."""
    owner, carl = await house.owner(), await house.coach(Right.DEDUCT)
    anna = await house.client()
    await anna.says("/start")
    await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    boxing = await session(house.desk, FRIDAY, coach_id=carl.id)
    want = Want(anna.id, (boxing.id,))
    thought = await placing.preview(house.desk, owner.actor, want)
    await placing.book(house.desk, owner.actor, want, mark=thought.mark)
    await house.settled()
    clock.stand_at(AT_SIX)
    return owner, carl, anna


async def test_a_client_is_given_a_picture_of_the_link_and_a_new_one_takes_its_place(
    house: FrontDesk, monkeypatch: pytest.MonkeyPatch, clock: TestClock
) -> None:
    anna = await house.client()
    await anna.says("/balance")
    monkeypatch.setattr(checkin.secrets, "token_urlsafe", lambda size: "x" * size)

    shown = await anna.presses("Check-in code")
    link = f"https://t.me/{house.telegram.bot.user.username}?start=c_{'x' * 16}"
    assert shown.photo is not None and shown.photo.content == await drawn(link)
    until = anna.actor.studio.calendar.time_of(clock.now() + checkin.LIFE)
    assert f"It works once, until {until:%H:%M}" in shown.text
    monkeypatch.undo()
    told = len(anna.phone.chat.messages)
    again = await anna.presses("New code")
    assert again.photo is not None and again.photo.content != shown.photo.content
    assert len(anna.phone.chat.messages) == told


async def test_staff_who_scan_it_see_the_client_with_the_booked_session_first(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, _, anna = await with_a_class(house, clock)
    code = await link_of(house, anna)

    card = await owner.says(code)
    assert "Anna Client" in card.text and card.labels[0] == "Check in: 18:00"
    again = await owner.says(code)
    assert again.text == card.text
    other = await house.owner("Otto Owner")
    assert (await other.says(code)).text == (await other.says("/start c_never")).text
    done = await owner.presses("Check in: 18:00")
    assert "✓ Checked in: Anna Client" in done.text


async def test_a_coach_scans_who_is_booked_with_them_and_sees_only_that(
    house: FrontDesk, clock: TestClock
) -> None:
    _, carl, anna = await with_a_class(house, clock)

    card = await carl.says(await link_of(house, anna))
    assert "Anna Client" in card.text and "free" not in card.text and "Anna Client" not in card.labels
    done = await carl.presses("Check in: 18:00")
    assert "✓ Checked in: Anna Client" in done.text and "Anna Client" not in done.labels
    await carl.presses("Undo")
    assert carl.toast == "Taken back: Anna Client"


async def test_for_anybody_else_it_is_nothing_and_it_is_not_used_up(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, _, anna = await with_a_class(house, clock)
    bea, mia = await house.client("Bea B"), await house.coach(Right.DEDUCT, name="Mia M")
    looker = await house.coach(Right.SEE_ALL, name="Lou L")
    stranger = house.stranger()
    code = await link_of(house, anna)

    for guest in (anna, bea, mia, looker):
        assert (await guest.says(code)).text == (await guest.says("/start c_unknown")).text
    await stranger.sends(code)
    await house.settled()
    said = stranger.chat.last.text
    await stranger.sends("/start c_unknown")
    await house.settled()
    assert stranger.chat.last.text == said

    assert (await owner.says(code)).labels[0] == "Check in: 18:00"


async def test_an_expired_or_replaced_code_is_nothing(house: FrontDesk, clock: TestClock) -> None:
    owner, _, anna = await with_a_class(house, clock)
    nothing = (await owner.says("/start c_unknown")).text
    assert "opens nothing" in nothing and "opens nothing" not in (await anna.says("/start c_unknown")).text
    replaced = await link_of(house, anna)
    late = await link_of(house, anna)

    assert (await owner.says(replaced)).text == nothing
    clock.advance(checkin.LIFE - timedelta(seconds=1))
    assert (await owner.says(late)).text != nothing
    clock.advance(timedelta(seconds=1))
    assert (await owner.says(late)).text == nothing


async def test_codes_go_with_a_person_who_is_merged_or_erased(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    nothing = (await owner.says("/start c_unknown")).text
    twin = await people.add_client(house.desk, owner.actor, "Anna Twin")
    merged = await link_of(house, anna)
    await clientele.merge(house.desk, owner.actor, anna.id, twin.id)
    assert (await owner.says(merged)).text == nothing

    bea = await house.client("Bea B")
    erased = await link_of(house, bea)
    await privacy.erase(house.desk, owner.actor, bea.id)
    assert (await owner.says(erased)).text == nothing


@pytest.mark.parametrize(("language", "label"), [("de", "Check-in-Code"), ("ru", "Код для отметки")])
async def test_it_is_spoken_in_every_language(house: FrontDesk, language: str, label: str) -> None:
    anna = await house.client(language=language)
    await anna.says("/balance")
    assert label in (await anna.presses(label)).text

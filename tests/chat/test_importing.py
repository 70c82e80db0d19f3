"""A list sent as a file: what would come, taken over at a press, taken back as one."""

import asyncio
import io
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from domain.ids import PassId, PersonId
from domain.imports import ImportId
from domain.people import Right
from handlers import live
from handlers.live import LARGEST
from handlers.taps.importing import Export, GetTemplate, ShowFiles, ShowImport, TakeOver, UndoImport
from services import sent_lists, takeover, visits
from services.handing_over import Form
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock

LIST = b"client;phone;plan;total;used\nAnna <b>;0170 1234567;Boxing;10;3\nBo;;Boxing;10;0\n"


async def sends(guest: Guest, name: str, content: bytes) -> str:
    return (await guest.does(guest.phone.sends_document(name, content))).text


async def names(house: FrontDesk) -> list[str]:
    async with house.desk.reading() as tx:
        found = [await tx.people.get(PersonId(id_)) for id_ in range(1, 20)]
    return [each.name for each in found if each is not None and each.is_client]


async def test_a_list_is_shown_taken_over_and_taken_back_and_sent_again(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    assert "CSV or XLSX" in (await owner.presses("Import and export")).text

    shown = await sends(owner, "old & new.csv", LIST)
    assert "Import: old & new.csv" in shown and "Nothing is written yet" in shown
    assert "Passes: 2 new" in shown and "Clients: 2 new, 0 known" in shown and "New plan: Boxing" in shown
    assert await names(house) == []

    done = await owner.presses("Import 2 passes")
    assert "Imported: 1 Dec 2026" in done.text and "Olga Owner" in done.text
    assert await names(house) == ["Anna <b>", "Bo"]
    await visits.deduct(house.desk, owner.actor, PassId(2), seen=1)
    await house.settled()

    asked = await owner.presses("Take the import back…")
    assert "One pass ends" in asked.text and "One pass stays" in asked.text and "Bo · Boxing" in asked.text
    undone = await owner.presses("Take one pass back")
    assert "One pass was taken back" in undone.text and "Bo · Boxing" in undone.text
    assert await names(house) == ["Bo"]

    again = await sends(owner, "old.csv", LIST)
    assert "Passes: one new" in again and "One pass is here already" in again
    assert "Line 3: 0 of 10 used in the list, 1 of 10 used here" in again
    await owner.presses("Import one pass")
    listed = await owner.forges(ShowFiles().pack())
    assert [label for label in listed.labels if "(1)" in label or "(2)" in label] == [
        "1 Dec 2026: old.csv (1)",
        "1 Dec 2026: old & new.csv (2)",
    ]


async def test_a_press_that_comes_twice_or_late_imports_once(house: FrontDesk) -> None:
    owner, other = await house.owner(), await house.owner("Otto Owner")
    await sends(owner, "list.csv", LIST)
    offer = owner.screen
    await owner.presses("Import 2 passes", offer)
    again = await owner.forges(TakeOver(import_id=ImportId(1)).pack(), offer)
    assert "Imported:" in again.text and "Passes: 2 new" in again.text

    once, twice = [
        await owner.forges(UndoImport(import_id=ImportId(1), sure=True).pack(), offer) for _ in range(2)
    ]
    assert "2 passes were taken back" in once.text and "Taken back: 1 Dec 2026" in twice.text
    await sends(owner, "list.csv", LIST)
    await owner.presses("Import 2 passes")

    await other.says("/start")
    await sends(other, "list.csv", LIST)
    assert "here already: there is nothing to import" in other.screen.text
    assert not [label for label in other.screen.labels if label.startswith("Import")]
    assert await names(house) == ["Anna <b>", "Bo"]


async def test_whoever_waits_sees_how_far_it_is_in_the_message_they_pressed(
    house: FrontDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await house.owner()
    await sends(owner, "list.csv", LIST)
    offer, gate, confirm = owner.screen, asyncio.Event(), sent_lists.confirm

    async def slowly(*of: Any) -> Any:
        of[-1](1, 2)
        await gate.wait()
        return await confirm(*of)

    monkeypatch.setattr(sent_lists, "confirm", slowly)
    monkeypatch.setattr(live, "FIRST", 0.01)
    monkeypatch.setattr(live, "EVERY", 0.01)
    await owner.phone.presses("Import 2 passes")
    waiting = await owner.phone.chat.until_shown("1 of 2 lines")
    gate.set()
    await house.settled()

    assert waiting.id == offer.id == owner.screen.id
    assert "Imported:" in owner.screen.text
    # What was no news was not sent again.
    texts = [
        each.details["message"]["text"]
        for each in owner.phone.chat.happened_since(owner.phone.chat.acted_at)
        if each.kind == "edited"
    ]
    assert len(texts) == len(set(texts))


async def test_problems_are_named_by_line_and_many_of_them_in_a_file(house: FrontDesk) -> None:
    owner = await house.owner()
    few = await sends(owner, "list.csv", LIST + b"Cy;nobody;Boxing;10;11\n;;=X;;\n")
    assert "3 problems in 4 lines. Nothing was imported" in few
    assert "Line 4: phone “nobody” is no phone number" in few and "Line 5: client is empty" in few

    many = await sends(owner, "list.csv", LIST + b'"=1+1";;Boxing;1;2\n' * 40)
    assert "40 problems in 42 lines" in many and "All of them are in this file" in many
    file = owner.screen.document
    assert file is not None and file.name == "problems.csv"
    assert file.content.count(b"\n") == 41
    for wrong, said in (
        (b"name,plan\nA,B\n", "column “name” that I do not know"),
        (b"client,plan\nA,B\n", "column “total” is missing"),
        (b"PK\x03\x04broken", "damaged or no list"),
        ("client,plan,total,used\nJürgen,P,1,0\n".encode("latin-1"), "CSV UTF-8"),
    ):
        assert said in await sends(owner, "list.csv", wrong)
    assert await names(house) == []


async def test_a_file_that_is_too_large_or_gone_is_refused_in_a_sentence(
    house: FrontDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await house.owner()
    assert "20 MB at most" in await sends(owner, "list.csv", b"x" * (LARGEST + 1))

    await sends(owner, "list.csv", LIST)
    async with house.desk.writing() as tx:
        await tx.imports.offer("list.csv", "BQACAgIDnowhere", "0", owner.id, tx.now)
    gone = await owner.forges(TakeOver(import_id=ImportId(2)).pack())
    assert "send it again" in gone.text
    assert await names(house) == []


async def test_the_template_is_filled_in_and_sent_back(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.forges(GetTemplate().pack(), await owner.says("/owner"))
    file = owner.screen.document
    assert file is not None and "one line for each pass" in owner.screen.text

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(file.content)).get_sheet_by_index(0)
    filled = [[str(cell) for cell in row] for row in sheet.to_python()]
    text = "\n".join(",".join(row) for row in [*filled, ["Bo", "", "", "P", "5", "1", "", ""]])
    shown = await sends(owner, "filled.csv", text.encode())

    assert "Passes: one new" in shown and "Clients: 1 new" in shown


async def test_whoever_is_no_owner_learns_nothing(house: FrontDesk) -> None:
    owner = await house.owner()
    await sends(owner, "list.csv", LIST)
    guests = [await house.client(), await house.coach(*Right)]
    taps = (
        ShowFiles(),
        ShowImport(import_id=ImportId(1)),
        TakeOver(import_id=ImportId(1)),
        UndoImport(import_id=ImportId(1)),
        UndoImport(import_id=ImportId(1), sure=True),
        GetTemplate(),
        Export(form=Form.CSV),
    )
    for guest in guests:
        await guest.says("/start")
        assert "did not understand" in await sends(guest, "list.csv", LIST)
        for tap in taps:
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    stranger = house.stranger()
    await stranger.sends("/start")
    await stranger.sends_document("list.csv", LIST)
    await house.settled()
    assert "Import" not in stranger.chat.last.text
    assert await names(house) == ["Anna Client"]


@pytest.mark.parametrize(
    ("language", "press", "done"),
    [("de", "2 Karten importieren", "Importiert: "), ("ru", "Импорт: 2 абонемента", "Импортировано: ")],
)
async def test_it_speaks_the_reader_s_language(
    house: FrontDesk, language: str, press: str, done: str
) -> None:
    owner = await house.owner(language=language)
    await sends(owner, "list.csv", LIST)

    assert done in (await owner.presses(press)).text


async def test_a_list_that_was_stopped_shows_how_far_it_is_and_goes_on(
    house: FrontDesk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, other = await house.owner(), await house.owner("Otto Owner")
    await sends(owner, "list.csv", LIST)
    monkeypatch.setattr(takeover, "PIECE", 1)

    def stopping(done: int, of: int) -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await sent_lists.confirm(house.desk, owner.actor, ImportId(1), LIST, stopping)

    await other.says("/start")
    assert "1 Dec 2026: list.csv (under way)" in (await other.forges(ShowFiles().pack())).labels
    for shown in (
        (await other.forges(ShowImport(import_id=ImportId(1)).pack())).text,
        await sends(other, "same.csv", LIST),
    ):
        assert "Importing… 1 of 2 lines" in shown and "goes on by itself" in shown
    await other.forges(UndoImport(import_id=ImportId(1), sure=True).pack())
    assert "being imported or taken back at this moment" in other.toast

    clock.advance(timedelta(minutes=1))
    await house.ticks()
    assert "Imported:" in (await other.presses("Refresh")).text
    assert await names(house) == ["Anna <b>", "Bo"]

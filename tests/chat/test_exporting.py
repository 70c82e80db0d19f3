"""Everything as one file in the chat: a spreadsheet, or CSV in a ZIP, in the reader's words."""

import csv
import io
import tempfile
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from handlers.taps.importing import Export, ShowFiles
from services import handing_over, people, visits
from services.handing_over import Form
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import give, plan


async def busy(house: FrontDesk, language: str = "en") -> Guest:
    """An owner with import and export open, and a client who has trained."""
    owner = await house.owner(language=language)
    client = await people.add_client(house.desk, owner.actor, "=1+1", "0170 1234567")
    plan_id = await plan(house.desk)
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": 8050, "currency": "EUR"}))
    pass_ = await give(house.desk, owner.actor, client.id, plan_id)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=1)
    await owner.says("/owner")
    await owner.forges(ShowFiles().pack())
    return owner


async def test_an_owner_gets_everything_as_a_spreadsheet_with_no_cell_that_acts(house: FrontDesk) -> None:
    owner = await busy(house)
    folders = set(Path(tempfile.gettempdir()).glob("passdesk-export-*"))

    shown = await owner.presses("Export as a spreadsheet (XLSX)")

    file = shown.document
    assert file is not None and file.name == "passdesk-2026-12-01.xlsx"
    assert "Export of 1 Dec 2026, 10:00: 5 rows" in shown.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.content))
    assert book.sheet_names == ["clients", "passes", "history", "payments"]
    clients, passes, history, money = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    assert clients[1][1:3] == ["=1+1", "+491701234567"]
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(file.content)).read("xl/worksheets/sheet1.xml")
    named = dict(zip(passes[0], passes[1], strict=True))
    assert (named["client"], named["total"], named["used"], named["free"]) == ("=1+1", 10, 1, 9)
    assert named["valid until"] == date(2027, 2, 28)
    rows = [dict(zip(history[0], row, strict=True)) for row in history[1:]]
    assert [(row["what"], row["used"], row["by"]) for row in rows] == [
        ("new pass", 0, "Olga Owner"),
        ("used", 1, "Olga Owner"),
    ]
    paid = dict(zip(money[0], money[1], strict=True))
    assert (paid["what"], paid["amount"], paid["currency"], paid["by"]) == (
        "received",
        80.5,
        "EUR",
        "Olga Owner",
    )
    assert rows[1]["when"] == datetime(2026, 12, 1, 10, 0)
    assert set(Path(tempfile.gettempdir()).glob("passdesk-export-*")) <= folders


async def test_the_same_comes_as_csv_in_a_zip_in_the_owner_s_language(house: FrontDesk) -> None:
    owner = await busy(house, "de")

    shown = await owner.forges(Export(form=Form.CSV).pack())

    file = shown.document
    assert file is not None and file.name == "passdesk-2026-12-01.zip"
    packed = zipfile.ZipFile(io.BytesIO(file.content))
    assert packed.namelist() == ["Kunden.csv", "Karten.csv", "Verlauf.csv", "Zahlungen.csv"]
    [client] = csv.DictReader(io.StringIO(packed.read("Kunden.csv").decode("utf-8-sig")))
    assert (client["Name"], client["Telefon"]) == ("'=1+1", "'+491701234567")
    history = list(csv.DictReader(io.StringIO(packed.read("Verlauf.csv").decode("utf-8-sig"))))
    assert [(row["was"], row["wann"]) for row in history] == [
        ("neue Karte", "2026-12-01 10:00"),
        ("verbraucht", "2026-12-01 10:00"),
    ]
    # The message that was pressed is left as it was, for the next press.
    assert "Export als Tabelle (XLSX)" in owner.phone.chat.messages[-2].labels


async def test_what_telegram_would_not_take_is_said_with_the_way_out(
    house: FrontDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await busy(house)
    monkeypatch.setattr(handing_over, "LARGEST", 100)

    shown = await owner.presses("Export as a spreadsheet (XLSX)")
    assert "larger than the 50 MB" in shown.text and shown.document is None
    shown = await owner.presses("Export as CSV files (ZIP)")
    assert "passdesk export" in shown.text and shown.labels == ["Back"]

"""An owner's reports in the chat: a month as tables, as pictures and as files, and the months around it."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from PIL import Image
from python_calamine import CalamineWorkbook

from domain.ids import PlanId
from domain.money import Payment
from domain.people import Right
from domain.plans import Plan, Terms
from domain.reports import ReportKind
from handlers.taps.reports import (
    ChooseReportMonth,
    FileForm,
    OpenReport,
    ReportFile,
    ReportPicture,
    ShowReports,
)
from services import people, visits
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import give

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


async def priced(desk: Desk, title: str = "Ten", price: int = 10_000) -> PlanId:
    """Ten sessions for three months at a price."""
    terms = Terms.model_validate({"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}})
    async with desk.writing() as tx:
        plan = Plan(id=PlanId(0), title=title, terms=terms, price=price, currency="EUR")
        return await tx.plans.add(plan, tx.now)


async def two_months(house: FrontDesk, clock: TestClock, language: str = "en") -> Guest:
    """An owner whose studio sold a pass of ten in November, and used two of it then and one in December."""
    owner = await house.owner(language=language)
    clock.stand_at(datetime(2026, 11, 5, 9, tzinfo=UTC))
    anna = await people.add_client(house.desk, owner.actor, "=Anna <b>")
    pass_ = await give(house.desk, owner.actor, anna.id, await priced(house.desk))
    version = pass_.version
    for at in (datetime(2026, 11, 6, 9, tzinfo=UTC), datetime(2026, 11, 20, 17, tzinfo=UTC)):
        clock.stand_at(at)
        card = await visits.deduct(house.desk, owner.actor, pass_.id, seen=version)
        version = card.recorded.after.version
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=version)
    await owner.says("/owner")
    return owner


def read(guest: Guest) -> bytes:
    """The file that was sent last."""
    document = guest.screen.document
    assert document is not None
    return document.content


async def test_an_owner_looks_at_a_month_turns_back_and_finds_what_was_sold_and_used_by_week(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await two_months(house, clock)

    menu = await owner.presses("Reports")
    assert "Reports: December 2026" in menu.text
    await owner.presses("‹ November 2026")
    weeks = await owner.presses("Sold and used by week")

    assert "Sold and used by week, November 2026" in weeks.text
    assert "In all\nsold 10 · used 2" in weeks.text
    assert "2–8 Nov\nsold 10 · used 1" in weeks.text and "16–22 Nov\nsold 0 · used 1" in weeks.text
    december = await owner.presses("December 2026 ›")
    assert "used 1" in december.text and "sold 10" not in december.text
    assert "Reports: December 2026" in (await owner.presses("Back")).text


async def test_each_report_says_what_it_is_about_in_text_picture_and_files(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await two_months(house, clock)
    said = {
        ReportKind.WEEKS: "used 2",
        ReportKind.PLANS: "Ten\nsold 10 · used 2 · passes 1 · received €100.00",
        ReportKind.COACHES: "Olga Owner\nused 2 · value €20.00",
        ReportKind.UNUSED: "Ten\nleft 8 · value €80.00 · passes 1",
        ReportKind.MONEY: "net €100.00 · received €100.00",
        ReportKind.STATES: "Active\npasses 1 · left 8",
        ReportKind.HOURS: "Friday",
        ReportKind.BOOKS: "At the end\nsessions 8",
    }
    for kind, words in said.items():
        await owner.forges(ReportPicture(kind=kind, month=NOVEMBER).pack())
        photo = owner.screen.photo
        assert photo is not None and Image.open(io.BytesIO(photo.content)).size[0] == 1080
        assert words in owner.screen.text, kind
        await owner.forges(ReportFile(kind=kind, month=NOVEMBER, form=FileForm.XLSX).pack())
        [sheet] = CalamineWorkbook.from_filelike(io.BytesIO(read(owner))).sheet_names
        assert sheet
        await owner.forges(ReportFile(kind=kind, month=NOVEMBER, form=FileForm.CSV).pack())
        rows = list(csv.reader(io.StringIO(read(owner).decode("utf-8-sig"))))
        assert len(rows) >= 2 and len(rows[0]) >= 2


async def test_what_is_open_and_what_expired_is_listed_page_by_page_and_whole_in_the_file(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    plan_id = await priced(house.desk)
    for number in range(12):
        name = "=1+1" if number == 0 else f"Client {number}"
        client = await people.add_client(house.desk, owner.actor, name)
        await give(house.desk, owner.actor, client.id, plan_id, payment=Payment.UNPAID)
    await owner.says("/owner")
    await owner.presses("Reports")

    first = await owner.presses("Unpaid")
    assert "1–10 of 12" in first.text and "open €1,200.00" in first.text and "=1+1" in first.text
    second = await owner.presses("Further in the list ›")
    assert "11–12 of 12" in second.text and "Client 11" in second.text
    await owner.presses("CSV")
    rows = list(csv.reader(io.StringIO(read(owner).decode("utf-8-sig"))))

    assert len(rows) == 14 and rows[0][3:] == ["price, EUR", "paid", "open, EUR"]
    assert rows[1][0] == "'=1+1" and rows[1][3] == "100.00" and rows[-1][5] == "1200.00"
    await owner.presses("Excel (XLSX)", message=second)
    book = CalamineWorkbook.from_filelike(io.BytesIO(read(owner)))
    assert book.get_sheet_by_name("Unpaid").to_python()[1][:2] == ["=1+1", "Ten"]
    assert "All that are not fully paid" in second.labels


async def test_any_month_of_any_year_is_chosen_and_one_without_data_says_so(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await two_months(house, clock)
    clock.stand_at(datetime(2028, 2, 1, 9, tzinfo=UTC))
    await owner.presses("Reports")

    this_year = await owner.presses("Another month")
    assert this_year.labels == ["Jan", "Feb", "« 2027", "Back"]
    await owner.presses("« 2027")
    await owner.presses("« 2026")
    assert "« 2025" not in owner.screen.labels and "2027 »" in owner.screen.labels
    assert "Nothing was sold yet" in (await owner.presses("Mar")).text
    for label in ("Sold and used by week", "By plan", "By coach", "Value of unused sessions", "Unpaid"):
        empty = await owner.presses(label)
        assert "Nothing in this month." in empty.text and "As a picture" not in empty.labels
        await owner.presses("Back")


async def test_the_books_and_what_does_not_add_up_can_be_had_as_a_file(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await two_months(house, clock)

    await owner.presses("Books")
    await owner.presses("Excel (XLSX)")
    book = CalamineWorkbook.from_filelike(io.BytesIO(read(owner)))
    assert ["At the end", 7.0] in book.get_sheet_by_index(0).to_python()
    await owner.presses("What does not add up")
    sound = await owner.presses("As a picture")

    assert "What does not add up, December 2026" in sound.text
    assert "All that moved in this month adds up" in sound.text and "Passes looked at: 1" in sound.text
    await owner.presses("CSV")
    assert b"Passes looked at: 1" in read(owner)


@pytest.mark.parametrize("language", ["de", "ru"])
async def test_reports_speak_the_owners_language(house: FrontDesk, clock: TestClock, language: str) -> None:
    owner = await two_months(house, clock, language)

    for kind in ReportKind:
        await owner.forges(OpenReport(kind=kind, month=NOVEMBER).pack())
        await owner.forges(ReportPicture(kind=kind, month=NOVEMBER).pack())
        assert "reports-" not in owner.screen.text and "looked at" not in owner.screen.text
        assert not any("value" in text or "used" in text for text in owner.screen.text.split())


async def test_nobody_but_an_owner_learns_anything_and_no_month_is_made_up(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await two_months(house, clock)
    taps = (
        ShowReports(),
        ChooseReportMonth(year=2026),
        OpenReport(kind=ReportKind.MONEY),
        ReportPicture(kind=ReportKind.MONEY),
        ReportFile(kind=ReportKind.MONEY),
    )
    for guest in (await house.coach(*Right), await house.client()):
        await guest.says("/start")
        for forged in taps:
            await guest.forges(forged.pack())
            assert "does not exist" in guest.toast
    for month in (date.min, date.max, date(2027, 1, 1)):
        for kind in (ReportKind.WEEKS, ReportKind.UNPAID, ReportKind.FAULTS):
            await owner.forges(OpenReport(kind=kind, month=month).pack())
            assert "does not exist" in owner.toast
    await owner.forges(ChooseReportMonth(year=999_999).pack())
    assert "does not exist" in owner.toast
    far = await owner.forges(OpenReport(kind=ReportKind.UNPAID, month=DECEMBER, start=10**15).pack())
    assert "Nothing in this month." in far.text

"""One list of sales, money, account and visits, for clients and for staff on a client."""

from datetime import date

from domain.ids import PersonId
from domain.money import Method, Tender
from domain.past import Place, Source, View
from domain.people import Right
from domain.statements import Stretch
from handlers.taps.past import ShowPast
from handlers.taps.statements import Form, MakeStatement
from services import past, people, visits
from services.paying import receive
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk
from tests.chat.test_accounts import owing
from tests.studio_life import give, owner, plan

TODAY = date(2026, 12, 1)


async def test_a_client_reads_what_was_bought_paid_and_trained_in_one_list(house: FrontDesk) -> None:
    boss, anna = await owing(house)
    plan_id = await plan(house.desk, "Ten <b>& more")
    pass_ = await give(house.desk, boss.actor, anna.id, plan_id)
    await visits.deduct(house.desk, boss.actor, pass_.id, seen=1)
    await house.settled()

    shown = await anna.says("/history")
    assert "Visit Tue" in shown.text and "9 left" in shown.text
    assert "Charged €140.00 to the account · Boxing" in shown.text
    assert shown.labels[:3] == ["✓ All", "Money", "Visits"]
    assert "Visit" not in (await anna.presses("Money")).text
    only = await anna.presses("Visits")
    assert "Charged" not in only.text and "Ten <b>& more" in only.text
    assert "Boxing" not in (await anna.presses("By pass")).text

    await boss.says("/coach")
    staff = await boss.forges(ShowPast(client_id=anna.id).pack())
    assert "History: Anna" in staff.text and "Charged €140.00" in staff.text


async def test_a_coach_who_does_not_sell_reads_visits_only_and_strangers_nothing(house: FrontDesk) -> None:
    _, anna = await owing(house)
    carl, ben = await house.coach(Right.SEE_ALL), await house.client("Ben Client")
    await carl.says("/start")
    shown = await carl.forges(ShowPast(client_id=anna.id, view=View.MONEY).pack())
    assert "140" not in shown.text and shown.labels == ["Back"]
    await ben.says("/start")
    await ben.forges(ShowPast(client_id=anna.id).pack())
    assert ben.toast == "This does not exist."
    for data in (f"zn:{anna.id}:all:-1:1:1", f"zn:{anna.id}:all:{10**18}:1:1", f"zn:{anna.id}:all:5:9:1"):
        await carl.forges(data)
        assert "140" not in carl.screen.text


async def test_a_discount_and_each_payment_is_said_with_its_method(house: FrontDesk) -> None:
    boss, anna = await house.owner(), await house.client()
    await anna.says("/start")
    plan_id = await plan(house.desk, "Ten")
    pass_ = await give(house.desk, boss.actor, anna.id, plan_id)
    async with house.desk.writing() as tx:
        sold = pass_.model_copy(update={"price": 14000, "discount": 1400, "paid": 0, "payment": "unpaid"})
        assert await tx.passes.save(sold, seen=1)
        held = await tx.passes.locked(pass_.id)
        assert held is not None
        await receive(tx, held, 5000, Tender(Method.CASH, date(2026, 11, 30)), by=boss.id)
    shown = (await anna.says("/history")).text
    assert "Paid €50.00 in cash · Ten (on 30 Nov 2026)" in shown


async def test_every_event_is_on_one_page_and_in_its_order(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    plan_id = await plan(desk, "Ten")
    for _ in range(7):
        pass_ = await give(desk, boss, anna.id, plan_id)
        for seen in (1, 2):
            await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)

    read: list[Place] = []
    before: Place | None = None
    while True:
        page = await past.page(desk, boss, PersonId(anna.id), View.ALL, before)
        read += [event.place for event in page.events]
        before = page.more
        if before is None:
            break
    assert len(read) == len(set(read)) == 21 and read == sorted(read, reverse=True)
    assert {place.source for place in read} == {Source.SALE, Source.VISIT}


async def test_a_statement_is_handed_over_as_a_paper_and_as_a_sheet(house: FrontDesk) -> None:
    boss, anna = await owing(house)
    await anna.says("/history")
    chosen = await anna.presses("Statement…")
    assert "All: PDF" in chosen.labels and "Last month: Excel" in chosen.labels
    paper = await anna.presses("All: PDF")
    assert "Statement: Anna <b>& Co" in paper.text and "Open at the end: €140.00" in paper.text
    await boss.forges(MakeStatement(client_id=anna.id, stretch=Stretch.ALL, form=Form.XLSX).pack())
    assert "Open at the end: €140.00" in boss.screen.text

    ben = await house.client("Ben Client")
    await ben.says("/start")
    for data in (f"zm:{anna.id}", f"zq:{anna.id}:all:pdf"):
        await ben.forges(data)
        assert ben.toast == "This does not exist."

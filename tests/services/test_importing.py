"""A studio's old list is taken over whole or not at all, and twice is the same as once."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
import xlsxwriter

from domain.ids import TelegramId
from domain.importing import Wrong
from domain.imports import Report
from domain.ledger import EntryKind
from domain.passes import Pass, PassState
from domain.people import Account
from domain.refusals import NotFound
from domain.searching import Query
from services import people, searching
from services.importing import import_list
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, owner

HEADER = ["client", "phone", "telegram_id", "plan", "total", "used", "valid_from", "valid_until"]
ANNA = ["Anna Berg", "0170 1234567", "4711", "10 sessions", "10", "3", "2026-10-01", "2027-03-31"]


def as_csv(*lines: list[str], header: list[str] | None = None, delimiter: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([header or HEADER, *lines])
    return text.getvalue().encode()


def anna(**changes: str) -> list[str]:
    return [changes.get(column, cell) for column, cell in zip(HEADER, ANNA, strict=True)]


async def passes(desk: Desk) -> list[Pass]:
    async with desk.reading() as tx:
        found = [await tx.passes.get(id_) for id_ in range(1, 50)]  # type: ignore[arg-type]
    return [pass_ for pass_ in found if pass_ is not None]


def wrongs(report: Report) -> list[tuple[int, str, Wrong]]:
    return [(problem.line, problem.column, problem.wrong) for problem in report.problems]


async def test_a_partly_used_pass_comes_with_its_history(desk: Desk) -> None:
    report = await import_list(desk, None, as_csv(ANNA))

    assert (report.new_clients, report.new_passes, report.new_plans) == (1, 1, ["10 sessions"])
    [pass_] = await passes(desk)
    assert (pass_.total, pass_.used, pass_.free, pass_.version) == (10, 3, 7, 2)
    assert (pass_.valid_from, pass_.valid_until) == (date(2026, 10, 1), date(2027, 3, 31))
    async with desk.reading() as tx:
        entries = await tx.ledger.of_pass(pass_.id, 10**9, 9)  # type: ignore[arg-type]
        _, account, person = await tx.people.behind(TelegramId(4711))
        assert await tx.notices.due_count(tx.now + timedelta(days=999)) == 0
    assert [(entry.kind, entry.reason) for entry in entries] == [
        (EntryKind.CONSUME, "import"),
        (EntryKind.GRANT, "import"),
    ]
    assert account is not None and person is not None
    assert (person.name, person.phone) == ("Anna Berg", "+491701234567")


async def test_the_same_list_twice_changes_nothing_the_second_time(desk: Desk) -> None:
    content = as_csv(ANNA, anna(plan="Sauna"), anna(plan="Sauna"), ["Bo", "", "", "Sauna", "", "0", "", ""])
    await import_list(desk, None, content)
    before = await passes(desk)

    again = await import_list(desk, None, content)

    assert (again.new_passes, again.already_here, again.new_clients, again.new_plans) == (0, 4, 0, [])
    assert await passes(desk) == before


async def test_a_later_list_adds_what_is_new_and_names_what_differs(desk: Desk) -> None:
    await import_list(desk, None, as_csv(ANNA, ["Bo", "", "", "Sauna", "5", "1", "", ""]))

    yoga = ["Bo", "", "", "Yoga", "5", "0", "", ""]
    later = as_csv(anna(used="4"), ["Bo", "", "", "Sauna", "5", "1", "", ""], yoga)
    report = await import_list(desk, None, later)

    assert (report.new_clients, report.new_passes, report.already_here) == (0, 1, 2)
    assert [(found.line, found.listed, found.here) for found in report.differing] == [(2, (4, 10), (3, 10))]
    assert len({pass_.client_id for pass_ in await passes(desk)}) == 2


async def test_a_dry_run_says_the_same_and_does_nothing(desk: Desk) -> None:
    content = as_csv(ANNA, ["Bo", "", "", "Sauna", "", "12", "", ""])

    dry = await import_list(desk, None, content, dry_run=True)

    assert await passes(desk) == []
    wet = await import_list(desk, None, content)
    assert (dry.new_clients, dry.new_passes, dry.new_plans) == (2, 2, ["10 sessions", "Sauna"])
    assert (wet.new_clients, wet.new_passes, wet.new_plans) == (2, 2, ["10 sessions", "Sauna"])


async def test_one_wrong_line_keeps_all_others_out(desk: Desk) -> None:
    report = await import_list(desk, None, as_csv(ANNA, anna(used="11")))

    assert wrongs(report) == [(3, "used", Wrong.USED_OVER_TOTAL)]
    assert await passes(desk) == []
    assert (await import_list(desk, None, as_csv(anna(client="Anna")))).new_clients == 1


async def test_every_problem_is_reported_with_the_line_it_begins_on(desk: Desk) -> None:
    content = as_csv(anna(client="Anna\nBerg", total="x"), anna(used="-1", valid_until="soon"))
    assert wrongs(await import_list(desk, None, content)) == [
        (2, "total", Wrong.NUMBER),
        (4, "used", Wrong.NUMBER),
        (4, "valid_until", Wrong.DATE),
    ]


async def test_lines_that_contradict_each_other_are_named(desk: Desk) -> None:
    other_name = as_csv(ANNA, anna(client="Bernd"))
    other_phone = as_csv(ANNA, anna(phone="0170 7654321"))
    assert wrongs(await import_list(desk, None, other_name)) == [(3, "client", Wrong.OTHER_NAME)]
    assert wrongs(await import_list(desk, None, other_phone)) == [(3, "phone", Wrong.OTHER_PHONE)]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + as_csv(ANNA),
        as_csv(ANNA).decode().encode("utf-16"),
        as_csv(ANNA, delimiter=";"),
        as_csv(ANNA, delimiter="\t"),
        as_csv(["3", "10", "10 sessions", "Anna Berg"], header=["used", "Total", " PLAN ", "client"]),
        as_csv(ANNA).replace(b"\r\n", b"\n\n"),
    ],
    ids=["bom", "utf-16", "semicolons", "tabs", "other order", "blank lines"],
)
async def test_every_dialect_of_csv_is_read(desk: Desk, content: bytes) -> None:
    report = await import_list(desk, None, content)
    assert report.problems == []
    [pass_] = await passes(desk)
    assert (pass_.title, pass_.total, pass_.used) == ("10 sessions", 10, 3)


async def test_a_spreadsheet_is_read_with_its_numbers_and_dates(desk: Desk) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet, days = book.add_worksheet(), book.add_format({"num_format": "dd.mm.yyyy"})
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, ["=Anna", "491701234567", 4711, "10 sessions", 10, 3.0])
    sheet.write_string(1, 0, "=1+1")
    sheet.write_datetime(1, 7, datetime(2027, 3, 31), days)
    book.close()

    report = await import_list(desk, None, file.getvalue())

    assert report.problems == []
    [pass_] = await passes(desk)
    assert (pass_.total, pass_.used, pass_.valid_until) == (10, 3, date(2027, 3, 31))
    async with desk.reading() as tx:
        client = await tx.people.get(pass_.client_id)
    assert client is not None and client.name == "=1+1"


async def test_a_pass_whose_end_is_past_comes_expired_and_nobody_is_told(desk: Desk) -> None:
    report = await import_list(desk, None, as_csv(anna(valid_until="2026-11-30")))

    assert report.expired == 1
    [pass_] = await passes(desk)
    assert (pass_.expired, pass_.free, pass_.expiry_recorded) == (7, 0, True)
    assert pass_.state_on(date(2026, 12, 1)) is PassState.EXPIRED


async def test_an_empty_total_is_unlimited_and_a_missing_one_is_not(desk: Desk) -> None:
    header = ["client", "plan", "used", "total"]
    report = await import_list(desk, None, as_csv(["Anna", "Monthly", "40", ""], header=header))
    assert report.problems == []
    assert [pass_.unlimited for pass_ in await passes(desk)] == [True]

    short = b"client,plan,used,total\nBo,Monthly,0\n"
    assert wrongs(await import_list(desk, None, short)) == [(2, "total", Wrong.MISSING)]


async def test_a_phone_or_an_account_finds_the_card_that_is_there(desk: Desk) -> None:
    boss = await owner(desk)
    here, _ = await client_with_pass(desk, boss, name="Anna B.")
    async with desk.writing() as tx:
        await tx.people.save(here.model_copy(update={"phone": "+491701234567"}))

    report = await import_list(desk, None, as_csv(ANNA, anna(phone="", telegram_id="4711", plan="Sauna")))

    assert (report.known_clients, report.new_clients, report.new_passes) == (1, 0, 2)
    async with desk.reading() as tx:
        _, _, person = await tx.people.behind(TelegramId(4711))
    assert person is not None and (person.id, person.name) == (here.id, "Anna B.")


async def test_an_account_and_a_phone_of_two_people_are_not_guessed_about(desk: Desk) -> None:
    boss = await owner(desk)
    one = await people.add_client(desk, boss, "Anna One", "+491701234567")
    two = await people.add_client(desk, boss, "Anna Two")
    async with desk.writing() as tx:
        await tx.people.see(Account(telegram_id=TelegramId(4711)), tx.now)
        await tx.people.link(TelegramId(4711), two.id, tx.now)

    assert one.id != two.id
    assert wrongs(await import_list(desk, None, as_csv(ANNA))) == [(2, "client", Wrong.TWO_PEOPLE)]


async def test_a_name_alone_never_finds_a_card_that_staff_made(desk: Desk) -> None:
    boss = await owner(desk)
    here = await people.add_client(desk, boss, "Anna Berg")

    report = await import_list(desk, None, as_csv(anna(phone="", telegram_id="")))

    assert (report.known_clients, report.new_clients) == (0, 1)
    assert all(pass_.client_id != here.id for pass_ in await passes(desk))


async def test_imported_clients_are_found_by_name_and_phone(desk: Desk) -> None:
    await import_list(desk, None, as_csv(ANNA))
    boss = await owner(desk)
    for typed in ("Anna", "brg", "34567"):
        page = await searching.search(desk, boss, Query.of(typed))
        assert [client.name for client in page.clients] == ["Anna Berg"]


async def test_lists_of_one_title_make_one_plan_of_its_usual_size(desk: Desk) -> None:
    gift = anna(client="Bo", phone="", telegram_id="", total="11", used="0")
    report = await import_list(desk, None, as_csv(ANNA, anna(valid_until=""), gift))

    assert report.new_plans == ["10 sessions"]
    async with desk.reading() as tx:
        [plan] = await tx.plans.on_sale()
    assert plan.terms.size == 10
    assert sorted(pass_.total for pass_ in await passes(desk)) == [10, 10, 11]


async def test_only_an_owner_may_import(desk: Desk) -> None:
    with pytest.raises(NotFound):
        await import_list(desk, await coach(desk), as_csv(ANNA))


async def test_a_later_day_does_not_make_an_imported_pass_expire_twice(desk: Desk, clock: TestClock) -> None:
    await import_list(desk, None, as_csv(anna(valid_until="2026-11-30")))
    clock.stand_at(datetime(2027, 1, 1, tzinfo=UTC))

    again = await import_list(desk, None, as_csv(anna(valid_until="2026-11-30")))

    assert again.already_here == 1
    [pass_] = await passes(desk)
    assert pass_.version == 3

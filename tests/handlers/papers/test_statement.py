"""Statements as files: whole, readable in any script, and harmless."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from python_calamine import CalamineWorkbook

from domain.ids import PersonId
from domain.past import Event, Place, Source
from domain.people import Person
from domain.statements import Line, Statement
from domain.studio import Studio
from handlers.papers import statement_pdf, statement_sheet
from handlers.papers.letters import broken, printable, printed, width
from texts.words import languages, speaking

STUDIO = Studio(name="Северный & <зал>", timezone="Europe/Berlin", language="en", currency="EUR")
AT = datetime(2026, 12, 1, 9, tzinfo=UTC)


def statement(sales: int, title: str = "=1+1") -> Statement:
    """So many sales, a minute apart, none of them paid."""
    lines = []
    for number in range(sales):
        place = Place(AT + timedelta(minutes=number), Source.SALE, number)
        named = {"kind": "grant", "title": title, "pass_id": None, "is_undone": False, "currency": "EUR"}
        event = Event.model_validate({**named, "place": place, "amount": 1050, "sessions": 10})
        lines.append(Line(event, 1050, 0, 1050 * (number + 1)))
    anna = Person(id=PersonId(1), name="שרה 李小龍 Müller")
    after = {"EUR": 1050 * sales, "USD": -500}
    return Statement(anna, STUDIO.name, None, date(2026, 12, 1), {}, lines, after, (), date(2026, 12, 1))


@pytest.mark.parametrize("language", languages())
def test_a_sheet_has_amounts_as_numbers_and_titles_as_they_are(language: str) -> None:
    content = statement_sheet.content(speaking(language, STUDIO), statement(2))

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    rows = book.get_sheet_by_index(0).to_python()
    sold = [row for row in rows if row[5] == "EUR"]
    assert [row[2:5] for row in sold] == [[10.5, 0.0, 10.5], [10.5, 0.0, 21.0]]
    assert all("=1+1" in str(row[1]) for row in sold)
    assert any("שרה 李小龍 Müller" in str(row[1]) for row in rows)


@pytest.mark.parametrize("language", languages())
def test_a_paper_goes_on_over_as_many_pages_as_it_takes(language: str) -> None:
    words = speaking(language, STUDIO)
    one, many = (statement_pdf.content(words, statement(sales)) for sales in (1, 60))

    assert one.startswith(b"%PDF-") and one.rstrip().endswith(b"%%EOF")
    assert one.count(b"/Type /Page\n") < many.count(b"/Type /Page\n")


def test_letters_that_no_typeface_has_or_can_join_are_spelled() -> None:
    for name in ("Ägypten Łódź Жук", "€ ₽ ₴ ₸ ₹", "שרה כהן", "عمر پروانه", "გიორგი"):
        assert printable(name) == name
    assert printable("\u2068שרה\u2069\u200f") == "שרה"
    for name in ("李小龍", "आरव", "สมชาย"):
        assert printable(name).isascii() and printable(name)


def test_a_line_of_several_scripts_is_set_from_the_left_and_as_wide_as_its_parts() -> None:
    [line] = broken("Für שרה: 1 200 ₽", 200, 10)
    parts = printed(line)

    assert "".join(part for _, part in parts) == "Für הרש: 1 200 ₽"
    assert len({typeface for typeface, _ in parts}) == 3
    assert 0 < width(line, 10) < width(line, 10, bold=True)


def test_a_line_is_never_wider_than_the_paper_and_loses_no_letter() -> None:
    text = "Жж " * 30 + "W" * 200
    lines = list(broken(text, 200, 10))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "") and len(lines) > 5

"""The picture of a report: what it says stands below it too, whatever its length and whoever is named."""

import io
from datetime import UTC, date, datetime, time

import pytest
from PIL import Image

from domain.reports import (
    Cell,
    Column,
    Measure,
    Named,
    Report,
    ReportKind,
    Row,
    Span,
    Weekday,
    summed,
)
from domain.studio import Studio
from domain.worth import Amount
from handlers.pictures import report_caption, report_picture, report_shown
from handlers.pictures.canvas import Canvas
from handlers.pictures.captions import units
from handlers.pictures.letters import CUT, drawable
from handlers.pictures.pass_shown import plain
from texts.words import Words, languages

STUDIO = Studio(name="Harbour Boxing", timezone="Europe/Berlin", language="en", currency="EUR")
NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
FIRST = date(2026, 11, 1)
EUROS = (Amount("EUR", 123_456_789), Amount("USD", -5))


def report(kind: ReportKind, columns: tuple[Column, ...], *rows: Row, count: int = 0) -> Report:
    """A report with these rows of `count`."""
    return Report(kind, FIRST, columns, rows, summed(columns, rows), count or len(rows))


def plans(*titles: str) -> Report:
    """A report of these plans, each with the same figures."""
    columns = (
        Column("passes"),
        Column("sold", drawn=True),
        Column("used", drawn=True),
        Column("received", Measure.MONEY),
    )
    cells: tuple[Cell, ...] = (1, 12_345, 0, EUROS)
    return report(ReportKind.PLANS, columns, *(Row(title, cells) for title in titles))


def hours(first: int, last: int, count: int) -> Report:
    """Each hour of each day from `first` to `last` with `count` visits."""
    columns = tuple(Column(time(hour)) for hour in range(first, last + 1))
    return report(
        ReportKind.HOURS, columns, *(Row(Weekday(day), (count,) * len(columns)) for day in range(7))
    )


REPORTS = {
    "plans": plans("Ten", "=1+1", "שיעור פרטי", "🥊 <b>Kids</b> & Teens"),
    "long": plans(*(f"{'W' * 60} {number}" for number in range(40))),
    "weeks": report(
        ReportKind.WEEKS,
        (Column("sold", drawn=True), Column("used", drawn=True), Column("forfeited")),
        Row(Span(FIRST, FIRST), (0, 0, 0)),
        Row(Span(date(2026, 11, 2), date(2026, 11, 8)), (10, 3, 1)),
    ),
    "unpaid": report(
        ReportKind.UNPAID,
        (
            Column("title", Measure.NAME),
            Column("sold_on", Measure.DAY),
            Column("open", Measure.MONEY, drawn=True),
        ),
        Row("Anna", ("Ten", FIRST, EUROS)),
        count=5000,
    ),
    "money": report(
        ReportKind.MONEY, (Column("net", Measure.MONEY, drawn=True),), Row(Named("cash"), (EUROS,))
    ),
    "hours": hours(17, 20, 8),
    "day and night": hours(0, 23, 12_345),
    "faults": report(
        ReportKind.FAULTS,
        (Column("broken", Measure.NAME), Column("entries", Measure.NAME)),
        Row(Named("line 7"), (Named("account"), "")),
        Row("Anna · Ten (3)", (Named("figures"), "1, 2, 3")),
    ),
    "clean": report(ReportKind.FAULTS, (Column("broken", Measure.NAME), Column("entries", Measure.NAME))),
    "empty": plans(),
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("found", REPORTS.values(), ids=REPORTS)
def test_every_text_in_the_picture_stands_in_its_caption(
    found: Report, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    write = Canvas.text

    def written(self: Canvas, left: float, top: float, text: str, **kinds: object) -> float:
        drawn.append(drawable(text).rstrip(CUT))
        return write(self, left, top, text, **kinds)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "text", written)
    words = Words(language, STUDIO)
    shown = report_shown(words, found, NOW)
    caption = report_caption(words, shown)
    picture = Image.open(io.BytesIO(report_picture(shown)))

    assert len(drawn) >= 3 and units(caption) <= 1024
    width, height = picture.size
    assert width == 1080 and 360 <= height <= 3000
    # Of the fullest grid there is room for each day's sum and its busiest hour.
    if found is not REPORTS["day and night"]:
        said = drawable(plain(caption))
        assert [text for text in drawn if text not in said] == []


def test_a_long_report_says_how_much_more_there_is() -> None:
    shown = report_shown(Words("en", STUDIO), REPORTS["long"], NOW)

    assert 3 <= len(shown.rows) <= 10
    assert shown.more == f"And {40 - len(shown.rows)} more: in the list and in the file."


def test_of_a_full_grid_each_day_is_summed_up() -> None:
    caption = report_caption(
        Words("en", STUDIO), report_shown(Words("en", STUDIO), REPORTS["day and night"], NOW)
    )

    assert caption.count("most at") == 7 and "Monday" in plain(caption)


def test_the_same_report_gives_the_same_bytes() -> None:
    shown = report_shown(Words("ru", STUDIO), REPORTS["weeks"], NOW)

    assert report_picture(shown) == report_picture(shown)

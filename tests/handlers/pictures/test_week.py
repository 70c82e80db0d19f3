"""The picture of a timetable: what it says, whatever sessions are called, and within Telegram's limits."""

import io
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from PIL import Image

from domain.ids import PersonId, ServiceId, SessionId
from domain.studio import Studio
from domain.timetable import Session
from handlers.pictures import week_caption, week_picture, week_shown
from handlers.pictures.canvas import Canvas
from handlers.pictures.captions import units
from handlers.pictures.colours import FAINT, GROUND, INK, PAPER, TINTS, Colour, tints
from handlers.pictures.letters import drawable
from handlers.pictures.pass_shown import plain
from services.weeks import Day, Week
from texts.words import Words, languages

#: What Telegram takes as a photo: both sides together, how often the one goes into the other, bytes.
SIDES, RATIO, BYTES = 10_000, 20, 10 * 1024 * 1024
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
NAMES = (
    "Boxing",
    "🥊 Kids & <b>Teens</b>",
    "Бокс для начинающих",
    "שיעור פרטי",
    "A very long name of a class, forty letters",
)
STUDIO = Studio(name="Harbour Boxing", timezone="Europe/Berlin", language="en", currency="EUR")


def week(counts: Sequence[int], names: Sequence[str] = NAMES, capacity: int = 12) -> Week:
    """Sessions on seven days, so many on each, full and not, past and to come."""
    days = []
    for ahead, count in enumerate(counts):
        day = MONDAY + timedelta(days=ahead)
        sessions = [
            Session(
                id=SessionId(100 * ahead + number),
                service_id=ServiceId(number % len(names) + 1),
                service=names[number % len(names)],
                coach_id=PersonId(1),
                coach=("Ben Okafor", None, "王小明")[number % 3],
                place=(None, "Main hall")[number % 2],
                starts_at=datetime(day.year, day.month, day.day, 6, tzinfo=UTC)
                + timedelta(minutes=20 * number),
                day=day,
                minutes=45,
                capacity=capacity,
                taken=(0, capacity, capacity - 1)[number % 3],
            )
            for number in range(count)
        ]
        days.append(Day(day, tuple(sessions)))
    return Week(tuple(days), MONDAY + timedelta(days=1), NOW)


def speaking(language: str) -> Words:
    return Words(language, STUDIO)


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


@pytest.mark.parametrize(
    "counts", [[0] * 7, [5, 6, 5, 4, 6, 3, 0], [40] * 7, [90, 0, 0, 0, 0, 0, 1], [200] * 7]
)
def test_telegram_takes_every_week_as_a_photo_and_a_phone_shows_it_wide_enough(counts: list[int]) -> None:
    words, facts = speaking("ru"), week(counts)
    shown = week_shown(words, facts)

    picture = week_picture(shown)
    width, height = opened(picture).size

    assert width >= 1080 and width + height <= SIDES and max(width, height) <= RATIO * min(width, height)
    assert len(picture) <= BYTES
    assert units(week_caption(words, shown, facts)) <= 1024


def test_the_same_facts_give_the_same_bytes_and_others_do_not() -> None:
    words = speaking("en")

    assert week_picture(week_shown(words, week([2, 3, 0, 1, 0, 0, 1]))) == week_picture(
        week_shown(words, week([2, 3, 0, 1, 0, 0, 1]))
    )
    assert week_picture(week_shown(words, week([2, 3, 0, 1, 0, 0, 1]))) != week_picture(
        week_shown(words, week([2, 3, 0, 1, 0, 0, 0]))
    )


@pytest.mark.parametrize("language", languages())
def test_every_text_in_the_picture_of_a_quiet_week_stands_in_its_caption(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    write = Canvas.text

    def written(self: Canvas, left: float, top: float, text: str, **kinds: object) -> float:
        drawn.append(text)
        return write(self, left, top, text, **kinds)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "text", written)
    words, facts = speaking(language), week([2, 1, 0, 3, 0, 0, 1])
    shown = week_shown(words, facts)
    week_picture(shown)
    caption = drawable(plain(week_caption(words, shown, facts)))

    assert len(drawn) > 35
    assert [text for text in drawn if drawable(text) not in caption] == []


@pytest.mark.parametrize("language", languages())
def test_the_caption_of_a_busy_week_sums_up_each_day_and_says_where_the_rest_is(language: str) -> None:
    words, facts = speaking(language), week([40, 40, 1, 40, 0, 40, 40])
    shown = week_shown(words, facts)

    _, *lines = week_caption(words, shown, facts).split("\n")

    days = [line for line in lines if any(day.title in line for day in shown.days)]
    assert len(days) == 7 and lines[-1] == words("week-caption-rest")
    thursday = days[3]
    assert all(part in thursday for part in ("40", "07:00", "20:00", str(14 * 12 + 13)))
    assert shown.days[4].empty in days[4]


def test_a_session_that_is_over_is_said_to_be_so_rather_than_free() -> None:
    shown = week_shown(speaking("en"), week([1, 20, 1, 0, 0, 0, 0]))
    monday, tuesday, wednesday, *_ = shown.days

    assert monday.sessions[0].places == "over"
    assert {each.places for each in tuesday.sessions} == {"over", "1 free", "12 free", "full"}
    assert tuesday.title.startswith("Today") and wednesday.sessions[0].places == "12 free"


def test_a_day_with_more_sessions_than_have_room_says_how_many_more_there_are() -> None:
    words, facts = speaking("en"), week([0, 0, 0, 47, 0, 0, 0])
    shown = week_shown(words, facts)

    assert (len(shown.days[3].sessions), shown.days[3].rest) == (45, "and 2 more sessions")
    assert "47 sessions" in week_caption(words, shown, facts)


def test_no_name_runs_over_the_edge_of_its_block() -> None:
    endless = "W" * 64
    picture = opened(
        week_picture(week_shown(speaking("de"), week([3] * 7, [endless, "=SUM(1,2)", "Ж" * 64])))
    )
    width, height = picture.size
    margins = (*range(30), *range(width - 30, width), *range(width // 2 - 8, width // 2 + 8))

    assert {picture.getpixel((x, y)) for x in margins for y in range(130, height, 3)} == {GROUND}


def test_ink_can_be_read_on_every_tint_and_its_edge_told_from_it() -> None:
    assert min(contrast(INK, tint.ground) for tint in TINTS) >= 7
    assert min(contrast(tint.edge, tint.ground) for tint in TINTS) >= 3
    assert min(contrast(FAINT, PAPER), contrast(FAINT, GROUND)) >= 4.5


def test_services_have_colours_of_their_own_as_long_as_there_are_enough() -> None:
    few = tints([ServiceId(1), ServiceId(9), ServiceId(17), None])
    many = tints([ServiceId(number) for number in range(1, 20)])

    assert len(set(few.values())) == 4
    assert set(many.values()) == set(TINTS)


def test_a_desk_that_draws_nothing_holds_no_drawing_library_in_memory() -> None:
    loaded = "import sys, handlers.rooms; print('PIL' in sys.modules or 'ttf_opensans' in sys.modules)"

    assert (
        subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True).stdout == b"False\n"
    )


def contrast(one: Colour, other: Colour) -> float:
    """How well the one can be told from the other, from 1 to 21, as WCAG 2 counts it."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

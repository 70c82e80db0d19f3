"""Draws a timetable: days one below the other, in as many columns as keep it readable on a phone."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from handlers.pictures.canvas import Canvas
from handlers.pictures.colours import FAINT, INK, LINE, PAPER
from handlers.pictures.week_shown import DayShown, SessionShown, WeekShown

_MARGIN, _GAP, _COLUMN = 36, 28, 540
_TITLE, _DAY, _BLOCK, _LINE, _AFTER = 124, 62, 86, 56, 22
_EDGE, _PAD, _BETWEEN = 12, 20, 6
#: A phone is held upright: so much higher than wide a picture is made before it gets another column.
_UPRIGHT = 1.6
_FEWEST = 2


def week_picture(week: WeekShown) -> bytes:
    """The timetable as a PNG that Telegram takes as a photo; the same days give the same bytes."""
    columns = _columns(week.days)
    canvas = Canvas(_width(len(columns)), _TITLE + max(map(_column_height, columns)) + _MARGIN)
    room = canvas.width - 2 * _MARGIN
    canvas.text(_MARGIN, 22, week.title, size=42, width=room, bold=True)
    canvas.text(_MARGIN, 78, f"{week.studio} · {week.as_of}", size=27, width=room, colour=FAINT)
    for place, days in enumerate(columns):
        left, top = _MARGIN + place * (_COLUMN + _GAP), _TITLE
        for day in days:
            _draw_day(canvas, left, top, day)
            top += _height(day)
    return canvas.png()


def _columns(days: Sequence[DayShown]) -> list[Sequence[DayShown]]:
    """The days in the fewest columns that are not much higher than they are wide together."""
    for count in range(_FEWEST, len(days) + 1):
        divided = min((_divided(days, cuts) for cuts in _cuts(len(days), count)), key=_highest)
        if _TITLE + _highest(divided) <= _UPRIGHT * _width(count):
            break
    return divided


def _cuts(days: int, columns: int) -> list[tuple[int, ...]]:
    return [(0, *inner, days) for inner in combinations(range(1, days), columns - 1)]


def _divided(days: Sequence[DayShown], cuts: Sequence[int]) -> list[Sequence[DayShown]]:
    return [days[start:end] for start, end in pairwise(cuts)]


def _highest(columns: Sequence[Sequence[DayShown]]) -> int:
    return max(map(_column_height, columns))


def _column_height(days: Sequence[DayShown]) -> int:
    return sum(map(_height, days))


def _width(columns: int) -> int:
    return 2 * _MARGIN + columns * _COLUMN + (columns - 1) * _GAP


def _height(day: DayShown) -> int:
    lines = bool(day.rest) + bool(day.empty)
    return _DAY + len(day.sessions) * (_BLOCK + _BETWEEN) + lines * _LINE + _AFTER


def _draw_day(canvas: Canvas, left: int, top: int, day: DayShown) -> None:
    canvas.block(left, top, _COLUMN, 3, LINE)
    canvas.text(left, top + 11, day.title, size=31, width=_COLUMN, bold=True)
    top += _DAY
    for session in day.sessions:
        _draw_session(canvas, left, top, session)
        top += _BLOCK + _BETWEEN
    for line in filter(None, (day.empty, day.rest)):
        canvas.text(left, top + 8, line, size=25, width=_COLUMN, colour=FAINT)
        top += _LINE


def _draw_session(canvas: Canvas, left: int, top: int, session: SessionShown) -> None:
    ground = PAPER if session.is_over else session.tint.ground
    canvas.block(left, top, _COLUMN, _BLOCK, ground, round_=10)
    canvas.block(left, top, _EDGE, _BLOCK, session.tint.edge, round_=5)
    ink = FAINT if session.is_over else INK
    start, room = left + _EDGE + _PAD, _COLUMN - _EDGE - 2 * _PAD
    taken = canvas.text(start, top + 6, session.at, size=28, width=room / 2, bold=True, colour=ink)
    after = taken + 16
    canvas.text(start + after, top + 6, session.service, size=28, width=room - after, bold=True, colour=ink)
    half = room / 2
    said = canvas.text(
        start + half, top + 45, session.places, size=25, width=half, colour=ink, bold=True, right=True
    )
    canvas.text(start, top + 45, session.where, size=25, width=room - said - 24, colour=ink)

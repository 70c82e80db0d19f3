"""Draws a report: bars one below the other, or a grid of hours."""

from handlers.pictures.canvas import Canvas
from handlers.pictures.colours import FAINT, INK, LINE, PAPER, TINTS, Colour
from handlers.pictures.letters import face, wrapped
from handlers.pictures.report_shown import GridShown, ReportShown, RowShown

_WIDTH, _MARGIN, _PAD = 1080, 36, 24
_ROOM = _WIDTH - 2 * _MARGIN
_TITLE, _TEXT, _SMALL = 42, 28, 26
_TITLE_LINE, _LINE = 54, 40
_NAME, _BAR, _BAR_LINE, _AFTER = 44, 26, 42, 26
#: Beside the longest bar there is this much room for what it stands for.
_SAID = 400
_HOUR, _DAY, _CELL = 130, 21, 54


def report_picture(shown: ReportShown) -> bytes:
    """The report as a PNG that Telegram takes as a photo; the same report gives the same bytes."""
    titles = wrapped(shown.title, face(_TITLE, bold=True), _ROOM)
    said = (shown.sums, *shown.notes, shown.empty)
    told = [line for each in said if each for line in wrapped(each, face(_TEXT), _ROOM)]
    head = 22 + _TITLE_LINE * len(titles) + _LINE + _PAD + _LINE * len(told) + _PAD
    canvas = Canvas(_WIDTH, max(head + _height(shown) + _MARGIN, _WIDTH // 3))
    top = 22
    for line in titles:
        canvas.text(_MARGIN, top, line, size=_TITLE, width=_ROOM, bold=True)
        top += _TITLE_LINE
    canvas.text(_MARGIN, top, f"{shown.studio} · {shown.as_of}", size=_SMALL, width=_ROOM, colour=FAINT)
    top += _LINE + _PAD
    for line in told:
        canvas.text(_MARGIN, top, line, size=_TEXT, width=_ROOM)
        top += _LINE
    _draw_below(canvas, head, shown)
    return canvas.png()


def _height(shown: ReportShown) -> int:
    grid = _LINE + _CELL * len(shown.grid.hours) if shown.grid is not None else 0
    return grid + sum(map(_row_height, shown.rows)) + _LINE * bool(shown.more)


def _row_height(row: RowShown) -> int:
    return _NAME + _BAR_LINE * len(row.bars) + _LINE * bool(row.rest) + _AFTER


def _draw_below(canvas: Canvas, top: int, shown: ReportShown) -> None:
    if shown.grid is not None:
        _draw_grid(canvas, top, shown.grid)
    for row in shown.rows:
        _draw_row(canvas, top, row)
        top += _row_height(row)
    if shown.more:
        canvas.text(_MARGIN, top, shown.more, size=_TEXT, width=_ROOM, colour=FAINT)


def _draw_row(canvas: Canvas, top: int, row: RowShown) -> None:
    canvas.block(_MARGIN, top - 8, _ROOM, 2, LINE)
    canvas.text(_MARGIN, top, row.name, size=_TEXT, width=_ROOM, bold=True)
    top += _NAME
    for bar in row.bars:
        length = max(3, round((_ROOM - _SAID) * bar.share))
        canvas.block(_MARGIN, top + 6, length, _BAR, bar.colour, round_=3)
        canvas.text(_MARGIN + length + 14, top, bar.text, size=_SMALL, width=_SAID - 14)
        top += _BAR_LINE
    if row.rest:
        canvas.text(_MARGIN, top, row.rest, size=_SMALL, width=_ROOM, colour=FAINT)


def _draw_grid(canvas: Canvas, top: int, grid: GridShown) -> None:
    # Hours go down: there are more of them than fit beside each other on a phone.
    most = max(max(counts) for _, counts in grid.days)
    room = (_ROOM - _HOUR) / len(grid.days)
    for place, (day, _) in enumerate(grid.days):
        left = _MARGIN + _HOUR + place * room
        canvas.text(left + 4, top, day, size=_DAY, width=room - 8, colour=FAINT)
    top += _LINE
    for line, hour in enumerate(grid.hours):
        canvas.text(_MARGIN, top + 9, hour, size=_SMALL, width=_HOUR - 12)
        for place, (_, counts) in enumerate(grid.days):
            left, count = _MARGIN + _HOUR + place * room, counts[line]
            ground, ink = _heat(count / most if most else 0)
            canvas.block(left, top, room - 4, _CELL - 4, ground, round_=4)
            if count:
                canvas.text(left + 12, top + 8, str(count), size=_SMALL, width=room - 24, colour=ink)
        top += _CELL


def _heat(share: float) -> tuple[Colour, Colour]:
    """The ground of a cell, the darker the more came, and an ink that can be read on it."""
    if not share:
        return PAPER, FAINT
    pale, strong = TINTS[0].ground, TINTS[0].edge
    red, green, blue = (round(low + (high - low) * share) for low, high in zip(pale, strong, strict=True))
    return (red, green, blue), INK if share < 0.8 else PAPER

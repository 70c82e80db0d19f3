"""Draws a pass: one number large, a bar of what became of the others, how long it works."""

from handlers.pictures.canvas import Canvas
from handlers.pictures.colours import FAINT, FREE, GONE, LINE, PAPER, Colour
from handlers.pictures.letters import face, wrapped
from handlers.pictures.pass_shown import PassShown

_WIDTH, _MARGIN, _PAD = 1080, 36, 48
_LEFT, _ROOM = _MARGIN + _PAD, _WIDTH - 2 * (_MARGIN + _PAD)
_HEAD, _FIGURES, _LINE, _FOOT, _SIZE = 500, 176, 50, 110, 32


def pass_picture(shown: PassShown) -> bytes:
    """The pass as a PNG that Telegram takes as a photo; the same pass gives the same bytes."""
    lines = [line for each in shown.lines for line in wrapped(each, face(_SIZE), _ROOM)]
    height = _HEAD + _FIGURES + _LINE * len(lines) + _FOOT
    canvas = Canvas(_WIDTH, height)
    canvas.block(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, height - 2 * _MARGIN, PAPER, round_=28)
    canvas.block(_MARGIN, _MARGIN + 28, 14, height - 2 * _MARGIN - 56, _state(shown))
    _draw_head(canvas, shown)
    _draw_figures(canvas, shown)
    top = _HEAD + _FIGURES
    for line in lines:
        canvas.text(_LEFT, top, line, size=_SIZE, width=_ROOM)
        top += _LINE
    canvas.text(_LEFT, top + 16, shown.as_of, size=26, width=_ROOM, colour=FAINT)
    return canvas.png()


def _draw_head(canvas: Canvas, shown: PassShown) -> None:
    canvas.text(_LEFT, 66, shown.studio, size=30, width=_ROOM, colour=FAINT)
    canvas.text(_LEFT, 108, shown.client, size=36, width=_ROOM)
    canvas.text(_LEFT, 164, shown.title, size=54, width=_ROOM, bold=True)
    canvas.text(_LEFT, 240, shown.state, size=34, width=_ROOM, bold=True, colour=_state(shown))
    if not shown.free_name:
        canvas.text(_LEFT, 330, shown.free, size=84, width=_ROOM, bold=True)
        return
    taken = canvas.text(_LEFT, 292, shown.free, size=140, width=_ROOM / 2, bold=True) + 28
    room = _ROOM - taken
    named = canvas.text(_LEFT + taken, 376, shown.free_name, size=46, width=room * 0.6)
    rest = room - named - 28
    canvas.text(_LEFT + _ROOM - rest, 386, shown.total, size=36, width=rest, colour=FAINT, right=True)


def _draw_figures(canvas: Canvas, shown: PassShown) -> None:
    if shown.free_name:
        canvas.block(_LEFT, _HEAD, _ROOM, 26, LINE)
        canvas.bar(_LEFT, _HEAD, _ROOM, 26, ((each.number, each.colour) for each in shown.figures))
    if not shown.figures:
        return
    room = _ROOM / len(shown.figures)
    for place, each in enumerate(shown.figures):
        left = _LEFT + place * room
        canvas.block(left, _HEAD + 62, 24, 24, each.colour)
        canvas.text(left + 36, _HEAD + 44, str(each.number), size=40, width=room - 48, bold=True)
        canvas.text(left, _HEAD + 98, each.name, size=28, width=room - 12, colour=FAINT)


def _state(shown: PassShown) -> Colour:
    return FREE if shown.is_usable else GONE

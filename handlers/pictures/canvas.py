"""A sheet on which blocks and lines of text are put; what it becomes is a PNG."""

import io
from collections.abc import Iterable

from handlers.pictures.colours import GROUND, INK, Colour
from handlers.pictures.letters import face, fitted


class Canvas:
    """A sheet of so many pixels. Text is cut where its room ends, never drawn beyond it."""

    def __init__(self, width: int, height: int) -> None:
        from PIL import Image, ImageDraw

        self.width = width
        self.height = height
        self._image = Image.new("RGB", (width, height), GROUND)
        self._draw = ImageDraw.Draw(self._image)

    def block(
        self, left: float, top: float, width: float, height: float, colour: Colour, *, round_: int = 0
    ) -> None:
        """A filled rectangle."""
        # Both of its ends are drawn.
        box = (left, top, left + width - 1, top + height - 1)
        self._draw.rounded_rectangle(box, radius=round_, fill=colour)

    def text(
        self,
        left: float,
        top: float,
        text: str,
        *,
        size: int,
        width: float,
        bold: bool = False,
        colour: Colour = INK,
        right: bool = False,
    ) -> float:
        """Text on one line within `width` pixels; with `right` it ends at their end. Returns its width."""
        letters = face(size, bold=bold)
        line = fitted(text, letters, width)
        length = letters.getlength(line)
        start = left + width - length if right else left
        letters.put(self._draw, start, top, line, colour)
        return length

    def bar(
        self, left: float, top: float, width: float, height: float, parts: Iterable[tuple[int, Colour]]
    ) -> None:
        """A bar divided as the numbers are to each other."""
        parts = [(number, colour) for number, colour in parts if number > 0]
        whole, done = sum(number for number, _ in parts), 0
        for number, colour in parts:
            start, end = round(width * done / whole), round(width * (done + number) / whole)
            self.block(left + start, top, max(end - start, 1), height, colour)
            done += number

    def png(self) -> bytes:
        """The picture, without anything that depends on when it was made."""
        kept = io.BytesIO()
        self._image.save(kept, "PNG", compress_level=4)
        return kept.getvalue()

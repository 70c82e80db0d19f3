"""A link as a picture that a phone's camera reads."""

import asyncio
import io

#: Large modules and a wide quiet zone: read at arm's length, also in a dark chat.
_SCALE = 16
_BORDER = 8


async def code(link: str) -> bytes:
    """The link as a QR code, a PNG in black on white."""
    return await asyncio.to_thread(_drawn, link)


def _drawn(link: str) -> bytes:
    # Only whoever shows a code waits for the library.
    import segno

    png = io.BytesIO()
    segno.make(link, error="m", micro=False).save(png, kind="png", scale=_SCALE, border=_BORDER)
    return png.getvalue()

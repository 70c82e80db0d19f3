"""The check-in code as a picture, with what it is for below it."""

from handlers.pictures.code import code as drawn
from handlers.screens.screen import Button, Photo, Rows, Screen
from handlers.taps.client import ShowBalance
from handlers.taps.roster import ShowCode
from services.checkin import Code
from texts.words import Words


async def code(words: Words, new: Code, link: str) -> Screen:
    """The code, until when it works, and the way to a new one, which takes its place."""
    rows: Rows = (
        (Button(words.plain("button-new-code"), ShowCode()),),
        (Button(words.plain("button-balance"), ShowBalance()),),
    )
    text = words("code-caption", until=new.expires_at)
    return Screen(text, rows, photo=Photo(await drawn(link)))

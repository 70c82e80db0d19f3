"""What was taken back, in words."""

from handlers.screens.screen import Button, Screen
from handlers.taps.coach import ShowClient
from services.undoing import Undone
from texts.words import Words


def undone(words: Words, undone: Undone) -> Screen:
    """The entry that was taken back, and what is free since."""
    pass_ = undone.pass_
    back = Button(words.plain("button-back"), ShowClient(client_id=pass_.client_id))
    if pass_.unlimited:
        text = words("undone-unlimited", title=pass_.title, name=undone.client.name)
    else:
        before = pass_.free + undone.entry.effect.free
        text = words("undone", title=pass_.title, name=undone.client.name, before=before, after=pass_.free)
    return Screen(text, ((back,),), toast=words.plain("toast-undone"))

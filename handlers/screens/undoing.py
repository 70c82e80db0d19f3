"""What was taken back, in words."""

from handlers.screens.screen import Button, Screen
from handlers.taps.coach import ShowClient
from services.histories import EntryCard
from texts.words import Words


def undone(words: Words, card: EntryCard) -> Screen:
    """The entry that was taken back, and what is free since."""
    pass_ = card.pass_
    back = Button(words.plain("button-back"), ShowClient(client_id=pass_.client_id))
    if pass_.unlimited:
        text = words("undone-unlimited", title=pass_.title, name=card.client.name)
    else:
        was = pass_ if card.before is None else card.before
        text = words("undone", title=pass_.title, name=card.client.name, before=was.free, after=pass_.free)
    return Screen(text, ((back,),), toast=words.plain("toast-undone"))

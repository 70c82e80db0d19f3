"""Everything a studio owns, handed over as a file in the chat."""

from functools import partial

from babel.numbers import get_currency_precision

from domain.refusals import ExportTooLarge
from handlers.routes import Routes
from handlers.screens import Screen, exporting, importing
from handlers.taps.importing import Export
from handlers.turn import Turn
from services import handing_over, sent_lists
from services.handing_over import Wording
from texts.words import Words

routes = Routes()


@routes.tap(Export)
async def export(turn: Turn, tap: Export) -> Screen:
    """Writes the file while the pressed message tells how far it is; the file comes below it."""
    files = importing.files(turn.words, *await sent_lists.page(turn.desk, turn.actor, None))
    wording = Wording(partial(_said, turn.words), get_currency_precision)
    async with turn.live.progress(partial(exporting.at_work, turn.words)) as told:
        try:
            found = await handing_over.everything(turn.desk, turn.actor, tap.form, wording, told)
        except ExportTooLarge as refusal:
            return exporting.too_large(turn.words, tap.form, refusal)
    await turn.live.leave(files)
    return exporting.handed_over(turn.words, tap.form, found, turn.now)


def _said(words: Words, kind: str, code: str) -> str:
    key = f"{kind}-{code}"
    return words.plain(key) if words.has(key) else code

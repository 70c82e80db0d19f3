"""What is stored of the reader, as a summary and as a file, and its erasure."""

from handlers.routes import Routes
from handlers.screens import Screen, settings
from handlers.taps.settings import EraseMe, ExportMe, ShowPrivacy
from handlers.turn import Turn
from services import privacy

routes = Routes()


@routes.command("privacy")
async def show(turn: Turn) -> Screen:
    """What is stored of whoever asks."""
    if turn.actor.person is None:
        return settings.privacy_of_stranger(turn.words)
    return settings.privacy(turn.words, await privacy.stored(turn.desk, turn.actor))


@routes.tap(ShowPrivacy)
async def back(turn: Turn, tap: ShowPrivacy) -> Screen:
    """The same, in place."""
    return await show(turn)


@routes.tap(ExportMe)
async def export(turn: Turn, tap: ExportMe) -> Screen:
    """Hands over the file."""
    return settings.export(turn.words, await privacy.export(turn.desk, turn.actor))


@routes.tap(EraseMe)
async def erase(turn: Turn, tap: EraseMe) -> Screen:
    """Asks first; then erases. Whoever is erased already is told so again."""
    if turn.actor.person is None:
        return settings.erased(turn.words, privacy.Erased(()), self_asked=True)
    if not tap.sure:
        stored = await privacy.stored(turn.desk, turn.actor)
        return settings.sure_to_erase(turn.words, stored, self_asked=True)
    return settings.erased(turn.words, await privacy.erase(turn.desk, turn.actor), self_asked=True)

"""Language, and which notices one wants."""

from domain.refusals import NotFound
from handlers.routes import Routes
from handlers.screens import Screen, settings
from handlers.taps.settings import ChooseLanguage, Mute, ShowLanguages, ShowSettings
from handlers.turn import Turn
from services import settings as wishes
from texts.words import languages, speaking

routes = Routes()


@routes.command("settings")
async def show(turn: Turn) -> Screen:
    """The actor's settings."""
    return settings.settings(turn.words, wishes.own(turn.actor))


@routes.tap(ShowSettings)
async def back(turn: Turn, tap: ShowSettings) -> Screen:
    """The same, in place."""
    return await show(turn)


@routes.tap(Mute)
async def mute(turn: Turn, tap: Mute) -> Screen:
    """Switches a topic of notices."""
    person = await wishes.mute(turn.desk, turn.actor, tap.topic, muted=tap.muted)
    return settings.settings(turn.words, person)


@routes.command("language")
async def language(turn: Turn) -> Screen:
    """The installed languages."""
    wishes.own(turn.actor)
    return settings.language(turn.words)


@routes.tap(ShowLanguages)
async def all_languages(turn: Turn, tap: ShowLanguages) -> Screen:
    """The same, in place."""
    return await language(turn)


@routes.tap(ChooseLanguage)
async def choose(turn: Turn, tap: ChooseLanguage) -> Screen:
    """Speaks the language from now on."""
    if tap.language not in languages():
        raise NotFound
    chosen = await wishes.choose_language(turn.desk, turn.actor, tap.language)
    return settings.language_chosen(speaking(tap.language, turn.actor.studio), chosen)

"""The menu of commands, by role and language: what is in it, and telling Telegram (PRODUCT §10.2)."""

from collections.abc import Iterable
from dataclasses import dataclass

import structlog
from telegram import Bot, BotCommand, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import BadRequest, Forbidden, TelegramError

from domain.ids import TelegramId
from domain.people import Account, Person
from domain.studio import Studio
from storage.desk import Desk
from texts.words import best_language, languages, speaking

log = structlog.get_logger(__name__)

EVERYBODY = ("start", "settings", "language", "privacy", "help", "cancel")
CLIENTS = ("start", "balance", "book", "bookings", "buy", "history", *EVERYBODY[1:])


def menu_of(person: Person | None) -> tuple[str, ...]:
    """The commands this person is offered, the most useful first; strangers are offered a client's."""
    if person is None or not person.is_staff:
        return CLIENTS
    own = CLIENTS if person.is_client else EVERYBODY
    work = (("owner",) if person.is_owner else ()) + ("coach",)
    return (*work, *own)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a menu is shown: in one account's chat, or everywhere else to readers of a language."""

    chat: TelegramId | None = None
    only_for: str | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """Commands in the words of a language; without commands the general menu is shown."""

    commands: tuple[str, ...]
    language: str
    studio: Studio


class Menus:
    """Keeps what this process has published up to date: everybody's menu, and those of staff chats."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._published: dict[Place, Menu] = {}

    async def publish(self, desk: Desk) -> None:
        """Publishes what is not published yet; what Telegram did not take is tried again the next time."""
        async with desk.reading() as tx:
            studio = await tx.studios.get()
            staff = {account.telegram_id for account in await tx.people.staff_accounts()}
            known = staff | {place.chat for place in self._published if place.chat is not None}
            own = {Place(chat): _own(*await tx.people.behind(chat)) for chat in sorted(known)}
        if studio is None:
            return
        wanted = {Place(only_for=code): Menu(CLIENTS, code, studio) for code in languages()}
        wanted[Place()] = Menu(CLIENTS, best_language(studio.language), studio)
        for place, menu in (wanted | own).items():
            if self._published.get(place) != menu and await _told(self._bot, place, menu):
                self._published[place] = menu


async def refresh(bot: Bot, desk: Desk, accounts: Iterable[TelegramId]) -> None:
    """Brings the menus of these accounts up to their present role and language.

    It never fails: a menu is a courtesy, and an account that has not opened a chat has none.
    """
    for telegram_id in accounts:
        async with desk.reading() as tx:
            known = await tx.people.behind(telegram_id)
        await _told(bot, Place(telegram_id), _own(*known))


def _own(studio: Studio, account: Account | None, person: Person | None) -> Menu:
    if person is None or not (person.is_staff or person.language):
        return Menu((), best_language(studio.language), studio)
    code = account.language_code if account else None
    return Menu(menu_of(person), best_language(person.language, code, studio.language), studio)


async def _told(bot: Bot, place: Place, menu: Menu) -> bool:
    words = speaking(menu.language, menu.studio)
    commands = [BotCommand(name, words.plain(f"command-{name}")) for name in menu.commands]
    scope = BotCommandScopeDefault() if place.chat is None else BotCommandScopeChat(place.chat)
    try:
        if commands:
            await bot.set_my_commands(commands, scope=scope, language_code=place.only_for)
        else:
            await bot.delete_my_commands(scope=scope)
    except (BadRequest, Forbidden):
        # The chat was never opened, or is closed to us: its first /start publishes the menu.
        return True
    except TelegramError as problem:
        log.info("menu_not_taken", problem=problem.message)
        return False
    return True

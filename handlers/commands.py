"""The menu of commands, by role and language: what is in it, and telling Telegram (PRODUCT §10.2)."""

import logging
from collections.abc import Iterable

from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import TelegramError

from domain.ids import TelegramId
from domain.people import Account, Person
from domain.studio import Studio
from storage.desk import Desk
from texts.words import best_language, languages, speaking

log = logging.getLogger(__name__)

EVERYBODY = ("start", "settings", "language", "privacy", "help", "cancel")
CLIENTS = ("start", "balance", "history", "settings", "language", "privacy", "help", "cancel")


def menu_of(person: Person | None) -> tuple[str, ...]:
    """The commands this person is offered, the most useful first; strangers are offered a client's."""
    if person is None or not person.is_staff:
        return CLIENTS
    own = CLIENTS if person.is_client else EVERYBODY
    work = (("owner",) if person.is_owner else ()) + ("coach",)
    return (*work, *own)


async def publish(bot: Bot, desk: Desk) -> None:
    """At start: everybody's menu in every language, and the menus of staff in their own chats."""
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        staff = await tx.people.staff_accounts()
    if studio is None:
        return
    everywhere = BotCommandScopeDefault()
    await _set(bot, everywhere, CLIENTS, best_language(studio.language), studio)
    for language in languages():
        await _set(bot, everywhere, CLIENTS, language, studio, only_for=language)
    await refresh(bot, desk, [account.telegram_id for account in staff])


async def refresh(bot: Bot, desk: Desk, accounts: Iterable[TelegramId]) -> None:
    """Brings the menus of these accounts up to their present role and language.

    It never fails: a menu is a courtesy, and an account that has not opened a chat has none.
    """
    for telegram_id in accounts:
        async with desk.reading() as tx:
            studio, account, person = await tx.people.behind(telegram_id)
        scope = BotCommandScopeChat(telegram_id)
        if person is None or (not person.is_staff and person.language is None):
            await _forget(bot, scope)
        else:
            await _set(bot, scope, menu_of(person), _language(studio, account, person), studio)


async def _set(
    bot: Bot,
    scope: BotCommandScope,
    names: Iterable[str],
    language: str,
    studio: Studio,
    *,
    only_for: str | None = None,
) -> None:
    words = speaking(language, studio)
    menu = [BotCommand(name, words.plain(f"command-{name}")) for name in names]
    try:
        await bot.set_my_commands(menu, scope=scope, language_code=only_for)
    except TelegramError as problem:
        log.info("a menu of commands was not accepted: %s", problem)


async def _forget(bot: Bot, scope: BotCommandScope) -> None:
    try:
        await bot.delete_my_commands(scope=scope)
    except TelegramError as problem:
        log.info("a menu of commands was not taken back: %s", problem)


def _language(studio: Studio, account: Account | None, person: Person) -> str:
    code = account.language_code if account else None
    return best_language(person.language, code, studio.language)

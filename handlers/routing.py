"""From an update to its view and back: who acts, which tap or line it is, refusals in words."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import telegram
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from domain.ids import TelegramId
from domain.people import Account, Person
from domain.refusals import NotFound, Outdated, Refusal
from domain.studio import Studio
from handlers import commands, delivery
from handlers.live import Live
from handlers.routes import Routes
from handlers.screens import Screen, general
from handlers.taps import Tap, UnknownTap, unpack
from handlers.taps.coach import ShowPass
from handlers.taps.general import Cancel
from handlers.turn import SharedContact, Turn, Upload
from services import arriving
from storage.desk import Desk
from storage.questions import Question
from texts.phrases import command_meant
from texts.words import best_language, speaking

Run = Callable[[Turn], Awaitable[Screen]]
Context = ContextTypes.DEFAULT_TYPE

#: Under this name the application keeps the address of the desk's web server.
WEB_BASE = "web_base"


class Routing:
    """Answers every update: presses, commands, typed lines, contacts and files."""

    def __init__(self, desk: Desk, routes: Routes) -> None:
        self._desk = desk
        self._routes = routes

    def handlers(self) -> list[BaseHandler]:  # type: ignore[type-arg]
        """What python-telegram-bot is to call."""
        private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
        group = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
        upload = filters.Document.ALL | filters.PHOTO
        return [
            CallbackQueryHandler(self._press),
            MessageHandler(private & filters.CONTACT, self._contact),
            MessageHandler(private & upload, self._upload),
            MessageHandler(private & filters.TEXT, self._line),
            MessageHandler(private & ~filters.StatusUpdate.ALL, self._other),
            MessageHandler(group & filters.COMMAND, self._group),
            ChatMemberHandler(self._membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]

    async def _press(self, update: telegram.Update, context: Context) -> None:
        query = update.callback_query
        assert query is not None
        turn, _ = await self._turn(update, context)
        if query.message is not None and query.message.chat.type != "private":
            screen = replace(general.private_only(turn.words, turn.link_base), text="")
        else:
            screen = await self._pressed(turn, query.data or "")
        await delivery.answer_press(context.bot, query, screen)
        await commands.refresh(context.bot, self._desk, screen.menus)

    async def _pressed(self, turn: Turn, data: str) -> Screen:
        return await self._guarded(turn, lambda turn: self._view(turn, unpack(data)), pressed=True)

    async def _view(self, turn: Turn, tap: Tap) -> Screen:
        if isinstance(tap, Cancel):
            await arriving.drop_question(self._desk, turn.telegram_id)
            return await self._view(turn, unpack(tap.target))
        view = self._routes.taps.get(type(tap))
        if view is None:
            return general.old_button(turn.words)
        return await view(turn, tap)

    async def _line(self, update: telegram.Update, context: Context) -> None:
        message = update.message
        assert message is not None and message.text is not None
        turn, arrival = await self._turn(update, context)
        screen = await self._guarded(turn, lambda turn: self._read(turn, message.text or "", arrival))
        await delivery.reply(context.bot, turn.chat_id, screen)
        await commands.refresh(context.bot, self._desk, screen.menus)

    async def _read(self, turn: Turn, text: str, arrival: arriving.Arrival) -> Screen:
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            return await self._command(replace(turn, line=rest.strip()), name.partition("@")[0].lower())
        turn = replace(turn, line=text.strip())
        if arrival.answered is not None:
            return await self._replayed(turn, arrival.answered)
        if arrival.question is not None:
            return await self._answered(turn, arrival.question)
        meant = command_meant(text, turn.actor.language)
        return await self._command(turn, meant) if meant else await self._routes.line(turn)

    async def _command(self, turn: Turn, name: str) -> Screen:
        view = self._routes.commands.get(name)
        if view is None:
            return general.unknown(turn.words, turn.actor)
        return await view(turn)

    async def _answered(self, turn: Turn, question: Question) -> Screen:
        view = self._routes.questions.get(question.kind)
        if view is None or question.expires_at <= turn.now:
            await arriving.drop_question(self._desk, turn.telegram_id)
            return general.question_expired(turn.words)
        try:
            return await view(turn, question)
        except (NotFound, Outdated):
            # No answer could ever fit any more: the next line must not be read as one.
            await arriving.drop_question(self._desk, turn.telegram_id)
            raise
        except Refusal as refusal:
            return general.asked_again(turn.words, refusal)

    async def _replayed(self, turn: Turn, question: Question) -> Screen:
        try:
            return await self._view(turn, unpack(question.outcome or ""))
        except UnknownTap:
            return general.done_before(turn.words)

    async def _contact(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None and update.message.contact is not None
        shared = update.message.contact
        whose = None if shared.user_id is None else TelegramId(shared.user_id)
        turn, _ = await self._turn(update, context)
        turn = replace(turn, contact=SharedContact(shared.phone_number, whose))
        screen = await self._guarded(turn, self._routes.contact)
        await delivery.reply(context.bot, turn.chat_id, screen)
        await commands.refresh(context.bot, self._desk, screen.menus)

    async def _upload(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None
        turn, _ = await self._turn(update, context)
        turn = replace(turn, upload=_upload(update.message))
        screen = await self._guarded(turn, self._routes.upload)
        await delivery.reply(context.bot, turn.chat_id, screen)

    async def _other(self, update: telegram.Update, context: Context) -> None:
        turn, _ = await self._turn(update, context)
        await delivery.reply(context.bot, turn.chat_id, general.unknown(turn.words, turn.actor))

    async def _group(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None
        if not _is_for(context.bot.username, update.message.text or ""):
            return
        turn, _ = await self._turn(update, context)
        said = general.private_only(turn.words, turn.link_base)
        await delivery.reply_in_group(context.bot, turn.chat_id, said)

    async def _membership(self, update: telegram.Update, context: Context) -> None:
        changed = update.my_chat_member
        assert changed is not None
        if changed.chat.type == "private":
            blocked = changed.new_chat_member.status in ("kicked", "left")
            await arriving.note_reach(self._desk, _account(changed.from_user), blocked=blocked)

    async def _guarded(self, turn: Turn, run: Run, *, pressed: bool = False) -> Screen:
        try:
            return await run(turn)
        except UnknownTap:
            return general.old_button(turn.words)
        except Outdated as refusal:
            return await self._fresh(turn, refusal, pressed=pressed)
        except NotFound as refusal:
            if turn.actor.person is None and not pressed:
                return general.welcome(turn.words, turn.actor)
            return general.refused(turn.words, refusal, pressed=pressed)
        except Refusal as refusal:
            return general.refused(turn.words, refusal, pressed=pressed)

    async def _fresh(self, turn: Turn, refusal: Outdated, *, pressed: bool) -> Screen:
        said = general.refused(turn.words, refusal, pressed=pressed)
        try:
            card = await self._view(turn, ShowPass(pass_id=refusal.pass_id))
        except NotFound:
            return said
        return card.toasting(said.toast)

    async def _turn(self, update: telegram.Update, context: Context) -> tuple[Turn, arriving.Arrival]:
        user, chat = update.effective_user, update.effective_chat
        assert user is not None
        arrival = await arriving.arrive(self._desk, _account(user), _language, line_of=_line_of(update))
        turn = Turn(
            desk=self._desk,
            actor=arrival.actor,
            words=speaking(arrival.actor.language, arrival.actor.studio),
            update_id=update.update_id,
            chat_id=chat.id if chat else user.id,
            now=self._desk.clock.now(),
            link_base=f"https://t.me/{context.bot.username}",
            live=Live(context.bot, chat.id if chat else user.id, update.callback_query),
            web_base=context.bot_data.get(WEB_BASE),
        )
        return turn, arrival


def install(application: Application, desk: Desk, routes: Routes) -> None:  # type: ignore[type-arg]
    """Lets the application answer by these routes."""
    application.add_handlers(Routing(desk, routes).handlers())


def _line_of(update: telegram.Update) -> int | None:
    # A command answers no question: nothing is looked up for it.
    text = update.message.text if update.message else None
    return None if text is None or text.startswith("/") else update.update_id


def _is_for(username: str, text: str) -> bool:
    name = text.partition(" ")[0].partition("@")[2]
    return not name or name.casefold() == username.casefold()


def _account(user: telegram.User) -> Account:
    return Account(
        telegram_id=TelegramId(user.id),
        first_name=user.full_name,
        username=user.username,
        language_code=user.language_code,
    )


def _language(studio: Studio, account: Account | None, person: Person | None) -> str:
    wish = person.language if person else None
    return best_language(wish, account.language_code if account else None, studio.language)


def _upload(message: telegram.Message) -> Upload:
    document = message.document
    if document is not None:
        name, size, kind = document.file_name or "", document.file_size or 0, document.mime_type
        return Upload(document.file_id, name, size, kind, message.caption or "")
    photo = message.photo[-1]
    return Upload(photo.file_id, "photo.jpg", photo.file_size or 0, "image/jpeg", message.caption or "")

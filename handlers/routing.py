"""Choosing an update's view: which tap, line or file it is; refusals in words."""

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
    PreCheckoutQueryHandler,
    filters,
)

from domain.refusals import NotFound, Outdated, Refusal
from handlers import commands, delivery
from handlers.reading import account_of, asked_by, charge_of, contact_of, is_for, read, upload_of
from handlers.routes import AnswerView, NotAsked, Routes
from handlers.screens import Screen, general
from handlers.taps import Tap, UnknownTap, unpack
from handlers.taps.coach import ShowPass
from handlers.taps.general import Cancel
from handlers.turn import Turn
from services import arriving
from storage.desk import Desk
from storage.questions import Question
from texts.phrases import command_meant
from texts.refusals import explain

Run = Callable[[Turn], Awaitable[Screen]]
Context = ContextTypes.DEFAULT_TYPE


class Routing:
    """Answers every update: presses, commands, typed lines, contacts, files and payments."""

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
            PreCheckoutQueryHandler(self._checkout),
            MessageHandler(filters.SUCCESSFUL_PAYMENT & filters.UpdateType.MESSAGE, self._paid),
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
        turn, _ = await read(update, context, self._desk)
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
        turn, arrival = await read(update, context, self._desk)
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
        try:
            return await self._by(self._routes.questions.get(question.kind), turn, question)
        except NotAsked:
            return await self._routes.line(turn)

    async def _by(self, view: AnswerView | None, turn: Turn, question: Question) -> Screen:
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
        assert update.message is not None
        turn, _ = await read(update, context, self._desk)
        turn = replace(turn, contact=contact_of(update.message))
        screen = await self._guarded(turn, self._routes.contact)
        await delivery.reply(context.bot, turn.chat_id, screen)
        await commands.refresh(context.bot, self._desk, screen.menus)

    async def _upload(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None
        turn, arrival = await read(update, context, self._desk)
        turn = replace(turn, upload=upload_of(update.message))
        screen = await self._guarded(turn, lambda turn: self._sent(turn, arrival))
        await delivery.reply(context.bot, turn.chat_id, screen)

    async def _sent(self, turn: Turn, arrival: arriving.Arrival) -> Screen:
        """A file answers an open question that may be answered by one; any other stays open."""
        if arrival.answered is not None:
            return await self._replayed(turn, arrival.answered)
        question = arrival.question
        if question is None or turn.upload is None or not turn.upload.is_photo:
            return await self._routes.upload(turn)
        view = self._routes.photos.get(question.kind)
        return await self._routes.upload(turn) if view is None else await self._by(view, turn, question)

    async def _checkout(self, update: telegram.Update, context: Context) -> None:
        query = update.pre_checkout_query
        assert query is not None
        turn, _ = await read(update, context, self._desk)
        try:
            await self._routes.checkout(replace(turn, asked=asked_by(query)))
        except Refusal as refusal:
            await delivery.answer_checkout(query, explain(turn.words, refusal))
        else:
            await delivery.answer_checkout(query)

    async def _paid(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None
        turn, _ = await read(update, context, self._desk)
        turn = replace(turn, charge=charge_of(update.message))
        screen = await self._guarded(turn, self._routes.paid)
        # Wherever it was paid: what somebody has bought is for them alone to read.
        await delivery.reply(context.bot, turn.telegram_id, screen)

    async def _other(self, update: telegram.Update, context: Context) -> None:
        turn, _ = await read(update, context, self._desk)
        await delivery.reply(context.bot, turn.chat_id, general.unknown(turn.words, turn.actor))

    async def _group(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None
        if not is_for(context.bot.username, update.message.text or ""):
            return
        turn, _ = await read(update, context, self._desk)
        said = general.private_only(turn.words, turn.link_base)
        await delivery.reply_in_group(context.bot, turn.chat_id, said)

    async def _membership(self, update: telegram.Update, context: Context) -> None:
        changed = update.my_chat_member
        assert changed is not None
        if changed.chat.type == "private":
            blocked = changed.new_chat_member.status in ("kicked", "left")
            await arriving.note_reach(self._desk, account_of(changed.from_user), blocked=blocked)

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


def install(application: Application, desk: Desk, routes: Routes) -> None:  # type: ignore[type-arg]
    """Lets the application answer by these routes."""
    application.add_handlers(Routing(desk, routes).handlers())

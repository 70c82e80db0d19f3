"""Answering updates of every kind: what each brings is read, answered, and told."""

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

from domain.refusals import Refusal
from handlers import commands, delivery
from handlers.answering import Answering
from handlers.reading import account_of, asked_by, charge_of, contact_of, is_for, read, upload_of
from handlers.routes import Routes
from handlers.screens import general
from services import arriving
from storage.desk import Desk
from texts.refusals import explain

Context = ContextTypes.DEFAULT_TYPE


class Routing:
    """Answers every update: presses, commands, typed lines, contacts, files and payments."""

    def __init__(self, desk: Desk, routes: Routes) -> None:
        self._desk = desk
        self._routes = routes
        self._answering = Answering(routes)

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
        turn, arrival = await read(update, context, self._desk)
        if query.message is not None and query.message.chat.type != "private":
            screen = replace(general.private_only(turn.words, turn.link_base), text="")
        else:
            screen = await self._answering.pressed(turn, query.data or "", arrival.question)
        await delivery.answer_press(context.bot, query, screen)
        await commands.refresh(context.bot, self._desk, screen.menus)

    async def _line(self, update: telegram.Update, context: Context) -> None:
        message = update.message
        assert message is not None and message.text is not None
        turn, arrival = await read(update, context, self._desk)
        screen = await self._answering.read(turn, message.text, arrival)
        await delivery.reply(context.bot, turn.chat_id, screen)
        await commands.refresh(context.bot, self._desk, screen.menus)

    async def _contact(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None
        turn, _ = await read(update, context, self._desk)
        turn = replace(turn, contact=contact_of(update.message))
        screen = await self._answering.guarded(turn, self._routes.contact)
        await delivery.reply(context.bot, turn.chat_id, screen)
        await commands.refresh(context.bot, self._desk, screen.menus)

    async def _upload(self, update: telegram.Update, context: Context) -> None:
        assert update.message is not None
        turn, arrival = await read(update, context, self._desk)
        turn = replace(turn, upload=upload_of(update.message))
        await delivery.reply(context.bot, turn.chat_id, await self._answering.sent(turn, arrival))

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
        screen = await self._answering.guarded(turn, self._routes.paid)
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


def install(application: Application, desk: Desk, routes: Routes) -> None:  # type: ignore[type-arg]
    """Lets the application answer by these routes."""
    application.add_handlers(Routing(desk, routes).handlers())

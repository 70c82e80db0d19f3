"""The only place that talks to Telegram in answer to somebody: screens go out, failures are weighed."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TypeGuard

import structlog
from telegram import (
    Bot,
    CallbackQuery,
    InputFile,
    InputMediaPhoto,
    LabeledPrice,
    Message,
    PreCheckoutQuery,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from handlers.keyboards import inline, keyboard
from handlers.screens import Screen
from handlers.screens.screen import Invoice

log = structlog.get_logger(__name__)

#: Seconds that any file may take on its way to Telegram, and bytes of a large one in each further second.
_UPLOADING, _UPLOADED = 60, 500_000


async def answer_press(bot: Bot, query: CallbackQuery, screen: Screen) -> None:
    """Answers a press: the toast, and the pressed message edited in place (or a new one sent).

    Raises Telegram's errors where it is worth trying again; a press that is too old to be answered, a
    message that shows the same already or has gone, and a person who blocked the bot are all settled here.
    """
    await asyncio.gather(_toast(bot, query, screen), _show(bot, query, screen))


async def send(bot: Bot, chat_id: int, screen: Screen) -> None:
    """Sends a screen as a new message. Raises Telegram's errors."""
    if screen.dismissing:
        gone = ReplyKeyboardRemove()
        await bot.send_message(chat_id, screen.dismissing, parse_mode=ParseMode.HTML, reply_markup=gone)
    extra = keyboard(screen)
    if screen.invoice is not None:
        await _send_invoice(bot, chat_id, screen, screen.invoice)
    elif screen.document is not None:
        file = InputFile(io.BytesIO(screen.document.content), filename=screen.document.name)
        patience = _UPLOADING + len(screen.document.content) / _UPLOADED
        await bot.send_document(
            chat_id,
            file,
            caption=screen.text or None,
            parse_mode=ParseMode.HTML,
            write_timeout=patience,
            read_timeout=patience,
            api_kwargs=extra,
        )
    elif screen.photo is not None and screen.photo.file_id is not None:
        await _send_known(bot, chat_id, screen, screen.photo.file_id)
    elif screen.photo is not None:
        await bot.send_photo(
            chat_id, screen.photo.content, caption=screen.text, parse_mode=ParseMode.HTML, api_kwargs=extra
        )
    elif screen.text:
        await bot.send_message(chat_id, screen.text, parse_mode=ParseMode.HTML, api_kwargs=extra)


async def edit(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> None:
    """Shows a screen in a message of text that is there already. Raises Telegram's errors."""
    await bot.edit_message_text(
        screen.text,
        chat_id=chat_id,
        message_id=message_id,
        parse_mode=ParseMode.HTML,
        api_kwargs=inline(screen),
    )


async def answer_checkout(query: PreCheckoutQuery, refusal: str | None = None) -> None:
    """Says whether something may be paid, or why not; a question that is too old is settled here, for nobody
    waits any more: Telegram has told the payer that it did not work."""
    try:
        await query.answer(ok=refusal is None, error_message=refusal)
    except BadRequest:
        return


async def reply(bot: Bot, chat_id: int, screen: Screen) -> None:
    """As `send`, to somebody who wrote; one who has blocked the bot meanwhile is left alone."""
    try:
        await send(bot, chat_id, screen)
    except Forbidden:
        return


async def reply_in_group(bot: Bot, chat_id: int, screen: Screen) -> None:
    """As `reply`, in a group that may not let the bot write."""
    try:
        await reply(bot, chat_id, screen)
    except BadRequest:
        return


async def _send_invoice(bot: Bot, chat_id: int, screen: Screen, invoice: Invoice) -> None:
    """Asks for money; where Telegram does not take it, as a sum below or above its limits, the screen itself
    is shown."""
    try:
        await bot.send_invoice(
            chat_id,
            title=invoice.title,
            description=invoice.description,
            payload=invoice.payload,
            provider_token=invoice.provider.get_secret_value(),
            currency=invoice.currency,
            prices=[LabeledPrice(invoice.label, invoice.amount)],
            start_parameter=invoice.start,
        )
    except BadRequest as problem:
        log.warning("invoice_not_taken", problem=problem.message, amount=invoice.amount)
        await send(bot, chat_id, replace(screen, invoice=None))


async def _send_known(bot: Bot, chat_id: int, screen: Screen, file_id: str) -> None:
    """A picture that somebody has sent; where Telegram has it no longer, what it was sent with."""
    text, extra = screen.text, inline(screen)
    try:
        await bot.send_photo(chat_id, file_id, caption=text, parse_mode=ParseMode.HTML, api_kwargs=extra)
    except BadRequest as problem:
        log.warning("picture_not_shown", problem=problem.message)
        await send(bot, chat_id, replace(screen, photo=None))


async def _toast(bot: Bot, query: CallbackQuery, screen: Screen) -> None:
    try:
        await bot.answer_callback_query(query.id, text=screen.toast or None, show_alert=screen.alert)
    except BadRequest:
        return


async def _show(bot: Bot, query: CallbackQuery, screen: Screen) -> None:
    if not screen.text:
        return
    message = query.message
    chat_id = message.chat.id if message else query.from_user.id
    if screen.send or screen.document or screen.invoice:
        await reply(bot, chat_id, screen)
    elif _is_picture(message):
        await _show_after_picture(bot, chat_id, message, screen)
    elif screen.photo or not _is_text(message):
        await reply(bot, chat_id, screen)
    else:
        text = partial(bot.edit_message_text, screen.text, parse_mode=ParseMode.HTML)
        await _edit(bot, text, chat_id, message, screen)


async def _show_after_picture(bot: Bot, chat_id: int, picture: Message, screen: Screen) -> None:
    """Another picture takes the place of the one pressed; above a text that one stays, without buttons."""
    if screen.photo is not None:
        new = InputMediaPhoto(screen.photo.content, caption=screen.text, parse_mode=ParseMode.HTML)
        await _edit(bot, partial(bot.edit_message_media, new), chat_id, picture, screen)
        return
    await reply(bot, chat_id, screen)
    with suppress(BadRequest, Forbidden):
        await bot.edit_message_reply_markup(chat_id, picture.message_id)


async def _edit(
    bot: Bot, edit: Callable[..., Awaitable[object]], chat_id: int, message: Message, screen: Screen
) -> None:
    try:
        await edit(chat_id=chat_id, message_id=message.message_id, api_kwargs=inline(screen))
    except BadRequest as problem:
        if "not modified" not in str(problem):
            await reply(bot, chat_id, screen)
    except Forbidden:
        return


def _is_text(message: object) -> TypeGuard[Message]:
    return isinstance(message, Message) and message.text is not None


def _is_picture(message: object) -> TypeGuard[Message]:
    return isinstance(message, Message) and bool(message.photo)

"""Bots written for Telegram run here unchanged."""

import asyncio
import os
from pathlib import Path

import pytest
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

from demo.telegram import LocalTelegram

AIOGRAM_PYTHON = os.environ.get("PASSDESK_AIOGRAM_PYTHON")


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_html(f"Hi {update.effective_user.mention_html()}!")


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_text(update.message.text)


async def test_a_polling_bot_of_python_telegram_bot_runs_unchanged(telegram: LocalTelegram) -> None:
    application = (
        Application.builder()
        .token(telegram.bot.token)
        .base_url(telegram.api_base)
        .base_file_url(telegram.file_base)
    ).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    anna = telegram.person("Anna <b")
    async with application:
        await application.start()
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        await anna.sends("/start")
        assert (await anna.chat.next_message()).text == "Hi Anna <b!"
        await anna.sends("\N{FLEXED BICEPS} & <i>")
        assert (await anna.chat.next_message()).text == "\N{FLEXED BICEPS} & <i>"
        await application.updater.stop()
        await application.stop()
    assert telegram.violations == []


@pytest.mark.skipif(
    AIOGRAM_PYTHON is None,
    reason="set PASSDESK_AIOGRAM_PYTHON to a Python that has aiogram to run its echo bot",
)
async def test_a_polling_bot_of_aiogram_runs_unchanged(telegram: LocalTelegram) -> None:
    bot = await asyncio.create_subprocess_exec(
        str(AIOGRAM_PYTHON),
        str(Path(__file__).with_name("aiogram_echo.py")),
        telegram.address,
        telegram.bot.token,
    )
    try:
        anna = telegram.person("Anna")
        await anna.sends("/start")
        assert (await anna.chat.next_message()).text == "Hello, Anna!"
        await anna.sends("again")
        assert (await anna.chat.next_message()).text == "again"
    finally:
        bot.terminate()
        await bot.wait()
    assert telegram.violations == []

"""An echo bot as python-telegram-bot's example has it; with `concurrent`, its documented way to be faster."""

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bench.bots.usage import tell_usage


async def _echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None and update.message.text is not None
    await update.message.reply_text(update.message.text)


def main() -> None:
    """Echoes until SIGTERM."""
    address, token, *more = sys.argv[1:]
    tell_usage()
    builder = Application.builder().token(token).base_url(f"{address}/bot")
    application = builder.concurrent_updates("concurrent" in more).build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, _echo))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()

"""Reading an update: who acts, where, and with what they came."""

import telegram
from telegram.ext import ContextTypes

from domain.ids import TelegramId
from domain.people import Account, Person
from domain.receipts import Asked, Charge
from domain.studio import Studio
from domain.telegram_money import from_telegram
from handlers.live import Live
from handlers.turn import SharedContact, Turn, Upload
from services import arriving
from storage.desk import Desk
from texts.words import best_language, speaking

Context = ContextTypes.DEFAULT_TYPE

#: Under this name the application keeps the address of the desk's web server.
WEB_BASE = "web_base"
#: Under this name it keeps the token of the payment provider, where there is one.
PAYMENT_TOKEN = "payment_token"  # noqa: S105 (a name, not a token)


async def read(update: telegram.Update, context: Context, desk: Desk) -> tuple[Turn, arriving.Arrival]:
    """The turn of whoever sent the update, and what the desk was waiting for from them."""
    user, chat = update.effective_user, update.effective_chat
    assert user is not None
    arrival = await arriving.arrive(desk, account_of(user), _language, line_of=_line_of(update))
    turn = Turn(
        desk=desk,
        actor=arrival.actor,
        words=speaking(arrival.actor.language, arrival.actor.studio),
        update_id=update.update_id,
        chat_id=chat.id if chat else user.id,
        now=desk.clock.now(),
        link_base=f"https://t.me/{context.bot.username}",
        live=Live(context.bot, chat.id if chat else user.id, update.callback_query),
        web_base=context.bot_data.get(WEB_BASE),
        payment_token=context.bot_data.get(PAYMENT_TOKEN),
    )
    return turn, arrival


def account_of(user: telegram.User) -> Account:
    """What Telegram says of an account."""
    return Account(
        telegram_id=TelegramId(user.id),
        first_name=user.full_name,
        username=user.username,
        language_code=user.language_code,
    )


def contact_of(message: telegram.Message) -> SharedContact:
    """The contact in a message that has one."""
    shared = message.contact
    assert shared is not None
    return SharedContact(shared.phone_number, None if shared.user_id is None else TelegramId(shared.user_id))


def upload_of(message: telegram.Message) -> Upload:
    """The file in a message that has one; of a photo its largest size."""
    document = message.document
    if document is not None:
        name, size, kind = document.file_name or "", document.file_size or 0, document.mime_type
        return Upload(document.file_id, name, size, kind, message.caption or "")
    photo = message.photo[-1]
    size = photo.file_size or 0
    return Upload(photo.file_id, "photo.jpg", size, "image/jpeg", message.caption or "", is_photo=True)


def asked_by(query: telegram.PreCheckoutQuery) -> Asked:
    """What somebody is about to pay."""
    return _asked(query)


def charge_of(message: telegram.Message) -> Charge:
    """The payment that a message reports."""
    payment = message.successful_payment
    assert payment is not None
    return Charge(
        asked=_asked(payment),
        charge_id=payment.telegram_payment_charge_id,
        provider_charge_id=payment.provider_payment_charge_id,
    )


def is_for(username: str, text: str) -> bool:
    """Whether a command in a group is meant for the bot of this name."""
    name = text.partition(" ")[0].partition("@")[2]
    return not name or name.casefold() == username.casefold()


def _asked(told: telegram.PreCheckoutQuery | telegram.SuccessfulPayment) -> Asked:
    amount = from_telegram(told.total_amount, told.currency)
    return Asked(told.invoice_payload, amount, told.currency)


def _line_of(update: telegram.Update) -> int | None:
    # A command answers no question.
    message = update.message
    if message is None:
        return None
    if message.text is None:
        return update.update_id if message.photo or message.document else None
    return None if message.text.startswith("/") else update.update_id


def _language(studio: Studio, account: Account | None, person: Person | None) -> str:
    wish = person.language if person else None
    return best_language(wish, account.language_code if account else None, studio.language)

"""Who stands at the desk: the actor of an update, read from the database for it (PRODUCT §2.1)."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.ids import TelegramId
from domain.people import Account, Actor, Person
from domain.studio import Studio
from services.people import introduce
from storage.desk import Desk
from storage.questions import Question

Choose = Callable[[Studio, Account | None, Person | None], str]


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who arrived, and the question that waits for what they type, or that this update answered before."""

    actor: Actor
    question: Question | None = None
    answered: Question | None = None


async def arrive(desk: Desk, sender: Account, language: Choose, *, line_of: int | None = None) -> Arrival:
    """The actor behind `sender`; what Telegram says of the account is kept when it is news.

    `language` chooses among the wishes of person, account and studio. `line_of` is the id of an update that
    typed a line: it may have answered a question before.
    """
    async with desk.reading() as tx:
        studio, known, person = await tx.people.behind(sender.telegram_id)
        waiting = None
        if known is not None and known.is_asked:
            waiting = await tx.questions.open_for(sender.telegram_id)
        question = None if waiting is None or waiting.is_idle else waiting
        answered = None if line_of is None else await tx.questions.answered_by(line_of)
    if known is None or _is_news(known, sender):
        async with desk.writing() as tx:
            await tx.people.see(sender, tx.now)
            if person is not None and _is_called_by_number(person, sender):
                person = await introduce(tx, person.id, sender.first_name)
    actor = Actor(
        telegram_id=sender.telegram_id,
        person=person,
        studio=studio,
        language=language(studio, sender, person),
    )
    return Arrival(actor, question, answered)


async def note_reach(desk: Desk, account: Account, *, blocked: bool) -> None:
    """Keeps that an account has blocked the bot, or lets it be written to again."""
    async with desk.writing() as tx:
        await tx.people.see(account, tx.now)
        if blocked:
            await tx.people.mark_unreachable(account.telegram_id, tx.now)


def _is_news(known: Account, sender: Account) -> bool:
    was = (known.first_name, known.username, known.language_code)
    return was != (sender.first_name, sender.username, sender.language_code) or bool(known.unreachable_since)


def _is_called_by_number(person: Person, sender: Account) -> bool:
    # Staff added by their Telegram id have no name until their first message.
    return person.name == str(sender.telegram_id)


async def leave_question(desk: Desk, telegram_id: TelegramId) -> None:
    """Closes what is still asked of an account, if anything: what is typed from now on is no answer."""
    async with desk.reading() as tx:
        asked = await tx.questions.open_for(telegram_id)
    if asked is not None and not asked.is_idle:
        await drop_question(desk, telegram_id)


async def end_question(desk: Desk, question: Question) -> None:
    """Closes one question unanswered, where it is still open: what is typed from now on is no answer."""
    async with desk.writing() as tx:
        await tx.questions.end(question.id, tx.now)


async def drop_question(desk: Desk, telegram_id: TelegramId) -> bool:
    """Closes the open question of an account unanswered; whether there was one."""
    async with desk.writing() as tx:
        return await tx.questions.drop(telegram_id, tx.now)

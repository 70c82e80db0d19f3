"""Typed questions: asked and answered in the same transaction as their effect (ARCHITECTURE §2.5)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.people import Actor
from domain.refusals import AlreadyAnswered
from storage.desk import Desk, Tx
from storage.questions import Question

LIFE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Answer:
    """A typed line that answers a question: closed with its effect, at most once.

    `outcome` is the packed tap of the screen to show should the same update be run again; `{name}` in it
    is filled from what the effect has made.
    """

    question_id: int
    update_id: int
    outcome: str


async def ask(desk: Desk, actor: Actor, kind: str, data: dict[str, Any]) -> None:
    """Waits for a typed line of this actor for half an hour; an older question of theirs is dropped."""
    async with desk.writing() as tx:
        await put(tx, actor, kind, data)


async def put(tx: Tx, actor: Actor, kind: str, data: dict[str, Any]) -> None:
    """The same inside a transaction under way."""
    question = Question(telegram_id=actor.telegram_id, kind=kind, data=data, expires_at=tx.now + LIFE)
    await tx.questions.ask(question, tx.now)


async def waiting(tx: Tx, actor: Actor, kind: str) -> Question:
    """This actor's question of that kind. Raises `AlreadyAnswered` where none waits any more."""
    question = await tx.questions.open_for(actor.telegram_id)
    if question is None or question.kind != kind or question.expires_at <= tx.now:
        raise AlreadyAnswered
    return question


async def settle(tx: Tx, answer: Answer | None, **made: int) -> None:
    """Closes the question inside the transaction of its effect. Raises `AlreadyAnswered`."""
    if answer is None:
        return
    outcome = answer.outcome.format(**made)
    if not await tx.questions.close(answer.question_id, answer.update_id, outcome, tx.now):
        raise AlreadyAnswered


async def outcome(desk: Desk, actor: Actor, question_id: int) -> str:
    """The packed tap of what came of this actor's question. Raises `AlreadyAnswered` where nothing did."""
    async with desk.reading() as tx:
        asked = await tx.questions.get(question_id)
    if asked is None or asked.telegram_id != actor.telegram_id or asked.outcome is None:
        raise AlreadyAnswered
    return asked.outcome


async def close(desk: Desk, answer: Answer) -> None:
    """Closes a question whose answer only leads to another screen. Raises `AlreadyAnswered`."""
    async with desk.writing() as tx:
        await settle(tx, answer)

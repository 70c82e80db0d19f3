"""Typed questions: what the desk has asked somebody and waits to read (ARCHITECTURE §2.5)."""

import json
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.ids import TelegramId
from storage.sql import Row, Sql


class Question(BaseModel):
    """A question that was asked: its kind, what it is about, and until when an answer counts."""

    model_config = ConfigDict(frozen=True)

    id: int = 0
    telegram_id: TelegramId
    kind: str
    data: dict[str, Any] = {}
    expires_at: datetime
    outcome: str | None = None

    @property
    def is_idle(self) -> bool:
        """Whether it only keeps a draft: nothing that is typed is meant for it."""
        return bool(self.data.get("idle"))


class QuestionStore:
    """One open question for each account; an answered one remembers which update answered it."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def ask(self, question: Question, at: datetime) -> None:
        """Asks; an older open question of the same account is dropped."""
        await self.drop(question.telegram_id, at)
        await self._sql.run(
            "questions_ask",
            telegram_id=question.telegram_id,
            kind=question.kind,
            data=json.dumps(question.data),
            asked_at=at,
            expires_at=question.expires_at,
        )

    async def drop(self, telegram_id: TelegramId, at: datetime) -> bool:
        """Closes the open question unanswered; whether there was one."""
        return await self._sql.run("questions_drop", telegram_id=telegram_id, at=at) > 0

    async def end(self, question_id: int, at: datetime) -> None:
        """Closes the question unanswered, if it is still open."""
        await self._sql.run("questions_end", id=question_id, at=at)

    async def open_for(self, telegram_id: TelegramId) -> Question | None:
        """The open question, expired or not."""
        row = await self._sql.one("questions_open_for", telegram_id=telegram_id)
        return None if row is None else _question(row)

    async def get(self, question_id: int) -> Question | None:
        """A question, open or closed."""
        row = await self._sql.one("questions_get", id=question_id)
        return None if row is None else _question(row)

    async def answered_by(self, update_id: int) -> Question | None:
        """The question this very update has answered before, for a re-run."""
        row = await self._sql.one("questions_answered_by", update_id=update_id)
        return None if row is None else _question(row)

    async def close(self, question_id: int, update_id: int, outcome: str | None, at: datetime) -> bool:
        """Closes the question as answered by an update; False if it was closed before."""
        values = {"id": question_id, "update_id": update_id, "outcome": outcome, "at": at}
        return await self._sql.run("questions_close", **values) == 1


def _question(row: Row) -> Question:
    return Question.model_validate(dict(row) | {"data": json.loads(row["data"])})

"""Dead letters: updates that could not be answered, told to their sender and to the owners."""

import secrets
from datetime import datetime

import structlog

from domain.ids import TelegramId
from domain.notices import Notice, NoticeKind
from domain.people import Person
from storage.desk import Desk
from storage.inbox import Held

log = structlog.get_logger(__name__)


async def bury(desk: Desk, row: Held, problem: BaseException) -> None:
    """Gives an update up: its sender gets an apology with a short reference, once, and the owners hear of
    it, once an hour at most. The JSON is kept for a while; the log has the reference and the traceback."""
    reference = secrets.token_hex(3).upper()
    async with desk.writing() as tx:
        buried = await tx.inbox.bury(row.id, reference, type(problem).__name__, tx.now)
        if buried:
            notices = [_alert(owner, reference, tx.now) for owner in await tx.people.owners()]
            if row.chat > 0:
                notices.append(_apology(row, reference, tx.now))
            await tx.notices.add_many(notices)
    if buried:
        log.error("dead_letter", reference=reference, update_id=row.update_id, exc_info=problem)


def _apology(row: Held, reference: str, now: datetime) -> Notice:
    return Notice(
        telegram_id=TelegramId(row.chat),
        kind=NoticeKind.APOLOGY,
        key=f"apology:{row.update_id}",
        data={"reference": reference},
        not_before=now,
    )


def _alert(owner: Person, reference: str, now: datetime) -> Notice:
    return Notice(
        person_id=owner.id,
        kind=NoticeKind.DEAD_LETTER,
        key=f"dead_letter:{owner.id}:{now:%Y-%m-%dT%H}",
        data={"reference": reference},
        not_before=now,
    )

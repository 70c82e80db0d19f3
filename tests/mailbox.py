"""What the desk owes people, read as its sender reads it."""

from dataclasses import dataclass
from datetime import timedelta

from domain.ids import PersonId, TelegramId
from domain.notices import Notice, NoticeKind
from domain.people import Account
from handlers import notices
from handlers.screens import Screen
from storage.desk import Desk
from storage.notices import NoticeState, Outgoing


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice that was due, and its screen where it was still worth sending."""

    notice: Notice
    screen: Screen | None

    @property
    def kind(self) -> NoticeKind:
        """What it is about."""
        return self.notice.kind

    @property
    def text(self) -> str:
        """What it says."""
        assert self.screen is not None, f"{self.notice.key} was not said"
        return self.screen.text


async def opened(desk: Desk) -> list[Letter]:
    """Every notice that is due now, oldest first; afterwards all of them are settled."""
    letters: list[Letter] = []
    while due := await _claimed(desk):
        letters += [await _opened(desk, outgoing) for outgoing in due]
    return letters


async def said(desk: Desk) -> list[Letter]:
    """Of the notices that are due now those that are still true."""
    return [letter for letter in await opened(desk) if letter.screen is not None]


async def connect(desk: Desk, person_id: PersonId, language: str | None = None) -> None:
    """Gives a person a Telegram account that speaks `language`."""
    account = Account(telegram_id=TelegramId(9000 + person_id), language_code=language)
    async with desk.writing() as tx:
        await tx.people.see(account, tx.now)
        await tx.people.link(account.telegram_id, person_id, tx.now)


async def _claimed(desk: Desk) -> list[Outgoing]:
    async with desk.writing() as tx:
        return await tx.notices.claim(tx.now, tx.now + timedelta(minutes=1), 100)


async def _opened(desk: Desk, outgoing: Outgoing) -> Letter:
    now, last = desk.clock.now(), outgoing.notice.not_after
    too_late = last is not None and last < now
    screen = None if too_late else await notices.render(desk, outgoing)
    async with desk.writing() as tx:
        state = NoticeState.SENT if screen else NoticeState.SKIPPED
        await tx.notices.settle(outgoing.notice.id, state, tx.now)
    return Letter(outgoing.notice, screen)

"""What became of a notice, as it is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import NoticeId, PersonId
from storage.desk import Tx
from storage.notices import NoticeState, Outgoing


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram took it."""

    id: NoticeId


@dataclass(frozen=True, slots=True)
class Skipped:
    """There was no point in saying it any more."""

    id: NoticeId
    why: str


@dataclass(frozen=True, slots=True)
class Failed:
    """It cannot be said; kept so that it can be seen."""

    id: NoticeId
    why: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Its reader has no account that takes messages."""

    id: NoticeId
    person_id: PersonId | None


@dataclass(frozen=True, slots=True)
class Refused:
    """The account does not take our messages; another one of the same reader may."""

    id: NoticeId
    why: str
    outgoing: Outgoing


@dataclass(frozen=True, slots=True)
class Postponed:
    """It is tried again later; `failures` count against it."""

    id: NoticeId
    until: datetime
    why: str
    failures: int = 0


Outcome = Sent | Skipped | Failed | Unreachable | Refused | Postponed


async def record(outcomes: Sequence[Outcome], tx: Tx) -> None:
    """Writes them down within `tx`."""
    await tx.notices.settle_sent([outcome.id for outcome in outcomes if isinstance(outcome, Sent)], tx.now)
    for outcome in outcomes:
        await _record(outcome, tx)


async def _record(outcome: Outcome, tx: Tx) -> None:
    match outcome:
        case Skipped(id_, why):
            await tx.notices.settle(id_, NoticeState.SKIPPED, tx.now, why)
        case Failed(id_, why):
            await tx.notices.settle(id_, NoticeState.FAILED, tx.now, why)
        case Postponed(id_, until, why, failures):
            await tx.notices.postpone(id_, until, why, failures)
        case Unreachable(id_, person_id):
            await _unreachable(tx, id_, person_id)
        case Refused(id_, why, outgoing):
            await _refused(tx, id_, why, outgoing)


async def _unreachable(tx: Tx, id_: NoticeId, person_id: PersonId | None) -> None:
    has_account = person_id is None or bool(await tx.people.accounts_of(person_id))
    if has_account:
        await tx.notices.settle(id_, NoticeState.FAILED, tx.now, "unreachable")
    else:
        await tx.notices.settle(id_, NoticeState.SKIPPED, tx.now, "no account")


async def _refused(tx: Tx, id_: NoticeId, why: str, outgoing: Outgoing) -> None:
    if outgoing.to is not None:
        await tx.people.mark_unreachable(outgoing.to, tx.now)
    if outgoing.notice.telegram_id is not None:
        await tx.notices.settle(id_, NoticeState.FAILED, tx.now, why)
    else:
        await tx.notices.postpone(id_, tx.now, why, 0)

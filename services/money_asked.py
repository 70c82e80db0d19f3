"""What clients and owners are told of money that is open: read when it is sent."""

from dataclasses import dataclass
from datetime import date

from domain.asking_to_pay import amount, wanted
from domain.ids import PassId
from domain.notices import Notice
from domain.passes import Pass, PassState
from services.pass_news import new_pass
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Asking:
    """What the reader is asked for, in minor units, for a pass of theirs that was sold on `since`; `is_last`
    says that nobody asks again by itself."""

    pass_: Pass
    amount: int
    since: date
    is_last: bool
    today: date


@dataclass(frozen=True, slots=True)
class Unpaid:
    """A pass of the client `name` for which they were asked in vain, sold on `since`."""

    pass_: Pass
    name: str
    amount: int
    since: date


async def asking(tx: Tx, reader: Reader, notice: Notice) -> Asking | None:
    """What is open on a pass of the reader that is in use."""
    news = await new_pass(tx, reader, notice)
    if news is None or news.pass_.to_pay <= 0:
        return None
    return Asking(
        pass_=news.pass_,
        amount=wanted(news.pass_, news.today),
        since=reader.studio.calendar.day_of(news.pass_.sold_at),
        is_last=bool(notice.data["is_last"]),
        today=news.today,
    )


async def in_vain(tx: Tx, reader: Reader, notice: Notice) -> tuple[Unpaid, ...] | None:
    """The passes for which nobody paid though they were asked, for an owner; those paid since are no news."""
    if reader.person is None or not reader.person.is_owner:
        return None
    today, found = reader.studio.today(tx.now), []
    for told in notice.data["passes"]:
        pass_ = await tx.passes.get(PassId(told["pass_id"]))
        if pass_ is None or pass_.state_on(today) is PassState.DEACTIVATED or not amount(pass_, today):
            continue
        client = await tx.people.get(pass_.client_id)
        since = reader.studio.calendar.day_of(pass_.sold_at)
        found.append(Unpaid(pass_, "" if client is None else client.name, amount(pass_, today), since))
    return tuple(found) or None

"""What clients and owners are told of passes that were given, and of those that were to follow."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId
from domain.notices import Notice
from domain.passes import Pass
from domain.renewing import WhyNot
from services.pass_news import new_pass
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class GiftNews:
    """A new pass of the reader, and the one it follows, if any; so much `credit` of theirs paid for it."""

    pass_: Pass
    follows: Pass | None
    today: date
    credit: int = 0


@dataclass(frozen=True, slots=True)
class NotRenewed:
    """A pass of the client `name` that nothing could follow."""

    pass_: Pass
    name: str
    why: WhyNot


async def given(tx: Tx, reader: Reader, notice: Notice) -> GiftNews | None:
    """A pass that is the reader's, in use still."""
    news = await new_pass(tx, reader, notice)
    if news is None:
        return None
    follows = None if news.pass_.renews is None else await tx.passes.get(news.pass_.renews)
    return GiftNews(news.pass_, follows, news.today, notice.data.get("credit", 0))


async def not_renewed(tx: Tx, reader: Reader, notice: Notice) -> tuple[NotRenewed, ...] | None:
    """The passes that were to be renewed and could not, for an owner; those followed since are no news."""
    if reader.person is None or not reader.person.is_owner:
        return None
    found = []
    for told in notice.data["passes"]:
        pass_ = await tx.passes.get(PassId(told["pass_id"]))
        if pass_ is None or await tx.passes.follower_of(pass_.id) is not None:
            continue
        client = await tx.people.get(pass_.client_id)
        found.append(NotRenewed(pass_, "" if client is None else client.name, WhyNot(told["why"])))
    return tuple(found) or None

"""What clients are told of a pass that they were given, or that ends or runs out."""

from dataclasses import dataclass, replace
from datetime import date

from domain.ids import PassId
from domain.notices import Notice
from domain.passes import Pass, PassState
from domain.reminders import should_warn, tightest
from domain.timetable import Session
from services.own_top_ups import is_due
from services.pace import usual_ahead
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class PassNews:
    """The reader's pass as it is on the local day `today`; `usual` is the session they usually train that it
    would pay for next, where that is asked for; `tops_up` says that they may add sessions to it."""

    pass_: Pass
    today: date
    usual: Session | None = None
    tops_up: bool = False


async def new_pass(tx: Tx, reader: Reader, notice: Notice) -> PassNews | None:
    """A pass that the reader was given, or another one that is theirs, unless it was taken out of use."""
    pass_ = await tx.passes.get(PassId(notice.data["pass_id"]))
    today = reader.studio.today(tx.now)
    if pass_ is None or pass_.client_id != notice.person_id:
        return None
    return None if pass_.state_on(today) is PassState.DEACTIVATED else PassNews(pass_, today)


async def ending(tx: Tx, reader: Reader, notice: Notice) -> PassNews | None:
    """A pass that ends soon: on the day the notice was about, with no tighter threshold reached since."""
    news = await new_pass(tx, reader, notice)
    if news is None or news.pass_.ends_on is None or news.pass_.ends_on.isoformat() != notice.data["ends_on"]:
        return None
    pass_, threshold, rules = news.pass_, notice.data["threshold"], reader.studio.rules
    if tightest((news.pass_.ends_on - news.today).days, rules.days_left) != threshold:
        return None
    renewed = await tx.telling.is_renewed(pass_.id)
    worth = should_warn(pass_, news.today, threshold, reader.studio.calendar, renewed=renewed)
    return await _with_ways(tx, reader, news) if worth else None


async def running_low(tx: Tx, reader: Reader, notice: Notice) -> PassNews | None:
    """A pass with few sessions free, no fewer than the threshold that the notice was about, which no other
    one follows yet."""
    news = await new_pass(tx, reader, notice)
    if news is None or news.pass_.unlimited or not is_open(news.pass_, news.today) or news.pass_.free <= 0:
        return None
    if await tx.telling.is_renewed(news.pass_.id):
        return None
    reached = tightest(news.pass_.free, reader.studio.rules.sessions_left)
    return await _with_ways(tx, reader, news) if reached == notice.data["threshold"] else None


async def _with_ways(tx: Tx, reader: Reader, news: PassNews) -> PassNews:
    """With what may be done about it: train, or add sessions."""
    news = replace(news, tops_up=await is_due(tx, reader.studio, news.pass_))
    if not news.pass_.unlimited and news.pass_.free <= 0:
        return news
    return replace(news, usual=await usual_ahead(tx, reader.studio, news.pass_.client_id, news.pass_))


def is_open(pass_: Pass, today: date) -> bool:
    """Whether it may still be used, today or later."""
    return pass_.state_on(today) not in (PassState.EXPIRED, PassState.DEACTIVATED)

"""Telling a coach what others have changed of their sessions, once for each change."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.ids import PersonId, SeriesId, SessionId
from domain.notices import Notice, NoticeKind
from domain.timetable import Series, Session
from services.telling import Reader
from storage.desk import Tx


class News(StrEnum):
    """What has become of a session or a series of theirs."""

    YOURS = "yours"
    NOT_YOURS = "not_yours"
    MOVED = "moved"
    LENGTH = "length"
    OFF = "off"
    ON = "on"


@dataclass(frozen=True, slots=True)
class CoachNews:
    """News of one session, which began at `was` before it moved; or of a series, on its days from `since`."""

    news: News
    session: Session | None = None
    was: datetime | None = None
    series: Series | None = None
    since: date | None = None


async def tell_of_session(
    tx: Tx, coach_id: PersonId | None, news: News, session: Session, *, by: PersonId | None
) -> None:
    """Owes a coach news of a session, which is as it was before the change, unless it is their own doing."""
    about = {"session_id": session.id, "was": session.starts_at.isoformat()}
    await _owe(tx, coach_id, news, f"session:{session.id}:{session.version}", about, by=by)


async def tell_of_series(
    tx: Tx, coach_id: PersonId | None, news: News, series: Series, since: date, *, by: PersonId | None
) -> None:
    """Owes a coach news of a series, which is as it was before the change, on its days from `since` on."""
    about = {"series_id": series.id, "since": since.isoformat()}
    await _owe(tx, coach_id, news, f"series:{series.id}:{series.version}", about, by=by)


async def told(tx: Tx, reader: Reader, notice: Notice) -> CoachNews | None:
    """The news, while it is still true and worth hearing."""
    news = News(notice.data["news"])
    if reader.person is None or not reader.person.is_coach:
        return None
    if "series_id" in notice.data:
        series = await tx.series.get(SeriesId(notice.data["series_id"]))
        since = date.fromisoformat(notice.data["since"])
        return None if series is None else CoachNews(news, series=series, since=since)
    session = await tx.timetable.get(SessionId(notice.data["session_id"]))
    if session is None or session.ends_at <= tx.now:
        return None
    is_theirs = session.coach_id == reader.person.id
    if is_theirs is (news is News.NOT_YOURS) or session.is_planned is (news is News.OFF):
        return None
    return CoachNews(news, session=session, was=datetime.fromisoformat(notice.data["was"]))


async def _owe(
    tx: Tx,
    coach_id: PersonId | None,
    news: News,
    subject: str,
    about: dict[str, object],
    *,
    by: PersonId | None,
) -> None:
    if coach_id is None or coach_id == by:
        return
    await tx.notices.add(
        Notice(
            person_id=coach_id,
            kind=NoticeKind.COACHING,
            key=f"coaching:{subject}:{coach_id}:{news}",
            data={"news": news.value, **about},
            not_before=tx.now,
        )
    )

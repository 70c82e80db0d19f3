"""What a label says last, a phone cuts off first."""

from datetime import UTC, date, datetime

import pytest

from domain.ids import SessionId
from domain.rosters import Tally
from domain.studio import Studio
from domain.timetable import Session
from handlers.screens.my_day import session_rows
from services.rosters import CoachDay, SessionAtDesk
from texts.words import Words, languages

DAY = date(2026, 12, 4)


@pytest.mark.parametrize("language", languages())
def test_a_long_service_gives_way_to_how_many_are_unpaid(language: str, studio: Studio) -> None:
    session = Session(
        id=SessionId(1),
        starts_at=datetime(2026, 12, 4, 17, tzinfo=UTC),
        day=DAY,
        minutes=60,
        capacity=12,
        taken=11,
        service="Advanced technique and sparring",
    )
    at_desk = SessionAtDesk(session, Tally(unpaid=1))

    [[button]] = session_rows(Words(language, studio), CoachDay(DAY, DAY, (at_desk,), 1), [at_desk])

    assert button.label.startswith("18:00 Advan") and "…" in button.label
    assert len(button.label) <= 34 and "11" in button.label.partition("…")[2]

"""News of places in every language: what they name, and how much of it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PersonId, SessionId
from domain.studio import Studio
from handlers.screens import place_news
from services.place_news import PlaceNews
from tests.domain.passes_at_hand import a_pass
from texts.words import languages, speaking

STUDIO = Studio(name="House", timezone="Europe/Berlin", language="en", currency="EUR")
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


def news(*, at: int = 0, **facts: Any) -> PlaceNews:
    """A booking of Friday; `facts` as in `Booking`, and the `pass_` and `data` of the news."""
    pass_, data = facts.pop("pass_", None), facts.pop("data", {})
    booking = Booking(
        id=BookingId(1 + at),
        session_id=SessionId(1 + at),
        client_id=PersonId(1),
        starts_at=FRIDAY + timedelta(days=at),
        day=(FRIDAY + timedelta(days=at)).date(),
        minutes=60,
        service="Boxing <b>",
    )
    return PlaceNews(booking.model_copy(update=facts), pass_, NOW, data)


@pytest.mark.parametrize("language", languages())
def test_a_strike_names_the_session_how_many_there_were_and_until_when(language: str) -> None:
    words = speaking(language, STUDIO)
    data = {"count": 3, "days": 30, "until": "2026-12-24"}

    late = place_news.struck(words, news(state=BookingState.LATE_CANCELLED, data=data))
    missed = place_news.struck(words, news(state=BookingState.NO_SHOW, data={}))

    assert late.text != missed.text
    assert "Boxing &lt;b&gt;" in late.text and "3" in late.text and words.day(date(2026, 12, 24)) in late.text
    assert "Boxing &lt;b&gt;" in missed.text


@pytest.mark.parametrize("language", languages())
def test_settled_bookings_are_listed_up_to_what_a_phone_shows(language: str) -> None:
    words, pass_ = speaking(language, STUDIO), a_pass(title="Gold <b>", used=7)

    one = place_news.settled(words, (news(pass_=pass_),))
    many = place_news.settled(words, tuple(news(at=day, pass_=pass_) for day in range(30)))

    assert "Gold &lt;b&gt;" in one.text and one.text.count("•") == 1
    assert many.text.count("•") == place_news.LINES
    assert "18" in many.text and "30" in many.text


@pytest.mark.parametrize("language", languages())
def test_a_lapsed_offer_says_whether_the_place_in_line_is_kept(language: str) -> None:
    words = speaking(language, STUDIO)

    gone = place_news.lapsed(words, news(state=BookingState.CANCELLED))
    kept = place_news.lapsed(words, news(state=BookingState.WAITLISTED))

    assert kept.text.startswith(gone.text) and kept.text != gone.text


@pytest.mark.parametrize("language", languages())
def test_a_change_names_only_what_differs(language: str) -> None:
    words = speaking(language, STUDIO)
    was = {"starts_at": FRIDAY.isoformat(), "coach": "Carl", "place": None, "minutes": 45}

    told = place_news.changed(words, news(coach=None, data={**was, "service": "Boxing <b>"}))

    lines = told.text.split("\n")
    assert sum("→" in line for line in lines) == 2
    assert any("Carl →" in line for line in lines) and any("45 → <b>60</b>" in line for line in lines)


@pytest.mark.parametrize("language", languages())
def test_what_cancelling_costs_now_follows_the_policy_and_the_pass(language: str) -> None:
    words = speaking(language, STUDIO)
    cut_off, passed = NOW + timedelta(hours=1), NOW - timedelta(hours=1)
    said = [
        place_news.reminder(words, news(pass_=a_pass())).text,
        place_news.reminder(words, news(pass_=a_pass(), free_until=cut_off)).text,
        place_news.reminder(words, news(pass_=a_pass(), free_until=passed)).text,
        place_news.reminder(words, news(pass_=a_pass(unlimited=True), free_until=passed)).text,
        place_news.reminder(words, news(free_until=passed)).text,
    ]

    assert len({text.split("\n")[-1] for text in said}) == len(said)

"""The picture of a pass: one number large, what became of the others, and the same in its caption."""

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PIL import Image

from domain.bookings import Booking
from domain.calendar import Unit
from domain.holds import Hold
from domain.ids import BookingId, PassId, PersonId, SessionId
from domain.passes import Pass
from domain.people import Person
from domain.plans import PlanKind, Terms, Validity
from domain.studio import Studio
from handlers.pictures import pass_caption, pass_picture, pass_shown
from handlers.pictures.canvas import Canvas
from handlers.pictures.captions import units
from handlers.pictures.letters import CUT, drawable
from handlers.pictures.pass_shown import plain
from services.cards import PassCard
from texts.words import Words, languages

TODAY = date(2026, 11, 22)
STUDIO = Studio(name="Harbour Boxing", timezone="Europe/Berlin", language="en", currency="EUR")
BOOKING = Booking(
    id=BookingId(1),
    session_id=SessionId(1),
    client_id=PersonId(1),
    starts_at=datetime(2026, 11, 24, 17, tzinfo=UTC),
    day=date(2026, 11, 24),
    minutes=60,
    service="Boxing",
    coach="Ben Okafor",
    place="Main hall",
)


def card(name: str = "Mia Sommer", booking: Booking | None = None, **facts: Any) -> PassCard:
    """Ten sessions, three used and one booked; `facts` as in `Pass`."""
    usual = {
        "title": "10 sessions",
        "terms": Terms(size=10, validity=Validity(count=3)),
        "valid_from": date(2026, 10, 1),
        "valid_until": date(2026, 12, 24),
        "total": 10,
        "used": 3,
        "booked": 1,
    }
    client = Person(id=PersonId(1), name=name)
    pass_ = Pass.model_validate(
        {"id": PassId(1), "client_id": 1, "sold_at": datetime(2026, 10, 1, tzinfo=UTC), **usual, **facts}
    )
    return PassCard(pass_, client, TODAY, next_booking=booking)


CARDS = {
    "usual": card(booking=BOOKING),
    "unlimited": card(
        title="Monthly",
        terms=Terms(kind=PlanKind.UNLIMITED, validity=Validity()),
        unlimited=True,
        total=0,
        booked=0,
    ),
    "days": card(terms=Terms(kind=PlanKind.DAYS, size=10, validity=Validity(count=2, unit=Unit.WEEKS))),
    "expired": card("שרה לוי", valid_until=date(2026, 11, 1), booked=0, expired=7, expiry_recorded=True),
    "on hold": card("🥊 Rocky 🥊", holds=(Hold(first=date(2026, 11, 20), last=date(2026, 11, 30)),)),
    "held openly": card(holds=(Hold(first=date(2026, 11, 20)),)),
    "owing": card(
        "W" * 64, title="Ж" * 64, total=2, used=4, booked=0, payment="unpaid", price=9000, currency="EUR"
    ),
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("held", CARDS.values(), ids=CARDS)
def test_every_text_in_the_picture_stands_in_its_caption(
    held: PassCard, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    write = Canvas.text

    def written(self: Canvas, left: float, top: float, text: str, **kinds: object) -> float:
        drawn.append(drawable(text).rstrip(CUT))
        return write(self, left, top, text, **kinds)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "text", written)
    words = Words(language, STUDIO)
    shown = pass_shown(words, held)
    pass_picture(shown)
    caption = drawable(plain(pass_caption(words, shown)))

    assert len(drawn) >= 8 and units(pass_caption(words, shown)) <= 1024
    assert [text for text in drawn if text.casefold() not in caption.casefold()] == []


def test_it_says_what_is_free_of_how_many_until_when_and_what_is_booked_next() -> None:
    shown = pass_shown(Words("en", STUDIO), CARDS["usual"])

    assert (shown.free, shown.free_name, shown.total, shown.state) == ("6", "free", "total 10", "Active")
    assert {each.name: each.number for each in shown.figures} == {"used": 3, "booked": 1, "free": 6}
    assert shown.lines[0] == "Valid through 24 Dec 2026 (32 days left)"
    assert shown.lines[1] == "Next booking: Tue, 24 Nov, 18:00 · Boxing · Ben Okafor · Main hall"


def test_states_are_said_in_words() -> None:
    states = {name: pass_shown(Words("en", STUDIO), held).state for name, held in CARDS.items()}

    assert (states["expired"], states["on hold"], states["unlimited"]) == ("Expired", "On hold", "Active")
    unlimited = pass_shown(Words("en", STUDIO), CARDS["unlimited"])
    assert (unlimited.free, unlimited.total, len(unlimited.figures)) == ("Unlimited", "", 2)
    assert pass_shown(Words("en", STUDIO), CARDS["owing"]).lines[0] == "2 sessions are owed."


@pytest.mark.parametrize("held", CARDS.values(), ids=CARDS)
def test_it_is_the_same_each_time_small_and_wide_enough_for_a_phone(held: PassCard) -> None:
    shown = pass_shown(Words("ru", STUDIO), held)
    picture = pass_picture(shown)
    width, height = Image.open(io.BytesIO(picture)).size

    assert picture == pass_picture(shown) and len(picture) < 500_000
    assert width == 1080 and 600 < height < 1500

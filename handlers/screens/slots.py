"""Booking a personal session: with whom, on which day, at what time, and what it comes to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.browsing import Where
from domain.refusals import NoPassPays
from domain.timetable import Service
from handlers.screens.booking_news import about
from handlers.screens.placing import place_lines, unpayable_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.unpaid import paying_rows
from handlers.taps import Tap
from handlers.taps.among import among, where
from handlers.taps.buying import ShowShop
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowClient
from handlers.taps.placing import ShowDays
from handlers.taps.slots import AskCoach, BookSlot, ShowFreeDays, ShowFreeTimes, ShowSlot
from services.free_times import Offering
from services.placing import Placed
from services.slots import FreeDays, FreeTimes
from texts.words import Words

PAGE = 8
_DAYS_IN_ROW = 2
_TIMES_IN_ROW = 4


def entry_rows(words: Words, services: Sequence[Service], context: Where) -> Rows:
    """The ways to personal sessions, one for each service."""
    return tuple(
        (Button(words.plain("button-slots", service=each.name), AskCoach(among=among(_of(context, each)))),)
        for each in services
    )


def coaches(words: Words, offer: Offering, tap: AskCoach) -> Screen:
    """With whom: any coach, or one of them."""
    context = where(tap.among)
    start = max(0, min(tap.page, (len(offer.coaches) - 1) // PAGE)) * PAGE
    anybody = replace(context, coach_id=None)
    rows: Rows = ((Button(words.plain("button-slots-anybody"), ShowFreeDays(among=among(anybody))),),)
    for each in offer.coaches[start : start + PAGE]:
        chosen = among(replace(context, coach_id=each.id))
        rows += ((Button(each.name, ShowFreeDays(among=chosen)),),)
    if start + PAGE < len(offer.coaches):
        rows += ((Button(words.plain("button-more"), AskCoach(among=tap.among, page=tap.page + 1)),),)
    text = "\n".join([*_title(words, offer), "", words("slots-choose-coach")])
    return Screen(text, (*rows, (_back(words, ShowDays(among=among(_around(context)))),)))


def days(words: Words, found: FreeDays, context: Where, *, asked_coach: bool) -> Screen:
    """The days of two weeks that have free times."""
    packed = among(context)
    buttons = [Button(words.weekday(each), ShowFreeTimes(among=packed, day=each)) for each in found.days]
    rows: Rows = tuple(tuple(buttons[at : at + _DAYS_IN_ROW]) for at in range(0, len(buttons), _DAYS_IN_ROW))
    turns = []
    if found.before is not None:
        turns.append(Button(words.plain("button-slots-earlier"), _days(packed, found.before)))
    if found.more is not None:
        turns.append(Button(words.plain("button-slots-later"), _days(packed, found.more)))
    if turns:
        rows += (tuple(turns),)
    said = words("slots-choose-day") if found.days else words("slots-no-day", day=found.since)
    text = "\n".join([*_title(words, found.offering, context), "", said])
    back: Tap = ShowDays(among=among(_around(context)))
    if asked_coach:
        back = AskCoach(among=among(replace(context, coach_id=None)))
    return Screen(text, (*rows, (_back(words, back),)))


def times(words: Words, found: FreeTimes, context: Where, *, said: str = "") -> Screen:
    """The free times of a day; `said` is why the one that was wanted is not among them."""
    anybody = context.coach_id is None
    buttons = [
        Button(
            words.plain("booking-hour", at=each.starts_at),
            ShowSlot.of(among(replace(context, coach_id=each.coach_id)), each.starts_at, anybody=anybody),
        )
        for each in found.slots
    ]
    rows: Rows = tuple(
        tuple(buttons[at : at + _TIMES_IN_ROW]) for at in range(0, len(buttons), _TIMES_IN_ROW)
    )
    day = words.weekday(found.day)
    asked = words("slots-choose-time" if buttons else "slots-no-time", day=day)
    lines = [*_title(words, found.offering, context), "", asked]
    if said:
        lines = [words.escaped(said), "", *lines]
    back = _back(words, _days(among(context), found.day))
    return Screen("\n".join(lines), (*rows, (back,)), toast=said[:200])


def confirm(words: Words, offer: Offering, thought: Placed, tap: ShowSlot) -> Screen:
    """What booking the time comes to: which pass pays and what is left, or that nothing does."""
    (place,) = thought.places
    assert place.booking is not None, "a refusal is raised"
    lines = [*_for(words, offer), words("booking-what", what=about(words, place.booking))]
    lines.append(words("slots-lasts", minutes=place.session.minutes))
    lines += place_lines(words, place, is_own=offer.is_own)
    is_unpaid = tap.unpaid and place.pays is None
    key = "button-book-unpaid" if is_unpaid else "button-place" if offer.is_own else "button-book"
    shown = {"among": tap.among, "at": tap.at, "anybody": tap.anybody}
    button = Button(words.plain(key), BookSlot(**shown, unpaid=is_unpaid, mark=thought.mark))
    return Screen("\n".join(lines), ((button,), (_back_to_day(words, tap, place.session.day),)))


def nothing_pays(words: Words, offer: Offering, tap: ShowSlot, day: date, refusal: NoPassPays) -> Screen:
    """Why each pass of the client's cannot pay for the time; staff may book it unpaid."""
    what = words("booking-what", what=words.plain("booking-when", day=words.weekday(day), at=tap.starts_at))
    lines = [*_title(words, offer), what, "", *unpayable_lines(words, refusal, is_own=offer.is_own)]
    balance = (Button(words.plain("button-balance"), ShowBalance()),)
    shop = (Button(words.plain("button-shop"), ShowShop()),)
    rows: Rows = (*paying_rows(words, refusal.reasons), shop, balance)
    if not offer.is_own:
        unpaid = ShowSlot.of(tap.among, tap.starts_at, anybody=tap.anybody, unpaid=True)
        client = Button(offer.client.name, ShowClient(client_id=offer.client.id))
        rows = ((Button(words.plain("button-book-unpaid"), unpaid),), (client,))
    return Screen("\n".join(lines), (*rows, (_back_to_day(words, tap, day),)))


def _title(words: Words, offer: Offering, context: Where | None = None) -> list[str]:
    lines = [*_for(words, offer), words("slots-title", service=offer.service.name)]
    if context is not None and context.coach_id is not None:
        lines.append(words("slots-with", name=offer.coaches[0].name))
    return lines


def _for(words: Words, offer: Offering) -> list[str]:
    return [] if offer.is_own else [words("placing-title-for", name=offer.client.name)]


def _of(context: Where, service: Service) -> Where:
    return replace(context, service_id=service.id, coach_id=None)


def _around(context: Where) -> Where:
    """The list of all days again, for the same client."""
    return Where(client_id=context.client_id)


def _days(packed: str, since: date) -> ShowFreeDays:
    return ShowFreeDays(among=packed, since=since)


def _back_to_day(words: Words, tap: ShowSlot, day: date) -> Button:
    context = where(tap.among)
    if tap.anybody:
        context = replace(context, coach_id=None)
    return _back(words, ShowFreeTimes(among=among(context), day=day))


def _back(words: Words, tap: Tap) -> Button:
    return Button(words.plain("button-back"), tap)

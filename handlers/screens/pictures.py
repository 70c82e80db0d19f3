"""Screens with a picture; each caption says what its picture says."""

import asyncio
from datetime import timedelta

from domain.ids import PassId
from handlers import pictures
from handlers.screens.client import page_of
from handlers.screens.screen import Button, Photo, Rows, Screen
from handlers.screens.titles import told_apart
from handlers.taps.client import ShowBalance
from handlers.taps.pictures import ChoosePassPicture, ShowPassPicture, ShowWeekPicture
from handlers.taps.placing import ShowDays
from handlers.taps.timetable import ShowTimetable
from services.cards import ClientCard, PassCard
from services.weeks import DAYS, Week
from texts.words import Words


async def week(words: Words, week: Week, *, staff: bool) -> Screen:
    """The timetable of seven days; beside it those before and after."""
    shown = pictures.week_shown(words, week)
    # Drawing takes a tenth of a second, a full week a whole one: others are answered meanwhile.
    photo = Photo(await asyncio.to_thread(pictures.week_picture, shown))
    span = timedelta(days=DAYS)
    later = Button(words.plain("button-week-after"), ShowWeekPicture(first=week.first + span, staff=staff))
    before = Button(words.plain("button-week-before"), ShowWeekPicture(first=week.first - span, staff=staff))
    back = ShowTimetable(day=week.first) if staff else ShowDays(since=week.first)
    rows: Rows = ((before, later) if staff or week.first > week.today else (later,),)
    return Screen(
        pictures.week_caption(words, shown, week),
        (*rows, (Button(words.plain("button-back"), back),)),
        photo=photo,
    )


async def pass_(words: Words, card: PassCard) -> Screen:
    """One pass."""
    shown = pictures.pass_shown(words, card)
    photo = Photo(await asyncio.to_thread(pictures.pass_picture, shown))
    back = Button(words.plain("button-back"), ShowBalance())
    return Screen(pictures.pass_caption(words, shown), ((back,),), photo=photo)


def choose_pass(words: Words, card: ClientCard, after: PassId | None = None) -> Screen:
    """Asks which pass is to be drawn."""
    own = [each for each in card.passes if each.holder is None]
    shown, rest = page_of(own, after)
    names = told_apart(words, (each.pass_ for each in own))
    rows: Rows = tuple(
        (Button(names[each.pass_.id], ShowPassPicture(pass_id=each.pass_.id)),) for each in shown
    )
    if rest:
        rows += ((Button(words.plain("button-more"), ChoosePassPicture(after=shown[-1].pass_.id)),),)
    text = words("picture-choose") if shown else words("balance-none")
    return Screen(text, (*rows, (Button(words.plain("button-back"), ShowBalance()),)))

"""Screens with a picture; each caption says what its picture says."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TypeVar

from domain.ids import PassId
from handlers import pictures
from handlers.screens import reports
from handlers.screens.client import page_of
from handlers.screens.screen import Button, Photo, Rows, Screen
from handlers.screens.titles import told_apart
from handlers.taps.client import ShowBalance
from handlers.taps.pictures import ChoosePassPicture, ShowPassPicture, ShowWeekPicture
from handlers.taps.placing import ShowDays
from handlers.taps.reports import ReportPicture
from handlers.taps.timetable import ShowTimetable
from services.cards import ClientCard, PassCard
from services.reporting import Shown
from services.weeks import DAYS, FURTHEST, Week
from texts.words import Words

Facts = TypeVar("Facts")

#: One picture after the other: many at once would slow down every other answer.
_DRAWER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
#: When a new week opens for booking everybody asks for the same one.
_week_picture = lru_cache(maxsize=4)(pictures.week_picture)


async def week(words: Words, week: Week, *, staff: bool) -> Screen:
    """The timetable of seven days; beside it those before and after."""
    shown = pictures.week_shown(words, week)
    photo = await _drawn(_week_picture, shown)
    shows_today = week.first <= week.today <= week.last
    staffs = ShowTimetable(day=week.today if shows_today else week.first)
    back = staffs if staff else ShowDays(since=week.first)
    return Screen(
        pictures.week_caption(words, shown, week),
        (*_weeks_beside(words, week, staff=staff), (Button(words.plain("button-back"), back),)),
        photo=photo,
    )


async def pass_(words: Words, card: PassCard) -> Screen:
    """One pass."""
    shown = pictures.pass_shown(words, card)
    photo = await _drawn(pictures.pass_picture, shown)
    back = Button(words.plain("button-back"), ShowBalance())
    return Screen(pictures.pass_caption(words, shown), ((back,),), photo=photo)


async def report(words: Words, found: Shown, now: datetime) -> Screen:
    """A report of a month; those of the months around it take its place."""
    shown = pictures.report_shown(words, found.report, now)
    photo = await _drawn(pictures.report_picture, shown)
    month = found.months.shown
    rows = reports.below(words, found, ReportPicture)
    as_list = Button(words.plain("button-report-list"), reports.opening(found.report.kind, month))
    files = reports.file_row(words, found.report.kind, month)
    return Screen(pictures.report_caption(words, shown), ((as_list,), files, *rows), photo=photo)


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


def _weeks_beside(words: Words, week: Week, *, staff: bool) -> Rows:
    span = timedelta(days=DAYS)
    # Clients have no use for what is over.
    earlier, later = week.first - span if staff else max(week.first - span, week.today), week.first + span
    ways = []
    if week.today - FURTHEST <= earlier < week.first:
        ways.append(Button(words.plain("button-week-before"), ShowWeekPicture(first=earlier, staff=staff)))
    if later <= week.today + FURTHEST:
        ways.append(Button(words.plain("button-week-after"), ShowWeekPicture(first=later, staff=staff)))
    return (tuple(ways),) if ways else ()


async def _drawn(draw: Callable[[Facts], bytes], shown: Facts) -> Photo:
    # Drawing takes a tenth of a second, a full week a whole one: others are answered meanwhile.
    return Photo(await asyncio.get_running_loop().run_in_executor(_DRAWER, draw, shown))

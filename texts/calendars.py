"""Names of months and weekdays, and how a studio's week and a language's dates are ordered."""

import calendar
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, get_day_names

from texts.words import Words


def month_title(words: Words, month: date) -> str:
    """The month with its year, such as "December 2026"."""
    return format_date(month, "LLLL y", locale=words.locale)


def month_name(words: Words, month: date) -> str:
    """The month alone, short, such as "Dec"."""
    return format_date(month, "LLL", locale=words.locale)


def weekday_names(words: Words) -> list[str]:
    """Short names of the seven weekdays, from the day on which the studio's week begins."""
    names = get_day_names("short", "stand-alone", words.locale)
    first = first_weekday(words.studio.timezone)
    return [str(names[(first + offset) % 7]).rstrip(".") for offset in range(7)]


def weeks_of(words: Words, month: date) -> list[list[date | None]]:
    """The weeks of a month as a wall calendar shows them; None where a day belongs to another month."""
    weeks = calendar.Calendar(first_weekday(words.studio.timezone))
    return [
        [date(month.year, month.month, day) if day else None for day in week]
        for week in weeks.monthdayscalendar(month.year, month.month)
    ]


@cache
def first_weekday(timezone: str) -> int:
    """The first day of the week where the studio is; Monday is 0, and where nothing else is known."""
    territory = get_global("zone_territories").get(timezone)
    try:
        return Locale.parse(f"und_{territory}").first_week_day
    except (UnknownLocaleError, ValueError):
        return calendar.MONDAY


def month_may_lead(words: Words) -> bool:
    """Whether readers of this language may write the month first ("12/31/2026")."""
    # Where a language is written both ways, as English is, the one that leads with the month decides.
    return str(Locale.parse(words.language).date_formats["short"].pattern).startswith("M")

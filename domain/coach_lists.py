"""Of which day coaches are told who comes (PRODUCT §8.3)."""

from datetime import date, datetime, timedelta

from domain.studio import Studio


def next_day(studio: Studio, now: datetime) -> date:
    """The day whose list is due last: tomorrow's from the studio's hour on, until then today's."""
    today = studio.today(now)
    if now < studio.calendar.at(today, studio.rules.booking.coach_list_at):
        return today
    return today + timedelta(days=1)

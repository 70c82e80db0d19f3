"""The month a report is about, as days and as instants of the studio."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.reconciling import month_after
from domain.reports import Span, weeks_within
from domain.studio import Studio


@dataclass(frozen=True, slots=True)
class Period:
    """A month of a studio: its days, the instants from `since` to before `until`, and the present."""

    studio: Studio
    first: date
    now: datetime
    weekday: int = 0

    @property
    def last(self) -> date:
        """The last day of the month."""
        return month_after(self.first) - timedelta(days=1)

    @property
    def until_day(self) -> date:
        """The last day of which anything is known: of the present month today."""
        return min(self.last, self.studio.today(self.now))

    @property
    def since(self) -> datetime:
        """The month's first instant."""
        return self.studio.calendar.midnight(self.first)

    @property
    def until(self) -> datetime:
        """The first instant after the month."""
        return self.studio.calendar.midnight(month_after(self.first))

    @property
    def weeks(self) -> list[Span]:
        """Its days in weeks, as the studio's week begins."""
        return weeks_within(self.first, self.last, self.weekday)

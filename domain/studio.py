"""The studio: its zone, language, currency and house rules."""

from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from domain.calendar import StudioCalendar
from domain.house_rules import BookingRules
from domain.selling_rules import SellingRules


class Rules(BaseModel):
    """House rules an owner may change; each default is what most studios use."""

    model_config = ConfigDict(frozen=True)

    quiet_from: time = time(21)
    quiet_until: time = time(8)
    digest_at: time = time(9)
    days_left: tuple[int, ...] = (7, 2)
    sessions_left: tuple[int, ...] = (2,)
    late_entry_days: int = 14
    booking: BookingRules = BookingRules()
    selling: SellingRules = SellingRules()


class Studio(BaseModel):
    """The one studio this desk serves."""

    model_config = ConfigDict(frozen=True)

    name: str
    timezone: str
    language: str
    currency: str
    rules: Rules = Rules()

    @cached_property
    def calendar(self) -> StudioCalendar:
        """The studio's local days."""
        return StudioCalendar(ZoneInfo(self.timezone))

    def today(self, now: datetime) -> date:
        """The studio's local date at the instant `now`."""
        return self.calendar.day_of(now)

    def awake_from(self, instant: datetime) -> datetime:
        """`instant`, or the end of the quiet hours it falls into."""
        return self.calendar.awake_from(instant, self.rules.quiet_from, self.rules.quiet_until)

"""A session, or a weekly series of them, in the making: what is settled, and which step is next."""

from datetime import date, time
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.coverage import Named
from domain.repeating import weekly
from domain.timetable import Series


class SessionStep(StrEnum):
    """What is asked next; those that a preview leads to come last."""

    SERVICE = "service"
    DAY = "day"
    TIME = "time"
    COACH = "coach"
    PLACE = "place"
    RESOURCE = "resource"
    REPEAT = "repeat"
    WEEKDAYS = "weekdays"
    EVERY = "every"
    UNTIL = "until"
    MINUTES = "minutes"
    CAPACITY = "capacity"
    PREVIEW = "preview"


#: The steps that are about something called by a name.
NAMED = (SessionStep.SERVICE, SessionStep.COACH, SessionStep.PLACE, SessionStep.RESOURCE)
_ALWAYS = (
    *(SessionStep.SERVICE, SessionStep.DAY, SessionStep.TIME),
    *(SessionStep.COACH, SessionStep.PLACE, SessionStep.RESOURCE, SessionStep.REPEAT),
)
_WEEKLY = (SessionStep.WEEKDAYS, SessionStep.EVERY, SessionStep.UNTIL)

MINUTES, CAPACITY = 60, 12
LONGEST, MOST_PLACES = 12 * 60, 500


class SessionDraft(BaseModel):
    """A session in the making. `done` are the steps that are answered, `skipped` those of them that had only
    one answer; `at` is the step that was gone to.

    `weekdays`, `every` how many weeks and `last` are of a weekly one; without `last` it goes on.
    """

    model_config = ConfigDict(frozen=True)

    service: Named | None = None
    day: date | None = None
    begins: time | None = None
    coach: Named | None = None
    place: Named | None = None
    resource: Named | None = None
    weekly: bool = False
    weekdays: tuple[int, ...] = ()
    every: int = 1
    last: date | None = None
    minutes: int = MINUTES
    capacity: int = CAPACITY
    done: tuple[SessionStep, ...] = ()
    skipped: tuple[SessionStep, ...] = ()
    at: SessionStep | None = None

    @property
    def step(self) -> SessionStep:
        """The step that was gone to, else the first one that is still to be answered."""
        asked = (*_ALWAYS, *(_WEEKLY if self.weekly else ()))
        missing = next((step for step in asked if step not in self.done), SessionStep.PREVIEW)
        return self.at or missing

    def settled(self, step: SessionStep, *, skipped: bool = False, **answers: Any) -> "SessionDraft":
        """The draft with a step answered."""
        facts = {
            "done": (*self.done, step) if step not in self.done else self.done,
            "skipped": (*self.skipped, step) if skipped else self.skipped,
            "at": None,
        }
        return self.model_copy(update=answers | facts)

    def gone_to(self, step: SessionStep) -> "SessionDraft":
        """The draft at another step; at the preview, back where it stood."""
        return self.model_copy(update={"at": None if step is SessionStep.PREVIEW else step})

    def stepped_back(self) -> "SessionDraft":
        """The draft with the last answer that somebody gave taken back."""
        if self.at is not None:
            return self.gone_to(SessionStep.PREVIEW)
        given = [step for step in self.done if step not in self.skipped]
        if not given:
            return self
        kept = self.done[: self.done.index(given[-1])]
        skipped = tuple(step for step in self.skipped if step in kept)
        is_weekly = self.weekly and SessionStep.REPEAT in kept
        return self.model_copy(update={"done": kept, "skipped": skipped, "weekly": is_weekly})

    def series(self) -> Series:
        """The weekly series that it comes to; a single session is a series of one day."""
        if self.day is None or self.begins is None:
            raise ValueError("a session has a day and a time")
        weekdays, every = (self.weekdays, self.every) if self.weekly else ((self.day.weekday(),), 1)
        return Series.model_validate(
            {
                **{f"{step}_id": named and named.id for step, named in self._named.items()},
                **{step: named and named.name for step, named in self._named.items()},
                "rule": weekly(weekdays, every),
                "at": self.begins,
                "first": self.day,
                "last": self.last if self.weekly else self.day,
                "minutes": self.minutes,
                "capacity": self.capacity,
            }
        )

    @property
    def _named(self) -> dict[str, Named | None]:
        return {
            "service": self.service,
            "coach": self.coach,
            "place": self.place,
            "resource": self.resource,
        }

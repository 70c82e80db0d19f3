"""Letting a studio live through days and nights, with everything the calendar does by itself."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor
from domain.studio import Studio
from services import digests, reminding, sweeping
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.mailbox import Letter
from tests.studio_life import client_with_pass


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that went out, and what the studio's clock showed."""

    at: datetime
    letter: Letter

    @property
    def kind(self) -> NoticeKind:
        """What it was about."""
        return self.letter.kind

    @property
    def moment(self) -> str:
        """The local date and time."""
        return f"{self.at:%Y-%m-%d %H:%M}"


async def move_to(desk: Desk, studio: Studio) -> None:
    """Makes this the studio of the desk."""
    async with desk.writing() as tx:
        await tx.studios.save(studio)


async def sell(desk: Desk, boss: Actor, last: date, **terms: object) -> Pass:
    """A pass of a new client that is valid through `last`."""
    _, pass_ = await client_with_pass(desk, boss, **({"validity": {"clock": "fixed", "until": last}} | terms))
    return pass_


async def tick(desk: Desk) -> None:
    """What every tick of the clockwork does."""
    await sweeping.expire(desk)
    await reminding.remind(desk)
    await digests.announce(desk)


async def live(desk: Desk, clock: TestClock, studio: Studio, until: datetime, step: timedelta) -> list[Heard]:
    """Ticks and sends every `step` up to `until`; what was said, in order."""
    heard: list[Heard] = []
    while clock.now() < until:
        await tick(desk)
        local = clock.now().astimezone(studio.calendar.zone)
        heard += [Heard(local, letter) for letter in await mailbox.said(desk)]
        clock.advance(step)
    return heard

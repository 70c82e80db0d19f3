"""A coach hears what others have changed of their sessions, once, while it is true."""

from datetime import UTC, datetime

from domain.notices import NoticeKind
from domain.people import Actor
from domain.session_changes import Change, Fact
from services import calling_off, changing_series, ending_series, laying_out, reinstating, rescheduling
from storage.desk import Desk
from tests import mailbox
from tests.services.test_calling_off import off
from tests.services.test_laying_out import laid, series
from tests.studio_life import coach, owner, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def heard(desk: Desk, *coaches: Actor) -> list[list[str]]:
    """What each of them is told."""
    letters = [each for each in await mailbox.opened(desk) if each.kind is NoticeKind.COACHING]
    return [[each.text for each in letters if each.notice.person_id == who.id] for who in coaches]


async def test_a_substitute_and_who_is_substituted_hear_of_it(desk: Desk) -> None:
    boss, carl, mia = await owner(desk), await coach(desk), await coach(desk, name="Mia Coach")
    boxing = await session(desk, FRIDAY, coach_id=carl.id)

    await rescheduling.change(desk, boss, boxing.id, Change(Fact.COACH, str(mia.id)), seen=1)

    (old,), (new,) = await heard(desk, carl, mia)
    assert "Somebody else coaches this one" in old and "You coach this one" in new


async def test_moved_called_off_and_on_after_all(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    boxing = await session(desk, FRIDAY, coach_id=carl.id)

    await rescheduling.change(desk, boss, boxing.id, Change(Fact.START, "202612051000"), seen=1)
    ((moved,),) = await heard(desk, carl)
    assert "Fri, 4 Dec, 18:00" in moved and "Sat, 5 Dec, 10:00" in moved
    await off(desk, boss, boxing)
    ((called_off,),) = await heard(desk, carl)
    assert "called off" in called_off
    await reinstating.reinstate(desk, boss, boxing.id, seen=3)
    ((on,),) = await heard(desk, carl)
    assert "after all" in on


async def test_what_is_no_longer_true_is_not_said(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    boxing = await session(desk, FRIDAY, coach_id=carl.id)
    await calling_off.call_off(desk, boss, boxing.id, seen=1)
    await reinstating.reinstate(desk, boss, boxing.id, seen=2)

    letters = [each for each in await mailbox.opened(desk) if each.kind is NoticeKind.COACHING]
    assert [each.screen is None for each in letters] == [True, False]


async def test_of_a_series_there_is_one_message(desk: Desk) -> None:
    boss, carl, mia = await owner(desk), await coach(desk), await coach(desk, name="Mia Coach")
    series_id = await series(desk, coach_id=carl.id)
    await laying_out.lay_out(desk)
    day = (await laid(desk, series_id))[1].day

    await changing_series.change(desk, boss, series_id, Change(Fact.COACH, str(mia.id)), day, seen=1)
    (old,), (new,) = await heard(desk, carl, mia)
    assert "From Fri, 11 Dec on somebody else" in old and "From Fri, 11 Dec on you coach" in new
    await ending_series.end(desk, boss, series_id, day, seen=2)
    (_, (ended,)) = await heard(desk, carl, mia)
    assert "no longer takes place" in ended

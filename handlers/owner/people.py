"""Staff: who they are, what they may, inviting them and ending their roles."""

from domain.people import Role
from domain.refusals import NotFound
from handlers.routes import Routes
from handlers.screens import Screen, invitations, people
from handlers.taps.people import (
    InviteStaff,
    MakeStaffLink,
    RevokeCoach,
    RevokeOwner,
    ShowPeople,
    ShowStaff,
    SwitchRight,
    Withdraw,
)
from handlers.turn import Turn
from services import inviting, staff
from services.access import require_owner

routes = Routes()


@routes.tap(ShowPeople)
async def show(turn: Turn, tap: ShowPeople) -> Screen:
    """Coaches and owners, page by page."""
    return people.staff(turn.words, await staff.listed(turn.desk, turn.actor, tap.after))


@routes.tap(ShowStaff)
async def card(turn: Turn, tap: ShowStaff) -> Screen:
    """One of them."""
    return people.card(turn.words, await staff.card(turn.desk, turn.actor, tap.person_id))


@routes.tap(SwitchRight)
async def switch(turn: Turn, tap: SwitchRight) -> Screen:
    """Gives a right, or takes it."""
    now = await staff.switch_right(turn.desk, turn.actor, tap.person_id, tap.right, allowed=tap.allowed)
    return people.after_change(turn.words, now)


@routes.tap(RevokeCoach)
async def revoke_coach(turn: Turn, tap: RevokeCoach) -> Screen:
    """Asks first; then ends somebody's time as coach."""
    if not tap.sure:
        return await _sure(turn, tap)
    return people.revoked(turn.words, await staff.revoke_coach(turn.desk, turn.actor, tap.person_id))


@routes.tap(RevokeOwner)
async def revoke_owner(turn: Turn, tap: RevokeOwner) -> Screen:
    """Asks first; then ends somebody's time as owner."""
    if not tap.sure:
        return await _sure(turn, tap)
    return people.revoked(turn.words, await staff.revoke_owner(turn.desk, turn.actor, tap.person_id))


@routes.tap(InviteStaff)
async def prepare(turn: Turn, tap: InviteStaff) -> Screen:
    """What the invited may do."""
    require_owner(turn.actor)
    if tap.role is Role.CLIENT:
        raise NotFound
    return invitations.prepare(turn.words, tap)


@routes.tap(MakeStaffLink)
async def link(turn: Turn, tap: MakeStaffLink) -> Screen:
    """The link."""
    made = await inviting.invite_staff(turn.desk, turn.actor, tap.role, tap.rights)
    return invitations.link(turn.words, made, turn.link_base)


@routes.tap(Withdraw)
async def withdraw(turn: Turn, tap: Withdraw) -> Screen:
    """Ends a link that nobody used."""
    was_open = await inviting.withdraw(turn.desk, turn.actor, tap.invite_id)
    return invitations.withdrawn(turn.words, was_open=was_open)


async def _sure(turn: Turn, tap: RevokeCoach | RevokeOwner) -> Screen:
    card = await staff.card(turn.desk, turn.actor, tap.person_id)
    return people.sure_to_revoke(turn.words, card, tap.model_copy(update={"sure": True}))

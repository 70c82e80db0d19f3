"""What a session that the studio calls off returns to a pass (PRODUCT §6.3, rule of grace)."""

from datetime import date, timedelta

from domain.bookings import Booking, released
from domain.ledger import Draft, Effect
from domain.occasions import UNUSED, Uses
from domain.passes import Pass


def given_back(
    pass_: Pass, booking: Booking, others: Uses = UNUSED, *, today: date, grace_days: int
) -> Draft:
    """The entry that returns what a booking had reserved, always: the pass can be used for at least
    `grace_days` more from `today` on.

    Where expiry has taken other sessions, or was about to, these stay expired. An unlimited pass has lost no
    session and keeps its dates. `others` are the pass's other uses.
    """
    plain = released(pass_, booking, others)
    after = pass_.after(plain)
    until = _later(today, grace_days)
    if pass_.unlimited or after.ends_on is None or after.ends_on >= until:
        return plain
    clock = {change.field: change.now for change in plain.changed}
    ends = "activate_by" if after.valid_until is None else "valid_until"
    changed = pass_.changed(**(clock | {ends: until}))
    return plain.model_copy(update={"changed": changed, "effect": _effect(pass_, plain, today)})


def _effect(pass_: Pass, plain: Draft, today: date) -> Effect:
    if plain.changed:
        # The clock that starts with the first visit has decided afresh on all of them.
        return plain.effect
    is_over = pass_.ends_on is not None and pass_.ends_on < today
    unrecorded = 0 if pass_.expiry_recorded or not is_over else max(0, pass_.free)
    return plain.effect.model_copy(update={"expired": unrecorded})


def _later(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))

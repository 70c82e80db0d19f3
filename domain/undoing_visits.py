"""What is taken back of visits and bookings: sessions, days, and the clock they had set (PRODUCT §4.11)."""

from collections.abc import Collection
from datetime import date

from domain.bookings import returned
from domain.first_use import clock_set, is_first_visit, starts_with_visit
from domain.ledger import Changed, Draft, Effect, Entry, EntryKind
from domain.occasions import Uses
from domain.passes import Pass, counts_days


def visit_taken_back(pass_: Pass, entry: Entry, others: Uses) -> Draft:
    """A visit that was none: what it took is free or booked again, or has expired meanwhile."""
    changed: tuple[Changed, ...] = ()
    if starts_with_visit(pass_) and entry.session_on == pass_.valid_from and entry.booking_id is None:
        changed = _clock_back(pass_, entry, min(others.days, default=None))
    used = _used_returned(pass_, entry, others.visits)
    booked = _booked_returned(pass_, entry, others, used)
    expired = _expired_again(pass_, entry, changed, used + booked) if used or changed else 0
    return entry.taken_back(Effect(used=used, booked=booked, expired=expired), changed)


def booking_taken_back(pass_: Pass, entry: Entry, others: Uses) -> Draft:
    """A reservation that is given up: what it took is free, or has expired meanwhile."""
    changed: tuple[Changed, ...] = ()
    if starts_with_visit(pass_) and entry.session_on == pass_.valid_from:
        changed = _clock_back(pass_, entry, min(others.days, default=None))
    return entry.taken_back(returned(pass_, entry.session_on, changed, others), changed)


def booked_again(pass_: Pass, entry: Entry, others: Uses) -> Draft:
    """A reservation that is made again, of what is free or of what expired when it was given back."""
    day = entry.session_on
    changed: tuple[Changed, ...] = ()
    if day is not None and is_first_visit(pass_, day):
        changed = _clock_back(pass_, entry, day)
    held = 0 if counts_days(pass_) and day in others.days else 1
    counts = not pass_.unlimited and (held or changed)
    expired = _expired_again(pass_, entry, changed, held) if counts else 0
    return entry.taken_back(Effect(booked=held, expired=expired), changed)


def _clock_back(pass_: Pass, entry: Entry, first: date | None) -> tuple[Changed, ...]:
    """The clock as it was before the visit, where nothing has moved it since; else as the rule sets it."""
    back = entry.back
    was = pass_.after(Draft(kind=EntryKind.REVERSAL, changed=back))
    return back if was.valid_from == first and _dates_stand(pass_, entry) else clock_set(pass_, first)


def _used_returned(pass_: Pass, entry: Entry, other_visits: Collection[date]) -> int:
    if counts_days(pass_) and entry.session_on is not None:
        # The day is free again only when nobody else's visit of it stands, whichever of them was counted.
        return 0 if entry.session_on in other_visits else -1
    return -entry.effect.used


def _booked_returned(pass_: Pass, entry: Entry, others: Uses, used: int) -> int:
    if not counts_days(pass_):
        # A booking that was checked in is booked again.
        return -entry.effect.booked
    is_booked = entry.booking_id is not None or entry.session_on in others.bookings
    return 1 if used and is_booked else 0


def _expired_again(pass_: Pass, entry: Entry, changed: tuple[Changed, ...], taken: int) -> int:
    """What goes back to where expiry had put it: that expiry must still stand, or stand again. Sessions that
    were taken off the pass since are not among it."""
    if not changed:
        return min(-entry.effect.expired, -taken) if pass_.expiry_recorded else 0
    was_expired = -entry.effect.expired if changed == entry.back else 0
    return min(was_expired, max(0, pass_.free + pass_.expired - taken)) - pass_.expired


def _dates_stand(pass_: Pass, entry: Entry) -> bool:
    present = pass_.model_dump(mode="json")
    return all(present[c.field] == c.now for c in entry.changed if c.field != "expiry_recorded")

"""Taking back what an import made: which passes nothing rests on, and the entries that end them."""

from collections.abc import Sequence
from datetime import date

from domain.ledger import Draft, Entry, EntryKind
from domain.passes import Pass


def is_untouched(entries: Sequence[Entry], batch: str) -> bool:
    """Whether nobody has done anything with a pass since `batch` made it; that the calendar ended it is no
    doing."""
    return all(entry.batch == batch or _is_by_calendar(entry) for entry in entries)


def taken_back(pass_: Pass, entries: Sequence[Entry], today: date) -> tuple[Draft, ...]:
    """The reversals of all `entries` of a pass, newest first: nothing is left of it, for good, from `today`.

    They mirror their entries, so that every figure of the pass ends at nothing.
    """
    since = min(pass_.deactivated_on or today, today)
    closed = pass_.changed(deactivated_on=since, renewal_stopped=True)
    newest_first = sorted(entries, key=lambda entry: -entry.version)
    return tuple(
        Draft(
            kind=EntryKind.REVERSAL,
            effect=-entry.effect,
            changed=closed if entry.version == 1 else (),
            session_on=entry.session_on,
            reverses=entry.id,
        )
        for entry in newest_first
    )


def _is_by_calendar(entry: Entry) -> bool:
    return entry.kind is EntryKind.EXPIRE and entry.actor_id is None and not entry.changed

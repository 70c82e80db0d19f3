"""Passes and entries made by hand, and a pass's life played through the pure rules."""

from collections.abc import Collection
from datetime import UTC, date, datetime

from domain.ids import EntryId, PassId, PersonId
from domain.ledger import Draft, Entry
from domain.passes import Pass
from domain.plans import Terms

TODAY = date(2026, 12, 1)
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def a_pass(**facts: object) -> Pass:
    """A pass of ten sessions from 1 November to 31 December 2026, where `facts` say nothing else."""
    wanted = {
        "id": PassId(1),
        "client_id": PersonId(1),
        "title": "10 sessions",
        "valid_from": date(2026, 11, 1),
        "valid_until": date(2026, 12, 31),
        "total": 10,
        "sold_at": NOON,
    } | facts
    return Pass.model_validate(wanted)


def first_use_pass(**facts: object) -> Pass:
    """A pass of ten sessions that starts with its first visit, lasts 30 days, to be begun by 15 January."""
    validity = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 45}
    terms = Terms.model_validate({"size": 10, "validity": validity})
    dates = {"valid_from": None, "valid_until": None, "activate_by": date(2027, 1, 15)}
    return a_pass(**({"terms": terms} | dates | facts))


def entry_of(pass_: Pass, draft: Draft, entry_id: int = 1) -> Entry:
    """The entry that `draft` makes on `pass_`."""
    return Entry(
        id=EntryId(entry_id),
        pass_id=pass_.id,
        client_id=pass_.client_id,
        kind=draft.kind,
        effect=draft.effect,
        changed=draft.changed,
        session_on=draft.session_on,
        at=NOON,
        reverses=draft.reverses,
        booking_id=draft.booking_id,
        visitor_id=draft.visitor_id,
        version=pass_.version + 1,
    )


class Life:
    """A pass and its history, written as the desk writes them."""

    def __init__(self, pass_: Pass) -> None:
        self.pass_ = pass_
        self.opening = pass_
        self.entries: list[Entry] = []

    def write(self, draft: Draft) -> Entry:
        """Applies a draft and keeps its entry; what it reverses is marked."""
        entry = entry_of(self.pass_, draft, len(self.entries) + 1)
        self.pass_ = self.pass_.after(draft)
        self.entries = [
            each.model_copy(update={"reversed_by": entry.id}) if each.id == draft.reverses else each
            for each in self.entries
        ]
        self.entries.append(entry)
        return entry

    def standing_visits(self, but: EntryId) -> Collection[date]:
        """The days of visits that were not taken back, apart from one entry's."""
        return [
            each.session_on
            for each in self.entries
            if each.kind == "consume" and each.reversed_by is None and each.id != but and each.session_on
        ]

"""What a reader can switch off: notices grouped by what they are about (PRODUCT §8.6)."""

from enum import StrEnum

from domain.notices import NoticeKind
from domain.people import Person, Role


class Topic(StrEnum):
    """A group of notices that is muted as one; values are short, as buttons carry them."""

    VISITS = "visits"
    CHANGES = "changes"
    BOOKINGS = "bookings"
    REMINDERS = "reminders"
    EXPIRY = "expiry"
    RUNNING_LOW = "low"
    MONEY = "money"
    COACHING = "coaching"
    DIGEST = "digest"
    LOSSES = "losses"
    SALES = "sales"

    @property
    def kinds(self) -> frozenset[NoticeKind]:
        """The kinds of notice it stands for."""
        return _KINDS[self]

    @property
    def readers(self) -> frozenset[Role]:
        """Who gets such notices."""
        return _READERS.get(self, frozenset({Role.CLIENT}))

    def is_muted_by(self, person: Person) -> bool:
        """Whether this person has switched it off; a kind that came to the topic later is off as well."""
        return not self.kinds.isdisjoint(person.muted)


_KINDS = {
    Topic.VISITS: frozenset({NoticeKind.DEDUCTED, NoticeKind.UNDONE}),
    Topic.CHANGES: frozenset(
        {
            NoticeKind.ACCOUNT,
            NoticeKind.MONEY,
            NoticeKind.CHANGED,
            NoticeKind.GIVEN,
            NoticeKind.BUNDLE,
            NoticeKind.RENEWED,
        }
    ),
    Topic.BOOKINGS: frozenset(
        {
            NoticeKind.BOOKED,
            NoticeKind.UNBOOKED,
            NoticeKind.OFFER_LAPSED,
            NoticeKind.NOT_PROMOTED,
            NoticeKind.STRUCK,
            NoticeKind.SETTLED,
            NoticeKind.CHECKED_IN,
        }
    ),
    Topic.REMINDERS: frozenset({NoticeKind.BOOKING_REMINDER}),
    Topic.EXPIRY: frozenset({NoticeKind.DAYS_LEFT, NoticeKind.EXPIRED}),
    Topic.RUNNING_LOW: frozenset({NoticeKind.SESSIONS_LEFT}),
    Topic.MONEY: frozenset({NoticeKind.PAYMENT_REMINDED}),
    Topic.COACHING: frozenset({NoticeKind.COACH_DAY, NoticeKind.COACH_TIME, NoticeKind.UNMARKED}),
    Topic.DIGEST: frozenset({NoticeKind.DIGEST}),
    Topic.LOSSES: frozenset({NoticeKind.EXPIRED_UNUSED, NoticeKind.NOT_RENEWED, NoticeKind.NOT_PAID}),
    Topic.SALES: frozenset({NoticeKind.BOUGHT}),
}

_READERS = {
    Topic.COACHING: frozenset({Role.COACH, Role.OWNER}),
    Topic.DIGEST: frozenset({Role.OWNER}),
    Topic.LOSSES: frozenset({Role.OWNER}),
    Topic.SALES: frozenset({Role.OWNER}),
}


def is_muted(kind: NoticeKind, person: Person) -> bool:
    """Whether this person wants to hear nothing of the kind."""
    return any(kind in topic.kinds and topic.is_muted_by(person) for topic in Topic)


def topics_for(person: Person) -> list[Topic]:
    """The topics this person gets notices about, by their roles."""
    return [topic for topic in Topic if topic.readers & person.roles]


def muted_after(person: Person, topic: Topic, *, muted: bool) -> frozenset[str]:
    """The muted kinds of notice once the topic is switched."""
    return person.muted | topic.kinds if muted else person.muted - topic.kinds

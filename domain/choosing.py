"""Choosing the pass that pays: one rule for the desk, for booking, and for the answer to "why?"
(PRODUCT §4.13, §4.14)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from domain.coverage import Named
from domain.ids import PersonId
from domain.passes import Pass
from domain.refusals import PassUnpaid
from domain.visits import Offer

#: Stands for every service, or place, that no pass names.
ANOTHER = 0

_COSTS_NOTHING, _PAYS, _OWES, _REFUSED = range(4)


@dataclass(frozen=True, slots=True)
class Choice:
    """A client's passes for one session: every offer once, the one that pays first, refused ones last."""

    offers: tuple[Offer, ...]

    @property
    def pays(self) -> Offer | None:
        """The offer of the pass that pays, or None where no pass can."""
        best = self.offers[0] if self.offers else None
        return None if best is None or best.refusal is not None else best

    @property
    def able(self) -> tuple[Pass, ...]:
        """Every pass that can pay, or on which a session would be owed."""
        return tuple(offer.pass_ for offer in self.offers if offer.refusal is None)


def chosen(offers: Iterable[Offer]) -> Choice:
    """The order in which passes pay, whatever order they come in.

    First what costs nothing that is counted: unlimited passes, and a day that is paid for. Then by the
    plan's priority, the earliest expiry, the fewest free, the oldest. A session is owed only where nothing
    else can pay.
    """
    return Choice(tuple(sorted(offers, key=lambda offer: (_rank(offer), *order_of_choice(offer.pass_)))))


def told(offer: Offer, reader: PersonId) -> Offer:
    """The offer as the one who trains may read it: what is open on somebody else's pass is not theirs to
    know."""
    refusal = offer.refusal
    if not isinstance(refusal, PassUnpaid) or offer.pass_.client_id == reader:
        return offer
    return replace(offer, refusal=replace(refusal, amount=None))


def order_of_choice(pass_: Pass) -> tuple[object, ...]:
    """Sort key of passes that can all pay: unlimited, plan priority, earliest expiry, fewest free, oldest
    (PRODUCT §4.13)."""
    return (
        not pass_.unlimited,
        -pass_.terms.priority,
        pass_.valid_until or date.max,
        pass_.free,
        pass_.sold_at,
        pass_.id,
    )


def told_apart(covered: Iterable[tuple[Named, ...]]) -> tuple[Named, ...]:
    """What has to be asked before passes that cover these can be told apart, by name; nothing where they
    cover the same. Where one covers everything, `ANOTHER` stands last, for all that none of them names."""
    lists = list(covered)
    if len({frozenset(named.id for named in each) for each in lists}) < 2:
        return ()
    by_id = {named.id: named for each in lists for named in each}
    named = tuple(sorted(by_id.values(), key=lambda each: (each.name, each.id)))
    return named if all(lists) else (*named, Named(id=ANOTHER, name=""))


def _rank(offer: Offer) -> int:
    before, after = offer.pass_, offer.after
    if after is None:
        return _REFUSED
    if after.owed > before.owed:
        return _OWES
    takes = after.used + after.booked > before.used + before.booked
    return _PAYS if takes and not before.unlimited else _COSTS_NOTHING

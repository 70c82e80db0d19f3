"""Taps around giving a pass: free of charge, or as the one that follows another."""

from datetime import date
from typing import ClassVar

from domain.ids import PassId, PersonId, PlanId
from domain.money import Payment
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class GiveFree(Tap):
    """Gives the pass free of charge for a quick reason, once for each `nonce`."""

    tag: ClassVar[str] = "nc"
    client_id: PersonId
    plan_id: PlanId
    starts_on: date
    nonce: int
    reason: QuickReason


class TypeFreeReason(Tap):
    """Asks in one's own words why the pass is free of charge, then gives it."""

    tag: ClassVar[str] = "nr"
    client_id: PersonId
    plan_id: PlanId
    starts_on: date
    nonce: int


class Follow(Tap):
    """What a client is about to get after the pass `follows`: the day after it ends, or `at_once`."""

    tag: ClassVar[str] = "nf"
    follows: PassId
    plan_id: PlanId
    at_once: bool = False
    payment: Payment = Payment.PAID
    nonce: int | None = None


class GiveFollowing(Tap):
    """Gives the pass that follows another, once for each `nonce`."""

    tag: ClassVar[str] = "ng"
    follows: PassId
    plan_id: PlanId
    starts_on: date
    nonce: int
    payment: Payment


class GiveFollowingFree(Tap):
    """The same free of charge, for a quick reason."""

    tag: ClassVar[str] = "nx"
    follows: PassId
    plan_id: PlanId
    starts_on: date
    nonce: int
    reason: QuickReason


class TypeFollowingReason(Tap):
    """Asks in one's own words why it is free of charge, then gives it."""

    tag: ClassVar[str] = "nw"
    follows: PassId
    plan_id: PlanId
    starts_on: date
    nonce: int
    at_once: bool = False

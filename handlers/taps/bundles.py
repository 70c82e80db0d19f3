"""Taps around bundles: making one, taking it off sale, giving it."""

from datetime import date
from typing import ClassVar

from domain.ids import BundleId, PersonId
from domain.money import Payment
from handlers.taps.tap import Tap


class ShowBundles(Tap):
    """Bundles on sale, or retired ones, those with ids above `after`."""

    tag: ClassVar[str] = "nl"
    after: BundleId | None = None
    retired: bool = False


class ShowBundle(Tap):
    """One bundle as its buyers will read it."""

    tag: ClassVar[str] = "nu"
    bundle_id: BundleId


class NewBundle(Tap):
    """Begins a bundle with its title."""

    tag: ClassVar[str] = "nd"


class ShowBundleDraft(Tap):
    """The step at which the bundle being made stands."""

    tag: ClassVar[str] = "no"


class ChooseInBundle(Tap):
    """Answers a step of the bundle being made; `question_id` is the step's own."""

    tag: ClassVar[str] = "nh"
    question_id: int
    choice: str


class SaveBundle(Tap):
    """Puts the bundle that was previewed on sale."""

    tag: ClassVar[str] = "nk"
    question_id: int


class RetireBundle(Tap):
    """Takes a bundle off sale, or puts it back."""

    tag: ClassVar[str] = "nz"
    bundle_id: BundleId
    version: int
    retired: bool


class ChooseBundle(Tap):
    """Chooses a bundle for a client, among those with ids above `after`."""

    tag: ClassVar[str] = "ni"
    client_id: PersonId
    after: BundleId | None = None


class PreviewBundle(Tap):
    """What a client is about to get. `nonce` is this giving's own number, kept by all its buttons."""

    tag: ClassVar[str] = "nb"
    client_id: PersonId
    bundle_id: BundleId
    starts_on: date | None = None
    payment: Payment = Payment.PAID
    nonce: int | None = None


class TypeBundleStart(Tap):
    """Asks for another first day."""

    tag: ClassVar[str] = "nt"
    client_id: PersonId
    bundle_id: BundleId
    payment: Payment
    nonce: int


class GiveBundle(Tap):
    """Gives the bundle, once for each `nonce`."""

    tag: ClassVar[str] = "ne"
    client_id: PersonId
    bundle_id: BundleId
    starts_on: date
    payment: Payment
    nonce: int

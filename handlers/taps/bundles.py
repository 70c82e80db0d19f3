"""Taps around bundles: making one, taking it off sale, choosing one that is sold."""

from typing import ClassVar

from domain.ids import BundleId, PersonId
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

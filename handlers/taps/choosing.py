"""Taps about which pass pays, why others do not, and how a number came about."""

from typing import ClassVar

from domain.ids import PassId, PersonId, PlaceId, ServiceId
from handlers.taps.tap import Tap


class ShowClientFor(Tap):
    """Opens a client's card for a session of a service, or at a place."""

    tag: ClassVar[str] = "wf"
    client_id: PersonId
    service_id: ServiceId | None = None
    place_id: PlaceId | None = None


class ShowWhy(Tap):
    """Says of each of a client's passes whether it can pay today, and why not."""

    tag: ClassVar[str] = "wy"
    client_id: PersonId


class ShowMyWhy(Tap):
    """The same of the presser's own passes."""

    tag: ClassVar[str] = "wm"


class ExplainPass(Tap):
    """Rebuilds a pass's number line by line, from behind version `after` on."""

    tag: ClassVar[str] = "wx"
    pass_id: PassId
    after: int = 0

"""What somebody looks for who wants to book."""

from dataclasses import dataclass

from domain.ids import PersonId, ServiceId


@dataclass(frozen=True, slots=True)
class Where:
    """For which client a session is wanted (None: for the actor), of which service, and with which coach."""

    client_id: PersonId | None = None
    service_id: ServiceId | None = None
    coach_id: PersonId | None = None

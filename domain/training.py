"""What is trained, with whom and where."""

from pydantic import BaseModel

from domain.ids import PersonId, PlaceId, ServiceId


class Training(BaseModel):
    """The service, the coach and the place, as far as there are any, with the names that are shown."""

    service_id: ServiceId | None = None
    service: str | None = None
    coach_id: PersonId | None = None
    coach: str | None = None
    place_id: PlaceId | None = None
    place: str | None = None

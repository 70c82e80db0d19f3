"""How a service is trained: its usual length and places, and whether clients book free times for it."""

from domain.ids import ServiceId
from domain.people import Actor
from domain.refusals import ChangedMeanwhile, NotANumber, NotFound
from domain.session_draft import LONGEST, MOST_PLACES
from domain.timetable import Service
from services.access import require_owner
from services.questions import Answer, settle
from storage.desk import Desk


async def train(
    desk: Desk,
    actor: Actor,
    service_id: ServiceId,
    *,
    seen: int | None = None,
    answer: Answer | None = None,
    minutes: int | None = None,
    capacity: int | None = None,
    personal: bool | None = None,
) -> Service:
    """Sets what is named of a service, for sessions made from now on. Said twice, it changes nothing.

    Raises `NotANumber`, or `ChangedMeanwhile` where it has no longer the version `seen`.
    """
    require_owner(actor)
    check_within(minutes, LONGEST)
    check_within(capacity, MOST_PLACES)
    async with desk.writing() as tx:
        service = await tx.timetable.service(service_id)
        if service is None:
            raise NotFound
        wished = {"minutes": minutes, "capacity": capacity, "personal": personal}
        wanted = service.model_copy(update={name: now for name, now in wished.items() if now is not None})
        is_fresh = seen in (None, service.version)
        if wanted != service and not (is_fresh and await tx.timetable.save_service(wanted)):
            raise ChangedMeanwhile(service.name)
        await settle(tx, answer)
        now = await tx.timetable.service(service_id)
        assert now is not None, "a service is never deleted"
        return now


def check_within(number: int | None, most: int) -> None:
    """Refuses a length or a number of places that no session has. Raises `NotANumber`."""
    if number is not None and not 1 <= number <= most:
        raise NotANumber(1, most)

"""What is at fault, called by the names that people know it by."""

from dataclasses import dataclass

from domain.ids import PersonId
from services.accounts import card_of
from services.checking import Fault
from storage.checking import CheckStore
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Misfit:
    """A broken promise, with the pass, training or payment that it is about and the client whose it is, as
    far as there are any."""

    fault: Fault
    title: str = ""
    client_id: PersonId | None = None
    client_name: str = ""


async def misfit(tx: Tx, fault: Fault) -> Misfit:
    """The fault with the names that belong to it."""
    title, client_id = await _about(tx, fault)
    client = None if client_id is None else await tx.people.get(await card_of(tx, client_id))
    if client is None:
        return Misfit(fault, title)
    return Misfit(fault, title, client.id, client.name)


async def _about(tx: Tx, fault: Fault) -> tuple[str, PersonId | None]:
    if fault.line_id is not None:
        line = await tx.accounts.get(fault.line_id)
        return "", None if line is None else line.person_id
    if fault.session_id is not None:
        session = await tx.timetable.get(fault.session_id)
        return ("" if session is None else session.service or ""), None
    if fault.booking_id is not None:
        booking = await tx.bookings.get(fault.booking_id)
        return ("", None) if booking is None else (booking.service or "", booking.client_id)
    if fault.receipt_id is not None:
        receipt = await tx.receipts.get(fault.receipt_id)
        return "", None if receipt is None else receipt.person_id
    if fault.person_id is not None:
        return "", fault.person_id
    return await CheckStore(tx.sql).titled(fault.pass_id) or ("", None)

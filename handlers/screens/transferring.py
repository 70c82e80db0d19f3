"""Giving sessions of a pass to another client (PRODUCT §4.12)."""

from domain.reasons import FOR_DIVIDING
from handlers.screens import changes
from handlers.screens.dividing import back_to_more, new_pass, prices, stepper
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.dividing import SaveTransfer, TransferReason, TransferStep
from services.dividing import Parting
from texts.words import Words


def pending(words: Words, parting: Parting) -> Screen:
    """A transfer that is only thought of: what stays, what the other client gets, and the reasons that save
    it."""
    pass_, other = parting.before, parting.other
    number = "" if pass_.unlimited else str(other.total)
    about = {"pass_id": pass_.id, "version": pass_.version, "to": parting.to.id, "number": number}
    lines = [changes.heading(words, pass_, parting.client.name), ""]
    lines += changes.difference(words, pass_, parting.after)
    lines += ["", words("transfer-gets", name=parting.to.name), new_pass(words, other)]
    lines += [*prices(words, parting), "", words("change-why")]
    steps: Rows = ()
    if not pass_.unlimited:
        steps = stepper(
            other.total, pass_.free, lambda to: TransferStep.model_validate(about | {"number": str(to)})
        )
    reasons = reason_rows(
        words,
        FOR_DIVIDING,
        lambda reason: SaveTransfer.model_validate(about | {"reason": reason}),
        TransferReason.model_validate(about),
    )
    all_of_it: Rows = ()
    if not pass_.unlimited and other.total < pass_.free:
        everything = TransferStep.model_validate(about | {"number": str(pass_.free)})
        all_of_it = ((Button(words.plain("button-transfer-all", count=pass_.free), everything),),)
    return Screen("\n".join(lines), (*steps, *all_of_it, *reasons, (back_to_more(words, pass_),)))

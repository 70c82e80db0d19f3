"""Every button there is, forged by everybody who has no right to it: it reads like nothing was there.

The taps are taken from the table of all taps, so that one added tomorrow is tried as well.
"""

import enum
import inspect
import re
from dataclasses import dataclass
from datetime import date, time
from types import NoneType
from typing import Any, get_args

import pytest
from pydantic.fields import FieldInfo

from demo.telegram.person import Person as Phone
from domain.accounts import AccountLine, LineKind
from domain.browsing import Where
from domain.bundles import Bundle, PlanItem
from domain.catalogue import Section
from domain.ids import BookingId, BundleId, OrderId, PersonId, ReceiptId, SessionId, TelegramId
from domain.orders import Order, OrderState, new_token
from domain.people import Person, Right, Role
from domain.receipts import Outcome, Receipt
from domain.timing import Moment
from handlers.taps import Tap
from handlers.taps.among import among
from handlers.taps.coach import ShowClient
from handlers.taps.general import Cancel
from handlers.taps.settings import EraseMe
from handlers.taps.several import ticked
from handlers.taps.tap import all_taps
from services import (
    catalogue,
    clientele,
    disputes,
    inviting,
    people,
    questions,
    sale_drafts,
    sessions,
    staff,
    visits,
)
from services.sale_drafts import What
from services.wishing import Wish
from storage.desk import Tx
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give, plan

# Who may what is decided above the database, in the same words for both: one of them is enough.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

NAME, PHONE, TITLE = "Vivian Victim", "+4930901820", "Velvet Pass"
NOWHERE = 10**9
AT_ONCE = 30
TEXTS = {"language": "en", "words": "vivian", "stamp": "202612051800"}


@dataclass(frozen=True, slots=True)
class Ids:
    """What forged buttons are about: by the type of the field, or by its name where it is a plain number."""

    by_type: dict[str, int]
    by_name: dict[str, int]

    def elsewhere(self) -> "Ids":
        """The same shape, about nobody and nothing; what is sold is no secret and stays."""
        no_secret = {name: self.by_type[name] for name in ("PlanId", "BundleId", "ServiceId", "PlaceId")}
        gone = dict.fromkeys(self.by_type, NOWHERE) | no_secret
        return Ids(gone, self.by_name | {"question_id": NOWHERE, "sale_id": NOWHERE})


@dataclass(frozen=True, slots=True)
class Scene:
    """A studio with a client whose business is nobody's but theirs and the owner's."""

    house: FrontDesk
    owner: Guest
    victim: Person
    ids: Ids


@pytest.fixture
async def scene(house: FrontDesk) -> Scene:
    """Somebody with a phone, an account, a pass, a contested visit, a booking, a debt, an invitation and an
    open question, in a studio that sells a bundle too."""
    owner, guest = await house.owner(), await house.client(NAME)
    await people.change_phone(house.desk, owner.actor, guest.id, PHONE)
    plan_id = await plan(house.desk, TITLE)
    pass_ = await give(house.desk, owner.actor, guest.id, plan_id)
    visit = await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    dispute = await disputes.contest(house.desk, guest.actor, visit.recorded.entry_id)
    now = await fresh(house.desk, pass_)
    when = Moment(date(2026, 12, 4), time(18))
    booked = await sessions.book(house.desk, owner.actor, Wish(pass_.id, when), seen=now.version)
    service = await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")
    place = await catalogue.add(house.desk, owner.actor, Section.PLACES, "Main hall")
    async with house.desk.writing() as tx:
        bundle = Bundle(id=BundleId(0), title="Set", plans=(PlanItem(plan_id=plan_id),))
        bundle_id = await tx.bundles.add(bundle, tx.now)
        debt = AccountLine(person_id=guest.id, amount=5, currency="EUR", kind=LineKind.CHARGE, at=tx.now)
        line_id = await tx.accounts.add(debt, key="debt")
        order_id, receipt_id = await _claimed_and_stray(tx, guest)
    sale = await sale_drafts.begin(house.desk, owner.actor, guest.id, What(plan_id=plan_id), 1)
    invitation = await inviting.invite_client(house.desk, owner.actor, guest.id)
    await questions.ask(house.desk, guest.actor, "plan", {})
    async with house.desk.reading() as tx:
        question = await tx.questions.open_for(guest.actor.telegram_id)
    assert question is not None and guest.actor.person is not None
    await house.settled()
    by_type = {
        "PersonId": guest.id,
        "PassId": pass_.id,
        "EntryId": visit.recorded.entry_id,
        "DisputeId": dispute.id,
        "InviteId": invitation.id,
        "TelegramId": guest.phone.id,
        "PlanId": plan_id,
        "BundleId": bundle_id,
        "ServiceId": service.id,
        "PlaceId": place.id,
        "BookingId": booked.booking.id,
        "SessionId": booked.booking.session_id,
        "LineId": line_id,
        "OrderId": order_id,
        "ReceiptId": receipt_id,
    }
    version = (await fresh(house.desk, pass_)).version
    by_name = {
        "version": version,
        "question_id": question.id,
        "sale_id": sale.id,
        "number": 1,
        "nonce": 1,
        "before": 5,
        "after": 0,
    }
    by_name |= {"amount": 5}
    return Scene(house, owner, guest.actor.person, Ids(by_type, by_name))


async def _claimed_and_stray(tx: Tx, guest: Guest) -> tuple[OrderId, ReceiptId]:
    """An order that the client says they have paid, and a payment of theirs that fits none."""
    order = Order(
        client_id=guest.id, token=new_token(), title=TITLE, amount=5, currency="EUR", made_at=tx.now
    )
    added = await tx.orders.add(order)
    claimed = {"state": OrderState.CLAIMED, "claimed_at": tx.now}
    assert await tx.orders.save(added.model_copy(update=claimed)) is not None
    receipt = Receipt(
        charge_id="c",
        provider_charge_id="p",
        telegram_id=guest.actor.telegram_id,
        payload="nothing",
        amount=5,
        currency="EUR",
        received_at=tx.now,
        outcome=Outcome.UNMATCHED,
        person_id=guest.id,
    )
    receipt_id = await tx.receipts.add(receipt)
    assert receipt_id is not None
    return added.id, receipt_id


def forged(ids: Ids) -> list[str]:
    """Every tap there is, about these ids, in the bold and in the careful version."""
    kinds = [kind for kind in all_taps().values() if kind is not EraseMe]
    taps = [_filled(kind, ids, flag) for kind in kinds for flag in (False, True)]
    return list(dict.fromkeys(tap.pack() for tap in taps))


async def test_every_button_forged_by_a_stranger_reads_like_nothing_was_there(scene: Scene) -> None:
    stranger = scene.house.stranger()

    await _tries_everything(scene, stranger, NAME, PHONE, TITLE)


async def test_every_button_forged_by_another_client_reads_like_nothing_was_there(scene: Scene) -> None:
    other = await scene.house.client("Otto Other")

    await _tries_everything(scene, other.phone, NAME, PHONE, TITLE)


async def test_every_button_forged_by_a_coach_of_other_clients_reads_like_nothing_was_there(
    scene: Scene,
) -> None:
    everything_but_all = set(Right) - {Right.SEE_ALL}
    coach = await scene.house.coach(*everything_but_all)

    await _tries_everything(scene, coach.phone, NAME, PHONE)


async def test_every_button_of_a_revoked_coach_reads_like_nothing_was_there(scene: Scene) -> None:
    coach = await scene.house.coach(*Right)
    await staff.revoke_coach(scene.house.desk, scene.owner.actor, coach.id)

    await _tries_everything(scene, coach.phone, NAME, PHONE, TITLE)


async def test_a_coach_without_rights_looks_at_their_own_client_and_changes_nothing(scene: Scene) -> None:
    coach = await scene.house.coach()
    await clientele.assign(scene.house.desk, scene.owner.actor, scene.victim.id, coach.id, own=True)
    before = await _facts(scene)

    await _presses_all(scene, coach.phone, forged(scene.ids))

    assert await _facts(scene) == before


async def test_an_owner_is_let_through_where_the_others_were_not(scene: Scene) -> None:
    before = await _facts(scene)
    about_nothing = await _presses_all(scene, scene.owner.phone, forged(scene.ids.elsewhere()))
    about_somebody = await _presses_all(scene, scene.owner.phone, forged(scene.ids))

    told = " ".join(str(call) for call in about_somebody)
    assert NAME in told and PHONE in told and TITLE in told
    assert about_somebody != about_nothing
    assert await _facts(scene) != before


async def _tries_everything(scene: Scene, phone: Phone, *secrets: str) -> None:
    before = await _facts(scene)
    about_nothing = await _presses_all(scene, phone, forged(scene.ids.elsewhere()))
    about_somebody = await _presses_all(scene, phone, forged(scene.ids))

    told = " ".join(str(call) for call in about_somebody)
    assert [secret for secret in secrets if secret in told] == []
    assert about_somebody == about_nothing
    assert await _facts(scene) == before


async def _presses_all(scene: Scene, phone: Phone, presses: list[str]) -> list[tuple[str, str]]:
    """What Telegram was asked to show for these presses, sorted: a toast and an edit go out side by side."""
    await phone.sends("/start")
    await phone.sends("/cancel")
    await scene.house.settled()
    shown = phone.chat.last
    start = len(scene.house.telegram.calls)
    for some in _portions(presses, AT_ONCE):
        for data in some:
            await phone.raw_press(data, shown)
        await scene.house.settled()
    made = list(scene.house.telegram.calls)[start:]
    assert [call for call in made if "on our side" in str(call.params.get("text"))] == []
    return sorted((call.method, str(call.params.get("text"))) for call in made)


def _portions(presses: list[str], size: int) -> list[list[str]]:
    """The presses in portions."""
    return [presses[at : at + size] for at in range(0, len(presses), size)]


async def _facts(scene: Scene) -> dict[str, Any]:
    async with scene.house.desk.reading() as tx:
        everything = await tx.privacy.everything_of(scene.victim.id)
        return everything | {
            "person": await tx.people.get(scene.victim.id),
            "coaches": [coach.id for coach in await tx.people.coaches_of(scene.victim.id)],
            "staff": [person for person in await tx.people.staff() if Role.OWNER in person.roles],
            "invite": await tx.invites.get(scene.ids.by_type["InviteId"]),
            "dispute": await tx.disputes.get(scene.ids.by_type["DisputeId"]),
            "booking": await tx.bookings.get(BookingId(scene.ids.by_type["BookingId"])),
            "account": await tx.accounts.open_of(scene.victim.id),
            "plan": await tx.plans.get(scene.ids.by_type["PlanId"]),
            "question": await tx.questions.open_for(TelegramId(scene.ids.by_type["TelegramId"])),
        }


def _filled(kind: type[Tap], ids: Ids, flag: bool) -> Tap:
    if kind is Cancel:
        return Cancel.to(_filled(ShowClient, ids, flag))
    fields = kind.model_fields.items()
    return kind(**{name: _value(name, field, ids, flag) for name, field in fields})


def _value(name: str, field: FieldInfo, ids: Ids, flag: bool) -> Any:
    annotation = field.annotation
    options = [option for option in get_args(annotation) if option is not NoneType] or [annotation]
    wanted = options[0]
    called = getattr(wanted, "__name__", "")
    if called.endswith("Id"):
        return ids.by_type.get(called, 1)
    if wanted is bool:
        return flag
    if wanted is int:
        return ids.by_name.get(name, 1)
    if wanted is date:
        return date(2026, 12, 1)
    if inspect.isclass(wanted) and issubclass(wanted, enum.Enum):
        return list(wanted)[0 if flag else -1]
    assert wanted is str, f"the matrix does not know how to forge {name}: {annotation}"
    if name == "among":
        return among(Where(PersonId(ids.by_type["PersonId"])))
    if name == "ticked":
        return ticked((SessionId(ids.by_type["SessionId"]),))
    return TEXTS.get(name) or next(text for text in ("x", "1", "", "0" * 6) if _fits(field, text))


def _fits(field: FieldInfo, text: str) -> bool:
    patterns = [rule.pattern for rule in field.metadata if getattr(rule, "pattern", None)]
    return all(re.search(pattern, text) for pattern in patterns)

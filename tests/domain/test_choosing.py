"""Which pass pays: the same one whatever order the passes come in."""

import random
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.choosing import ANOTHER, Choice, chosen, order_of_choice, told_apart
from domain.coverage import Coverage, Named
from domain.holds import Hold
from domain.ids import PassId, ServiceId
from domain.occasions import Occasion, Uses
from domain.passes import Pass
from domain.plans import PlanKind, Terms, WhenEmpty
from domain.refusals import NotForService
from domain.visits import offered
from tests.domain.passes_at_hand import TODAY, a_pass

BOXING, YOGA = Named(id=1, name="Boxing"), Named(id=2, name="Yoga")

NOW = Occasion(TODAY)

days = st.dates(date(2026, 11, 1), date(2027, 2, 1))


@st.composite
def terms(draw: st.DrawFn) -> Terms:
    when_empty = draw(st.sampled_from(WhenEmpty))
    return Terms(
        kind=draw(st.sampled_from([PlanKind.COUNT, PlanKind.DAYS])),
        priority=draw(st.integers(0, 2)),
        when_empty=when_empty,
        coverage=Coverage(services=tuple(draw(st.sets(st.sampled_from([BOXING, YOGA]))))),
    )


@st.composite
def passes(draw: st.DrawFn) -> list[Pass]:
    held = []
    for number in range(1, draw(st.integers(1, 7)) + 1):
        used = draw(st.integers(0, 11))
        held.append(
            a_pass(
                id=PassId(number),
                terms=draw(terms()),
                unlimited=draw(st.booleans()),
                valid_from=draw(st.one_of(st.none(), days)),
                valid_until=draw(st.one_of(st.none(), days)),
                used=used,
                debt_limit=1,
                holds=draw(st.sampled_from([(), (Hold(first=TODAY),)])),
                sold_at=datetime(2026, 11, draw(st.integers(1, 5)), tzinfo=UTC),
            )
        )
    return held


def choice(held: list[Pass], occasion: Occasion = NOW) -> Choice:
    return chosen(offered(pass_, occasion) for pass_ in held)


@given(passes(), st.randoms(use_true_random=False))
def test_the_order_of_passes_does_not_depend_on_how_they_come(
    held: list[Pass], chance: random.Random
) -> None:
    shuffled = list(held)
    chance.shuffle(shuffled)
    in_order, again = choice(held).offers, choice(shuffled).offers
    assert [(offer.pass_, offer.after) for offer in again] == [
        (offer.pass_, offer.after) for offer in in_order
    ]


@given(passes())
def test_no_two_passes_are_equal_and_each_is_offered_once(held: list[Pass]) -> None:
    assert len({order_of_choice(pass_) for pass_ in held}) == len(held)
    assert sorted(offer.pass_.id for offer in choice(held).offers) == [pass_.id for pass_ in held]


@given(passes(), st.sampled_from([None, 1, 2]))
def test_a_pack_is_never_burnt_while_an_unlimited_pass_covers_the_session(
    held: list[Pass], service: int | None
) -> None:
    occasion = Occasion(TODAY, service_id=None if service is None else ServiceId(service))
    pays = choice(held, occasion).pays
    if any(pass_.unlimited and offered(pass_, occasion).after is not None for pass_ in held):
        assert pays is not None and pays.pass_.unlimited


@given(passes())
def test_nothing_is_owed_while_another_pass_can_pay_and_nothing_is_refused_before_debt(
    held: list[Pass],
) -> None:
    pays = choice(held).pays
    usable = [each for each in (offered(pass_, Occasion(TODAY)) for pass_ in held) if each.after is not None]
    assert (pays is None) is (not usable)
    if pays is not None and pays.after is not None and pays.after.owed > pays.pass_.owed:
        assert all(each.after is not None and each.after.owed > each.pass_.owed for each in usable)


@given(passes())
def test_who_cannot_pay_stands_behind_who_can(held: list[Pass]) -> None:
    refused = [offer.refusal is not None for offer in choice(held).offers]
    assert refused == sorted(refused)


def test_priority_then_expiry_then_fewest_free_then_age_decide() -> None:
    soon, late = TODAY + timedelta(days=3), TODAY + timedelta(days=30)
    first = datetime(2026, 10, 1, tzinfo=UTC)
    in_order = [
        a_pass(id=PassId(9), unlimited=True, valid_until=late),
        a_pass(id=PassId(8), terms=Terms(priority=1), valid_until=late),
        a_pass(id=PassId(7), valid_until=soon),
        a_pass(id=PassId(6), valid_until=late, used=5),
        a_pass(id=PassId(5), valid_until=late, sold_at=first),
        a_pass(id=PassId(4), valid_until=late),
        a_pass(id=PassId(3), valid_until=None, used=9),
    ]
    assert [offer.pass_.id for offer in choice(in_order[::-1]).offers] == [9, 8, 7, 6, 5, 4, 3]


def test_a_day_that_is_paid_for_goes_before_a_session_of_a_pack() -> None:
    pack = a_pass(id=PassId(1), valid_until=TODAY)
    day_pass = a_pass(id=PassId(2), terms=Terms(kind=PlanKind.DAYS))
    trained = Uses(visits=(TODAY,))

    fresh = chosen([offered(pack, Occasion(TODAY)), offered(day_pass, Occasion(TODAY))])
    again = chosen([offered(pack, Occasion(TODAY)), offered(day_pass, Occasion(TODAY), trained)])

    assert fresh.pays is not None and fresh.pays.pass_ == pack
    assert again.pays is not None and again.pays.pass_ == day_pass


def test_another_service_is_paid_by_another_pass() -> None:
    yoga = a_pass(id=PassId(1), valid_until=TODAY, terms=Terms(coverage=Coverage(services=(YOGA,))))
    anything = a_pass(id=PassId(2))

    for service, payer in ((None, yoga), (YOGA.id, yoga), (BOXING.id, anything), (ANOTHER, anything)):
        occasion = Occasion(TODAY, service_id=None if service is None else ServiceId(service))
        pays = choice([yoga, anything], occasion).pays
        assert pays is not None and pays.pass_ == payer
    refusal = choice([yoga], Occasion(TODAY, service_id=ServiceId(BOXING.id))).offers[0].refusal
    assert isinstance(refusal, NotForService) and refusal.names == "Yoga"


def test_only_what_passes_differ_by_is_asked() -> None:
    assert told_apart([]) == ()
    assert told_apart([(), ()]) == ()
    assert told_apart([(BOXING,), (BOXING.model_copy(update={"name": "Boxing (old)"}),)]) == ()
    assert told_apart([(YOGA,), (BOXING,)]) == (BOXING, YOGA)
    assert told_apart([(YOGA, BOXING), (BOXING,), ()])[:2] == (BOXING, YOGA)
    assert told_apart([(BOXING,), ()])[-1].id == ANOTHER

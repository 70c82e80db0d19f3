"""The terms of a plan in words: for its card, for what an edit changes, and in short for a pass."""

from collections.abc import Iterable, Mapping

from domain.coverage import Coverage, Named
from domain.ids import PlanId
from domain.plans import AtEnd, PaymentType, Plan, Terms, Validity, ValidityClock, WhenEmpty
from texts.words import Words

_NAMES = 6
_NAMES_IN_SHORT = 3
_A_RUN = 3


def plan_lines(words: Words, plan: Plan, following: Mapping[PlanId, Plan]) -> list[str]:
    """What a buyer of the plan gets, line by line; silent about what is as usual."""
    return [words.escaped(line) for line in _described(words, plan, following).values() if line]


def changed_lines(words: Words, was: Plan, now: Plan, following: Mapping[PlanId, Plan]) -> list[str]:
    """What an edit changes, old → new."""
    before, after = _described(words, was, following), _described(words, now, following)
    lines = [
        words("plan-changed", was=_said(words, key, before[key]), now=_said(words, key, after[key]))
        for key in after
        if before[key] != after[key]
    ]
    if was.title != now.title:
        lines.insert(0, words("plan-changed", was=was.title, now=now.title))
    return lines


def term_line(words: Words, plan: Plan, following: Mapping[PlanId, Plan], key: str) -> str:
    """One of a plan's terms as it is now, also where that is as usual."""
    return words("option-now", term=_said(words, key, _described(words, plan, following)[key]))


def price_line(words: Words, plan: Plan) -> str:
    """What the plan costs."""
    return words.escaped(_price(words, plan))


def limits_line(words: Words, terms: Terms) -> str:
    """In short what a pass with these terms is limited to; empty where it pays for every session."""
    coverage = terms.coverage
    parts = [
        _names(words, named, _NAMES_IN_SHORT)
        for named in (coverage.services, coverage.coaches, coverage.places)
        if named
    ]
    parts += [part for part in (_weekdays(words, coverage.weekdays), hours(words, coverage)) if part]
    parts += [words.plain(f"cap-{cap.period}", most=cap.most) for cap in terms.caps]
    return words.escaped(" · ".join(parts))


def first_use_line(words: Words, terms: Terms) -> str:
    """How long a pass with these terms works from its first visit on; empty where none starts it."""
    validity = terms.validity
    if validity.clock is not ValidityClock.FIRST_USE or validity.count is None:
        return ""
    return words(f"plan-valid-use-{validity.unit}", count=validity.count)


def hours(words: Words, coverage: Coverage) -> str:
    """The hours in which sessions have to begin; empty for any."""
    if coverage.opens is None and coverage.closes is None:
        return ""
    if coverage.closes is None:
        return words.plain("hours-from", opens=coverage.opens)
    if coverage.opens is None:
        return words.plain("hours-until", closes=coverage.closes)
    return words.plain("hours-both", opens=coverage.opens, closes=coverage.closes)


def _described(words: Words, plan: Plan, following: Mapping[PlanId, Plan]) -> dict[str, str]:
    terms, coverage = plan.terms, plan.terms.coverage
    when = [part for part in (_weekdays(words, coverage.weekdays), hours(words, coverage)) if part]
    return {
        "memo": terms.memo or "",
        "size": words.plain(f"plan-size-{terms.kind}", size=terms.size or 0),
        "validity": _validity(words, terms.validity),
        "services": _only(words, "services", coverage.services),
        "coaches": _only(words, "coaches", coverage.coaches),
        "places": _only(words, "places", coverage.places),
        "when": words.plain("terms-when", when=" · ".join(when)) if when else "",
        "caps": _caps(words, terms),
        "empty": _empty(words, terms),
        "hold": _hold(words, terms),
        "cancelling": _cancelling(words, terms),
        "intro": words.plain("terms-intro") if terms.is_intro else "",
        "end": _end(words, terms, following),
        "priority": words.plain("terms-priority", priority=terms.priority) if terms.priority else "",
        "price": _price(words, plan),
        "payment": _payment(words, terms),
    }


def _said(words: Words, key: str, line: str) -> str:
    return line or words.plain(f"terms-usual-{key}")


def _validity(words: Words, validity: Validity) -> str:
    count = validity.count
    match validity.clock:
        case ValidityClock.FIXED:
            return words.plain("plan-valid-fixed", day=validity.until)
        case ValidityClock.FIRST_USE if count is not None:
            spans = words.plain(f"plan-valid-use-{validity.unit}", count=count)
            if validity.activate_within_days is None:
                return spans
            return spans + "\n" + words.plain("plan-activate", days=validity.activate_within_days)
        case ValidityClock.CHOSEN if count is not None:
            return words.plain(f"plan-valid-chosen-{validity.unit}", count=count)
        case ValidityClock.SALE if count is not None:
            return words.plain(f"plan-valid-sale-{validity.unit}", count=count)
    return words.plain("plan-valid-none")


def _only(words: Words, part: str, named: tuple[Named, ...]) -> str:
    return words.plain(f"terms-{part}", names=_names(words, named, _NAMES)) if named else ""


def _caps(words: Words, terms: Terms) -> str:
    said = ", ".join(words.plain(f"cap-{cap.period}", most=cap.most) for cap in terms.caps)
    return words.plain("terms-caps", caps=said) if said else ""


def _empty(words: Words, terms: Terms) -> str:
    if not terms.is_counted or terms.when_empty is WhenEmpty.REFUSE:
        return ""
    return words.plain(f"terms-{terms.when_empty}", limit=terms.debt_limit)


def _hold(words: Words, terms: Terms) -> str:
    hold = terms.hold
    if hold.days == 0:
        return ""
    return words.plain("terms-hold", days=hold.days, least=hold.least, times=hold.times or 0)


def _cancelling(words: Words, terms: Terms) -> str:
    policy = terms.policy
    if policy is None:
        return ""
    free = words.plain("terms-cancelling", hours=policy.cutoff // 60, grace=policy.grace)
    return free + "\n" + words.plain(f"terms-costs-{policy.costs}")


def _end(words: Words, terms: Terms, following: Mapping[PlanId, Plan]) -> str:
    if terms.at_end is AtEnd.RENEW:
        return words.plain("terms-renews")
    if terms.at_end is AtEnd.NOTHING or terms.converts_to is None:
        return ""
    plan = following.get(terms.converts_to)
    if plan is None:
        return words.plain("terms-converts-nowhere")
    return words.plain("terms-converts-retired" if plan.retired_on else "terms-converts", title=plan.title)


def _price(words: Words, plan: Plan) -> str:
    if plan.price is None or plan.currency is None:
        return words.plain("plan-price-none")
    if plan.price == 0:
        return words.plain("plan-price-free")
    return words.plain("plan-price", amount=words.money(plan.price, plan.currency))


def _payment(words: Words, terms: Terms) -> str:
    if terms.payment_type is PaymentType.ONE_TIME:
        return ""
    return words.plain(f"plan-payment-{terms.payment_type}", parts=terms.parts)


def _names(words: Words, named: tuple[Named, ...], most: int) -> str:
    shown = ", ".join(words.plain("coverage-name", name=each.name) for each in named[:most])
    if len(named) <= most:
        return shown
    return words.plain("coverage-names-more", names=shown, count=len(named) - most)


def _weekdays(words: Words, days: Iterable[int]) -> str:
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(_run(words, run) for run in runs)


def _run(words: Words, run: list[int]) -> str:
    if len(run) < _A_RUN:
        return words.weekdays(run)
    return words.plain("weekdays-run", first=words.weekdays(run[:1]), last=words.weekdays(run[-1:]))

"""Screens of contested deductions: the client's word, the owner's desk, the outcome."""

from domain.disputes import Dispute
from domain.ledger import EntryKind
from handlers.screens.pass_changes import my_passes
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.coach import ShowPass
from handlers.taps.disputes import KeepDeduction, OpenDisputes, ReverseDeduction, ShowDispute
from handlers.taps.people import OwnerDesk
from services.disputes import DisputeCard, DisputePage
from texts.words import Words


def contested(words: Words, dispute: Dispute) -> Screen:
    """What a client sees who has said that a deduction is not right."""
    lines = [_about(words, dispute), words(f"contested-{dispute.state}")]
    toast = words.plain("toast-contested") if dispute.is_open else ""
    return Screen("\n".join(lines), my_passes(words), toast=toast)


def waiting(words: Words, page: DisputePage) -> Screen:
    """Open disputes, each with a button to open it."""
    rows: list[tuple[Button, ...]] = [
        (Button(_label(words, dispute), ShowDispute(dispute_id=dispute.id)),) for dispute in page.disputes
    ]
    if page.more is not None:
        rows.append((Button(words.plain("button-more"), OpenDisputes(after=page.more)),))
    rows.append((Button(words.plain("button-back"), OwnerDesk()),))
    hint = words("disputes-hint") if page.disputes else words("disputes-none")
    return Screen(words("disputes-title") + "\n" + hint, tuple(rows))


def card(words: Words, shown: DisputeCard) -> Screen:
    """A dispute on the owner's desk: who, when, which pass, entered by whom; keep or take back."""
    dispute = shown.dispute
    lines = [words("notice-dispute_opened", name=dispute.client_name), _about(words, dispute)]
    if not shown.pass_.unlimited:
        lines.append(words("dispute-free", free=shown.pass_.free))
    lines += ["", _stands(words, dispute)]
    return Screen("\n".join(lines), (*_answers(words, dispute), *_ways_on(words, dispute)))


def settled(words: Words, shown: DisputeCard) -> Screen:
    """The same, once it is answered."""
    return card(words, shown).toasting(words.plain(f"toast-dispute-{shown.dispute.state}"))


def outcome(words: Words, card: DisputeCard) -> Screen:
    """What the client and the coach are told of the owner's answer."""
    dispute = card.dispute
    if not card.for_client:
        key = f"notice-dispute_settled-coach-{dispute.state}"
        return Screen(words(key, name=dispute.client_name) + "\n" + _about(words, dispute))
    lines = [words(f"notice-dispute_settled-client-{dispute.state}"), _about(words, dispute)]
    if not card.pass_.unlimited:
        lines.append(words("dispute-free", free=max(0, card.pass_.free)))
    return Screen("\n".join(lines), my_passes(words))


def _about(words: Words, dispute: Dispute) -> str:
    by = dispute.entered_by_name or words.plain("coach-somebody")
    day, at = words.weekday(dispute.session_on), words.stamp(dispute.entered_at)
    key = "dispute-about-forfeit" if dispute.kind is EntryKind.FORFEIT else "dispute-about"
    return words(key, title=dispute.title, day=day, at=at, by=by)


def _stands(words: Words, dispute: Dispute) -> str:
    if dispute.was_taken_back_meanwhile:
        return words("dispute-taken-back-meanwhile")
    if dispute.is_open or dispute.settled_at is None:
        return words("dispute-open")
    by = dispute.settled_by_name or words.plain("coach-somebody")
    return words(f"dispute-{dispute.state}", by=by, at=words.stamp(dispute.settled_at))


def _answers(words: Words, dispute: Dispute) -> Rows:
    if not dispute.is_open:
        return ()
    reverse = ReverseDeduction(dispute_id=dispute.id)
    if dispute.was_taken_back_meanwhile:
        return ((Button(words.plain("button-dispute-close"), reverse),),)
    keep = Button(words.plain("button-dispute-keep"), KeepDeduction(dispute_id=dispute.id))
    return ((Button(words.plain("button-dispute-reverse"), reverse),), (keep,))


def _ways_on(words: Words, dispute: Dispute) -> Rows:
    opens = Button(words.plain("button-open-pass", title=dispute.title), ShowPass(pass_id=dispute.pass_id))
    return ((opens,), (Button(words.plain("button-all-disputes"), OpenDisputes()),))


def _label(words: Words, dispute: Dispute) -> str:
    return words.plain("button-dispute", name=dispute.client_name, day=words.weekday(dispute.session_on))

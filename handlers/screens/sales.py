"""How a pass was sold, in a line or two: what is open, and what follows by itself."""

from domain.money import Payment
from domain.passes import Pass, PassState
from domain.renewing import renews
from handlers.screens.instalments import part_lines
from handlers.screens.unpaid import stops_line
from services.cards import PassCard
from texts.words import Words


def sale_lines(words: Words, card: PassCard) -> list[str]:
    """What is unusual about its payment and its end; nothing of one that is paid and simply ends."""
    lines = [owing(words, card.pass_), stops_line(words, card.pass_)]
    lines += part_lines(words, card.pass_, card.today)
    if renews(card.pass_) and card.state not in (PassState.EXPIRED, PassState.DEACTIVATED):
        lines.append(words(f"pass-renews-{card.pass_.terms.at_end}"))
    return [line for line in lines if line]


def owing(words: Words, pass_: Pass) -> str:
    """What is still to be paid for the pass, as far as that is known; nothing for one that is settled."""
    match pass_.payment:
        case Payment.UNPAID if pass_.price and pass_.currency is not None:
            return words("pass-payment-unpaid-price", amount=words.money(pass_.price, pass_.currency))
        case Payment.PARTLY if pass_.paid and pass_.currency is not None:
            return words("pass-payment-partly-open", amount=words.money(pass_.to_pay, pass_.currency))
        case Payment.UNPAID | Payment.PARTLY | Payment.COMPLIMENTARY:
            return words(f"pass-payment-{pass_.payment}")
    return ""

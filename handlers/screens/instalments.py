"""What is to be paid of a pass in instalments, and when."""

from datetime import date

from domain.instalments import due, next_part, plan_of
from domain.passes import Pass
from texts.words import Words


def part_lines(words: Words, pass_: Pass, today: date) -> list[str]:
    """What is due by today, and the part that comes next; nothing of a pass that is not paid in parts."""
    planned = plan_of(pass_)
    if not planned or not pass_.to_pay or pass_.currency is None:
        return []
    lines = [words("pass-parts", parts=len(planned))]
    if now := due(pass_, today):
        lines.append(words("pass-part-due", amount=words.money(now, pass_.currency)))
    if following := next_part(pass_, today):
        day, amount = following
        lines.append(words("pass-part-next", amount=words.money(amount, pass_.currency), day=day))
    return lines

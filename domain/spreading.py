"""Spreading an amount of money over several things, exact to the cent."""

from collections.abc import Sequence


def spread(amount: int, over: Sequence[int]) -> list[int]:
    """`amount` in parts that are to each other as `over`, none above its own share of `over`.

    Together the parts are the amount: what does not divide goes, a minor unit each, to the first that have
    room. Nothing larger than all of `over` can be spread: that raises `ValueError`.
    """
    whole = sum(over)
    if not 0 <= amount <= whole:
        raise ValueError(f"{amount} does not go into {whole}")
    if not whole:
        return [0 for _ in over]
    parts = [amount * share // whole for share in over]
    left = amount - sum(parts)
    for place, share in enumerate(over):
        if left and parts[place] < share:
            parts[place] += 1
            left -= 1
    return parts

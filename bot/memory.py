"""The garbage collector of a process that runs for weeks and makes many small, short-lived objects."""

import gc

#: New objects between two looks at the youngest; the default of 700 looks several times in every update.
YOUNGEST = 20_000


def settle() -> None:
    """Spares the collector what was loaded at the start and stays for good; call it when all is loaded."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNGEST, 10, 20)

"""What a process has used, told to whoever started it; imports nothing but the standard library."""

import json
import os
import resource
import sys
import threading

PREFIX = "usage "


def tell_usage() -> None:
    """From now on answers every line on standard input; ends the process when nobody can ask any more."""
    threading.Thread(target=_answer, daemon=True).start()


def _answer() -> None:
    for _ in sys.stdin:
        used = resource.getrusage(resource.RUSAGE_SELF)
        unit = 1 if sys.platform == "darwin" else 1024
        told = {"cpu_seconds": used.ru_utime + used.ru_stime, "peak_bytes": used.ru_maxrss * unit}
        sys.stdout.write(PREFIX + json.dumps(told) + "\n")
        sys.stdout.flush()
    os._exit(1)

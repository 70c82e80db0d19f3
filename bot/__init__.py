"""The engine room: updates in, replies and notices out; the only room that knows all the others."""

import os

# Without it PTB gives a deprecation warning for each "retry after" that it reads from an answer.
os.environ.setdefault("PTB_TIMEDELTA", "true")

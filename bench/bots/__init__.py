"""The bots that are compared, each run as a process of its own: `python -m <module> <address> <token> …`."""

"""Papers to hand over: what is shown in the chat, as a file that is kept."""

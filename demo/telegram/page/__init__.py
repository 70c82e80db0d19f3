"""The files of the chat page, as the browser gets them."""

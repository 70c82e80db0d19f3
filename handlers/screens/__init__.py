"""What is shown: a screen is a value; only `delivery` talks to Telegram."""

from handlers.screens.screen import Button, Document, Photo, Screen

__all__ = ["Button", "Document", "Photo", "Screen"]

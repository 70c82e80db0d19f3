"""Figures for Prometheus, in a registry of their own."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """What one process counts."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.updates = Counter(
            "passdesk_updates", "Updates by what became of them", ["outcome"], registry=self._registry
        )
        self.seconds = Histogram(
            "passdesk_update_seconds",
            "From an update being taken in hand to its reply",
            buckets=SECONDS,
            registry=self._registry,
        )
        self.waiting = Gauge(
            "passdesk_updates_waiting", "Updates that wait or are in hand here", registry=self._registry
        )
        self.notices = Counter(
            "passdesk_notices", "Notices by what became of them", ["outcome"], registry=self._registry
        )
        self.outage = Gauge(
            "passdesk_database_away", "1 while the database refuses writes", registry=self._registry
        )

    def as_text(self) -> bytes:
        """All figures as Prometheus reads them."""
        return generate_latest(self._registry)

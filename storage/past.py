"""The past of a client: pages of events from several tables, newest first."""

from domain.ids import PersonId
from domain.past import Event, Place, Source
from storage.sql import Row, Sql


class PastStore:
    """Reads events; nothing is written here."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def cards(self, client_id: PersonId) -> list[PersonId]:
        """The client's card and those merged into it."""
        return [PersonId(row["id"]) for row in await self._sql.all("past_cards", client_id=client_id)]

    async def before(self, card: PersonId, source: Source, place: Place, limit: int) -> list[Event]:
        """The events of one source that stand before that place, newest first."""
        name = f"past_{source.name.lower()}"
        bound = place.bound(source)
        rows = await self._sql.all(name, client_id=card, at=place.at, id=bound, limit=limit)
        return [as_event(row, source) for row in rows]


def as_event(row: Row, source: Source) -> Event:
    """The event of a source in a row of these columns."""
    named = dict(row)
    place = {"at": named.pop("at"), "source": source, "id": named.pop("id")}
    is_undone = named.pop("reversed_by") is not None
    return Event.model_validate({**named, "place": place, "is_undone": is_undone})

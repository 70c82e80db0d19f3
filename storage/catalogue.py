"""Services, places and resources."""

from domain.catalogue import Item, Section, folded
from storage.sql import Row, Sql


class CatalogueStore:
    """Reads and writes the catalogue; two things of a section never have the same name."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def services(self) -> list[Item]:
        """The services in use, by name."""
        return await self.in_use(Section.SERVICES)

    async def places(self) -> list[Item]:
        """The places in use, by name."""
        return await self.in_use(Section.PLACES)

    async def resources(self) -> list[Item]:
        """The resources in use, by name."""
        return await self.in_use(Section.RESOURCES)

    async def in_use(self, section: Section) -> list[Item]:
        """What is not retired, by name."""
        return [_item(row) for row in await self._sql.all(f"{section}_in_use")]

    async def all_of(self, section: Section) -> list[Item]:
        """Everything, retired or not, by name."""
        return [_item(row) for row in await self._sql.all(f"{section}_all")]

    async def get(self, section: Section, item_id: int) -> Item | None:
        """One of them, or None."""
        row = await self._sql.one(f"{section}_get", id=item_id)
        return None if row is None else _item(row)

    async def by_name(self, section: Section, name: str) -> Item | None:
        """The one so called, whatever its letters' case, or None."""
        row = await self._sql.one(f"{section}_by_name", folded=folded(name))
        return None if row is None else _item(row)

    async def add(self, section: Section, name: str) -> int | None:
        """Adds one and returns its id; None where the name is taken."""
        found: int | None = await self._sql.value(f"{section}_add", name=name, folded=folded(name))
        return found

    async def save(self, section: Section, item: Item) -> bool:
        """Replaces one, unless its version is no longer that of `item`; whether it did."""
        columns = item.model_dump() | {"folded": folded(item.name)}
        return await self._sql.run(f"{section}_save", **columns) == 1


def _item(row: Row) -> Item:
    return Item.model_validate(dict(row))

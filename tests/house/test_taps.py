"""Buttons: unique tags, packed into 64 bytes, read back as they were, each with a view."""

import pytest

from handlers.rooms import all_routes
from handlers.taps import UnknownTap, unpack
from handlers.taps.general import Cancel
from handlers.taps.tap import LIMIT, Tap, all_taps

LARGEST = 2**53


def fullest(kind: type[Tap]) -> Tap:
    """A tap with the largest ids there can be."""
    values = {}
    for name, field in kind.model_fields.items():
        kinds = str(field.annotation)
        if "bool" in kinds:
            values[name] = True
        elif "int" in kinds or "Id" in kinds:
            values[name] = LARGEST
    return kind.model_construct(**values)


@pytest.mark.parametrize("kind", all_taps().values(), ids=lambda kind: kind.__name__)
def test_a_tap_with_the_largest_ids_fits_into_a_button(kind: type[Tap]) -> None:
    assert len(fullest(kind).pack().encode()) <= LIMIT


def test_every_tap_has_a_view() -> None:
    all_routes()
    unseen = [k.__name__ for k in all_taps().values() if k not in all_routes().taps and k is not Cancel]
    assert unseen == []


@pytest.mark.parametrize(
    "data", ["", ":", "d", "d:", "d:x", "d:1:2:3:4", "zz:1", "d:" + "9" * 60, "д:1", f"cc:{2**63}"]
)
def test_data_nobody_wrote_is_no_tap(data: str) -> None:
    with pytest.raises(UnknownTap):
        unpack(data)

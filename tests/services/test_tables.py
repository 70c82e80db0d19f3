"""A file that is no list is refused with what is wrong about it."""

import io
import zipfile

import pytest

from domain.importing import COLUMNS, REQUIRED
from services import tables
from services.tables import MOST_LINES, Unreadable, UnreadableTable, lines


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Unreadable.EMPTY),
        (b"\n;;;\n", Unreadable.EMPTY),
        (b"client,plan,total,used,valid_untill\nAnna,P,1,0,", Unreadable.UNKNOWN_COLUMN),
        (b"client,client,plan,total,used", Unreadable.COLUMN_TWICE),
        (b"client,plan,total", Unreadable.COLUMN_MISSING),
        ("client,plan,total,used\nJörg,P,1,0".encode("cp1252"), Unreadable.ENCODING),
        (b'client,plan,total,used\n"Anna,P,1,0', Unreadable.BROKEN),
        (b"PK\x03\x04 this is no spreadsheet", Unreadable.BROKEN),
    ],
)
def test_a_file_that_is_no_list_is_refused(content: bytes, why: Unreadable) -> None:
    with pytest.raises(UnreadableTable) as refused:
        lines(content, COLUMNS, REQUIRED)
    assert refused.value.why == why


def test_a_list_longer_than_anybody_has_is_refused() -> None:
    content = b"client,plan,total,used\n" + b"Anna,P,1,0\n" * (MOST_LINES + 1)
    with pytest.raises(UnreadableTable) as refused:
        lines(content, COLUMNS, REQUIRED)
    assert refused.value.why == Unreadable.TOO_LARGE


def test_a_cell_beyond_the_header_is_seen() -> None:
    [line] = lines(b"client,plan,total,used\nAnna,P,1,0,7\n", COLUMNS, REQUIRED)
    assert line.has_too_many


def test_a_small_file_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    monkeypatch.setattr(tables, "LARGEST_UNPACKED", 1_000_000)
    with pytest.raises(UnreadableTable) as refused:
        lines(content.getvalue(), COLUMNS, REQUIRED)
    assert refused.value.why == Unreadable.TOO_LARGE

"""What a check of the books has found is remembered; money and receipts are found by their time."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.building import add, append_only, changeable, index
from storage.migrations.columns import Instant, Json, Key, Whole

revision = "0005"
down_revision = "0004"

#: Changes of rules are kept under the names of the settings, of booking as of selling.
_RULES = {
    "selling:un": "selling.unpaid",
    "selling:ad": "selling.ask_days",
    "selling:rc": "selling.renew_from_credit",
    "selling:pn": "selling.pay_note",
}


def upgrade() -> None:
    """Adds what rounds off selling and booking."""
    _checking()
    _rules()
    _imports()


def _checking() -> None:
    # What a sweep has found, to be looked at until it is mended.
    add("sweeps", "found", Json, "")
    index("account_lines_by_time", "account_lines", ["at", "id"])
    index("receipts_by_time", "receipts", ["received_at", "id"])


def _imports() -> None:
    # A list is taken over in pieces: how far it is, and its content until it is there.
    add("imports", "position", Whole, "not null default 0")
    add("imports", "moves", Whole, "not null default 0")
    add("imports", "moved_at", Instant, "")
    index("imports_under_way", "imports", ["id"], where="moved_at is not null")
    index("import_marks_in_order", "import_marks", ["import_id", "id"])
    op.create_table(
        "import_files",
        sa.Column("import_id", Key, sa.ForeignKey("imports.id"), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )


def _rules() -> None:
    changeable("rule_changes")
    for was, now in _RULES.items():
        op.execute(f"update rule_changes set rule = '{now}' where rule = '{was}'")
    append_only("rule_changes")

"""What a check of the books has found is remembered; money and receipts are found by their time."""

from alembic import op

from storage.migrations.building import add, append_only, changeable, index
from storage.migrations.columns import Json

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


def _checking() -> None:
    # What a sweep has found, to be looked at until it is mended.
    add("sweeps", "found", Json, "")
    index("account_lines_by_time", "account_lines", ["at", "id"])
    index("receipts_by_time", "receipts", ["received_at", "id"])


def _rules() -> None:
    changeable("rule_changes")
    for was, now in _RULES.items():
        op.execute(f"update rule_changes set rule = '{now}' where rule = '{was}'")
    append_only("rule_changes")

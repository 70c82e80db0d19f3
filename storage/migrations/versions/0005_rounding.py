"""Changes of rules are kept under one kind of names."""

from alembic import op

from storage.migrations.building import append_only, changeable

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
    _rules()


def _rules() -> None:
    changeable("rule_changes")
    for was, now in _RULES.items():
        op.execute(f"update rule_changes set rule = '{now}' where rule = '{was}'")
    append_only("rule_changes")

"""Money: what a pass cost and what was received, what clients want to buy, what Telegram reported."""

import sqlalchemy as sa
from alembic import op

from storage.migrations import dues
from storage.migrations.building import add, append_only, index, no, on_sqlite, yes
from storage.migrations.columns import Day, Flag, Instant, Json, Key, Whole, Words

revision = "0004"
down_revision = "0003"

_LAST_DAY = "(coalesce(ends_on, '9999-12-30'))"
_SOMETHING_LEFT = "unlimited or without_sessions or free + booked > 0"
_RECEIVED = """
insert into payments (kind, client_id, pass_id, entry_id, amount, currency, method, paid_on, at)
select 'payment', p.client_id, p.id, (select min(e.id) from entries e where e.pass_id = p.id), p.price,
       coalesce(p.currency, s.currency), 'other', {day}, p.sold_at
from passes p cross join studio s
where p.payment = 'paid' and p.price > 0
order by p.id
"""

_SETTLED = """
insert into payments (kind, client_id, line_id, amount, currency, method, paid_on, reverses, at, actor_id)
select 'payment', l.person_id, l.id, -l.amount, l.currency,
       case l.reason when 'cash' then 'cash' when 'card' then 'card' when 'bank' then 'transfer' else 'other'
       end, {day}, null, l.at, l.actor_id
from account_lines l
where l.kind = 'paid'
order by l.id
"""
_SETTLED_BACK = """
insert into payments (kind, client_id, line_id, amount, currency, method, paid_on, reverses, at, actor_id)
select 'reversal', y.client_id, y.line_id, -y.amount, y.currency, y.method, y.paid_on, y.id, l.at, l.actor_id
from account_lines l join payments y on y.line_id = l.reverses
order by l.id
"""


def upgrade() -> None:
    """Adds what selling needs; what was sold as paid before has one line with what was received."""
    add("passes", "discount", Whole, "not null default 0 check (discount >= 0)")
    add("passes", "paid", Whole, "not null default 0 check (paid >= 0)")
    add("plans", "in_shop", Flag, f"not null default {yes()}")
    _offers()
    _receipts()
    _payments()
    _orders()
    _imports()
    _kept()
    dues.build()
    _changes()
    _asking()
    _rules()


def _offers() -> None:
    # What is sold without sessions is neither used up nor renewed for having nothing left.
    add("passes", "without_sessions", Flag, f"not null default {no()}")
    for name in ("passes_going", "passes_used_up", "passes_to_renew_used_up"):
        op.drop_index(name, "passes")
    index("passes_going", "passes", [_LAST_DAY, "id"], where=_SOMETHING_LEFT)
    index("passes_used_up", "passes", [_LAST_DAY, "id"], where=f"not ({_SOMETHING_LEFT})")
    used_up = "not unlimited and not without_sessions and free <= 0 and booked = 0"
    awaited = "renews_at_end and not renewal_settled"
    index("passes_to_renew_used_up", "passes", ["id"], where=f"{awaited} and {used_up}")


def _receipts() -> None:
    op.create_table(
        "receipts",
        sa.Column("id", Key, primary_key=True),
        sa.Column("charge_id", Words, nullable=False, unique=True),
        sa.Column("provider_charge_id", Words, nullable=False),
        sa.Column("telegram_id", Key, nullable=False),
        sa.Column("payload", Words, nullable=False),
        sa.Column("amount", Whole, nullable=False),
        sa.Column("currency", Words, nullable=False),
        sa.Column("received_at", Instant, nullable=False),
        sa.Column("outcome", Words, nullable=False),
        sa.Column("order_id", Key),
        sa.Column("person_id", Key, sa.ForeignKey("people.id")),
        sa.Column("settled_at", Instant),
        sa.Column("settled_by", Key, sa.ForeignKey("people.id")),
        sqlite_strict=True,
    )
    index("receipts_by_outcome", "receipts", ["outcome", "id"])
    index("receipts_by_payer", "receipts", ["telegram_id"])
    index("receipts_of_person", "receipts", ["person_id"], where="person_id is not null")


def _payments() -> None:
    op.create_table(
        "payments",
        sa.Column("id", Key, primary_key=True),
        sa.Column("kind", Words, nullable=False),
        sa.Column("client_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("pass_id", Key, sa.ForeignKey("passes.id")),
        sa.Column("entry_id", Key, sa.ForeignKey("entries.id")),
        sa.Column("line_id", Key, sa.ForeignKey("account_lines.id")),
        sa.Column("amount", Whole, sa.CheckConstraint("amount <> 0"), nullable=False),
        sa.Column("currency", Words, nullable=False),
        sa.Column("method", Words),
        sa.Column("paid_on", Day),
        sa.Column("note", Words),
        sa.Column("receipt_id", Key, sa.ForeignKey("receipts.id")),
        sa.Column("reverses", Key, sa.ForeignKey("payments.id"), unique=True),
        sa.Column("at", Instant, nullable=False),
        sa.Column("actor_id", Key, sa.ForeignKey("people.id")),
        sqlite_strict=True,
    )
    index("payments_of_pass", "payments", ["pass_id", "id"], where="pass_id is not null")
    index("payments_of_client", "payments", ["client_id", "id"])
    index("payments_by_entry", "payments", ["entry_id"], where="entry_id is not null")
    index("payments_by_line", "payments", ["line_id"], where="line_id is not null")
    index("payments_by_receipt", "payments", ["receipt_id"], where="receipt_id is not null")
    index("payments_by_day", "payments", ["paid_on", "id"], where="paid_on is not null")


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("id", Key, primary_key=True),
        sa.Column("client_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("token", Words, nullable=False, unique=True),
        sa.Column("title", Words, nullable=False),
        sa.Column("amount", Whole, sa.CheckConstraint("amount > 0"), nullable=False),
        sa.Column("currency", Words, nullable=False),
        sa.Column("plan_id", Key, sa.ForeignKey("plans.id")),
        sa.Column("plan", Json),
        sa.Column("bundle_id", Key, sa.ForeignKey("bundles.id")),
        sa.Column("bundle", Json),
        sa.Column("contents", Json),
        sa.Column("pass_id", Key, sa.ForeignKey("passes.id")),
        sa.Column("follows", Key, sa.ForeignKey("passes.id")),
        sa.Column("starts_on", Day),
        sa.Column("state", Words, nullable=False, server_default="open"),
        sa.Column("photo", Words),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("claimed_at", Instant),
        sa.Column("reminded_at", Instant),
        sa.Column("settled_at", Instant),
        sa.Column("settled_by", Key, sa.ForeignKey("people.id")),
        sa.Column("sold_pass_id", Key, sa.ForeignKey("passes.id")),
        sa.Column("version", Whole, nullable=False, server_default="1"),
        sqlite_strict=True,
    )
    index("orders_of_client", "orders", ["client_id", "id"])
    index("orders_under_way", "orders", ["client_id", "id"], where="state in ('open', 'claimed')")
    index("orders_claimed", "orders", ["id"], where="state = 'claimed'")


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("id", Key, primary_key=True),
        sa.Column("name", Words, nullable=False),
        sa.Column("file_id", Words),
        sa.Column("checksum", Words, nullable=False),
        sa.Column("state", Words, nullable=False),
        sa.Column("figures", Json, nullable=False),
        sa.Column("actor_id", Key, sa.ForeignKey("people.id")),
        sa.Column("at", Instant, nullable=False),
        sa.Column("done_at", Instant),
        sa.Column("undone_at", Instant),
        sa.Column("undone_by", Key, sa.ForeignKey("people.id")),
        sqlite_strict=True,
    )
    index("imports_finished", "imports", ["id"], where="state <> 'waiting'")
    op.create_table(
        "import_marks",
        sa.Column("id", Key, primary_key=True),
        sa.Column("import_id", Key, sa.ForeignKey("imports.id"), nullable=False),
        sa.Column("kind", Words, nullable=False),
        sa.Column("subject", Key, nullable=False),
        sa.Column("version", Whole, nullable=False),
        sqlite_strict=True,
    )
    index("import_marks_by_import", "import_marks", ["import_id", "kind", "subject"])


def _kept() -> None:
    day = "substr(p.sold_at, 1, 10)" if on_sqlite() else "cast(p.sold_at as date)"
    op.execute(_RECEIVED.replace("{day}", day))
    op.execute("update passes set paid = price where payment = 'paid' and price > 0")
    op.execute(_SETTLED.replace("{day}", day.replace("p.sold_at", "l.at")))
    op.execute(_SETTLED_BACK)
    append_only("payments")


def _changes() -> None:
    """What entries changed besides figures can be read in statements, on PostgreSQL as SQLite reads it."""
    if not on_sqlite():
        op.execute(
            "create function json_each(list text) returns table (value jsonb) language sql immutable as "
            "$$ select jsonb_array_elements(cast(list as jsonb)) $$"
        )


def _asking() -> None:
    """On which day a pass is looked at next for what is open on it, and how far the asking has come."""
    add("passes", "ask_on", Day, "")
    add("passes", "asked", Words, "not null default 'not_yet'")
    index("passes_to_ask", "passes", ["ask_on", "id"], where="ask_on is not null")


def _rules() -> None:
    """Which rule of the house was changed, by whom, from what to what."""
    op.create_table(
        "rule_changes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("rule", Words, nullable=False),
        sa.Column("was", Words, nullable=False),
        sa.Column("now", Words, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("actor_id", Key, sa.ForeignKey("people.id"), nullable=False),
        sqlite_strict=True,
    )
    index("rule_changes_by_rule", "rule_changes", ["rule", "id"])
    append_only("rule_changes")
